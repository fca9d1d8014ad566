"""A reply that came: who sent it, when, and everything that it would change."""

from PySide6.QtCore import Signal

from ui.kit.boxes import Callout, side_by_side
from ui.kit.buttons import primary_button, quiet_button
from ui.kit.choices import TickRow
from ui.kit.labels import heading, label, show_text, title
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.word_table import WordTable
from ui.views.packs import ArrivalView


class ArrivalPage(ScrollPage):
    """The facts, the differences, and the choice to bring it in or leave it.

    Signals:
        bring_wanted: Bring it in.
        erased_too: Whether people who were erased here come in again.
        away_too: Whether people and a party that were taken away here come in again.
        left: Leave it, back to the front.
    """

    bring_wanted = Signal()
    erased_too = Signal(bool)
    away_too = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("", WIDE_LETTERS)
        self.setAccessibleName(self.tr("A reply"))
        back = quiet_button(self.tr("&Leave it, back to Exchange"), "back")
        back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(back))
        self.back = back
        self.heading = title("")
        self.facts, self.counts = label(""), label("")
        self.note = Callout("info", "")
        self.again = TickRow(self.tr("Bring in again who was erased here"))
        self.again.clicked.connect(self.erased_too)
        self.back_in = TickRow(self.tr("Bring back who was taken away here"))
        self.back_in.clicked.connect(self.away_too)
        for widget in (self.heading, self.facts, self.counts, self.note, self.again, self.back_in):
            self.column.addWidget(widget)
        self.bring = primary_button(self.tr("Bring it &in"), "next")
        self.bring.clicked.connect(self.bring_wanted)
        self.column.addWidget(side_by_side(self.bring))
        self.list_heading = heading("")
        self.column.addWidget(self.list_heading)
        columns = (self.tr("What"), self.tr("Who"), self.tr("Question"), self.tr("Now"), self.tr("After"))
        self.rows = WordTable(self.tr("Every difference"), columns, (2, 2, 5, 3, 3))
        self.column.addWidget(self.rows)
        self.column.addStretch(1)

    def show_view(self, view: ArrivalView, *, brings_back: bool = False, seats_again: bool = False) -> None:
        """Draw ``view``.

        Args:
            view: The reply.
            brings_back: Whether those who were erased here are in it.
            seats_again: Whether those who were taken away here are in it.
        """
        self.heading.setText(self.tr("A reply of {0}").format(view.sender))
        self.facts.setText(
            self.tr("Written on {0} with version {1}, by: {2}.").format(
                view.made_on, view.program, ", ".join(view.roles)
            )
        )
        counts = self.tr("Questions answered openly: {0} of {1}. Answers in group totals only: {2}.")
        comes = view.asked or view.in_totals
        show_text(self.counts, counts.format(view.answers, view.asked, view.in_totals) if comes else "")
        self._show_note(view, seats_again=seats_again)
        self.back_in.face.show_words(self.back_in.face.words, ", ".join(view.away))
        self.back_in.setChecked(seats_again)
        self.back_in.setVisible(bool(view.away) and not view.is_old)
        self.again.face.show_words(self.again.face.words, ", ".join(view.erased))
        self.again.setChecked(brings_back)
        self.again.setVisible(bool(view.erased) and not view.is_old)
        self.bring.setVisible(not view.changes_nothing)
        self.list_heading.setText(self.tr("What it changes: {0}").format(len(view.differences)))
        words = self._kinds()
        self.rows.show_rows(
            [(words[each.kind], each.person, self._question(each.question, each.about), each.before, each.after)
             for each in view.differences]
        )  # fmt: skip
        self.rows.setVisible(bool(view.differences))
        self.list_heading.setVisible(bool(view.differences))

    def take_focus(self) -> None:
        """Put the focus on the choice."""
        (self.bring if self.bring.isVisibleTo(self) else self.back).setFocus()
        self.show_top()

    def _show_note(self, view: ArrivalView, *, seats_again: bool) -> None:
        if view.is_old:
            self.note.show_message("info", self.tr("A later reply of theirs is here already. Nothing is changed."))
        elif view.is_party_away and seats_again:
            words = self.tr("{0} was taken away here, and comes back with it.").format(view.party)
            self.note.show_message("warning", words)
        elif view.is_party_away:
            words = self.tr("{0} was taken away here, and stays so: its answers are left out.").format(view.party)
            self.note.show_message("warning", words)
        elif view.changes_nothing and view.away and not seats_again:
            words = self.tr("Who was taken away here stays so, and nothing else in it is new. Nothing is changed.")
            self.note.show_message("info", words)
        elif view.changes_nothing and view.erased:
            words = self.tr("Who was erased here stays so, and nothing else in it is new. Nothing is changed.")
            self.note.show_message("info", words)
        elif view.changes_nothing:
            self.note.show_message("info", self.tr("Everything in it is here already. Nothing is changed."))
        elif view.is_new_party:
            words = self.tr("It comes in as a new party: {0}").format(view.party)
            self.note.show_message("info", words)
        elif view.is_other_name:
            words = self.tr("It comes in under {0}, and calls itself {1}. Is that the same organisation?").format(
                view.party, view.sender
            )
            more = self.tr("If it is not, leave it: its people and answers would count as those of {0}.")
            self.note.show_message("warning", words, more.format(view.party))
        else:
            self.note.show_message("info", self.tr("It comes in under {0}").format(view.party))

    def _kinds(self) -> dict[str, str]:
        return {
            "new": self.tr("New"),
            "changed": self.tr("Changed"),
            "taken back": self.tr("Taken back"),
            "clash": self.tr("Both are kept"),
            "withdrawn": self.tr("No longer shared: erased"),
        }

    def _question(self, question: str, about: str) -> str:
        return self.tr("{0} (about {1})").format(question, about) if about else question
