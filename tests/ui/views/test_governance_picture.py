"""The picture of a map between two looks."""

import pytest

from readiness.document.graph import MapNode
from readiness.governance.graph import Graph
from readiness.governance.layout import Box, Picture, lay_out
from readiness.governance.lenses import ALL
from readiness.governance.placement import BOX_GAP
from ui.views.governance_picture import STEP, Drawn, Pen, draw, moved, outline_of, stepped


def boxes_at(*middles: float) -> Picture:
    found = tuple(Box(f"p{n}", "organisation", "", (), 5, at - 60, 0, 120, 50) for n, at in enumerate(middles))
    return Picture("", "all", found, (), (), 0, 0, 0)


@pytest.mark.parametrize(
    ("place", "way", "to"),
    [
        ("p0", -1, -STEP),
        ("p0", 1, 180 + 120 + BOX_GAP),
        ("p1", -1, -120 - BOX_GAP),
        ("p1", 1, 180 + STEP),
        ("p2", 1, 500 + STEP),
    ],
)
def test_a_step_leads_along_the_row_and_past_a_neighbour_in_the_way(place: str, way: int, to: float) -> None:
    assert stepped(boxes_at(0, 180, 500), place, way) == to


def test_what_was_moved_by_hand_stands_there_to_the_point() -> None:
    box = moved(boxes_at(0, 180), {"p0": -300.4}).boxes[0]
    assert (box.centre, box.placed) == (-300, True)


def three(name: str = "C") -> Graph:
    return Graph({key: MapNode(kind="organisation", name=key, role="provider") for key in ("A", "B", name)})


def test_a_map_that_is_as_it_was_at_another_step_looks_as_it_did() -> None:
    now, then = three("D"), three()
    first = lay_out(then, before=moved(lay_out(then), {"B": 900}))
    pen = Pen(before=Drawn(outline_of(now), lay_out(now)), steps=(Drawn(outline_of(then), first),))
    assert draw(then, ALL, pen).picture == first


def test_a_map_that_is_tidied_looks_at_no_step() -> None:
    then = three()
    first = lay_out(then, before=moved(lay_out(then), {"B": 900}))
    assert draw(then, ALL, Pen(steps=(Drawn(outline_of(then), first),))).picture == lay_out(then)
