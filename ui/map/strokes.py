"""The ways of lines and the tips of arrows as Qt draws them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from readiness.governance.drawing import CORNER, STROKES, Stroke
from readiness.governance.layout import Line, Point

_TIP_LENGTH = 8.0
_TIP_WIDTH = 4.0


def rounded(points: Sequence[Point]) -> QPainterPath:
    """Return the way through ``points`` with its corners rounded."""
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(corner, before))
        path.quadTo(QPointF(*corner), _towards(corner, after))
    path.lineTo(QPointF(*points[-1]))
    return path


def tip(end: Point, before: Point) -> QPolygonF:
    """Return the arrow whose point stands at ``end`` and that comes from ``before``."""
    along_x = (before[0] > end[0]) - (before[0] < end[0])
    along_y = (before[1] > end[1]) - (before[1] < end[1])
    back = QPointF(end[0] + _TIP_LENGTH * along_x, end[1] + _TIP_LENGTH * along_y)
    aside = QPointF(_TIP_WIDTH * along_y, _TIP_WIDTH * along_x)
    return QPolygonF([QPointF(*end), back + aside, back - aside])


def tips(line: Line) -> QPainterPath:
    """Return the arrows of ``line``."""
    path = QPainterPath()
    if line.head_lower:
        path.addPolygon(tip(line.points[-1], line.points[-2]))
    if line.head_upper:
        path.addPolygon(tip(line.points[0], line.points[1]))
    return path


def look_of(line: Line) -> tuple[str, str] | None:
    """Return colour role and dashes of ``line``, or None where the lens leaves it grey.

    Ties of one colour keep it; a bundle of several is neutral, and its letters tell.
    """
    strokes: list[Stroke] = [STROKES[bead.kind] for bead in line.beads if bead.lit]
    if not strokes:
        return None
    colours = {stroke.colour for stroke in strokes}
    return colours.pop() if len(colours) == 1 else "grey", strokes[0].dashes if len(strokes) == 1 else ""


def _towards(corner: Point, other: Point) -> QPointF:
    length = abs(other[0] - corner[0]) + abs(other[1] - corner[1])
    part = min(CORNER, length / 2) / length if length else 0.0
    return QPointF(corner[0] + (other[0] - corner[0]) * part, corner[1] + (other[1] - corner[1]) * part)
