import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.change import (
    Change,
    Place,
    apply,
    back_to,
    between,
    holds,
    merge,
    missing_from,
    setting,
    undo_of,
)
from readiness.document.history import new_id
from readiness.document.model import Document, LogLine, Party, Weight
from readiness.errors import UsageError
from tests.readiness.document.builders import NOON, document, name_of, party, questionnaire, revision

Edit = tuple[str, str]
edits = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["North", "South", ""])), max_size=5)


def edited(start: Document, those: list[Edit]) -> Document:
    for key, name in those:
        if name or key in start.parties:
            start = apply(start, [party(start, key, name or None)])
    return start


def test_a_change_makes_a_new_document_and_leaves_the_old() -> None:
    before = document(a="North")
    after = apply(before, [party(before, "a", "South")])
    assert (name_of(before, "a"), name_of(after, "a")) == ("North", "South")


def test_a_change_made_twice_is_there_once() -> None:
    change = party(document(), "a", "North")
    once = apply(document(), [change])
    assert apply(once, [change]) == once


def test_taking_away_keeps_the_history() -> None:
    before = document(a="North")
    after = apply(before, [party(before, "a", None)])
    assert name_of(after, "a") is None
    assert after.parties["a"].past[0].value == Party(name="North")


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (Change("answer", "a", revision("a")), "no such part"),
        (Change("parties", "A b", revision("a")), "key"),
        (Change("parties", "a" * 331, revision("a")), "key"),
        (Change("weights", "a", revision("a")), "another kind"),
    ],
)
def test_a_change_that_does_not_fit_is_refused(change: Change, word: str) -> None:
    with pytest.raises(UsageError, match=word):
        apply(document(), [change])


def test_there_must_be_something_to_take_away() -> None:
    with pytest.raises(UsageError, match="nothing here"):
        party(document(), "a", None)


def test_undo_brings_back_what_stood_and_redo_what_followed() -> None:
    before = document(a="North")
    change = party(before, "a", "South")
    after = apply(before, [change])
    undo = undo_of(before, change)
    undone = apply(after, [undo])
    redone = apply(undone, [undo_of(after, undo)])
    assert [name_of(each, "a") for each in (after, undone, redone)] == ["South", "North", "South"]
    assert (redone.parties["a"].clash, len(redone.parties["a"].past)) == ((), 3)


def test_undoing_what_was_new_takes_it_away() -> None:
    change = party(document(), "a", "North")
    after = apply(document(), [change])
    assert name_of(apply(after, [undo_of(document(), change)]), "a") is None


def test_what_is_added_once_is_not_undone() -> None:
    line = setting(document(), "log", new_id(), LogLine(at=NOON, what="Made."), by="")
    with pytest.raises(UsageError):
        undo_of(document(), line)


def test_questionnaires_and_log_lines_are_added() -> None:
    values = questionnaire()
    key = f"{values.id}/{values.version}"
    line = LogLine(at=NOON, what="Made.")
    changes = [
        setting(document(), "questionnaires", key, values, by=""),
        setting(document(), "log", new_id(), line, by=""),
    ]
    after = apply(document(), changes)
    assert (after.questionnaires, after.log) == ({key: values}, (line,))
    assert not missing_from(after, changes)


@given(edits, edits, edits)
def test_merging_is_the_same_either_way_and_keeps_every_revision(
    shared: list[Edit], mine: list[Edit], theirs: list[Edit]
) -> None:
    start = edited(document(), shared)
    left, right = edited(start, mine), edited(start, theirs)
    merged = merge(left, right).document
    assert merged == merge(right, left).document
    assert not between(merged, left)
    assert not between(merged, right)
    assert merge(merged, right).from_theirs == 0


@given(edits, edits)
def test_what_another_copy_holds_can_be_recorded_as_changes(mine: list[Edit], theirs: list[Edit]) -> None:
    left, right = edited(document(), mine), edited(document(), theirs)
    assert apply(left, between(left, right)) == merge(left, right).document


def test_a_true_clash_is_counted_once_and_both_are_kept() -> None:
    start = document(a="North")
    mine, theirs = (apply(start, [party(start, "a", name)]) for name in ("East", "West"))
    merged = merge(mine, theirs)
    assert (merged.from_theirs, merged.clashes) == (1, (Place("parties", "a"),))
    assert {each.value.name for each in merged.document.parties["a"].revisions if each.value} == {
        "North",
        "East",
        "West",
    }
    assert merge(merged.document, theirs).clashes == ()


def test_everything_else_is_merged_too() -> None:
    mine = apply(document(), [setting(document(), "log", new_id(), LogLine(at=NOON, what="Mine."), by="")])
    values = setting(document(), "questionnaires", "values/1", questionnaire(), by="")
    weight = setting(document(), "weights", "openness", Weight(importance=90), by="")
    merged = merge(mine, apply(document(), [values, weight]))
    assert (merged.from_theirs, len(merged.document.log)) == (2, 1)
    assert merged.document.questionnaires.keys() == {"values/1"}


def test_two_contents_of_one_questionnaire_merge_the_same_either_way() -> None:
    one = questionnaire()
    pair = [
        document().model_copy(update={"questionnaires": {"v/1": each}})
        for each in (one, one.model_copy(update={"minutes": 9}))
    ]
    assert merge(*pair).document == merge(*reversed(pair)).document


def test_different_documents_are_never_merged() -> None:
    with pytest.raises(UsageError, match="two different documents"):
        merge(document(), Document(id="f" * 32))


def test_going_back_makes_everything_stand_as_it_did() -> None:
    earlier = document(a="North", b="South")
    later = edited(earlier, [("a", "East"), ("b", ""), ("c", "New")])
    changes = back_to(later, earlier, by="chair")
    restored = apply(later, changes)
    assert [name_of(restored, key) for key in "abc"] == ["North", "South", None]
    assert all(holds(restored, change) for change in between(document(), later))
