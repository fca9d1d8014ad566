import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.test_accessibility import nameless
from tests.ui.tools import kept, open_tool
from ui.main_window import MainWindow
from ui.places.tool_outcomes import OutcomesTool


@pytest.fixture
def tool(opened: MainWindow) -> OutcomesTool:
    made = open_tool(opened, "outcomes")
    assert isinstance(made, OutcomesTool)
    return made


def test_the_starting_set_comes_in_one_step_and_only_once(tool: OutcomesTool, opened: MainWindow) -> None:
    tool.start()
    assert sorted(one.area for one in kept(opened, "outcomes").values()) == [
        "Drug and alcohol treatment", "Healthy living", "Sexual health",
    ]  # fmt: skip
    tool.start()
    assert len(kept(opened, "outcomes")) == 3
    opened.session.undo_stack.undo()
    assert kept(opened, "outcomes") == {}


def test_an_outcome_is_added_with_its_name_ready_to_be_typed_over(tool: OutcomesTool, opened: MainWindow) -> None:
    tool.add()
    assert tool.list.key == "new-outcome"
    tool.list.form.edited.emit("name", "People feel less alone")
    assert kept(opened, "outcomes")["new-outcome"].name == "People feel less alone"


def test_a_measure_and_its_results_are_typed_in_and_its_progress_is_said(
    tool: OutcomesTool, opened: MainWindow
) -> None:
    tool.add()
    tool.add_measure()
    for name, value in (("name", "Say they feel less alone"), ("baseline", "20"), ("target", "60")):
        tool.part.measures.edited.emit(0, name, value)
    tool.add_result(0)
    tool.part.results.edited.emit(0, "on", "31 March 2026")
    tool.part.results.edited.emit(0, "value", "30")
    indicator = kept(opened, "outcomes")["new-outcome"].indicators[0]
    assert [(one.on, one.value) for one in indicator.results] == [("2026-03-31", 30)]
    assert "25 per cent of the way" in tool.part.standing.text()
    assert tool.part.trend.accessibleName() == tool.part.standing.text()


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [("target", "many", "not a number"), ("every_months", "99", "at most 60"), ("every_months", "1.5", "whole number")],
)
def test_what_cannot_be_kept_is_said_under_the_table_and_changes_nothing(
    tool: OutcomesTool, opened: MainWindow, name: str, typed: str, words: str
) -> None:
    tool.add()
    tool.add_measure()
    before = kept(opened, "outcomes")
    tool.part.measures.edited.emit(0, name, typed)
    assert words in tool.part.measures.fault.text()
    assert kept(opened, "outcomes") == before


def test_a_measure_is_taken_away_with_its_results(tool: OutcomesTool, opened: MainWindow) -> None:
    tool.add()
    tool.add_measure()
    tool.add_result(0)
    tool.part.measures.removed.emit(0)
    assert kept(opened, "outcomes")["new-outcome"].indicators == ()


def test_every_control_has_a_name(tool: OutcomesTool, opened: MainWindow) -> None:
    tool.start()
    tool.list.open("healthy-living")
    opened.show()
    QApplication.processEvents()
    assert nameless(opened) == []
