"""Where a question is answered: rows for levels and choices, a field for a number, a text or a date."""

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import column_in
from ui.kit.choices import ChoiceRow, TickRow
from ui.kit.labels import label
from ui.kit.prose import LineField
from ui.views.questions import ChoiceView, QuestionView


class AnswerField(QWidget):
    """What every kind of answer shares.

    Signals:
        given: The values, never empty.
    """

    given = Signal(object)

    @abstractmethod
    def show_values(self, values: tuple[str, ...]) -> None:
        """Show what was answered; nothing is emitted."""

    @abstractmethod
    def first_control(self) -> QWidget:
        """Return the control that takes the focus."""

    def choose(self, place: int) -> None:
        """Choose the level at ``place``, where there are levels."""


class ChoiceField(AnswerField):
    """One of several points: a likert scale, anchored levels, yes or no."""

    def __init__(self, choices: tuple[ChoiceView, ...]) -> None:
        super().__init__()
        column = column_in(self)
        self.rows: Mapping[str, ChoiceRow] = {one.code: ChoiceRow(one.label, one.anchor) for one in choices}
        for code, row in self.rows.items():
            column.addWidget(row)
            row.clicked.connect(lambda _on, code=code: self._give(code))
            # The arrow keys choose without a click.
            row.toggled.connect(lambda on, code=code: self._give(code) if on else None)
        self.shown: str | None = None

    def show_values(self, values: tuple[str, ...]) -> None:
        """Show the chosen point, or none."""
        self.shown = values[0] if values else None
        for code, row in self.rows.items():
            # Exclusive rows refuse to be all unchecked.
            row.setAutoExclusive(False)
            row.setChecked(code == self.shown)
            row.setAutoExclusive(True)

    def first_control(self) -> QWidget:
        """Return the chosen row, or the first."""
        return self.rows.get(self.shown or "", next(iter(self.rows.values())))

    def choose(self, place: int) -> None:
        """Choose the point at ``place``."""
        rows = tuple(self.rows.values())
        if place < len(rows):
            rows[place].click()
            rows[place].setFocus()

    def _give(self, code: str) -> None:
        if code != self.shown:
            self.shown = code
            self.given.emit((code,))


class MultiField(AnswerField):
    """Any of several points."""

    def __init__(self, choices: tuple[ChoiceView, ...]) -> None:
        super().__init__()
        column = column_in(self)
        self.rows: Mapping[str, TickRow] = {one.code: TickRow(one.label, one.anchor) for one in choices}
        for row in self.rows.values():
            column.addWidget(row)
            row.clicked.connect(self._give)

    def show_values(self, values: tuple[str, ...]) -> None:
        """Show the chosen points."""
        for code, row in self.rows.items():
            row.setChecked(code in values)

    def first_control(self) -> QWidget:
        """Return the first row."""
        return next(iter(self.rows.values()))

    def _give(self) -> None:
        self.given.emit(tuple(code for code, row in self.rows.items() if row.isChecked()))


class TypedField(AnswerField):
    """A number, a text or a date."""

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self.kind = view.kind
        column = column_in(self)
        self.line = LineField()
        self.line.setAccessibleName(view.text)
        self.problem = label("", "danger")
        self.problem.hide()
        column.addWidget(self.line)
        column.addWidget(self.problem)
        self.line.settled.connect(self._give)

    def show_values(self, values: tuple[str, ...]) -> None:
        """Show what was typed."""
        self.line.show_text(values[0] if values else "")

    def first_control(self) -> QWidget:
        """Return the field."""
        return self.line

    def _give(self, text: str) -> None:
        complaint = self._complaint(text)
        self.problem.setText(complaint)
        self.problem.setVisible(bool(complaint))
        if not complaint:
            self.given.emit((text,) if text else ())

    def _complaint(self, text: str) -> str:
        if self.kind == "date" and text and not QDate.fromString(text, "yyyy-MM-dd").isValid():
            return self.tr("Write the date as year, month and day, such as 2026-03-31.")
        if self.kind == "number" and text and not _is_number(text):
            return self.tr("Write a number, such as 12 or 3.5.")
        return ""


def answer_field(view: QuestionView) -> AnswerField:
    """Return the field that suits the kind of question."""
    if view.kind == "multi":
        return MultiField(view.choices)
    return ChoiceField(view.choices) if view.choices else TypedField(view)


def _is_number(text: str) -> bool:
    # Plain decimals only: “1e9”, “inf” and the digits of other scripts are more often slips than answers.
    whole, _, part = text.removeprefix("-").partition(".")
    return all(piece.isascii() and piece.isdecimal() for piece in ((whole, part) if part else (whole,)))
