"""The red and blue game: votes stay hidden until both are cast, and every round can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless, tree
from ui.kit.buttons import doubled_mnemonics
from ui.main_window import MainWindow
from ui.pages.tool_game import GamePage
from ui.places.tool_game import GameTool
from ui.places.tools import ToolsPlace

TEAMS = {"first": "Commissioners", "second": "Providers"}
ROUNDS = ("BR", "RB", "BB", "RR", "RR", "BB", "RR", "RR", "RR")


def tool_in(window: MainWindow, qtbot: QtBot) -> GameTool:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go_to("tools")
    place = window.places.named("tools")
    assert isinstance(place, ToolsPlace)
    place.open("game")
    made = place.tool("game")
    assert isinstance(made, GameTool)
    return made


@pytest.fixture
def tool(opened: MainWindow, qtbot: QtBot) -> GameTool:
    made = tool_in(opened, qtbot)
    made.begin(TEAMS)
    return made


def page_of(tool: GameTool) -> GamePage:
    assert isinstance(tool.page, GamePage)
    return tool.page


def played(tool: GameTool) -> list[str]:
    return list(tool.standing.votes)


def heard(tool: GameTool) -> str:
    """Return every word that the page gives a screen reader just now."""
    QApplication.processEvents()
    root = QAccessible.queryAccessibleInterface(page_of(tool).play)
    return "\n".join(part.text(QAccessible.Text.Name) for part in tree(root))


@pytest.mark.parametrize(("teams", "field"), [
    ({"first": "", "second": "B"}, "first"), ({"first": "A", "second": " "}, "second"),
    ({"first": "A", "second": "A"}, "second"),
])  # fmt: skip
def test_two_teams_with_names_of_their_own_are_needed(
    opened: MainWindow, qtbot: QtBot, teams: dict[str, str], field: str
) -> None:
    tool = tool_in(opened, qtbot)
    tool.begin(teams)
    assert (tool.case, bool(page_of(tool).begin.form.faults[field].text())) == ("", True)


def test_a_round_on_one_screen_with_the_keyboard_alone(tool: GameTool) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Space):
        focused = page_of(tool).window().focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        QApplication.processEvents()
    assert played(tool) == ["BR"]
    assert page_of(tool).stage.go_on.hasFocus()


@pytest.mark.parametrize("colour", ["R", "B"])
def test_the_first_vote_is_hidden_until_the_second_is_cast(tool: GameTool, colour: str) -> None:
    before = tool.desk.session.document
    page = page_of(tool)
    page.stage.go_on.click()
    (page.stage.red if colour == "R" else page.stage.blue).click()
    words = heard(tool)
    assert ("Red" in words, "Blue" in words, page.stage.ballot.isVisible()) == (False, False, False)
    assert tool.desk.session.document is before
    page.stage.go_on.click()
    assert page.stage.red.hasFocus()
    assert "Commissioners: red" not in heard(tool)


def test_a_team_can_choose_again_before_the_screen_is_passed_on(tool: GameTool) -> None:
    stage = page_of(tool).stage
    stage.go_on.click()
    stage.red.click()
    stage.again.click()
    stage.blue.click()
    stage.go_on.click()
    stage.red.click()
    assert played(tool) == ["BR"]


def test_votes_on_paper_are_typed_together(tool: GameTool) -> None:
    stage = page_of(tool).stage
    stage.by_hand.setChecked(True)
    stage.enter.click()
    assert (played(tool), stage.missing.text()) == ([], "Choose a colour for each team first.")
    stage.picks[0].show_key("R")
    stage.picks[1].show_key("B")
    stage.enter.click()
    assert (played(tool), [pick.currentData() for pick in stage.picks]) == (["RB"], ["", ""])


def test_totals_and_the_joint_total_stand_beside_the_best(tool: GameTool) -> None:
    tool.record("RB")
    page = page_of(tool)
    assert [one.accessibleName() for one in page.totals] == ["Commissioners: −6.", "Providers: +6."]
    assert page.together.accessibleName() == "Together: 0. of +72 that both could have"


def test_the_last_two_rounds_count_double_and_then_the_game_is_over(tool: GameTool) -> None:
    for _ in range(8):
        tool.record("RR")
    assert "it counts double" in page_of(tool).stage.head.text()
    for _ in range(2):
        tool.record("RR")
    page = page_of(tool)
    assert (page.together.number, page.stage.head.text()) == ("+72", "The game is over")
    assert not page.stage.by_hand.isVisible()
    page.stage.go_on.click()
    assert page.talk.isVisible()


def test_the_score_card_lists_every_round(tool: GameTool) -> None:
    for votes in ROUNDS:
        tool.record(votes)
    card = page_of(tool).card
    assert card is not None
    assert card.rows.rows[8][:3] == ("9 (double)", "Red", "Red")


def test_a_round_is_taken_back_and_undo_brings_it_again(tool: GameTool) -> None:
    tool.record("RR")
    tool.record("RB")
    page_of(tool).stage.back.click()
    assert played(tool) == ["RR"]
    tool.desk.session.undo_stack.undo()
    assert played(tool) == ["RR", "RB"]


def test_undo_in_the_middle_of_a_round_lets_the_hidden_vote_go(tool: GameTool) -> None:
    tool.record("RR")
    tool.go_on()
    tool.vote("B")
    tool.desk.session.undo_stack.undo()
    assert (tool.step, tool.first_vote, played(tool)) == ("ready", "", [])


def test_the_talk_is_written_down_and_a_day_that_is_none_is_refused(tool: GameTool) -> None:
    tool.record("RB")
    tool.show_part("talk")
    tool.edit("talk", "We never asked.")
    before = tool.desk.session.document
    tool.edit("played_on", "yesterday")
    tool.edit("second", "Commissioners")
    faults = page_of(tool).talk.form.faults
    assert (tool.standing.talk, tool.desk.session.document is before) == ("We never asked.", True)
    assert all(faults[name].text() for name in ("played_on", "second"))
    assert "The first to play blue: Providers, in round 1." in page_of(tool).talk.remarks.text()


def test_every_step_has_names_and_long_or_odd_team_names_stay_whole(opened: MainWindow, qtbot: QtBot) -> None:
    tool = tool_in(opened, qtbot)
    tool.begin({"first": "R&D <b>people</b> " + "of the council " * 9, "second": "Cats & dogs"})
    opened.resize(1024, 640)
    for act in (tool.go_on, lambda: tool.vote("R"), tool.go_on, lambda: tool.vote("B"), lambda: tool.show_part("talk")):
        act()
        QApplication.processEvents()
        assert (nameless(opened), doubled_mnemonics(opened)) == ([], ())
        assert page_of(tool).horizontalScrollBar().maximum() == 0


def test_every_round_has_its_minutes_and_s_starts_them(tool: GameTool) -> None:
    clock = page_of(tool).stage.clock
    QTest.keyClick(page_of(tool).stage.go_on, Qt.Key.Key_S)
    assert (clock.digits.text(), clock.clock.is_running) == ("2:00", True)
    tool.record("RR")
    assert clock.clock.is_running is False


@pytest.mark.parametrize("per_cent", [100, 200])
def test_words_can_be_made_large_for_the_room_and_nothing_runs_out_of_sight(
    tool: GameTool, opened: MainWindow, per_cent: int
) -> None:
    tool.desk.appearance.set_look("dark", per_cent)
    opened.resize(1280, 800)
    own = page_of(tool).stage.head.font().pointSizeF()
    tool.record("RB")
    page_of(tool).large.setChecked(True)
    QApplication.processEvents()
    assert page_of(tool).stage.head.font().pointSizeF() > own
    assert page_of(tool).horizontalScrollBar().maximum() == 0
    page_of(tool).large.setChecked(False)
    assert page_of(tool).stage.head.font().pointSizeF() == own


def test_trust_stands_beside_the_play_as_compare_shows_it(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert window.session.create(tmp_path / "lambeth.readiness", sample("lambeth"))
    tool = tool_in(window, qtbot)
    tool.begin(TEAMS)
    tool.show_part("talk")
    table = page_of(tool).talk.table
    assert table is not None
    assert table.rows.columns == ("Organisation", "Trust from earlier work", "Openness")
    names = [entry.value.name for entry in window.session.document.parties.values() if entry.value is not None]
    assert {row[0] for row in table.rows.rows} == set(names)


def test_partners_under_aliases_keep_them(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert window.session.create(tmp_path / "lambeth.readiness", sample("lambeth"))
    window.go_to("compare")
    window.places.named("compare").show_aliases(True)  # type: ignore[attr-defined]
    tool = tool_in(window, qtbot)
    tool.begin(TEAMS)
    tool.show_part("talk")
    table = page_of(tool).talk.table
    assert table is not None
    assert not {"Certitude", "Thames Reach"} & {row[0] for row in table.rows.rows}
