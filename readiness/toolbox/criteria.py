"""Weighted criteria: totals and ranks of bids, with minimum standards and price, marked apart and then agreed."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from statistics import mean

from pydantic import Field

from readiness.document.toolbox import Bid, CriteriaCase, Criterion, Percentage
from readiness.errors import DataFileError
from readiness.records import Record, nearest, read_toml
from readiness.toolbox.money import exact
from readiness.toolbox.words import toolbox_folder
from readiness.wording import Identifier, Name, Wording

ALL = 100
PRICE = "price"


@dataclass(frozen=True, slots=True)
class BidResult:
    """A bid judged: its mark on each criterion, its total in marks of the scale, and why it is not ranked, if so.

    ``marks`` are the agreed ones, or the mean of the assessors' where nothing is agreed yet.
    """

    bid: Bid
    marks: dict[str, Fraction]
    unmarked: tuple[str, ...]
    under_minimum: tuple[Criterion, ...]
    standards_failed: tuple[str, ...]
    total: Fraction | None = None
    rank: int | None = None

    @property
    def is_out(self) -> bool:
        """Whether a minimum or a standard is not met."""
        return bool(self.under_minimum or self.standards_failed)


class CriteriaSet(Record):
    """Criteria to start from."""

    id: Identifier
    title: Wording
    source: str
    standards: tuple[Name, ...] = ()
    price_weight: Percentage = 0
    criteria: tuple[Criterion, ...] = Field(min_length=1)

    def case(self) -> CriteriaCase:
        """Return the set as a case without bids."""
        return CriteriaCase(criteria=self.criteria, standards=self.standards, price_weight=self.price_weight)


class CriteriaRules(Record):
    """When a price is asked about, marks are talked over or a weight tested, and the sets to start from."""

    abnormally_low: float = Field(gt=0, lt=1)
    fewest_prices: int = Field(ge=2)
    spread: int = Field(ge=1)
    weight_shift: int = Field(ge=1, le=50)
    heavy_price: int
    hides_from_weight: int
    sets: tuple[CriteriaSet, ...]


@lru_cache
def criteria_rules() -> CriteriaRules:
    """Return the rules and sets that ship with the program."""
    return read_toml(toolbox_folder() / "criteria.toml", CriteriaRules)


def criteria_faults(case: CriteriaCase) -> tuple[str, ...]:
    """Return a sentence for each thing that keeps ``case`` from being worked out; none where it can be."""
    return (*_weight_faults(case), *(fault for bid in case.bids for fault in _bid_faults(case, bid)))


def _weight_faults(case: CriteriaCase) -> Iterator[str]:
    low, high = case.scale
    if low >= high:
        yield f"scale: it runs from {low:g} to {high:g}; the second must be the greater"
    total = exact(case.price_weight) + sum(exact(one.weight) for one in case.criteria)
    if total != ALL:
        change = "take away" if total > ALL else "give out"
        yield f"criteria: the weights sum to {float(total):g}, not {ALL}; {change} {float(abs(ALL - total)):g}"
    if case.price_weight and any(one.id == PRICE for one in case.criteria):
        yield f"criteria: “{PRICE}” is weighed twice; take the criterion out, or set “price_weight” to 0"
    for kind, ids in (("criteria", [one.id for one in case.criteria]), ("bids", [one.id for one in case.bids])):
        for double in sorted({one for one in ids if ids.count(one) > 1}):
            yield f"{kind}: “{double}” stands there twice; give each an id of its own"
    for one in case.criteria:
        if one.minimum is not None and not low <= one.minimum <= high:
            yield f"{one.name or one.id}: the minimum {one.minimum:g} is not on the scale from {low:g} to {high:g}"


def _bid_faults(case: CriteriaCase, bid: Bid) -> Iterator[str]:
    titles, name = {one.id: one.name or one.id for one in case.criteria}, bid.name or bid.id
    low, high = case.scale
    for who, marks in (("", bid.scores), *((f" › {assessor}", marks) for assessor, marks in bid.assessors.items())):
        for criterion, mark in marks.items():
            if criterion not in titles:
                yield f"{name}{who}: there is no criterion “{criterion}”{nearest(criterion, tuple(titles))}"
            elif not low <= mark <= high:
                yield f"{name}{who} › {titles[criterion]}: {mark:g} is not on the scale from {low:g} to {high:g}"
    for standard in bid.standards:
        if standard not in case.standards:
            yield f"{name}: there is no standard “{standard}”{nearest(standard, case.standards)}"
    if case.price_weight and bid.price is None:
        yield f"{name}: the price is missing, and it weighs {case.price_weight:g}"
    elif case.price_weight and not bid.price:
        remedy = "write what the work would cost, or let the price weigh 0"
        yield f"{name}: a price of £0 cannot be compared with another price; {remedy}"


def judge(case: CriteriaCase) -> tuple[BidResult, ...]:
    """Return every bid with its total and rank, in the order of the case.

    Returns:
        total = sum(weight * mark) / 100 in marks of the scale. The lowest price of the bids still in gets the highest
        mark, and every other price its part of it: lowest / price. Equal totals share a rank. A bid that misses a
        minimum, a standard or a mark has no rank.

    Raises:
        DataFileError: The weights, marks or names are not right; every fault is named.

    Source:
        docs/toolbox.md, “Criteria”.
    """
    if found := criteria_faults(case):
        raise DataFileError("criteria", found)

    tried = [_tried(case, bid) for bid in case.bids]
    stay = [one for one in tried if not one.is_out and not one.unmarked]
    lowest = min((exact(one.bid.price) for one in stay if one.bid.price), default=None)
    totals = {one.bid.id: total_of(case, _with_price(case, one, lowest)) for one in stay}
    return tuple(_ranked(case, one, lowest, totals) for one in tried)


def total_of(case: CriteriaCase, marks: dict[str, Fraction], shift: dict[str, Fraction] | None = None) -> Fraction:
    """Return the weighted mean of ``marks``, in marks of the scale; ``shift`` is added to weights, in per cent."""
    weights = {one.id: exact(one.weight) for one in case.criteria} | {PRICE: exact(case.price_weight)}
    moved = shift or {}
    return sum((marks[name] * (weights[name] + moved.get(name, 0)) for name in marks), Fraction(0)) / ALL


def marks_of(case: CriteriaCase, bid: Bid) -> dict[str, Fraction]:
    """Return the agreed mark of ``bid`` on each criterion, or else the mean of those that the assessors gave."""
    found = {}
    for one in case.criteria:
        given = [exact(marks[one.id]) for marks in bid.assessors.values() if one.id in marks]
        if one.id in bid.scores:
            found[one.id] = exact(bid.scores[one.id])
        elif given:
            found[one.id] = mean(given)
    return found


def _tried(case: CriteriaCase, bid: Bid) -> BidResult:
    marks = marks_of(case, bid)
    under = [
        one
        for one in case.criteria
        if one.minimum is not None and one.id in marks and marks[one.id] < exact(one.minimum)
    ]
    return BidResult(
        bid,
        marks,
        unmarked=tuple(one.id for one in case.criteria if one.id not in marks),
        under_minimum=tuple(under),
        standards_failed=tuple(name for name in case.standards if bid.standards.get(name) is False),
    )


def _with_price(case: CriteriaCase, one: BidResult, lowest: Fraction | None) -> dict[str, Fraction]:
    if not case.price_weight or lowest is None or not one.bid.price:
        return one.marks
    low, high = (exact(end) for end in case.scale)
    return {**one.marks, PRICE: low + (high - low) * lowest / exact(one.bid.price)}


def _ranked(case: CriteriaCase, one: BidResult, lowest: Fraction | None, totals: dict[str, Fraction]) -> BidResult:
    total = totals.get(one.bid.id)
    if total is None:
        return one
    rank = 1 + sum(other > total for other in totals.values())
    marks = _with_price(case, one, lowest)
    return BidResult(one.bid, marks, one.unmarked, one.under_minimum, one.standards_failed, total, rank)
