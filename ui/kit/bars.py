"""Bars: one level of a scale, and a range with the dots of people on it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.kit.picture import Picture
from ui.theme.current import role_colour, space


class LevelBar(Picture):
    """Blocks of a scale, filled up to a level, with the number printed beside them."""

    def __init__(self, level: int | None, points: int, words: str) -> None:
        super().__init__(words)
        self.level, self.points = level, points

    def show_level(self, level: int | None, points: int, words: str) -> None:
        """Change level (None: nothing answered), number of points and words."""
        self.level, self.points = level, points
        self.show_words(words)

    def wanted_size(self) -> QSize:
        """Return room for the blocks and the number."""
        metrics = self.fontMetrics()
        return QSize((self._block() + space(1)) * self.points + metrics.horizontalAdvance("00"), metrics.height())

    def draw(self, painter: QPainter) -> None:
        """Draw a block a point; the outline carries the contrast where the fill is pale."""
        side = self._block()
        role = _ramp_role(self.level, self.points)
        for place in range(self.points):
            block = QRectF(place * (side + space(1)) + 0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
            is_filled = self.level is not None and place <= self.level
            painter.setPen(QPen(role_colour("border"), 1))
            painter.setBrush(role_colour(role if is_filled else "surface_sunken"))
            painter.drawRoundedRect(block, 3, 3)
        painter.setPen(role_colour("text"))
        left = self.points * (side + space(1)) + space(1)
        number = "–" if self.level is None else str(self.level)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)

    def _block(self) -> int:
        return round(self.fontMetrics().height() * 0.72)


def _ramp_role(level: int | None, points: int) -> str:
    share = 0.0 if level is None or points < 2 else level / (points - 1)  # noqa: PLR2004
    return f"level_{1 + min(2, int(share * 3))}"


@dataclass(frozen=True, slots=True)
class RangeMarks:
    """What stands on a range bar, each place a share from 0 to 1; None: not known, or not wanted."""

    low: float | None = None
    high: float | None = None
    middle: float | None = None
    target: float | None = None
    dots: tuple[float, ...] = ()


class RangeBar(Picture):
    """A track from 0 to 100 with a range on it, its middle, a target and a dot for each person.

    Without a range the track stays empty: nothing is known yet.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.marks = RangeMarks()

    def show_range(self, words: str, marks: RangeMarks) -> None:
        """Change the picture; ``words`` say the same for whoever cannot see it."""
        self.marks = marks
        self.show_words(words)

    def wanted_size(self) -> QSize:
        """Return a track of some thirty letters, tall enough for a row of dots."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 30, round(metrics.height() * 1.3))

    def draw(self, painter: QPainter) -> None:
        """Draw track, range, middle, target and dots, in this order."""
        middle, height = self.height() / 2, self.height() * 0.42
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour("surface_sunken"))
        painter.drawRoundedRect(QRectF(self._x(0), middle - height / 2, self._x(1) - self._x(0), height), 4, 4)
        if self.marks.low is not None and self.marks.high is not None:
            painter.setBrush(role_colour("level_1"))
            width = max(4.0, self._x(self.marks.high) - self._x(self.marks.low))
            painter.drawRoundedRect(QRectF(self._x(self.marks.low), middle - height / 2, width, height), 4, 4)
        if self.marks.middle is not None:
            painter.setPen(QPen(role_colour("level_3"), 3))
            painter.drawLine(self._point(self.marks.middle, -0.32), self._point(self.marks.middle, 0.32))
        if self.marks.target is not None:
            painter.setPen(QPen(role_colour("text"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(self._point(self.marks.target, -0.5), self._point(self.marks.target, 0.5))
        self._draw_dots(painter)

    def _draw_dots(self, painter: QPainter) -> None:
        radius = self.height() * 0.14
        painter.setPen(QPen(role_colour("surface_raised"), 1.5))
        painter.setBrush(role_colour("text"))
        seen: dict[float, int] = {}
        for dot in self.marks.dots:
            # Equal answers are stacked, so that five people never look like one.
            rank = seen[dot] = seen.get(dot, -1) + 1
            painter.drawEllipse(self._point(dot, 0.0) + QPointF(rank * radius * 1.4, 0), radius, radius)

    def _x(self, share: float) -> float:
        margin = self.height() * 0.2
        return margin + share * (self.width() - 2 * margin)

    def _point(self, share: float, lift: float) -> QPointF:
        return QPointF(self._x(share), self.height() * (0.5 + lift))
