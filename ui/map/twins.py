"""The twins of the map: tables that scroll by themselves and the tree, each row with the key of what it stands for."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QRect, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
)

from ui.kit.table import Index, TextTable
from ui.theme.current import space
from ui.views.governance import Branch

_MANY = 120
_ROWS_SHOWN = 6
_TREE_LINES = 14
_KEY = Qt.ItemDataRole.UserRole


class WrappedWords(QStyledItemDelegate):
    """Cells as tall as their words, once these are wrapped to the column within the style's padding."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a cell's words take in its column."""
        table = self.parent()
        width = (table.columnWidth(index.column()) if isinstance(table, QTableView) else 0) - space(6)
        metrics = QFontMetrics(option.font)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = metrics.boundingRect(QRect(0, 0, width, 10_000), flags, str(index.data()))
        return QSize(words.width() + space(6), words.height() + space(4))


class KeyTable(TextTable):
    """A table whose rows stand for parts of the map.

    Args:
        name: What the table shows, for screen readers.
        columns: The headings.
        narrow: The number of a column that takes no more than its words need.

    Signals:
        chosen: A row was chosen by hand: its key.
        rename_wanted: The form of the chosen row is wanted (F2).
        remove_wanted: The chosen row shall be taken away (Delete): its key.
    """

    chosen = Signal(str)
    rename_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(self, name: str, columns: Sequence[str], narrow: int = -1) -> None:
        super().__init__(name, columns)
        self.keys: tuple[str, ...] = ()
        self.setAccessibleDescription(self.tr("F2 leads to the form of the chosen row, Delete takes the row away."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if narrow >= 0:
            self.horizontalHeader().setStretchLastSection(False)
            self.horizontalHeader().setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)
        self.setItemDelegate(WrappedWords(self))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._tell(now.row()))

    def show_keyed(self, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Replace every row; each is a key and its cells. Nothing is emitted."""
        keys, cells = tuple(key for key, _ in rows), tuple(tuple(cells) for _, cells in rows)
        if (keys, cells) == (self.keys, self.rows.rows):
            return
        with QSignalBlocker(self.selectionModel()):
            self.keys = keys
            self._measure_rows(is_many=len(keys) > _MANY)
            self.show_rows(cells)

    def show_chosen(self, key: str) -> None:
        """Choose the row of ``key``, or none; nothing is emitted."""
        with QSignalBlocker(self.selectionModel()):
            if key in self.keys:
                index = self.rows.index(self.keys.index(key), 0)
                rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().setCurrentIndex(index, rows)
                self.scrollTo(index)
                # Once more when the rows have the heights that their words need.
                QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))
            else:
                self.selectionModel().clear()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the form of the chosen row, or take it away."""
        rows = self.selectionModel().selectedRows()
        if rows and event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif rows and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(self.keys[rows[0].row()])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words to the new width."""
        super().resizeEvent(event)
        if len(self.keys) <= _MANY:
            self.resizeRowsToContents()
            self.scrollTo(self.currentIndex())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of a modest number of rows: beyond them the table scrolls by itself."""
        rows = self.verticalHeader().length() if len(self.keys) <= _MANY else self._most_height()
        height = self.horizontalHeader().sizeHint().height() + min(max(rows, self._row_height()), self._most_height())
        return QSize(self.fontMetrics().averageCharWidth() * 40, height + space(1))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def _measure_rows(self, *, is_many: bool) -> None:
        """Let each row be as tall as its words; a long list has rows of one height, which it need not measure."""
        mode = QHeaderView.ResizeMode.Fixed if is_many else QHeaderView.ResizeMode.ResizeToContents
        self.verticalHeader().setSectionResizeMode(mode)
        self.verticalHeader().setDefaultSectionSize(self._row_height() * 2 if is_many else self._row_height())

    def _row_height(self) -> int:
        return self.fontMetrics().lineSpacing() + space(4)

    def _most_height(self) -> int:
        return self._row_height() * _ROWS_SHOWN

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self.keys):
            self.chosen.emit(self.keys[row])


class BranchTree(QTreeWidget):
    """Who answers to whom, from the top down.

    Signals:
        chosen: A place was chosen by hand: its key.
    """

    chosen = Signal(str)

    def __init__(self, name: str, columns: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.branches: tuple[Branch, ...] = ()
        self.setHeaderLabels(list(columns))
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _TREE_LINES)
        self.setUniformRowHeights(True)
        self.setStyleSheet("QTreeView::item { padding: 4px; }")
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._tell)

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Replace everything, opened; nothing is emitted."""
        if tuple(branches) == self.branches:
            return
        self.branches = tuple(branches)
        with QSignalBlocker(self):
            self.clear()
            self.addTopLevelItems([_item(branch) for branch in branches])
            self.expandAll()

    def show_chosen(self, key: str) -> None:
        """Choose the first row of the place ``key``, or none; nothing is emitted."""
        with QSignalBlocker(self):
            found = next((item for item in self._items() if item.data(0, _KEY) == key), None)
            self.setCurrentItem(found) if found else self.clearSelection()

    def _items(self) -> list[QTreeWidgetItem]:
        return self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    def _tell(self, now: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(str(now.data(0, _KEY)))


def _item(branch: Branch) -> QTreeWidgetItem:
    item = QTreeWidgetItem([branch.name])
    item.setData(0, _KEY, branch.key)
    item.addChildren([_item(one) for one in branch.branches])
    return item
