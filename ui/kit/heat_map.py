"""A heat map: rows and columns of numbers on tinted cells, walked with the arrow keys and opened with Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.kit.heat_face import HeatFace, HeatLine

_STEPS = {
    Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0),
}  # fmt: skip
_PRESS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class HeatMap(QWidget):
    """The map; one cell is current while it has the focus.

    Signals:
        chosen: Row and column keys of the cell that was clicked, or pressed with Space or Enter.
        moved: The current cell went elsewhere, or took the focus.
    """

    chosen = Signal(str, str)
    moved = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.columns: tuple[tuple[str, str], ...] = ()
        self.lines: tuple[HeatLine, ...] = ()
        self.current = (0, 0)
        self.open_keys = ("", "")
        self.room = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_lines(
        self, columns: Sequence[tuple[str, str]], lines: Sequence[HeatLine], open_keys: tuple[str, str] = ("", "")
    ) -> None:
        """Show ``lines`` under ``columns`` (key and name); ``open_keys`` are row and column of the opened cell."""
        self.columns, self.lines, self.open_keys = tuple(columns), tuple(lines), open_keys
        self.current = (
            min(self.current[0], max(0, len(lines) - 1)),
            min(self.current[1], max(0, len(columns) - 1)),
        )
        self._tell_current()
        self._fit()

    def fit_into(self, width: int) -> None:
        """Take the width that there is; narrower than the cells need, it asks for more."""
        self.room = width
        self._fit()

    def face(self) -> HeatFace:
        """Return the map as it stands at its width."""
        return HeatFace(self.room, self.font(), [name for _, name in self.columns], self.lines)

    def sizeHint(self) -> QSize:
        """Return the size of all cells."""
        face = self.face()
        return QSize(face.width, face.height)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew where the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the current cell into sight: a page would show the middle of a map that is taller than itself."""
        super().focusInEvent(event)
        # After the page has scrolled for the focus.
        QTimer.singleShot(0, self, self.moved.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the cells with the arrow keys, Home and End; Space or Enter opens one."""
        key, (line, column) = Qt.Key(event.key()), self.current
        if not self.lines or not self.columns:
            super().keyPressEvent(event)
        elif key in _STEPS:
            down, right = _STEPS[key]
            self._go(min(max(line + down, 0), len(self.lines) - 1), min(max(column + right, 0), len(self.columns) - 1))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(line, 0 if key == Qt.Key.Key_Home else len(self.columns) - 1)
        elif key in _PRESS:
            self.chosen.emit(self.lines[line].key, self.columns[column][0])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the cell that was clicked."""
        found = self.face().at(event.position())
        if found is not None:
            self._go(*found)
            self.chosen.emit(self.lines[found[0]].key, self.columns[found[1]][0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is seen, the ring of the opened cell and that of the current one."""
        painter, face = QPainter(self), self.face()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face.draw(painter, event.rect())
        keys = [line.key for line in self.lines], [key for key, _ in self.columns]
        if self.open_keys[0] in keys[0] and self.open_keys[1] in keys[1]:
            face.draw_ring(painter, keys[0].index(self.open_keys[0]), keys[1].index(self.open_keys[1]), "text")
        if self.hasFocus() and self.lines:
            face.draw_ring(painter, *self.current, "focus")
        painter.end()

    def _go(self, line: int, column: int) -> None:
        self.current = (line, column)
        self._tell_current()
        self.update()
        self.moved.emit()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def _tell_current(self) -> None:
        line, column = self.current
        self.setAccessibleDescription(self.lines[line].cells[column].words if self.lines and self.columns else "")


class HeatMapArea(QScrollArea):
    """A heat map that scrolls sideways where its cells need more width than there is, and never downwards."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.map = HeatMap(name)
        self.setWidget(self.map)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.map.moved.connect(self._keep_in_sight)

    def show_lines(
        self, columns: Sequence[tuple[str, str]], lines: Sequence[HeatLine], open_keys: tuple[str, str] = ("", "")
    ) -> None:
        """Show ``lines`` under ``columns`` and take the height that they need."""
        self.map.show_lines(columns, lines, open_keys)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(self.map.width(), self.map.height() + self.horizontalScrollBar().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return little width and all the height: the page scrolls downwards."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the map the width that there is."""
        super().resizeEvent(event)
        self.map.fit_into(self.viewport().width())
        self.updateGeometry()

    def _keep_in_sight(self) -> None:
        room = self.map.face().cell(*self.map.current).toRect()
        self.ensureVisible(room.center().x(), room.center().y(), room.width(), 0)
