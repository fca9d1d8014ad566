"""Dots in piles: none is lost, none stands beside its value, and no pile grows out of its chart."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.report.drawing.piles import TALLEST, PiledDot, are_counted, piled, rows_of

places = st.lists(st.floats(min_value=0, max_value=300), max_size=40)


@pytest.mark.parametrize(
    ("dots", "expected"),
    [
        ([], []),
        ([50.0, 10.0], [(10.0, 0, 1), (50.0, 0, 1)]),
        ([50.0, 50.0, 52.0], [(50.0, 0, 1), (50.0, 1, 1), (52.0, 2, 1)]),
        ([50.0] * 30, [(50.0, 0, 30)]),
        ([50.0] * 6 + [100.0], [(50.0, 0, 6), (100.0, 0, 1)]),
        ([50.0] * 6 + [55.0], [(50.0, 0, 7)]),
    ],
)
def test_dots_that_would_hide_each_other_are_piled_or_counted(
    dots: list[float], expected: list[tuple[float, int, int]]
) -> None:
    assert piled(dots, 6.0, 20.0) == tuple(PiledDot(*one) for one in expected)


@settings(deadline=None)
@given(places)
def test_every_dot_is_counted_once(dots: list[float]) -> None:
    assert sum(dot.count for dot in piled(dots, 6.0, 20.0)) == len(dots)


@settings(deadline=None)
@given(places)
def test_a_dot_of_its_own_stands_at_its_true_place(dots: list[float]) -> None:
    assert {dot.place for dot in piled(dots, 6.0, 20.0) if dot.count == 1} <= set(dots)


@settings(deadline=None)
@given(places)
def test_a_counted_dot_stands_among_those_it_counts(dots: list[float]) -> None:
    found = piled(dots, 6.0, 20.0)
    assert all(min(dots) <= dot.place <= max(dots) for dot in found)


@settings(deadline=None)
@given(places)
def test_no_pile_is_too_tall(dots: list[float]) -> None:
    assert rows_of(piled(dots, 6.0, 20.0)) <= TALLEST


@settings(deadline=None)
@given(places)
def test_dots_of_one_row_never_touch(dots: list[float]) -> None:
    found = piled(dots, 6.0, 20.0)
    rows = [sorted(dot.place for dot in found if dot.row == row) for row in range(rows_of(found))]
    apart = 20.0 if are_counted(found) else 6.0
    assert all(later - earlier >= apart for row in rows for earlier, later in pairwise(row))
