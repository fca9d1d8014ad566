"""Lines and arrows as they are drawn."""

import pytest

from readiness.governance.layout import Bead, Line
from ui.map.strokes import look_of, rounded, tip, tips


def line(*beads: Bead, upper: bool = False, lower: bool = True) -> Line:
    ends = ((0.0, 0.0), (0.0, 40.0), (30.0, 40.0), (30.0, 90.0))
    kinds = tuple(bead.kind for bead in beads)
    return Line("a", "b", ("e",), kinds, ends, beads, upper, lower, any(bead.lit for bead in beads))


CONTRACT, MONEY = Bead("contract", (0, 0), lit=True), Bead("funding", (0, 0), lit=True)
SEAT, GREY = Bead("seat", (0, 0), lit=True), Bead("data_flow", (0, 0), lit=False)


@pytest.mark.parametrize(
    ("beads", "look"),
    [
        ((CONTRACT,), ("blue", "")),
        ((MONEY,), ("blue", "2 3")),
        ((CONTRACT, MONEY), ("blue", "")),
        ((CONTRACT, SEAT), ("grey", "")),
        ((SEAT, GREY), ("plum", "8 4")),
        ((GREY,), None),
    ],
)
def test_a_line_looks_like_the_ties_that_are_lit(beads: tuple[Bead, ...], look: tuple[str, str] | None) -> None:
    assert look_of(line(*beads)) == look


def test_a_line_runs_from_end_to_end_inside_its_corners() -> None:
    path = rounded(line(CONTRACT).points)
    ends = path.elementAt(0), path.currentPosition()
    assert (ends[0].x, ends[0].y, ends[1].x(), ends[1].y()) == (0, 0, 30, 90)
    assert path.boundingRect().getRect() == (0, 0, 30, 90)


@pytest.mark.parametrize("before", [(10.0, 0.0), (10.0, 99.0), (0.0, 50.0), (99.0, 50.0)])
def test_an_arrow_points_away_from_where_it_comes(before: tuple[float, float]) -> None:
    point, left, right = tip((10.0, 50.0), before).toList()
    assert (point.x(), point.y()) == (10.0, 50.0)
    middle = (left + right) / 2
    assert abs(middle.x() - before[0]) + abs(middle.y() - before[1]) < abs(10 - before[0]) + abs(50 - before[1])


@pytest.mark.parametrize(("upper", "lower", "count"), [(False, False, 0), (True, False, 1), (True, True, 2)])
def test_arrows_stand_where_the_ties_lead(upper: bool, lower: bool, count: int) -> None:
    assert len(tips(line(CONTRACT, upper=upper, lower=lower)).toSubpathPolygons()) == count
