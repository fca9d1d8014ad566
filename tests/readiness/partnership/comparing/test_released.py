"""Attacks on what is shown of people: by subtraction, by two versions, by one answer changed, by the pool."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.document.change import apply, setting
from readiness.document.consortium import Pooled, Privacy
from readiness.document.model import Document, Person
from readiness.partnership.anonymity import DOCUMENT
from readiness.partnership.comparing.panel import AskedItem
from readiness.partnership.comparing.released import Archive, Released
from readiness.questionnaire.shipped import shipped_library
from tests.builders import answer
from tests.readiness.partnership.comparing.consortia import (
    AT,
    ITEM,
    PURPOSE,
    closed,
    compared,
    consortium,
    pooled,
    with_answers,
)

LEVELS = st.text("01234", min_size=1, max_size=11)
PARTIES = st.dictionaries(st.sampled_from(["a", "b", "c", "d", "council"]), LEVELS, min_size=1)


@cache
def items() -> tuple[AskedItem, ...]:
    return compared(consortium(a="0")).panel.items_of(PURPOSE)


def people(document: Document) -> Released:
    return Archive(document).released(items(), tuple(document.parties))


def with_person(document: Document, *keys: str) -> Document:
    return apply(document, [setting(document, "people", key, Person(role="New"), by="", at=AT) for key in keys])


def with_smallest(document: Document, smallest: int) -> Document:
    return apply(document, [setting(document, "privacy", DOCUMENT, Privacy(smallest_group=smallest), by="")])


def counts(released: Released) -> dict[str, tuple[int, ...]]:
    return {party: shown.counts[ITEM] for party, shown in released.shown.items()}


def test_nobody_inside_an_organisation_is_shown_before_a_round_is_closed() -> None:
    assert people(consortium(a="0123401234")) == Released(hidden=("a",))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"a": "01234012"}, {"a": (2, 2, 2, 1, 1)}),
        ({"a": "01234"}, {"a": (2, 1, 2)}),
        ({"a": "0123", "b": "01234"}, {}),
        ({"a": "012", "b": "012", "c": "44444"}, {"c": (0, 0, 5)}),
    ],
)
def test_from_eight_people_each_level_is_shown_and_below_only_thirds(
    said: dict[str, str], shown: dict[str, tuple[int, ...]]
) -> None:
    assert counts(people(closed(consortium(**said)))) == shown


def test_dots_of_fewer_than_eight_tell_the_third_and_not_the_place() -> None:
    shown = people(closed(consortium(a="01334"))).shown["a"]
    assert [float(place) for place in shown.places] == pytest.approx([1 / 6, 1 / 6, 5 / 6, 5 / 6, 5 / 6])


@given(PARTIES)
@settings(deadline=None)
def test_a_total_minus_the_groups_shown_leaves_nobody(said: dict[str, str]) -> None:
    released = people(closed(consortium(**said)))
    total = sum(released.total.counts[ITEM]) if released.total else 0
    assert total == sum(sum(each) for each in counts(released).values())


@given(PARTIES, st.data())
@settings(deadline=None)
def test_one_changed_answer_hides_its_group_and_changes_no_other(said: dict[str, str], data: st.DataObject) -> None:
    first = closed(consortium(**said))
    party = data.draw(st.sampled_from(sorted(said)))
    place = data.draw(st.integers(0, len(said[party]) - 1))
    level = data.draw(st.sampled_from("01234"))
    changed = with_answers(first, **{party: "_" * place + level})
    before = counts(people(first))
    if level != said[party][place]:
        before.pop(party, None)
    assert counts(people(changed)) == counts(people(closed(changed, "Second", "2026-03-01"))) == before


def test_who_joins_a_group_is_not_told_from_its_own_answer_minus_its_people() -> None:
    document = closed(consortium(a="01234012", b="01234012", council="01234012"))
    ninth = with_answers(with_person(document, "a/p8"), a="________3")
    assert set(counts(people(ninth))) == {"b", "council"}
    four_more = with_answers(with_person(ninth, *(f"a/p{place}" for place in range(9, 13))), a="_________0000")
    assert set(counts(people(four_more))) == {"a", "b", "council"}


def test_one_who_leaves_among_many_who_join_stands_in_the_way() -> None:
    document = closed(consortium(a="40000", b="01234012", c="01234012"))
    joined = with_person(document, *(f"a/p{place}" for place in range(5, 11)))
    left = apply(joined, [setting(joined, "people", "a/p0", None, by="", at=AT)])
    after = closed(with_answers(left, a="_____111111"), "Second", "2026-03-01")
    assert "a" not in counts(people(after))


def test_who_was_taken_away_is_in_no_round_closed_afterwards() -> None:
    document = consortium(a="01234", b="01234012", c="44444444")
    left = apply(document, [setting(document, "people", "a/p4", None, by="", at=AT)])
    gone = apply(left, [setting(left, "parties", "c", None, by="", at=AT)])
    assert {party: len(said[ITEM]) for party, said in Archive(closed(gone)).states[0].items()} == {"a": 4, "b": 8}


def test_what_was_shown_under_a_smaller_group_stands_in_the_way_of_a_larger_one() -> None:
    first = closed(with_smallest(consortium(a="00000000"), 3))
    second = closed(with_answers(first, a="444"), "Second", "2026-03-01")
    third = closed(with_answers(second, a="44444"), "Third", "2026-04-01")
    assert set(people(second).shown) == {"a"}
    assert people(with_smallest(third, 5)).shown == {}


@given(PARTIES, LEVELS)
@settings(deadline=None)
def test_a_pool_below_the_smallest_group_is_in_no_total(said: dict[str, str], levels: str) -> None:
    document = consortium(**said)
    with_pool, without = people(closed(pooled(document, levels))), people(closed(document))
    assert counts(with_pool) == counts(without)
    if len(levels) < 5:
        assert with_pool.total == without.total


def test_a_pool_of_the_smallest_group_joins_the_total_and_is_nowhere_apart() -> None:
    released = people(closed(pooled(consortium(a="01234012", b="01234012"), "00000000")))
    assert set(released.shown) == {"a", "b"}
    assert released.total is not None
    assert released.total.counts[ITEM] == (12, 4, 4, 2, 2)


def test_a_pool_that_grew_by_one_hides_until_enough_others_came() -> None:
    first = closed(pooled(consortium(a="44444444"), "00000"))
    second = closed(pooled(first, "000001"), "Second", "2026-03-01")
    third = closed(pooled(second, "0000012222"), "Third", "2026-04-01")
    totals = [people(one).total for one in (first, second, third)]
    assert [sum(total.counts[ITEM]) for total in totals if total] == [13, 8, 18]


@pytest.mark.parametrize(("first", "shown"), [("000000", False), ("333330", False), ("333333", True)])
def test_a_pool_larger_than_those_who_are_asked_its_question_is_not_shown(first: str, shown: bool) -> None:
    used = shipped_library().home_of("trust-history")
    told = {"trust-history.1": first, "trust-history.2": "444444"}
    document = consortium(a="44444444")
    answers = [
        setting(document, "pooled", f"{used.id}/{item}/t{place}", Pooled(answer=answer(level)), by="", at=AT)
        for item, levels in told.items()
        for place, level in enumerate(levels)
    ]
    made = compared(closed(apply(document, answers)))
    asked = [one for one in made.panel.items_of("trust-history") if one.item.id == "trust-history.2"]
    assert (made.archive.pool(asked) is not None) is shown


def test_a_total_counts_each_person_of_the_pool_once_however_many_items_they_answered() -> None:
    keys = [item.key for item in items()]
    document = consortium(a="44444444")
    answers = [
        (f"{key}/t{place}{one}", Pooled(answer=answer("2"))) for place, key in enumerate(keys) for one in range(6)
    ]
    total = people(closed(apply(document, [setting(document, "pooled", *one, by="", at=AT) for one in answers]))).total
    assert total is not None
    assert (total.people, len(total.places)) == (14, 8)


def test_erased_answers_are_shown_no_more_and_still_stand_in_the_way() -> None:
    first = closed(consortium(a="01234"))
    erased = first.model_copy(update={"answers": {k: v for k, v in first.answers.items() if "/p4/" not in k}})
    later = closed(with_answers(erased, a="____" + "0"), "Second", "2026-03-01")
    assert people(erased).shown == people(later).shown == {}


def test_the_owner_may_lower_the_smallest_group_to_three() -> None:
    document = consortium(a="012", b="444")
    assert set(people(closed(with_smallest(document, 3))).shown) == {"a", "b"}
    assert people(closed(document)).shown == {}


def test_a_round_that_was_taken_back_is_not_shown_and_still_stands_in_the_way() -> None:
    first = closed(consortium(a="01234"))
    withdrawn = apply(first, [setting(first, "rounds", "first", None, by="", at="2026-02-02T09:00:00Z")])
    assert people(withdrawn).shown == {}
    again = closed(with_answers(withdrawn, a="1"), "Second", "2026-03-01")
    assert people(again).shown == {}


def test_the_order_of_rounds_is_when_they_were_closed_and_not_their_names() -> None:
    first = closed(consortium(a="00000"), "Zeta", "2026-02-01")
    second = closed(with_answers(first, a="44444"), "Alpha", "2026-03-01")
    assert people(second).shown["a"].round == "Alpha"
