"""A table to type into: the rows inside one record, such as the partners of an arrangement or the weights of bids."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.kit.boxes import column_in, side_by_side
from ui.kit.buttons import quiet_button
from ui.kit.entry_rows import PICKED, EntryRows
from ui.kit.fields import FieldSpec
from ui.kit.figure_row import bold
from ui.kit.labels import label, show_text
from ui.kit.table import Index
from ui.theme.current import space

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
# Room that the sheet keeps beside and above words, both sides together.
_ASIDE, _ABOVE = 6, 4
_TALL = 100_000
# A cell of words is no taller than this where the table can scroll, and no column wider than so many letters.
_MOST_LINES, _MOST_LETTERS = 5, 24
_WRAP = int(Qt.TextFlag.TextWordWrap)


class _Editors(QStyledItemDelegate):
    """A line for what is typed, a list for what is picked, as wide as the cell."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor of a cell, named after its column."""
        spec = _rows_of(index).specs[index.column()]
        if spec.kind not in PICKED:
            editor = super().createEditor(parent, option, index)
        else:
            editor = QComboBox(parent)
            for key, words in spec.choices.items():
                editor.addItem(words, key)
            editor.activated.connect(lambda _row: self.commitData.emit(editor))
        editor.setAccessibleName(spec.words)
        editor.setAccessibleDescription(spec.help_words)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands on record."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed or picked."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of all words in the column's width, and room for a finger."""
        grid = self.parent()
        width = grid.columnWidth(index.column()) if isinstance(grid, QTableView) else 0
        room = QRect(0, 0, max(1, width - space(_ASIDE)), _TALL)
        words = str(index.data() or "")
        metrics = QFontMetrics(option.font)
        return QSize(width, max(metrics.boundingRect(room, _WRAP, words).height(), metrics.height()) + space(_ABOVE))


def _rows_of(index: Index) -> EntryRows:
    model = index.model()
    if not isinstance(model, EntryRows):
        raise TypeError(type(model).__name__)
    return model


class EntryGrid(QTableView):
    """The cells: the arrow keys walk, typing or Enter opens a cell, Tab goes on to the next part of the page.

    Signals:
        removal_wanted: Delete was pressed on a row.
    """

    removal_wanted = Signal()

    def __init__(self, rows: EntryRows, shares: Sequence[int]) -> None:
        super().__init__()
        self.rows, self.shares = rows, tuple(shares)
        self.setModel(rows)
        self.setItemDelegate(_Editors(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(True)
        self.setWordWrap(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        header.setDefaultAlignment(left | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap))

    def fit(self) -> None:
        """Share the width among the columns, no column narrower than its longest word; take the height of all rows."""
        least = [self._longest_word(column) for column in range(len(self.shares))]
        room, whole = self.viewport().width(), sum(self.shares)
        wanted = [max(need, room * share // whole) for need, share in zip(least, self.shares, strict=True)]
        spare = [width - need for width, need in zip(wanted, least, strict=True)]
        over = min(max(0, sum(wanted) - room), sum(spare))
        for column, width in enumerate(wanted):
            self.setColumnWidth(column, width - over * spare[column] // max(1, sum(spare)))
        self.horizontalHeader().setFixedHeight(self._heading_height())
        self.resizeRowsToContents()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell at Enter; ask for the row to be taken away at Delete."""
        if event.key() in _OPENING and self.state() != QAbstractItemView.State.EditingState:
            self._open_current()
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def sizeHint(self) -> QSize:
        """Return the height of all rows: the page scrolls and not the table."""
        heading = self.horizontalHeader()
        is_wide = heading.length() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        height = heading.height() + self.verticalHeader().length() + space(1) + bar
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _open_current(self) -> None:
        if self.rows.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def _heading_height(self) -> int:
        metrics = QFontMetrics(bold(self.font()))
        heights = [
            metrics.boundingRect(QRect(0, 0, self.columnWidth(column) - space(_ASIDE), _TALL), _WRAP, spec.words)
            for column, spec in enumerate(self.rows.specs)
        ]
        return max(box.height() for box in heights) + space(_ABOVE)

    def _longest_word(self, column: int) -> int:
        spec = self.rows.specs[column]
        cells = [str(self.rows.index(row, column).data() or "") for row in range(self.rows.rowCount())]
        metrics, heading = self.fontMetrics(), QFontMetrics(bold(self.font()))
        widest = max((metrics.horizontalAdvance(word) for cell in cells for word in cell.split()), default=0)
        longest = max((metrics.horizontalAdvance(cell) for cell in cells), default=0)
        widest = max(widest, min(longest // _MOST_LINES, metrics.averageCharWidth() * _MOST_LETTERS))
        named = max(heading.horizontalAdvance(word) for word in spec.words.split())
        # The list that opens in a cell has an arrow.
        return max(widest + (metrics.height() if spec.kind in PICKED else 0), named) + space(_ASIDE)


class EntryTable(QWidget):
    """A grid with its buttons: add a row, take the chosen one away; what is wrong stands under it.

    Args:
        name: What the rows are, for screen readers.
        specs: The columns.
        words: The words of the two buttons: add, take away; without any, the rows are what they are.
        shares: The part of the width that each column takes beside the others; equal where left out.
        fixed: The names of the columns that are worked out and cannot be typed into.
        beside: What stands before the buttons, such as the choice of whom to add.

    Signals:
        edited: Row, field and new value.
        added: A row is wanted.
        removed: The number of the row that is to go.
    """

    edited = Signal(int, str, object)
    added = Signal()
    removed = Signal(int)

    def __init__(
        self,
        name: str,
        specs: Sequence[FieldSpec],
        words: tuple[str, str] = ("", ""),
        shares: Sequence[int] = (),
        fixed: frozenset[str] = frozenset(),
        *,
        beside: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.rows = EntryRows(specs, fixed)
        self.grid = EntryGrid(self.rows, shares or [1] * len(specs))
        self.grid.setAccessibleName(name)
        self.has_buttons = bool(words[0])
        about = self.tr("Type into a cell to change it; Delete takes the row away.")
        self.grid.setAccessibleDescription(about if self.has_buttons else self.tr("Type into a cell to change it."))
        self.fault: QLabel = label("", "danger")
        self.finding: QLabel = label("", "danger")
        self.add, self.remove = quiet_button(words[0], "add"), quiet_button(words[1], "remove")
        self.buttons = side_by_side(*filter(None, (beside, self.add, self.remove)))
        column = column_in(self, 1)
        for part in (self.grid, self.fault, self.finding, self.buttons):
            column.addWidget(part)
        self.fault.hide()
        self.finding.hide()
        # Only once it stands in the table: shown before, it would be a window of its own.
        self.buttons.setVisible(self.has_buttons)
        self.rows.edited.connect(self._tell)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.grid.removal_wanted.connect(self._remove)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())

    def show_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show ``rows``, each a mapping of field to value; nothing is emitted.

        Where rows went, the cell in focus is the nearest one left.
        """
        was, is_fewer = self.grid.currentIndex(), len(rows) < len(self.rows.rows)
        row, column = was.row(), was.column()
        if len(rows) != len(self.rows.rows):
            self.refuse("")
        self.rows.show_rows(rows)
        self.grid.setVisible(bool(rows))
        if is_fewer and row >= 0 and rows:
            self.go_to(min(row, len(rows) - 1), column)
        self.grid.fit()
        self._show_buttons()

    def labels(self) -> Mapping[str, str]:
        """Return field -> the name of its column."""
        return {spec.name: spec.words for spec in self.rows.specs}

    def refuse(self, sentence: str) -> None:
        """Say under the table why what was typed is not kept; empty takes the sentence back."""
        show_text(self.fault, sentence)
        if not sentence:
            self.rows.hold(None)

    def remark(self, sentence: str) -> None:
        """Say under the table what does not add up yet; empty: everything does."""
        show_text(self.finding, sentence)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one; the focus stays where it is."""
        self.grid.setCurrentIndex(self.rows.index(row, column))

    def _tell(self, row: int, name: str, value: object) -> None:
        self.refuse("")
        self.edited.emit(row, name, value)
        if self.fault.text() and isinstance(value, str):
            self.rows.hold((row, name, value))

    def _add(self) -> None:
        before = len(self.rows.rows)
        self.added.emit()
        if len(self.rows.rows) > before:
            if not self.grid.currentIndex().isValid():
                # Unless whoever added it chose another cell.
                self.go_to(before, 0)
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        row = self.grid.currentIndex().row()
        if row < 0 or not self.has_buttons:
            return
        self.removed.emit(row)
        if not self.rows.rows:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self) -> None:
        self.remove.setVisible(self.grid.currentIndex().isValid())
