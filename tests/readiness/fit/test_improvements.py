from fractions import Fraction

import pytest

from readiness.fit.improvements import Efforts, effort_unit, options, raised_levels
from readiness.fit.open_answers import Replies
from tests.readiness.fit.tables import replies, table

FREE = Efforts(frozenset(), {}, 6)


def ways(own: Replies, efforts: Efforts = FREE) -> list[tuple[Fraction, int]]:
    return [(option.reading.expected, option.effort) for option in options("a", "x", own, efforts)]


def test_doing_nothing_stands_first_and_every_level_costs_one() -> None:
    assert ways(replies("2")) == [(Fraction(1, 2), 0), (Fraction(3, 4), 6), (Fraction(1), 12)]


def test_the_heavier_item_comes_first_where_levels_cost_the_same() -> None:
    second = options("a", "x", replies("00", weights=(1, 3)), FREE)[1]
    assert [one.item for one in second.improvements] == ["x.1"]


def test_a_locked_item_is_left_and_a_dearer_level_counts_as_often() -> None:
    assert ways(replies("3"), Efforts(frozenset({("a", "x.0")}), {}, 6)) == [(Fraction(3, 4), 0)]
    assert ways(replies("3"), Efforts(frozenset(), {"x.0": 5}, 6))[1] == (Fraction(1), 30)


def test_an_open_answer_counts_from_the_lowest_level_and_is_then_certain() -> None:
    found = options("a", "x", replies("?"), FREE)
    # Level 1 would lower what is expected but raise what is certain; a gate may ask for that.
    assert [(one.reading.low, one.reading.expected, one.effort) for one in found] == [
        (0, Fraction(1, 2), 0), (Fraction(1, 4), Fraction(1, 4), 6), (Fraction(1, 2), Fraction(1, 2), 12),
        (Fraction(3, 4), Fraction(3, 4), 18), (1, 1, 24),
    ]  # fmt: skip


@pytest.mark.parametrize(("rule", "reading"), [("mean", "5/8"), ("lowest", "1/2"), ("median", "5/8")])
def test_people_rise_together_under_every_rule(rule: str, reading: str) -> None:
    # One person stands at 1, the other at 3; a level for the first is half a level for both.
    assert ways(replies("1", "3", rule=rule))[1] == (Fraction(reading), 3)


def test_only_those_who_stand_lower_are_raised() -> None:
    assert raised_levels(replies("1", "3", "?"), "x.0", 2) == {("p0", "x.0"): 2, ("p2", "x.0"): 2}


def test_efforts_are_whole_in_the_common_unit() -> None:
    assert effort_unit(table(a={"x": replies("1", "2", "3")}, b={"x": replies("1", "2")})) == 6


def test_where_nobody_can_be_asked_nothing_can_be_done() -> None:
    assert len(options("?lead", "x", None, FREE)) == 1
