from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.history import join, moment, revise, settled
from readiness.document.model import Entry, Party, Revision
from tests.readiness.document.builders import NOON, revision

LATER = "2026-11-30T13:00:00Z"
LONG_AGO = "1990-01-01T00:00:00Z"


@st.composite
def histories(draw: st.DrawFn) -> list[Revision[Party]]:
    """Revisions of one entry, each replacing some of those before it, under clocks that go anywhere."""
    digits = "0123456789abcdef"[: draw(st.integers(1, 10))]
    made = []
    for place, digit in enumerate(digits):
        parents = draw(st.sets(st.sampled_from(digits[:place]))) if place else set()
        made.append(revision(digit, draw(st.sampled_from([NOON, LATER, LONG_AGO])), "".join(sorted(parents))))
    return made


@st.composite
def entries(draw: st.DrawFn, count: int) -> list[Entry[Party]]:
    """Entries that grew from one history, each knowing some of it."""
    history = draw(histories())
    known = st.lists(st.sampled_from(history), min_size=1)
    return [settled(draw(known)) for _ in range(count)]


@given(entries(2))
def test_joining_is_commutative(pair: list[Entry[Party]]) -> None:
    assert join(pair[0], pair[1]) == join(pair[1], pair[0])


@given(entries(3))
def test_joining_is_associative(three: list[Entry[Party]]) -> None:
    first, second, third = three
    assert join(join(first, second), third) == join(first, join(second, third))


@given(entries(1))
def test_joining_an_entry_with_itself_changes_nothing(one: list[Entry[Party]]) -> None:
    assert join(one[0], settled(one[0].revisions)) == one[0]


@given(entries(2))
def test_joining_keeps_every_revision_once(pair: list[Entry[Party]]) -> None:
    kept = [each.id for each in join(pair[0], pair[1]).revisions]
    assert sorted(kept) == sorted({each.id for entry in pair for each in entry.revisions})


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_means_nothing(history: list[Revision[Party]], chance: Random) -> None:
    shuffled = chance.sample(history, len(history))
    assert settled(shuffled) == settled(history)


@given(entries(1))
def test_setting_a_value_settles_every_clash(one: list[Entry[Party]]) -> None:
    after = revise(one[0], Party(name="chosen"), by="chair", at=LONG_AGO)
    assert (after.value, after.clash) == (Party(name="chosen"), ())
    assert len(after.revisions) == len(one[0].revisions) + 1


@pytest.mark.parametrize(
    ("revisions", "now", "clash", "past"),
    [
        ([revision("a")], "a", "", ""),
        ([revision("a"), revision("b", replaces="a")], "b", "", "a"),
        ([revision("a", LATER), revision("b", LONG_AGO, replaces="a")], "b", "", "a"),
        ([revision("a"), revision("b", replaces="a"), revision("c", LATER, replaces="a")], "c", "b", "a"),
        ([revision("b", replaces="a"), revision("c", replaces="a")], "c", "b", ""),
        ([revision("a", replaces="b"), revision("b", replaces="a")], "b", "a", ""),
    ],
    ids=["alone", "grown", "clock put back", "clash", "parent unknown", "crafted circle"],
)
def test_what_nobody_replaced_stands(revisions: list[Revision[Party]], now: str, clash: str, past: str) -> None:
    entry = settled(revisions)
    assert entry.now.id[0] == now
    assert "".join(each.id[0] for each in entry.clash) == clash
    assert "".join(each.id[0] for each in entry.past) == past


def test_one_id_with_two_contents_joins_the_same_either_way() -> None:
    one, other = (settled([revision("a", value=name)]) for name in ("North", "South"))
    assert join(one, other) == join(other, one)


def test_a_moment_is_written_in_universal_time() -> None:
    assert moment(datetime(2026, 11, 30, 12, tzinfo=UTC)) == NOON
