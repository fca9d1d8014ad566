from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.document.change import Change, Place, apply, setting
from readiness.document.consortium import Pooled
from readiness.document.encoding import encode
from readiness.document.model import Document, Revision
from readiness.exchange.packs.rewriting import without
from readiness.partnership.comparing.pool import Size, may_show, pool_sizes
from tests.builders import answer
from tests.readiness.partnership.comparing.consortia import AT, ITEM, PURPOSE, closed, compared, consortium, pooled

FIVE, SIX, TEN = (5, 0), (6, 0), (10, 0)


@pytest.mark.parametrize(("sizes", "now", "expected"), [
    ((), FIVE, False),
    ((FIVE,), FIVE, True),
    (((4, 0),), (4, 0), False),
    ((FIVE,), SIX, False),
    ((FIVE, SIX), SIX, False),
    ((FIVE, SIX, TEN), TEN, True),
    ((FIVE, (5, 1)), (5, 1), False),
    (((4, 0), FIVE), FIVE, True),
    ((TEN,), (10, 2), False),
    ((TEN, (10, 2)), (10, 2), False),
    ((TEN, (15, 1)), (15, 1), False),
    ((TEN, (9, 1), TEN), TEN, True),
])  # fmt: skip
def test_a_pool_is_shown_when_nothing_or_enough_came_since_it_last_was(
    sizes: Sequence[Size], now: Size, expected: bool
) -> None:
    assert may_show(sizes, now, 5) == expected


def test_a_closed_round_tells_nothing_of_which_answers_were_in_the_pool() -> None:
    document = closed(pooled(consortium(a="3"), "01234"))
    one = document.rounds["first"].value
    assert one is not None
    assert one.pooled == {ITEM: (5, 0)}
    assert not any(entry.now.id in one.answers.values() for entry in document.pooled.values())
    assert encode(document).count(next(iter(document.pooled.values())).now.id.encode()) == 1


def test_an_answer_that_says_something_else_makes_the_pool_another_one() -> None:
    first = pooled(consortium(a="3"), "01")
    assert pool_sizes(pooled(first, "01")) == pool_sizes(first) == {ITEM: (2, 0)}
    assert pool_sizes(pooled(first, "02")) == {ITEM: (2, 1)}


def swapped(document: Document, *, with_a_round: bool) -> Document:
    """Return ``document`` after one answer for totals was withdrawn and another person's came."""
    gone = Revision[Pooled](id="a" * 32, replaces=("b" * 32,), by="", at=AT, value=None)
    left = apply(without(document, [Place("pooled", f"{ITEM}/t5")]), [Change("pooled", f"{ITEM}/{'c' * 32}", gone)])
    came = setting(left, "pooled", f"{ITEM}/t9", Pooled(answer=answer("2")), by="", at=AT)
    after = apply(left, [came])
    return closed(after, "Second", "2026-03-01") if with_a_round else after


def shown_total(document: Document) -> int:
    """Return how many answers to the headline question all that is shown holds."""
    total = next(row.released.total for row in compared(document).heat_map if row.factor == PURPOSE)
    return sum(total.counts[ITEM]) if total is not None else 0


@pytest.mark.parametrize("with_a_round", [False, True])
def test_one_who_leaves_the_pool_and_one_who_comes_are_not_told_apart(with_a_round: bool) -> None:
    before = closed(pooled(consortium(a="44444444"), "0000044444"))
    after = swapped(before, with_a_round=with_a_round)
    assert (shown_total(before), shown_total(after)) == (18, 8)


def test_what_the_pool_says_of_a_partner_is_shown_as_a_whole_once_there_are_enough() -> None:
    document = consortium(a="3", b="3")
    told = [Pooled(answer=answer(level), about="b") for level in "00234"]
    views = [(f"pairs/pair-trust.1/t{place}", one) for place, one in enumerate(told)]
    few, all_of_them = (
        closed(apply(document, [setting(document, "pooled", key, one, by="", at=AT) for key, one in views[:count]]))
        for count in (4, 5)
    )
    assert compared(few).pooled_views == {}
    (shown,) = compared(all_of_them).pooled_views.values()
    assert (shown.people, shown.counts) == (5, {"pairs/pair-trust.1": (2, 1, 2)})


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("says"), st.integers(0, 14), st.sampled_from(["0", "1", "2", "4", ""])),
        st.tuples(st.just("leaves"), st.integers(0, 14), st.just("")),
        st.tuples(st.just("closes"), st.just(0), st.just("")),
    ),
    max_size=40,
)


@dataclass
class Play:
    """A pool as it changes, with what the document counts of it."""

    said: dict[int, str] = field(default_factory=dict)
    changes: Counter[int] = field(default_factory=Counter)
    gone: int = 0
    is_steady: bool = True

    def step(self, what: str, who: int, level: str) -> None:
        if what == "says":
            before = self.said.get(who, level)
            self.gone += bool(before) and before != level
            self.changes[who] += before != level
            self.is_steady &= bool(level) or not before
            self.said[who] = level
        elif what == "leaves" and who in self.said:
            self.gone += bool(self.said[who])
            self.is_steady = False
            del self.said[who]
        self.is_steady &= max(self.changes.values(), default=0) <= 1

    @property
    def levels(self) -> frozenset[tuple[int, str]]:
        return frozenset((who, level) for who, level in self.said.items() if level)

    @property
    def size(self) -> Size:
        return len(self.levels), self.gone


@given(STEPS, st.integers(2, 4))
@settings(max_examples=400, deadline=None)
def test_between_two_pools_that_are_shown_nobody_or_enough_came_and_nobody_or_enough_went(
    steps: list[tuple[str, int, str]], smallest: int
) -> None:
    play, rounds, shown = Play(), list[Size](), list[frozenset[tuple[int, str]]]()
    first: list[tuple[str, int, str]] = [("says", who, "2") for who in range(7)]
    for step in [*first, ("closes", 0, ""), *steps]:
        play.step(*step)
        rounds += [play.size] if step[0] == "closes" else []
        if may_show(rounds, play.size, smallest, is_steady=play.is_steady):
            shown.append(play.levels)
    for before, after in combinations(shown, 2):
        assert all(not part or len(part) >= smallest for part in (before - after, after - before))


def test_nobody_who_changes_a_level_hides_behind_those_who_had_said_none() -> None:
    first = closed(pooled(consortium(a="44444444"), "22222????"))
    after = closed(pooled(first, "02222" + "3333"), "Second", "2026-03-01")
    assert (shown_total(first), shown_total(after)) == (13, 8)


def test_a_second_round_is_shown_where_enough_people_answer_otherwise() -> None:
    first = closed(pooled(consortium(a="44444444"), "2222222"))
    few, enough = (closed(pooled(first, levels), "Second", "2026-03-01") for levels in ("2222000", "2200000"))
    back = closed(pooled(enough, "2222222"), "Third", "2026-04-01")
    totals = [shown_total(one) for one in (first, few, enough, back)]
    assert totals == [15, 8, 15, 8]
