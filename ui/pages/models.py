"""The Models page: a sentence, the plan of two axes, the list, and one model opened beside them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.boxes import Callout, CalloutKind, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button
from ui.kit.disclosure import Disclosure
from ui.kit.figure_list import FigureGroup, FigureList
from ui.kit.labels import heading, label, muted, title
from ui.kit.marks import MarkPicture, MarkShape
from ui.kit.plan import Plan
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.tab_order import follow_layout
from ui.kit.table import TextTable
from ui.kit.tall import Tall
from ui.kit.with_detail import WithDetail
from ui.pages.models_detail import ModelPage
from ui.pages.models_verdict import ModelsVerdict
from ui.pages.models_words import ModelsWords
from ui.views.models import Axis, ModelsView
from ui.views.models_detail import ModelDetail


@dataclass(frozen=True, slots=True)
class ModelsPageView:
    """Everything on the page; ``detail`` is the model that was opened, if any."""

    models: ModelsView
    detail: ModelDetail | None = None


class ModelsPage(WithDetail):
    """Which delivery models suit, which the parties are ready for, and what holds each back.

    Signals:
        model_opened: The model whose inside is wanted; empty: none.
        model_chosen: The parties choose a model, with a variant or none.
        choice_dropped: The parties take their choice back.
        questions_wanted: The questions, to describe the service or to answer more.
    """

    model_opened = Signal(str)
    model_chosen = Signal(str, str)
    choice_dropped = Signal()
    questions_wanted = Signal()

    def __init__(self) -> None:
        self.sheet, self.inside = ScrollPage("", WIDE_LETTERS), ModelPage()
        super().__init__(self.sheet, self.inside, (1, 1))
        self.words, self.says = ModelsWords(), ModelsVerdict()
        self.plan: Plan | None = None
        self.sheet.setAccessibleName(self.tr("Models"))
        self._add_head()
        self._add_list()
        self._add_method()
        self.inside.left.connect(lambda: self.model_opened.emit(""))
        self.inside.chosen.connect(self.model_chosen)
        self.inside.dropped.connect(self.choice_dropped)
        self.closed.connect(lambda: self.model_opened.emit(""))

    def show_view(self, view: ModelsPageView) -> None:
        """Draw ``view``."""
        models = view.models
        self.verdict.show_message(self._tone(models), self.says.sentence(models), self.says.second(models))
        self.answer.setText(
            self.tr("Answer the service context") if models.has_answers else self.tr("Answer the questions")
        )
        self.answer_row.setVisible(not models.has_context or not models.has_answers)
        open_key = view.detail.row.model if view.detail else ""
        self._show_plan(models, open_key)
        self._show_rows(models, open_key)
        self._show_table(models)
        if view.detail is not None:
            self.inside.show_detail(view.detail, alone=models.alone)
        was_shown = self.is_shown
        self.show_detail(view.detail is not None)
        if view.detail is not None and not was_shown:
            self.inside.take_focus()
        follow_layout(self)

    def _add_head(self) -> None:
        column = self.sheet.column
        column.addWidget(title(self.tr("Models")))
        self.verdict = Callout("info", "")
        self.answer = primary_button("", "next")
        self.answer.clicked.connect(self.questions_wanted)
        self.plan_part = Tall()
        self.plan_column = column_in(self.plan_part, 2)
        self.plan_column.addWidget(heading(self.tr("Where the models stand")))
        self.legend_holder = QWidget()
        self.legend = column_in(self.legend_holder, 1)
        self.plan_column.addWidget(self.legend_holder)
        note = self.tr(
            "A number points to the dot that is the model's place; lines show how far open answers "
            "may still move it. The shape is the status: a gate that is not open holds a model back "
            "wherever it stands."
        )
        self.plan_column.addWidget(muted(note))
        self.answer_row = side_by_side(self.answer)
        for part in (self.verdict, self.answer_row, self.plan_part):
            column.addWidget(part)

    def _add_list(self) -> None:
        self.list = FigureList()
        self.list.chosen.connect(self.model_opened)
        columns = (
            self.tr("Rank"), self.tr("Model"), self.tr("Status"), self.tr("Suitability"),
            self.tr("From – to"), self.tr("Readiness"), self.tr("From – to"), self.tr("Gates open"),
        )  # fmt: skip
        self.table = TextTable(self.tr("Delivery models, best first"), columns)
        self.list_title = heading("")
        self.sheet.column.addWidget(self.list_title)
        self.sheet.column.addWidget(
            muted(self.tr("Choose one to see what it is, what it asks and what holds it back."))
        )
        self.sheet.column.addWidget(self.list)
        self.sheet.column.addWidget(Disclosure(self.tr("The same as a table"), self.table))

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
        self.sheet.column.addWidget(Disclosure(self.tr("How this is worked out"), text))
        self.sheet.column.addStretch(1)

    def _show_plan(self, view: ModelsView, open_key: str) -> None:
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
        marks = tuple(self.words.mark(row) for row in view.rows)
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

    def _tone(self, view: ModelsView) -> CalloutKind:
        tones: dict[str, CalloutKind] = {"choose": "positive", "prepare": "warning"}
        return tones.get(view.rows[0].status, "info")


def _legend_line(shape: MarkShape, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(MarkPicture(shape), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words), 1)
    return holder
