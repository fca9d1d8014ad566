"""Where each of several parties places one thing: a dot a party on a strip from the first place to the last."""

from collections import Counter

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.kit.lane import Lane
from ui.theme.current import role_colour


class PlaceLane(Lane):
    """A strip with the first place on the left; a stroke marks the mean, and several at one place are counted.

    Args:
        name: What is placed.
        places: The place that each gave it.
        mean: Their mean.
        count: How many places there are.
        texts: What is printed at the end, and the whole in words.
    """

    def __init__(self, name: str, places: tuple[float, ...], mean: float, count: int, texts: tuple[str, str]) -> None:
        super().__init__(name, texts[0], texts[1], 10)
        self.places, self.mean, self.count = places, mean, count

    def draw_strip(self, painter: QPainter, strip: QRectF) -> None:
        """Draw the strip, a tick for each place, the mean and the dots."""
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour("surface_sunken"))
        painter.drawRect(strip)
        painter.setPen(QPen(role_colour("border"), 1, Qt.PenStyle.DotLine))
        for number in range(1, self.count + 1):
            painter.drawLine(self._upright(strip, number, 0))
        painter.setPen(QPen(role_colour("text"), 3))
        painter.drawLine(self._upright(strip, self.mean, 0.15))
        for place, people in Counter(self.places).items():
            self._draw_dot(painter, strip, place, people)

    def _draw_dot(self, painter: QPainter, strip: QRectF, place: float, people: int) -> None:
        centre = QPointF(self._x(strip, place), strip.center().y())
        radius = strip.height() * 0.7
        painter.setPen(QPen(role_colour("surface_raised"), 1.5))
        painter.setBrush(role_colour("level_3"))
        painter.drawEllipse(centre, radius, radius)
        if people > 1:
            painter.setPen(role_colour("on_level_3"))
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(people))

    def _x(self, strip: QRectF, place: float) -> float:
        inset = strip.height() * 0.6
        share = (place - 1) / (self.count - 1) if self.count > 1 else 0.5
        return strip.left() + inset + share * (strip.width() - 2 * inset)

    def _upright(self, strip: QRectF, place: float, over: float) -> QLineF:
        x, reach = self._x(strip, place), over * strip.height()
        return QLineF(x, strip.top() - reach, x, strip.bottom() + reach)
