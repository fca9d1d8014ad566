"""What stands under the picture: red flags, conditions, and the questions to which nobody knew an answer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, CalloutKind, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.chips import Chip, StatusChip
from ui.kit.choices import ActionRow
from ui.kit.disclosure import Disclosure
from ui.kit.labels import label, muted
from ui.kit.tall import Tall
from ui.pages.name_list import first_names, name_list
from ui.views.results_findings import CheckRow, CheckView, Unknown
from ui.views.suggestion import Suggestion

Names = Callable[[Sequence[str]], str]


class FindingsPart(Tall):
    """Findings beside the figures.

    Signals:
        question_wanted: A question to answer: party, person and its `ItemKey`.
        planned: A `Suggestion` that goes into the plan.
    """

    question_wanted = Signal(str, str, object)
    planned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.column = column_in(self, 4)
        self.shown: tuple[object, ...] = ()

    def show_findings(self, unknowns: tuple[Unknown, ...], checks: tuple[CheckView, ...], *, is_joined: bool) -> None:
        """Show the checks, then what nobody knew."""
        if self.shown == (unknowns, checks, is_joined):
            return
        self.shown = (unknowns, checks, is_joined)
        empty_layout(self.column)
        # A red flag comes before anything else.
        for check in sorted(checks, key=lambda check: check.kind != "red flags"):
            if check.is_answered:
                self._add_check(check)
        if unknowns:
            self._add_unknowns(unknowns)

    def _add_check(self, check: CheckView) -> None:
        card = Card(check.title)
        card.column.addWidget(label(self._sentence(check)))
        for row in check.raised:
            kind: CalloutKind = "danger" if check.kind == "red flags" else "warning"
            card.column.addWidget(Callout(kind, row.text, self._raised(row, check)))
            for comment in row.comments:
                card.column.addWidget(muted(comment))
            what = self.tr("What to do") if check.kind == "red flags" else self.tr("If it is not met")
            card.column.addWidget(label(what, "label"))
            card.column.addWidget(label(row.advice))
            card.column.addWidget(muted(self.tr("Source: {0}").format(row.source)))
            if row.advice:
                card.column.addWidget(self._take(row, check))
        others = QWidget()
        column = column_in(others, 3)
        for row in check.rows:
            column.addWidget(label(row.text))
            column.addWidget(side_by_side(StatusChip(self._chip(row, check))))
            if row.raised_by:
                column.addWidget(muted(self._raised(row, check, name_list)))
        card.column.addWidget(Disclosure(self.tr("Every line of this check"), others))
        self.column.addWidget(card)

    def _take(self, row: CheckRow, check: CheckView) -> QWidget:
        found = Suggestion(row.advice, "red flag" if check.kind == "red flags" else "condition", row.text)
        take = secondary_button(self.tr("Put into the plan"), "add")
        take.setAccessibleDescription(row.advice)
        take.clicked.connect(lambda: self.planned.emit(found))
        return side_by_side(take)

    def _sentence(self, check: CheckView) -> str:
        raised, total = len(check.raised), len(check.rows)
        if check.kind == "red flags":
            if not raised:
                return self.tr("No red flag is raised.")
            return self.tr("Red flags raised: {0} of {1}. Talk about each before going on.").format(raised, total)
        met = sum(row.finding == "clear" for row in check.rows)
        return self.tr("Conditions that everybody who answered sees as met: {0} of {1}.").format(met, total)

    def _raised(self, row: CheckRow, check: CheckView, names: Names = first_names) -> str:
        if check.kind == "red flags":
            said = self.tr("Raised by {0}.").format(names(row.raised_by))
            others = self.tr("Not raised by {0}.").format(names(row.denied_by))
        else:
            said = self.tr("Not met, says {0}.").format(names(row.raised_by))
            others = self.tr("Met, says {0}.").format(names(row.denied_by))
        return " ".join([said] * bool(row.raised_by) + [others] * bool(row.denied_by))

    def _chip(self, row: CheckRow, check: CheckView) -> Chip:
        is_flag = check.kind == "red flags"
        chips = {
            "raised": Chip(self.tr("Red flag"), "danger", "danger")
            if is_flag
            else Chip(self.tr("Not met"), "warning", "warning"),
            "divided": Chip(self.tr("People differ"), "warning", "unsure"),
            "unsure": Chip(self.tr("Don't know"), "neutral", "unsure"),
            "clear": Chip(self.tr("No sign of it") if is_flag else self.tr("Met"), "positive", "positive"),
        }
        return chips.get(row.finding, Chip(self.tr("Not answered yet"), "neutral", "not_started"))

    def _add_unknowns(self, unknowns: tuple[Unknown, ...]) -> None:
        card = Card(self.tr("Who could tell us?"))
        sentence = self.tr(
            "Questions to which somebody said “don't know”: {0}. Each keeps its area's reading open. "
            "Choose one to go to the question."
        )
        card.column.addWidget(label(sentence.format(len(unknowns))))
        for one in unknowns:
            said = self.tr("Does not know: {0}.").format(first_names(one.unsure))
            if one.known_by:
                said = self.tr("{0} Answered by {1}.").format(said, name_list(one.known_by))
            go = ActionRow("unsure", one.text, said)
            go.clicked.connect(lambda _on=False, one=one: self.question_wanted.emit(one.party, one.person, one.key))
            card.column.addWidget(go)
        self.column.addWidget(card)
