"""A form tool's table: which column is which question, what fits, and what does not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, quiet_button
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, show_text, title
from ui.kit.pick import PickField
from ui.kit.scroll import ScrollPage
from ui.kit.word_table import WordTable
from ui.views.packs_responses import ColumnRow, ResponsesView


class ResponsesPage(ScrollPage):
    """The mapping, the counts, the refused cells, and the button that records the rest.

    Signals:
        column_set: A column's heading and the key of the question it is, empty to leave it out.
        record_wanted: The key of the party whose people answered.
        left: Back to the front.
    """

    column_set = Signal(str, str)
    record_wanted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Answers from a form tool"))
        back = quiet_button(self.tr("&Back to Exchange"), "back")
        back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(back))
        self.column.addWidget(title(self.tr("Answers from a form tool")))
        self.file = label("")
        self.column.addWidget(self.file)
        form = Form()
        self.party = form.add_row(self.tr("Whose people answered?"), PickField())
        self.column.addWidget(form)
        self.counts = label("", "label")
        self.column.addWidget(self.counts)
        self.record = primary_button(self.tr("&Record what fits"), "save")
        self.record.clicked.connect(lambda: self.record_wanted.emit(str(self.party.currentData() or "")))
        self.column.addWidget(side_by_side(self.record))
        self._add_refused()
        self.column.addWidget(heading(self.tr("Which column is which question")))
        holder = QWidget()
        self.columns = column_in(holder, 3)
        self.column.addWidget(holder)
        self.column.addStretch(1)
        self.fields: dict[str, PickField] = {}

    def show_view(self, view: ResponsesView, parties: dict[str, str]) -> None:
        """Draw ``view``."""
        self.file.setText(self.tr("From {0}. Nothing is recorded before you say so.").format(view.file))
        self.party.show_words(parties)
        self.counts.setText(
            self.tr("Answers that fit: {0}. People who gave them: {1}.").format(view.answers, view.people)
        )
        self.record.setEnabled(bool(view.answers and parties))
        self.rows.show_rows([(str(line), column, reason) for line, column, reason in view.refused])
        for widget in (self.refused_heading, self.rows):
            widget.setVisible(bool(view.refused))
        show_text(self.more, self.tr("And {0} more.").format(view.more_refused) if view.more_refused else "")
        if list(self.fields) != [row.heading for row in view.columns]:
            self._make_rows(view.columns)
        for row in view.columns:
            self.fields[row.heading].show_key(row.key)

    def take_focus(self) -> None:
        """Put the focus on the party."""
        self.party.setFocus()
        self.show_top()

    def _add_refused(self) -> None:
        self.refused_heading = heading(self.tr("What does not fit and is left out"))
        columns = (self.tr("Line"), self.tr("Column"), self.tr("Why"))
        self.rows = WordTable(self.tr("Cells that do not fit"), columns, (1, 5, 6))
        self.more = muted("")
        for widget in (self.refused_heading, self.rows, self.more):
            self.column.addWidget(widget)

    def _make_rows(self, rows: tuple[ColumnRow, ...]) -> None:
        empty_layout(self.columns)
        self.fields = {}
        grounds = {
            "id": self.tr("Found by its id."),
            "text": self.tr("Found by its words."),
            "nearest": self.tr("The nearest words: please check."),
            "chosen": self.tr("Chosen by you."),
            "none": self.tr("No question like it."),
            "who": self.tr("It tells who answered, by role."),
        }
        for row in rows:
            form = Form()
            self.fields[row.heading] = form.add_row(row.words, PickField(row.choices), grounds[row.how])
            self.fields[row.heading].picked.connect(lambda key, name=row.heading: self.column_set.emit(name, key))
            self.columns.addWidget(form)
