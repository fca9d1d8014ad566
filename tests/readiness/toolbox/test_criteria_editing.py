import pytest

from readiness.document.toolbox import Bid, CriteriaCase, Criterion
from readiness.errors import DataFileError
from readiness.toolbox.criteria import criteria_faults
from readiness.toolbox.criteria_editing import (
    assessors_of,
    with_assessor,
    with_mark,
    with_reason,
    with_standard,
    with_standard_met,
    without_assessor,
    without_criterion,
    without_standard,
)

CASE = CriteriaCase(
    criteria=(Criterion(id="quality", weight=60), Criterion(id="reach", weight=40)),
    standards=("Insured",),
    bids=(
        Bid(
            id="a", scores={"quality": 4, "reach": 3}, assessors={"Kim": {"quality": 5}}, standards={"Insured": True},
            reasons={"quality": "Clear plan"},
        ),
        Bid(id="b", scores={"quality": 2}),
    ),
)  # fmt: skip


def test_a_criterion_takes_every_mark_on_it_along() -> None:
    left = without_criterion(CASE, 0)
    assert [one.id for one in left.criteria] == ["reach"]
    assert left.bids[0].scores == {"reach": 3}
    assert left.bids[0].assessors == {"Kim": {}}
    assert left.bids[0].reasons == {}
    assert not [fault for fault in criteria_faults(left) if "no criterion" in fault]


def test_the_last_criterion_stays() -> None:
    with pytest.raises(DataFileError, match="at least 1"):
        without_criterion(without_criterion(CASE, 0), 0)


def test_a_standard_keeps_what_bids_say_of_it_under_its_new_name() -> None:
    renamed = with_standard(CASE, 0, "Insured for £5 million")
    assert renamed.standards == ("Insured for £5 million",)
    assert renamed.bids[0].standards == {"Insured for £5 million": True}
    assert without_standard(renamed, 0).bids[0].standards == {}
    assert with_standard(CASE, 1, "Living wage").standards == ("Insured", "Living wage")


def test_a_standard_can_be_met_missed_or_not_known() -> None:
    assert with_standard_met(CASE, 1, "Insured", is_met=False).bids[1].standards == {"Insured": False}
    assert with_standard_met(CASE, 0, "Insured", is_met=None).bids[0].standards == {}


def test_an_assessor_marks_every_bid_and_leaves_with_every_mark() -> None:
    more = with_assessor(CASE, "Ola")
    assert assessors_of(more) == ("Kim", "Ola")
    assert more.bids[0].assessors["Kim"] == {"quality": 5}
    assert assessors_of(without_assessor(more, "Kim")) == ("Ola",)
    with pytest.raises(DataFileError, match="empty"):
        with_assessor(CASE, "")


def test_a_mark_is_agreed_or_an_assessors_own_and_can_be_taken_back() -> None:
    assert with_mark(CASE, 1, "reach", 5).bids[1].scores == {"quality": 2, "reach": 5}
    assert with_mark(CASE, 0, "reach", 1, "Kim").bids[0].assessors == {"Kim": {"quality": 5, "reach": 1}}
    assert with_mark(CASE, 0, "quality", None).bids[0].scores == {"reach": 3}


def test_a_reason_stands_with_its_mark_until_it_is_emptied() -> None:
    assert with_reason(CASE, 0, "reach", "Few visits").bids[0].reasons["reach"] == "Few visits"
    assert with_reason(CASE, 0, "quality", "").bids[0].reasons == {}
