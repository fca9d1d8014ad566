"""The plan of delivery models: suitability across, readiness upwards, each model a numbered mark with its ranges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot

from reportlab.graphics.shapes import Drawing, Group

from readiness.report.charts import PlanChart, Spot
from readiness.report.drawing.apart import kept_apart
from readiness.report.drawing.pen import LEADING, box, disc, line, outline, width, words, wrapped
from readiness.report.palette import CATEGORIES, LEVELS, MUTED, PAPER, RULE, SURFACE, TEXT

_RADIUS = 7.5
_AXIS_ROOM = 40.0
_LIST_GAP = 18.0
_CLOSEST = 2 * _RADIUS + 1.5
_ROW_GAP, _TIGHT_GAP = 7.0, 3.5
_KEY_ROW = 24.0
_KEY_SIZE, _KEY_INDENT = 8.5, 2 * _RADIUS + 11.0
# Two lines of words over the field.
_CORNER_ROOM = 30.0
# Three lines, where the field is narrow.
_TALL_CORNER = 41.0
_SHARE_BESIDE = 0.62
# A narrower field has its list under it, not beside it.
_NARROWEST_FIELD = 190.0
_SMALLEST_FIELD = 110.0
_HELD_BACK = CATEGORIES[2]
_OPEN_DOOR = CATEGORIES[0]


@dataclass(frozen=True, slots=True)
class _Field:
    """The square of the plan, in points."""

    left: float
    bottom: float
    side: float
    # Over the field, for the words at its upper corners.
    corner: float

    def at(self, across: float, upwards: float) -> tuple[float, float]:
        """Return where a pair of values of 0 to 100 stands."""
        return self.left + self.side * across / 100.0, self.bottom + self.side * upwards / 100.0


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the field and its list stand; ``columns`` are the places of the models listed under each other."""

    field: _Field
    height: float
    columns: tuple[tuple[int, ...], ...]
    left: float
    room: float
    top: float
    # Where each key stands: its left end and its baseline.
    keys: tuple[tuple[float, float], ...]
    gap: float


def draw_plan(chart: PlanChart, wide: float, most: float) -> Drawing:
    """Return ``chart`` drawn ``wide`` points wide and at most ``most`` high, with its list beside or under it."""
    keys = tuple(_keys(chart))
    is_beside = wide * _SHARE_BESIDE - _AXIS_ROOM >= _NARROWEST_FIELD
    room = wide * (1 - _SHARE_BESIDE) - _LIST_GAP if is_beside else wide / 2
    rows = [wrapped(spot.label, room - 24.0) for spot in chart.spots]
    texts = [text for _, text in keys]
    laid = _beside(rows, len(keys), wide, most) if is_beside else _under(rows, texts, wide, most)
    drawing = Drawing(wide, laid.height)
    drawing.add(_ground(chart, laid.field))
    for spot in chart.spots:
        drawing.add(_ranges(spot, laid.field))
    for part in _marks(chart.spots, laid.field):
        drawing.add(part)
    for place, column in enumerate(laid.columns):
        drawing.add(_list(chart.spots, rows, column, (laid.left + place * laid.room, laid.top), laid.gap))
    for (spot, text), (x, y) in zip(keys, laid.keys, strict=True):
        drawing.add(_mark(spot, "", x + _RADIUS + 3.0, y + 3.0))
        drawing.add(words(text, x + _KEY_INDENT, y, MUTED, size=_KEY_SIZE))
    return drawing


def _beside(rows: Sequence[tuple[str, ...]], keys: int, wide: float, most: float) -> _Layout:
    """Return the field with the list at its right; the keys stand level with its foot, under the list."""
    share = wide * _SHARE_BESIDE - _AXIS_ROOM
    field = _Field(_AXIS_ROOM, _AXIS_ROOM, min(share, most - _AXIS_ROOM - _CORNER_ROOM), _CORNER_ROOM)
    listed = sum(_height(row, _ROW_GAP) for row in rows) + _KEY_ROW * keys + (field.bottom if keys else 0.0)
    # The list may be the taller of the two.
    height = max(field.bottom + field.side + _CORNER_ROOM, listed)
    left = _AXIS_ROOM + share + _LIST_GAP
    places = tuple((left, field.bottom + _KEY_ROW * number) for number in reversed(range(keys)))
    return _Layout(field, height, (tuple(range(len(rows))),), left, wide - left, height, places, _ROW_GAP)


def _under(rows: Sequence[tuple[str, ...]], keys: Sequence[str], wide: float, most: float) -> _Layout:
    """Return the field over the list in two columns, with the keys at the foot, beside each other where they fit."""
    half = -(-len(rows) // 2)
    columns = (tuple(range(half)), tuple(range(half, len(rows))))
    tallest = max(sum(_height(rows[one], _TIGHT_GAP) for one in column) for column in columns)
    across = 2 if all(width(text, size=_KEY_SIZE) + _KEY_INDENT < wide / 2 for text in keys) else 1
    below = tallest + _KEY_ROW * -(-len(keys) // across) + _TIGHT_GAP
    side = min(wide - _AXIS_ROOM - _LIST_GAP, most - below - _AXIS_ROOM - _TALL_CORNER)
    field = _Field(_AXIS_ROOM, below + _AXIS_ROOM, max(side, _SMALLEST_FIELD), _TALL_CORNER)
    places = tuple(
        (wide / 2 * (number % across), 6.0 + _KEY_ROW * ((len(keys) - 1 - number) // across))
        for number in range(len(keys))
    )
    return _Layout(field, field.bottom + field.side + _TALL_CORNER, columns, 0.0, wide / 2, below, places, _TIGHT_GAP)


def _height(row: tuple[str, ...], gap: float) -> float:
    return len(row) * LEADING + gap


def _keys(chart: PlanChart) -> Iterator[tuple[Spot, str]]:
    plain = Spot("", 0.0, (0.0, 0.0), 0.0, (0.0, 0.0))
    if chart.chosen_key and any(spot.chosen for spot in chart.spots):
        yield replace(plain, chosen=True), chart.chosen_key
    if chart.held_back_key and any(spot.held_back for spot in chart.spots):
        yield replace(plain, held_back=True), chart.held_back_key


def _ground(chart: PlanChart, field: _Field) -> Group:
    x, y = field.at(chart.threshold_across, chart.threshold_upwards)
    right, top = field.at(100.0, 100.0)
    group = Group(box(x, y, right - x, top - y, SURFACE))
    group.add(box(field.left, field.bottom, field.side, field.side, None, edge=RULE))
    group.add(line(x, field.bottom, x, top, MUTED, weight=0.8, dashes="3 3"))
    group.add(line(field.left, y, right, y, MUTED, weight=0.8, dashes="3 3"))
    for value in range(0, 101, 25):
        across, upwards = field.at(value, value)
        group.add(line(across, field.bottom - 3.0, across, field.bottom, MUTED, weight=0.6))
        group.add(line(field.left - 3.0, upwards, field.left, upwards, MUTED, weight=0.6))
        group.add(words(str(value), across, field.bottom - 13.0, MUTED, size=8.5, anchor="middle"))
        group.add(words(str(value), field.left - 6.0, upwards - 3.0, MUTED, size=8.5, anchor="end"))
    group.add(words(chart.across, field.left + field.side / 2, field.bottom - 28.0, TEXT, anchor="middle"))
    upright = Group(words(chart.upwards, 0.0, 0.0, TEXT, anchor="middle"))
    upright.translate(field.left - 28.0, field.bottom + field.side / 2)
    upright.rotate(90)
    group.add(upright)
    top_left, top_right, bottom_left, bottom_right = chart.corners
    for text, is_left in ((top_left, True), (top_right, False)):
        # Over the field, where no mark can stand in its words.
        most = int(field.corner // LEADING)
        lines = wrapped(text, (x - field.left if is_left else right - x) - 4.0, face="bold", most=most)
        for number, part in enumerate(reversed(lines)):
            group.add(_corner(part, field.left if is_left else right, top + 5.0 + number * LEADING, is_left))
    for text, is_left in ((bottom_left, True), (bottom_right, False)):
        lines = wrapped(text, (x - field.left if is_left else right - x) - 10.0, face="bold")
        for number, part in enumerate(reversed(lines)):
            edge = field.left + 6.0 if is_left else right - 6.0
            group.add(_corner(part, edge, field.bottom + 6.0 + number * LEADING, is_left))
    return group


def _corner(text: str, edge: float, y: float, is_left: bool) -> Group:
    return words(text, edge, y, MUTED, face="bold", anchor="start" if is_left else "end")


def _ranges(spot: Spot, field: _Field) -> Group:
    (x1, y), (x2, _) = field.at(spot.suitability_range[0], spot.readiness), field.at(spot.suitability_range[1], 0.0)
    (x, y1), (_, y2) = field.at(spot.suitability, spot.readiness_range[0]), field.at(0.0, spot.readiness_range[1])
    return Group(line(x1, y, x2, y, LEVELS[0], weight=1.2), line(x, y1, x, y2, LEVELS[0], weight=1.2))


def _marks(spots: Sequence[Spot], field: _Field) -> Iterator[Group]:
    dots = tuple(field.at(spot.suitability, spot.readiness) for spot in spots)
    edges = (
        field.left + _RADIUS, field.bottom + _RADIUS, field.left + field.side - _RADIUS,
        field.bottom + field.side - _RADIUS,
    )  # fmt: skip
    spread = kept_apart(dots, (edges,) * len(dots), _CLOSEST)
    for number, (spot, (x, y)) in enumerate(zip(spots, spread.places, strict=True), start=1):
        yield _mark(spot, str(number), x, y, spread.size)
    for (x, y), dot in zip(spread.places, dots, strict=True):
        if hypot(x - dot[0], y - dot[1]) > 1.0:
            yield _leader((x, y), dot, _RADIUS * spread.size)


def _leader(mark: tuple[float, float], dot: tuple[float, float], radius: float) -> Group:
    """Return the dot at the true place and the line from it to the edge of its mark, over all marks."""
    part = max(0.0, 1.0 - radius / hypot(mark[0] - dot[0], mark[1] - dot[1]))
    (here_x, here_y), (x, y) = mark, dot
    way = line(x, y, x + part * (here_x - x), y + part * (here_y - y), TEXT, weight=0.7)
    return Group(way, disc(x, y, 1.9, TEXT, edge=PAPER, weight=0.5))


def _mark(spot: Spot, number: str, x: float, y: float, size: float = 1.0) -> Group:
    group, radius = Group(), _RADIUS * size
    colour = _HELD_BACK if spot.held_back else _OPEN_DOOR
    if spot.chosen:
        group.add(disc(x, y, radius + 3.0, PAPER, edge=colour, weight=1.6))
    if spot.held_back:
        side = radius * 0.92
        corners = (x - side, y - side, x + side, y - side, x + side, y + side, x - side, y + side)
        group.add(outline(corners, PAPER, edge=colour, weight=1.4))
    else:
        group.add(disc(x, y, radius, colour, edge=PAPER, weight=0.8))
    ink = colour if spot.held_back else PAPER
    group.add(words(number, x, y - 3.0 * size, ink, size=8.5 * size, face="bold", anchor="middle"))
    return group


def _list(
    spots: Sequence[Spot], rows: Sequence[tuple[str, ...]], column: Sequence[int], at: tuple[float, float], gap: float
) -> Group:
    """Return the models of a column with their marks, the first of them at the top left ``at``."""
    group, left = Group(), at[0]
    y = at[1] - 10.0
    for place in column:
        spot = spots[place]
        group.add(_mark(replace(spot, chosen=False), str(place + 1), left + _RADIUS, y + 3.0))
        for text in rows[place]:
            group.add(words(text, left + 2 * _RADIUS + 8.0, y, TEXT, face="bold" if spot.chosen else "regular"))
            y -= LEADING
        y -= gap
    return group
