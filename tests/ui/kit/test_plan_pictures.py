"""The pictures of the plan and of orders: what they say, and that they fit."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.kit.picture import Picture
from ui.kit.place_lane import PlaceLane
from ui.kit.risk_grid import RiskGrid


@pytest.fixture
def grid(qtbot: QtBot) -> RiskGrid:
    made = RiskGrid("How likely", "How grave")
    qtbot.addWidget(made)
    return made


def painted(picture: Picture) -> QImage:
    picture.resize(picture.sizeHint())
    return picture.grab().toImage()


def test_a_grid_says_its_risks_and_draws_them_where_they_stand(grid: RiskGrid) -> None:
    empty = painted(grid)
    grid.show_marks({(5, 1): "1!"}, "Fire: how likely 5, how grave 1")
    there = painted(grid)
    assert grid.accessibleName() == "Fire: how likely 5, how grave 1"
    differing = [
        (x, y) for x in range(0, there.width(), 2) for y in range(0, there.height(), 2)
        if there.pixel(x, y) != empty.pixel(x, y)
    ]  # fmt: skip
    assert min(x for x, _ in differing) > there.width() / 2
    assert min(y for _, y in differing) > there.height() / 2


def test_a_grid_gives_way_in_a_narrow_window(grid: RiskGrid) -> None:
    assert grid.minimumSizeHint().width() < grid.sizeHint().width()
    assert grid.minimumSizeHint().height() == grid.sizeHint().height()


def test_a_lane_counts_those_at_one_place(qtbot: QtBot) -> None:
    alone = PlaceLane("Sleep", (1.0, 3.0), 2.0, 3, ("2", "Sleep. Mean place 2."))
    together = PlaceLane("Sleep", (1.0, 1.0, 3.0), 2.0, 3, ("2", "Sleep. Mean place 2."))
    for lane in (alone, together):
        qtbot.addWidget(lane)
    assert alone.accessibleName() == "Sleep. Mean place 2."
    assert painted(alone) != painted(together)


@pytest.mark.parametrize("count", [1, 2, 200])
def test_a_lane_is_drawn_for_any_number_of_places(qtbot: QtBot, count: int) -> None:
    lane = PlaceLane("Sleep", (1.0,), 1.0, count, ("1", "Sleep"))
    qtbot.addWidget(lane)
    assert not painted(lane).isNull()
