"""The map on the screen: what is chosen in the picture is chosen in its twins, and the other way round."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.samples import sample
from ui.content import catalogue
from ui.map.items import BeadItem
from ui.map.stage import MapStage
from ui.pages.governance_words import GovernanceWords
from ui.views.governance import Asked, GovernanceView, governance_view

Show = Callable[..., MapStage]


def view_of(shape: str = "", lens: str = "all") -> GovernanceView:
    return governance_view(sample(), catalogue(), None, Asked(shape, lens))


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(shape: str = "", lens: str = "all") -> MapStage:
        stage = MapStage()
        qtbot.addWidget(stage)
        stage.resize(900, 700)
        stage.show_view(view_of(shape, lens), GovernanceWords().kinds, "A map")
        stage.show()
        return stage

    return shown


def middle_of(stage: MapStage, place: str) -> QPoint:
    return stage.picture.mapFromScene(stage.scene.boxes[place].rect.center())


def test_every_place_and_every_line_is_drawn(show: Show) -> None:
    stage, picture = show(), view_of().picture
    assert set(stage.scene.boxes) == {box.id for box in picture.boxes}
    assert [item.line for item in stage.scene.lines] == list(picture.lines)


def test_a_lens_shows_the_letters_of_its_own_kinds_only(show: Show) -> None:
    letters = {item.letter for item in show(lens="seats").scene.items() if isinstance(item, BeadItem)}
    assert letters == {"S", "V"}


def test_a_box_that_is_clicked_is_chosen_in_table_and_tree(show: Show, qtbot: QtBot) -> None:
    stage = show()
    with qtbot.waitSignal(stage.place_chosen) as told:
        QTest.mouseClick(stage.picture.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(stage, "certitude"))
    assert told.args == ["certitude"]
    assert stage.places.keys[stage.places.currentIndex().row()] == "certitude"
    assert [item.text(0) for item in stage.tree.selectedItems()] == ["Certitude"]


def test_a_row_that_is_chosen_is_chosen_in_the_picture(show: Show, qtbot: QtBot) -> None:
    stage = show()
    row = stage.places.keys.index("leadership-team")
    with qtbot.waitSignal(stage.place_chosen) as told:
        stage.places.setCurrentIndex(stage.places.rows.index(row, 0))
    assert (told.args, stage.scene.boxes["leadership-team"].isSelected()) == (["leadership-team"], True)


def test_a_tie_that_is_chosen_marks_its_line_and_both_ends(show: Show) -> None:
    stage = show()
    stage.ties.setCurrentIndex(stage.ties.rows.index(0, 0))
    line = next(item for item in stage.scene.lines if stage.ties.keys[0] in item.line.edges)
    assert line.isSelected()
    assert all(stage.scene.boxes[end].is_near for end in (line.line.upper, line.line.lower))


def test_a_chosen_place_marks_only_the_ties_of_the_lens(show: Show) -> None:
    stage = show(lens="seats")
    stage.show_chosen("certitude", ())
    near = [item.line for item in stage.scene.lines if item.is_near]
    assert near
    assert all(line.lit and "certitude" in (line.upper, line.lower) for line in near)


def test_nothing_is_emitted_when_a_choice_is_shown(show: Show, qtbot: QtBot) -> None:
    stage = show()
    with qtbot.assertNotEmitted(stage.place_chosen), qtbot.assertNotEmitted(stage.ties_chosen):
        stage.show_chosen("certitude", ())
        stage.show_chosen("", (stage.ties.keys[3],))
        stage.show_chosen("", ())


def test_an_empty_spot_lets_the_choice_go(show: Show, qtbot: QtBot) -> None:
    stage = show()
    stage.show_chosen("certitude", ())
    with qtbot.waitSignal(stage.place_chosen) as told:
        stage.scene.clearSelection()
    assert (told.args, stage.places.currentIndex().isValid()) == ([""], False)


def test_another_map_replaces_everything(show: Show) -> None:
    stage = show()
    stage.show_chosen("certitude", ())
    other = view_of("grant")
    stage.show_view(other, GovernanceWords().kinds, "Another map")
    assert set(stage.scene.boxes) == {row.key for row in other.places}
    assert not stage.scene.selectedItems()


@pytest.mark.parametrize(
    ("key", "grows"),
    [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False), (Qt.Key.Key_Equal, True), (Qt.Key.Key_0, False)],
)
def test_the_keyboard_changes_the_size(show: Show, qtbot: QtBot, key: Qt.Key, grows: bool) -> None:
    picture = show().picture
    before = picture.transform().m11()
    QTest.keyClick(picture, key, Qt.KeyboardModifier.ControlModifier)
    assert (picture.transform().m11() > before) is grows


def test_the_keyboard_moves_the_map(show: Show, qtbot: QtBot) -> None:
    picture = show().picture
    picture.zoom(4)
    before = picture.verticalScrollBar().value()
    QTest.keyClick(picture, Qt.Key.Key_Down)
    assert picture.verticalScrollBar().value() > before


def test_home_makes_the_map_readable_again(show: Show, qtbot: QtBot) -> None:
    picture = show().picture
    readable = picture.transform().m11()
    picture.show_whole()
    assert picture.transform().m11() < readable
    QTest.keyClick(picture, Qt.Key.Key_Home)
    assert picture.transform().m11() == pytest.approx(readable)


def test_the_size_has_an_end_in_both_ways(show: Show) -> None:
    picture = show().picture
    picture.zoom(50)
    largest = picture.transform().m11()
    picture.zoom(-90)
    assert (largest, picture.transform().m11()) == (6.0, 0.1)
