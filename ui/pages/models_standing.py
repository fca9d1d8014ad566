"""Where the models stand: the plan of two axes, the list, the table, and how it is worked out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.boxes import column_in, empty_layout
from ui.kit.disclosure import Disclosure
from ui.kit.figure_list import FigureGroup, FigureList
from ui.kit.labels import heading, label, muted
from ui.kit.marks import MarkPicture, MarkShape
from ui.kit.plan import Plan
from ui.kit.table import TextTable
from ui.kit.tall import Tall
from ui.pages.models_verdict import ModelsVerdict
from ui.pages.models_words import ModelsWords
from ui.views.models import Axis, ModelsView
from ui.views.models_sure import SureView


class StandingPart(QWidget):
    """The plan and the list of models.

    Signals:
        model_opened: The model whose inside is wanted.
    """

    model_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words, self.says = ModelsWords(), ModelsVerdict()
        self.plan: Plan | None = None
        self.own_column = column_in(self, 4)
        self._add_plan()
        self._add_list()
        self._add_method()

    def show_view(self, models: ModelsView, sure: SureView | None, open_key: str) -> None:
        """Draw the models; with ``sure``, the ranges are those of the plausible cases."""
        self._show_plan(models, sure, open_key)
        self._show_rows(models, open_key)
        self._show_table(models)

    def _add_plan(self) -> None:
        self.plan_part = Tall()
        self.plan_column = column_in(self.plan_part, 2)
        self.plan_column.addWidget(heading(self.tr("Where the models stand")))
        self.legend_holder = QWidget()
        self.legend = column_in(self.legend_holder, 1)
        self.plan_column.addWidget(self.legend_holder)
        note = self.tr(
            "Each number stands at its model, or is tied to the dot that is its place. A thin line goes from the worst "
            "case to the best, a thick one over the middle 80 of 100 cases. The shape is the status: a gate that is "
            "not open holds a model back wherever it stands."
        )
        self.plan_column.addWidget(muted(note))
        self.own_column.addWidget(self.plan_part)

    def _add_list(self) -> None:
        self.list = FigureList()
        self.list.chosen.connect(self.model_opened)
        columns = (
            self.tr("Rank"), self.tr("Model"), self.tr("Status"), self.tr("Suitability"),
            self.tr("From – to"), self.tr("Readiness"), self.tr("From – to"), self.tr("Gates open"),
        )  # fmt: skip
        self.table = TextTable(self.tr("Delivery models, best first"), columns)
        self.list_title = heading("")
        self.own_column.addWidget(self.list_title)
        self.own_column.addWidget(muted(self.tr("Choose one to see what it is, what it asks and what holds it back.")))
        self.own_column.addWidget(self.list)
        self.own_column.addWidget(Disclosure(self.tr("The same as a table"), self.table))

    def _add_method(self) -> None:
        text = QWidget()
        column = column_in(text)
        for sentence in (
            self.tr(
                "Suitability weighs what the service is like: each answer about the service speaks for a "
                "model or against it. Fifty means that it speaks as much for it as against it."
            ),
            self.tr(
                "Readiness weighs what a model needs of each party against what the parties have. Having "
                "more than a model needs adds nothing."
            ),
            self.tr(
                "A gate is a condition that no score buys off. It is never turned into points; while it "
                "is shut, the model can only be prepared."
            ),
            self.tr(
                "Models are ordered by status, then by suitability, then by readiness; ties keep the "
                "order of the catalogue. Every weight carries a reason and a source, shown with each "
                "model."
            ),
        ):
            column.addWidget(label(sentence))
        self.own_column.addWidget(Disclosure(self.tr("How this is worked out"), text))

    def _show_plan(self, view: ModelsView, sure: SureView | None, open_key: str) -> None:
        is_drawn = view.has_context and view.has_answers
        self.plan_part.setVisible(is_drawn)
        if not is_drawn:
            return
        if self.plan is None:
            name = self.tr("Plan of suitability and readiness")
            self.plan = Plan(name, self.words.fields(view))
            self.plan.chosen.connect(self.model_opened)
            self.plan_column.insertWidget(1, self.plan)
        empty_layout(self.legend)
        for shape, words in self.words.legend(view):
            self.legend.addWidget(_legend_line(shape, words))
        chances = {row.model: row for row in sure.rows} if sure else {}
        marks = tuple(self.words.mark(row, chances.get(row.model)) for row in view.rows)
        self.plan.show_marks(marks, self.says.sentence(view), open_key)

    def _show_rows(self, view: ModelsView, open_key: str) -> None:
        figures = {row.model: self.words.figure(row) for row in view.rows}
        self.list.show_groups([FigureGroup("", figures)], open_key)
        self.list_title.setText(
            self.tr("All models, best first") if view.has_context else self.tr("All models, readiest first")
            if view.rows[0].readiness.is_firm else self.tr("All models, in no order of merit yet")
        )  # fmt: skip

    def _show_table(self, view: ModelsView) -> None:
        self.table.show_rows(
            [
                (
                    str(row.rank),
                    row.title,
                    self.words.status(row).word,
                    *self._axis(row.suitability),
                    *self._axis(row.readiness),
                    self.tr("{0} of {1}").format(row.open_gates, row.gates) if row.gates else self.tr("none"),
                )
                for row in view.rows
            ]
        )

    def _axis(self, axis: Axis) -> tuple[str, str]:
        if axis.is_open:
            return self.tr("open"), "–"
        return str(axis.number) if axis.is_firm else "–", self.tr("{0} – {1}").format(*axis.bounds)


def _legend_line(shape: MarkShape, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(MarkPicture(shape), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words), 1)
    return holder
