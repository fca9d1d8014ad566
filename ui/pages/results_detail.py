"""The inside of a figure: who answered what, with evidence and source, and what would raise it."""

from PySide6.QtCore import Qt, Signal

from ui.kit.bars import LevelBar
from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.chips import StatusChip
from ui.kit.labels import heading, label, muted, rule
from ui.kit.scroll import ScrollPage
from ui.kit.tall import Tall
from ui.pages.results_words import ResultsWords
from ui.views.results_detail import FactorDetail, ItemDetail, NextStepView, Said
from ui.views.suggestion import Suggestion


class DetailPage(ScrollPage):
    """One factor opened up.

    Signals:
        left: The person has seen enough.
        question_wanted: A question to answer again: party, person and its `ItemKey`.
        planned: A `Suggestion` that goes into the plan.
    """

    left = Signal()
    question_wanted = Signal(str, str, object)
    planned = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self.words = ResultsWords()
        self.back = quiet_button(self.tr("Close"), "back")
        self.back.setAccessibleDescription(self.tr("Back to all areas. Escape does the same."))
        self.back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(self.back))
        self.body_holder = Tall()
        self.body = column_in(self.body_holder, 3)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.body_holder)
        self.column.addStretch(1)

    def show_detail(self, detail: FactorDetail, *, is_joined: bool) -> None:
        """Show the inside of one figure."""
        self.setAccessibleName(detail.row.title)
        empty_layout(self.body)
        row = detail.row
        self.body.addWidget(heading(row.title))
        self.body.addWidget(label(row.asks))
        value = self.tr("Reading: {0}.").format(self.words.value(row))
        self.body.addWidget(label(value, "label"))
        self.body.addWidget(side_by_side(StatusChip(self.words.chip(row))))
        self.body.addWidget(muted(self.words.detail(row, is_joined=is_joined)))
        if row.backing == "claimed":
            text = self.tr("The highest answer has no evidence behind it yet. Add some beside the question.")
            self.body.addWidget(Callout("info", self.tr("Claimed, not yet evidenced"), text))
        if detail.next_step is not None:
            self._add_step(detail.next_step, row.title)
        for item in detail.items:
            self._add_item(item, is_joined=is_joined)
        self.body.addWidget(muted(self.tr("This area rests on: {0}").format(detail.source)))
        self.show_top()

    def take_focus(self) -> None:
        """Put the focus where it can be left again."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_step(self, step: NextStepView, area: str) -> None:
        card = Card(self.tr("What to do next"))
        card.column.addWidget(label(step.text))
        card.column.addWidget(label(self.tr("Who: {0}").format(step.who)))
        card.column.addWidget(label(self.tr("How much work: {0}").format(step.effort)))
        card.column.addWidget(label(self.tr("In hand afterwards: {0}").format(step.done)))
        if step.moves:
            card.column.addWidget(label(self.tr("Should raise the answer to: “{0}”").format(step.moves)))
        card.column.addWidget(muted(self.tr("Source: {0}").format(step.source)))
        found = Suggestion(step.text, "advice", area, step.who, step.done, step.item, step.moves)
        take = secondary_button(self.tr("Put into the plan"), "add")
        take.setAccessibleDescription(step.text)
        take.clicked.connect(lambda: self.planned.emit(found))
        card.column.addWidget(side_by_side(take))
        self.body.addWidget(card)

    def _add_item(self, item: ItemDetail, *, is_joined: bool) -> None:
        card = Card()
        card.column.addWidget(label(item.text, "label"))
        if not item.said:
            card.column.addWidget(label(self.tr("Nobody has answered this yet.")))
        for said in item.said:
            card.column.addWidget(rule())
            self._add_said(card, item, said, is_joined=is_joined)
        if item.advice:
            what = self.tr("To move on from “{0}”").format(item.raise_from)
            card.column.addWidget(Callout("positive", what, item.advice))
        if item.source:
            card.column.addWidget(muted(self.tr("Source: {0}").format(item.source)))
        self.body.addWidget(card)

    def _add_said(self, card: Card, item: ItemDetail, said: Said, *, is_joined: bool) -> None:
        named = self.tr("{0}, {1}").format(said.who, said.organisation) if is_joined else said.who
        who = named if said.who else said.organisation
        card.column.addWidget(label(who, "label"))
        if said.level is not None:
            words = self.tr("{0}: {1}, level {2} of {3}").format(who, said.label, said.level, said.points - 1)
            bar = LevelBar(said.level, said.points, words)
            card.column.addWidget(side_by_side(bar, label(said.label)))
            if said.anchor:
                card.column.addWidget(label(said.anchor))
        else:
            card.column.addWidget(label(self._state(said)))
        if said.comment:
            card.column.addWidget(label(self.tr("“{0}”").format(said.comment)))
        for line in said.evidence:
            card.column.addWidget(label(self.tr("Evidence: {0}").format(line)))
        again = quiet_button(self.tr("Go to the question"), "questions")
        again.setAccessibleDescription(self.tr("{0}, as {1}").format(item.text, who))
        again.clicked.connect(lambda: self.question_wanted.emit(said.party, said.person, item.key))
        card.column.addWidget(side_by_side(again))

    def _state(self, said: Said) -> str:
        states = {
            "dont_know": self.tr("Don't know."),
            "prefer_not_to_say": self.tr("Prefers not to say."),
            "unanswered": self.tr("Not answered yet."),
            "not_applicable": self.tr("Does not apply: {0}").format(said.reason),
        }
        return states.get(said.state, "")
