"""The face of a plan: where things stand on it, and how fields, axes and ranges are painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from readiness.report.drawing.apart import Spread, kept_apart
from ui.kit.marks import MarkShape
from ui.theme.current import role_colour, space

_WIDEST_LETTERS = 110
_DOT = 3.5
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: lowest, expected and highest share on each axis; ``words`` say all of it.

    ``likely`` is the middle stretch of the upward axis that most cases fall into, where it is known.
    """

    key: str
    number: str
    shape: MarkShape
    across: tuple[float, float, float]
    upward: tuple[float, float, float]
    words: str
    likely: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """Names of axes and fields, and the shares at which the fields part."""

    across: str
    upward: str
    across_from: float
    upward_from: float
    upper_right: str
    lower_right: str
    upper_left: str
    lower_left: str


class PlanFace:
    """The plan at one size: 0 to 100 on both axes, with room for their names around it."""

    def __init__(self, size: QSize, font: QFont, fields: Fields) -> None:
        self.size, self.font, self.fields = size, font, fields
        self.metrics = QFontMetrics(font)
        self.radius = self.metrics.height() * 0.6
        left, height = self.metrics.horizontalAdvance("100") + space(2), self.metrics.height()
        width = min(
            size.width() - left - self.metrics.horizontalAdvance("100"),
            self.metrics.averageCharWidth() * _WIDEST_LETTERS,
        )
        self.room = QRectF(left, height + space(2), width, size.height() - 3 * height - space(4))

    def at(self, across: float, upward: float) -> QPointF:
        """Return where two shares meet."""
        return QPointF(self.room.left() + across * self.room.width(), self.room.bottom() - upward * self.room.height())

    def spread(self, marks: Sequence[Mark]) -> Spread:
        """Return where each mark is drawn: at its place or close by, in its own field, and none over another."""
        spots = [self.at(mark.across[1], mark.upward[1]) for mark in marks]
        bounds = tuple(self._field_of(mark) for mark in marks)
        return kept_apart(tuple((spot.x(), spot.y()) for spot in spots), bounds, self.radius * 2.4)

    def _field_of(self, mark: Mark) -> tuple[float, float, float, float]:
        split, edge = self.at(self.fields.across_from, self.fields.upward_from), self.radius * 1.2
        # The names of the fields stand along the upper and the lower edge and stay free.
        names = self.metrics.height() + space(2) + edge
        is_right, is_upper = mark.across[1] >= self.fields.across_from, mark.upward[1] >= self.fields.upward_from
        return (
            split.x() + edge if is_right else self.room.left() + edge,
            self.room.top() + names if is_upper else split.y() + edge,
            self.room.right() - edge if is_right else split.x() - edge,
            split.y() - edge if is_upper else self.room.bottom() - names,
        )

    def draw_fields(self, painter: QPainter) -> None:
        """Draw the four fields; the one to choose from is tinted."""
        room, split = self.room, self.at(self.fields.across_from, self.fields.upward_from)
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour("surface_raised"))
        painter.drawRect(room)
        best = QRectF(QPointF(split.x(), room.top()), QPointF(room.right(), split.y()))
        painter.fillRect(best.adjusted(1, 1, -1, -1), role_colour("positive_soft"))
        painter.setPen(QPen(role_colour("border"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(split.x(), room.top()), QPointF(split.x(), room.bottom()))
        painter.drawLine(QPointF(room.left(), split.y()), QPointF(room.right(), split.y()))
        self._name_fields(painter, split)

    def _name_fields(self, painter: QPainter, split: QPointF) -> None:
        room, fields, inset = self.room, self.fields, space(2)
        font = QFont(self.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(role_colour("muted"))
        west = QRectF(room.topLeft(), QPointF(split.x(), room.bottom())).adjusted(inset, inset, -inset, -inset)
        east = QRectF(QPointF(split.x(), room.top()), room.bottomRight()).adjusted(inset, inset, -inset, -inset)
        top, bottom, wrap = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom, Qt.TextFlag.TextWordWrap
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(east, int(top | right) | int(wrap), fields.upper_right)
        painter.drawText(east, int(bottom | right) | int(wrap), fields.lower_right)
        painter.drawText(west, int(top | left) | int(wrap), fields.upper_left)
        painter.drawText(west, int(bottom | left) | int(wrap), fields.lower_left)
        painter.setFont(self.font)

    def draw_axes(self, painter: QPainter) -> None:
        """Draw the numbers and the names of both axes."""
        room, height = self.room, self.metrics.height()
        painter.setPen(role_colour("text"))
        for share in _TICKS:
            number, spot = str(round(share * 100)), self.at(share, share)
            across = QRectF(spot.x() - height * 2, room.bottom() + 2, height * 4, height)
            upward = QRectF(0, spot.y() - height / 2, room.left() - space(1), height)
            painter.drawText(across, Qt.AlignmentFlag.AlignCenter, number)
            painter.drawText(upward, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        foot = QRectF(0, room.bottom() + height + 2, room.right(), height)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self.fields.across)
        painter.drawText(QRectF(0, 0, self.size.width(), height), Qt.AlignmentFlag.AlignLeft, self.fields.upward)

    def draw_range(self, painter: QPainter, mark: Mark, *, is_strong: bool) -> None:
        """Draw how far a mark may move on both axes, and the stretch that most cases fall into."""
        low, middle, high = mark.across
        down, level, up = mark.upward
        painter.setPen(QPen(role_colour("accent" if is_strong else "border"), 2.5 if is_strong else 1.2))
        painter.drawLine(self.at(low, level), self.at(high, level))
        painter.drawLine(self.at(middle, down), self.at(middle, up))
        if mark.likely is not None:
            painter.setPen(QPen(role_colour("accent" if is_strong else "level_1"), 7, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(self.at(middle, mark.likely[0]), self.at(middle, mark.likely[1]))

    def draw_leader(self, painter: QPainter, mark: Mark, centre: QPointF, radius: float) -> None:
        """Draw the exact place of a mark that stands beside it, and the line between; over all marks."""
        spot = self.at(mark.across[1], mark.upward[1])
        line = QLineF(spot, centre)
        if line.length() < 1:
            return
        line.setLength(max(0.0, line.length() - radius))
        painter.setPen(QPen(role_colour("text"), 1.5))
        painter.drawLine(line)
        painter.setPen(QPen(role_colour("surface_raised"), 1))
        painter.setBrush(role_colour("text"))
        painter.drawEllipse(spot, _DOT, _DOT)
