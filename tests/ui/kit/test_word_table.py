"""A table whose cells hold sentences."""

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from ui.kit.word_table import WordTable

LONG = "How often do you share what you have learned with those who work beside you in the same service?"


@pytest.mark.parametrize("width", [320, 500, 900])
def test_every_line_of_a_cell_has_room(qtbot: QtBot, width: int) -> None:
    table = WordTable("Answers", ("Question", "Answer"), (2, 1))
    qtbot.addWidget(table)
    table.show_rows([(LONG, "Often"), ("Short?", LONG)])
    table.resize(width, 400)
    table.show()
    for row, column in ((0, 0), (1, 1)):
        room = QRect(0, 0, table.columnWidth(column) - 24, 10_000)
        needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, LONG).height()
        assert table.rowHeight(row) >= needed


def test_no_column_is_narrower_than_its_longest_word(qtbot: QtBot) -> None:
    table = WordTable("Answers", ("Question", "Who"), (20, 1))
    qtbot.addWidget(table)
    table.show_rows([(LONG, "Commissioning")])
    table.resize(400, 300)
    table.show()
    assert table.columnWidth(1) > table.fontMetrics().horizontalAdvance("Commissioning")
