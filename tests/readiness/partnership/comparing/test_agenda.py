import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.partnership.comparing.agenda import LENGTHS, share_minutes
from tests.readiness.partnership.comparing.consortia import compared, consortium, rated


@given(st.integers(0, 20), st.lists(st.floats(0, 5), max_size=6))
def test_minutes_are_shared_in_steps_of_five_and_never_exceed_the_room(steps: int, weights: list[float]) -> None:
    room = max(5 * steps, 10 * len(weights))
    shares = share_minutes(room, weights)
    assert sum(shares) <= room
    assert all(share % 5 == 0 and 10 <= share <= 30 for share in shares)
    assert sum(shares) == min(room, 30 * len(weights)) - min(room, 30 * len(weights)) % 5


@given(st.lists(st.floats(0.1, 5), min_size=2, max_size=5))
def test_what_weighs_more_never_gets_less_time(weights: list[float]) -> None:
    shares = share_minutes(75, weights)
    for heavy, more in zip(weights, shares, strict=True):
        assert all(more >= less for light, less in zip(weights, shares, strict=True) if heavy > light)


@pytest.mark.parametrize("minutes", LENGTHS)
def test_a_meeting_adds_up_to_its_length(minutes: int) -> None:
    made = compared(consortium(a="0", b="1", council="4")).agenda(minutes)
    assert made.opening + sum(topic.minutes for topic in made.topics) + made.closing == minutes


def test_a_gap_a_split_a_pair_and_what_is_missing_each_become_a_subject() -> None:
    document = rated(
        consortium(a="0", b="4", c="0", d="4"),
        [("a", "b", {"pair-trust.1": "4"}), ("b", "a", {"pair-trust.1": "0"})],
    )
    assert {topic.kind for topic in compared(document).agenda(90).topics} == {"split", "pair", "uncovered"}


def test_one_subject_is_not_put_on_the_agenda_twice() -> None:
    kinds = [topic.kind for topic in compared(consortium(a="0", b="0", council="4")).agenda(60).topics]
    assert kinds == ["perception", "uncovered"]
