"""Records that are typed into: checked, kept, and undone."""

import pytest

from readiness.document.model import Action
from readiness.document.toolbox import CorrectiveStep, PoorPerformance
from readiness.errors import BadInputError, DataFileError
from ui.kit.fields import FieldKind
from ui.main_window import MainWindow
from ui.places.records import RecordKeeper, plain_words, read_typed


@pytest.fixture
def keeper(opened: MainWindow) -> RecordKeeper:
    return RecordKeeper(opened.desk, "actions", opened)


def test_a_record_gets_a_key_of_its_name_and_undo_takes_it_back(keeper: RecordKeeper) -> None:
    assert [keeper.add("Do it!", Action(what="Do it!")) for _ in range(2)] == ["do-it", "do-it-2"]
    keeper.desk.session.undo_stack.undo()
    assert list(keeper.standing()) == ["do-it"]


@pytest.mark.parametrize(
    ("field", "value", "kind", "kept"),
    [
        ("owner", "Mo", "line", "Mo"), ("due", "31/3/2027", "day", "2027-03-31"), ("due", "", "day", ""),
        ("status", "done", "choice", "done"), ("item", None, "choice", None),
    ],
)  # fmt: skip
def test_a_field_is_kept(keeper: RecordKeeper, field: str, value: object, kind: FieldKind, kept: object) -> None:
    key = keeper.add("A", Action(what="A", item="shared-purpose.1"))
    assert keeper.edit(key, field, value, kind) == ""
    assert getattr(keeper.get(key), field) == kept


@pytest.mark.parametrize(
    ("field", "value", "kind", "said"),
    [
        ("what", "", "line", "Must not be empty."),
        (
            "due",
            "31/6/2027",
            "day",
            "“31/6/2027” is not a date. Write it such as 31 March 2027, 31/3/2027 or 2027-03-31.",
        ),
        ("due", "soon", "day", "“soon” is not a date. Write it such as 31 March 2027, 31/3/2027 or 2027-03-31."),
    ],
)
def test_what_is_wrong_is_said_and_changes_nothing(
    keeper: RecordKeeper, field: str, value: object, kind: FieldKind, said: str
) -> None:
    key = keeper.add("A", Action(what="A"))
    before, steps = keeper.get(key), keeper.desk.session.undo_stack.count()
    assert keeper.edit(key, field, value, kind) == said
    assert (keeper.get(key), keeper.desk.session.undo_stack.count()) == (before, steps)


def test_what_is_typed_in_one_field_is_one_step_of_undo(keeper: RecordKeeper) -> None:
    key = keeper.add("A", Action(what="A"))
    for typed in ("First", "First this", "First this, then"):
        keeper.edit(key, "expected", typed, "prose")
    keeper.desk.session.undo_stack.undo()
    assert keeper.get(key) == Action(what="A")


def test_what_is_no_longer_there_cannot_be_changed(keeper: RecordKeeper) -> None:
    assert keeper.edit("gone", "owner", "Mo") == ""
    assert keeper.standing() == {}


def test_rows_inside_a_record_are_added_changed_and_taken_away(opened: MainWindow) -> None:
    keeper = RecordKeeper(opened.desk, "poor_performance", opened)
    key = keeper.add("Late", PoorPerformance(what="Late"))
    for number, change in ((0, {"what": "Call"}), (0, {"who": "Mo"}), (1, {"what": "Meet"})):
        assert keeper.edit_row(key, "plan", number, change) == ""
    assert keeper.get(key).plan == (CorrectiveStep(what="Call", who="Mo"), CorrectiveStep(what="Meet"))
    assert keeper.edit_row(key, "plan", 0, {"by": "never"}) != ""
    keeper.edit_row(key, "plan", 0, {})
    assert [step.what for step in keeper.get(key).plan] == ["Meet"]


def test_a_number_that_is_none_is_refused() -> None:
    assert read_typed("£1,250", "number") == 1250
    with pytest.raises(BadInputError):
        read_typed("many", "number")


@pytest.mark.parametrize(("finding", "said"), [
    ("criteria › quality › weight: must be at least 0.0, but is “-1”", "Weight: must be at least 0, but is “-1”."),
    ("bids 2 › price: must be at most 1000.0, but is “1e9”", "Must be at most 1000, but is “1e9”."),
    ("what: must not be empty", "Must not be empty."),
    ("standards 3: must not be empty", "Standard: must not be empty."),
    ("the weights: they sum to 99", "The weights: they sum to 99."),
])  # fmt: skip
def test_a_finding_is_told_by_what_the_screen_calls_its_field(finding: str, said: str) -> None:
    labels = {"weight": "Weight", "standards": "Standard", "what": "What"}
    assert plain_words(DataFileError("", [finding]), "what", labels) == said
