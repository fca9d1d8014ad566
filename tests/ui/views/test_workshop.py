"""The clock of the big screen."""

import pytest

from ui.views.workshop import Clock, kept_place, written


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1500, "25:00"), (60, "1:00"), (59.2, "1:00"), (59, "0:59"), (0.1, "0:01"), (0, "0:00"), (-3, "0:00")],
)
def test_a_second_that_has_begun_counts_as_whole(seconds: float, words: str) -> None:
    assert written(seconds) == words


def test_a_clock_counts_only_while_it_runs() -> None:
    clock = Clock(600).turned(10).turned(70)
    assert (clock.left(500), clock.is_running, clock.is_begun) == (540, False, True)
    assert clock.turned(500).left(530) == 510


def test_a_clock_that_was_never_started_has_all_its_time() -> None:
    assert (Clock(600).left(9999), Clock(600).is_begun) == (600, False)


@pytest.mark.parametrize(
    ("at", "nearly", "over"), [(299, False, False), (300, True, False), (599, True, False), (600, False, True)]
)
def test_the_end_is_told_five_minutes_before(at: float, nearly: bool, over: bool) -> None:
    clock = Clock(600).turned(0)
    assert (clock.is_nearly_over(at), clock.is_over(at)) == (nearly, over)


def test_a_short_time_is_not_nearly_over_from_the_start() -> None:
    assert not Clock(300).turned(0).is_nearly_over(1)


@pytest.mark.parametrize(("at", "left"), [(60, 840), (700, 300)])
def test_more_time_joins_what_is_left_or_begins_after_the_end(at: float, left: float) -> None:
    assert Clock(600).turned(0).longer(5, at).left(at) == left


@pytest.mark.parametrize(("place", "kept"), [(-1, 0), (1, 1), (7, 2)])
def test_a_slide_is_always_one_that_there_is(place: int, kept: int) -> None:
    assert kept_place("abc", place) == kept  # type: ignore[arg-type]
    assert kept_place((), place) == 0
