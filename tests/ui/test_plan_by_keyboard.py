"""A workshop and its plan, with the keyboard alone: a note, a condition, an order, an action, the big screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readiness.document.toolbox import Statement
from tests.ui.samples import sample
from tests.ui.test_main_window import focus, press, shown, tab_to
from ui.main_window import MainWindow
from ui.places.tool_exercises import ExercisesTool
from ui.places.tools import ToolsPlace
from ui.undo import Edit

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def there(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    bare = sample().model_copy(update={part: {} for part in ("actions", "statements", "rankings", "workshop_notes")})
    assert window.session.create(tmp_path / "lambeth.readiness", bare)
    for key in ("a", "b"):
        window.session.change("x", Edit("statements", key, Statement(kind="ambition", text=key.upper())))
    return shown(window, qtbot)


def standing(window: MainWindow, part: str) -> list:  # type: ignore[type-arg]
    return [entry.value for entry in getattr(window.session.document, part).values() if entry.value is not None]


def write(window: MainWindow, words: str) -> None:
    QTest.keyClicks(focus(window), words)


def test_an_action_is_written_and_closed(there: MainWindow) -> None:
    there.go_to("plan")
    tab_to(there, "Add an action")
    press(there, Qt.Key.Key_Space)
    assert focus(there).accessibleName() == "What is to be done"
    write(there, "Call the council")
    tab_to(there, "By when")
    write(there, "31/3/2027")
    press(there, Qt.Key.Key_Escape)
    (action,) = standing(there, "actions")
    assert (action.what, action.due) == ("Call the council", "2027-03-31")


def test_a_day_that_is_none_is_said_and_kept_as_it_was_typed(there: MainWindow) -> None:
    there.go_to("plan")
    tab_to(there, "Add an action")
    press(there, Qt.Key.Key_Space)
    tab_to(there, "By when")
    write(there, "soon")
    press(there, Qt.Key.Key_Return)
    assert focus(there).accessibleDescription().startswith("“soon” is not a date")
    assert focus(there).text() == "soon"  # type: ignore[attr-defined]
    assert standing(there, "actions")[0].due == ""


def test_a_note_becomes_a_condition_and_stands_on_the_big_screen(there: MainWindow, qtbot: QtBot) -> None:
    there.go_to("tools")
    tab_to(there, "Workshop exercises")
    press(there, Qt.Key.Key_Return)
    tab_to(there, "What a win looks like")
    press(there, Qt.Key.Key_Return)
    assert focus(there).accessibleName() == "What would a win look like for you?"
    write(there, "No small charity goes under")
    press(there, Qt.Key.Key_Return)
    tab_to(there, "What was said")
    press(there, Qt.Key.Key_Down)
    press(there, Qt.Key.Key_Return)
    tab_to(there, "Make it a condition")
    press(there, Qt.Key.Key_Space)
    said = [one.text for one in standing(there, "statements") if one.kind == "condition"]
    assert said == ["No small charity goes under"]
    place = there.places.named("tools")
    assert isinstance(place, ToolsPlace)
    tool = place.tool("exercises")
    assert isinstance(tool, ExercisesTool)
    press(there, Qt.Key.Key_F11)
    # A key presses the button, and the button takes a moment.
    qtbot.waitUntil(lambda: tool.workshop.screen is not None and tool.workshop.screen.isVisible())
    assert tool.workshop.screen is not None
    QTest.keyClick(tool.workshop.screen, Qt.Key.Key_Escape)
    assert tool.workshop.screen.isHidden()


def test_an_order_is_made_and_signed(there: MainWindow) -> None:
    there.go_to("tools")
    tab_to(there, "Ambitions and mutual objectives")
    press(there, Qt.Key.Key_Return)
    tab_to(there, "Statements")
    press(there, Qt.Key.Key_Right)
    press(there, Qt.Key.Key_Space)
    tab_to(there, "Statements in this organisation's order")
    for _ in range(2):
        press(there, Qt.Key.Key_Down)
    press(there, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    tab_to(there, "Does it sign?")
    press(there, Qt.Key.Key_Down)
    (ranking,) = standing(there, "rankings")
    assert (ranking.order, ranking.signs) == (("b", "a"), True)


def test_what_is_still_being_typed_is_kept_when_the_document_is_closed(there: MainWindow) -> None:
    path = there.session.store.path
    there.go_to("plan")
    tab_to(there, "Add an action")
    press(there, Qt.Key.Key_Space)
    tab_to(there, "Who does it")
    write(there, "Mo")
    there.commands.close_document()
    there.open_path(path)
    assert standing(there, "actions")[0].owner == "Mo"


def test_undo_after_a_name_shows_the_name_that_stands(there: MainWindow) -> None:
    there.go_to("plan")
    tab_to(there, "Add an action")
    press(there, Qt.Key.Key_Space)
    tab_to(there, "Who does it")
    write(there, "Sam")
    press(there, Qt.Key.Key_Return)
    press(there, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (standing(there, "actions")[0].owner, focus(there).text()) == ("", "")  # type: ignore[attr-defined]
