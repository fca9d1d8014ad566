"""The page of the outcomes framework: outcomes, the measures of the one that is open, and their results over time."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import column_in, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.entry_table import EntryTable
from ui.kit.fields import FieldSpec, written_day
from ui.kit.form import Form
from ui.kit.labels import heading, muted, show_text
from ui.kit.pick import PickField
from ui.kit.remarks import RemarkList
from ui.kit.trend import Trend, TrendLine
from ui.kit.wrapped_table import WrappedTable
from ui.pages.records import RecordRow, RecordsPart, RecordsWords
from ui.pages.tools import ToolPage
from ui.views.outcomes import MeasureRow, OutcomeRow, OutcomesView


class MeasuresPart(QWidget):
    """The measures of one outcome in a table, the four quarters they fill, and the results of one of them.

    Signals:
        measure_edited: The row of a measure, a field and its value.
        measure_added: A new measure is wanted.
        measure_removed: The row that is to go.
        result_edited: The row of the measure, the row of the result, a field and its value.
        result_added: The row of the measure that has a new result.
        result_removed: The row of the measure, and the row of the result that is to go.
    """

    measure_edited = Signal(int, str, object)
    measure_added = Signal()
    measure_removed = Signal(int)
    result_edited = Signal(int, int, str, object)
    result_added = Signal(int)
    result_removed = Signal(int, int)

    def __init__(self, quarters: Mapping[str, str]) -> None:
        super().__init__()
        self.picked = 0
        self.row: OutcomeRow | None = None
        self.measures = EntryTable(
            self.tr("Measures"),
            self._specs(quarters),
            (self.tr("Add a measure"), self.tr("Take this measure away")),
            (4, 3, 1, 1, 2, 2, 1, 1),
        )
        self.grid = WrappedTable(
            self.tr("What the measures look at"), ((self.tr("Question"), 2), (self.tr("Measures"), 3))
        )
        self.which = PickField()
        self.results = EntryTable(
            self.tr("Results"),
            (FieldSpec("on", "day", self.tr("Day")), FieldSpec("value", "number", self.tr("Result"))),
            (self.tr("Add a result"), self.tr("Take this result away")),
        )
        self.trend, self.standing = Trend(), muted("")
        self._lay_out()
        self._connect()

    def show_row(self, row: OutcomeRow | None) -> None:
        """Show the measures of an outcome."""
        self.row = row
        if row is None:
            return
        self.measures.show_rows([one.indicator.model_dump() for one in row.measures])
        none = self.tr("none yet")
        self.grid.show_rows([(words, "; ".join(names) or none) for words, names in row.quarters])
        self.picked = min(self.picked, max(0, len(row.measures) - 1))
        self.over_time.setVisible(bool(row.measures))
        if row.measures:
            names = {str(number): one.indicator.name or self.tr("Measure {0}").format(number + 1)
                     for number, one in enumerate(row.measures)}  # fmt: skip
            self.which.show_words(names)
            self.which.show_key(str(self.picked))
            self._show_results(row.measures[self.picked])

    def _show_results(self, row: MeasureRow) -> None:
        self.results.show_rows([one.model_dump() for one in row.indicator.results])
        dated = sorted((date.fromisoformat(one.on), one.value) for one in row.indicator.results if one.on)
        target, baseline = row.indicator.target, row.indicator.baseline
        line = TrendLine(tuple(dated), baseline, target, self.tr("Before"), self.tr("Target"))
        self.trend.show_line(line, self._words(row))
        show_text(self.standing, self._words(row))

    def _words(self, row: MeasureRow) -> str:
        if row.latest is None or row.on is None:
            return self.tr("No result yet.")
        unit = f" {row.indicator.unit}" if row.indicator.unit else ""
        words = self.tr("Last result: {0}{1} on {2}.").format(f"{row.latest:,g}", unit, written_day(row.on.isoformat()))
        if row.per_cent is not None:
            words += " " + self.tr("That is {0} per cent of the way from the baseline to the target.").format(
                row.per_cent
            )
        return words + (" " + self.tr("The next result is late.") if row.is_late else "")

    def _specs(self, quarters: Mapping[str, str]) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec("name", "line", self.tr("What is measured")),
            FieldSpec("quarter", "choice", self.tr("Which question it answers"), "", quarters),
            FieldSpec("baseline", "number", self.tr("Before")),
            FieldSpec("target", "number", self.tr("Target")),
            FieldSpec("unit", "line", self.tr("Unit")),
            FieldSpec("source", "line", self.tr("Where from")),
            FieldSpec("every_months", "number", self.tr("Every … months")),
            FieldSpec("collected_already", "tick", self.tr("Collected already")),
        )

    def _lay_out(self) -> None:
        column = column_in(self, 3)
        form = Form()
        form.add_row(self.tr("Results of"), self.which)
        self.over_time = QWidget()
        inner = column_in(self.over_time, 2)
        for part in (heading(self.tr("Results over time")), form, self.results, self.trend, self.standing):
            inner.addWidget(part)
        whole: tuple[QWidget, ...] = (
            heading(self.tr("How it will be known")),
            self.measures,
            self.grid,
            self.over_time,
        )
        for one in whole:
            column.addWidget(one)

    def _connect(self) -> None:
        self.measures.edited.connect(self.measure_edited)
        self.measures.added.connect(self.measure_added)
        self.measures.removed.connect(self.measure_removed)
        self.which.picked.connect(self._pick)
        self.results.edited.connect(lambda row, name, value: self.result_edited.emit(self.picked, row, name, value))
        self.results.added.connect(lambda: self.result_added.emit(self.picked))
        self.results.removed.connect(lambda row: self.result_removed.emit(self.picked, row))

    def _pick(self, key: str) -> None:
        self.picked = int(key)
        self.show_row(self.row)


class OutcomesPage(ToolPage):
    """The framework.

    Signals:
        start_wanted: The outcomes of the starting set that are not there yet are wanted.
    """

    start_wanted = Signal()

    def __init__(self, name: str, about: str, quarters: Mapping[str, str]) -> None:
        super().__init__(name, about)
        self.view: OutcomesView | None = None
        self.remarks = RemarkList(self.tr("What stands out"))
        self.measures = MeasuresPart(quarters)
        self.outcomes = RecordsPart(self._words(), self._specs(), (self.measures,))
        self.outcomes.opened.connect(lambda _key: self._show_open())
        self.start = secondary_button(self.tr("Start from a set of outcomes"), "add")
        self.offered = muted("")
        self.start.clicked.connect(self.start_wanted)
        self.count, self.source = muted(""), muted("")
        for part in (self.outcomes, side_by_side(self.start), self.offered, self.count, self.remarks, self.source):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_view(self, view: OutcomesView) -> None:
        """Draw the framework."""
        self.view = view
        self.outcomes.show_rows([RecordRow(row.key, self._cells(row), row.outcome.model_dump()) for row in view.rows])
        self._show_open()
        self.remarks.show_remarks(view.remarks)
        self.start.setVisible(bool(view.offered))
        show_text(self.offered, self.tr("It adds: {0}.").format(", ".join(view.offered)) if view.offered else "")
        words = self.tr("{0} measures in all; {1} or fewer can be read and talked about.")
        show_text(self.count, words.format(view.measures, view.most_measures) if view.measures else "")
        self.source.setText(self.tr("After: {0}").format(view.source))

    def _show_open(self) -> None:
        rows = self.view.rows if self.view is not None else ()
        self.measures.show_row(next((row for row in rows if row.key == self.outcomes.key), None))

    def _cells(self, row: OutcomeRow) -> tuple[str, ...]:
        known = [one.per_cent for one in row.measures if one.per_cent is not None]
        far = self.tr("{0} of {1} have a result").format(len(known), len(row.measures)) if row.measures else ""
        return (row.outcome.name, row.outcome.area, str(len(row.measures)), far)

    def _words(self) -> RecordsWords:
        columns = ((self.tr("Outcome"), 5), (self.tr("Area"), 2), (self.tr("Measures"), 1), (self.tr("How far"), 2))
        return RecordsWords(
            self.tr("Outcomes"), columns, self.tr("Add an outcome"), self.tr("Take this outcome away"),
            self.tr("No outcome yet. An outcome is a change in somebody’s life, not something that you do."),
        )  # fmt: skip

    def _specs(self) -> tuple[FieldSpec, ...]:
        states = {"": self.tr("Not recorded"), "yes": self.tr("Yes"), "no": self.tr("No")}
        return (
            FieldSpec("name", "line", self.tr("What changes"), self.tr("Such as “People feel less alone”.")),
            FieldSpec("whose", "line", self.tr("For whom")),
            FieldSpec("area", "line", self.tr("Area")),
            FieldSpec("agreed_with_people", "state", self.tr("Agreed with the people it is about"), "", states),
        )
