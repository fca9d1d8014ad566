"""Lanes: a name, a strip in which something is drawn on a scale of 0 to 100, and what is printed at its end."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.kit.picture import Picture
from ui.theme.current import role_colour, space

_WIDE_LETTERS = 66
_LEAST_LETTERS = 26
_NAME_SHARE = 0.34
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_TALL = 100_000


class Lane(Picture):
    """A name beside its strip where there is room, else above it; equal widths make equal strips.

    A subclass draws into the strip in `draw_strip`.
    """

    def __init__(self, name: str, printed: str, words: str, number_letters: int = 8) -> None:
        super().__init__(words)
        self.name, self.printed, self.number_letters = name, printed, number_letters
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def draw_strip(self, painter: QPainter, strip: QRectF) -> None:
        """Draw what this lane is for."""
        raise NotImplementedError

    def wanted_size(self) -> QSize:
        """Return a comfortable size."""
        width = self.fontMetrics().averageCharWidth() * _WIDE_LETTERS
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: a few words wide."""
        return QSize(self.fontMetrics().averageCharWidth() * _LEAST_LETTERS, self.fontMetrics().height())

    def hasHeightForWidth(self) -> bool:
        """Return True: the name wraps, or stands above."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of name and strip."""
        name, strip = self._places(width)
        return max(name.bottom(), round(strip.bottom())) + space(1)

    def draw(self, painter: QPainter) -> None:
        """Draw the name, the strip and the printed number."""
        name, strip = self._places(self.width())
        painter.setPen(role_colour("text"))
        painter.drawText(name, _WRAP, self.name)
        number = QRectF(strip.right(), strip.top(), self.width() - strip.right(), strip.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.printed)
        lane = strip.adjusted(1, strip.height() * 0.16, -1, -strip.height() * 0.16)
        self.draw_strip(painter, lane)

    def _places(self, width: int) -> tuple[QRect, QRectF]:
        metrics = self.fontMetrics()
        letter, height = metrics.averageCharWidth(), metrics.height()
        number = letter * self.number_letters
        is_wide = width >= letter * _WIDE_LETTERS
        room = round(width * _NAME_SHARE) - space(3) if is_wide else width
        words = metrics.boundingRect(QRect(0, 0, max(1, room), _TALL), _WRAP, self.name).height()
        if is_wide:
            tall = max(words, round(height * 1.2))
            left = room + space(3)
            top = (tall - height * 1.1) / 2
            return QRect(0, 0, room, tall), QRectF(left, top, max(1, width - left - number), height * 1.1)
        return QRect(0, 0, room, words), QRectF(0, words, max(1, width - number), height * 1.1)


def draw_track(painter: QPainter, strip: QRectF, threshold: float | None = None) -> None:
    """Draw the empty strip of 0 to 100 with its quarters, and the line from which something holds."""
    painter.setPen(QPen(role_colour("border"), 1))
    painter.setBrush(role_colour("surface_sunken"))
    painter.drawRect(strip)
    painter.setPen(QPen(role_colour("border"), 1, Qt.PenStyle.DotLine))
    for share in (0.25, 0.5, 0.75):
        painter.drawLine(_upright(strip, share))
    if threshold is not None:
        painter.setPen(QPen(role_colour("text"), 2, Qt.PenStyle.DashLine))
        painter.drawLine(_upright(strip, threshold, 0.2))


def _upright(strip: QRectF, share: float, over: float = 0.0) -> QLineF:
    x, reach = strip.left() + share * strip.width(), over * strip.height()
    return QLineF(x, strip.top() - reach, x, strip.bottom() + reach)


class RankLane(Lane):
    """How often one thing takes the first rank, the second, the third, a lower one, and none at all."""

    def __init__(self, name: str, shares: tuple[float, ...], printed: str, words: str) -> None:
        super().__init__(name, printed, words)
        self.shares = shares

    def draw_strip(self, painter: QPainter, strip: QRectF) -> None:
        """Draw the shares one after another; what takes no rank stays empty."""
        draw_rank_shares(painter, strip, self.shares)


def draw_rank_shares(painter: QPainter, strip: QRectF, shares: tuple[float, ...]) -> None:
    """Draw up to four shares in ``strip``: first, second, third, and lower as stripes; the rest stays empty."""
    painter.setPen(QPen(role_colour("border"), 1))
    painter.setBrush(role_colour("surface_sunken"))
    painter.drawRect(strip)
    fills = (
        QBrush(role_colour("level_3")), QBrush(role_colour("level_2")), QBrush(role_colour("level_1")),
        QBrush(role_colour("level_2"), Qt.BrushStyle.BDiagPattern),
    )  # fmt: skip
    left = strip.left()
    for share, fill in zip(shares, fills, strict=False):
        box = QRectF(left, strip.top(), share * strip.width(), strip.height())
        if box.width() >= 1:
            painter.setBrush(fill)
            painter.drawRect(box)
        left += box.width()


@dataclass(frozen=True, slots=True)
class Reach:
    """From the worst case to the best, the middle eighty of a hundred, and the expected place; shares of 0 to 1."""

    worst: float
    low: float
    expected: float
    high: float
    best: float


class ReachLane(Lane):
    """A range with its likely middle: a thin line from worst to best, a thick one for 80 of 100 cases."""

    def __init__(self, name: str, reach: Reach, printed: str, words: str, threshold: float | None = None) -> None:
        super().__init__(name, printed, words, 10)
        self.reach, self.threshold = reach, threshold

    def draw_strip(self, painter: QPainter, strip: QRectF) -> None:
        """Draw track, worst to best, the middle 80, and the expected place."""
        draw_track(painter, strip, self.threshold)
        middle = strip.center().y()
        worst, low, expected, high, best = (
            strip.left() + share * strip.width()
            for share in (self.reach.worst, self.reach.low, self.reach.expected, self.reach.high, self.reach.best)
        )
        painter.setPen(QPen(role_colour("text"), 1.5))
        painter.drawLine(QLineF(worst, middle, best, middle))
        for end in (worst, best):
            painter.drawLine(QLineF(end, strip.top() + 2, end, strip.bottom() - 2))
        thick = QRectF(low, middle - strip.height() * 0.26, max(high - low, 3), strip.height() * 0.52)
        painter.fillRect(thick, role_colour("level_2"))
        painter.setPen(QPen(role_colour("level_3"), 3))
        painter.drawLine(QLineF(expected, strip.top(), expected, strip.bottom()))


class ShiftLane(Lane):
    """Where something stands now (a ring) and where it would stand (a dot), with an arrow between."""

    def __init__(
        self, name: str, now: float, then: float, texts: tuple[str, str], threshold: float | None = None
    ) -> None:
        printed, words = texts
        super().__init__(name, printed, words, 10)
        self.now, self.then, self.threshold = now, then, threshold

    def draw_strip(self, painter: QPainter, strip: QRectF) -> None:
        """Draw track, line, ring and dot."""
        draw_track(painter, strip, self.threshold)
        radius, y = strip.height() * 0.36, strip.center().y()
        now, then = (QPointF(strip.left() + share * strip.width(), y) for share in (self.now, self.then))
        painter.setPen(QPen(role_colour("accent"), 4))
        painter.drawLine(now, then)
        painter.setPen(QPen(role_colour("text"), 2))
        painter.setBrush(role_colour("surface_raised"))
        painter.drawEllipse(now, radius, radius)
        painter.setPen(QPen(role_colour("accent"), 2))
        painter.setBrush(role_colour("accent"))
        painter.drawEllipse(then, radius * 0.72, radius * 0.72)
