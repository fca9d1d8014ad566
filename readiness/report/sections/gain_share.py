"""Gain and pain share: what an outturn brings each partner, how the arrangement stands up to strain, and the annex."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from readiness.document.toolbox import GainShare
from readiness.report.blocks import (
    Block,
    Cell,
    Column,
    Fact,
    Facts,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    Point,
    Status,
    Table,
)
from readiness.report.charts import MoneyChart, MoneyLine
from readiness.report.material import Material
from readiness.report.scales import round_sums
from readiness.report.sections.tool_words import NOTHING, columns, not_right_yet, say, small, to_talk_about, word
from readiness.toolbox.bands import spans
from readiness.toolbox.gain_share import (
    PartnerResult,
    ShareResult,
    corners,
    faults,
    gain_share_rules,
    reckon,
    strained,
    stress,
)
from readiness.toolbox.money import exact, pounds
from readiness.toolbox.share_words import per_cent, warnings, worked_example
from readiness.toolbox.standing import standing

MOST_LINES = 5
MOST_STEPS = 6
A_DAY_OF_CASH = Fraction(1, 10)


def gain_share(material: Material) -> Iterator[Block]:
    """Yield the chapter on gain and pain share; nothing where no arrangement is recorded."""
    kept = standing(material.document.gain_shares)
    if not kept:
        return
    yield Heading(say(material, "gain_share.title"))
    yield Paragraph(say(material, "gain_share.how_to_read"))
    for number, one in enumerate(kept.values(), start=1):
        yield Heading(one.title or say(material, "gain_share.unnamed", number=number), 2)
        if found := faults(one):
            yield from not_right_yet(material, found)
        else:
            yield from _worked_out(material, one)


def _worked_out(material: Material, one: GainShare) -> Iterator[Block]:
    result = reckon(one)
    yield Facts(tuple(_facts(material, result)))
    yield _figure(material, one, result)
    if one.partners:
        yield _partners(material, result)
        yield from _against(material, stress(one))
    yield from to_talk_about(material, warnings(one), say(material, "gain_share.remarks"))
    yield _bands(material, one)
    if one.key_results:
        yield _key_results(material, one)
    yield Heading(say(material, "gain_share.example"), 3)
    yield small(say(material, "gain_share.example_note"))
    yield NumberedList(tuple(Point(sentence) for sentence in worked_example(result, material.language)))


def _facts(material: Material, result: ShareResult) -> Iterator[Fact]:
    target = exact(result.arrangement.target)
    yield Fact(_short(target), say(material, "gain_share.target"), pounds(target))
    note = say(material, "gain_share.of_target", outturn=pounds(result.outturn), part=per_cent(result.outturn / target))
    yield Fact(_short(result.outturn), say(material, "gain_share.outturn"), note)
    side = "gain" if result.total >= 0 else "pain"
    note = say(material, "gain_share.together", total=pounds(abs(result.total)))
    yield Fact(_short(abs(result.total)), say(material, f"gain_share.{side}"), note)
    worst = min(stress(result.arrangement), key=lambda row: row.total)
    told = {"total": pounds(worst.total), "part": per_cent(worst.outturn / target)}
    yield Fact(_short(worst.total), say(material, "gain_share.worst"), say(material, "gain_share.worst_at", **told))


def _short(amount: Fraction) -> str:
    """Return ``amount`` to three figures, as a headline has room for; the exact sum stands beside it."""
    size, sign = abs(amount), "−" if amount < 0 else ""
    for unit, letter in ((1_000_000, "m"), (1_000, "k")):
        if size >= unit:
            return f"{sign}£{float(size / unit):.3g}{letter}"
    return f"{sign}£{float(size):.3g}"


def _figure(material: Material, one: GainShare, result: ShareResult) -> Figure:
    rows = stress(one)
    worst, best = min(rows, key=lambda row: row.total), max(rows, key=lambda row: row.total)
    target = exact(one.target)
    told = {
        "worst": pounds(worst.total), "worst_at": per_cent(worst.outturn / target),
        "best": pounds(best.total), "best_at": per_cent(best.outturn / target),
    }  # fmt: skip
    return Figure(
        _chart(material, one, result),
        say(material, "gain_share.headline", **told),
        say(material, "gain_share.subtitle"),
        say(material, "gain_share.alt", **told),
        _stress_table(material, rows),
    )


def _chart(material: Material, one: GainShare, result: ShareResult) -> MoneyChart:
    target, ends = exact(one.target), gain_share_rules().stress_at
    across = round_sums(target * exact(min(ends)), target * exact(max(ends)), MOST_STEPS)
    low, high = max(across[0] / target, Fraction(1, 100)), across[-1] / target
    bends = corners(one, low, high)
    drawn = [(say(material, "gain_share.all"), [(row.outturn, row.total) for row in bends])]
    if len(one.partners) <= MOST_LINES:
        for place, partner in enumerate(one.partners):
            drawn.append((partner.name or partner.id, [(row.outturn, row.partners[place].amount) for row in bends]))
    sums = [amount for _, points in drawn for _, amount in points]
    upwards = round_sums(min(sums), max(sums), MOST_STEPS)
    return MoneyChart(
        tuple(MoneyLine(name, tuple((float(x), float(y)) for x, y in points)) for name, points in drawn),
        tuple((float(max(value, low * target)), pounds(value)) for value in across),
        tuple((float(value), pounds(value)) for value in upwards),
        ((float(target), say(material, "gain_share.mark_target")), *_outturn_mark(material, result)),
        say(material, "gain_share.across"),
        say(material, "gain_share.upwards"),
    )


def _outturn_mark(material: Material, result: ShareResult) -> Iterator[tuple[float, str]]:
    ends = [exact(part) * exact(result.arrangement.target) for part in gain_share_rules().stress_at]
    if result.saving and min(ends) <= result.outturn <= max(ends):
        yield float(result.outturn), say(material, "gain_share.mark_outturn")


def _stress_table(material: Material, rows: Sequence[ShareResult]) -> Table:
    target = exact(rows[0].arrangement.target)
    shown = rows[0].arrangement.partners if len(rows[0].arrangement.partners) <= MOST_LINES else ()
    share = 0.56 / max(len(shown), 1)
    named = tuple(Column(one.name or one.id, share, "right") for one in shown)
    head = tuple(
        Column(say(material, f"column.{name}"), wide if shown else 0.33, "right")
        for name, wide in (("of_target", 0.12), ("outturn", 0.16), ("together", 0.16))
    )
    body = tuple(
        (
            per_cent(row.outturn / target), pounds(row.outturn), pounds(row.total),
            *(pounds(each.amount) for each in (row.partners if shown else ())),
        )
        for row in rows
    )  # fmt: skip
    return Table(say(material, "gain_share.stress"), (*head, *named), body)


def _partners(material: Material, result: ShareResult) -> Table:
    shares = {
        "partner": 0.22, "share": 0.09, "amount": 0.14, "reserves": 0.15, "reserves_left": 0.15, "days_of_cash": 0.1,
        "used_up_at": 0.15,
    }  # fmt: skip
    head = tuple(
        Column(say(material, f"column.{name}"), share, "left" if name == "partner" else "right")
        for name, share in shares.items()
    )
    rows = tuple(_partner(one) for one in result.partners)
    return Table(say(material, "gain_share.partners", outturn=pounds(result.outturn)), head, rows)


def _partner(one: PartnerResult) -> tuple[str, ...]:
    partner = one.partner
    return (
        partner.name or partner.id,
        per_cent(exact(partner.share) / 100),
        pounds(one.amount),
        NOTHING if partner.reserves is None else pounds(exact(partner.reserves)),
        NOTHING if one.reserves_left is None else pounds(one.reserves_left),
        _days(one),
        _used_up_at(one),
    )


def _days(one: PartnerResult) -> str:
    # The amount beside it says whether the days are won or lost.
    return NOTHING if one.days_of_cash is None else f"{float(abs(one.days_of_cash)):.1f}"


def _against(material: Material, rows: Sequence[ShareResult]) -> Iterator[Table]:
    """Yield the losses of the stress test beside reserves and daily cost; only the worst where partners are many."""
    target, losses = exact(rows[0].arrangement.target), list(strained(rows))
    caption = say(material, "gain_share.against")
    if len(rows[0].partners) > MOST_LINES:
        worst = min(rows, key=lambda row: row.total)
        losses = [pair for pair in losses if pair[0] is worst]
        caption = say(material, "gain_share.against_worst", part=per_cent(worst.outturn / target))
    if losses:
        shares = {
            "of_target": 0.11, "partner": 0.25, "pays": 0.14, "days_of_cash": 0.13, "reserves_left": 0.18,
            "used_up_at": 0.19,
        }  # fmt: skip
        head = tuple(
            Column(say(material, f"column.{name}"), share, "left" if name == "partner" else "right")
            for name, share in shares.items()
        )
        yield Table(caption, head, tuple(_loss(row, one, target) for row, one in losses))


def _loss(row: ShareResult, one: PartnerResult, target: Fraction) -> tuple[Cell, ...]:
    left: Cell = NOTHING if one.reserves_left is None else pounds(one.reserves_left)
    if one.reserves_left is not None and one.reserves_left < 0:
        left = Status(pounds(one.reserves_left), "danger")
    return (
        per_cent(row.outturn / target), one.partner.name or one.partner.id, pounds(-one.amount), _days(one), left,
        _used_up_at(one),
    )  # fmt: skip


def _used_up_at(one: PartnerResult) -> str:
    return NOTHING if one.breaks_at is None else pounds(Fraction(round(one.breaks_at)))


def _bands(material: Material, one: GainShare) -> Table:
    rows = []
    for span in spans(one.bands):
        top = per_cent(span.top) if span.top is not None else ""
        place = "above" if span.top is None else "between" if span.bottom else "below"
        words = say(material, f"gain_share.{place}", bottom=per_cent(span.bottom), top=top)
        rows.append((words, per_cent(span.share), per_cent(1 - span.share)))
    head = columns(material, ("band", 0.44), ("providers_share", 0.28), ("commissioner_share", 0.28))
    return Table(say(material, "gain_share.bands"), head, tuple(rows))


def _key_results(material: Material, one: GainShare) -> Table:
    effects = {**gain_share_rules().levels, **one.level_effects}
    rows = tuple(
        (
            area.name or area.id, per_cent(exact(area.weight) / 100), word(material, "level", area.level),
            per_cent(exact(effects[area.level].gain)), per_cent(exact(effects[area.level].pain)),
        )
        for area in one.key_results
    )  # fmt: skip
    head = columns(material, ("area", 0.36), ("weight", 0.12), ("level", 0.2), ("on_gain", 0.16), ("on_pain", 0.16))
    return Table(say(material, f"gain_share.key_results_{one.key_results_change}"), head, rows)
