"""Gain and pain share, from the first figure to the worked example."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.document.toolbox import Band, GainShare
from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.kit.choices import ActionRow
from ui.kit.prose import LineField
from ui.main_window import MainWindow
from ui.pages.tool_gain_share import GainSharePage
from ui.places.tool_gain_share import GainShareTool
from ui.places.tools import ToolsPlace
from ui.undo import Edit

BEGINNING = {"title": "First two years", "target": "£1,000,000", "start": "within-limits"}


def tool_in(window: MainWindow) -> GainShareTool:
    window.go_to("tools")
    place = window.places.named("tools")
    assert isinstance(place, ToolsPlace)
    place.open("share")
    made = place.tool("share")
    assert isinstance(made, GainShareTool)
    return made


@pytest.fixture
def tool(opened: MainWindow, qtbot: QtBot) -> GainShareTool:
    with qtbot.waitActive(opened):
        opened.show()
        opened.activateWindow()
    made = tool_in(opened)
    made.begin(BEGINNING)
    return made


def page_of(tool: GainShareTool) -> GainSharePage:
    assert isinstance(tool.page, GainSharePage)
    return tool.page


def partners(tool: GainShareTool, *shares: float) -> None:
    for _ in shares:
        tool.add_row("partners", "")
    for row, share in enumerate(shares):
        tool.edit_cell("partners", row, "share", str(share))


def told(tool: GainShareTool) -> str:
    return page_of(tool).outturn.headline.text.text()


def test_a_target_and_a_starting_set_are_enough_for_a_first_result(tool: GainShareTool) -> None:
    assert (tool.standing.title, tool.standing.target, tool.standing.outturn) == ("First two years", 1e6, 1e6)
    tool.edit("outturn", "900,000")
    assert "The providers receive £50,000 together." in told(tool)


@pytest.mark.parametrize("typed", ["", "lots", "-5", "0"])
def test_without_a_target_above_nothing_nothing_begins(opened: MainWindow, typed: str) -> None:
    tool = tool_in(opened)
    tool.begin({**BEGINNING, "target": typed})
    assert tool.case == ""
    assert page_of(tool).begin.form.faults["target"].text()


@pytest.mark.parametrize(("name", "typed"), [("target", "0"), ("target", "ten"), ("outturn", "-1"), ("outturn", "")])
def test_an_amount_that_cannot_be_is_refused_in_words_and_changes_nothing(
    tool: GainShareTool, name: str, typed: str
) -> None:
    before = tool.desk.session.document
    tool.edit(name, typed)
    assert page_of(tool).deal.form.faults[name].text().endswith(".")
    assert tool.desk.session.document is before


@pytest.mark.parametrize(("table", "name", "typed"), [
    ("partners", "share", "101"), ("partners", "share", "-1"), ("partners", "reserves", "-500"),
    ("partners", "daily_cost", "some"), ("key_results", "weight", "200"), ("bands", "share", "150"),
    ("bands", "up_to", "-5"), ("effects", "gain", "11"), ("effects", "pain", "much"),
])  # fmt: skip
def test_a_cell_that_cannot_be_is_refused_under_its_table(
    tool: GainShareTool, table: str, name: str, typed: str
) -> None:
    partners(tool, 100)
    tool.add_row("key_results", "")
    before = tool.desk.session.document
    tool.edit_cell(table, 0, name, typed)
    assert page_of(tool).deal.table(table).fault.text().endswith(".")
    assert tool.desk.session.document is before


def test_shares_that_do_not_sum_are_kept_and_said(tool: GainShareTool) -> None:
    partners(tool, 60, 39)
    deal = page_of(tool).deal
    assert deal.tables["partners"].finding.text() == "The shares sum to 99, not 100; give out 1."
    assert (tool.standing.partners[1].share, page_of(tool).outturn.faults.isVisible()) == (39, True)
    tool.edit_cell("partners", 1, "share", "40")
    assert (deal.tables["partners"].finding.text(), page_of(tool).outturn.chart.isVisible()) == ("", True)


def test_equal_shares_sum_to_a_hundred(tool: GainShareTool) -> None:
    partners(tool, 10, 10, 10)
    page_of(tool).deal.equal.click()
    assert [one.share for one in tool.standing.partners] == [33.34, 33.33, 33.33]


def test_the_providers_of_the_document_are_offered_once(window: MainWindow, tmp_path: Path) -> None:
    assert window.session.create(tmp_path / "wirral.readiness", sample("wirral-home-care"))
    tool = tool_in(window)
    tool.begin(BEGINNING)
    offered = page_of(tool).deal.offered
    first = str(offered.itemData(0))
    tool.add_row("partners", first)
    assert (tool.standing.partners[0].id, tool.standing.partners[0].share) == (first, 100)
    assert offered.findData(first) == -1


def test_a_new_band_changes_nothing_until_it_is_typed_into(tool: GainShareTool) -> None:
    tool.edit("outturn", "700000")
    before = told(tool)
    tool.add_row("bands", "")
    assert [band.up_to for band in tool.standing.bands] == [0.8, 1.2, 1.3, None]
    assert told(tool) == before


def test_the_cell_in_hand_follows_its_band(tool: GainShareTool) -> None:
    grid = page_of(tool).deal.tables["bands"].grid
    page_of(tool).deal.tables["bands"].add.click()
    assert (grid.currentIndex().row(), grid.currentIndex().data()) == (2, "130")
    tool.edit_cell("bands", 2, "up_to", "70")
    assert (grid.currentIndex().row(), grid.currentIndex().data()) == (0, "70")


@pytest.mark.parametrize("typed", ["102.3", "97.5", "110.1", "33.34"])
def test_a_percentage_is_kept_as_it_was_typed(tool: GainShareTool, typed: str) -> None:
    tool.edit_cell("bands", 0, "up_to", typed)
    assert typed in [f"{row['up_to']}" for row in page_of(tool).deal.tables["bands"].rows.rows]


def test_from_the_menu_to_a_result_with_the_keyboard_alone(opened: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(opened):
        opened.show()
        opened.activateWindow()

    def press(key: Qt.Key, words: str = "", held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = opened.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)
        QTest.keyClick(focused, key, held)
        QApplication.processEvents()

    press(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    while not isinstance(opened.focusWidget(), ActionRow):
        press(Qt.Key.Key_Tab)
    for key, words in (
        (Qt.Key.Key_Return, ""),
        (Qt.Key.Key_Tab, ""),
        (Qt.Key.Key_Tab, ""),
        (Qt.Key.Key_Return, "50000"),
    ):
        press(key, words)
    assert [one.value.target for one in opened.session.document.gain_shares.values() if one.value] == [50_000]
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Tab, "40000")
    assert "The providers receive £5,000 together." in told(tool_in(opened))


def test_every_control_has_a_name_and_a_key_of_its_own(tool: GainShareTool, opened: MainWindow) -> None:
    partners(tool, 60, 40)
    tool.add_row("key_results", "")
    tool.try_outturn(1100)
    page_of(tool).account.twin.set_open(True)
    QApplication.processEvents()
    assert (nameless(opened), doubled_mnemonics(opened)) == ([], ())


def test_bands_stand_in_order_whatever_is_typed(tool: GainShareTool) -> None:
    tool.edit_cell("bands", 0, "up_to", "130")
    assert [band.up_to for band in tool.standing.bands] == [1.2, 1.3, None]


def test_the_highest_band_keeps_no_end_and_one_band_stays(tool: GainShareTool) -> None:
    tool.edit_cell("bands", 2, "up_to", "140")
    assert "The highest band has no end." in page_of(tool).deal.tables["bands"].fault.text()
    tool.remove_row("bands", 2)
    tool.remove_row("bands", 0)
    assert [band.up_to for band in tool.standing.bands] == [None]
    tool.remove_row("bands", 0)
    assert len(tool.standing.bands) == 1


def test_a_starting_set_takes_the_place_of_the_bands_and_undo_brings_them_back(tool: GainShareTool) -> None:
    tool.use_start("gain-only")
    assert [band.up_to for band in tool.standing.bands] == [0.8, 1.0, None]
    tool.desk.session.undo_stack.undo()
    assert [band.up_to for band in tool.standing.bands] == [0.8, 1.2, None]


def test_an_outturn_is_tried_with_the_arrow_keys_and_recorded_only_when_asked(tool: GainShareTool) -> None:
    chart, before = page_of(tool).outturn.chart, tool.desk.session.document
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert "£1,010,000 (101 % of the target)" in told(tool).replace("\u00a0", " ")
    assert tool.desk.session.document is before
    page_of(tool).outturn.keep.click()
    assert (tool.standing.outturn, page_of(tool).outturn.trial.isVisible()) == (1_010_000, False)


def test_a_trial_can_be_dropped(tool: GainShareTool) -> None:
    tool.try_outturn(1100)
    page_of(tool).outturn.drop.click()
    assert (tool.tried, page_of(tool).outturn.chart.value()) == (None, 1000)


def test_a_loss_beyond_the_reserves_is_said_first(tool: GainShareTool) -> None:
    partners(tool, 100)
    tool.edit_cell("partners", 0, "reserves", "5,000")
    tool.edit("outturn", "1,100,000")
    assert page_of(tool).outturn.said[0][0] == "error"
    assert page_of(tool).account.partners.rows.rows[0][4] == "£45,000 too little"


def test_key_results_change_the_gain_and_their_effects_can_be_stated(tool: GainShareTool) -> None:
    tool.edit("outturn", "900000")
    tool.add_row("key_results", "")
    tool.edit_cell("key_results", 0, "level", "failure")
    assert "receive £0 together" in told(tool)
    tool.edit_cell("effects", 4, "gain", "0.5")
    assert (tool.standing.level_effects["failure"].gain, "receive £25,000 together" in told(tool)) == (0.5, True)
    tool.edit("key_results_change", "nothing")
    assert "receive £50,000 together" in told(tool)


def test_the_worked_example_goes_to_the_clipboard(tool: GainShareTool) -> None:
    tool.edit("outturn", "900000")
    page_of(tool).account.copy.click()
    assert QApplication.clipboard().text().startswith("1. The target is £1,000,000 and the outturn £900,000: a saving")


def test_several_arrangements_stand_and_each_is_taken_away_by_itself(tool: GainShareTool) -> None:
    tool.ask()
    assert page_of(tool).begin.isVisible()
    tool.begin({**BEGINNING, "title": "Third year"})
    assert [one.words for one in tool.cases()] == ["First two years", "Third year"]
    tool.remove()
    assert (tool.name_of(tool.case), tool.standing.title) == ("First two years", "First two years")
    tool.remove()
    assert (tool.case, page_of(tool).begin.isVisible()) == ("", True)


def test_an_arrangement_with_faults_is_shown_with_what_is_wrong_and_can_be_mended(opened: MainWindow) -> None:
    made = GainShare(target=100, outturn=90, bands=(Band(up_to=0.9, share=0.5), Band(up_to=1.1, share=0.5)))
    assert opened.session.change("odd", Edit("gain_shares", "odd", made))
    tool = tool_in(opened)
    assert page_of(tool).outturn.faults.text.text().startswith("No band is left for the highest outturns")
    tool.edit_cell("bands", 1, "up_to", "")
    assert ([band.up_to for band in tool.standing.bands], told(tool)[:10]) == ([0.9, None], "An outturn")


def test_what_was_taken_away_comes_back_where_the_focus_lands(tool: GainShareTool, opened: MainWindow) -> None:
    page_of(tool).bar.remove.setFocus()
    QTest.keyClick(page_of(tool).bar.remove, Qt.Key.Key_Return)
    assert tool.case == ""
    focused = opened.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [entry.value is not None for entry in opened.session.document.gain_shares.values()] == [True]


def test_undo_after_an_amount_shows_the_amount_that_stands(tool: GainShareTool) -> None:
    target = page_of(tool).deal.form.fields["target"]
    assert isinstance(target, LineField)
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, "6000000")
    QTest.keyClick(target, Qt.Key.Key_Return)
    assert target.text() == "6,000,000"
    QTest.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (tool.standing.target, target.text()) == (1e6, "1,000,000")
    QTest.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (tool.standing.target, target.text()) == (6e6, "6,000,000")


def test_the_stress_test_sets_each_loss_beside_cost_and_reserves(tool: GainShareTool) -> None:
    partners(tool, 100)
    tool.edit_cell("partners", 0, "reserves", "20000")
    tool.edit_cell("partners", 0, "daily_cost", "1000")
    account = page_of(tool).account
    account.twin.set_open(True)
    assert account.stress is not None
    cells = {row[0]: row[3] for row in account.stress.rows.rows}
    assert (cells["90 %"], cells["110 %"]) == ("+£50,000", "−£50,000\n50 days\n£30,000 too little")
