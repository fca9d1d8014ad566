"""Weighted criteria: the case that is open with its bids judged, and the sets to begin another from."""

from dataclasses import dataclass
from fractions import Fraction

from readiness.document.model import Document
from readiness.document.toolbox import Bid, CriteriaCase
from readiness.questionnaire.sources import cited
from readiness.scoring.ranges import rounded
from readiness.toolbox.criteria import ALL, PRICE, BidResult, criteria_faults, criteria_rules, judge
from readiness.toolbox.criteria_editing import assessors_of
from readiness.toolbox.criteria_findings import findings, in_front
from readiness.toolbox.money import exact, pounds
from readiness.toolbox.standing import standing
from readiness.toolbox.words import Gravity


@dataclass(frozen=True, slots=True)
class SetRow:
    """A set of criteria to begin from: its id, its name, and where it comes from."""

    key: str
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One bid judged: rank and total where it has them, and why it has none otherwise."""

    key: str
    name: str
    rank: int | None
    total: str
    price: str
    price_mark: str
    is_out: bool
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case: what was typed in, the sum of its weights, what keeps it from being judged, and the judgement.

    ``front`` names the bid in front with those too close to it, or all that share the first place.
    """

    key: str
    title: str
    case: CriteriaCase
    weights: float
    assessors: tuple[str, ...]
    faults: tuple[str, ...]
    results: tuple[ResultRow, ...]
    front: tuple[str, ...]
    remarks: tuple[tuple[Gravity, str], ...]


@dataclass(frozen=True, slots=True)
class CriteriaView:
    """The cases of a document by key, the one that is open, and the sets to begin another from."""

    cases: tuple[tuple[str, str], ...]
    sets: tuple[SetRow, ...]
    shown: CaseView | None


def criteria_view(document: Document, key: str) -> CriteriaView:
    """Return the cases of ``document``; ``key`` is the one to open, else the first."""
    kept = standing(document.criteria)
    titles = tuple((name, case_title(name, case)) for name, case in kept.items())
    sets = tuple(SetRow(one.id, one.title.read(), cited(one.source)) for one in criteria_rules().sets)
    chosen = key if key in kept else next(iter(kept), "")
    return CriteriaView(titles, sets, _shown(chosen, kept[chosen]) if chosen else None)


def case_title(key: str, case: CriteriaCase) -> str:
    """Return what a case is called: its own title, that of the set it began from, or its key."""
    sets = {one.id: one.title.read() for one in criteria_rules().sets}
    return case.title or sets.get(key, key)


def _shown(key: str, case: CriteriaCase) -> CaseView:
    faults = criteria_faults(case)
    results = () if faults else judge(case)
    order = sorted(results, key=lambda one: (one.rank is None, one.rank or 0, one.bid.id))
    return CaseView(
        key,
        case_title(key, case),
        case,
        float(exact(case.price_weight) + sum((exact(one.weight) for one in case.criteria), Fraction(0))),
        assessors_of(case),
        tuple(_in_words(case, fault) for fault in faults),
        tuple(_result(case, one) for one in order),
        _front(case, results),
        tuple((one.gravity, one.say()) for one in (findings(case, results) if case.bids and not faults else ())),
    )


def is_whole(view: CaseView) -> bool:
    """Return whether the weights sum to a hundred."""
    return view.weights == ALL


def bid_name(bid: Bid) -> str:
    """Return what a bid is called."""
    return bid.name or bid.id


def _front(case: CriteriaCase, results: tuple[BidResult, ...]) -> tuple[str, ...]:
    leading = [one for one in results if one.rank == 1]
    close = [one for one in in_front(case, results) if one not in leading]
    return tuple(bid_name(one.bid) for one in (*leading, *close))


def _in_words(case: CriteriaCase, fault: str) -> str:
    """Return ``fault`` with the names that people gave instead of ids."""
    place, _, what = fault.partition(": ")
    names = {one.id: one.name or one.id for one in case.criteria} | {one.id: bid_name(one) for one in case.bids}
    way = [names.get(step, step) for step in place.split(" › ") if step not in {"criteria", "bids", "scale"}]
    words = f"{' › '.join(way)}: {what}" if way else what
    return f"{words[0].upper()}{words[1:]}."


def _result(case: CriteriaCase, one: BidResult) -> ResultRow:
    names = {criterion.id: criterion.name or criterion.id for criterion in case.criteria}
    under = (criterion.name or criterion.id for criterion in one.under_minimum)
    unmarked = (names[name] for name in one.unmarked)
    total, price_mark = _mark(one.total), _mark(one.marks.get(PRICE))
    price = pounds(exact(one.bid.price)) if one.bid.price is not None else ""
    lacks = (*one.standards_failed, *under) if one.is_out else tuple(unmarked)
    return ResultRow(one.bid.id, bid_name(one.bid), one.rank, total, price, price_mark, one.is_out, tuple(lacks))


def _mark(mark: Fraction | None) -> str:
    return "" if mark is None else f"{float(rounded(mark, 2)):.2f}"
