import pytest
from PySide6.QtCore import Qt
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
