"""The governance map on paper: the picture as it was laid out, scaled to the page, with its key."""

from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Group, Path, Rect
from reportlab.lib.colors import HexColor

from readiness.governance.drawing import STROKES, Palette, Stroke
from readiness.governance.layout import Bead, Box, Line, Picture, Point
from readiness.governance.wrapping import NAME_SIZE
from readiness.report.charts import MapChart
from readiness.report.drawing.pen import box, dash_array, disc, line, outline, width, words
from readiness.report.fonts import drawn_short
from readiness.report.palette import TEXT
from readiness.report.sheet import Sheet

_HOUSE = Palette()
_CORNER = 6.0
_HEAD_LENGTH, _HEAD_HALF = 8.0, 4.0
_BEAD = 6.5
# White letters do not stand out enough from these two.
_DARK_INK_ON = ("teal", "orange")
_LARGEST_SCALE = 0.85
# Under this scale names are set smaller than eight points.
_SMALL_SCALE = 0.57
# A map that is small already still gives so much to stand under its chapter's heading.
_HARDLY_SMALLER = 0.93
_LEAST_SHARE = 0.8
_WORTH_TURNING = 1.15
_PICTURE_SHARE = 0.8
_KEY_ROW = 17.0
_KEY_COLUMNS = 3
# How far the handles of a cubic curve lie towards the corner when it stands for a quadratic one.
_HANDLE = 2.0 / 3.0


@dataclass(frozen=True, slots=True)
class _View:
    """How the picture's points, which count downwards, fall on the paper, which counts upwards."""

    scale: float
    left: float
    top: float

    def at(self, point: Point) -> Point:
        """Return where ``point`` falls."""
        return self.left + point[0] * self.scale, self.top - point[1] * self.scale


def draw_map(chart: MapChart, wide: float, most: float) -> Drawing:
    """Return ``chart`` drawn ``wide`` points wide and at most ``most`` high, as large as it fits."""
    picture = chart.picture
    foot = key_height(chart)
    scale = map_scale(picture, wide, most - foot)
    drawing = Drawing(wide, picture.height * scale + foot)
    view = _View(scale, (wide - picture.width * scale) / 2 - picture.left * scale, drawing.height)
    for tie in sorted(picture.lines, key=lambda each: each.lit):
        drawing.add(_line(tie, view))
    for place in picture.boxes:
        drawing.add(_box(place, view))
    # Letters last, so that no line runs over one.
    for tie in picture.lines:
        for bead in tie.beads:
            if bead.lit:
                drawing.add(_bead(bead, view))
    for number, (kind, text) in enumerate(chart.kinds):
        x = wide / _KEY_COLUMNS * (number % _KEY_COLUMNS)
        y = foot - 22.0 - _KEY_ROW * (number // _KEY_COLUMNS)
        drawing.add(_key_entry(_stroke_of(kind), text, x, y))
    return drawing


def key_height(chart: MapChart) -> float:
    """Return the height of the key under the picture, in points."""
    rows = -(-len(chart.kinds) // _KEY_COLUMNS)
    return rows * _KEY_ROW + 12.0 if rows else 0.0


def map_scale(picture: Picture, wide: float, most: float) -> float:
    """Return how much ``picture`` shrinks to fit into ``wide`` by ``most`` points; never above a comfortable size."""
    return min(wide / max(picture.width, 1.0), most / max(picture.height, 1.0), _LARGEST_SCALE)


def least_share(chart: MapChart, wide: float, most: float) -> float:
    """Return to what share of its size the map may shrink before its names are hard to read."""
    scale = map_scale(chart.picture, wide, most - key_height(chart))
    return min(max(_LEAST_SHARE, _SMALL_SCALE / scale), _HARDLY_SMALLER)


def lies_better(chart: MapChart, upright: Sheet, lying: Sheet) -> bool:
    """Return whether the map would be too small on ``upright`` paper and clearly larger on ``lying`` paper."""
    scales = [map_scale(chart.picture, sheet.column, sheet.room * _PICTURE_SHARE) for sheet in (upright, lying)]
    return scales[0] < _SMALL_SCALE and scales[1] > scales[0] * _WORTH_TURNING


def _stroke_of(kind: str) -> Stroke:
    return next(stroke for known, stroke in STROKES.items() if known == kind)


def _line(tie: Line, view: _View) -> Group:
    colour, dashes = _pen(tie)
    weight = (1.6 if tie.lit else 1.2) * max(view.scale, 0.6)
    group = Group(
        # A pale edge lets the eye follow a line over those it crosses.
        _path(tie, view, _HOUSE.surface, 5.0 * view.scale, ""),
        _path(tie, view, colour, weight, dashes),
    )
    if tie.head_lower:
        group.add(_head(tie.points[-1], tie.points[-2], view, colour))
    if tie.head_upper:
        group.add(_head(tie.points[0], tie.points[1], view, colour))
    return group


def _pen(tie: Line) -> tuple[str, str]:
    if not tie.lit:
        return _HOUSE.grey, ""
    strokes = [STROKES[bead.kind] for bead in tie.beads if bead.lit]
    colours = {stroke.colour for stroke in strokes}
    colour = _HOUSE.kinds[colours.pop() if len(colours) == 1 else "grey"]
    return colour, strokes[0].dashes if len(strokes) == 1 else ""


def _path(tie: Line, view: _View, colour: str, weight: float, dashes: str) -> Path:
    scaled = [length * view.scale for length in dash_array(dashes) or ()] or None
    path = Path(
        fillColor=None, strokeColor=HexColor(colour), strokeWidth=weight, strokeDashArray=scaled, strokeLineJoin=1
    )
    path.moveTo(*view.at(tie.points[0]))
    for before, corner, after in zip(tie.points, tie.points[1:], tie.points[2:], strict=False):
        start, end = _towards(corner, before, _CORNER), _towards(corner, after, _CORNER)
        path.lineTo(*view.at(start))
        handles = (_between(start, corner, _HANDLE), _between(end, corner, _HANDLE), end)
        path.curveTo(*(number for point in handles for number in view.at(point)))
    path.lineTo(*view.at(tie.points[-1]))
    return path


def _towards(corner: Point, other: Point, far: float) -> Point:
    length = abs(other[0] - corner[0]) + abs(other[1] - corner[1])
    return _between(corner, other, min(far, length / 2) / length if length else 0.0)


def _between(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _head(tip: Point, before: Point, view: _View, colour: str) -> Group:
    along_x = (before[0] > tip[0]) - (before[0] < tip[0])
    along_y = (before[1] > tip[1]) - (before[1] < tip[1])
    back = (tip[0] + _HEAD_LENGTH * along_x, tip[1] + _HEAD_LENGTH * along_y)
    left = (back[0] + _HEAD_HALF * along_y, back[1] + _HEAD_HALF * along_x)
    right = (back[0] - _HEAD_HALF * along_y, back[1] - _HEAD_HALF * along_x)
    corners = [number for point in (tip, left, right) for number in view.at(point)]
    return Group(outline(corners, colour))


def _bead(bead: Bead, view: _View) -> Group:
    return _letter(STROKES[bead.kind], *view.at(bead.at), view.scale)


def _letter(stroke: Stroke, x: float, y: float, scale: float) -> Group:
    radius = max(_BEAD * scale, 4.6)
    ink = "#000000" if stroke.colour in _DARK_INK_ON else "#FFFFFF"
    size = radius * (1.4 if len(stroke.letter) == 1 else 1.15)
    return Group(
        disc(x, y, radius, _HOUSE.kinds[stroke.colour], edge=_HOUSE.surface, weight=0.8),
        words(stroke.letter, x, y - size * 0.35, ink, size=size, face="bold", anchor="middle"),
    )


def _box(place: Box, view: _View) -> Group:
    left, low = view.at((place.x, place.bottom))
    wide, high = place.width * view.scale, place.height * view.scale
    rounding = {"organisation": 3.0, "vehicle": 3.0, "body": 14.0, "people": place.height / 2}[place.shape]
    frame = Rect(
        left, low, wide, high, rx=rounding * view.scale, ry=rounding * view.scale,
        fillColor=HexColor(_HOUSE.boxes[place.shape]), strokeColor=HexColor(_HOUSE.border), strokeWidth=1.0,
    )  # fmt: skip
    group = Group(frame)
    if place.shape == "vehicle":
        inset = 3.0 * view.scale
        group.add(box(left + inset, low + inset, wide - 2 * inset, high - 2 * inset, None, edge=_HOUSE.border))
    top = place.y + (place.height - 14 - 18 * len(place.lines)) / 2
    x, y = view.at((place.centre, top + 11))
    group.add(words(place.caption, x, y, _HOUSE.muted, size=11 * view.scale, anchor="middle"))
    for number, text in enumerate(place.lines, 1):
        y = view.at((0.0, top + 11 + 18 * number))[1]
        shown = drawn_short(text)
        # The box was measured for the letters of a screen; another face may need a little more room.
        size = NAME_SIZE * min(view.scale, wide / max(width(shown, size=NAME_SIZE, face="bold"), 1.0))
        group.add(words(shown, x, y, TEXT, size=size, face="bold", anchor="middle"))
    return group


def _key_entry(stroke: Stroke, text: str, x: float, y: float) -> Group:
    return Group(
        line(x, y + 3.0, x + 28.0, y + 3.0, _HOUSE.kinds[stroke.colour], weight=1.4, dashes=stroke.dashes),
        _letter(stroke, x + 14.0, y + 3.0, 0.8),
        words(text, x + 34.0, y, TEXT),
    )
