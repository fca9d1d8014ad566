"""What stands on the map and can be pointed at: a box for each place, a line for each bundle of ties."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from readiness.governance.layout import Box, Line
from ui.map.ink import Ink
from ui.map.strokes import look_of, rounded, tips

TEXT_FROM_ZOOM = 0.35
_GRIP = 12.0
_CAPTION_TOP = 14.0
_LINE = 18.0
_HANDLE = 9.0
_BADGE = 9.0
_RADII = {"organisation": 3.0, "vehicle": 3.0, "body": 14.0}


class MapItem(QGraphicsItem):
    """A part of the map that can be pointed at and chosen."""

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self.ink = ink
        self.pointed_at: Callable[[MapItem | None], None] = _nothing
        self.is_near = False
        self.tone = ""
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_marked(self) -> bool:
        """Whether the part is chosen, pointed at, or tied to what is."""
        return self.is_near or self.isSelected()

    def show_near(self, is_near: bool) -> None:
        """Mark the part as tied to what is chosen or pointed at, or take the mark away."""
        if self.is_near != is_near:
            self.is_near = is_near
            self.setZValue(self.height_above())
            self.update()

    def show_tone(self, tone: str) -> None:
        """Light the part in the colour of ``tone``, as a finding does; take the light away where it is empty."""
        if self.tone != tone:
            self.tone = tone
            self.setZValue(self.height_above())
            self.update()

    def height_above(self) -> float:
        """Return how high the part lies over the others."""
        raise NotImplementedError

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Let the map mark what the pointer is over."""
        super().hoverEnterEvent(event)
        self.pointed_at(self)

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Take that mark away."""
        super().hoverLeaveEvent(event)
        self.pointed_at(None)


class BoxItem(MapItem):
    """A place: its shape and its word tell the kind, its name is bold, a dashed border waits for a party."""

    def __init__(self, box: Box, ink: Ink, *, is_open: bool) -> None:
        super().__init__(ink)
        self.box, self.is_open = box, is_open
        self.rect = QRectF(box.x, box.y, box.width, box.height)
        self.radius = _RADII.get(box.shape, box.height / 2)
        self.badge = ""
        self.fonts = ink.caption_font, ink.name_font
        self.setZValue(self.height_above())

    @property
    def handle(self) -> QRectF:
        """The disc under a chosen box from which a new tie is drawn."""
        middle = QPointF(self.rect.center().x(), self.rect.bottom())
        return QRectF(middle.x() - _HANDLE, middle.y() - _HANDLE, 2 * _HANDLE, 2 * _HANDLE)

    def show_badge(self, badge: str) -> None:
        """Show a badge in the colour of ``badge`` where a check found something; none where it is empty."""
        if self.badge != badge:
            self.badge = badge
            self.update()

    def height_above(self) -> float:
        """Return that boxes lie over lines, and the chosen one over its neighbours."""
        return 5.0 if self.isSelected() else 4.0

    def boundingRect(self) -> QRectF:
        """Return the box with room for a thick border, the badge and the handle."""
        return self.rect.adjusted(-6, -_BADGE - 1, _BADGE + 1, _HANDLE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw frame and words; the words are left out where they would be too small to read."""
        if option.levelOfDetailFromTransform(painter.worldTransform()) >= TEXT_FROM_ZOOM:
            self._draw_frame(painter)
            self._draw_words(painter)
            self._draw_badge(painter)
        elif self.is_marked or self.tone or self.badge:
            self._draw_frame(painter)
            self._draw_badge(painter)
        else:
            # Corners that nobody could see are left out: a large map repaints in time.
            painter.setPen(QPen(self.ink.border, 0))
            painter.setBrush(self.ink.boxes[self.box.shape])
            painter.drawRect(self.rect)
        if self.isSelected():
            self._draw_handle(painter)

    def _draw_badge(self, painter: QPainter) -> None:
        if not self.badge:
            return
        disc = QRectF(self.rect.right() - _BADGE, self.rect.top() - _BADGE, 2 * _BADGE, 2 * _BADGE)
        painter.setPen(QPen(self.ink.surface, 1.5))
        painter.setBrush(self.ink.tones[self.badge])
        # A square corner tells an error from a warning without its colour.
        painter.drawRect(disc) if self.badge == "danger" else painter.drawEllipse(disc)
        painter.setPen(self.ink.surface)
        painter.setFont(self.fonts[1])
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!")

    def _draw_handle(self, painter: QPainter) -> None:
        disc = self.handle
        painter.setPen(QPen(self.ink.surface, 1.5))
        painter.setBrush(self.ink.focus)
        painter.drawEllipse(disc)
        painter.setPen(QPen(self.ink.surface, 2))
        middle = disc.center()
        painter.drawLine(QPointF(middle.x() - 4, middle.y()), QPointF(middle.x() + 4, middle.y()))
        painter.drawLine(QPointF(middle.x(), middle.y() - 4), QPointF(middle.x(), middle.y() + 4))

    def _draw_frame(self, painter: QPainter) -> None:
        if self.tone:
            painter.setPen(QPen(self.ink.tones[self.tone], 3.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect.adjusted(-4, -4, 4, 4), self.radius + 3, self.radius + 3)
        colour = self.ink.focus if self.is_marked else self.ink.border
        pen = QPen(colour, 3.0 if self.isSelected() else 2.2 if self.is_near else 1.4)
        if self.is_open:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(self.ink.boxes[self.box.shape])
        painter.drawRoundedRect(self.rect, self.radius, self.radius)
        if self.box.shape == "vehicle":
            painter.drawRect(self.rect.adjusted(4, 4, -4, -4))

    def _draw_words(self, painter: QPainter) -> None:
        top = self.rect.y() + (self.rect.height() - _CAPTION_TOP - _LINE * len(self.box.lines)) / 2
        painter.setPen(self.ink.muted if self.box.shape == "organisation" else self.ink.text)
        painter.setFont(self.fonts[0])
        painter.drawText(self._row(top, _CAPTION_TOP), Qt.AlignmentFlag.AlignCenter, self.box.caption)
        painter.setPen(self.ink.text)
        painter.setFont(self.fonts[1])
        for number, words in enumerate(self.box.lines):
            row = self._row(top + _CAPTION_TOP + _LINE * number, _LINE)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, words)

    def _row(self, top: float, height: float) -> QRectF:
        return QRectF(self.rect.x(), top, self.rect.width(), height)


class LineItem(MapItem):
    """The ties between two places: a pale edge lets the eye follow the line over those it crosses.

    Until it is marked it is drawn with all others on one sheet.
    """

    def __init__(self, line: Line, ink: Ink) -> None:
        super().__init__(ink)
        self.line = line
        look = look_of(line)
        self.colour = ink.grey if look is None else ink.strokes[look[0]]
        self.dashes = tuple(float(part) for part in look[1].split()) if look else ()
        xs, ys = zip(*line.points, strict=True)
        left, top = min(xs) - _GRIP, min(ys) - _GRIP
        self.bounds = QRectF(left, top, max(xs) + _GRIP - left, max(ys) + _GRIP - top)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)

    @cached_property
    def path(self) -> QPainterPath:
        """The way of the line, with its corners rounded."""
        return rounded(self.line.points)

    @cached_property
    def tips(self) -> QPainterPath:
        """Its arrows."""
        return tips(self.line)

    @cached_property
    def band(self) -> QPainterPath:
        """What can be pointed at: a band around the line."""
        band = QPainterPathStroker()
        band.setWidth(_GRIP)
        return band.createStroke(self.path)

    def height_above(self) -> float:
        """Return that marked lines lie over the sheet with all lines; and paint them there."""
        is_over = self.is_marked or bool(self.tone)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, not is_over)
        return 2.0 if is_over else 0.0

    def boundingRect(self) -> QRectF:
        """Return the room that line, arrows and grip take."""
        return self.bounds

    def shape(self) -> QPainterPath:
        """Return a band around the line that is wide enough to point at."""
        return self.band

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw the marked line."""
        self.draw(painter, is_marked=True)

    def draw(self, painter: QPainter, *, is_marked: bool) -> None:
        """Draw edge, line and arrows."""
        width = 3.0 if is_marked else 1.6 if self.line.lit else 1.2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.ink.surface, width + 3.4))
        painter.drawPath(self.path)
        colour = self.ink.muted if is_marked and not self.line.lit else self.colour
        colour = self.ink.tones[self.tone] if is_marked and self.tone else colour
        pen = QPen(colour, width)
        if self.dashes:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([part / width for part in self.dashes])
        painter.setPen(pen)
        painter.drawPath(self.path)
        painter.fillPath(self.tips, colour)


def _nothing(_item: MapItem | None) -> None:
    """Stand in until a map wants to know what is pointed at."""
