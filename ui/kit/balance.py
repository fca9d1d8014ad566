"""Bars to both sides of a middle line: what lifts to the right, what pulls down to the left."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.kit.picture import Picture
from ui.theme.current import role_colour, space


class BalanceBar(Picture):
    """One line: a name, a bar from the middle, and the printed points with their sign.

    Args:
        name: What pushes.
        points: How far, negative to the left.
        scale: The points that fill one side, the same for all lines that stand together.
        printed: The points as they are printed.
    """

    def __init__(self, name: str, points: float, scale: float, printed: str) -> None:
        super().__init__(f"{name}: {printed}")
        self.name, self.points, self.scale, self.printed = name, points, scale, printed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wanted_size(self) -> QSize:
        """Return room for the name over or beside the bar."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 34, round(metrics.height() * 2.1))

    def draw(self, painter: QPainter) -> None:
        """Draw name, bar and points."""
        metrics = self.fontMetrics()
        height, number = metrics.height(), metrics.averageCharWidth() * 7
        painter.setPen(role_colour("text"))
        top = QRectF(0, 0, self.width(), height)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.name)
        lane = QRectF(1, height * 1.15, self.width() - number - 2, height * 0.62)
        painter.drawText(
            QRectF(lane.right(), lane.top() - height * 0.2, number, height),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            self.printed,
        )
        middle = lane.center().x()
        reach = (lane.width() / 2 - space(1)) * min(1.0, abs(self.points) / self.scale) if self.scale else 0.0
        box = QRectF(middle if self.points > 0 else middle - reach, lane.top(), reach, lane.height())
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour("surface_sunken"))
        painter.drawRect(lane)
        painter.fillRect(box, role_colour("chart_1" if self.points > 0 else "chart_4"))
        painter.setPen(QPen(role_colour("text"), 1.5))
        painter.drawLine(QLineF(middle, lane.top() - 2, middle, lane.bottom() + 2))
