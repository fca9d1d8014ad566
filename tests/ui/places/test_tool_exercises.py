"""Workshop exercises, joined to the document: notes are kept, mended, and carried on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readiness.document.model import Action
from readiness.document.toolbox import ContractTerm, Risk, Statement
from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.main_window import MainWindow
from ui.pages.tool_exercises import ExercisePart
from ui.places.tool_exercises import ExercisesTool
from ui.places.tools import ToolsPlace

SAID = "Nobody speaks for them"
FROM = "What happens if we carry on as we are?, Council"


@pytest.fixture
def tool(opened: MainWindow) -> ExercisesTool:
    opened.go_to("tools")
    place = opened.places.named("tools")
    assert isinstance(place, ToolsPlace)
    place.open("exercises")
    made = place.tool("exercises")
    assert isinstance(made, ExercisesTool)
    made.open("status-quo")
    return made


def part_of(tool: ExercisesTool) -> ExercisePart:
    return tool.sheet.parts["status-quo"]


def standing(tool: ExercisesTool, part: str) -> dict[str, object]:
    entries = getattr(tool.desk.session.document, part)
    return {key: entry.value for key, entry in entries.items() if entry.value is not None}


def test_enter_keeps_a_note_and_the_line_is_free_for_the_next(tool: ExercisesTool, opened: MainWindow) -> None:
    opened.show()
    capture = part_of(tool).capture
    capture.group.show_key("Health")
    QTest.keyClicks(capture.lines["likely"], "Beds stay full")
    QTest.keyClick(capture.lines["likely"], Qt.Key.Key_Return)
    assert [(line.note.group, line.note.said) for line in tool.view().notes] == [("Health", "Beds stay full")]
    assert capture.lines["likely"].text() == ""
    assert capture.group.currentData() == "Health"


def test_what_was_typed_is_kept_when_the_tool_is_left(tool: ExercisesTool, opened: MainWindow) -> None:
    opened.show()
    part_of(tool).capture.lines["whom"].setText("Carers")
    opened.go_to("plan")
    assert [note.said for note in standing(tool, "workshop_notes").values()] == ["Carers"]  # type: ignore[attr-defined]


def test_a_group_of_its_own_can_speak(tool: ExercisesTool) -> None:
    capture = part_of(tool).capture
    capture.other.setText("Carers")
    capture.other.settle()
    assert capture.group.currentData() == "Carers"
    capture.said.emit("whom", "Carers", "", SAID)
    assert tool.view().groups[-1] == "Carers"


@pytest.mark.parametrize(
    ("where", "part", "made"),
    [
        ("condition", "statements", Statement(kind="condition", text=SAID, by="Council", came_from=FROM)),
        ("action", "actions", Action(what=SAID, came_from=FROM)),
        ("risk", "risks", Risk(what=SAID, kind="operational", likelihood=3, impact=3, came_from=FROM)),
        ("term", "contract_terms", ContractTerm(said=SAID)),
    ],
)
def test_a_note_is_carried_on_with_one_button_and_one_step_back(
    tool: ExercisesTool, where: str, part: str, made: object
) -> None:
    tool.say("likely", "Council", "", SAID)
    records = part_of(tool).records
    records.open(records.rows[0].key)
    part_of(tool).carry.buttons[where].click()
    assert list(standing(tool, part).values()) == [made]
    assert tool.view().notes[0].note.carried_to == where
    assert part_of(tool).carry.row.isHidden()
    tool.desk.session.undo_stack.undo()
    assert standing(tool, part) == {}
    assert tool.view().notes[0].note.carried_to == ""


def test_a_note_joins_what_the_contract_says_already(tool: ExercisesTool) -> None:
    for said in ("One", "Two"):
        tool.say("likely", "Council", "", said)
    for line in tool.view().notes:
        tool.carry(line.key, "term", "payment")
    assert standing(tool, "contract_terms") == {"payment": ContractTerm(said="One\nTwo")}


def test_a_note_is_mended_refused_when_empty_and_taken_away(tool: ExercisesTool) -> None:
    tool.say("likely", "Council", "", SAID)
    records = part_of(tool).records
    records.open(records.rows[0].key)
    records.form.edited.emit("said", "Better")
    records.form.edited.emit("prompt", "whom")
    records.form.edited.emit("about", None)
    records.form.edited.emit("said", " ")
    assert "needs words" in records.form.faults["said"].text()
    assert [(line.note.prompt, line.note.said) for line in tool.view().notes] == [("whom", "Better")]
    records.removed.emit(records.key)
    assert tool.view().notes == ()


def test_an_exercise_follows_the_language_of_the_questions(tool: ExercisesTool) -> None:
    before = part_of(tool)
    tool.desk.settings.question_language = "cy"
    tool.refresh()
    is_translated = part_of(tool).view.prompts != before.view.prompts
    assert (part_of(tool) is not before) == is_translated
    assert list(part_of(tool).capture.lines) == ["likely", "whom"]


def test_escape_goes_back_one_step_at_a_time(tool: ExercisesTool, opened: MainWindow) -> None:
    opened.show()
    tool.say("likely", "Council", "", SAID)
    part = part_of(tool)
    part.records.open(part.records.rows[0].key)
    QTest.keyClick(part.records.form.fields["said"], Qt.Key.Key_Escape)
    assert part.records.key == ""
    assert part.isVisible()
    QTest.keyClick(part.capture.lines["likely"], Qt.Key.Key_Escape)
    assert tool.open_key == ""
    assert tool.sheet.list.isVisible()


@pytest.mark.parametrize("key", ["", "status-quo", "seven-pillars", "table-feedback"])
def test_every_control_has_a_name_and_a_key_of_its_own(tool: ExercisesTool, opened: MainWindow, key: str) -> None:
    tool.close()
    if key:
        tool.open(key)
        tool.say(next(iter(tool.view().prompts)), "Everybody", "", SAID)
        records = tool.sheet.parts[key].records
        records.open(records.rows[0].key)
    opened.show()
    QApplication.processEvents()
    assert nameless(opened) == []
    assert doubled_mnemonics(opened) == ()
