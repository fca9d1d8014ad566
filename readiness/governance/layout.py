"""The layered picture of a governance map: boxes in rows by role, and lines that cross as little as can be."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from readiness.document.graph import EdgeKind, MapNode
from readiness.governance.crossings import best_order, count_crossings
from readiness.governance.graph import Graph
from readiness.governance.insertion import order_from
from readiness.governance.layers import layers
from readiness.governance.lenses import ALL, EDGE_KINDS, Lens
from readiness.governance.placement import place
from readiness.governance.routing import BEAD, BOTTOM, HEAD, TOP, Arc, Frame, Route, find_arcs, port_room, route
from readiness.governance.rows import Bundle, Rows, rows_of
from readiness.governance.wrapping import Measure, estimated_width, wrap

Point = tuple[float, float]
MARGIN = 24.0
PADDING = 16.0
NARROWEST_BOX = 120.0
LINE_HEIGHT = 18.0
CAPTION_HEIGHT = 34.0


@dataclass(frozen=True, slots=True)
class Box:
    """A place as a rectangle; ``x`` and ``y`` are its left upper corner.

    ``lines`` is the name, wrapped; ``caption`` says in words what kind of place it is; ``shape`` is the
    node's kind; ``layer`` is its row by role, 0 (regulator) to 8 (people); ``placed`` where somebody put it by
    hand: it stays there until the map is tidied.
    """

    id: str
    shape: str
    caption: str
    lines: tuple[str, ...]
    layer: int
    x: float
    y: float
    width: float
    height: float
    placed: bool = False

    @property
    def centre(self) -> float:
        """The middle of the box from left to right."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """The lower side of the box."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Bead:
    """A mark on a line that stands for one kind of tie; ``lit`` where the lens asks for that kind."""

    kind: EdgeKind
    at: Point
    lit: bool


@dataclass(frozen=True, slots=True)
class Line:
    """All the ties between two boxes, drawn as one line of upright and level strokes.

    ``points`` run from box ``upper`` to box ``lower``; ``edges`` and ``kinds`` say which ties it bundles;
    ``head_upper`` and ``head_lower`` tell at which ends an arrow stands.
    """

    upper: str
    lower: str
    edges: tuple[str, ...]
    kinds: tuple[EdgeKind, ...]
    points: tuple[Point, ...]
    beads: tuple[Bead, ...]
    head_upper: bool
    head_lower: bool
    lit: bool

    @property
    def label(self) -> str:
        """The kinds in words, for lists and tool tips."""
        return ", ".join(kind.replace("_", " ") for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Bend:
    """Where a long line passes through a row; kept so that the next picture can start from this one."""

    line: tuple[str, str]
    layer: int
    x: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A map ready to be drawn, in points; the same graph gives the same picture.

    The picture spans ``left`` to ``left + width`` (``left`` is 0 until places are added to a kept picture)
    and 0 to ``height``.
    """

    title: str
    lens: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    bends: tuple[Bend, ...]
    width: float
    height: float
    crossings: int
    left: float = 0.0


def lay_out(
    graph: Graph, lens: Lens = ALL, before: Picture | None = None, measure: Measure = estimated_width
) -> Picture:
    """Return the picture of ``graph``.

    Args:
        graph: The map. Positions depend on all of it, so that every lens shows the same places.
        lens: Which ties are lit; the others are there, but grey.
        before: The picture so far: order and places are kept, and newcomers are slipped in. What somebody placed
            by hand neither moves along its row nor leaves it.
        measure: Text of a name -> its width in points, by the font that will draw it.

    Returns:
        The same picture for the same arguments, in every process and on every computer.

    Source:
        docs/governance.md, the layered picture.
    """
    if not graph.nodes:
        return Picture(graph.title, lens.id, (), (), (), 0.0, 0.0, 0)
    by_hand = {box.id: box.layer for box in before.boxes if box.placed} if before else {}
    rows = rows_of(graph, layers(graph, by_hand))
    known = _known(rows, before)
    placed = frozenset(item for item, name in enumerate(rows.names) if name in by_hand and item in known)
    names = [wrap(node.name, measure) for node in graph.nodes.values()]
    widths = _widths(rows, names, measure)
    order = order_from(rows, known, widths, placed) if known else best_order(rows)
    middles = place(rows, order, widths, known, placed)
    arcs = find_arcs(rows, order)
    heights = [_row_height(rows, names, row) for row in range(len(order))]
    frame = Frame(widths, heights, [_bead_count(graph, rows, row) for row in range(len(order))], arcs)
    routes = route(rows, order, middles, frame, _tops_before(rows, before if known else None))
    sketch = _Sketch(graph, lens, rows, order, middles, placed, widths, heights, names, arcs, routes)
    return sketch.picture(shifted=not known)


def caption(node: MapNode) -> str:
    """Return in words what kind of place ``node`` is."""
    if node.kind == "people":
        return "People"
    if node.kind == "vehicle":
        return "Jointly owned"
    word = node.body or "body" if node.kind == "body" else node.role or "organisation"
    return f"{word[0].upper()}{word[1:]}"


def _known(rows: Rows, before: Picture | None) -> dict[int, float]:
    if before is None:
        return {}
    item_of = {name: item for item, name in enumerate(rows.names)}
    layer_of = {name: rows.row_layers[rows.row_of[item]] for name, item in item_of.items()}
    found = {item_of[box.id]: box.centre for box in before.boxes if layer_of.get(box.id) == box.layer}
    bends = {(bend.line, bend.layer): bend.x for bend in before.bends}
    for bundle, chain in zip(rows.bundles, rows.chains, strict=True):
        for stop in chain[1:-1]:
            key = (bundle.key, rows.row_layers[rows.row_of[stop]])
            if key in bends:
                found[stop] = bends[key]
    return found


def _tops_before(rows: Rows, before: Picture | None) -> dict[int, float]:
    tops = {box.layer: box.y - MARGIN for box in before.boxes} if before else {}
    return {row: tops[layer] for row, layer in enumerate(rows.row_layers) if layer in tops}


def _widths(rows: Rows, names: Sequence[Sequence[str]], measure: Measure) -> list[float]:
    bundles = [*rows.bundles, *rows.flat]
    uppers, lowers = Counter(bundle.upper for bundle in bundles), Counter(bundle.lower for bundle in bundles)
    widths = []
    for name, lines in zip(rows.names, names, strict=True):
        text = max(map(measure, lines)) + 2 * PADDING
        # Whole even widths keep the middle of a box on the grid.
        widths.append(2.0 * round(max(text, NARROWEST_BOX, port_room(max(uppers[name], lowers[name]))) / 2 + 0.5))
    return widths


def _row_height(rows: Rows, names: Sequence[Sequence[str]], row: int) -> float:
    lines = max(len(names[item]) for item in range(rows.places) if rows.row_of[item] == row)
    return CAPTION_HEIGHT + LINE_HEIGHT * lines


def _bead_count(graph: Graph, rows: Rows, row: int) -> int:
    ending = (bundle for bundle, chain in zip(rows.bundles, rows.chains, strict=True) if rows.row_of[chain[-1]] == row)
    return max((len(_kinds(graph, bundle)) for bundle in ending), default=0)


def _kinds(graph: Graph, bundle: Bundle) -> tuple[EdgeKind, ...]:
    found = {graph.edges[edge].kind for edge in bundle.edges}
    return tuple(kind for kind in EDGE_KINDS if kind in found)


@dataclass(frozen=True, slots=True)
class _Sketch:
    """All that was found out about a picture, before it is written down in boxes and lines."""

    graph: Graph
    lens: Lens
    rows: Rows
    order: Sequence[Sequence[int]]
    middles: Sequence[float]
    placed: Collection[int]
    widths: Sequence[float]
    heights: Sequence[float]
    names: Sequence[tuple[str, ...]]
    arcs: Sequence[Arc]
    route: Route

    def picture(self, *, shifted: bool) -> Picture:
        """Return the picture; ``shifted`` so that it begins at 0."""
        left = min(self._left(item) for item in range(len(self.rows.row_of))) - MARGIN
        right = max(self._left(item) + self._width(item) for item in range(len(self.rows.row_of))) + MARGIN
        move = -left if shifted else 0.0
        boxes = tuple(self._box(item, move) for row in self.order for item in row if item < self.rows.places)
        return Picture(
            title=self.graph.title,
            lens=self.lens.id,
            boxes=boxes,
            lines=(*self._steep_lines(move), *self._flat_lines(move, {box.id: box for box in boxes})),
            bends=tuple(self._bends(move)),
            width=right - left,
            height=self.route.bottom + MARGIN + MARGIN,
            crossings=count_crossings(self.rows, self.order) + self._flat_crossings(),
            left=left + move,
        )

    def _width(self, item: int) -> float:
        return self.widths[item] if item < self.rows.places else 0.0

    def _left(self, item: int) -> float:
        return self.middles[item] - self._width(item) / 2

    def _box(self, item: int, move: float) -> Box:
        name, row = self.rows.names[item], self.rows.row_of[item]
        node = self.graph.nodes[name]
        return Box(
            id=name,
            shape=node.kind,
            caption=caption(node),
            lines=self.names[item],
            layer=self.rows.row_layers[row],
            x=self._left(item) + move,
            y=self.route.row_tops[row] + MARGIN,
            width=self.widths[item],
            height=self.heights[row],
            placed=item in self.placed,
        )

    def _bends(self, move: float) -> Iterator[Bend]:
        for bundle, chain in zip(self.rows.bundles, self.rows.chains, strict=True):
            for stop in chain[1:-1]:
                yield Bend(bundle.key, self.rows.row_layers[self.rows.row_of[stop]], self.middles[stop] + move)

    def _steep_lines(self, move: float) -> Iterator[Line]:
        for number, (bundle, chain) in enumerate(zip(self.rows.bundles, self.rows.chains, strict=True)):
            points = tuple(self._steep_points(number, chain, move))
            x, y = points[-1]
            kinds = _kinds(self.graph, bundle)
            yield self._line(bundle, points, [(x, y - HEAD - BEAD * (i + 0.5)) for i in range(len(kinds))])

    def _steep_points(self, number: int, chain: Sequence[int], move: float) -> Iterator[Point]:
        route, first = self.route, self.rows.row_of[chain[0]]
        x = route.ports[chain[0], BOTTOM, number] + move
        yield x, route.row_tops[first] + self.heights[first] + MARGIN
        for offset, item in enumerate(chain[1:], 1):
            gap = first + offset - 1
            last = offset == len(chain) - 1
            across = (route.ports[item, TOP, number] if last else self.middles[item]) + move
            if across != x:
                level = route.tracks[gap, number] + MARGIN
                yield x, level
                yield across, level
            x = across
        yield x, route.row_tops[first + len(chain) - 1] + MARGIN

    def _flat_lines(self, move: float, box_of: Mapping[str, Box]) -> Iterator[Line]:
        arcs = {arc.number: arc for arc in self.arcs}
        for number, bundle in enumerate(self.rows.flat):
            ends = sorted((box_of[bundle.upper], box_of[bundle.lower]), key=lambda box: box.x)
            ordered = Bundle(ends[0].id, ends[1].id, bundle.edges)
            count = len(_kinds(self.graph, bundle))
            if number in arcs:
                points = self._arc_points(arcs[number], move, ends)
                middle, level = (points[1][0] + points[2][0]) / 2, points[1][1]
                beads = [(middle + BEAD * (i - (count - 1) / 2), level) for i in range(count)]
            else:
                level = ends[0].y + ends[0].height / 2
                points = ((ends[0].x + ends[0].width, level), (ends[1].x, level))
                # A line that passes between the boxes takes the middle; the bead keeps clear of it.
                part = 0.25 if self._passed_between(bundle) else 0.5
                middle = points[0][0] + (points[1][0] - points[0][0]) * part
                beads = [(middle, level + BEAD * (i - (count - 1) / 2)) for i in range(count)]
            yield self._line(ordered, points, beads)

    def _passed_between(self, bundle: Bundle) -> bool:
        ends = [self.rows.names.index(name) for name in bundle.key]
        row = self.order[self.rows.row_of[ends[0]]]
        return abs(row.index(ends[0]) - row.index(ends[1])) > 1

    def _arc_points(self, arc: Arc, move: float, ends: Sequence[Box]) -> tuple[Point, ...]:
        line = len(self.rows.chains) + arc.number
        xs = [self.route.ports[item, arc.side, line] + move for item in (arc.left, arc.right)]
        level = self.route.arcs[arc.number] + MARGIN
        sides = [box.bottom if arc.side == BOTTOM else box.y for box in ends]
        return (xs[0], sides[0]), (xs[0], level), (xs[1], level), (xs[1], sides[1])

    def _line(self, bundle: Bundle, points: tuple[Point, ...], beads: Sequence[Point]) -> Line:
        kinds = _kinds(self.graph, bundle)
        lit = tuple(kind in self.lens.kinds for kind in kinds)
        edges = [self.graph.edges[edge] for edge in bundle.edges]
        # Where the lens lights a part of the bundle, the arrows are those of that part.
        targets = {edge.target for edge in edges if edge.kind in self.lens.kinds or not any(lit)}
        return Line(
            upper=bundle.upper,
            lower=bundle.lower,
            edges=bundle.edges,
            kinds=kinds,
            points=points,
            beads=tuple(Bead(*parts) for parts in zip(kinds, beads, lit, strict=True)),
            head_upper=bundle.upper in targets,
            head_lower=bundle.lower in targets,
            lit=any(lit),
        )

    def _flat_crossings(self) -> int:
        """Return how often ties within a row cross the lines that leave or pass between their ends."""
        item_of = {name: item for item, name in enumerate(self.rows.names)}
        arc_sides = {arc.number: arc.side for arc in self.arcs}
        found = 0
        for number, bundle in enumerate(self.rows.flat):
            row = self.order[self.rows.row_of[item_of[bundle.upper]]]
            ends = sorted((row.index(item_of[bundle.upper]), row.index(item_of[bundle.lower])))
            between = row[ends[0] + 1 : ends[1]]
            lines = self.rows.above if arc_sides.get(number) == TOP else self.rows.below
            found += sum(len(lines[item]) for item in between)
        return found
