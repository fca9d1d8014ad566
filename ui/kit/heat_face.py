"""The face of a heat map: where its names and cells stand at a size, and how they are painted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from ui.theme.current import role_colour, space

NAME_LETTERS, LEAST_NAME_LETTERS = 30, 16
LEAST_CELL_LETTERS = 3.5
WIDEST_CELL_LETTERS = 15
TURNED_LETTERS = 20
HEADING_GAP = 4
_LEVELS = ((75, "level_3"), (50, "level_2"), (25, "level_1"))
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A cell: its printed number (0 to 100, None where there is none), dots in shares of 0 to 1, and all of it said."""

    number: int | None
    printed: str
    dots: tuple[float, ...]
    words: str


@dataclass(frozen=True, slots=True)
class HeatLine:
    """A row: its key, its name, what stands under the name, and a cell for each column."""

    key: str
    name: str
    note: str
    cells: tuple[HeatCell, ...]


class HeatFace:
    """A heat map at one width: names on the left, columns of one width, turned headings where they are narrow."""

    def __init__(self, width: int, font: QFont, columns: Sequence[str], lines: Sequence[HeatLine]) -> None:
        self.font, self.columns, self.lines = font, columns, lines
        self.metrics = QFontMetrics(font)
        self.bold = QFont(font)
        self.bold.setBold(True)
        letter = self.metrics.averageCharWidth()
        self.left = min(letter * NAME_LETTERS, max(letter * LEAST_NAME_LETTERS, width * 0.4))
        count = max(1, len(columns))
        beside = width - 2 - count * letter * LEAST_CELL_LETTERS
        if letter * LEAST_NAME_LETTERS <= beside < self.left:
            # A little less for the names, and every column is in sight.
            self.left = beside
        room = (width - 2 - self.left) / count
        self.cell_width = max(letter * LEAST_CELL_LETTERS, min(room, letter * WIDEST_CELL_LETTERS))
        is_narrow = self.cell_width < letter * WIDEST_CELL_LETTERS * 0.7
        self.is_turned = is_narrow and not all(self._fits_upright(name) for name in columns)
        height = self.metrics.height()
        self.top = self._turned_height(letter) if self.is_turned else height * 3 + space(2)
        # A second line for the notes where one of them is too long for one.
        self.note_lines = 1 if all(self.metrics.horizontalAdvance(one.note) <= self._name_width for one in lines) else 2
        self.line_height = round(height * (1.3 + self.note_lines))
        self.width = round(self.left + self.cell_width * count) + 2
        self.height = round(self.top + self.line_height * len(lines)) + 2

    @property
    def _name_width(self) -> int:
        return round(self.left - space(3))

    def _fits_upright(self, name: str) -> bool:
        width = round(self.cell_width) - HEADING_GAP
        if any(self.metrics.horizontalAdvance(word) > width for word in name.split()):
            return False
        return self.metrics.boundingRect(QRect(0, 0, width, 0), _WRAP, name).height() <= self.metrics.height() * 3

    def _turned_height(self, letter: int) -> float:
        """Return the height of the longest name that is turned, or the most that one may take."""
        longest = max(map(self.metrics.horizontalAdvance, self.columns), default=0)
        return float(min(longest + 2 * space(2), letter * TURNED_LETTERS))

    def cell(self, line: int, column: int) -> QRectF:
        """Return the room of a cell."""
        x, y = self.left + column * self.cell_width, self.top + line * self.line_height
        return QRectF(x, y, self.cell_width, self.line_height)

    def at(self, position: QPointF) -> tuple[int, int] | None:
        """Return line and column under ``position``, or None beside the cells."""
        line = int((position.y() - self.top) // self.line_height)
        column = int((position.x() - self.left) // self.cell_width)
        inside = 0 <= line < len(self.lines) and 0 <= column < len(self.columns)
        return (line, column) if inside else None

    def draw(self, painter: QPainter, seen: QRect) -> None:
        """Draw headings, names and the cells of the lines that are ``seen``."""
        painter.setFont(self.font)
        for column, name in enumerate(self.columns):
            self._draw_heading(painter, column, name)
        for place, line in enumerate(self.lines):
            top = self.top + place * self.line_height
            if top > seen.bottom() or top + self.line_height < seen.top():
                continue
            self._draw_name(painter, place, line)
            for column, cell in enumerate(line.cells):
                self._draw_cell(painter, self.cell(place, column), cell)

    def draw_ring(self, painter: QPainter, line: int, column: int, role: str) -> None:
        """Draw a ring around a cell in the colour of ``role``."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # An inner line in the colour of the page keeps the ring apart from the cell's own tint.
        for colour, width, inset in (("surface", 6, 2.0), (role, 3, 0.5)):
            painter.setPen(QPen(role_colour(colour), width))
            painter.drawRect(self.cell(line, column).adjusted(inset, inset, -inset, -inset))

    def _draw_heading(self, painter: QPainter, column: int, name: str) -> None:
        painter.setPen(role_colour("text"))
        left = self.left + column * self.cell_width
        if not self.is_turned:
            room = QRectF(left + HEADING_GAP / 2, 0, self.cell_width - HEADING_GAP, self.top - space(1))
            painter.drawText(room, _WRAP, name)
            return
        painter.save()
        painter.translate(left + self.cell_width / 2 + self.metrics.height() * 0.35, self.top - space(1))
        painter.rotate(-90)
        painter.drawText(0, 0, self.metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, round(self.top - space(2))))
        painter.restore()

    def _draw_name(self, painter: QPainter, place: int, line: HeatLine) -> None:
        top, width = self.top + place * self.line_height, self._name_width
        height = self.metrics.height()
        upper = QRectF(0, top + (self.line_height - height * (1 + self.note_lines)) / 2, width, height)
        painter.setPen(role_colour("text"))
        painter.setFont(self.bold)
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            upper, Qt.AlignmentFlag.AlignLeft, QFontMetrics(self.bold).elidedText(line.name, elide, width)
        )  # fmt: skip
        painter.setFont(self.font)
        painter.setPen(role_colour("muted"))
        # Twice the width less a word's: what is wrapped leaves some of the first line empty.
        note = self.metrics.elidedText(line.note, elide, width * self.note_lines - (self.note_lines - 1) * width // 4)
        under = QRectF(0, upper.bottom(), width, height * self.note_lines)
        painter.drawText(under, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft), note)

    def _draw_cell(self, painter: QPainter, room: QRectF, cell: HeatCell) -> None:
        fill, ink = _colours(cell.number)
        box = room.adjusted(1, 1, -1, -1)
        painter.setPen(QPen(role_colour("line"), 1))
        painter.setBrush(role_colour(fill))
        painter.drawRect(box)
        painter.setPen(role_colour(ink))
        words = box.adjusted(0, 0, 0, -box.height() * 0.3) if cell.dots else box
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, cell.printed)
        self._draw_dots(painter, box, cell, ink)

    def _draw_dots(self, painter: QPainter, box: QRectF, cell: HeatCell, ink: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(role_colour(ink))
        # The area of a dot counts its people, so that five at one place do not look like one.
        unit = self.metrics.height() * 0.085
        y, inset = box.bottom() - box.height() * 0.2, unit * 3
        for share, people in Counter(cell.dots).items():
            x = box.left() + inset + share * (box.width() - 2 * inset)
            painter.drawEllipse(QPointF(x, y), unit * people**0.5, unit * people**0.5)


def _colours(number: int | None) -> tuple[str, str]:
    if number is None:
        return "surface", "muted"
    role = next((role for least, role in _LEVELS if number >= least), "")
    return (role, f"on_{role}") if role else ("surface_raised", "text")
