"""The Plan place: typed in, kept, undone, and written out."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from readiness.document.model import Action
from readiness.document.toolbox import Risk, Statement
from readiness.governance.checks.finding import Finding
from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.kit.pick import PickField
from ui.main_window import MainWindow
from ui.pages.governance_findings import FindingDetail
from ui.pages.plan import PlanPage
from ui.places.plan import PlanPlace
from ui.places.results import ResultsPlace
from ui.undo import Edit

PARTS = ("actions", "risks", "conditions", "calendar")


@pytest.fixture
def place(opened: MainWindow) -> PlanPlace:
    opened.go_to("plan")
    made = opened.places.named("plan")
    assert isinstance(made, PlanPlace)
    return made


def page_of(place: PlanPlace) -> PlanPage:
    assert isinstance(place.page, PlanPage)
    return place.page


def standing(place: PlanPlace, part: str) -> dict[str, object]:
    entries = getattr(place.desk.session.document, part)
    return {key: entry.value for key, entry in entries.items() if entry.value is not None}


@pytest.mark.parametrize(
    ("part", "kept", "made"),
    [
        ("actions", "actions", Action(what="New action")),
        ("risks", "risks", Risk(what="New risk", kind="operational", likelihood=3, impact=3)),
        ("conditions", "statements", Statement(kind="condition", text="New condition")),
    ],
)
def test_a_record_is_added_opened_and_undone(place: PlanPlace, part: str, kept: str, made: object) -> None:
    place.show_part(part)
    records = page_of(place).lists[part]
    records.add.click()
    assert list(standing(place, kept).values()) == [made]
    assert not records.sheet.isHidden()
    place.desk.session.undo_stack.undo()
    assert standing(place, kept) == {}
    assert not page_of(place).is_shown


def test_a_field_is_kept_and_a_wrong_one_is_said(place: PlanPlace) -> None:
    place.add("actions")
    records = page_of(place).action_part.records
    records.form.edited.emit("due", "1/2/2027")
    records.form.edited.emit("owner", "Mo")
    records.form.edited.emit("due", "the 40th")
    assert standing(place, "actions")["new-action"] == Action(what="New action", owner="Mo", due="2027-02-01")
    assert "is not a date" in records.form.faults["due"].text()


def test_what_is_overdue_is_said_in_words(place: PlanPlace) -> None:
    place.desk.session.change("x", Edit("actions", "a", Action(what="Call", due="2020-01-02")))
    page = page_of(place)
    assert page.summary.title.text() == "One thing is overdue"
    assert page.action_part.records.table.rows.rows[0][2] == "Overdue: 2 January 2020"


def test_a_risk_over_the_appetite_is_marked_in_words_and_in_the_picture(place: PlanPlace) -> None:
    risk = Risk(what="Fire", kind="clinical", likelihood=4, impact=5, appetite="averse")
    place.desk.session.change("x", Edit("risks", "fire", risk))
    place.show_part("risks")
    part = page_of(place).risks
    assert part.records.table.rows.rows[0][1:4] == (
        "Clinical",
        "20 (4 × 5)",
        "Over the appetite: Averse takes 3 at most",
    )
    assert part.grid.marks == {(4, 5): "1!"}
    assert part.twin.rows.rows == (("1. Fire", "4", "5", "20, over the appetite"),)
    assert "Fire" in part.grid.accessibleName()


def test_a_suggestion_goes_into_the_plan_once(window: MainWindow, tmp_path: Path) -> None:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    window.go_to("plan")
    place = window.places.named("plan")
    assert isinstance(place, PlanPlace)
    page_of(place).action_part.more.set_open(True)
    part = page_of(place).action_part.suggestions
    one = next(one for one in part.shown or () if one.ground == "advice")
    before = len(standing(place, "actions"))
    for _ in range(2):
        part.wanted.emit(one)
    made = [action for action in standing(place, "actions").values() if action.what == one.what]  # type: ignore[attr-defined]
    assert len(standing(place, "actions")) == before + 1
    assert (made[0].item, made[0].expected, made[0].owner) == (one.item, one.expected, one.who)  # type: ignore[attr-defined]


def test_results_put_their_advice_into_the_plan(window: MainWindow, tmp_path: Path) -> None:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    window.go_to("results")
    results = window.places.named("results")
    assert isinstance(results, ResultsPlace)
    before = len(window.session.document.actions)
    flag = next(one for one in results.page.findChildren(QPushButton) if one.text() == "Put into the plan")
    flag.click()
    assert len(window.session.document.actions) == before + 1


def test_the_plan_is_written_as_a_workbook_and_as_a_calendar(place: PlanPlace, tmp_path: Path) -> None:
    place.desk.session.change("x", Edit("actions", "a", Action(what="Call", due="2027-01-02")))
    page_of(place).workbook_wanted.emit()
    page_of(place).calendar_wanted.emit()
    with ZipFile(tmp_path / "riverside.xlsx") as book:
        assert "Call" in book.read("xl/sharedStrings.xml").decode()
    assert b"DTSTART;VALUE=DATE:20270102" in (tmp_path / "riverside.ics").read_bytes()


def test_a_list_is_worked_by_keys_alone(place: PlanPlace, opened: MainWindow) -> None:
    opened.show()
    for key in ("a", "b"):
        place.desk.session.change("x", Edit("actions", key, Action(what=key)))
    records = page_of(place).action_part.records
    records.table.setFocus()
    for pressed in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(records.table, pressed)
    assert records.key == "b"
    QTest.keyClick(records.form.fields["what"], Qt.Key.Key_Escape)
    assert not page_of(place).is_shown
    QTest.keyClick(records.table, Qt.Key.Key_Delete)
    assert list(standing(place, "actions")) == ["a"]


@pytest.mark.parametrize("part", PARTS)
def test_every_control_has_a_name_and_a_key_of_its_own(window: MainWindow, tmp_path: Path, part: str) -> None:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    window.go_to("plan")
    place = window.places.named("plan")
    assert isinstance(place, PlanPlace)
    place.show_part(part)
    if part != "calendar":
        place.add(part)
    window.show()
    QApplication.processEvents()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == ()


def test_another_document_begins_with_the_actions_and_nothing_open(place: PlanPlace) -> None:
    place.show_part("risks")
    place.add("risks")
    place.forget()
    assert (place.part, page_of(place).risks.records.key) == ("actions", "")


def test_questions_are_offered_in_the_language_of_the_questions(place: PlanPlace) -> None:
    field = page_of(place).action_part.records.form.fields["item"]
    assert isinstance(field, PickField)
    english = field.itemText(field.findData("shared-purpose.1"))
    place.desk.settings.question_language = "cy"
    place.refresh()
    assert field.itemText(field.findData("shared-purpose.1")) not in {"", english}


def test_a_finding_of_the_map_goes_into_the_plan(place: PlanPlace, qtbot: QtBot) -> None:
    found = Finding(
        "C01", "No contract", "error", (), (), "Mind has no contract.", "Why", "Source", "Sign one.", "mind"
    )
    detail = FindingDetail()
    qtbot.addWidget(detail)
    detail.show_finding(found)
    with qtbot.waitSignal(detail.planned) as told:
        next(one for one in detail.findChildren(QPushButton) if one.text() == "Put into the plan").click()
    key = place.taker.take(told.args[0])
    assert standing(place, "actions")[key] == Action(
        what="Put right: Mind has no contract.", expected="Sign one.", came_from="Check of the map: No contract"
    )
