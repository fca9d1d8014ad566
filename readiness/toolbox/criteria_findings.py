"""What to talk about before a bid is chosen: minimums, hidden noughts, low prices, assessors apart, close calls."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, permutations
from statistics import median

from readiness.document.toolbox import Bid, CriteriaCase, Criterion
from readiness.scoring.ranges import rounded
from readiness.toolbox.criteria import BidResult, criteria_rules, total_of
from readiness.toolbox.money import exact, pounds
from readiness.toolbox.words import Remark

GRAVITIES = ("error", "warning", "note")


def findings(case: CriteriaCase, results: Sequence[BidResult]) -> tuple[Remark, ...]:
    """Return what to talk about, gravest first."""
    found = [remark for one in results for remark in _about_bid(case, one)]
    found += [*_close(case, results), *_low_prices(case), *_weights(case, results)]
    return tuple(sorted(found, key=lambda one: GRAVITIES.index(one.gravity)))


def ranked_first(results: Iterable[BidResult]) -> list[BidResult]:
    """Return ``results`` by rank, those without one last."""
    return sorted(results, key=lambda one: (one.rank is None, one.rank or 0, one.bid.id))


def too_close(case: CriteriaCase, results: Sequence[BidResult]) -> tuple[tuple[BidResult, BidResult], ...]:
    """Return the neighbours in rank whose order one mark, or one assessor, would level or turn.

    Returns:
        Pairs, the better first, whose totals differ by no more than one mark on the lightest criterion, or whom an
        assessor who marked both in full puts level or the other way round.
    """
    ranked = ranked_first(one for one in results if one.total is not None)
    margin = (
        min((exact(one.weight) for one in case.criteria if one.weight), default=Fraction(0)) * exact(case.step) / 100
    )
    return tuple(
        (better, worse)
        for better, worse in pairwise(ranked)
        if (better.total or 0) - (worse.total or 0) <= margin or _assessors_differ(case, better, worse)
    )


def in_front(case: CriteriaCase, results: Sequence[BidResult]) -> tuple[BidResult, ...]:
    """Return the bid in front, and with it those of the ranks below it that are too close to call; none where none."""
    found = [one for one in ranked_first(results)[:1] if one.rank]
    for better, worse in too_close(case, results):
        if found and better is found[-1]:
            found.append(worse)
    return tuple(found)


def _assessors_differ(case: CriteriaCase, better: BidResult, worse: BidResult) -> bool:
    for name in better.bid.assessors.keys() & worse.bid.assessors.keys():
        views = [_view(case, one, name) for one in (better, worse)]
        if None not in views and (views[0] or 0) <= (views[1] or 0):
            return True
    return False


def _view(case: CriteriaCase, one: BidResult, assessor: str) -> Fraction | None:
    given = one.bid.assessors[assessor]
    if any(criterion.id not in given for criterion in case.criteria):
        return None
    return total_of(case, {**one.marks, **{name: exact(mark) for name, mark in given.items()}})


def _about_bid(case: CriteriaCase, one: BidResult) -> Iterator[Remark]:
    bid = _name(one.bid)
    for criterion in one.under_minimum:
        values = {"bid": bid, "criterion": _title(criterion), "mark": _mark(one.marks[criterion.id])}
        yield Remark("criteria.under_minimum", "error", {**values, "minimum": _mark(exact(criterion.minimum or 0))})
    for standard in case.standards:
        if one.bid.standards.get(standard) is not True:
            known = standard in one.bid.standards
            rule = "criteria.standard_failed" if known else "criteria.standard_unknown"
            yield Remark(rule, "error" if known else "warning", {"bid": bid, "standard": standard})
    for criterion in case.criteria:
        yield from _about_mark(case, one, criterion)
    for dissent in one.bid.dissent:
        yield Remark("criteria.dissent", "note", {"bid": bid, "assessor": dissent.assessor, "why": dissent.why})


def _about_mark(case: CriteriaCase, one: BidResult, criterion: Criterion) -> Iterator[Remark]:
    rules, values = criteria_rules(), {"bid": _name(one.bid), "criterion": _title(criterion)}
    given = [exact(marks[criterion.id]) for marks in one.bid.assessors.values() if criterion.id in marks]
    if criterion.id in one.unmarked:
        yield Remark("criteria.unmarked", "warning", values)
        return
    mark = one.marks[criterion.id]
    if mark == exact(case.scale[0]) and criterion.weight >= rules.hides_from_weight and criterion.minimum is None:
        weight = f"{criterion.weight:g}"
        yield Remark("criteria.hidden_nought", "warning", {**values, "mark": _mark(mark), "weight": weight})
    if given and max(given) - min(given) >= rules.spread * exact(case.step):
        apart = {"low": _mark(min(given)), "high": _mark(max(given))}
        yield Remark("criteria.spread", "warning", {**values, **apart})
    agreed = (one.bid.scores, *one.bid.assessors.values())
    off = [
        marks[criterion.id]
        for marks in agreed
        if criterion.id in marks and _is_off_the_steps(case, marks[criterion.id])
    ]
    if off:
        yield Remark("criteria.off_step", "note", {**values, "mark": f"{off[0]:g}", "step": f"{case.step:g}"})
    if given and criterion.id in one.bid.scores and not min(given) <= mark <= max(given):
        yield Remark("criteria.outside", "warning", {**values, "mark": _mark(mark)})
    if given and criterion.id not in one.bid.scores:
        yield Remark("criteria.not_agreed", "note", {**values, "mark": _mark(mark)})


def _is_off_the_steps(case: CriteriaCase, mark: float) -> bool:
    return bool((exact(mark) - exact(case.scale[0])) % exact(case.step))


def _close(case: CriteriaCase, results: Sequence[BidResult]) -> Iterator[Remark]:
    for better, worse in too_close(case, results):
        difference = (better.total or Fraction(0)) - (worse.total or Fraction(0))
        values = {"better": _name(better.bid), "worse": _name(worse.bid), "difference": _mark(difference)}
        yield Remark("criteria.too_close", "warning", values)


def _low_prices(case: CriteriaCase) -> Iterator[Remark]:
    rules = criteria_rules()
    priced = {bid.id: exact(bid.price) for bid in case.bids if bid.price}
    if len(priced) < rules.fewest_prices:
        return
    for bid in case.bids:
        others = [price for name, price in priced.items() if name != bid.id]
        if bid.id in priced and priced[bid.id] < exact(rules.abnormally_low) * median(others):
            share = str(int(rounded(priced[bid.id] / median(others) * 100)))
            values = {"bid": _name(bid), "price": pounds(priced[bid.id]), "share": share}
            yield Remark("criteria.low_price", "warning", values)


def _weights(case: CriteriaCase, results: Sequence[BidResult]) -> Iterator[Remark]:
    rules = criteria_rules()
    if case.price_weight > rules.heavy_price:
        yield Remark("criteria.heavy_price", "note", {"weight": f"{case.price_weight:g}"})
    first = [one for one in results if one.rank == 1]
    others = [one for one in results if one.rank is not None and one.rank > 1]
    if len(first) != 1:
        return
    for away, to in permutations((one for one in case.criteria if one.weight >= rules.weight_shift), 2):
        shift = {away.id: Fraction(-rules.weight_shift), to.id: Fraction(rules.weight_shift)}
        best = total_of(case, first[0].marks, shift)
        turned = [one for one in others if total_of(case, one.marks, shift) > best]
        if turned:
            values = {"points": str(rules.weight_shift), "away": _title(away), "to": _title(to)}
            yield Remark("criteria.weights_turn", "note", {**values, "bid": _name(turned[0].bid)})
            return


def _name(bid: Bid) -> str:
    return bid.name or bid.id


def _title(criterion: Criterion) -> str:
    return criterion.name or criterion.id


def _mark(mark: Fraction) -> str:
    return f"{float(rounded(mark, 2)):g}"
