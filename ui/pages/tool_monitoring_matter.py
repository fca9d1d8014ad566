"""A matter of poor performance: the five considerations, the answer that fits, the record, and the corrective plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from ui.kit.boxes import Card, column_in, empty_layout
from ui.kit.entry_table import EntryTable
from ui.kit.fields import FieldForm, FieldSpec, written_day
from ui.kit.labels import heading, label, muted
from ui.kit.remarks import RemarkList
from ui.kit.tall import Tall
from ui.pages.records import RecordRow, RecordsPart, RecordsWords
from ui.pages.tool_monitoring_records import provider_choices
from ui.views.monitoring import Approach, MatterView, MonitoringView, Question


class MatterPart(Tall):
    """The matters, and the form of the one that is open with what fits it.

    Signals:
        considered: The open matter, a consideration, and its answer (0 to 2, None: not known).
        step_edited: The open matter, the row of a step (beyond the last: a new one), and its fields; empty: gone.
    """

    considered = Signal(str, str, object)
    step_edited = Signal(str, int, dict)

    def __init__(self, questions: tuple[Question, ...]) -> None:
        super().__init__()
        self.matters: tuple[MatterView, ...] = ()
        self.form = FieldForm([self._spec(one) for one in questions])
        self.remarks = RemarkList(self.tr("To mind"))
        self.fits = Card(self.tr("What fits"))
        self.approaches = Tall()
        self.approach_column = column_in(self.approaches, 2)
        self.fits.column.addWidget(self.approaches)
        columns = (
            FieldSpec("what", "line", self.tr("Step")), FieldSpec("who", "line", self.tr("Who")),
            FieldSpec("by", "day", self.tr("By")), FieldSpec("done", "tick", self.tr("Done")),
        )  # fmt: skip
        buttons = (self.tr("Add a step"), self.tr("Take this step away"))
        self.steps = EntryTable(self.tr("Corrective action plan"), columns, buttons, (5, 2, 1, 1))
        more = (
            heading(self.tr("What speaks for which answer")), self.form, self.fits, self.remarks,
            heading(self.tr("Corrective action plan")), self.steps,
        )  # fmt: skip
        self.list = RecordsPart(self._words(), self._specs(), more)
        column_in(self, 3).addWidget(self.list)
        self._connect()

    def show_view(self, view: MonitoringView) -> None:
        """Show the matters, and the one that is open."""
        self.matters = view.matters
        self.list.form.show_choices("party", provider_choices(view, [one.matter.party for one in view.matters]))
        self.list.show_rows(
            [RecordRow(one.key, self._cells(view, one), one.matter.model_dump()) for one in view.matters]
        )
        self._show_open()

    def _show_open(self) -> None:
        one = next((one for one in self.matters if one.key == self.list.key), None)
        if one is None:
            return
        self.form.show_values(dict(one.matter.considerations))
        self.remarks.show_remarks(one.remarks)
        self.steps.show_rows([step.model_dump() for step in one.matter.plan])
        self.fits.setVisible(bool(one.approaches))
        empty_layout(self.approach_column)
        for approach in one.approaches:
            for part in self._told(approach):
                self.approach_column.addWidget(part)

    def _told(self, approach: Approach) -> tuple[QLabel, ...]:
        return (
            label(approach.title, "label"), label(approach.principle), label(" ".join(approach.practice)),
            muted(self.tr("For it: {0} Against it: {1}").format(approach.benefits, approach.risks)),
        )  # fmt: skip

    def _connect(self) -> None:
        self.list.opened.connect(lambda _key: self._show_open())
        self.form.edited.connect(lambda name, value: self.considered.emit(self.list.key, name, value))
        self.steps.edited.connect(lambda row, name, value: self.step_edited.emit(self.list.key, row, {name: value}))
        self.steps.added.connect(self._add_step)
        self.steps.removed.connect(lambda row: self.step_edited.emit(self.list.key, row, {}))

    def _add_step(self) -> None:
        self.step_edited.emit(self.list.key, len(self.steps.rows.rows), {"what": self.tr("New step")})

    def _cells(self, view: MonitoringView, one: MatterView) -> tuple[str, ...]:
        matter = one.matter
        state = self.tr("Closed") if matter.closed else self.tr("Open")
        return (
            matter.what,
            view.parties.get(matter.party, matter.party) or "–",
            written_day(matter.noticed) or "–",
            state,
        )

    def _words(self) -> RecordsWords:
        columns = ((self.tr("Matter"), 4), (self.tr("Provider"), 2), (self.tr("Noticed"), 1), (self.tr("Standing"), 1))
        return RecordsWords(
            self.tr("Poor performance"), columns, self.tr("Add a matter"), self.tr("Take this matter away"),
            self.tr("Nothing is recorded. Where performance falls, all that is done stands here."),
        )  # fmt: skip

    def _specs(self) -> tuple[FieldSpec, ...]:
        answers = {
            "": self.tr("Not decided"), "developmental": self.tr("Developmental"), "punitive": self.tr("Punitive"),
            "both": self.tr("Both"),
        }  # fmt: skip
        return (
            FieldSpec("what", "line", self.tr("What is wrong")),
            FieldSpec("party", "choice", self.tr("Provider")),
            FieldSpec("noticed", "day", self.tr("Noticed on")),
            FieldSpec("agreed_cause", "prose", self.tr("Why it happened, as agreed with the provider")),
            FieldSpec("response", "choice", self.tr("The answer you chose"), "", answers),
            FieldSpec("reason", "prose", self.tr("Why this answer")),
            FieldSpec("closed", "day", self.tr("Closed on")),
            FieldSpec("outcome", "prose", self.tr("How it ended")),
        )

    def _spec(self, one: Question) -> FieldSpec:
        levels = {"": self.tr("Not known"), **{str(level): words for level, words in enumerate(one.levels)}}
        return FieldSpec(one.key, "scale", one.title, "", levels)
