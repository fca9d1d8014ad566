"""The picture of a map as it is kept between two looks: drawn anew only where the map has another outline."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from readiness.governance.graph import Graph
from readiness.governance.layout import Box, Picture, lay_out
from readiness.governance.lenses import Lens
from readiness.governance.placement import BOX_GAP
from readiness.governance.wrapping import Measure, estimated_width

Outline = tuple[object, ...]
STEP = 24.0


def _estimated() -> Measure:
    return estimated_width


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture, with the outline of the map that it shows."""

    outline: Outline
    picture: Picture


@dataclass(frozen=True, slots=True)
class Pen:
    """How a map is drawn.

    ``measure`` makes the measure of names, on whatever thread draws. ``before`` is the picture so far, which keeps
    its places. ``steps`` are the pictures of the steps of undo around it: where the map is again as it was then,
    so is its picture. ``moved`` are places with the middle that somebody's hand gave them.
    """

    measure: Callable[[], Measure] = _estimated
    before: Drawn | None = None
    steps: tuple[Drawn, ...] = ()
    moved: Mapping[str, float] = field(default_factory=dict)


def outline_of(graph: Graph) -> Outline:
    """Return everything of ``graph`` that its picture depends on."""
    places = tuple((key, node.kind, node.name, node.role, node.body) for key, node in graph.nodes.items())
    lines = tuple((key, edge.source, edge.target, edge.kind) for key, edge in graph.edges.items())
    return (graph.title, places, lines)


def draw(graph: Graph, lens: Lens, pen: Pen) -> Drawn:
    """Return the picture of ``graph``; where its outline is that of a picture there is, only the light changes."""
    outline, before = outline_of(graph), pen.before
    there = (before, *pen.steps) if before is not None and not pen.moved else ()
    same = next((one for one in there if one.outline == outline), None)
    if same is not None:
        return Drawn(outline, relit(same.picture, graph, lens))
    known = moved(before.picture, pen.moved) if before is not None else None
    return Drawn(outline, lay_out(graph, lens, known, pen.measure()))


def relit(picture: Picture, graph: Graph, lens: Lens) -> Picture:
    """Return ``picture`` with the ties lit that ``lens`` asks for; nothing moves."""
    if picture.lens == lens.id:
        return picture
    lines = []
    for line in picture.lines:
        beads = tuple(replace(bead, lit=bead.kind in lens.kinds) for bead in line.beads)
        is_lit = any(bead.lit for bead in beads)
        edges = [graph.edges[key] for key in line.edges]
        targets = {edge.target for edge in edges if edge.kind in lens.kinds or not is_lit}
        upper, lower = line.upper in targets, line.lower in targets
        lines.append(replace(line, beads=beads, lit=is_lit, head_upper=upper, head_lower=lower))
    return replace(picture, lens=lens.id, lines=tuple(lines))


def moved(picture: Picture, middles: Mapping[str, float]) -> Picture:
    """Return ``picture`` with boxes placed at other ``middles``, for the next one to begin from.

    The bends of their lines are let go: they would lead round to where the box was.
    """
    if not middles:
        return picture
    boxes = tuple(_at(box, middles[box.id]) if box.id in middles else box for box in picture.boxes)
    bends = tuple(bend for bend in picture.bends if not middles.keys() & set(bend.line))
    return replace(picture, boxes=boxes, bends=bends)


def stepped(picture: Picture, place: str, way: int) -> float:
    """Return the middle of ``place`` one step further along its row, to the left (-1) or to the right (1).

    Where a neighbour stands in the way, the step leads to its other side.
    """
    here = next(box for box in picture.boxes if box.id == place)
    wanted = here.centre + way * STEP
    beside = [box for box in picture.boxes if box.layer == here.layer and (box.centre - here.centre) * way > 0]
    nearest = min(beside, key=lambda box: abs(box.centre - here.centre), default=None)
    if nearest is None:
        return wanted
    apart = (here.width + nearest.width) / 2 + BOX_GAP
    return wanted if abs(nearest.centre - wanted) >= apart else nearest.centre + way * apart


def _at(box: Box, middle: float) -> Box:
    # Whole points, so that the box stands to the point where it was put, whatever comes.
    return replace(box, x=round(middle) - box.width / 2, placed=True)
