"""A list of records and the form of the open one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit.fields import FieldSpec
from ui.kit.prose import LineField
from ui.pages.records import RecordRow, RecordsPart, RecordsWords

WORDS = RecordsWords("Risks", (("What", 1),), "Add", "Take away", "Nothing yet.")
ROWS = tuple(RecordRow(key, (key.upper(),), {"what": key.upper()}) for key in "abc")


@pytest.fixture
def part(qtbot: QtBot) -> RecordsPart:
    made = RecordsPart(WORDS, (FieldSpec("what", "line", "What"),))
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.show()
    return made


def field_of(part: RecordsPart) -> LineField:
    made = part.form.fields["what"]
    assert isinstance(made, LineField)
    return made


def test_nothing_is_open_and_an_empty_list_says_so(part: RecordsPart) -> None:
    assert part.sheet.isHidden()
    part.show_rows(())
    assert part.nothing.text() == "Nothing yet."
    assert part.table.isHidden()


def test_what_is_being_typed_belongs_to_the_record_that_was_open(part: RecordsPart, qtbot: QtBot) -> None:
    part.open("a")
    field_of(part).setText("Fire")
    with qtbot.waitSignal(part.edited) as told:
        part.open("b")
    assert told.args == ["a", "what", "Fire"]
    assert field_of(part).text() == "B"


def test_escape_closes_the_form_and_keeps_what_was_typed(part: RecordsPart, qtbot: QtBot) -> None:
    part.open("a")
    field_of(part).setText("Fire")
    with qtbot.waitSignal(part.edited) as told:
        QTest.keyClick(field_of(part), Qt.Key.Key_Escape)
    assert told.args == ["a", "what", "Fire"]
    assert part.sheet.isHidden()
    assert part.key == ""


def test_what_was_refused_stays_until_another_record_opens(part: RecordsPart) -> None:
    part.open("a")
    field_of(part).setText("")
    part.refuse("what", "Write something.")
    part.show_rows(ROWS)
    assert field_of(part).text() == ""
    part.open("b")
    assert part.form.faults["what"].text() == ""


def test_a_record_that_is_gone_closes_its_form(part: RecordsPart) -> None:
    part.open("b")
    part.show_rows((ROWS[0], ROWS[2]))
    assert part.sheet.isHidden()
    assert part.table.current_key == "c"


def test_delete_in_the_list_asks_for_the_row_to_go(part: RecordsPart, qtbot: QtBot) -> None:
    part.open("b")
    with qtbot.waitSignal(part.removed) as told:
        QTest.keyClick(part.table, Qt.Key.Key_Delete)
    assert told.args == ["b"]
