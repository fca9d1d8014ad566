"""Evidence beside an answer: what it is, where it is kept, its date, and who vouches for it."""

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness.questionnaire.answers import Evidence
from readiness.text import NAME_LENGTH, clean
from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.form import Form
from ui.kit.labels import label
from ui.kit.prose import LineField


class EvidenceEditor(QWidget):
    """The pieces of evidence there are, and a form for one more.

    Signals:
        changed: Every piece of `Evidence`, as it should stand.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.pieces: tuple[Evidence, ...] = ()
        column = column_in(self)
        self.hint = label("")
        column.addWidget(self.hint)
        holder = QWidget()
        self.rows = column_in(holder, 1)
        column.addWidget(holder)
        form = Form()
        self.what = form.add_row(
            self.tr("What it is"), LineField(), self.tr("Such as “Partnership policy, version 3”.")
        )
        self.where = form.add_row(self.tr("Where it is kept"), LineField())
        self.date = form.add_row(self.tr("Its date"), LineField(), self.tr("Year, month and day, such as 2026-03-31."))
        self.who = form.add_row(self.tr("Who vouches for it"), LineField())
        column.addWidget(form)
        self.problem = label("", "danger")
        self.problem.hide()
        column.addWidget(self.problem)
        add = secondary_button(self.tr("Add this evidence"), "add")
        add.clicked.connect(self._add)
        column.addWidget(side_by_side(add))

    def show_pieces(self, pieces: tuple[Evidence, ...], hint: str) -> None:
        """Show the evidence there is, and a hint at what would do."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        if pieces == self.pieces and self.rows.count() == len(pieces):
            return
        self.pieces = pieces
        empty_layout(self.rows)
        for place, piece in enumerate(pieces):
            self.rows.addWidget(self._row(place, piece))

    def empty_form(self) -> None:
        """Empty the fields for one more piece."""
        for field in (self.what, self.where, self.date, self.who):
            field.clear()
        self.problem.hide()

    def _row(self, place: int, piece: Evidence) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        parts = (piece.what, piece.where, piece.date, piece.who)
        line.addWidget(label(" · ".join(part for part in parts if part)), 1)
        remove = quiet_button(self.tr("Take away"))
        remove.setAccessibleName(self.tr("Take {0} away").format(piece.what))
        remove.clicked.connect(lambda: self.changed.emit(self.pieces[:place] + self.pieces[place + 1 :]))
        line.addWidget(remove)
        return holder

    def _add(self) -> None:
        what, date = clean(self.what.text(), NAME_LENGTH), self.date.text().strip()
        if not what:
            self._complain(self.tr("Say what the evidence is."), self.what)
        elif date and not QDate.fromString(date, "yyyy-MM-dd").isValid():
            self._complain(self.tr("Write the date as year, month and day, such as 2026-03-31."), self.date)
        else:
            where, who = clean(self.where.text(), NAME_LENGTH), clean(self.who.text(), NAME_LENGTH)
            self.empty_form()
            self.changed.emit((*self.pieces, Evidence(what=what, where=where, date=date, who=who)))

    def _complain(self, sentence: str, field: QWidget) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        field.setFocus()
