"""The face of a chart of outturns: grounds, scales, a line for each partner, and the outturns that are marked."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from ui.kit.share_lines import THOUSAND, ChartLine, ChartView
from ui.theme.current import role_colour, space

_ROLES = ("chart_1", "chart_2", "chart_3", "chart_4")
_PATTERNS = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_TICKS = 5
_FACTORS = (1, 2, 5, 10)
_MILLION = 1_000_000
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# Half per cents of the target are as fine as a hand can mean.
_FINEST = 5


class ShareFace:
    """The chart of ``view`` in a room of ``width`` by ``height``.

    Args:
        width: Pixels.
        height: Pixels.
        font: The font of its numbers.
        view: What it shows.
        words: What is printed in it: “receives”, “pays”, “target”, “on record”.
    """

    def __init__(
        self, width: float, height: float, font: QFont, view: ChartView, words: tuple[str, str, str, str]
    ) -> None:
        self.width, self.view, self.words = width, view, words
        self.metrics = QFontMetrics(font)
        self.line = self.metrics.height()
        amounts = [pounds for line in view.lines for _, pounds in line.corners]
        low, high = min(amounts, default=0.0), max(amounts, default=0.0)
        beyond = max(high - low, 1.0) * 0.06
        self.bounds = (min(low, 0.0) - beyond, max(high, 0.0) + beyond)
        self.step = nice_step((self.bounds[1] - self.bounds[0]) / _TICKS)
        numbers = max(self.metrics.horizontalAdvance(short_pounds(value)) for value in self.ticks())
        left = numbers + space(4)
        # Half of the last outturn's label stands beyond the end of the scale.
        right = self.metrics.horizontalAdvance(_percent(view.high)) / 2 + space(2)
        self.room = QRectF(left, self.line * 1.9, width - left - right, height - self.line * 4.6)

    def ticks(self) -> tuple[float, ...]:
        """Return the round pounds within the bounds."""
        low, high = self.bounds
        first, last = int(-(-low // self.step)), int(high // self.step)
        return tuple(number * self.step for number in range(first, last + 1))

    def places(self) -> tuple[int, ...]:
        """Return the round outturns that are printed, in thousandths of the target."""
        most = max(2, int(self.room.width() // (self.metrics.horizontalAdvance("1000 %") + space(3))))
        step = max(1, round(nice_step((self.view.high - self.view.low) / most)))
        first = -((THOUSAND - self.view.low) // step)
        return tuple(range(THOUSAND + first * step, self.view.high + 1, step))

    def at(self, place: float, pounds: float) -> QPointF:
        """Return the point of an outturn and an amount."""
        room, (low, high) = self.room, self.bounds
        across = (place - self.view.low) / (self.view.high - self.view.low)
        up = (pounds - low) / (high - low)
        return QPointF(room.left() + room.width() * across, room.bottom() - room.height() * up)

    def place_at(self, x: float) -> int:
        """Return the outturn at ``x``, in thousandths of the target."""
        part = min(max((x - self.room.left()) / self.room.width(), 0.0), 1.0)
        raw = self.view.low + part * (self.view.high - self.view.low)
        return min(max(round(raw / _FINEST) * _FINEST, self.view.low), self.view.high)

    def printed(self) -> tuple[tuple[QRectF, str, str], ...]:
        """Return the words above and under the scale, each with its room and the role of its colour."""
        under, recorded = (
            self.room.bottom() + self.line * 0.5,
            min(max(self.view.recorded, self.view.low), self.view.high),
        )
        target, on_record = self.words[2:]
        return (
            *((self._box(place, under, _percent(place)), _percent(place), "text") for place in self.places()),
            (self._box(THOUSAND, under + self.line, target), target, "muted"),
            (self._box(recorded, self.room.top() - self.line * 1.2, on_record), on_record, "text"),
        )

    def draw(self, painter: QPainter) -> None:
        """Draw everything."""
        self._draw_grounds(painter)
        self._draw_scales(painter)
        for number, line in enumerate(self.view.lines):
            self._draw_line(painter, number, line)
        self._draw_recorded(painter)
        self._draw_tried(painter)
        self._draw_words(painter)

    def _draw_grounds(self, painter: QPainter) -> None:
        above, below = self._grounds()
        painter.fillRect(above, role_colour("positive_soft"))
        painter.fillRect(below, role_colour("danger_soft"))

    def _grounds(self) -> tuple[QRectF, QRectF]:
        room, zero = self.room, self.at(self.view.low, 0).y()
        above = QRectF(room.left(), room.top(), room.width(), zero - room.top())
        return above, QRectF(room.left(), zero, room.width(), room.bottom() - zero)

    def _draw_words(self, painter: QPainter) -> None:
        """Say which half is which, on a ground of their own: the outturn that is tried may stand right there."""
        inset, (above, below) = space(2), self._grounds()
        for half, words, role in ((above, self.words[0], "positive"), (below, self.words[1], "danger")):
            width = self.metrics.horizontalAdvance(words) + space(2)
            left = half.right() - inset - width if half is above else half.left() + inset
            top = half.top() + 1 if half is above else half.bottom() - self.line - 1
            if half.height() >= self.line * 1.3:
                box = QRectF(left, top, width, self.line)
                painter.fillRect(box, role_colour(f"{role}_soft"))
                painter.setPen(role_colour(role))
                painter.drawText(box, _CENTRED, words)

    def _draw_scales(self, painter: QPainter) -> None:
        room = self.room
        for value in self.ticks():
            y = self.at(self.view.low, value).y()
            painter.setPen(QPen(role_colour("line" if value else "text"), 1 if value else 2))
            painter.drawLine(QLineF(room.left(), y, room.right(), y))
            painter.setPen(role_colour("text"))
            box = QRectF(0, y - self.line / 2, room.left() - space(1), self.line)
            painter.drawText(box, _AT_RIGHT, short_pounds(value))
        for place in self.places():
            x = self.at(place, 0).x()
            painter.setPen(QPen(role_colour("border"), 1))
            painter.drawLine(QLineF(x, room.bottom(), x, room.bottom() + 4))
        for box, words, role in self.printed():
            painter.setPen(role_colour(role))
            painter.drawText(box, _CENTRED, words)

    def _draw_line(self, painter: QPainter, number: int, line: ChartLine) -> None:
        painter.setPen(line_pen(number))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([self.at(*corner) for corner in line.corners])
        if line.used_up is not None and self.view.low <= line.used_up <= self.view.high:
            spot = self.at(line.used_up, line.at(line.used_up))
            painter.setPen(QPen(role_colour(_ROLES[number]), 2))
            painter.setBrush(role_colour("surface_raised"))
            arm = self.line * 0.34
            corners = ((0, -arm), (arm, 0), (0, arm), (-arm, 0))
            painter.drawPolygon([QPointF(spot.x() + x, spot.y() + y) for x, y in corners])

    def _draw_recorded(self, painter: QPainter) -> None:
        room, recorded = self.room, min(max(self.view.recorded, self.view.low), self.view.high)
        x = self.at(recorded, 0).x()
        painter.setPen(QPen(role_colour("text"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(x, room.top() - 3, x, room.bottom()))

    def _draw_tried(self, painter: QPainter) -> None:
        room, tried = self.room, self.at(self.view.tried, 0).x()
        painter.setPen(QPen(role_colour("accent"), 2.5))
        painter.drawLine(QLineF(tried, room.top(), tried, room.bottom()))
        painter.setPen(QPen(role_colour("surface_raised"), 2))
        for number, line in enumerate(self.view.lines):
            painter.setBrush(role_colour(_ROLES[number]))
            painter.drawEllipse(self.at(self.view.tried, line.at(self.view.tried)), 5, 5)
        painter.setBrush(role_colour("accent"))
        painter.drawEllipse(QPointF(tried, room.bottom()), self.line * 0.42, self.line * 0.42)

    def _box(self, place: float, top: float, words: str) -> QRectF:
        """Return the room of ``words`` around an outturn, moved in from the edges so that nothing is cut."""
        width = self.metrics.horizontalAdvance(words) + space(1)
        left = min(max(self.at(place, 0).x() - width / 2, 0), self.width - width - space(1))
        return QRectF(left, top, width, self.line)


def line_pen(number: int) -> QPen:
    """Return the pen of line ``number``: a colour and a pattern, so that colour never stands alone."""
    return QPen(role_colour(_ROLES[number]), 3, _PATTERNS[number])


def _percent(place: int) -> str:
    """Return an outturn in thousandths of the target as it is printed."""
    return f"{place / 10:g} %"


def nice_step(least: float) -> float:
    """Return the smallest of …0.5, 1, 2, 5, 10, 20, 50… that is not less than ``least``."""
    power = 1.0
    while power * 10 <= least:
        power *= 10
    while power > least:
        power /= 10
    return next(power * factor for factor in _FACTORS if power * factor >= least)


def short_pounds(amount: float) -> str:
    """Return ``amount`` as it stands at an axis: £50k, −£1.2m."""
    sign, size = "−" if amount < 0 else "", abs(amount)
    if size >= _MILLION:
        return f"{sign}£{size / _MILLION:,g}m"
    return f"{sign}£{size / THOUSAND:g}k" if size >= THOUSAND else f"{sign}£{size:g}"
