"""Dragging on the map: a place along its row, or a new line from one place to another."""

from PySide6.QtCore import QLineF, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QApplication, QGraphicsLineItem, QGraphicsScene

from ui.map.items import BoxItem
from ui.theme.current import role_colour


class Dragging(QObject):
    """What the hand holds on the map.

    Signals:
        moved: A place was dropped elsewhere in its row: its id and where its middle stands.
        linked: A line was dropped on another place: the ids of both.
    """

    moved = Signal(str, float)
    linked = Signal(str, str)

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self.map = scene
        self.box: BoxItem | None = None
        self.begun = QPointF()
        self.line: QGraphicsLineItem | None = None
        self.has_moved = False

    @property
    def is_under_way(self) -> bool:
        """Whether a new line is being drawn."""
        return self.line is not None

    def begin_move(self, box: BoxItem, at: QPointF) -> None:
        """Take ``box`` in hand; it moves once the hand has gone a little way."""
        self.box, self.begun, self.has_moved = box, at, False

    def begin_line(self, box: BoxItem, at: QPointF) -> None:
        """Begin a new line at ``box``."""
        self.box, self.begun, self.has_moved = box, box.handle.center(), True
        self.line = QGraphicsLineItem(QLineF(self.begun, at))
        self.line.setPen(QPen(role_colour("focus"), 2.5, Qt.PenStyle.DashLine))
        self.line.setZValue(9.0)
        self.line.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.map.addItem(self.line)

    def follow(self, at: QPointF) -> bool:
        """Follow the hand; return whether it holds anything that moves."""
        if self.box is None:
            return False
        if self.line is not None:
            self.line.setLine(QLineF(self.begun, at))
            target = self._under(at)
            for box in self._boxes():
                box.show_near(box in {self.box, target})
            return True
        if not self.has_moved and QLineF(self.begun, at).length() < QApplication.startDragDistance():
            return False
        self.has_moved = True
        # Rows are fixed by role, so a place moves along its own.
        self.box.setPos(at.x() - self.begun.x(), 0)
        self.box.setZValue(8.0)
        return True

    def drop(self, at: QPointF) -> None:
        """Drop what the hand holds, and tell of it where it had moved."""
        box, line, had_moved = self.box, self.line, self.has_moved
        target = self._under(at) if line is not None else None
        self.let_go()
        if box is None or not had_moved:
            return
        if line is not None:
            if target is not None and target is not box:
                self.linked.emit(box.box.id, target.box.id)
        else:
            self.moved.emit(box.box.id, box.rect.center().x() + at.x() - self.begun.x())

    def let_go(self) -> None:
        """Forget what the hand holds."""
        if self.line is not None:
            self.map.removeItem(self.line)
        self.box, self.line, self.has_moved = None, None, False

    def _boxes(self) -> list[BoxItem]:
        return [item for item in self.map.items() if isinstance(item, BoxItem)]

    def _under(self, at: QPointF) -> BoxItem | None:
        return next((item for item in self.map.items(at) if isinstance(item, BoxItem)), None)
