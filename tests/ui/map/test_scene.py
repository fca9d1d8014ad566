"""The map as a scene: what is chosen, lit and dragged."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsItem
from pytestqt.qtbot import QtBot

from readiness.governance.drawing import STROKES
from tests.ui.samples import sample
from ui.content import catalogue
from ui.map.scene import Lights, MapScene
from ui.map.sheets import Fields, LettersSheet, LinesSheet
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
    picture = show(lens="seats")
    sheet = next(item for item in picture.map.items() if isinstance(item, LettersSheet))
    assert {STROKES[bead.kind].letter for item in sheet.fields.lines for bead in item.line.beads if bead.lit} == {
        "S",
        "V",
    }


def test_a_marked_line_paints_itself_over_the_sheet_with_all_lines(show: Show) -> None:
    scene = show().map
    line, sheet = scene.lines[0], next(item for item in scene.items() if isinstance(item, LinesSheet))
    hidden = QGraphicsItem.GraphicsItemFlag.ItemHasNoContents
    assert line.flags() & hidden
    scene.choose("", line.line.edges)
    assert not line.flags() & hidden
    assert line.zValue() > sheet.zValue()
    scene.choose("", ())
    assert line.flags() & hidden


def test_the_lines_in_sight_are_found_by_where_they_run(show: Show) -> None:
    lines = show().map.lines
    fields = Fields(lines * (1 + 200 // len(lines)))
    for item in lines:
        (x, y), room = item.line.points[0], item.bounds
        assert item in fields.within(QRectF(x - 1, y - 1, 2, 2))
        assert item not in fields.within(room.translated(0, room.height() + 2000))


def colour_at(picture: MapView, x: float, y: float) -> str:
    return picture.viewport().grab().toImage().pixelColor(picture.mapFromScene(QPointF(x, y))).name()


@pytest.mark.parametrize("zoom", [1.0, 0.3])
def test_lines_show_from_near_and_from_far(show: Show, zoom: float) -> None:
    picture = show(lens="accountability")
    line = next(item for item in picture.map.lines if item.line.lit)
    (x, top), (_, bottom) = line.line.points[:2]
    picture.resetTransform()
    picture.scale(zoom, zoom)
    picture.centerOn(x, (top + bottom) / 2)
    row = {colour_at(picture, x + shift / zoom, (top * 3 + bottom) / 4) for shift in (-1, 0, 1)}
    assert row - {picture.map.ink.surface.name()}


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
