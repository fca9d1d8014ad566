"""The answer on the Choose page: the best set with its reasons, the next best, and what cannot be met."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import Button, quiet_button, secondary_button
from ui.kit.labels import heading, label, muted, show_text
from ui.kit.tall import Tall
from ui.pages.choose_verdict import ChooseVerdict
from ui.pages.choose_words import ChooseWords
from ui.pages.name_list import name_list
from ui.views.choose import AnswerView, ChooseView, PartnerRow


class ChooseAnswer(QWidget):
    """Verdict, progress with a stop button, the set, and other sets.

    Signals:
        opened: The candidate whose details are wanted.
        added: The candidate who is to be a member of the partnership.
        stop_wanted: The search is to stop with the best set so far.
        search_wanted: A search that was stopped is to go on to its end.
    """

    opened = Signal(str)
    added = Signal(str)
    stop_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, words: ChooseWords) -> None:
        super().__init__()
        self.words, self.says = words, ChooseVerdict(words)
        self.buttons: dict[str, Button] = {}
        column = column_in(self, 4)
        self.verdict = Callout("info", "")
        self.points = muted("")
        self.lead = muted("")
        for part in (self.verdict, self._progress(), self.points, self.lead):
            column.addWidget(part)
        self.again = secondary_button(self.tr("Search to the end"), "next")
        self.again.clicked.connect(self.search_wanted)
        self.again_row = side_by_side(self.again)
        column.addWidget(self.again_row)
        self.holder = Tall()
        self.body = column_in(self.holder, 3)
        column.addWidget(self.holder)

    def show_view(self, view: ChooseView) -> None:
        """Draw the answer of ``view``; whoever stood on a partner's button stays there."""
        self.verdict.show_message(*self.says.verdict(view))
        answer = view.answer
        has_set = answer is not None and answer.has_set and bool(view.needs)
        show_text(self.points, self.says.points(answer) if answer is not None and has_set else "")
        show_text(self.lead, self.says.lead(view))
        self.again_row.setVisible(answer is not None and bool(view.needs) and answer.is_whole and not answer.is_proved)
        here = next((key for key, button in self.buttons.items() if button.hasFocus()), "")
        empty_layout(self.body)
        self.buttons = {}
        if answer is not None and view.needs:
            self._show_troubles(answer, view.most)
            self._show_sets(answer)
        if here in self.buttons:
            self.buttons[here].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, per_cent: int | None, sentence: str = "") -> None:
        """Show how far the search is, or that none is under way where it is None."""
        had_focus = self.stop.hasFocus()
        self.searching.setVisible(per_cent is not None)
        if per_cent is not None:
            self.bar.setValue(per_cent)
            show_text(self.so_far, sentence)
        elif had_focus and self.again_row.isVisibleTo(self):
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_on(self, key: str) -> None:
        """Put the focus on the button that opens the partner called ``key``."""
        if key in self.buttons:
            self.buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _progress(self) -> QWidget:
        self.searching = QWidget()
        column = column_in(self.searching)
        self.so_far = label("")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How far the search is"))
        self.stop = secondary_button(self.tr("Stop with the best so far"))
        self.stop.clicked.connect(self.stop_wanted)
        for part in (self.so_far, self.bar, side_by_side(self.stop)):
            column.addWidget(part)
        self.searching.hide()
        return self.searching

    def _show_troubles(self, answer: AnswerView, most: int | None) -> None:
        if answer.unmet:
            card = Card(self.tr("What cannot be covered"))
            for unmet in answer.unmet:
                card.column.addWidget(label(self.says.unmet(unmet)))
            card.column.addWidget(muted(self.tr("Look for another partner who brings it, or ask for it less deeply.")))
            self.body.addWidget(card)
        if answer.conflict:
            card = Card(self.tr("These rules cannot all be kept"))
            for rule in answer.conflict:
                card.column.addWidget(label(self.tr("• {0}").format(self.says.rule(rule, most))))
            self.body.addWidget(card)

    def _show_sets(self, answer: AnswerView) -> None:
        if answer.partners:
            self.body.addWidget(heading(self.tr("The best set, and what each partner is for")))
        for partner in answer.partners:
            self.body.addWidget(self._partner(partner))
        if answer.next_best:
            card = Card(self.tr("The next best sets"))
            for other in answer.next_best:
                card.column.addWidget(label(name_list(other.names), "label"))
                card.column.addWidget(muted(self.words.next_set(other)))
            self.body.addWidget(card)

    def _partner(self, partner: PartnerRow) -> Card:
        card = Card()
        card.setAccessibleName(partner.name)
        card.column.addWidget(label(partner.name, "label"))
        card.column.addWidget(label(self.words.needed_for(partner)))
        if also := self.words.also_brings(partner):
            card.column.addWidget(label(also))
        loss = self.words.loss(partner.loss)
        # Whoever cannot be replaced must not be overlooked.
        is_risk = partner.loss is not None and partner.loss.is_replaced is False
        card.column.addWidget(label(loss) if is_risk else muted(loss))
        look = quiet_button(self.tr("See and change"), "forward")
        look.setAccessibleName(self.tr("See and change {0}").format(partner.name))
        look.clicked.connect(lambda: self.opened.emit(partner.key))
        self.buttons[partner.key] = look
        row = [look]
        if partner.can_be_added:
            add = secondary_button(self.tr("Add to the partnership"), "add")
            add.setAccessibleName(self.tr("Add {0} to the partnership").format(partner.name))
            add.clicked.connect(lambda: self.added.emit(partner.key))
            row.insert(0, add)
        card.column.addWidget(side_by_side(*row))
        return card
