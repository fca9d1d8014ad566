"""One bar on a fixed scale of 0 to 100: what is sure, what may be added, and a dot for each person."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from readiness.report.drawing.piles import PiledDot, are_counted, piled, rows_of
from ui.theme.current import role_colour, space

NUMBER_LETTERS = 5
# Room for a number of two digits under its dot.
_COUNT_LETTERS = 3
_QUARTERS = (0.25, 0.5, 0.75)


@dataclass(frozen=True, slots=True)
class Bar:
    """A range in shares of 0 to 1, with the printed number; all None where nothing is known yet.

    The bar is full up to ``low``, striped from there to ``high`` and marked at ``expected``.
    """

    number: str
    low: float | None = None
    expected: float | None = None
    high: float | None = None
    dots: tuple[float, ...] = ()
    label: str = ""
    threshold: float | None = None


def bar_height(bar: Bar, metrics: QFontMetrics, width: int, label_width: int) -> int:
    """Return the height that ``bar`` needs in ``width``: a line of text, and a lane for its piled dots under it."""
    line = QRect(0, 0, width, metrics.height())
    dots = _dots(bar, _track(line, metrics, label_width), metrics)
    counts = metrics.height() * 0.85 if are_counted(dots) else 0.0
    return round(metrics.height() * (1.05 if dots else 1.0) + rows_of(dots) * _pitch(metrics) + counts)


def draw_bar(painter: QPainter, room: QRect, bar: Bar, metrics: QFontMetrics, label_width: int) -> None:
    """Draw label, track, range, dots and number of ``bar`` in ``room``."""
    line = QRect(room.left(), room.top(), room.width(), metrics.height())
    painter.setPen(role_colour("text"))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, bar.label)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, bar.number)
    track = _track(line, metrics, label_width)
    if track.width() > 0:
        _draw_track(painter, track, bar)
        for dot in _dots(bar, track, metrics):
            _draw_dot(painter, track, dot, metrics)


def _track(line: QRect, metrics: QFontMetrics, label_width: int) -> QRectF:
    height, radius = metrics.height() * 0.62, _radius(metrics)
    left = line.left() + label_width + radius
    number_width = metrics.averageCharWidth() * NUMBER_LETTERS
    return QRectF(left, line.center().y() - height / 2, line.right() - number_width - radius - left, height)


def _radius(metrics: QFontMetrics) -> float:
    return metrics.height() * 0.2


def _pitch(metrics: QFontMetrics) -> float:
    return 2 * _radius(metrics) + 1


def _dots(bar: Bar, track: QRectF, metrics: QFontMetrics) -> tuple[PiledDot, ...]:
    places = [track.left() + share * track.width() for share in bar.dots]
    return piled(places, _pitch(metrics), metrics.averageCharWidth() * _COUNT_LETTERS)


def _draw_track(painter: QPainter, track: QRectF, bar: Bar) -> None:
    painter.setPen(QPen(role_colour("border"), 1))
    painter.setBrush(role_colour("surface_sunken"))
    painter.drawRect(track)
    if bar.low is not None and bar.high is not None and bar.expected is not None:
        _fill(painter, track, bar.high, role_colour("level_1"), Qt.BrushStyle.BDiagPattern)
        _fill(painter, track, bar.low, role_colour("level_2"), Qt.BrushStyle.SolidPattern)
        _draw_range(painter, track, bar.low, bar.high)
        _stroke(painter, track, bar.expected, QPen(role_colour("level_3"), 3), 0.1)
    for quarter in _QUARTERS:
        _stroke(painter, track, quarter, QPen(role_colour("border"), 1, Qt.PenStyle.DotLine), 0.0)
    if bar.threshold is not None:
        _stroke(painter, track, bar.threshold, QPen(role_colour("text"), 2, Qt.PenStyle.DashLine), 0.2)


def _fill(painter: QPainter, track: QRectF, end: float, colour: QColor, style: Qt.BrushStyle) -> None:
    box = QRectF(track.left(), track.top(), end * track.width(), track.height())
    painter.fillRect(box.adjusted(0.5, 0.5, 0, -0.5), QBrush(colour, style))


def _draw_range(painter: QPainter, track: QRectF, low: float, high: float) -> None:
    if low == high:
        return
    pen = QPen(role_colour("text"), 1.5)
    middle = track.center().y()
    ends = QPointF(track.left() + low * track.width(), middle), QPointF(track.left() + high * track.width(), middle)
    painter.setPen(pen)
    painter.drawLine(QLineF(*ends))
    for share in (low, high):
        _stroke(painter, track, share, pen, -0.22)


def _stroke(painter: QPainter, track: QRectF, share: float, pen: QPen, over: float) -> None:
    x, reach = track.left() + share * track.width(), over * track.height()
    painter.setPen(pen)
    painter.drawLine(QLineF(x, track.top() - reach, x, track.bottom() + reach))


def _draw_dot(painter: QPainter, track: QRectF, dot: PiledDot, metrics: QFontMetrics) -> None:
    """Draw a dot at its true place, over its count where it stands for several; the count stays inside the track."""
    radius = _radius(metrics)
    centre = QPointF(dot.place, track.bottom() + radius * 1.7 + dot.row * _pitch(metrics))
    painter.setPen(QPen(role_colour("surface_raised"), 1))
    painter.setBrush(role_colour("text"))
    painter.drawEllipse(centre, radius, radius)
    if dot.count > 1:
        words = metrics.horizontalAdvance(str(dot.count))
        left = min(max(centre.x() - words / 2, track.left()), track.right() - words)
        painter.setPen(role_colour("text"))
        painter.drawText(QPointF(left, centre.y() + radius + metrics.ascent() * 0.9), str(dot.count))


def label_room(bars: tuple[Bar, ...], metrics: QFontMetrics) -> int:
    """Return the width that the widest label needs, so that tracks under one another begin alike."""
    widest = max((metrics.horizontalAdvance(bar.label) for bar in bars), default=0)
    return widest + space(3) if widest else 0
