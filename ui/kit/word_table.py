"""A table whose cells hold sentences: every word is shown, whatever the width."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.table import TextTable
from ui.theme.current import space

_FAR_DOWN = 100_000


class _WholeWords(QStyledItemDelegate):
    """Asks for the height that the words need in a little less than the column's width.

    The style draws with margins that its own measure leaves out, and cuts a last word with dots.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width as it is and the height of all lines."""
        table = self.parent()
        width = table.columnWidth(index.column()) if isinstance(table, TextTable) else 0
        room = QRect(0, 0, max(width - space(10), space(10)), _FAR_DOWN)
        words = str(index.data() or "")
        box = QFontMetrics(option.font).boundingRect(room, Qt.TextFlag.TextWordWrap, words)
        return QSize(width, box.height() + space(4))


class WordTable(TextTable):
    """A text table that wraps every cell and never cuts one.

    Args:
        name: What the table shows, for screen readers.
        columns: The headings.
        shares: How the width is shared out among the columns.
    """

    def __init__(self, name: str, columns: tuple[str, ...], shares: tuple[int, ...]) -> None:
        super().__init__(name, columns)
        self.shares = shares
        self.setItemDelegate(_WholeWords(self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.Fixed)
        header.setStretchLastSection(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew and take the height that the words need then."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share(event.size().width())

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Replace every row."""
        super().show_rows(rows)
        self._share(self.viewport().width())

    def _share(self, width: int) -> None:
        for column, wanted in enumerate(self._widths(width)):
            self.setColumnWidth(column, wanted)
        self.resizeRowsToContents()
        self.updateGeometry()

    def _widths(self, width: int) -> list[int]:
        """Return a width for each column: its longest word first, then its share of what is left."""
        least = [self._longest_word(column) + space(10) for column in range(len(self.shares))]
        left = width - sum(least)
        if left < 0:
            return [width * one // sum(least) for one in least]
        whole = sum(self.shares)
        return [one + left * share // whole for one, share in zip(least, self.shares, strict=True)]

    def _longest_word(self, column: int) -> int:
        cells = (self.rows.columns[column], *(row[column] for row in self.rows.rows))
        words = {word for cell in cells for word in cell.split()}
        return max((self.fontMetrics().horizontalAdvance(word) for word in words), default=0)
