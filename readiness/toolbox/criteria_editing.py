"""Changes to a case of criteria that touch several tables at once: what is taken away goes from every bid too."""

from collections.abc import Callable
from typing import Any

from readiness.document.toolbox import Bid, CriteriaCase
from readiness.records import record_from

MarksBy = dict[str, dict[str, float]]


def assessors_of(case: CriteriaCase) -> tuple[str, ...]:
    """Return everybody who marks, in the order in which they were added."""
    return tuple(dict.fromkeys(name for bid in case.bids for name in bid.assessors))


def without_criterion(case: CriteriaCase, row: int) -> CriteriaCase:
    """Return ``case`` without a criterion and without every mark on it.

    Raises:
        DataFileError: It is the last one: something must be judged.
    """
    gone = case.criteria[row].id
    left = [one.model_dump() for number, one in enumerate(case.criteria) if number != row]
    return _changed(case, _each_bid(case, lambda bid: _without_marks(bid, gone)), criteria=left)


def with_standard(case: CriteriaCase, row: int, name: str) -> CriteriaCase:
    """Return ``case`` with the standard in ``row`` called ``name``, in every bid too; a row beyond the last adds one.

    Raises:
        DataFileError: The name is empty.
    """
    before = case.standards[row] if row < len(case.standards) else ""
    names = [*case.standards[:row], name, *case.standards[row + 1 :]]

    def renamed(bid: Bid) -> dict[str, Any]:
        return {"standards": {name if one == before else one: met for one, met in bid.standards.items()}}

    return _changed(case, _each_bid(case, renamed), standards=names)


def without_standard(case: CriteriaCase, row: int) -> CriteriaCase:
    """Return ``case`` without a standard, nor what any bid says of it."""
    gone = case.standards[row]
    left = [one for number, one in enumerate(case.standards) if number != row]

    def dropped(bid: Bid) -> dict[str, Any]:
        return {"standards": {one: met for one, met in bid.standards.items() if one != gone}}

    return _changed(case, _each_bid(case, dropped), standards=left)


def with_standard_met(case: CriteriaCase, bid: int, standard: str, is_met: bool | None) -> CriteriaCase:
    """Return ``case`` with what is known of a bid's standard; None: nothing is."""
    said: dict[str, bool] = {name: met for name, met in case.bids[bid].standards.items() if name != standard}
    if is_met is not None:
        said[standard] = is_met
    return _changed_bid(case, bid, standards=said)


def with_assessor(case: CriteriaCase, name: str) -> CriteriaCase:
    """Return ``case`` with somebody more who marks every bid.

    Raises:
        DataFileError: The name is empty.
    """

    def joined(bid: Bid) -> dict[str, Any]:
        return {"assessors": {**bid.assessors, name: bid.assessors.get(name, {})}}

    return _changed(case, _each_bid(case, joined))


def without_assessor(case: CriteriaCase, name: str) -> CriteriaCase:
    """Return ``case`` without an assessor and the marks that they gave."""

    def left(bid: Bid) -> dict[str, Any]:
        return {"assessors": {one: marks for one, marks in bid.assessors.items() if one != name}}

    return _changed(case, _each_bid(case, left))


def with_mark(case: CriteriaCase, bid: int, criterion: str, mark: float | None, assessor: str = "") -> CriteriaCase:
    """Return ``case`` with a mark of one assessor, or the agreed one; None takes it away.

    Raises:
        DataFileError: The mark is no number.
    """
    one = case.bids[bid]
    marks: dict[str, Any] = dict(one.assessors.get(assessor, {}) if assessor else one.scores)
    marks.pop(criterion, None)
    if mark is not None:
        marks[criterion] = mark
    if assessor:
        return _changed_bid(case, bid, assessors={**one.assessors, assessor: marks})
    return _changed_bid(case, bid, scores=marks)


def with_reason(case: CriteriaCase, bid: int, criterion: str, reason: str) -> CriteriaCase:
    """Return ``case`` with why the agreed mark is what it is; empty takes it away."""
    reasons = {name: words for name, words in case.bids[bid].reasons.items() if name != criterion}
    return _changed_bid(case, bid, reasons={**reasons, **({criterion: reason} if reason else {})})


def _without_marks(bid: Bid, criterion: str) -> dict[str, Any]:
    def less(marks: dict[str, Any]) -> dict[str, Any]:
        return {name: mark for name, mark in marks.items() if name != criterion}

    assessors = {name: less(marks) for name, marks in bid.assessors.items()}
    return {"scores": less(bid.scores), "assessors": assessors, "reasons": less(bid.reasons)}


def _each_bid(case: CriteriaCase, change: Callable[[Bid], dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**bid.model_dump(), **change(bid)} for bid in case.bids]


def _changed_bid(case: CriteriaCase, row: int, **fields: Any) -> CriteriaCase:
    bids = [bid.model_dump() for bid in case.bids]
    bids[row] = {**bids[row], **fields}
    return _changed(case, bids)


def _changed(case: CriteriaCase, bids: list[dict[str, Any]], **fields: Any) -> CriteriaCase:
    return record_from({**case.model_dump(), "bids": bids, **fields}, CriteriaCase, "criteria")
