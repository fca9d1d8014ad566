"""A table of records: each row stands for one; a click or Enter opens it, Delete takes it away."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.kit.table import Index
from ui.kit.wrapped_table import WrappedTable

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2}
_WHOLE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class KeyedTable(WrappedTable):
    """A wrapped table whose rows have keys; the arrow keys walk in it without opening anything.

    Signals:
        chosen: A row was opened by hand: its key.
        removal_wanted: Delete was pressed on a row: its key.
    """

    chosen = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, name: str, columns: Sequence[tuple[str, int]]) -> None:
        super().__init__(name, columns)
        self.keys: tuple[str, ...] = ()
        self.setAccessibleDescription(self.tr("Enter opens a row, Delete takes it away."))
        self.clicked.connect(self._open)

    @property
    def current_key(self) -> str:
        """The key of the row where the arrow keys stand; empty where they stand nowhere."""
        row = self.currentIndex().row()
        return self.keys[row] if 0 <= row < len(self.keys) else ""

    def show_keyed(self, rows: Sequence[tuple[str, Sequence[str]]], chosen: str = "") -> None:
        """Replace every row, each a key and its cells, and mark the row of ``chosen``; nothing is emitted.

        Where nothing is chosen, the arrow keys stay on their row, or beside it where it is gone.
        """
        keys, cells = tuple(key for key, _ in rows), tuple(tuple(cells) for _, cells in rows)
        wanted, place = chosen or self.current_key, self.currentIndex().row()
        if (keys, cells) != (self.keys, self.rows.rows):
            self.keys = keys
            self.show_rows(cells)
        row = keys.index(wanted) if wanted in keys else min(place, len(keys) - 1)
        if row >= 0 and row != self.currentIndex().row():
            self.selectionModel().setCurrentIndex(self.rows.index(row, 0), _WHOLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row at Enter, the space bar and F2; ask for it to be taken away at Delete."""
        if event.key() in _OPENING and self.current_key:
            self.chosen.emit(self.current_key)
        elif event.key() == Qt.Key.Key_Delete and self.current_key:
            self.removal_wanted.emit(self.current_key)
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        if index.row() < len(self.keys):
            self.chosen.emit(self.keys[index.row()])
