"""Marks kept apart: the picture may crowd, but it never contradicts its own numbers."""

from itertools import combinations, permutations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.report.drawing.apart import SIZES, Point, Spread, kept_apart

GAP = 24.0
ROOM = (0.0, 0.0, 400.0, 300.0)
places = st.tuples(st.floats(min_value=0, max_value=400), st.floats(min_value=0, max_value=300))
# Many models that a service suits about alike lie in a heap: the hard case.
heaped = st.tuples(st.floats(min_value=180, max_value=260), st.floats(min_value=100, max_value=160))
crowds = st.lists(places | heaped, min_size=1, max_size=11)


def spread(dots: list[Point]) -> Spread:
    return kept_apart(tuple(dots), (ROOM,) * len(dots), GAP)


@settings(deadline=None)
@given(crowds, st.sampled_from([0, 1]))
def test_marks_stand_in_the_order_of_their_dots(dots: list[Point], axis: int) -> None:
    pairs = zip(dots, spread(dots).places, strict=True)
    apart = [(one, other) for one, other in permutations(pairs, 2) if other[0][axis] - one[0][axis] > GAP]
    assert all(one[1][axis] < other[1][axis] for one, other in apart)


@settings(deadline=None)
@given(crowds, st.sampled_from([0, 1]))
def test_no_mark_passes_the_dot_of_another(dots: list[Point], axis: int) -> None:
    pairs = zip(dots, spread(dots).places, strict=True)
    apart = [(one, other) for one, other in permutations(pairs, 2) if other[0][axis] - one[0][axis] > GAP]
    assert all(one[1][axis] < other[0][axis] and one[0][axis] < other[1][axis] for one, other in apart)


@settings(deadline=None)
@given(crowds)
def test_no_mark_covers_another_unless_all_are_as_small_as_may_be(dots: list[Point]) -> None:
    found = spread(dots)
    nearest = min((hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(found.places, 2)), default=GAP)
    assert nearest >= GAP * found.size - 0.01 or found.size == SIZES[-1]


@pytest.mark.parametrize("count", [2, 5, 11])
def test_models_on_one_spot_stand_around_it(count: int) -> None:
    found = spread([(200.0, 150.0)] * count)
    assert len(set(found.places)) == count
    assert max(hypot(x - 200, y - 150) for x, y in found.places) < 3 * GAP


def test_a_mark_that_stands_alone_stays_on_its_dot() -> None:
    assert spread([(200.0, 100.0)]).places == ((200.0, 100.0),)


def test_a_mark_hides_no_dot_beside_it() -> None:
    dots = [(200.0, 100.0), (208.0, 100.0), (204.0, 108.0)]
    found = spread(dots)
    away = [hypot(dot[0] - x, dot[1] - y) for dot in dots for x, y in found.places]
    assert min(away) > GAP * found.size / 2


def test_a_mark_at_the_edge_stays_inside() -> None:
    ((x, y),) = kept_apart(((0.0, 300.0),), ((12.0, 12.0, 388.0, 288.0),), GAP).places
    assert (x, y) == (12.0, 288.0)
