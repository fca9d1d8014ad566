"""The map stays where it stands while it is changed."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.document.change import apply
from readiness.governance.editing import add_place, add_tie
from readiness.governance.graph import Graph
from readiness.governance.stored import changes_to
from tests.ui.samples import sample
from ui.content import catalogue
from ui.map.scene import MapScene
from ui.map.view import MapView
from ui.views.governance import Asked, GovernanceView, governance_view


@pytest.fixture
def picture(qtbot: QtBot) -> MapView:
    made = MapView(MapScene())
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def wide(providers: int) -> GovernanceView:
    """Return a map of one council with so many providers."""
    graph, council = add_place(Graph(), "organisation", "Council", role="commissioner")
    for number in range(providers):
        graph, key = add_place(graph, "organisation", f"Provider {number}")
        graph, _ = add_tie(graph, council, "contract", key)
    document = sample()
    kept = apply(document, changes_to(document, "alliance", graph, by=""))
    return governance_view(kept, catalogue(), None, Asked())


@pytest.mark.parametrize("gone", ["right", "left"])
def test_a_map_that_changes_its_width_stays_where_it_stands(picture: MapView, gone: str) -> None:
    whole = wide(3).picture
    picture.map.show_picture(whole, frozenset())
    QApplication.processEvents()
    picture.show_readable()
    before, corner = picture.mapFromScene(0, 0), picture.staying.corner
    left = whole.left + 100 if gone == "left" else whole.left
    picture.map.show_picture(replace(whole, left=left, width=whole.width - 100), frozenset())
    picture.staying.keep(corner)
    assert (picture.mapFromScene(0, 0) - before).manhattanLength() <= 1


def test_a_map_that_grows_moves_only_as_far_as_it_must_to_be_seen(picture: MapView) -> None:
    whole = wide(3).picture
    picture.map.show_picture(whole, frozenset())
    QApplication.processEvents()
    picture.show_readable()
    corner = picture.staying.corner
    picture.map.show_picture(
        replace(whole, width=picture.viewport().width() / picture.transform().m11() - 20), frozenset()
    )
    picture.staying.keep(corner)
    seen = picture.mapToScene(picture.viewport().rect()).boundingRect()
    assert seen.left() <= whole.left
    assert seen.right() >= picture.map.sceneRect().right()
    assert not picture.horizontalScrollBar().maximum()
