"""Numbered marks whose shape says the status, so that colour never stands alone."""

from math import cos, pi, sin
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.kit.picture import Picture
from ui.theme.current import role_colour

MarkShape = Literal["circle", "triangle", "dashed circle", "square", "diamond"]
_INKS = {
    "circle": ("positive", "positive_soft"), "triangle": ("warning", "warning_soft"),
    "dashed circle": ("accent", "accent_soft"), "square": ("muted", "surface_raised"),
    "diamond": ("muted", "surface_sunken"),
}  # fmt: skip


def draw_mark(
    painter: QPainter, centre: QPointF, radius: float, shape: MarkShape, number: str, *, ring: str = ""
) -> None:
    """Draw a mark with ``number`` in it; ``ring`` names a colour role that surrounds it."""
    ink, fill = _INKS[shape]
    pen = QPen(role_colour(ring or ink), 3 if ring else 2)
    if shape == "dashed circle":
        pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    painter.setBrush(role_colour(fill))
    if shape in {"circle", "dashed circle"}:
        painter.drawEllipse(centre, radius, radius)
    else:
        painter.drawPolygon(_polygon(centre, radius, shape))
    painter.setPen(role_colour("text"))
    lift = radius * 0.12 if shape == "triangle" else 0.0
    box = QRectF(centre.x() - radius, centre.y() - radius + lift, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)


def _polygon(centre: QPointF, radius: float, shape: MarkShape) -> QPolygonF:
    # Corners are drawn further out, so that every shape has room for two digits.
    count, turn, reach = {"triangle": (3, -pi / 2, 1.42), "square": (4, pi / 4, 1.32), "diamond": (4, 0.0, 1.35)}[shape]
    corners = [turn + step * 2 * pi / count for step in range(count)]
    sink = radius * 0.22 if shape == "triangle" else 0.0
    return QPolygonF(
        [QPointF(centre.x() + radius * reach * cos(a), centre.y() + sink + radius * reach * sin(a)) for a in corners]
    )


class MarkPicture(Picture):
    """One shape beside a text that says what it means; silent for a screen reader."""

    def __init__(self, shape: MarkShape) -> None:
        super().__init__()
        self.shape = shape

    def wanted_size(self) -> QSize:
        """Return a square a little taller than the text."""
        side = round(self.fontMetrics().height() * 1.25)
        return QSize(side, side)

    def draw(self, painter: QPainter) -> None:
        """Draw the shape."""
        centre = QPointF(self.width() / 2, self.fontMetrics().height() / 2)
        draw_mark(painter, centre, self.fontMetrics().height() * 0.36, self.shape, "")
