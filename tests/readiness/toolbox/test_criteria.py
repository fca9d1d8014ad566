from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.toolbox import CriteriaCase
from readiness.errors import DataFileError
from readiness.toolbox.criteria import criteria_faults, criteria_rules, judge
from tests.readiness.toolbox.builders import bid, criteria_case

# Published: a weighted-score table whose printed totals of 3.8, 6.0, 4.2 and 6.0 show a tie that is none.
PUBLISHED = [bid("one", 3, 5, 4, 4), bid("two", 5, 9, 6, 3), bid("three", 5, 0, 8, 5), bid("four", 5, 6, 8, 8)]


def totals(case: CriteriaCase) -> dict[str, float | None]:
    return {one.bid.id: None if one.total is None else float(one.total) for one in judge(case)}


def ranks(case: CriteriaCase) -> dict[str, int | None]:
    return {one.bid.id: one.rank for one in judge(case)}


def test_the_published_table_gives_its_true_totals_and_no_tie() -> None:
    case = criteria_case(50, 25, 15, 10, scale=[0, 10], bids=PUBLISHED)
    assert totals(case) == {"one": 3.75, "two": 5.95, "three": 4.2, "four": 6.0}
    assert ranks(case) == {"one": 4, "two": 2, "three": 3, "four": 1}


def test_equal_totals_share_a_rank_and_the_next_is_left_out() -> None:
    assert ranks(criteria_case(bids=[bid("a", 4, 4), bid("b", 4, 4), bid("c", 1, 1)])) == {"a": 1, "b": 1, "c": 3}


marks = st.lists(st.integers(0, 5), min_size=2, max_size=2)


@given(st.lists(marks, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_bids_changes_no_rank(rows: list[list[int]], chance: Any) -> None:
    bids = [bid(f"b{place}", *row) for place, row in enumerate(rows)]
    turned = [*bids]
    chance.shuffle(turned)
    assert ranks(criteria_case(bids=turned)) == ranks(criteria_case(bids=bids))


@given(marks, st.integers(0, 1))
def test_a_better_mark_never_lowers_a_total(row: list[int], place: int) -> None:
    better = [*row]
    better[place] = min(5, row[place] + 1)
    low, high = judge(criteria_case(bids=[bid("a", *row), bid("b", *better)]))
    assert (high.total or 0) >= (low.total or 0)


@pytest.mark.parametrize(
    ("changed", "rank"),
    [
        ({}, 1),
        ({"standards": {"insured": False}}, None),
        ({"standards": {"insured": True}}, 1),
        ({"scores": {"c1": 5, "c2": 1}}, None),
        ({"scores": {"c1": 5}}, None),
    ],
)
def test_minimums_and_standards_come_before_the_total(changed: dict[str, Any], rank: int | None) -> None:
    rows = [{"id": "c1", "weight": 60}, {"id": "c2", "weight": 40, "minimum": 2}]
    case = criteria_case(criteria=rows, standards=["insured"], bids=[{**bid("a", 5, 5), **changed}, bid("b", 2, 2)])
    assert ranks(case) == {"a": rank, "b": 2 if rank else 1}


def test_the_lowest_price_gets_full_marks_and_the_others_their_part_of_it() -> None:
    case = criteria_case(40, 20, price_weight=40, bids=[bid("a", 5, 5, price=200), bid("b", 3, 3, price=100)])
    assert totals(case) == {"a": 4.0, "b": 3.8}


def test_a_bid_that_is_out_does_not_set_the_lowest_price() -> None:
    bids = [bid("a", 5, 5, price=200), bid("b", 5, 5, price=100, standards={"insured": False})]
    first = judge(criteria_case(40, 20, price_weight=40, standards=["insured"], bids=bids))[0]
    assert first.total == 5


def test_until_marks_are_agreed_the_assessors_mean_stands_in() -> None:
    apart = {"assessors": {"x": {"c1": 2, "c2": 4}, "y": {"c1": 3, "c2": 4}}}
    (one,) = judge(criteria_case(bids=[bid("a", **apart)]))
    assert one.marks == {"c1": Fraction(5, 2), "c2": 4}
    (two,) = judge(criteria_case(bids=[bid("a", 3, 4, **apart)]))
    assert two.total == Fraction(17, 5)


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (criteria_case(60, 39), "the weights sum to 99, not 100; give out 1"),
        (criteria_case(60, 41), "the weights sum to 101, not 100; take away 1"),
        (criteria_case(60, 40, price_weight=10), "sum to 110"),
        (criteria_case(scale=[5, 5]), "the second must be the greater"),
        (criteria_case(bids=[bid("a", 6, 1)]), "a › c1: 6 is not on the scale from 0 to 5"),
        (criteria_case(bids=[bid("a", 1, 1, 1)]), "there is no criterion “c3”"),
        (criteria_case(bids=[bid("a", 1, 1), bid("a", 2, 2)]), "bids: “a” stands there twice"),
        (criteria_case(bids=[bid("a", 1, 1, assessors={"x": {"c1": -1}})]), "a › x › c1: -1 is not"),
        (criteria_case(standards=["insured"], bids=[bid("a", standards={"insurd": True})]), "did you mean “insured”"),
        (criteria_case(40, 20, price_weight=40, bids=[bid("a", 1, 1)]), "the price is missing"),
        (criteria_case(40, 20, price_weight=40, bids=[bid("a", 1, 1, price=0)]), "a price of £0 cannot be compared"),
        (criteria_case(bids=[bid("a", 6, 1, name="Bid A")]), "Bid A › c1: 6 is not on the scale from 0 to 5"),
        (criteria_case(criteria=[{"id": "price", "weight": 50}], price_weight=50), "“price” is weighed twice"),
        (criteria_case(criteria=[{"id": "c1", "weight": 100, "minimum": 9}]), "the minimum 9 is not on the scale"),
    ],
)
def test_faults_are_named_in_words(case: CriteriaCase, words: str) -> None:
    with pytest.raises(DataFileError, match=words):
        judge(case)


def test_every_starting_set_weighs_100_and_names_its_source() -> None:
    sets = criteria_rules().sets
    assert [criteria_faults(one.case()) for one in sets] == [()] * 4
    assert all(one.source for one in sets)
    assert len({one.id for one in sets}) == 4
