"""The route to market: which regime holds, its options, duties and timetable, each with its source and date."""

from collections.abc import Iterator, Sequence
from datetime import date

from readiness.document.toolbox import RouteCase
from readiness.errors import BadInputError
from readiness.report.blocks import (
    Block,
    BulletList,
    Callout,
    Heading,
    NumberedList,
    Paragraph,
    Point,
    Status,
    Table,
    Tone,
)
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, refused, say, small
from readiness.toolbox.money import exact, pounds
from readiness.toolbox.route import RouteAnswer, RouteOption, Standing, route
from readiness.toolbox.route_turns import questions, turns
from readiness.toolbox.rule_packs import RuleBook, rule_book
from readiness.toolbox.standing import standing
from readiness.toolbox.words import toolbox_phrases

_TONES: dict[Standing, Tone] = {"must": "positive", "may": "positive", "depends": "warning", "closed": "neutral"}


def route_to_market(material: Material) -> Iterator[Block]:
    """Yield the chapter on the route to market; nothing where no purchase is recorded."""
    kept = standing(material.document.routes)
    if not kept:
        return
    yield Heading(say(material, "route.title"))
    yield Callout(say(material, "route.advice_label"), say(material, "route.advice"), "warning")
    if not all(material.language in pack.title.texts for pack in rule_book().packs):
        yield small(say(material, "route.not_translated"))
    for number, (key, case) in enumerate(kept.items(), start=1):
        yield Heading(case.title or say(material, "route.unnamed", number=number), 2)
        try:
            answer = route(case, date.fromisoformat(case.on) if case.on else material.today, rule_book())
        except BadInputError as error:
            yield refused(material, error)
        else:
            yield from _answered(material, answer, key)


def _answered(material: Material, answer: RouteAnswer, key: str) -> Iterator[Block]:
    book, numbers = rule_book(), {name: place for place, name in enumerate(answer.sources, start=1)}
    yield Paragraph(_case(material, answer.case, answer.on))
    yield Paragraph(answer.pack.about.read(material.language), lead=answer.pack.title.read(material.language))
    if answer.threshold is not None:
        yield Paragraph(_threshold(material, answer))
    yield _options(material, answer, book)
    chosen = material.document.choices.get(f"route/{key}")
    if chosen is not None and chosen.value is not None:
        titles = {one.option.id: one.option.title.read(material.language) for one in answer.options}
        title = titles.get(chosen.value.chosen, chosen.value.chosen)
        yield Callout(say(material, "route.chosen"), f"{title}. {chosen.value.reason}".strip(), "positive")
    yield from _duties(material, answer, numbers)
    yield from _timetable(material, answer, numbers)
    yield from _list(material, "route.questions", [words for _, words in questions(answer, book, material.language)])
    yield from _list(
        material, "route.turns", [one.remark.say(material.language) for one in turns(answer, book, material.language)]
    )
    yield from _sources(material, answer)


def _case(material: Material, case: RouteCase, on: date) -> str:
    words = {
        name: toolbox_phrases().say(f"route.{name}_{getattr(case, name)}", material.language)
        for name in ("subject", "buyer", "nation")
    }
    return say(material, "route.case", **words, value=pounds(exact(case.value)), on=material.day(on))


def _threshold(material: Material, answer: RouteAnswer) -> str:
    say_tool = toolbox_phrases().say
    side = say_tool("route.at_or_over" if answer.pack.over_threshold else "route.under", material.language)
    limit = pounds(exact(answer.threshold.amount if answer.threshold else 0))
    return say_tool(
        "route.value", material.language, value=pounds(exact(answer.case.value)), side=side, threshold=limit
    )


def _options(material: Material, answer: RouteAnswer, book: RuleBook) -> Table:
    rows = tuple(
        (
            one.option.title.read(material.language),
            Status(toolbox_phrases().say(f"route.standing_{one.standing}", material.language), _TONES[one.standing]),
            _why(material, answer, one, book),
        )
        for one in answer.options
    )
    head = columns(material, ("option", 0.26), ("stands", 0.17), ("what_it_is", 0.57))
    return Table(say(material, "route.options"), head, rows)


def _why(material: Material, answer: RouteAnswer, one: RouteOption, book: RuleBook) -> str:
    language, words = material.language, [one.option.what.read(material.language)]
    asked = one.unknown or tuple(condition.fact for condition in one.against)
    if asked:
        rule = "route.depends_on" if one.unknown else "route.closed_by"
        facts = " ".join(book.questions[fact].read(language) for fact in asked)
        words.append(toolbox_phrases().say(rule, language, questions=facts))
    if one.gives_way_to:
        title = next(other.option.title for other in answer.options if other.option.id == one.gives_way_to)
        words.append(toolbox_phrases().say("route.gives_way", language, option=title.read(language)))
    return " ".join(words)


def _open(answer: RouteAnswer) -> Sequence[RouteOption]:
    return [one for one in answer.options if one.standing != "closed"]


def _duties(material: Material, answer: RouteAnswer, numbers: dict[str, int]) -> Iterator[Block]:
    everywhere = [(say(material, "route.whatever"), duty) for duty in answer.duties]
    of_options = [(one.option.title.read(material.language), duty) for one in _open(answer) for duty in one.duties]
    rows = tuple(
        (duty.what.read(material.language), whose, f"[{numbers[duty.source]}]")
        for whose, duty in (*everywhere, *of_options)
    )
    if rows:
        head = columns(material, ("duty", 0.62), ("for", 0.26), ("source_number", 0.12))
        yield Table(say(material, "route.duties"), head, rows)


def _timetable(material: Material, answer: RouteAnswer, numbers: dict[str, int]) -> Iterator[Block]:
    rows = tuple(
        (
            timed.step.what.read(material.language),
            one.option.title.read(material.language),
            say(material, "route.working_days" if timed.step.working else "route.days", days=timed.step.days),
            material.day(timed.ends) if timed.ends else NOTHING,
            f"[{numbers[timed.step.source]}]",
        )
        for one in _open(answer)
        for timed in one.timetable
    )
    if rows:
        head = columns(
            material, ("step", 0.32), ("for", 0.24), ("at_least", 0.16), ("ends", 0.17), ("source_number", 0.11)
        )
        yield Table(say(material, "route.timetable", on=material.day(answer.on)), head, rows)


def _list(material: Material, key: str, sentences: Sequence[str]) -> Iterator[Block]:
    if sentences:
        yield Heading(say(material, key), 3)
        yield BulletList(tuple(Point(sentence) for sentence in sentences))


def _sources(material: Material, answer: RouteAnswer) -> Iterator[Block]:
    yield Heading(say(material, "route.sources"), 3)
    points = (
        Point(" ".join(part for part in (f"{one.title} ({one.dated}).", one.address) if part))
        for one in answer.sources.values()
    )
    yield NumberedList(tuple(points))
    yield Paragraph(say(material, "route.as_at", as_at=material.day(answer.pack.as_at)), manner="small")
