"""Votes as they are seen from the back of a room: large buttons, a strip of rounds, and large numbers."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.kit.buttons import Pressable
from ui.kit.picture import Picture
from ui.theme.current import role_colour, space

Colour = Literal["R", "B"]
_INKS = {"R": ("danger", "danger_soft"), "B": ("level_2", "accent_soft")}
_CENTRED = Qt.AlignmentFlag.AlignCenter
_LARGE = 1.9
_HUGE = 2.8


def larger(font: QFont, ratio: float) -> QFont:
    """Return ``font`` in bold and ``ratio`` times as large."""
    made = QFont(font)
    made.setBold(True)
    made.setPointSizeF(font.pointSizeF() * ratio)
    return made


def draw_vote(painter: QPainter, room: QRectF, colour: Colour) -> None:
    """Draw the mark of a colour: a square for red, a circle for blue, so that colour never stands alone."""
    ink = role_colour(_INKS[colour][0])
    side = min(room.width(), room.height())
    box = QRectF(room.center().x() - side / 2, room.center().y() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if colour == "R":
        painter.drawRoundedRect(box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06), 3, 3)
    else:
        painter.drawEllipse(box)


class VoteButton(Pressable):
    """A vote that can be cast: a large mark with its word."""

    def __init__(self, colour: Colour, words: str) -> None:
        super().__init__()
        self.colour, self.words = colour, words
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for a mark and a large word."""
        metrics = QFontMetrics(larger(self.font(), _LARGE))
        return QSize(metrics.horizontalAdvance(self.words) + metrics.height() * 3, round(metrics.height() * 2.6))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw frame, mark and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, fill = _INKS[self.colour]
        painter.setPen(QPen(role_colour("focus" if self.hasFocus() else ink), 4 if self.hasFocus() else 2))
        painter.setBrush(role_colour(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)
        painter.setFont(larger(self.font(), _LARGE))
        height = painter.fontMetrics().height()
        draw_vote(
            painter, QRectF(height * 0.6, (self.height() - height * 0.8) / 2, height * 0.8, height * 0.8), self.colour
        )
        painter.setPen(role_colour("text"))
        painter.drawText(QRectF(height * 1.2, 0, self.width() - height * 1.4, self.height()), _CENTRED, self.words)
        painter.end()


class BigFigure(Picture):
    """A large number under its name, with a line of small print; it can be read from the back of a room."""

    def __init__(self, letters: int = 18) -> None:
        super().__init__()
        self.letters = letters
        self.name = self.number = self.note = ""
        self.colour: Colour | None = None

    def show_figure(self, name: str, number: str, note: str = "", colour: Colour | None = None) -> None:
        """Show ``number`` under ``name`` and over ``note``, beside the mark of a vote where it is one's."""
        self.name, self.number, self.note, self.colour = name, number, note, colour
        self.show_words(" ".join(filter(None, (f"{name}: {number}.", note))))

    def wanted_size(self) -> QSize:
        """Return room for all three lines."""
        metrics = self.fontMetrics()
        huge = QFontMetrics(larger(self.font(), _HUGE))
        widest = max(
            metrics.averageCharWidth() * self.letters,
            QFontMetrics(larger(self.font(), 1)).horizontalAdvance(self.name),
            metrics.horizontalAdvance(self.note),
            huge.horizontalAdvance(self.number) + (huge.height() * 2 if self.colour is not None else 0),
        )
        return QSize(widest + space(8), metrics.height() * 2 + huge.height() + space(5))

    def draw(self, painter: QPainter) -> None:
        """Draw the card and its three lines."""
        painter.setPen(QPen(role_colour("line"), 1))
        painter.setBrush(role_colour("surface_raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        line = self.fontMetrics().height()
        painter.setPen(role_colour("text"))
        painter.setFont(larger(self.font(), 1))
        painter.drawText(QRectF(0, space(2), self.width(), line), _CENTRED, self.name)
        painter.setFont(larger(self.font(), _HUGE))
        huge = painter.fontMetrics().height()
        beside = huge * 0.9 if self.colour is not None else 0.0
        painter.drawText(QRectF(beside, space(2) + line, self.width() - beside, huge), _CENTRED, self.number)
        if self.colour is not None:
            draw_vote(painter, QRectF(space(4), space(2) + line + huge * 0.2, huge * 0.6, huge * 0.6), self.colour)
        painter.setFont(self.font())
        painter.setPen(role_colour("muted"))
        painter.drawText(QRectF(0, space(2) + line + huge, self.width(), line), _CENTRED, self.note)


class VoteStrip(Picture):
    """Two rows of marks, one for each team, a column for each round; a dot where a round is still to come.

    From ``doubled_from`` on, a line over the rounds says that they count double.
    """

    def __init__(self) -> None:
        super().__init__()
        self.teams, self.votes = ("", ""), tuple[str, ...]()
        self.every, self.doubled_from, self.doubled = 0, 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_votes(self, teams: tuple[str, str], votes: Sequence[str], ends: tuple[int, int], words: str) -> None:
        """Show ``votes``, a pair of letters a round; ``ends`` are the number of rounds and the first doubled."""
        self.teams, self.votes = teams, tuple(votes)
        self.every, self.doubled_from = ends
        self.show_words(words)
        self.updateGeometry()

    def wanted_size(self) -> QSize:
        """Return a comfortable column for each round."""
        height = self.fontMetrics().height()
        return QSize(round(self._left() + self.every * height * 1.6) + 2, round(height * 4.6))

    def minimumSizeHint(self) -> QSize:
        """Return columns in which the marks just stand apart."""
        height = self.fontMetrics().height()
        return QSize(round(self._left() + self.every * height * 0.9), self.wanted_size().height())

    def draw(self, painter: QPainter) -> None:
        """Draw numbers, names and marks."""
        height, left, pitch = self.fontMetrics().height(), self._left(), self._pitch()
        painter.setPen(role_colour("text"))
        for row, name in enumerate(self.teams):
            box = QRectF(0, height * (1.4 + row * 1.5), left - space(2), height)
            words = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        for number in range(1, self.every + 1):
            x = left + (number - 0.5) * pitch
            painter.setPen(role_colour("muted"))
            painter.drawText(QRectF(x - pitch / 2, 0, pitch, height), _CENTRED, str(number))
            for row in (0, 1):
                self._draw_mark(painter, QPointF(x, height * (1.9 + row * 1.5)), number, row)
        painter.setPen(QPen(role_colour("text"), 2))
        start = left + (self.doubled_from - 1) * pitch
        painter.drawLine(QLineF(start + 3, height * 1.12, left + self.every * pitch - 3, height * 1.12))

    def _draw_mark(self, painter: QPainter, centre: QPointF, number: int, row: int) -> None:
        side = min(self.fontMetrics().height() * 1.05, self._pitch() * 0.85)
        if number <= len(self.votes):
            colour: Colour = "R" if self.votes[number - 1][row] == "R" else "B"
            draw_vote(painter, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), colour)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(role_colour("border"))
            painter.drawEllipse(centre, 2.5, 2.5)

    def _left(self) -> float:
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(name) for name in self.teams)
        return min(widest, metrics.averageCharWidth() * 16) + space(3)

    def _pitch(self) -> float:
        return (self.width() - self._left() - 2) / max(1, self.every)
