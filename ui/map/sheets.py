"""What is drawn in one go because there is much of it: all lines that are not marked, and all letters on them.

A part of its own for every line would be asked to paint itself at every frame, and thousands of such questions
take longer than the drawing.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise, product

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from readiness.governance.drawing import STROKES
from readiness.governance.layout import Bead, Point
from ui.map.ink import Ink
from ui.map.items import TEXT_FROM_ZOOM, LineItem

_DISC = 6.5
_CELL = 480.0
_EDGE = 24.0
# So few lines are asked one by one whether they are in sight.
_FEW = 200


class Fields:
    """The lines by the square fields that they run through, to find those in sight without asking all."""

    def __init__(self, lines: Sequence[LineItem]) -> None:
        self.lines = tuple(lines)
        self.cells: dict[tuple[int, int], list[int]] | None = None

    def within(self, room: QRectF) -> Iterable[LineItem]:
        """Return the lines that run through ``room``, and perhaps some beside it, in their order."""
        if len(self.lines) <= _FEW:
            return self.lines
        if self.cells is None:
            self.cells = self._sorted()
        found: set[int] = set()
        for cell in _cells((room.left(), room.top()), (room.right(), room.bottom())):
            found.update(self.cells.get(cell, ()))
        return [self.lines[number] for number in sorted(found)]

    def _sorted(self) -> dict[tuple[int, int], list[int]]:
        cells: dict[tuple[int, int], list[int]] = {}
        for number, item in enumerate(self.lines):
            for one, other in pairwise(item.line.points):
                for cell in _cells(one, other):
                    cells.setdefault(cell, []).append(number)
        return cells


def _cells(one: Point, other: Point) -> Iterable[tuple[int, int]]:
    """Return the fields between two corners."""
    columns, rows = (
        range(int(min(ends) // _CELL), int(max(ends) // _CELL) + 1) for ends in zip(one, other, strict=True)
    )
    return product(columns, rows)


class Sheet(QGraphicsItem):
    """A part of the map that can't be pointed at, and paints what of ``fields`` is in sight."""

    def __init__(self, room: QRectF, fields: Fields, ink: Ink) -> None:
        super().__init__()
        self.room, self.fields, self.ink = room, fields, ink
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """Return the whole picture."""
        return self.room

    def shape(self) -> QPainterPath:
        """Return nothing: lines and boxes are pointed at through their own parts."""
        return QPainterPath()

    def in_sight(self, option: QStyleOptionGraphicsItem) -> Iterable[LineItem]:
        """Return the lines of which something has to be painted."""
        exposed: QRectF = option.exposedRect
        return self.fields.within(exposed.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))


class LinesSheet(Sheet):
    """All lines as they are while nobody points at them; from far away as thin strokes, which are quick to paint."""

    def __init__(self, room: QRectF, fields: Fields, ink: Ink) -> None:
        super().__init__(room, fields, ink)
        self.thin: list[tuple[QColor, list[QLineF]]] | None = None

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw the lines in sight."""
        if option.levelOfDetailFromTransform(painter.worldTransform()) >= TEXT_FROM_ZOOM:
            for item in self.in_sight(option):
                item.draw(painter, is_marked=False)
            return
        if self.thin is None:
            self.thin = self._thin()
        # Upright and level strokes are crisp without smoothing.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for colour, strokes in self.thin:
            painter.setPen(QPen(colour, 0))
            painter.drawLines(strokes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)

    def _thin(self) -> list[tuple[QColor, list[QLineF]]]:
        found: dict[str, tuple[QColor, list[QLineF]]] = {}
        for item in self.fields.lines:
            strokes = found.setdefault(item.colour.name(), (item.colour, []))[1]
            ends = [QPointF(*point) for point in item.line.points]
            strokes.extend(QLineF(one, other) for one, other in pairwise(ends))
        return list(found.values())


class LettersSheet(Sheet):
    """The letters of the lit kinds of tie on their lines."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw discs and letters; from far away nothing, because nobody could read them."""
        if option.levelOfDetailFromTransform(painter.worldTransform()) < TEXT_FROM_ZOOM:
            return
        painter.setFont(self.ink.letter_font)
        for item in self.in_sight(option):
            for bead in item.line.beads:
                if bead.lit:
                    self._draw(painter, bead)

    def _draw(self, painter: QPainter, bead: Bead) -> None:
        stroke = STROKES[bead.kind]
        disc = QRectF(bead.at[0] - _DISC, bead.at[1] - _DISC, 2 * _DISC, 2 * _DISC)
        painter.setPen(QPen(self.ink.surface, 1))
        painter.setBrush(self.ink.strokes[stroke.colour])
        painter.drawEllipse(disc)
        painter.setPen(self.ink.letters[stroke.colour])
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, stroke.letter)
