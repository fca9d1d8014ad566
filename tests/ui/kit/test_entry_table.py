"""A table to type into."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from ui.kit.entry_table import EntryTable
from ui.kit.fields import FieldSpec

LEVELS = {"good": "Good", "poor": "Poor"}
SPECS = (
    FieldSpec("name", "line", "Partner"),
    FieldSpec("share", "number", "Share of everything (%)"),
    FieldSpec("level", "choice", "Level", choices=LEVELS),
    FieldSpec("range", "line", "Range"),
)
ROWS = (
    {"name": "Riverside Mind", "share": 60.0, "level": "good", "range": "all"},
    {"name": "Hill House", "share": 40.0, "level": "poor", "range": "all"},
)


class Keeper:
    """Whoever records: what was handed on, and what is refused."""

    def __init__(self, table: EntryTable) -> None:
        self.table, self.rows, self.told = table, [dict(row) for row in ROWS], list[tuple[int, str, object]]()
        table.edited.connect(self.edit)
        table.added.connect(lambda: self.put([*self.rows, {"name": "", "share": 0.0, "level": None, "range": ""}]))
        table.removed.connect(lambda row: self.put(self.rows[:row] + self.rows[row + 1 :]))
        table.show_rows(self.rows)

    def edit(self, row: int, name: str, value: object) -> None:
        self.told.append((row, name, value))
        if value == "lots":
            self.table.refuse("“lots” is not a number.")
            return
        self.put([{**one, name: value} if place == row else one for place, one in enumerate(self.rows)])

    def put(self, rows: list[dict[str, Any]]) -> None:
        self.rows = rows
        self.table.show_rows(rows)


@pytest.fixture
def keeper(qtbot: QtBot) -> Keeper:
    table = EntryTable("Partners", SPECS, ("Add a partner", "Take it away"), (3, 1, 2, 1), frozenset({"range"}))
    qtbot.addWidget(table)
    table.resize(700, 300)
    with qtbot.waitExposed(table):
        table.show()
    return Keeper(table)


def type_into(table: EntryTable, row: int, column: int, words: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    table.grid.setFocus()
    table.go_to(row, column)
    QTest.keyClick(table.grid, Qt.Key.Key_Return)
    editor = next(one for one in table.grid.viewport().findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, end)
    QApplication.processEvents()


def shown(table: EntryTable, row: int, column: int) -> object:
    return table.rows.index(row, column).data()


def test_what_is_typed_is_handed_on_and_shown_once_it_is_recorded(keeper: Keeper) -> None:
    type_into(keeper.table, 1, 1, "45")
    assert keeper.told == [(1, "share", "45")]
    assert shown(keeper.table, 1, 1) == "45"


def test_escape_leaves_a_cell_as_it_was(keeper: Keeper) -> None:
    type_into(keeper.table, 1, 1, "45", Qt.Key.Key_Escape)
    assert (keeper.told, shown(keeper.table, 1, 1)) == ([], "40")


def test_what_is_refused_stays_in_sight_until_it_is_mended(keeper: Keeper) -> None:
    type_into(keeper.table, 0, 1, "lots")
    assert (shown(keeper.table, 0, 1), keeper.rows[0]["share"]) == ("lots", 60.0)
    assert keeper.table.fault.text() == "“lots” is not a number."
    type_into(keeper.table, 0, 1, "55")
    assert (shown(keeper.table, 0, 1), keeper.table.fault.text()) == ("55", "")


def test_what_is_refused_is_let_go_where_the_rows_change(keeper: Keeper) -> None:
    type_into(keeper.table, 0, 1, "lots")
    keeper.table.add.click()
    assert (shown(keeper.table, 0, 1), keeper.table.fault.text()) == ("60", "")


def test_a_column_that_is_worked_out_opens_for_nobody(keeper: Keeper) -> None:
    keeper.table.grid.setFocus()
    keeper.table.go_to(0, 3)
    QTest.keyClick(keeper.table.grid, Qt.Key.Key_Return)
    assert keeper.table.grid.viewport().findChild(QLineEdit) is None


def test_a_pick_shows_its_words_and_hands_on_its_key(keeper: Keeper) -> None:
    table = keeper.table
    table.go_to(0, 2)
    QTest.keyClick(table.grid, Qt.Key.Key_Return)
    box = table.grid.viewport().findChild(QComboBox)
    assert box is not None
    assert (shown(table, 0, 2), box.currentText(), box.accessibleName()) == ("Good", "Good", "Level")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert keeper.told == [(0, "level", "poor")]


def test_a_new_row_takes_the_focus_and_delete_takes_a_row_away(keeper: Keeper) -> None:
    table = keeper.table
    table.add.click()
    assert (table.grid.currentIndex().row(), table.grid.hasFocus()) == (2, True)
    QTest.keyClick(table.grid, Qt.Key.Key_Delete)
    assert [row["name"] for row in keeper.rows] == ["Riverside Mind", "Hill House"]
    assert table.grid.currentIndex().row() == 1


def test_the_last_row_gone_leads_to_the_button_that_adds(keeper: Keeper) -> None:
    for _ in ROWS:
        keeper.table.go_to(0, 0)
        keeper.table.remove.click()
    assert (keeper.rows, keeper.table.add.hasFocus(), keeper.table.grid.isVisible()) == ([], True, False)


@pytest.mark.parametrize("width", [320, 500, 900])
def test_no_word_is_cut(keeper: Keeper, width: int) -> None:
    keeper.table.resize(width, 400)
    QApplication.processEvents()
    grid = keeper.table.grid
    for column, spec in enumerate(SPECS):
        longest = max(spec.words.split(), key=len)
        assert grid.columnWidth(column) > grid.fontMetrics().horizontalAdvance(longest)
    assert grid.height() >= grid.horizontalHeader().height() + grid.verticalHeader().length()


def test_long_words_do_not_stand_one_under_the_other_in_a_narrow_table(qtbot: QtBot) -> None:
    table = EntryTable("Marks", (*SPECS, FieldSpec("why", "line", "Why")), shares=(1,) * 5)
    qtbot.addWidget(table)
    table.resize(300, 400)
    table.show()
    table.show_rows([{**ROWS[0], "why": "Three in four carers stay for more than two years; the figures were shown."}])
    assert table.grid.rowHeight(0) <= table.fontMetrics().lineSpacing() * 8
