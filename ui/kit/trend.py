"""A line of results over time, with where it began and where it should lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from ui.kit.picture import Picture
from ui.theme.current import role_colour, space

_LETTERS, _LINES = 52, 9
_AIR = 0.08


@dataclass(frozen=True, slots=True)
class TrendLine:
    """Results by day, the value to reach and the value before, and the words of the two lines."""

    points: tuple[tuple[date, float], ...]
    baseline: float | None
    target: float | None
    baseline_words: str
    target_words: str


class Trend(Picture):
    """Days to the right, values upwards; a dashed line is the target, a dotted one the baseline."""

    def __init__(self) -> None:
        super().__init__()
        self.line = TrendLine((), None, None, "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: TrendLine, words: str) -> None:
        """Show ``line``; ``words`` say the whole picture."""
        self.line = line
        self.setVisible(bool(line.points))
        self.show_words(words)

    def wanted_size(self) -> QSize:
        """Return a strip some nine lines tall."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _LETTERS, metrics.height() * _LINES)

    def minimumSizeHint(self) -> QSize:
        """Return half the width: the strip takes what there is."""
        return QSize(self.wanted_size().width() // 2, self.wanted_size().height())

    def draw(self, painter: QPainter) -> None:
        """Draw frame, lines and points."""
        if not self.line.points:
            return
        height = self.fontMetrics().height()
        low, high = self._reach()
        left = max(self.fontMetrics().horizontalAdvance(_short(value)) for value in (low, high)) + space(2)
        room = QRectF(left, height * 0.6, self.width() - left - space(2), self.height() - height * 2.2)
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour("surface_raised"))
        painter.drawRect(room)
        self._write_ends(painter, room, (low, high))
        self._draw_level(painter, room, self.line.baseline, self.line.baseline_words, Qt.PenStyle.DotLine)
        self._draw_level(painter, room, self.line.target, self.line.target_words, Qt.PenStyle.DashLine)
        self._draw_points(painter, room)

    def _reach(self) -> tuple[float, float]:
        known = (self.line.baseline, self.line.target)
        values = [value for _, value in self.line.points] + [value for value in known if value is not None]
        low, high = min(values), max(values)
        air = (high - low or abs(high) or 1.0) * _AIR
        return (0.0 if low >= 0 and low - air < 0 else low - air), high + air

    def _at(self, room: QRectF, day: date, value: float) -> QPointF:
        low, high = self._reach()
        first, last = self.line.points[0][0], self.line.points[-1][0]
        share = (day - first).days / ((last - first).days or 1) if last > first else 0.5
        inner = room.adjusted(space(3), 0, -space(3), 0)
        return QPointF(
            inner.left() + inner.width() * share, room.bottom() - room.height() * (value - low) / (high - low)
        )

    def _write_ends(self, painter: QPainter, room: QRectF, ends: Sequence[float]) -> None:
        height = self.fontMetrics().height()
        painter.setPen(role_colour("text"))
        for value, y in zip(ends, (room.bottom() - height / 2, room.top() - height / 2), strict=True):
            box = QRectF(0, y, room.left() - space(1), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _short(value))
        foot = QRectF(room.left(), room.bottom() + 2, room.width(), height)
        first, last = self.line.points[0][0], self.line.points[-1][0]
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, f"{first:%d.%m.%Y}")
        if last > first:
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{last:%d.%m.%Y}")

    def _draw_level(self, painter: QPainter, room: QRectF, value: float | None, words: str, style: Qt.PenStyle) -> None:
        if value is None:
            return
        y = self._at(room, self.line.points[0][0], value).y()
        painter.setPen(QPen(role_colour("text"), 1.5, style))
        painter.drawLine(QLineF(room.left(), y, room.right(), y))
        height = self.fontMetrics().height()
        above = y - height - 1 if y - height > room.top() else y + 1
        painter.drawText(QRectF(room.left() + space(1), above, room.width(), height), Qt.AlignmentFlag.AlignLeft, words)

    def _draw_points(self, painter: QPainter, room: QRectF) -> None:
        places = [self._at(room, day, value) for day, value in self.line.points]
        painter.setPen(QPen(role_colour("level_3"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(QPen(role_colour("surface_raised"), 2))
        painter.setBrush(role_colour("level_3"))
        for place in places:
            painter.drawEllipse(place, 5, 5)


def _short(value: float) -> str:
    return f"{value:,.4g}"
