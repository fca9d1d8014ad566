"""Weighted criteria: totals with the assessors behind them, marks, dissent, and what to talk about before choosing."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from readiness.document.toolbox import Bid, CriteriaCase
from readiness.report.blocks import (
    Block,
    BulletList,
    Column,
    Figure,
    Heading,
    Paragraph,
    Point,
    Table,
)
from readiness.report.charts import Bar, BarChart
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, not_right_yet, say, to_talk_about
from readiness.scoring.ranges import rounded
from readiness.toolbox.criteria import PRICE, BidResult, criteria_faults, judge, total_of
from readiness.toolbox.criteria_findings import findings, in_front, ranked_first
from readiness.toolbox.money import exact, pounds
from readiness.toolbox.standing import standing

MOST_COLUMNS = 7


def criteria(material: Material) -> Iterator[Block]:
    """Yield the chapter on criteria; nothing where no case is recorded."""
    kept = standing(material.document.criteria)
    if not kept:
        return
    yield Heading(say(material, "criteria.title"))
    yield Paragraph(say(material, "criteria.how_to_read"))
    for number, case in enumerate(kept.values(), start=1):
        yield Heading(case.title or say(material, "criteria.unnamed", number=number), 2)
        yield from _weights(material, case)
        if found := criteria_faults(case):
            yield from not_right_yet(material, found)
        elif case.bids:
            yield from _judged(material, case)


def _weights(material: Material, case: CriteriaCase) -> Iterator[Block]:
    rows = [
        (one.name or one.id, f"{one.weight:g}", NOTHING if one.minimum is None else f"{one.minimum:g}", one.about)
        for one in case.criteria
    ]
    if case.price_weight:
        rows.append((say(material, "criteria.price"), f"{case.price_weight:g}", NOTHING, ""))
    scale = say(material, "criteria.scale", low=f"{case.scale[0]:g}", high=f"{case.scale[1]:g}")
    caption = say(material, "criteria.weights", scale=scale)
    body = tuple((name, weight, least, about or NOTHING) for name, weight, least, about in rows)
    yield Table(caption, columns(material, ("criterion", 0.34), ("weight", 0.1), ("least", 0.1), ("about", 0.46)), body)
    if case.standards:
        yield Paragraph("; ".join(case.standards) + ".", lead=say(material, "criteria.standards"))


def _judged(material: Material, case: CriteriaCase) -> Iterator[Block]:
    results = ranked_first(judge(case))
    ranked = [one for one in results if one.total is not None]
    if ranked:
        yield _figure(material, case, ranked)
    yield _marks(material, case, results)
    if spread := tuple(_spread(case)):
        head = columns(material, ("bid", 0.24), ("criterion", 0.36), ("assessors_marks", 0.26), ("agreed_mark", 0.14))
        yield Table(say(material, "criteria.spread"), head, spread)
    yield from _said(material, case)
    yield from to_talk_about(material, findings(case, results), say(material, "criteria.remarks"))


def _figure(material: Material, case: CriteriaCase, ranked: Sequence[BidResult]) -> Figure:
    bars = tuple(_bar(case, one) for one in ranked)
    chart = BarChart(
        bars, say(material, "criteria.lowest"), say(material, "criteria.highest"), "",
        dots_key=say(material, "criteria.one_assessor"),
    )  # fmt: skip
    words = "; ".join(f"{bar.label} {bar.printed}" for bar in bars)
    rows = tuple(
        (
            _name(one.bid), str(one.rank), _mark(one.total),
            ", ".join(_mark(view) for view in _views(case, one)) or NOTHING,
            NOTHING if one.bid.price is None else pounds(exact(one.bid.price)),
        )
        for one in ranked
    )  # fmt: skip
    head = columns(
        material, ("bid", 0.34), ("rank", 0.1), ("total", 0.12), ("each_assessor", 0.26), ("bid_price", 0.18)
    )
    return Figure(
        chart, _headline(material, in_front(case, ranked)),
        say(material, "criteria.subtitle"), say(material, "criteria.alt", words=words),
        Table(say(material, "criteria.totals"), head, rows),
    )  # fmt: skip


def _headline(material: Material, front: Sequence[BidResult]) -> str:
    if len(front) == 1:
        return say(material, "criteria.headline", first=_name(front[0].bid), total=_mark(front[0].total))
    told = (say(material, "criteria.with_total", bid=_name(one.bid), total=_mark(one.total)) for one in front)
    return say(material, "criteria.headline_close", bids=", ".join(told))


def _bar(case: CriteriaCase, one: BidResult) -> Bar:
    low, high = (exact(end) for end in case.scale)

    def place(total: Fraction) -> float:
        return float((total - low) / (high - low) * 100)

    value = place(one.total or Fraction(0))
    dots = tuple(place(view) for view in _views(case, one))
    return Bar(_name(one.bid), value, value, value, printed=_mark(one.total), dots=dots)


def _views(case: CriteriaCase, one: BidResult) -> Iterator[Fraction]:
    """Yield the total that each assessor's own marks would make, of those who marked every criterion."""
    for given in one.bid.assessors.values():
        if all(criterion.id in given for criterion in case.criteria):
            yield total_of(case, {**one.marks, **{name: exact(mark) for name, mark in given.items()}})


def _marks(material: Material, case: CriteriaCase, results: Sequence[BidResult]) -> Table:
    """Return the marks, a column a bid, or a column a criterion where there are too many bids for that."""
    if len(results) <= MOST_COLUMNS:
        share = 0.66 / len(results)
        head = (
            Column(say(material, "column.criterion"), 0.34),
            *(Column(_name(one.bid), share, "right") for one in results),
        )
        rows: list[tuple[str, ...]] = [
            (criterion.name or criterion.id, *(_mark(one.marks.get(criterion.id)) for one in results))
            for criterion in case.criteria
        ]
        if case.price_weight:
            marks = (_mark(one.marks.get(PRICE)) for one in results)
            rows.append((say(material, "criteria.price_mark", weight=f"{case.price_weight:g}"), *marks))
        rows.append((say(material, "column.total"), *(_mark(one.total) for one in results)))
        rows.append((say(material, "column.rank"), *(_rank(material, one) for one in results)))
        return Table(say(material, "criteria.marks"), head, tuple(rows))
    head = columns(material, ("bid", 0.5), ("rank", 0.25), ("total", 0.25))
    body = tuple((_name(one.bid), _rank(material, one), _mark(one.total)) for one in results)
    return Table(say(material, "criteria.marks"), head, body)


def _rank(material: Material, one: BidResult) -> str:
    return say(material, "criteria.out") if one.is_out else str(one.rank or NOTHING)


def _spread(case: CriteriaCase) -> Iterator[tuple[str, ...]]:
    for bid in case.bids:
        for criterion in case.criteria:
            given = {who: marks[criterion.id] for who, marks in bid.assessors.items() if criterion.id in marks}
            if len(set(given.values())) > 1:
                apart = ", ".join(f"{who} {mark:g}" for who, mark in given.items())
                agreed = f"{bid.scores[criterion.id]:g}" if criterion.id in bid.scores else NOTHING
                yield (_name(bid), criterion.name or criterion.id, apart, agreed)


def _said(material: Material, case: CriteriaCase) -> Iterator[Block]:
    """Yield why marks are what they are, and what a bidder said of its low price."""
    titles = {one.id: one.name or one.id for one in case.criteria}
    points = [
        Point(why, say(material, "criteria.why", bid=_name(bid), criterion=titles.get(name, name)))
        for bid in case.bids
        for name, why in bid.reasons.items()
    ]
    points += [
        Point(bid.price_answer, say(material, "criteria.of_price", bid=_name(bid)))
        for bid in case.bids
        if bid.price_answer
    ]
    if points:
        yield Heading(say(material, "criteria.written_down"), 3)
        yield BulletList(tuple(points))


def _name(bid: Bid) -> str:
    return bid.name or bid.id


def _mark(mark: Fraction | None) -> str:
    return NOTHING if mark is None else f"{float(rounded(mark, 2)):g}"
