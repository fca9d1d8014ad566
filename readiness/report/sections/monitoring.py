"""Monitoring: how closely each provider is watched, the calendar, the log, and matters of poor performance."""

from collections.abc import Iterator, Mapping

from readiness.document.toolbox import PerformanceNote, PoorPerformance, Reached, Review, Watch
from readiness.errors import BadInputError
from readiness.report.blocks import Block, Cell, Heading, Paragraph, Status, Table, Tone
from readiness.report.material import Material
from readiness.report.sections.tool_words import (
    NOTHING,
    columns,
    day,
    is_past,
    party,
    refused,
    say,
    to_talk_about,
    word,
)
from readiness.scoring.ranges import whole_percentage
from readiness.toolbox.monitoring import TierAdvice, monitoring_rules, respond, watch_tier
from readiness.toolbox.standing import standing

_REACHED: dict[Reached, Tone] = {
    "good": "positive", "approaching target": "warning", "requires improvement": "warning", "inadequate": "danger",
    "other": "neutral",
}  # fmt: skip


def monitoring(material: Material) -> Iterator[Block]:
    """Yield the chapter on monitoring; nothing where nothing of it is recorded."""
    document = material.document
    watches, reviews = standing(document.watches), standing(document.reviews)
    log, matters = standing(document.performance), standing(document.poor_performance)
    if not (watches or reviews or log or matters):
        return
    yield Heading(say(material, "monitoring.title"))
    yield Paragraph(say(material, "monitoring.how_to_read"))
    if watches:
        yield from _watches(material, watches)
    if reviews:
        yield _calendar(material, reviews)
    if log:
        yield _log(material, log)
    for matter in matters.values():
        yield from _matter(material, matter)


def _watches(material: Material, watches: Mapping[str, Watch]) -> Iterator[Block]:
    rows: list[tuple[str, ...]] = []
    tiers: dict[str, TierAdvice] = {}
    for key, watch in watches.items():
        try:
            advice = watch_tier(watch)
        except BadInputError as error:
            yield refused(material, error)
            continue
        tiers.setdefault(advice.tier.id, advice)
        rows.append(_watch(material, key, watch, advice))
    if rows:
        head = columns(material, ("provider", 0.28), ("watch", 0.16), ("risk_share", 0.14), ("because", 0.42))
        yield Table(say(material, "monitoring.watches"), head, tuple(rows))
    for advice in tiers.values():
        told = " ".join(one.read(material.language) for one in advice.tier.what)
        yield Paragraph(told, lead=advice.tier.title.read(material.language))


def _watch(material: Material, key: str, watch: Watch, advice: TierAdvice) -> tuple[str, ...]:
    share = NOTHING if advice.share is None else f"{whole_percentage(advice.share)} %"
    because = []
    if advice.settled_by is not None:
        because.append(advice.settled_by.levels[2].read(material.language) + ".")
    if advice.unanswered:
        because.append(say(material, "monitoring.unanswered", count=len(advice.unanswered)))
    if watch.notes:
        because.append(watch.notes)
    return (party(material, key), advice.tier.title.read(material.language), share, " ".join(because) or NOTHING)


def _calendar(material: Material, reviews: Mapping[str, Review]) -> Table:
    rows = tuple(
        (
            day(material, one.due), one.what, word(material, "review", one.kind), one.who or NOTHING,
            _review_state(material, one), one.outcome or NOTHING,
        )
        for one in sorted(reviews.values(), key=lambda one: (one.due, one.what))
    )  # fmt: skip
    head = columns(
        material, ("when", 0.18), ("review", 0.22), ("kind", 0.13), ("who", 0.17), ("status", 0.13),
        ("came_of_it", 0.17),
    )  # fmt: skip
    return Table(say(material, "monitoring.calendar"), head, rows)


def _review_state(material: Material, one: Review) -> Status:
    if one.done:
        return Status(say(material, "review_state.done"), "positive")
    late = is_past(material, one.due)
    return Status(say(material, f"review_state.{'late' if late else 'to_come'}"), "danger" if late else "neutral")


def _log(material: Material, log: Mapping[str, PerformanceNote]) -> Table:
    rows = tuple(
        (
            day(material, one.on), party(material, one.party), one.measure,
            Status(word(material, "reached", one.reached), _REACHED[one.reached]), one.seen or NOTHING,
            one.done_about_it or NOTHING,
        )
        for one in sorted(log.values(), key=lambda one: one.on)
    )  # fmt: skip
    head = columns(
        material, ("when", 0.13), ("provider", 0.16), ("measure", 0.17), ("reached", 0.16), ("seen", 0.19),
        ("done_about_it", 0.19),
    )  # fmt: skip
    return Table(say(material, "monitoring.log"), head, rows)


def _matter(material: Material, matter: PoorPerformance) -> Iterator[Block]:
    yield Heading(matter.what, 2)
    yield from _considered(material, matter)
    for lead, text in (("cause", matter.agreed_cause), ("reason", matter.reason), ("ended", matter.outcome)):
        if text:
            yield Paragraph(text, lead=say(material, f"monitoring.{lead}"))
    if matter.plan:
        rows = tuple(_step(material, one.what, one.who, one.by, done=one.done) for one in matter.plan)
        head = columns(material, ("step", 0.46), ("who", 0.24), ("by", 0.18), ("status", 0.12))
        yield Table(say(material, "monitoring.corrective"), head, rows)


def _considered(material: Material, matter: PoorPerformance) -> Iterator[Block]:
    try:
        advice = respond(matter)
    except BadInputError as error:
        yield refused(material, error)
        return
    told = {
        "party": party(material, matter.party), "noticed": day(material, matter.noticed),
        "advised": say(material, f"response.{advice.approach or 'open'}"),
        "chosen": say(material, f"response.{matter.response or 'open'}"),
    }  # fmt: skip
    ended = say(material, "monitoring.closed", on=day(material, matter.closed)) if matter.closed else ""
    yield Paragraph(f"{say(material, 'monitoring.matter', **told)} {ended}".strip())
    considered = [one for one in monitoring_rules().considerations if one.id in matter.considerations]
    if considered:
        rows = tuple(
            (one.title.read(material.language), one.levels[matter.considerations[one.id]].read(material.language))
            for one in considered
        )
        head = columns(material, ("question", 0.5), ("said", 0.5))
        yield Table(say(material, "monitoring.considered"), head, rows)
    if not matter.closed:
        yield from to_talk_about(material, advice.remarks, say(material, "monitoring.remarks"))


def _step(material: Material, what: str, who: str, by: str, *, done: bool) -> tuple[Cell, ...]:
    late = not done and is_past(material, by)
    state = "done" if done else "late" if late else "to_come"
    tone: Tone = "positive" if done else "danger" if late else "neutral"
    return (what, who or NOTHING, day(material, by), Status(say(material, f"review_state.{state}"), tone))
