"""A table whose columns share the width there is: long words break into lines instead of running out of sight."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from ui.kit.figure_row import bold
from ui.kit.table import TextTable
from ui.theme.current import space

# Room that the sheet keeps beside and above words, both sides together.
_ASIDE, _ABOVE = 6, 4
_TALL = 100_000


class WrappedTable(TextTable):
    """A table of words as wide as the page.

    Args:
        name: What the table shows, for screen readers.
        columns: The headings with the share of the width that each column takes beside the others.
    """

    def __init__(self, name: str, columns: Sequence[tuple[str, int]]) -> None:
        super().__init__(name, [heading for heading, _ in columns])
        # Qt asks for the height of every row several times over whenever the table is laid out.
        self._known: dict[tuple[tuple[str, ...], tuple[int, ...]], int] = {}
        self.shares = tuple(share for _, share in columns)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Replace every row and take the height that they need at this width."""
        self._known.clear()
        super().show_rows(rows)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def sizeHint(self) -> QSize:
        """Return the height of all rows, and of the bar where long words need more width than there is."""
        bar, heading = self.horizontalScrollBar(), self.horizontalHeader()
        height = heading.height() + self.verticalHeader().length() + space(1)
        is_wide = heading.length() > self.viewport().width()
        return QSize(super().sizeHint().width(), height + (bar.sizeHint().height() if is_wide else 0))

    def sizeHintForRow(self, row: int) -> int:
        """Return the height of a row's longest cell; Qt's own answer forgets the padding that the sheet gives."""
        key = (self.rows.rows[row], tuple(self.columnWidth(column) for column in range(len(self.shares))))
        if key not in self._known:
            self._known[key] = self._height(key[0], self.fontMetrics())
        return self._known[key]

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew where the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._known.clear()

    def _share(self) -> None:
        least = [self._longest_word(column) for column in range(len(self.shares))]
        room = self.viewport().width()
        whole = sum(self.shares)
        wanted = [max(need, room * share // whole) for need, share in zip(least, self.shares, strict=True)]
        # What the long words take more is given by the columns that can spare it; if none can, the table scrolls.
        spare = [width - need for width, need in zip(wanted, least, strict=True)]
        over = max(0, sum(wanted) - room)
        for column, width in enumerate(wanted):
            # Rounded up: one pixel too many would bring the bar that scrolls sideways.
            self.setColumnWidth(column, width + (-min(over, sum(spare)) * spare[column] // max(1, sum(spare))))
        self.horizontalHeader().setFixedHeight(self._height(self.rows.columns, self._heading_metrics()))
        self.resizeRowsToContents()
        self.updateGeometry()

    def _height(self, cells: Sequence[str], metrics: QFontMetrics) -> int:
        height = 0
        for column, words in enumerate(cells):
            room = QRect(0, 0, self.columnWidth(column) - space(_ASIDE), _TALL)
            height = max(height, metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height())
        return height + space(_ABOVE)

    def _longest_word(self, column: int) -> int:
        words = {word for row in self.rows.rows for word in row[column].split()}
        cells = max((self.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        heading = max(self._heading_metrics().horizontalAdvance(word) for word in self.rows.columns[column].split())
        return max(cells, heading) + space(_ASIDE)

    def _heading_metrics(self) -> QFontMetrics:
        return QFontMetrics(bold(self.font()))
