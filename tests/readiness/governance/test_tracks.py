from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.governance.tracks import Step, assign_arcs, assign_tracks

ends = st.lists(st.integers(0, 40), min_size=2, max_size=14, unique=True)


def crossings(one: Step, other: Step, over: int, under: int) -> int:
    """Count the crossings of two sloping steps whose level strokes lie on tracks ``over`` and ``under``."""
    if over > under:
        return crossings(other, one, under, over)
    return int(one.low < other.top < one.high) + int(other.low < one.bottom < other.high)


@given(ends, st.randoms(use_true_random=False))
def test_steps_that_need_not_cross_do_not_and_the_others_do_once(tops: list[int], draw: st.DataObject) -> None:
    bottoms = [10 * x + 5 for x in tops]
    draw.shuffle(bottoms)  # type: ignore[attr-defined]  # hypothesis hands out a Random
    steps = [Step(10 * top, bottom) for top, bottom in zip(tops, bottoms, strict=True)]
    wide = [Step(step.top * 10, step.bottom * 10) for step in steps]
    tracks = assign_tracks(wide)
    for a, b in combinations(range(len(wide)), 2):
        must = (wide[a].top - wide[b].top) * (wide[a].bottom - wide[b].bottom) < 0
        assert crossings(wide[a], wide[b], tracks[a], tracks[b]) == must


@given(ends)
def test_no_two_strokes_share_a_stretch_of_track(tops: list[int]) -> None:
    steps = [Step(100 * top, 100 * bottom + 50) for top, bottom in zip(tops, reversed(tops), strict=True)]
    tracks = assign_tracks(steps)
    for a, b in combinations(range(len(steps)), 2):
        apart = steps[a].high < steps[b].low or steps[b].high < steps[a].low
        assert apart or tracks[a] != tracks[b]


def test_a_straight_step_needs_no_track() -> None:
    assert assign_tracks([Step(10, 10), Step(40, 80)]) == [-1, 0]


@pytest.mark.parametrize(
    ("spans", "levels"),
    [
        ([(0, 10)], [0]),
        ([(0, 30), (10, 20)], [1, 0]),
        ([(0, 10), (20, 30)], [0, 0]),
        ([(0, 20), (10, 40)], [0, 1]),
    ],
)
def test_short_arcs_lie_inside_long_ones(spans: list[tuple[float, float]], levels: list[int]) -> None:
    assert assign_arcs(spans) == levels
