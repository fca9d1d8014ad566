"""The key of the picture: a stroke with its letter for every kind of tie that is lit."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from readiness.governance.drawing import Stroke
from ui.kit.picture import Picture
from ui.map.ink import ink_in_force
from ui.theme.current import space


class StrokeKey(Picture):
    """One kind of tie: its stroke, its letter and its word."""

    def __init__(self, stroke: Stroke, word: str) -> None:
        super().__init__(word)
        self.stroke = stroke

    def wanted_size(self) -> QSize:
        """Return room for the stroke and the word."""
        metrics = self.fontMetrics()
        width = self._stroke_width() + space(2) + metrics.horizontalAdvance(self.accessibleName()) + space(2)
        return QSize(width, round(metrics.height() * 1.2))

    def draw(self, painter: QPainter) -> None:
        """Draw stroke, letter and word."""
        ink, middle = ink_in_force(), self.height() / 2
        colour = ink.strokes[self.stroke.colour]
        pen = QPen(colour, 2)
        if self.stroke.dashes:
            pen.setDashPattern([float(part) / 2 for part in self.stroke.dashes.split()])
        painter.setPen(pen)
        painter.drawLine(0, round(middle), self._stroke_width(), round(middle))
        side = self.fontMetrics().height() * 0.95
        disc = QRectF((self._stroke_width() - side) / 2, middle - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(disc)
        self._draw_letter(painter, disc, ink.letters[self.stroke.colour].name())
        painter.setPen(ink.text)
        left = self._stroke_width() + space(2)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.accessibleName())

    def _draw_letter(self, painter: QPainter, disc: QRectF, colour: str) -> None:
        plain, small = painter.font(), painter.font()
        small.setBold(True)
        small.setPointSizeF(plain.pointSizeF() * 0.68)
        painter.setFont(small)
        painter.setPen(colour)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self.stroke.letter)
        painter.setFont(plain)

    def _stroke_width(self) -> int:
        return self.fontMetrics().height() * 2
