"""A curve of steps: how high so much effort leads."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.kit.picture import Picture
from ui.theme.current import role_colour, space

Corners = tuple[tuple[float, float], ...]
_HALF = 50
_FULL = 100


class StepCurve(Picture):
    """Effort to the right, readiness of 0 to 100 upwards; a dashed line marks the aim and a dot where it is reached."""

    def __init__(self) -> None:
        super().__init__()
        self.corners: Corners = ()
        self.aim, self.across, self.spot = 0.0, "", (0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_curve(self, corners: Corners, aim: float, spot: tuple[float, float], names: tuple[str, str]) -> None:
        """Show the curve; ``names`` are that of the effort axis, and the whole picture in words."""
        self.corners, self.aim, self.spot = corners, aim, spot
        self.across, words = names
        self.show_words(words)

    def wanted_size(self) -> QSize:
        """Return a strip some nine lines tall."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 40, metrics.height() * 10)

    def draw(self, painter: QPainter) -> None:
        """Draw frame, numbers, curve, aim and dot."""
        metrics = self.fontMetrics()
        left, height = metrics.horizontalAdvance("100") + space(2), metrics.height()
        room = QRectF(left, height * 0.6, self.width() - left - height, self.height() - height * 2.8)
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour("surface_raised"))
        painter.drawRect(room)
        painter.setPen(role_colour("text"))
        for share in (0, _HALF, _FULL):
            y = room.bottom() - room.height() * share / _FULL
            box = QRectF(0, y - height / 2, left - space(1), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(share))
        most = max((effort for effort, _ in self.corners), default=0.0) or 1.0
        for effort in (0.0, most):
            x = room.left() + room.width() * effort / most
            side = Qt.AlignmentFlag.AlignRight if effort else Qt.AlignmentFlag.AlignLeft
            left_end = x - metrics.averageCharWidth() * 8 if effort else x
            box = QRectF(left_end, room.bottom() + 2, metrics.averageCharWidth() * 8, height)
            painter.drawText(box, side, f"{round(effort)}")
        foot = QRectF(room.left(), room.bottom() + height + 2, room.width(), height)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self.across)
        self._draw_curve(painter, room, most)

    def _draw_curve(self, painter: QPainter, room: QRectF, most: float) -> None:
        def at(effort: float, reached: float) -> QPointF:
            return QPointF(room.left() + room.width() * effort / most, room.bottom() - room.height() * reached / _FULL)

        painter.setPen(QPen(role_colour("text"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(at(0, self.aim), at(most, self.aim)))
        points: list[QPointF] = []
        for effort, reached in self.corners:
            if points:
                points.append(QPointF(at(effort, 0).x(), points[-1].y()))
            points.append(at(effort, reached))
        painter.setPen(QPen(role_colour("level_2"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        painter.setPen(QPen(role_colour("surface_raised"), 2))
        painter.setBrush(role_colour("accent"))
        painter.drawEllipse(at(*self.spot), 6, 6)
