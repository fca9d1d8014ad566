"""The window onto the map: larger, smaller, whole, moved by mouse and keys."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontInfo, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView

from readiness.governance.wrapping import NAME_SIZE
from ui.map.items import LineItem, MapItem
from ui.map.scene import MapScene
from ui.map.staying import Staying
from ui.map.walking import neighbour, next_line
from ui.theme.current import role_colour

LEAST_ZOOM = 0.1
MOST_ZOOM = 6.0
WAYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_STEP = 1.25
_ARROW_PIXELS = 60
_AROUND = 30
_SMALLEST_READABLE = 0.85


class MapView(QGraphicsView):
    """A scrolling, zooming view of a `MapScene`.

    Signals:
        rename_wanted: What is chosen shall be given another name.
        remove_wanted: What is chosen shall be taken away.
        tie_wanted: A tie shall lead from what is chosen.
        place_wanted: A new place is wanted.
        open_wanted: What is chosen shall be drawn in full.
        move_wanted: What is chosen shall stand a step to the left (-1) or to the right (1).
    """

    rename_wanted = Signal()
    remove_wanted = Signal()
    tie_wanted = Signal()
    place_wanted = Signal()
    open_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self, scene: MapScene) -> None:
        super().__init__(scene)
        self.map = scene
        # How the map is fitted to the window whenever that changes, until somebody zooms.
        self.fit: Literal["readable", "whole", ""] = "readable"
        self.staying = Staying(self)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        _frame(self)

    def show_readable(self) -> None:
        """Show as much of the map as there is room for, but never with letters too small to read; begin at the top."""
        self.fit = "readable"
        text = QFontInfo(self.font()).pixelSize() / NAME_SIZE
        room, scene = self.viewport().size(), self.map.sceneRect()
        whole = min(room.width() / max(1.0, scene.width()), room.height() / max(1.0, scene.height()))
        self._zoom_to(min(text, max(whole, text * _SMALLEST_READABLE)))
        self.centerOn(_middle_of_the_top_row(self), 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def show_whole(self) -> None:
        """Show the whole map at once, however small that makes it."""
        self.fit = "whole"
        self.fitInView(self.map.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        self._zoom_to(self.transform().m11())

    def zoom(self, steps: int) -> None:
        """Make the map ``steps`` larger, or smaller where ``steps`` is negative."""
        self.fit = ""
        self._zoom_to(self.transform().m11() * _STEP**steps)

    def show_part(self, part: MapItem) -> None:
        """Move the map until ``part`` is in sight, a line with the places at its ends where there is room for both."""
        if isinstance(part, LineItem):
            for end in (part.line.upper, part.line.lower):
                self.ensureVisible(self.map.boxes[end], _AROUND, _AROUND)
        self.ensureVisible(part, _AROUND, _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, walk along the lines, move the map, or ask for a change of what is chosen."""
        deeds: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: lambda: self.zoom(1), Qt.Key.Key_Equal: lambda: self.zoom(1),
            Qt.Key.Key_Minus: lambda: self.zoom(-1), Qt.Key.Key_0: self.show_whole,
            Qt.Key.Key_Home: self.show_readable, Qt.Key.Key_F2: self.rename_wanted.emit,
            Qt.Key.Key_Delete: self.remove_wanted.emit, Qt.Key.Key_Insert: self.place_wanted.emit,
            Qt.Key.Key_Escape: self.map.clearSelection, Qt.Key.Key_Space: lambda: self._go(next_line(self.map)),
            Qt.Key.Key_Return: self.open_wanted.emit, Qt.Key.Key_Enter: self.open_wanted.emit,
        }  # fmt: skip
        key, has_control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if has_control and key == Qt.Key.Key_L:
            self.tie_wanted.emit()
        elif has_shift and WAYS.get(key, (0, 0))[0]:
            self.move_wanted.emit(WAYS[key][0])
        elif key in WAYS and has_control:
            _scroll(self, *WAYS[key])
        elif key in WAYS:
            self._go(neighbour(self.map, *WAYS[key]))
        elif key in deeds:
            deeds[key]()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the map's own keys from the menus while the map has the focus."""
        keys = {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_L}
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if (has_control and event.key() in keys) or event.key() == Qt.Key.Key_Delete:
                event.accept()
                return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Draw in full what is chosen and stands for several."""
        super().mouseDoubleClickEvent(event)
        self.open_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held; else move the map, and the page where the map ends."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the map readable, or whole where that was asked for, until somebody zooms."""
        super().resizeEvent(event)
        if self.staying.keep_again():
            return
        if self.fit == "whole":
            self.show_whole()
        elif self.fit:
            self.show_readable()

    def changeEvent(self, event: QEvent) -> None:
        """Frame the map in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            _frame(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        _frame(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        _frame(self)

    def _go(self, part: MapItem | None) -> None:
        if part is not None:
            self.map.choose_by_hand(part)
            self.show_part(part)

    def _zoom_to(self, wanted: float) -> None:
        zoom = min(max(wanted, LEAST_ZOOM), MOST_ZOOM)
        self.staying.let_go()
        self.resetTransform()
        self.scale(zoom, zoom)


def _middle_of_the_top_row(view: MapView) -> float:
    """Return where to begin: the middle of the highest row, or further left where that hides its first place."""
    boxes = list(view.map.boxes.values())
    if not boxes:
        return view.map.sceneRect().center().x()
    top = min(item.rect.top() for item in boxes)
    row = [item.rect for item in boxes if item.rect.top() == top]
    left, right = min(rect.left() for rect in row) - _AROUND, max(rect.right() for rect in row)
    return min((left + right) / 2, left + view.viewport().width() / view.transform().m11() / 2)


def _scroll(view: QGraphicsView, across: int, down: int) -> None:
    for bar, way in ((view.horizontalScrollBar(), across), (view.verticalScrollBar(), down)):
        bar.setValue(bar.value() + way * _ARROW_PIXELS)


def _frame(view: QGraphicsView) -> None:
    width, role = (3, "focus") if view.hasFocus() else (1, "border")
    sheet = f"QGraphicsView {{ border: {width}px solid {role_colour(role).name()}; }}"
    # The view hears of its own new sheet as a change of palette.
    if sheet != view.styleSheet():
        view.setStyleSheet(sheet)
