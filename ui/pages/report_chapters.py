"""Which chapters go in: a row to tick for each that may stay out."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in, empty_layout
from ui.kit.choices import TickRow
from ui.kit.labels import label, muted, show_text
from ui.views.report import ChapterChoice


class ReportChapters(Card):
    """Rows to tick.

    Signals:
        left_out: The keys of the chapters to leave out.
    """

    left_out = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("What will be in it"))
        self.always = label("")
        self.holder = QWidget()
        self.rows_column = column_in(self.holder, 1)
        self.rows: dict[str, TickRow] = {}
        self.column.addWidget(self.always)
        self.column.addWidget(self.holder)
        self.note = muted(self.tr("A chapter that has nothing to say stays out by itself."))
        self.column.addWidget(self.note)

    def show_chapters(self, first: str, chapters: Sequence[ChapterChoice]) -> None:
        """Show the ``first`` chapter, which always stays, and those that may be left out."""
        show_text(self.always, self.tr("“{0}” is always in it.").format(first) if first else "")
        if list(self.rows) != [one.key for one in chapters]:
            self._lay_out(chapters)
        for one in chapters:
            with QSignalBlocker(self.rows[one.key]):
                self.rows[one.key].setChecked(one.is_in)
        self.note.setVisible(bool(chapters))

    def _lay_out(self, chapters: Sequence[ChapterChoice]) -> None:
        empty_layout(self.rows_column)
        self.rows = {}
        for one in chapters:
            row = TickRow(one.title)
            row.clicked.connect(self._tell)
            self.rows_column.addWidget(row)
            self.rows[one.key] = row

    def _tell(self) -> None:
        self.left_out.emit(tuple(key for key, row in self.rows.items() if not row.isChecked()))
