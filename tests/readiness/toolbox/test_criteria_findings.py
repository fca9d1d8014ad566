from typing import Any

import pytest

from readiness.document.toolbox import CriteriaCase
from readiness.toolbox.criteria import judge
from readiness.toolbox.criteria_findings import findings, in_front, too_close
from tests.readiness.toolbox.builders import bid, criteria_case
from tests.readiness.toolbox.test_criteria import PUBLISHED


def rules(case: CriteriaCase) -> list[str]:
    return [remark.rule.removeprefix("criteria.") for remark in findings(case, judge(case))]


def close(case: CriteriaCase) -> list[tuple[str, str]]:
    return [(better.bid.id, worse.bid.id) for better, worse in too_close(case, judge(case))]


def test_the_published_table_hides_a_nought_and_is_too_close_to_call() -> None:
    case = criteria_case(50, 25, 15, 10, scale=[0, 10], bids=PUBLISHED)
    assert close(case) == [("four", "two")]
    assert rules(case) == ["hidden_nought", "too_close", "weights_turn"]


def test_a_clear_case_has_nothing_to_talk_about() -> None:
    assert rules(criteria_case(bids=[bid("a", 5, 4), bid("b", 2, 2)])) == []


@pytest.mark.parametrize(("second", "expected"), [((4, 3), [("a", "b")]), ((4, 2), []), ((4, 4), [("a", "b")])])
def test_one_mark_on_the_lightest_criterion_is_the_margin(second: tuple[int, int], expected: list[Any]) -> None:
    assert close(criteria_case(bids=[bid("a", 4, 4), bid("b", *second)])) == expected


def test_one_assessor_who_sees_it_the_other_way_makes_it_too_close() -> None:
    case = criteria_case(
        bids=[
            bid("a", 5, 5, assessors={"x": {"c1": 5, "c2": 5}, "y": {"c1": 1, "c2": 1}}),
            bid("b", 2, 2, assessors={"x": {"c1": 2, "c2": 2}, "y": {"c1": 2, "c2": 2}}),
        ]
    )
    assert close(case) == [("a", "b")]


@pytest.mark.parametrize(
    ("bids", "front"),
    [
        ([bid("b", 4, 4), bid("a", 4, 4), bid("c", 1, 1)], ["a", "b"]),
        ([bid("c", 4, 2), bid("b", 4, 3), bid("a", 4, 4)], ["a", "b", "c"]),
        ([bid("a", 1, 1), bid("b", 1, 2), bid("c", 5, 5)], ["c"]),
        ([bid("a", 1)], []),
    ],
)
def test_those_in_front_are_all_that_are_too_close_to_the_first(bids: list[Any], front: list[str]) -> None:
    case = criteria_case(bids=bids)
    assert [one.bid.id for one in in_front(case, judge(case))] == front


APART = {"assessors": {"x": {"c1": 1, "c2": 4}, "y": {"c1": 3, "c2": 4}}}


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"criteria": [{"id": "c1", "weight": 60, "minimum": 5}, {"id": "c2", "weight": 40}]}, "under_minimum"),
        ({"standards": ["insured"]}, "standard_unknown"),
        ({"standards": ["insured"], "bids": [bid("a", 4, 4, standards={"insured": False})]}, "standard_failed"),
        ({"bids": [bid("a", 4)]}, "unmarked"),
        ({"bids": [bid("a", 0, 4)]}, "hidden_nought"),
        ({"bids": [bid("a", 2, 4, **APART)]}, "spread"),
        ({"bids": [bid("a", 4, 4, **APART)]}, "outside"),
        ({"bids": [bid("a", **APART)]}, "not_agreed"),
        ({"bids": [bid("a", 4, 4, dissent=[{"assessor": "x", "why": "too thin"}])]}, "dissent"),
        ({"bids": [bid(name, 4, 4, price=price) for name, price in (("a", 79), ("b", 100), ("c", 101))]}, "low_price"),
        ({"bids": [bid("a", 4.5, 4)]}, "off_step"),
        ({"bids": [bid("a", 4, 4, assessors={"x": {"c1": 3.5, "c2": 4}})]}, "off_step"),
        ({"criteria": [{"id": "c1", "weight": 40}], "price_weight": 60, "bids": []}, "heavy_price"),
    ],
)
def test_each_thing_to_talk_about_is_found(changed: dict[str, Any], rule: str) -> None:
    assert rule in rules(criteria_case(**{"bids": [bid("a", 4, 4)], **changed}))


@pytest.mark.parametrize(("price", "asked"), [(79, True), (80, False)])
def test_a_price_under_four_fifths_of_the_middle_is_asked_about_not_refused(price: float, asked: bool) -> None:
    case = criteria_case(bids=[bid("a", 5, 5, price=price), bid("b", 1, 1, price=100), bid("c", 3, 3, price=100)])
    assert ("low_price" in rules(case)) == asked
    assert judge(case)[0].rank == 1


@pytest.mark.parametrize(
    ("scale", "step", "mark"), [([0, 5], 0.5, 4.5), ([0, 1], 0.1, 0.3), ([1, 7], 2, 5), ([0, 5], 1, 3)]
)
def test_a_mark_on_a_step_of_the_scale_is_not_remarked(scale: list[float], step: float, mark: float) -> None:
    case = criteria_case(scale=scale, step=step, bids=[bid("a", mark, mark)])
    assert "off_step" not in rules(case)


def test_two_prices_are_too_few_to_call_one_low() -> None:
    assert "low_price" not in rules(criteria_case(bids=[bid("a", 5, 5, price=1), bid("b", 1, 1, price=100)]))
