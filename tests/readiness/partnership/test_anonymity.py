"""What is hidden stays hidden, however totals, groups and versions are set against each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.change import apply, setting
from readiness.document.consortium import Privacy
from readiness.document.model import Document
from readiness.partnership.anonymity import DOCUMENT, aliases, hidden_groups, privacy_of, releases, smallest_ever

SIZES = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(0, 12), max_size=7)


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({}, ""),
        ({"a": 5, "b": 9}, ""),
        ({"a": 4, "b": 9}, "ab"),
        ({"a": 2, "b": 2, "c": 5, "d": 6}, "abc"),
        ({"a": 3, "b": 3, "c": 5}, "ab"),
        ({"a": 1, "b": 0, "c": 5, "d": 8}, "ac"),
        ({"a": 2}, "a"),
    ],
)
def test_small_groups_hide_and_the_next_smallest_with_them(sizes: dict[str, int], hidden: str) -> None:
    assert hidden_groups(sizes, 5) == frozenset(hidden)


@given(SIZES, st.integers(3, 8))
def test_nothing_small_follows_from_a_total_minus_what_is_shown(sizes: dict[str, int], smallest: int) -> None:
    hidden = hidden_groups(sizes, smallest)
    shown = sum(size for name, size in sizes.items() if name not in hidden)
    rest = sum(sizes.values()) - shown
    assert all(sizes[name] >= smallest for name in sizes if name not in hidden and sizes[name])
    assert rest == 0 or shown == 0 or (rest >= smallest and len(hidden) > 1)


def state(codes: str) -> dict[str, dict[str, str]]:
    return {"item": {f"p{place}": code for place, code in enumerate(codes) if code != "_"}}


@pytest.mark.parametrize(
    ("states", "shown"),
    [
        (["1234"], ()),
        (["12340"], (0,)),
        (["12340", "12341"], (0,)),
        (["12340", "123400"], (0,)),
        (["12340", "1234_"], (0,)),
        (["00000", "11111"], (0, 1)),
        (["00000", "0000012345"], (0, 1)),
        (["00000", "11111", "11110"], (0, 1)),
        (["00000", "11111", "00001"], (0, 1)),
        (["12340", "12340"], (0, 1)),
    ],
)
def test_a_later_state_is_shown_only_where_enough_people_changed(states: list[str], shown: tuple[int, ...]) -> None:
    assert releases([state(one) for one in states], 5) == shown


CODES = st.lists(st.text("01234_", min_size=7, max_size=7), min_size=1, max_size=6)


@given(CODES, st.integers(3, 6))
def test_no_two_versions_that_are_shown_differ_in_a_few_people(codes: list[str], smallest: int) -> None:
    shown = [codes[place] for place in releases([state(one) for one in codes], smallest)]
    for one in shown:
        for other in shown:
            went = sum(mine not in ("_", theirs) for mine, theirs in zip(one, other, strict=True))
            came = sum(theirs not in ("_", mine) for mine, theirs in zip(one, other, strict=True))
            assert all(count == 0 or count >= smallest for count in (went, came))


def test_a_state_shown_under_smaller_groups_stands_in_the_way_before_and_after() -> None:
    states = [state(one) for one in ("00000000", "44400000", "44444000")]
    assert releases(states, 5) == (0, 2)
    assert releases(states, 5, (3,)) == ()
    assert releases(states, 3) == (0, 1)


def test_a_state_is_hidden_while_what_stands_now_differs_from_it_in_a_few() -> None:
    shown = [state("00000000")]
    nows = ("00000000", "00000001", "1111100_", "11111000")
    assert [releases(shown, 5, now=state(now)) for now in nows] == [(0,), (), (0,), (0,)]


@pytest.mark.parametrize(("since", "held"), [("2026-01", (5, 3, 10)), ("2026-03", (3, 10)), ("2026-05", (10,))])
def test_the_smallest_groups_that_held_since_a_day_are_remembered(since: str, held: tuple[int, ...]) -> None:
    document = Document(id="0" * 32)
    for smallest, at in ((3, "2026-02-01T09:00:00Z"), (10, "2026-04-01T09:00:00Z")):
        document = apply(
            document, [setting(document, "privacy", DOCUMENT, Privacy(smallest_group=smallest), by="", at=at)]
        )
    assert smallest_ever(document, f"{since}-01T09:00:00Z") == held


def test_the_customary_group_is_five_until_the_owner_says_otherwise() -> None:
    document = Document(id="0" * 32)
    assert privacy_of(document).smallest_group == 5
    chosen = setting(document, "privacy", DOCUMENT, Privacy(smallest_group=3), by="")
    assert privacy_of(apply(document, [chosen])).smallest_group == 3


def test_aliases_follow_neither_names_nor_the_order_of_the_list() -> None:
    parties = [f"partner-{letter}" for letter in "abcdefgh"]
    found = aliases(Document(id="0" * 32), parties)
    assert sorted(found.values()) == list(range(1, 9))
    assert found == aliases(Document(id="0" * 32), parties[::-1])
    assert sorted(parties, key=found.__getitem__) != parties
