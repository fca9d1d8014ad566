from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from readiness.document.toolbox import PerformanceNote, PoorPerformance, Review
from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless
from tests.ui.tools import kept, open_tool
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.main_window import MainWindow
from ui.places.tool_monitoring import MonitoringTool
from ui.undo import Edit

YEAR = {"start": "1 April 2027", "end": "31/3/2028", "nation": "england", "party": ""}


@pytest.fixture
def tool(window: MainWindow, tmp_path: Path) -> MonitoringTool:
    document = sample().model_copy(update={"watches": {}, "reviews": {}, "performance": {}, "poor_performance": {}})
    assert window.session.create(tmp_path / "lambeth.readiness", document)
    made = open_tool(window, "monitoring")
    assert isinstance(made, MonitoringTool)
    return made


def test_a_grave_risk_to_people_calls_for_the_close_watch_by_itself(tool: MonitoringTool) -> None:
    tool.sheet.watch.form.edited.emit("people", 2)
    assert tool.sheet.watch.advice.title.text() == "Close watch"
    assert "Settled by one answer alone" in tool.sheet.watch.advice.text.text()


def test_an_answer_can_be_taken_back(tool: MonitoringTool, window: MainWindow) -> None:
    party = tool.sheet.watch.key
    tool.answer(party, "value", 1)
    tool.answer(party, "value", None)
    assert kept(window, "watches")[party].factors == {}


def test_a_year_of_reviews_is_proposed_in_one_step_and_never_doubled(tool: MonitoringTool, window: MainWindow) -> None:
    tool.proposal.propose(YEAR)
    first = kept(window, "reviews")
    assert [one.due for one in first.values()] == ["2027-07-01", "2027-10-01", "2028-01-04"]
    tool.proposal.propose(YEAR)
    assert kept(window, "reviews") == first
    window.session.undo_stack.undo()
    assert kept(window, "reviews") == {}


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"start": ""}, "start", "Give this day"),
        ({"end": "31.6.2028"}, "end", "not a date"),
        ({"end": "1 April 2026"}, "end", "must be after"),
    ],
)
def test_days_that_cannot_be_are_said_under_their_field(
    tool: MonitoringTool, window: MainWindow, change: dict[str, str], field: str, words: str
) -> None:
    tool.proposal.propose(YEAR | change)
    assert words in tool.sheet.reviews.plan.faults[field].text()
    assert kept(window, "reviews") == {}


def test_the_log_keeps_the_party_by_its_id_and_shows_its_name(tool: MonitoringTool, window: MainWindow) -> None:
    tool.add("performance")
    provider = tool.sheet.log.list.form.fields["party"]
    assert isinstance(provider, PickField)
    provider.setCurrentIndex(provider.findText("Certitude"))
    provider.picked.emit(provider.currentData())
    assert kept(window, "performance")["new-line"].party == "certitude"
    assert tool.sheet.log.list.rows[0].cells[1] == "Certitude"


def test_a_provider_can_be_taken_back_and_a_name_from_before_stays_to_be_picked(
    tool: MonitoringTool, window: MainWindow
) -> None:
    window.session.change("x", Edit("poor_performance", "a", PoorPerformance(what="Late", party="Old Care")))
    tool.lists["poor_performance"].open("a")
    provider = tool.sheet.matters.list.form.fields["party"]
    assert isinstance(provider, PickField)
    assert provider.currentText() == "Old Care"
    provider.picked.emit("")
    assert kept(window, "poor_performance")["a"].party == ""


def test_days_stand_as_people_write_them_in_table_and_form(tool: MonitoringTool, window: MainWindow) -> None:
    window.session.change("x", Edit("reviews", "a", Review(what="Look", due="2027-03-31")))
    window.session.change("x", Edit("performance", "a", PerformanceNote(on="2027-03-31", measure="A", reached="good")))
    tool.lists["reviews"].open("a")
    due = tool.sheet.reviews.list.form.fields["due"]
    assert isinstance(due, LineField)
    shown = (due.text(), tool.sheet.reviews.list.rows[0].cells[0], tool.sheet.log.list.rows[0].cells[0])
    assert shown == ("31 March 2027",) * 3


def test_a_matter_is_told_what_fits_and_what_to_mind(tool: MonitoringTool, window: MainWindow) -> None:
    tool.add("poor_performance")
    for name, level in (("seriousness", 1), ("breach", 0), ("reaction", 0)):
        tool.sheet.matters.form.edited.emit(name, level)
    tool.sheet.matters.steps.added.emit()
    tool.sheet.matters.steps.edited.emit(0, "by", "30 June 2027")
    matter = kept(window, "poor_performance")["new-matter"]
    assert [step.by for step in matter.plan] == ["2027-06-30"]
    assert [one.title for one in tool.sheet.matters.matters[0].approaches] == ["Developmental"]
    assert any("no owner or no date" in words for _, words in tool.sheet.matters.remarks.shown)


def test_the_calendar_goes_out_as_a_file(tool: MonitoringTool, window: MainWindow, tmp_path: Path) -> None:
    tool.proposal.propose(YEAR)
    tool.sheet.reviews.calendar_wanted.emit()
    assert b"DTSTART;VALUE=DATE:20270701" in (tmp_path / "riverside.ics").read_bytes()


def test_every_control_has_a_name(tool: MonitoringTool, window: MainWindow) -> None:
    tool.proposal.propose(YEAR)
    tool.add("performance")
    tool.add("poor_performance")
    window.show()
    for part in ("watch", "reviews", "log", "matters"):
        tool.sheet.show_part(part)
        QApplication.processEvents()
        assert nameless(window) == []
