"""The rows of a table to type into: what stands on record, and what was typed and could not be kept."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from ui.kit.fields import FieldSpec, picked, shown
from ui.kit.table import Index
from ui.theme.current import role_colour

_NO_INDEX = QModelIndex()
_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole}
PICKED = frozenset({"choice", "scale", "state"})


class EntryRows(QAbstractTableModel):
    """The rows as they stand on record; what is typed is handed on, and shown once it is recorded.

    Args:
        specs: The columns.
        fixed: The names of the columns that are worked out and cannot be typed into.

    Signals:
        edited: Row, field and new value.
    """

    edited = Signal(int, str, object)

    def __init__(self, specs: Sequence[FieldSpec], fixed: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.specs, self.fixed = tuple(specs), fixed
        self.rows: tuple[Mapping[str, Any], ...] = ()
        self.held: tuple[int, str, str] | None = None

    def show_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Replace every row; the cell that has the focus keeps it where the number of rows is the same."""
        if len(rows) == len(self.rows):
            if tuple(rows) != self.rows:
                self.rows = tuple(rows)
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.specs) - 1))
            return
        self.beginResetModel()
        self.rows, self.held = tuple(rows), None
        self.endResetModel()

    def hold(self, held: tuple[int, str, str] | None) -> None:
        """Keep in sight what was typed and refused: row, field and text; None lets it go."""
        before, self.held = self.held, held
        for row, name, _ in filter(None, (before, held)):
            cell = self.index(row, next(place for place, spec in enumerate(self.specs) if spec.name == name))
            self.dataChanged.emit(cell, cell)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.specs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a cell can be typed into, unless its column is worked out; a yes or no is a box to tick."""
        spec = self.specs[index.column()]
        if spec.name in self.fixed:
            return super().flags(index)
        ticked = Qt.ItemFlag.ItemIsUserCheckable if spec.kind == "tick" else None
        return super().flags(index) | (ticked or Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or what its editor begins with."""
        spec = self.specs[index.column()]
        value, held = self.rows[index.row()].get(spec.name), self._held_at(index)
        if role == Qt.ItemDataRole.CheckStateRole and spec.kind == "tick":
            return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and held is not None:
            return role_colour("danger")
        if role not in _SHOWN or spec.kind == "tick":
            return None
        if held is not None:
            return held
        words = _key_of(value) if spec.kind in PICKED else shown(value, spec.kind)
        return spec.choices.get(words, "") if spec.kind in PICKED and role != Qt.ItemDataRole.EditRole else words

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed or picked, where it is new."""
        spec = self.specs[index.column()]
        if spec.kind == "tick" and role == Qt.ItemDataRole.CheckStateRole:
            self.edited.emit(index.row(), spec.name, Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and str(value) != self.data(index, role):
            self.edited.emit(index.row(), spec.name, picked(spec.kind, value) if spec.kind in PICKED else str(value))
        return False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column, and for screen readers its sentence of help."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        spec = self.specs[section]
        words = {
            Qt.ItemDataRole.DisplayRole: spec.words,
            Qt.ItemDataRole.AccessibleDescriptionRole: spec.help_words or None,
        }
        return words.get(Qt.ItemDataRole(role))

    def _held_at(self, index: Index) -> str | None:
        if self.held is None or self.held[:2] != (index.row(), self.specs[index.column()].name):
            return None
        return self.held[2]


def _key_of(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
