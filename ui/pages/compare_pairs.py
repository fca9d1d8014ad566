"""The part “About each other” of the Compare page: one partner's view of another, and both directions side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import Button, quiet_button, secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, show_text
from ui.kit.pick import PickField
from ui.kit.tab_order import follow_layout
from ui.kit.wrapped_table import WrappedTable
from ui.pages.answer_field import ChoiceField
from ui.views.compare_pairs import PairQuestion, PairsView, TotalRow

# The answers to give stand under the table, and must stay in reach.
FIRST_ROWS = 5


class PairCard(Card):
    """One question about a partner.

    Signals:
        given: The item, and the code or state that was chosen; empty: the answer is taken back.
    """

    given = Signal(str, str)

    def __init__(self, question: PairQuestion) -> None:
        super().__init__()
        self.question = question
        self.column.addWidget(label(question.text, "label"))
        if question.help:
            self.column.addWidget(muted(question.help))
        self.field = ChoiceField(question.choices)
        self.field.setAccessibleName(question.text)
        self.field.given.connect(lambda values: self.given.emit(question.item, values[0]))
        self.column.addWidget(self.field)
        words = {"dont_know": self.tr("Don't know"), "prefer_not_to_say": self.tr("Prefer not to say")}
        self.states = {state: self._state(state, words[state]) for state in question.states if state in words}
        self.clear = quiet_button(self.tr("Take the answer back"))
        self.clear.setAccessibleDescription(question.text)
        self.clear.clicked.connect(lambda: self.given.emit(question.item, ""))
        self.column.addWidget(side_by_side(*self.states.values(), self.clear))
        self.show_given(question.given)

    def show_given(self, given: str) -> None:
        """Show what was answered; nothing is emitted."""
        self.field.show_values((given,) if given in self.field.rows else ())
        for state, button in self.states.items():
            button.setChecked(state == given)
        self.clear.setEnabled(bool(given))

    def _state(self, state: str, words: str) -> Button:
        button = secondary_button(words)
        button.setCheckable(True)
        button.setAccessibleDescription(self.question.text)
        button.clicked.connect(lambda: self.given.emit(self.question.item, state))
        return button


class PairsPart(QWidget):
    """Questions about a partner, and what partners say about each other.

    Signals:
        respondent_picked: Who answers: party and person, joined by a stroke.
        partner_picked: About whom.
        given: The item, and the code or state that was chosen; empty: the answer is taken back.
    """

    respondent_picked = Signal(str)
    partner_picked = Signal(str)
    given = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        column = column_in(self, 3)
        self.verdict = Callout("info", "")
        columns = (
            (self.tr("Partners"), 6), (self.tr("Question"), 6), (self.tr("The first says"), 3),
            (self.tr("The second says"), 3), (self.tr("Levels apart"), 3),
        )  # fmt: skip
        self.table = WrappedTable(self.tr("What partners say about each other"), columns)
        self.rest = WrappedTable(self.tr("The others, closer to each other"), columns)
        self.others = Disclosure(self.tr("The others, closer to each other"), self.rest)
        heads = ((self.tr("About"), 5), (self.tr("Question"), 6), (self.tr("People"), 2), (self.tr("They say"), 7))
        self.totals = WrappedTable(self.tr("Views shared in group totals only"), heads)
        self.totals_title = heading(self.tr("Views shared in group totals only"))
        who, about = Form(), Form()
        self.respondent = who.add_row(self.tr("Who answers"), PickField())
        self.respondent.picked.connect(self.respondent_picked)
        self.partner = about.add_row(self.tr("About which partner"), PickField())
        self.partner.picked.connect(self.partner_picked)
        self.form = side_by_side(who, about)
        self.note = muted(
            self.tr(
                "Both directions are kept. A view is the organisation's own and is shown with its name; by the "
                "customary rule, views on partners travel in group totals only unless you share them."
            )
        )
        holder = QWidget()
        self.cards_column = column_in(holder, 3)
        self.cards: dict[str, PairCard] = {}
        self.shape: tuple[str, str] = ("", "")
        self.title = heading(self.tr("Answer about a partner"))
        for widget in (
            self.verdict, self.table, self.others, self.totals_title, self.totals, self.title, self.note, self.form,
            holder,
        ):  # fmt: skip
            column.addWidget(widget)

    def show_view(self, view: PairsView) -> None:
        """Draw ``view``; the questions stay where they are while the same partner is asked about."""
        self._show_verdict(view)
        both = self.tr("{0} and {1}")
        rows = [(both.format(row.one, row.other), row.text, row.there, row.back, row.apart) for row in view.rows]
        self.table.show_rows(rows[:FIRST_ROWS])
        self.table.setVisible(bool(rows))
        self.rest.show_rows(rows[FIRST_ROWS:])
        self.others.setVisible(len(rows) > FIRST_ROWS)
        self.totals.show_rows([(row.partner, row.text, str(row.people), self._spread(row)) for row in view.totals])
        for part in (self.totals_title, self.totals):
            part.setVisible(bool(view.totals))
        self.respondent.show_words({one.key: one.words for one in view.answering})
        self.respondent.show_key(view.respondent)
        self.partner.show_words({one.key: one.words for one in view.partners})
        self.partner.show_key(view.partner)
        self.form.setVisible(bool(view.answering))
        for part in (self.title, self.note):
            part.setVisible(bool(view.questions))
        if self.shape != (view.respondent, view.partner) or not view.questions:
            self.shape = (view.respondent, view.partner)
            self._lay(view)
        for question in view.questions:
            self.cards[question.item].show_given(question.given)

    def _spread(self, row: TotalRow) -> str:
        if row.in_thirds:
            words = self.tr("{0} in the lowest third of the scale, {1} between, {2} in the highest")
            return words.format(*row.counts)
        levels = ", ".join(f"{level}: {count}" for level, count in enumerate(row.counts))
        return self.tr("People at each level: {0}").format(levels)

    def _lay(self, view: PairsView) -> None:
        empty_layout(self.cards_column)
        self.cards = {question.item: PairCard(question) for question in view.questions}
        for card in self.cards.values():
            card.given.connect(self.given)
            self.cards_column.addWidget(card)
        follow_layout(self)

    def _show_verdict(self, view: PairsView) -> None:
        show_text(self.verdict.text, "")
        if not view.partners or not view.answering:
            words = self.tr(
                "It takes two organisations, and a person who answers for one of them. Add them under Parties."
            )
            self.verdict.show_message("info", self.tr("Nobody to ask about yet."), words)
        elif view.findings:
            many = self.tr("{0} answers stand two levels apart or more.").format(view.findings)
            one = self.tr("One answer stands two levels apart or more.")
            words = self.tr("These partners see each other differently; those furthest apart come first.")
            self.verdict.show_message("warning", one if view.findings == 1 else many, words)
        elif view.rows:
            self.verdict.show_message("positive", self.tr("No two partners stand two levels apart or more."))
        else:
            self.verdict.show_message("info", self.tr("No partner has said anything about another yet."))
