"""The map as a scene: what is chosen, lit and dragged."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.samples import sample
from ui.content import catalogue
from ui.map.items import BeadsItem
from ui.map.scene import Lights, MapScene
from ui.map.view import MapView
from ui.views.governance import Asked, GovernanceView, governance_view

Show = Callable[..., MapView]


def view_of(shape: str = "", lens: str = "all") -> GovernanceView:
    return governance_view(sample(), catalogue(), None, Asked(shape, lens))


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(shape: str = "", lens: str = "all") -> MapView:
        picture = MapView(MapScene())
        picture.setParent(None)
        qtbot.addWidget(picture)
        picture.resize(900, 900)
        picture.map.show_picture(view_of(shape, lens).picture, frozenset())
        picture.show()
        picture.show_whole()
        return picture

    return shown


def middle_of(picture: MapView, place: str) -> QPoint:
    return picture.mapFromScene(picture.map.boxes[place].rect.center())


def drag(picture: MapView, begin: QPoint, end: QPoint) -> None:
    port = picture.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
    for part in (1, 2, 3, 4):
        QTest.mouseMove(port, begin + (end - begin) * part / 4)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    QApplication.processEvents()


def test_every_place_and_every_line_is_drawn(show: Show) -> None:
    scene, picture = show().map, view_of().picture
    assert set(scene.boxes) == {box.id for box in picture.boxes}
    assert [item.line for item in scene.lines] == list(picture.lines)


def test_a_lens_shows_the_letters_of_its_own_kinds_only(show: Show) -> None:
    beads = [item for item in show(lens="seats").map.items() if isinstance(item, BeadsItem)]
    assert {letter for item in beads for letter in item.letters} == {"S", "V"}


def test_a_box_that_is_clicked_is_chosen(show: Show, qtbot: QtBot) -> None:
    picture = show()
    with qtbot.waitSignal(picture.map.place_chosen) as told:
        QTest.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(picture, "certitude"))
    assert told.args == ["certitude"]


def test_a_chosen_tie_marks_its_line_and_both_ends(show: Show) -> None:
    scene = show().map
    line = scene.lines[0]
    scene.choose("", line.line.edges)
    assert line.isSelected()
    assert all(scene.boxes[end].is_near for end in (line.line.upper, line.line.lower))


def test_a_chosen_place_marks_only_the_ties_of_the_lens(show: Show) -> None:
    scene = show(lens="seats").map
    scene.choose("certitude", ())
    near = [item.line for item in scene.lines if item.is_near]
    assert near
    assert all(line.lit and "certitude" in (line.upper, line.lower) for line in near)


def test_nothing_is_emitted_when_a_choice_is_shown(show: Show, qtbot: QtBot) -> None:
    scene = show().map
    with qtbot.assertNotEmitted(scene.place_chosen), qtbot.assertNotEmitted(scene.ties_chosen):
        scene.choose("certitude", ())
        scene.choose("", scene.lines[0].line.edges)
        scene.choose("", ())


def test_an_empty_spot_lets_the_choice_go(show: Show, qtbot: QtBot) -> None:
    scene = show().map
    scene.choose("certitude", ())
    with qtbot.waitSignal(scene.place_chosen) as told:
        scene.clearSelection()
    assert told.args == [""]


def test_a_finding_lights_its_places_and_lines_until_another_comes(show: Show) -> None:
    scene = show().map
    edge = scene.lines[0].line.edges[0]
    scene.show_lights(Lights({"certitude": "danger", edge: "danger"}, {"certitude": "danger"}))
    assert (scene.boxes["certitude"].tone, scene.lines[0].tone) == ("danger", "danger")
    scene.show_lights(Lights({"slam": "warning"}))
    box = scene.boxes["certitude"]
    assert (box.tone, box.badge, scene.lines[0].tone, scene.boxes["slam"].tone) == ("", "", "", "warning")


def test_a_place_that_is_dragged_tells_where_it_was_dropped(show: Show, qtbot: QtBot) -> None:
    picture = show()
    begin = middle_of(picture, "certitude")
    with qtbot.waitSignal(picture.map.place_moved) as told:
        drag(picture, begin, begin + QPoint(120, 40))
    before = picture.map.boxes["certitude"].rect.center().x()
    assert told.args[0] == "certitude"
    assert told.args[1] == pytest.approx(before + 120 / picture.transform().m11(), abs=3)


def test_a_click_moves_nothing(show: Show, qtbot: QtBot) -> None:
    picture = show()
    with qtbot.assertNotEmitted(picture.map.place_moved, wait=20):
        QTest.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(picture, "certitude"))


def test_a_line_is_drawn_from_the_handle_of_a_chosen_place(show: Show, qtbot: QtBot) -> None:
    picture = show()
    picture.map.choose("certitude", ())
    handle: QPointF = picture.map.boxes["certitude"].handle.center()
    with qtbot.waitSignal(picture.map.tie_drawn) as told:
        drag(picture, picture.mapFromScene(handle), middle_of(picture, "leadership-team"))
    assert told.args == ["certitude", "leadership-team"]


def test_a_line_that_is_dropped_nowhere_is_no_tie(show: Show, qtbot: QtBot) -> None:
    picture = show()
    picture.map.choose("certitude", ())
    handle = picture.mapFromScene(picture.map.boxes["certitude"].handle.center())
    with qtbot.assertNotEmitted(picture.map.tie_drawn, wait=20):
        drag(picture, handle, QPoint(4, 4))
    assert not picture.map.dragging.is_under_way


def test_another_map_replaces_everything(show: Show) -> None:
    scene = show().map
    scene.choose("certitude", ())
    other = view_of("grant")
    scene.show_picture(other.picture, frozenset())
    assert set(scene.boxes) == {row.key for row in other.places}
    assert not scene.selectedItems()
