"""The big screen, worked by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_accessibility import nameless
from ui.pages.workshop import BigScreen
from ui.theme.appearance import Appearance
from ui.views.workshop import Notes, Show, Slide

SHOW = Show(
    "Status quo",
    (Slide("25 minutes", "What if"), Slide("1 of 1", "What next?", (Notes("Council", ("No money",)),), "likely")),
    10,
    ("Council", "Health"),
)


@pytest.fixture
def screen(qtbot: QtBot) -> BigScreen:
    made = BigScreen()
    qtbot.addWidget(made)
    made.begin(SHOW)
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "back"), [(Qt.Key.Key_Right, Qt.Key.Key_Left), (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)]
)
def test_keys_turn_the_slides_and_never_past_an_end(screen: BigScreen, key: Qt.Key, back: Qt.Key) -> None:
    places = []
    for pressed in (key, key, back, back):
        QTest.keyClick(screen.forward, pressed)
        places.append(screen.place)
    assert places == [1, 1, 0, 0]


@pytest.mark.parametrize(("size", "points"), [(100, 22), (200, 30)])
def test_the_words_are_large_and_no_larger_than_a_slide_can_hold(
    qapp: QApplication, qtbot: QtBot, size: int, points: int
) -> None:
    appearance = Appearance(qapp)
    appearance.set_look("light", size)
    screen = BigScreen()
    qtbot.addWidget(screen)
    screen.show()
    assert screen.counted.font().pointSizeF() == points
    appearance.set_look("light", 100)
    appearance.deleteLater()


def test_the_clock_is_started_lengthened_and_ends_in_words(screen: BigScreen) -> None:
    moment = [0.0]
    screen.clock.now = lambda: moment[0]
    QTest.keyClick(screen, Qt.Key.Key_S)
    moment[0] = 601
    screen.clock.show_time()
    assert (screen.clock.digits.text(), screen.clock.stands.accessibleName()) == ("0:00", "Time is up")
    QTest.keyClick(screen, Qt.Key.Key_M)
    assert (screen.clock.digits.text(), screen.clock.stands.accessibleName()) == ("5:00", "Five minutes or less")
    QTest.keyClick(screen, Qt.Key.Key_S)
    assert screen.clock.stands.accessibleName() == "The clock waits"


def test_a_note_is_typed_only_where_a_question_stands(screen: BigScreen, qtbot: QtBot) -> None:
    assert screen.entry.isHidden()
    screen.turn(1)
    screen.group.show_key("Health")
    QTest.keyClicks(screen.line, "Staff leave so soon")
    with qtbot.waitSignal(screen.said) as told:
        QTest.keyClick(screen.line, Qt.Key.Key_Return)
    assert told.args == ["likely", "Health", "Staff leave so soon"]
    assert (screen.line.text(), screen.clock.clock.is_running) == ("", False)


def test_new_notes_do_not_move_the_slide_or_the_group(screen: BigScreen) -> None:
    screen.turn(1)
    screen.group.show_key("Health")
    slide = Slide("1 of 1", "What next?", (Notes("Council", ("No money", "No time")),), "likely")
    screen.show_slides(Show("Status quo", (SHOW.slides[0], slide), 10, SHOW.groups))
    assert (screen.place, screen.group.currentData(), screen.drawn) == (1, "Health", slide)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_a_key_leaves_and_keeps_what_was_typed(screen: BigScreen, qtbot: QtBot, key: Qt.Key) -> None:
    screen.turn(1)
    QTest.keyClicks(screen.line, "Wait")
    with qtbot.waitSignals([screen.said, screen.left]):
        QTest.keyClick(screen.line, key)
    assert screen.isHidden()


def test_a_screen_that_was_left_goes_on_where_it_stood(screen: BigScreen) -> None:
    moment = [0.0]
    screen.clock.now = lambda: moment[0]
    screen.clock.turn()
    screen.turn(1)
    screen.close()
    moment[0] = 60
    screen.begin(SHOW)
    assert (screen.place, screen.clock.digits.text(), screen.clock.timer.isActive()) == (1, "9:00", True)
    screen.begin(Show("Another", SHOW.slides, 15))
    assert (screen.place, screen.clock.digits.text(), screen.clock.timer.isActive()) == (0, "15:00", False)


def test_without_minutes_there_is_no_clock(screen: BigScreen) -> None:
    screen.begin(Show("Ambitions", (Slide("", "Sleep well"),)))
    QTest.keyClick(screen, Qt.Key.Key_S)
    assert screen.clock.isHidden()
    assert not screen.clock.clock.is_running


def test_every_control_has_a_name(screen: BigScreen) -> None:
    screen.turn(1)
    QApplication.processEvents()
    assert nameless(screen) == []


def test_up_and_down_scroll_what_does_not_fit(screen: BigScreen) -> None:
    many = Notes("Council", tuple(f"Note {number}" for number in range(80)))
    screen.begin(Show("Long", (Slide("1 of 1", "What next?", (many,)),)))
    screen.resize(800, 500)
    QApplication.processEvents()
    bar = screen.sheet.verticalScrollBar()
    QTest.keyClick(screen.back, Qt.Key.Key_Down)
    down = bar.value()
    QTest.keyClick(screen.back, Qt.Key.Key_Up)
    assert (down > 0, bar.value()) == (True, 0)


def test_no_number_of_returns_leaves_the_screen(screen: BigScreen, qtbot: QtBot) -> None:
    with qtbot.waitActive(screen):
        screen.activateWindow()
    screen.forward.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Space):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert (screen.isVisible(), screen.place) == (True, 1)
    QTest.keyClick(screen, Qt.Key.Key_Left)
    assert (screen.place, screen.forward.hasFocus()) == (0, True)
