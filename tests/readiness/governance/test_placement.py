from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.governance.placement import Wish, settle

wishes = st.lists(st.integers(-500, 500), min_size=1, max_size=12)


def placed(*at: float, distance: float = 10) -> list[float]:
    return settle([Wish(x, 1.0) for x in at], [distance] * (len(at) - 1))


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ((0, 50), [0, 50]),
        ((0, 0), [-5, 5]),
        ((20, 0), [5, 15]),
        ((0, 0, 100), [-5, 5, 100]),
        ((7,), [7]),
    ],
)
def test_places_stand_as_near_to_the_wishes_as_they_can(at: tuple[float, ...], expected: list[float]) -> None:
    assert placed(*at) == expected


def test_the_stronger_wish_moves_less() -> None:
    assert settle([Wish(0, 3.0), Wish(0, 1.0)], [8]) == [-2, 6]


@given(wishes)
def test_distances_are_kept(at: list[int]) -> None:
    assert all(right - left >= 10 - 1e-9 for left, right in pairwise(placed(*at)))


@given(wishes, st.lists(st.integers(-30, 30), min_size=12, max_size=12))
def test_no_other_places_lie_nearer(at: list[int], shifts: list[int]) -> None:
    best = placed(*at)
    other = placed(*(x + shift for x, shift in zip(best, shifts, strict=False)))
    assert sum((x - y) ** 2 for x, y in zip(best, at, strict=True)) <= 1e-6 + sum(
        (x - y) ** 2 for x, y in zip(other, at, strict=True)
    )
