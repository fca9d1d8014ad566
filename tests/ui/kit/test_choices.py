from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kit.boxes import column_in
from ui.kit.choices import ActionRow, ChoiceRow, TickRow

LONG = "Our leaders, managers and front-line staff all explain the shared purpose in much the same way. " * 2


def group(qtbot: QtBot, *rows: QWidget) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = column_in(holder)
    for row in rows:
        column.addWidget(row)
    holder.resize(500, 400)
    with qtbot.waitActive(holder):
        holder.show()
    return holder


def test_the_arrow_keys_move_within_a_scale(qtbot: QtBot) -> None:
    rows = [ChoiceRow(f"Level {level}") for level in range(3)]
    holder = group(qtbot, *rows)
    rows[0].click()
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert [row.isChecked() for row in holder.findChildren(ChoiceRow)] == [False, True, False]


@pytest.mark.parametrize("make", [ChoiceRow, TickRow, partial(ActionRow, "info")])
def test_a_narrow_row_grows_instead_of_cutting_its_words(qtbot: QtBot, make: Callable[[str, str], QWidget]) -> None:
    row = make("Fully", LONG)
    qtbot.addWidget(row)
    assert row.heightForWidth(300) > row.heightForWidth(600) > row.fontMetrics().height() * 2


@pytest.mark.parametrize("kind", [ChoiceRow, TickRow])
def test_a_click_anywhere_on_the_row_chooses(qtbot: QtBot, kind: type[ChoiceRow]) -> None:
    row = kind("Fully", LONG)
    holder = group(qtbot, row)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 8, row.height() - 8))
    assert holder.isVisible()
    assert row.isChecked()


def test_a_screen_reader_hears_label_and_anchor(qtbot: QtBot) -> None:
    row = ChoiceRow("Fully", "All of it is in place.")
    qtbot.addWidget(row)
    assert (row.accessibleName(), row.accessibleDescription()) == ("Fully", "All of it is in place.")


def test_a_row_of_one_sentence_is_called_by_it_and_is_no_higher_than_it_needs(qtbot: QtBot) -> None:
    row, labelled = ChoiceRow("", "All of it is in place."), ChoiceRow("Fully", "All of it is in place.")
    for one in (row, labelled):
        qtbot.addWidget(one)
    assert (row.accessibleName(), row.accessibleDescription()) == ("All of it is in place.", "")
    assert row.heightForWidth(600) < labelled.heightForWidth(600)
