import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.kit.heat_face import LEAST_CELL_LETTERS, LEAST_NAME_LETTERS, HeatCell, HeatFace, HeatLine
from ui.kit.heat_map import HeatMapArea
from ui.kit.wrapped_table import WrappedTable


def line(name: str) -> HeatLine:
    cells = tuple(HeatCell(25 * place, str(25 * place), (), f"{name}, {place}") for place in range(3))
    return HeatLine(name, name.title(), "Agreed", cells)


LINES = (line("trust"), line("purpose"))
COLUMNS = [("a", "Anchor"), ("b", "Beacon"), ("c", "Cedar")]


@pytest.fixture
def area(qapp: QApplication) -> HeatMapArea:
    made = HeatMapArea("Partners by subject")
    made.resize(900, 300)
    made.show_lines(COLUMNS, LINES)
    made.show()
    return made


@pytest.mark.parametrize(
    ("keys", "here"),
    [
        ([Qt.Key.Key_Right], "trust, 1"),
        ([Qt.Key.Key_Down, Qt.Key.Key_End], "purpose, 2"),
        ([Qt.Key.Key_Up, Qt.Key.Key_Left], "trust, 0"),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], "trust, 0"),
    ],
)
def test_the_arrow_keys_walk_and_say_where_they_are(area: HeatMapArea, keys: list[Qt.Key], here: str) -> None:
    for key in keys:
        QTest.keyClick(area.map, key)
    assert area.map.accessibleDescription() == here


def test_enter_and_a_click_open_the_cell(area: HeatMapArea) -> None:
    opened: list[tuple[str, str]] = []
    area.map.chosen.connect(lambda row, column: opened.append((row, column)))
    QTest.keyClick(area.map, Qt.Key.Key_Return)
    spot = area.map.face().cell(1, 2).center().toPoint()
    QTest.mouseClick(area.map, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseClick(area.map, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert opened == [("trust", "a"), ("purpose", "c")]


def test_fewer_lines_leave_the_current_cell_inside(area: HeatMapArea) -> None:
    area.map.current = (1, 2)
    area.show_lines(COLUMNS[:1], LINES[:1])
    assert area.map.current == (0, 0)


def test_many_columns_turn_their_headings_and_ask_for_more_width(area: HeatMapArea) -> None:
    few = HeatFace(900, area.font(), ["Riverside"] * 3, LINES)
    many = HeatFace(900, area.font(), ["Riverside"] * 60, LINES)
    assert (few.is_turned, many.is_turned) == (False, True)
    assert few.width <= 900 < many.width


def test_short_names_stand_upright_and_turned_ones_take_no_more_height_than_they_need(area: HeatMapArea) -> None:
    short = HeatFace(600, area.font(), list("ABCDEF"), LINES)
    turned, long = (HeatFace(600, area.font(), [name] * 12, LINES) for name in ("Riverside", "Riverside Trust " * 4))
    assert (short.is_turned, turned.is_turned, long.is_turned) == (False, True, True)
    assert turned.top < long.top / 1.5


def test_a_note_that_is_too_long_for_one_line_takes_two(area: HeatMapArea) -> None:
    noted = HeatLine("trust", "Trust", "Fewer than two answers · importance medium", LINES[0].cells)
    long, short = (HeatFace(500, area.font(), ["A"] * 6, lines) for lines in ((*LINES, noted), LINES))
    assert (long.note_lines, short.note_lines) == (2, 1)
    assert long.line_height > short.line_height


def test_a_long_word_is_given_its_room_and_a_long_text_its_lines(qapp: QApplication) -> None:
    table = WrappedTable("Words", [("A", 1), ("B", 9)])
    table.resize(500, 300)
    table.show()
    table.show_rows([("Incomprehensibilities", "word " * 60), ("x", "y")])
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance("Incomprehensibilities")
    assert table.rowHeight(0) > 3 * table.rowHeight(1)


def test_a_table_is_as_tall_as_its_wrapped_headings_and_rows(qapp: QApplication) -> None:
    table = WrappedTable("Words", [("A heading of several words", 1), ("B", 9)])
    table.resize(400, 300)
    table.show()
    table.show_rows([("x", "word " * 60), ("y", "z")])
    rows = sum(table.rowHeight(row) for row in range(2))
    assert table.sizeHint().height() >= table.horizontalHeader().height() + rows
    assert table.horizontalHeader().height() > 2 * table.fontMetrics().height()


def test_names_give_way_where_every_column_then_comes_into_sight(qapp: QApplication) -> None:
    columns = [f"Organisation {number}" for number in range(30)]
    letter = QFontMetrics(qapp.font()).averageCharWidth()
    width = round(letter * (25 + 30 * LEAST_CELL_LETTERS))
    assert HeatFace(width, qapp.font(), columns, LINES).width <= width
    narrow = HeatFace(width // 2, qapp.font(), columns, LINES)
    assert narrow.left >= letter * LEAST_NAME_LETTERS
