"""The window onto the map: its size, and walking along its lines by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readiness.governance.lenses import LENSES
from tests.ui.samples import sample
from ui.content import catalogue
from ui.map.items import BoxItem, LineItem
from ui.map.scene import MapScene
from ui.map.view import MapView
from ui.views.governance import Asked, governance_view

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def picture(qtbot: QtBot) -> MapView:
    made = MapView(MapScene())
    qtbot.addWidget(made)
    made.resize(900, 700)
    view = governance_view(sample(), catalogue(), None, Asked("", "accountability"))
    made.map.show_picture(view.picture, frozenset())
    made.show()
    return made


def chosen(picture: MapView) -> str:
    part = picture.map.chosen
    if isinstance(part, LineItem):
        return f"{part.line.upper}|{part.line.lower}"
    return part.box.id if isinstance(part, BoxItem) else ""


@pytest.mark.parametrize(
    ("key", "grows"),
    [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False), (Qt.Key.Key_Equal, True), (Qt.Key.Key_0, False)],
)
def test_the_keyboard_changes_the_size(picture: MapView, key: Qt.Key, grows: bool) -> None:
    before = picture.transform().m11()
    QTest.keyClick(picture, key, CONTROL)
    assert (picture.transform().m11() > before) is grows


def test_control_and_arrows_move_the_map(picture: MapView) -> None:
    picture.zoom(4)
    before = picture.verticalScrollBar().value()
    QTest.keyClick(picture, Qt.Key.Key_Down, CONTROL)
    assert picture.verticalScrollBar().value() > before


def test_home_makes_the_map_readable_again(picture: MapView) -> None:
    readable = picture.transform().m11()
    picture.show_whole()
    assert picture.transform().m11() < readable
    QTest.keyClick(picture, Qt.Key.Key_Home)
    assert picture.transform().m11() == pytest.approx(readable)


def in_sight(picture: MapView, key: str) -> bool:
    shown = picture.mapFromScene(picture.map.boxes[key].rect).boundingRect()
    return picture.viewport().rect().contains(shown)


@pytest.mark.parametrize(("width", "both"), [(900, True), (300, False)])
def test_a_wide_map_begins_with_its_highest_row(picture: MapView, width: int, both: bool) -> None:
    view = governance_view(sample("wirral-home-care"), catalogue(), None, Asked("framework.by-zone", "money"))
    picture.map.show_picture(view.picture, frozenset())
    picture.resize(width, 500)
    picture.show_readable()
    first, last = sorted(picture.map.boxes.values(), key=lambda item: (item.rect.top(), item.rect.left()))[:2]
    assert in_sight(picture, first.box.id)
    assert in_sight(picture, last.box.id) is both


def test_the_whole_map_stays_whole_in_a_window_of_another_size(picture: MapView) -> None:
    picture.show_whole()
    picture.resize(500, 400)
    room = picture.viewport().rect().adjusted(-2, -2, 2, 2)
    assert room.contains(picture.mapFromScene(picture.sceneRect()).boundingRect())
    picture.zoom(1)
    before = picture.transform().m11()
    picture.resize(900, 700)
    assert picture.transform().m11() == before


def test_the_size_has_an_end_in_both_ways(picture: MapView) -> None:
    picture.zoom(50)
    largest = picture.transform().m11()
    picture.zoom(-90)
    assert (largest, picture.transform().m11()) == (6.0, 0.1)


@pytest.mark.parametrize(
    ("begin", "key", "end"),
    [
        ("", Qt.Key.Key_Down, "lambeth-council"),
        ("management-team", Qt.Key.Key_Up, "leadership-team"),
        ("management-team", Qt.Key.Key_Down, "delivery-team"),
        ("leadership-team", Qt.Key.Key_Up, "lambeth-ccg"),
        ("lambeth-council", Qt.Key.Key_Right, "lambeth-ccg"),
        ("lambeth-ccg", Qt.Key.Key_Right, "leadership-team"),
        ("leadership-team", Qt.Key.Key_Left, "lambeth-ccg"),
        ("management-team", Qt.Key.Key_Space, "management-team|delivery-team"),
        ("management-team", Qt.Key.Key_Escape, ""),
    ],
)
def test_arrows_and_space_walk_along_lit_lines(picture: MapView, begin: str, key: Qt.Key, end: str) -> None:
    picture.map.choose(begin, ())
    QTest.keyClick(picture, key)
    assert chosen(picture) == end


@pytest.mark.parametrize("lens", LENSES)
def test_arrows_alone_reach_every_place_through_every_lens(picture: MapView, lens: str) -> None:
    view = governance_view(sample(), catalogue(), None, Asked("", lens))
    picture.map.show_picture(view.picture, frozenset())
    found = []
    for _ in picture.map.boxes:
        QTest.keyClick(picture, Qt.Key.Key_Right)
        found.append(chosen(picture))
    assert set(found) == set(picture.map.boxes)


def test_where_no_line_leads_on_down_leads_to_the_next_row(picture: MapView) -> None:
    view = governance_view(sample(), catalogue(), None, Asked("", "money"))
    picture.map.show_picture(view.picture, frozenset())
    picture.map.choose("management-team", ())
    QTest.keyClick(picture, Qt.Key.Key_Down)
    assert chosen(picture) == "delivery-team"


@pytest.mark.parametrize(("key", "end"), [(Qt.Key.Key_Up, "management-team"), (Qt.Key.Key_Down, "delivery-team")])
def test_from_a_line_an_arrow_leads_to_its_end(picture: MapView, key: Qt.Key, end: str) -> None:
    picture.map.choose("management-team", ())
    for one in (Qt.Key.Key_Space, key):
        QTest.keyClick(picture, one)
    assert chosen(picture) == end


def test_space_goes_round_all_lit_lines_of_a_place(picture: MapView) -> None:
    picture.map.choose("leadership-team", ())
    lines = picture.map.lines_at["leadership-team"]
    seen = []
    for _ in lines:
        QTest.keyClick(picture, Qt.Key.Key_Space)
        seen.append(chosen(picture))
    assert sorted(seen) == sorted(f"{item.line.upper}|{item.line.lower}" for item in lines)


def test_a_step_on_the_map_is_told_once(picture: MapView, qtbot: QtBot) -> None:
    told: list[str] = []
    picture.map.place_chosen.connect(told.append)
    QTest.keyClick(picture, Qt.Key.Key_Down)
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert told == ["lambeth-council", "lambeth-ccg"]


@pytest.mark.parametrize(
    ("key", "modifier", "name"),
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "rename_wanted"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "remove_wanted"),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier, "place_wanted"),
        (Qt.Key.Key_L, CONTROL, "tie_wanted"),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, "move_wanted"),
    ],
)
def test_each_change_has_its_key(
    picture: MapView, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, name: str
) -> None:
    with qtbot.waitSignal(getattr(picture, name)):
        QTest.keyClick(picture, key, modifier)
