"""Chips: a status is always a word, a shape and a colour together."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from ui.kit.picture import Picture
from ui.theme.current import role_colour, space
from ui.theme.icons import draw_icon

ChipKind = Literal["positive", "warning", "danger", "info", "neutral"]


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip shows: its word, its kind (colour) and its icon (shape)."""

    word: str
    kind: ChipKind
    icon_name: str


_FILLS = {
    "positive": "positive_soft", "warning": "warning_soft", "danger": "danger_soft",
    "info": "accent_soft", "neutral": "surface_sunken",
}  # fmt: skip
_INKS = {"positive": "positive", "warning": "warning", "danger": "danger", "info": "accent", "neutral": "muted"}


class StatusChip(Picture):
    """A pill with an icon and a word."""

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip.word)
        self.chip = chip

    def show_chip(self, chip: Chip) -> None:
        """Change what the chip shows."""
        self.chip = chip
        self.show_words(chip.word)

    def wanted_size(self) -> QSize:
        """Return room for icon and word."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.chip.word) + metrics.height() + space(6)
        return QSize(width, metrics.height() + space(2))

    def draw(self, painter: QPainter) -> None:
        """Draw pill, icon and word."""
        ink, side = _INKS[self.chip.kind], self.fontMetrics().height()
        painter.setPen(QPen(role_colour(ink), 1))
        painter.setBrush(role_colour(_FILLS[self.chip.kind]))
        pill = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        draw_icon(painter, self.chip.icon_name, QPoint(space(2), (self.height() - side) // 2), side, ink)
        painter.setPen(role_colour("text"))
        words = self.rect().adjusted(space(3) + side, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.chip.word)


class CoverageChip(Picture):
    """A short bar of what was answered with “12 of 15” beside it."""

    def __init__(self, done: int, total: int, words: str) -> None:
        super().__init__(words)
        self.done, self.total = done, total

    def show_coverage(self, done: int, total: int, words: str) -> None:
        """Change the counts and the words, such as “12 of 15 answered”."""
        self.done, self.total = done, total
        self.show_words(words)

    def wanted_size(self) -> QSize:
        """Return room for the bar and the words."""
        metrics = self.fontMetrics()
        return QSize(
            self._bar_width() + space(2) + metrics.horizontalAdvance(self.accessibleName()) + 2, metrics.height()
        )

    def draw(self, painter: QPainter) -> None:
        """Draw the track, the answered part and the words."""
        height = max(6.0, self.height() * 0.42)
        track = QRectF(0.5, (self.height() - height) / 2, self._bar_width() - 1, height)
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour("surface_sunken"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        if self.done and self.total:
            painter.setBrush(role_colour("accent"))
            track.setWidth(max(height, track.width() * self.done / self.total))
            painter.drawRoundedRect(track, height / 2, height / 2)
        painter.setPen(role_colour("text"))
        words = self.rect().adjusted(self._bar_width() + space(2), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.accessibleName())

    def _bar_width(self) -> int:
        return self.fontMetrics().averageCharWidth() * 9
