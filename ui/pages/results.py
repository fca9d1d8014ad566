"""The Results page: a sentence, the picture, what nobody could tell, the checks, and the table."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.boxes import Callout, CalloutKind, column_in, side_by_side
from ui.kit.buttons import primary_button
from ui.kit.disclosure import Disclosure
from ui.kit.figure_list import FigureGroup, FigureList
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, show_text, title
from ui.kit.pick import PickField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.tab_order import follow_layout
from ui.kit.table import TextTable
from ui.kit.with_detail import WithDetail
from ui.pages.results_detail import DetailPage
from ui.pages.results_findings import FindingsPart
from ui.pages.results_words import ResultsWords
from ui.views.questions import Named
from ui.views.results import EVERYBODY, FactorsView
from ui.views.results_detail import FactorDetail
from ui.views.results_findings import CheckView, Unknown


@dataclass(frozen=True, slots=True)
class ResultsView:
    """Everything on the page; ``detail`` is what was opened, if anything."""

    parties: tuple[Named, ...]
    factors: FactorsView
    unknowns: tuple[Unknown, ...]
    checks: tuple[CheckView, ...]
    detail: FactorDetail | None = None


class ResultsPage(WithDetail):
    """Readiness by factor; every figure opens to the answers behind it.

    Signals:
        party_picked: The key of a party, or empty for everybody at the table.
        order_picked: The order of the rows.
        factor_chosen: The factor whose inside is wanted; empty: none.
        question_wanted: A question to answer: party, person and its `ItemKey`.
        questions_wanted: The questions, wherever they were left.
        planned: A `Suggestion` that goes into the plan.
    """

    party_picked = Signal(str)
    order_picked = Signal(str)
    factor_chosen = Signal(str)
    question_wanted = Signal(str, str, object)
    questions_wanted = Signal()
    planned = Signal(object)

    def __init__(self) -> None:
        self.sheet, self.inside = ScrollPage("", WIDE_LETTERS), DetailPage()
        super().__init__(self.sheet, self.inside)
        self.words = ResultsWords()
        self.sheet.setAccessibleName(self.tr("Results"))
        self._add_head()
        self._add_picture()
        self.findings = FindingsPart()
        self.findings.question_wanted.connect(self.question_wanted)
        self.findings.planned.connect(self.planned)
        self.inside.planned.connect(self.planned)
        self.sheet.column.addWidget(self.findings)
        self._add_method()
        self.inside.left.connect(lambda: self.factor_chosen.emit(""))
        self.inside.question_wanted.connect(self.question_wanted)
        self.closed.connect(lambda: self.factor_chosen.emit(""))

    def show_view(self, view: ResultsView) -> None:
        """Draw ``view``; rows that are there already keep their place and the focus."""
        factors = view.factors
        together = {EVERYBODY: self.tr("Everybody at the table")} if len(view.parties) != 1 else {}
        self.party.show_words(together | {one.key: one.words for one in view.parties})
        self.party.show_key(factors.party)
        self.order.show_key(factors.order)
        self.verdict.show_message(self._tone(factors), self.words.verdict(factors), self._flags(view.checks))
        self.begin_row.setVisible(not factors.has_answers)
        self._show_rows(factors, view.detail.row.factor if view.detail else "")
        self._show_table(factors)
        self.findings.show_findings(view.unknowns, view.checks, is_joined=factors.is_joined)
        self._show_detail(view)
        follow_layout(self)

    def _add_head(self) -> None:
        column = self.sheet.column
        column.addWidget(title(self.tr("Results")))
        whose, order = Form(), Form()
        self.party = whose.add_row(self.tr("Whose readiness"), PickField())
        self.party.picked.connect(self.party_picked)
        self.order = order.add_row(self.tr("Order of the rows"), PickField())
        self.order.show_words(
            {"as asked": self.tr("As in the questionnaires"), "lowest first": self.tr("Lowest first")}
        )
        self.order.picked.connect(self.order_picked)
        column.addWidget(side_by_side(whose, order))
        self.verdict = Callout("info", "")
        column.addWidget(self.verdict)
        self.begin = primary_button(self.tr("Answer the questions"), "next")
        self.begin.clicked.connect(self.questions_wanted)
        self.begin_row = side_by_side(self.begin)
        column.addWidget(self.begin_row)

    def _add_picture(self) -> None:
        self.picture_title = heading(self.tr("Readiness by area"))
        self.legend = muted("")
        self.picture = FigureList()
        self.picture.chosen.connect(self.factor_chosen)
        columns = (
            self.tr("Area"), self.tr("Reading, 0 to 100"), self.tr("From – to"),
            self.tr("Status"), self.tr("Answered"), self.tr("People"),
        )  # fmt: skip
        self.table = TextTable(self.tr("Readiness by area, as a table"), columns)
        self.table_part = Disclosure(self.tr("The same as a table"), self.table)
        for part in (self.picture_title, self.legend, self.picture, self.table_part):
            self.sheet.column.addWidget(part)

    def _add_method(self) -> None:
        text = QWidget()
        column: QVBoxLayout = column_in(text)
        for sentence in (
            self.tr(
                "Each answer stands on a scale of five levels, 0 to 4. An area's reading is the share of "
                "the levels reached, from 0 to 100, by the weight of its questions."
            ),
            self.tr(
                "A question without an answer, or answered “don't know”, never counts as nought: the "
                "reading becomes a range from the worst to the best that the missing answer allows."
            ),
            self.tr(
                "Several people answer separately. The reading is their mean; each of them stays visible "
                "as a dot. Where they are split, no status is given before they have talked."
            ),
            self.tr("“Claimed” marks a highest answer without evidence, “evidenced” one with evidence."),
        ):
            column.addWidget(label(sentence))
        self.sheet.column.addWidget(Disclosure(self.tr("How this is worked out"), text))
        self.sheet.column.addStretch(1)

    def _show_rows(self, view: FactorsView, open_key: str) -> None:
        rows = [row for group in view.groups for row in group.rows]
        self.picture.show_groups(
            [
                FigureGroup(
                    group.title,
                    {row.factor: self.words.figure(row, is_joined=view.is_joined) for row in group.rows},
                )
                for group in view.groups
            ],
            open_key,
        )
        for part in (self.picture_title, self.picture, self.table_part):
            part.setVisible(bool(rows))
        each = self.tr("organisation") if view.is_joined else self.tr("person")
        text = self.tr(
            "Each bar runs from 0 to 100. A dot is one {0}, a number under it counts several; stripes show what "
            "missing answers leave open. Choose a row to see the answers behind it."
        )
        show_text(self.legend, text.format(each) if rows else "")

    def _show_table(self, view: FactorsView) -> None:
        self.table.show_rows(
            [
                (
                    row.title,
                    str(row.number) if row.standing == "scored" else "–",
                    "–" if row.standing != "scored" else self.words.spread(row) or str(row.number),
                    self.words.chip(row).word,
                    self.tr("{0} of {1}").format(row.answered, row.asked),
                    str(row.people),
                )
                for group in view.groups
                for row in group.rows
            ]
        )

    def _show_detail(self, view: ResultsView) -> None:
        detail = view.detail
        if detail is not None:
            self.inside.show_detail(detail, is_joined=view.factors.is_joined)
        was_shown = self.is_shown
        self.show_detail(detail is not None)
        if detail is not None and not was_shown:
            self.inside.take_focus()

    def _flags(self, checks: tuple[CheckView, ...]) -> str:
        flags = [row.text for check in checks if check.kind == "red flags" for row in check.raised]
        if not flags:
            return ""
        if len(flags) == 1:
            return self.tr("One red flag is raised: {0} What to do stands further down.").format(flags[0])
        return self.tr("Red flags raised: {0}. What to do stands further down.").format(len(flags))

    def _tone(self, view: FactorsView) -> CalloutKind:
        summary = view.summary
        if not view.has_answers:
            return "info"
        return "warning" if summary.holding or summary.split else "info" if summary.open else "positive"
