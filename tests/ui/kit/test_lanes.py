import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kit.test_figures import colours
from ui.kit.lane import Lane, RankLane, Reach, ReachLane, ShiftLane
from ui.kit.shares_key import SharesKey
from ui.kit.steps import StepCurve
from ui.kit.tabs import Tabs
from ui.kit.tornado import Gust, Tornado
from ui.kit.weigh import WeighRow
from ui.theme.appearance import Appearance
from ui.theme.current import role_colour

WORDS = "Alliance: first in 83 of 100"
GUSTS = (Gust("a", "Trust", 60.0, 80.0, "Trust: from 60 to 80"), Gust("b", "Openness", 69.0, 72.0, "Openness"))


def lanes() -> list[Lane]:
    return [
        RankLane("Alliance", (0.8, 0.1, 0.0, 0.05), "83", WORDS),
        ReachLane("Alliance", Reach(0.2, 0.4, 0.5, 0.6, 0.9), "40 – 60", WORDS, 0.6),
        ShiftLane("Alliance", 0.3, 0.7, ("30 → 70", WORDS), 0.6),
    ]


@pytest.mark.parametrize("place", range(3))
def test_a_lane_says_in_words_what_it_draws(qtbot: QtBot, place: int) -> None:
    made = lanes()[place]
    qtbot.addWidget(made)
    assert made.accessibleName() == WORDS


@pytest.mark.parametrize("place", range(3))
def test_a_narrow_lane_stands_under_its_name(qtbot: QtBot, place: int) -> None:
    made = lanes()[place]
    qtbot.addWidget(made)
    letter = made.fontMetrics().averageCharWidth()
    assert made.heightForWidth(letter * 40) > made.heightForWidth(letter * 90)


@pytest.mark.parametrize(("shares", "is_drawn"), [((1.0, 0.0, 0.0, 0.0), True), ((0.0, 0.0, 0.0, 0.0), False)])
def test_only_ranks_that_are_taken_are_filled(qapp: QApplication, shares: tuple[float, ...], is_drawn: bool) -> None:
    Appearance(qapp).set_look("light", 100)
    assert (role_colour("level_3").name() in colours(RankLane("A", shares, "", ""))) is is_drawn


def test_the_key_names_every_share(qtbot: QtBot) -> None:
    made = SharesKey(("First", "Second", "Third", "Lower", "Held back"))
    qtbot.addWidget(made)
    assert len(made.parts) == 5


def tornado(qtbot: QtBot) -> Tornado:
    made = Tornado("What rests on one answer")
    qtbot.addWidget(made)
    made.show_gusts(GUSTS, 70.0, "Trust matters most")
    made.resize(600, made.heightForWidth(600))
    made.show()
    return made


@pytest.mark.parametrize(("keys", "chosen"), [((), "a"), ((Qt.Key.Key_Down,), "b"), ((Qt.Key.Key_Up,), "a")])
def test_a_bar_is_taken_up_with_the_keys(qtbot: QtBot, keys: tuple[Qt.Key, ...], chosen: str) -> None:
    made = tornado(qtbot)
    for key in keys:
        QTest.keyClick(made, key)
    with qtbot.waitSignal(made.chosen) as heard:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert heard.args == [chosen]


def test_a_bar_is_taken_up_with_the_mouse_and_said_aloud(qtbot: QtBot) -> None:
    made = tornado(qtbot)
    assert made.accessibleDescription() == "Trust: from 60 to 80"
    with qtbot.waitSignal(made.chosen) as heard:
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.rect().center() + made.rect().bottomLeft() / 3)
    assert heard.args == ["b"]


def tabs(qtbot: QtBot) -> Tabs:
    made = Tabs("Parts", {"one": "One part", "two": "Another part", "three": "A third part"})
    qtbot.addWidget(made)
    made.show_key("one")
    made.show()
    return made


def test_the_arrow_keys_walk_the_tabs(qtbot: QtBot) -> None:
    made = tabs(qtbot)
    made.activateWindow()
    made.tabs["one"].setFocus()
    qtbot.waitUntil(made.tabs["one"].hasFocus)
    with qtbot.waitSignal(made.picked) as heard:
        QTest.keyClick(made.tabs["one"], Qt.Key.Key_Right)
    assert (heard.args, made.tabs["two"].isChecked()) == (["two"], True)


def test_showing_a_tab_emits_nothing(qtbot: QtBot) -> None:
    made = tabs(qtbot)
    with qtbot.assertNotEmitted(made.picked):
        made.show_key("three")


def test_tabs_wrap_where_there_is_no_room(qtbot: QtBot) -> None:
    made = tabs(qtbot)
    assert made.heightForWidth(made.tabs["one"].sizeHint().width() + 20) > made.heightForWidth(2000)


def weight(qtbot: QtBot) -> WeighRow:
    made = WeighRow("Open book")
    qtbot.addWidget(made)
    made.show_weight(80, "80", "The same model stays first from 40 to 90.", (40, 90))
    made.show()
    return made


def test_a_weight_settles_once_the_hand_rests(qtbot: QtBot) -> None:
    made = weight(qtbot)
    with qtbot.waitSignal(made.settled) as heard:
        for _ in range(5):
            QTest.keyClick(made.slider, Qt.Key.Key_Left)
    assert (heard.args, made.number.text()) == ([75], "75")


def test_showing_a_weight_emits_nothing_and_leaves_the_moving_hand_alone(qtbot: QtBot) -> None:
    made = weight(qtbot)
    QTest.keyClick(made.slider, Qt.Key.Key_Left)
    made.show_weight(80, "80", "", None)
    assert made.slider.value() == 79


def test_a_weight_has_a_name_and_says_what_it_rests_on(qtbot: QtBot) -> None:
    slider = weight(qtbot).slider
    assert (slider.accessibleName(), slider.accessibleDescription()) == (
        "Open book",
        "The same model stays first from 40 to 90.",
    )


def test_a_curve_says_in_words_where_it_leads(qtbot: QtBot) -> None:
    made = StepCurve()
    qtbot.addWidget(made)
    made.show_curve(((0, 40), (3, 60), (9, 90)), 60, (3, 60), ("Levels", "With 3 levels readiness reaches 60."))
    assert made.accessibleName() == "With 3 levels readiness reaches 60."
    assert made.grab().width() > 0
