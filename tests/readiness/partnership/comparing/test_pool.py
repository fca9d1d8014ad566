from collections.abc import Sequence

import pytest

from readiness.document.change import apply, setting
from readiness.document.consortium import Pooled
from readiness.document.encoding import encode
from readiness.partnership.comparing.pool import Size, may_show, pool_sizes
from tests.builders import answer
from tests.readiness.partnership.comparing.consortia import AT, ITEM, closed, compared, consortium, pooled

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


def test_an_answer_that_takes_anothers_place_makes_the_pool_another_one() -> None:
    assert pool_sizes(pooled(pooled(consortium(a="3"), "01"), "01")) == {ITEM: (2, 2)}


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
