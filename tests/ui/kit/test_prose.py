import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kit.prose import LineField, ProseField


def test_a_pause_settles_what_was_typed(qtbot: QtBot) -> None:
    field = ProseField()
    qtbot.addWidget(field)
    field.pause.setInterval(1)
    with qtbot.waitSignal(field.settled) as heard:
        QTest.keyClicks(field, "We meet weekly")
    assert heard.args == ["We meet weekly"]


@pytest.mark.parametrize("kind", [ProseField, LineField])
def test_hiding_the_page_settles_what_was_typed(qtbot: QtBot, kind: type[LineField]) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "We meet weekly")
    with qtbot.waitSignal(field.settled):
        field.hide()


@pytest.mark.parametrize("kind", [ProseField, LineField])
def test_showing_a_text_says_nothing(qtbot: QtBot, kind: type[LineField]) -> None:
    field = kind()
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.settled):
        field.show_text("From the document")
        field.settle()


def test_hidden_direction_marks_are_dropped(qtbot: QtBot) -> None:
    field = LineField()
    qtbot.addWidget(field)
    field.setText("good\u202egnihton")
    with qtbot.waitSignal(field.settled) as heard:
        field.settle()
    assert heard.args == ["goodgnihton"]


def test_tab_leaves_a_text_field(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field, after = ProseField(), LineField()
    for made in (field, after):
        made.setParent(holder)
    with qtbot.waitActive(holder):
        holder.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert (field.toPlainText(), holder.focusWidget()) == ("", after)


CONTROL = Qt.KeyboardModifier.ControlModifier


def asked_of_the_document(qtbot: QtBot, field: LineField | ProseField) -> list[str]:
    """Show ``field`` as a window that has undo and redo of its own; return what they are asked for."""
    asked: list[str] = []
    qtbot.addWidget(field)
    for keys, words in (("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo")):
        QShortcut(QKeySequence(keys), field).activated.connect(lambda words=words: asked.append(words))
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    return asked


@pytest.mark.parametrize("kind", [ProseField, LineField])
def test_undo_is_the_documents_where_the_field_has_no_step_of_its_own(
    qtbot: QtBot, kind: type[LineField | ProseField]
) -> None:
    field = kind()
    field.show_text("From the document")
    asked = asked_of_the_document(qtbot, field)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert asked == ["undo", "redo"]


@pytest.mark.parametrize("kind", [ProseField, LineField])
def test_undo_is_the_fields_while_it_has_a_step(qtbot: QtBot, kind: type[LineField | ProseField]) -> None:
    field = kind()
    asked = asked_of_the_document(qtbot, field)
    QTest.keyClicks(field, "Weekly")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert asked == []
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert asked == ["undo"]


def test_what_was_entered_and_kept_is_undone_by_the_document(qtbot: QtBot) -> None:
    field = LineField()
    field.settled.connect(field.show_text)
    asked = asked_of_the_document(qtbot, field)
    QTest.keyClicks(field, "Weekly")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (asked, field.text()) == (["undo"], "Weekly")


def test_undo_of_what_was_refused_brings_back_what_stands_and_says_so(qtbot: QtBot) -> None:
    field = LineField()
    field.show_text("60")
    asked_of_the_document(qtbot, field)
    field.selectAll()
    QTest.keyClicks(field, "140")
    QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.settled) as heard:
        for _ in range(2):
            QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (heard.args, field.text()) == (["60"], "60")


def test_a_space_typed_before_a_pause_stays(qtbot: QtBot) -> None:
    field = ProseField()
    qtbot.addWidget(field)
    field.settled.connect(field.show_text)
    QTest.keyClicks(field, "We meet ")
    field.settle()
    assert (field.toPlainText(), field.textCursor().position()) == ("We meet ", 8)
