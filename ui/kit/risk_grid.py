"""The picture of a risk register: five by five, how grave upwards and how likely to the right."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.kit.picture import Picture
from ui.theme.current import role_colour, space

Cell = tuple[int, int]
STEPS = 5
_CELL_LETTERS, _LEAST_LETTERS = 9, 5
_HIGH, _MIDDLE = 15, 8


class RiskGrid(Picture):
    """Numbers of risks where they stand; darker squares are greater risks, and the words name every risk.

    Args:
        across: The name of the axis to the right.
        upward: The name of the axis upwards.
    """

    def __init__(self, across: str, upward: str) -> None:
        super().__init__()
        self.across, self.upward = across, upward
        self.marks: Mapping[Cell, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_marks(self, marks: Mapping[Cell, str], words: str) -> None:
        """Show ``marks``: what is printed at (likelihood, impact), each 1 to 5."""
        self.marks = marks
        self.show_words(words)

    def wanted_size(self) -> QSize:
        """Return five squares each way with room for the names."""
        metrics = self.fontMetrics()
        cell = metrics.averageCharWidth() * _CELL_LETTERS
        wide = max(self._left() + cell * STEPS, metrics.horizontalAdvance(self.upward))
        return QSize(wide + 2, metrics.height() * 3 + self._cell_height() * STEPS + space(2))

    def minimumSizeHint(self) -> QSize:
        """Return squares that are narrower, for a narrow window."""
        wide = self._left() + self.fontMetrics().averageCharWidth() * _LEAST_LETTERS * STEPS
        return QSize(wide + 2, self.wanted_size().height())

    def draw(self, painter: QPainter) -> None:
        """Draw the squares, what is printed in them, and the names."""
        metrics, left = self.fontMetrics(), self._left()
        line, height = metrics.height(), self._cell_height()
        width = min(metrics.averageCharWidth() * _CELL_LETTERS, (self.width() - left - 2) // STEPS)
        painter.setPen(role_colour("text"))
        painter.drawText(QRectF(0, 0, self.width(), line), Qt.AlignmentFlag.AlignLeft, self.upward)
        for impact in range(1, STEPS + 1):
            top = line + space(1) + (STEPS - impact) * height
            painter.setPen(role_colour("text"))
            painter.drawText(QRectF(0, top, left - space(1), height), Qt.AlignmentFlag.AlignCenter, str(impact))
            for likelihood in range(1, STEPS + 1):
                box = QRectF(left + (likelihood - 1) * width, top, width, height).adjusted(1, 1, -1, -1)
                self._draw_cell(painter, box, (likelihood, impact))
        foot = line + space(1) + STEPS * height
        painter.setPen(role_colour("text"))
        for likelihood in range(1, STEPS + 1):
            box = QRectF(left + (likelihood - 1) * width, foot, width, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(likelihood))
        end = QRectF(left, foot + line, width * STEPS, line)
        painter.drawText(end, Qt.AlignmentFlag.AlignRight, self.across)

    def _draw_cell(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        score = cell[0] * cell[1]
        role = "level_3" if score >= _HIGH else "level_1" if score >= _MIDDLE else ""
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour(role or "surface_raised"))
        painter.drawRect(box)
        painter.setPen(role_colour(f"on_{role}" if role else "text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.marks.get(cell, ""))

    def _left(self) -> int:
        return self.fontMetrics().averageCharWidth() * 3

    def _cell_height(self) -> int:
        return round(self.fontMetrics().height() * 2.2)
