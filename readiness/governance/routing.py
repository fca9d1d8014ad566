"""The way of each line: ports spread along the sides of the boxes, upright and level strokes, arcs in a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from readiness.governance.placement import Wish, settle
from readiness.governance.rows import Rows
from readiness.governance.tracks import NEAR, Step, assign_arcs, assign_tracks

PORT_GAP = 16
PORT_MARGIN = 12
TRACK = 10.0
LEAST_TRACK = 5.0
ARC = 16
HEAD = 12
BEAD = 14
LEAST_GAP = 56
TOP, BOTTOM = "top", "bottom"

# A line's end at a box: item, side, and the number of the line (steep lines first, then arcs).
Port = tuple[int, str, int]


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie between two places of one row that do not stand side by side."""

    number: int
    left: int
    right: int
    side: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures that the routes keep to: width of each place, height of each row, its beads, and the arcs.

    ``bead_rows`` holds for each row the greatest number of beads on a line that ends at its upper side.
    """

    widths: Sequence[float]
    heights: Sequence[float]
    bead_rows: Sequence[int]
    arcs: Sequence[Arc]


@dataclass(frozen=True, slots=True)
class Route:
    """What the drawing needs to know: rows' tops, ports, and the level of every stroke."""

    row_tops: tuple[float, ...]
    ports: Mapping[Port, float]
    tracks: Mapping[tuple[int, int], float]
    arcs: Mapping[int, float]
    bottom: float


def port_room(lines: int) -> float:
    """Return the least width of a box that so many lines reach at one side."""
    return 2 * PORT_MARGIN + PORT_GAP * max(0, lines - 1)


def find_arcs(rows: Rows, order: Sequence[Sequence[int]]) -> tuple[Arc, ...]:
    """Return the ties within a row that cannot run straight from box to box, each with the freer side."""
    item_of = {name: item for item, name in enumerate(rows.names)}
    place_of = {item: place for row in order for place, item in enumerate(item for item in row if item < rows.places)}
    arcs = []
    for number, bundle in enumerate(rows.flat):
        ends = sorted((item_of[bundle.upper], item_of[bundle.lower]), key=lambda item: place_of[item])
        if place_of[ends[1]] - place_of[ends[0]] > 1:
            arcs.append(Arc(number, ends[0], ends[1], _freer_side(rows, order, ends[0], ends[1])))
    return tuple(arcs)


def _freer_side(rows: Rows, order: Sequence[Sequence[int]], left: int, right: int) -> str:
    row = order[rows.row_of[left]]
    between = row[row.index(left) + 1 : row.index(right)]
    above = sum(len(rows.above[item]) for item in between)
    return TOP if above < sum(len(rows.below[item]) for item in between) else BOTTOM


def route(
    rows: Rows,
    order: Sequence[Sequence[int]],
    middles: Sequence[float],
    frame: Frame,
    tops_before: Mapping[int, float],
) -> Route:
    """Return the routes of all lines.

    Args:
        rows: The skeleton.
        order: The items of each row from left to right.
        middles: The middle of each item.
        frame: The measures of boxes and rows, and the ties within rows.
        tops_before: Row -> its top in the picture before; a row never moves up from there.
    """
    ports = _ports(rows, middles, frame)
    for gap in range(len(order) - 1):
        _part_swaps(rows, gap, middles, ports, frame)
    levels, counts = _arc_levels(rows, frame.arcs, ports)
    steps = [_gap_tracks(rows, gap, middles, ports) for gap in range(len(order) - 1)]
    row_tops, tracks = _stack(frame, counts, steps, tops_before)
    arcs = {}
    for arc in frame.arcs:
        row = rows.row_of[arc.left]
        arcs[arc.number] = _arc_level(frame, row, row_tops[row], arc.side, levels[arc.number])
    bottom = row_tops[-1] + frame.heights[-1] + HEAD + ARC * counts.get((len(order) - 1, BOTTOM), 0)
    return Route(tuple(row_tops), ports, tracks, arcs, bottom)


def _stack(
    frame: Frame,
    arc_counts: Mapping[tuple[int, str], int],
    steps: Sequence[Mapping[int, int]],
    tops_before: Mapping[int, float],
) -> tuple[list[float], dict[tuple[int, int], float]]:
    """Return the top of each row, and the height of each level stroke by gap and line."""
    above = [ARC * arc_counts.get((row, TOP), 0) for row in range(len(steps) + 1)]
    # Over the first row there is room for beads only where an arc has to clear them.
    first = HEAD + above[0] + (BEAD * frame.bead_rows[0] if above[0] else 0)
    row_tops = [max(float(first), tops_before.get(0, 0.0))]
    tracks: dict[tuple[int, int], float] = {}
    for gap, found in enumerate(steps):
        floor = row_tops[gap] + frame.heights[gap]
        start = floor + HEAD + ARC * arc_counts.get((gap, BOTTOM), 0)
        end = above[gap + 1] + BEAD * frame.bead_rows[gap + 1] + HEAD
        lanes = 2 + max(found.values(), default=-1) + 1
        pitch = _pitch(tops_before.get(gap + 1, 0.0) - start - end, lanes)
        tracks.update({(gap, line): start + pitch * (track + 1) for line, track in found.items()})
        needed = float(round(max(start + pitch * lanes + end, floor + LEAST_GAP)))
        row_tops.append(max(needed, tops_before.get(gap + 1, 0.0)))
    return row_tops, tracks


def _pitch(room: float, lanes: int) -> float:
    """Return the distance of tracks: in a kept picture they draw together before a row moves down."""
    return min(TRACK, max(LEAST_TRACK, room / lanes)) if room > 0 else TRACK


def _arc_level(frame: Frame, row: int, top: float, side: str, level: int) -> float:
    if side == BOTTOM:
        return top + frame.heights[row] + HEAD + ARC * (level + 0.5)
    return top - HEAD - BEAD * frame.bead_rows[row] - ARC * (level + 0.5)


def _arc_levels(
    rows: Rows, arcs: Sequence[Arc], ports: Mapping[Port, float]
) -> tuple[dict[int, int], dict[tuple[int, str], int]]:
    levels: dict[int, int] = {}
    counts: dict[tuple[int, str], int] = {}
    for key in sorted({(rows.row_of[arc.left], arc.side) for arc in arcs}):
        here = [arc for arc in arcs if (rows.row_of[arc.left], arc.side) == key]
        first = len(rows.chains)
        spans = [
            (ports[arc.left, arc.side, first + arc.number], ports[arc.right, arc.side, first + arc.number])
            for arc in here
        ]
        found = assign_arcs(spans)
        levels.update({arc.number: level for arc, level in zip(here, found, strict=True)})
        counts[key] = 1 + max(found)
    return levels, counts


def _ports(rows: Rows, middles: Sequence[float], frame: Frame) -> dict[Port, float]:
    sides = _sides(rows, middles, frame.arcs)
    ports = {port: middles[port[0]] for lines in sides.values() for port, _ in lines}
    # Down, up and down again: each side moves under the ports it has to meet, so that lines run straight.
    for side in (BOTTOM, TOP, BOTTOM, TOP):
        for (item, own_side), lines in sides.items():
            if own_side == side:
                wishes = [ports.get(meets, middles[meets[0]]) for _, meets in lines]
                ports.update(_spread([port for port, _ in lines], wishes, middles[item], frame.widths[item]))
    return ports


def _sides(rows: Rows, middles: Sequence[float], arcs: Sequence[Arc]) -> dict[tuple[int, str], list[tuple[Port, Port]]]:
    """Return for each side of each box its ports from left to right, with the port that each has to meet."""
    found: dict[tuple[int, str], list[tuple[tuple[float, float], Port, Port]]] = {}
    for line, chain in enumerate(rows.chains):
        for item, side, other, other_side in (
            (chain[0], BOTTOM, chain[1], TOP),
            (chain[-1], TOP, chain[-2], BOTTOM),
        ):
            rank = (0.0, middles[other])
            found.setdefault((item, side), []).append((rank, (item, side, line), (other, other_side, line)))
    first = len(rows.chains)
    for arc in arcs:
        line = first + arc.number
        span = middles[arc.right] - middles[arc.left]
        left, right = (arc.left, arc.side, line), (arc.right, arc.side, line)
        # Inner arcs begin and end nearer to each other than the arcs around them.
        found.setdefault((arc.left, arc.side), []).append(((1.0, -span), left, left))
        found.setdefault((arc.right, arc.side), []).append(((-1.0, span), right, right))
    return {key: [(port, meets) for _, port, meets in sorted(lines)] for key, lines in found.items()}


def _spread(ports: Sequence[Port], wishes: Sequence[float], middle: float, width: float) -> dict[Port, float]:
    gap = min(PORT_GAP, (width - 2 * PORT_MARGIN) / max(1, len(ports) - 1))
    settled = settle([Wish(wish, 1.0) for wish in wishes], [gap] * (len(ports) - 1))
    low, high = middle - width / 2 + PORT_MARGIN, middle + width / 2 - PORT_MARGIN
    last = len(ports) - 1
    kept = (min(high - gap * (last - i), max(low + gap * i, at)) for i, at in enumerate(settled))
    return {port: float(round(at)) for port, at in zip(ports, kept, strict=True)}


def _gap_steps(
    rows: Rows, gap: int, middles: Sequence[float], ports: Mapping[Port, float]
) -> dict[int, tuple[Port, Port, Step]]:
    """Return by line its two ends and its step in a gap."""
    found = {}
    for line, chain in enumerate(rows.chains):
        offset = gap - rows.row_of[chain[0]]
        if 0 <= offset < len(chain) - 1:
            over, under = (chain[offset], BOTTOM, line), (chain[offset + 1], TOP, line)
            step = Step(ports.get(over, middles[over[0]]), ports.get(under, middles[under[0]]))
            found[line] = (over, under, step)
    return found


def _gap_tracks(rows: Rows, gap: int, middles: Sequence[float], ports: Mapping[Port, float]) -> dict[int, int]:
    steps = _gap_steps(rows, gap, middles, ports)
    tracks = assign_tracks([step for _, _, step in steps.values()])
    return {line: track for line, track in zip(steps, tracks, strict=True) if track >= 0}


def _part_swaps(rows: Rows, gap: int, middles: Sequence[float], ports: dict[Port, float], frame: Frame) -> None:
    """Move a port of two lines that change uprights with each other, which would lie on one another."""
    sloping = [found for found in _gap_steps(rows, gap, middles, ports).values() if found[2].top != found[2].bottom]
    for one, other in combinations(sloping, 2):
        if abs(one[2].top - other[2].bottom) < NEAR and abs(one[2].bottom - other[2].top) < NEAR:
            ends = (port for port in (*one[:2], *other[:2]) if port in ports)
            moves = ((port, ports[port] + shift) for port in ends for shift in (NEAR, -NEAR))
            free = next((move for move in moves if _is_free(*move, middles, ports, frame)), None)
            if free:
                ports[free[0]] = free[1]


def _is_free(port: Port, at: float, middles: Sequence[float], ports: Mapping[Port, float], frame: Frame) -> bool:
    item, side, _ = port
    if abs(at - middles[item]) > frame.widths[item] / 2 - NEAR:
        return False
    return all(abs(at - x) > NEAR for other, x in ports.items() if other != port and other[:2] == (item, side))
