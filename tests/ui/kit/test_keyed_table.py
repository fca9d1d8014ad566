"""A table whose rows stand for records."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit.keyed_table import KeyedTable

ROWS = (("a", ("Apple",)), ("b", ("Bean",)), ("c", ("Corn",)))


@pytest.fixture
def table(qtbot: QtBot) -> KeyedTable:
    made = KeyedTable("Food", (("Name", 1),))
    qtbot.addWidget(made)
    made.show_keyed(ROWS)
    made.show()
    return made


def test_the_arrow_keys_walk_without_opening(table: KeyedTable, qtbot: QtBot) -> None:
    table.show_keyed(ROWS, "a")
    with qtbot.assertNotEmitted(table.chosen):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_key == "b"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F2])
def test_a_key_opens_the_row(table: KeyedTable, qtbot: QtBot, key: Qt.Key) -> None:
    table.show_keyed(ROWS, "b")
    with qtbot.waitSignal(table.chosen) as told:
        QTest.keyClick(table, key)
    assert told.args == ["b"]


def test_a_click_opens_the_row_and_delete_takes_it_away(table: KeyedTable, qtbot: QtBot) -> None:
    place = table.visualRect(table.rows.index(2, 0)).center()
    with qtbot.waitSignal(table.chosen) as told:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.removal_wanted) as gone:
        QTest.keyClick(table, Qt.Key.Key_Delete)
    assert told.args == gone.args == ["c"]


@pytest.mark.parametrize(
    ("stood", "left", "stands"), [("b", "bc", "b"), ("b", "ac", "c"), ("c", "ab", "b"), ("a", "", "")]
)
def test_the_row_is_kept_or_the_one_beside_it(table: KeyedTable, stood: str, left: str, stands: str) -> None:
    table.show_keyed(ROWS, stood)
    table.show_keyed([row for row in ROWS if row[0] in left])
    assert table.current_key == stands


def test_without_rows_no_key_does_anything(table: KeyedTable, qtbot: QtBot) -> None:
    table.show_keyed(())
    with qtbot.assertNotEmitted(table.chosen), qtbot.assertNotEmitted(table.removal_wanted):
        QTest.keyClick(table, Qt.Key.Key_Return)
        QTest.keyClick(table, Qt.Key.Key_Delete)


@pytest.mark.parametrize("letters", [75, 86, 110, 111, 142])
def test_columns_never_take_more_than_there_is(qtbot: QtBot, letters: int) -> None:
    table = KeyedTable("Risks", (("Risk", 32), ("Kind", 14), ("Score", 12), ("Owner", 14), ("Status", 10)))
    qtbot.addWidget(table)
    table.show_keyed([("a", ("A partner leaves", "Reputational", "12 (3 × 4)", "Commissioning", "Watched"))])
    # The size of the text is that of whoever looks at it.
    table.resize(table.fontMetrics().averageCharWidth() * letters + letters % 2, 200)
    table.show()
    assert sum(table.columnWidth(column) for column in range(5)) <= table.viewport().width()
