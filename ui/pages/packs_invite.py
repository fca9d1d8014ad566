"""Inviting: whom, in whose name, what is asked, and by when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.text import NAME_LENGTH, clean
from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, quiet_button
from ui.kit.choices import TickRow
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.labels import label, show_text, title
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.kit.scroll import ScrollPage
from ui.views.packs import InviteView


class InvitePage(ScrollPage):
    """The form of an invitation.

    Signals:
        party_picked: The key of the party that is invited, empty for anybody.
        write_wanted: The invitation is to be written.
        left: Back to the front.
    """

    party_picked = Signal(str)
    write_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Invite an organisation"))
        back = quiet_button(self.tr("&Back to Exchange"), "back")
        back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(back))
        self.column.addWidget(title(self.tr("Invite an organisation")))
        self.column.addWidget(
            label(self.tr("This writes a file with the questions. Send it by e-mail, or hand it over on a stick."))
        )
        self.ticks: dict[str, TickRow] = {}
        self._add_form()
        self.complaint = label("", "danger")
        self.complaint.hide()
        self.column.addWidget(self.complaint)
        write = primary_button(self.tr("&Write the invitation…"), "save")
        write.clicked.connect(self.write_wanted)
        self.column.addWidget(side_by_side(write))
        self.column.addStretch(1)

    def show_view(self, view: InviteView) -> None:
        """Draw ``view``; what was typed and ticked stays."""
        self.party.show_words({"": self.tr("Whoever opens it"), **view.parties})
        if not self.asker.text():
            self.asker.show_text(view.asker)
        if list(self.ticks) != list(view.questionnaires):
            self._show_ticks(view.questionnaires)

    def take_focus(self) -> None:
        """Put the focus on the first field."""
        self.party.setFocus()
        self.show_top()

    def complain(self, words: str) -> None:
        """Say what is wrong with the form, or nothing."""
        show_text(self.complaint, words)

    def start_anew(self) -> None:
        """Empty the form for another document."""
        self.asker.show_text("")
        self.reply_by.show_text("")
        self.complain("")
        self._show_ticks({})

    @property
    def wanted(self) -> tuple[str, str, str, tuple[str, ...], bool]:
        """Party, asker, day, questionnaires and whether views on partners are asked, as they stand in the form."""
        chosen = tuple(name for name, tick in self.ticks.items() if tick.isChecked())
        asker = clean(self.asker.text(), NAME_LENGTH).replace("\n", " ")
        party = str(self.party.currentData() or "")
        return party, asker, self.reply_by.text().strip(), chosen, self.pairs.isChecked()

    def _add_form(self) -> None:
        form = Form()
        self.party = form.add_row(
            self.tr("Whom do you invite?"), PickField(), self.tr("A party of this document, or anybody.")
        )
        self.party.picked.connect(self.party_picked)
        self.asker = form.add_row(
            self.tr("Who asks?"), LineField(), self.tr("The name that they see, such as your organisation's.")
        )
        self.reply_by = form.add_row(
            self.tr("Reply by"), LineField(), self.tr("A day such as 2026-11-30. It may stay empty.")
        )
        self.pairs = TickRow(
            self.tr("Also ask how they see each other partner"),
            self.tr("Working together, trust and value. They share it in group totals unless they choose otherwise."),
        )
        form.add_widget(self.pairs)
        holder = QWidget()
        self.tick_rows = column_in(holder)
        form.add_widget(Disclosure(self.tr("Which questionnaires (all, unless you leave some out)"), holder))
        self.column.addWidget(form)

    def _show_ticks(self, questionnaires: dict[str, str]) -> None:
        empty_layout(self.tick_rows)
        self.ticks = {name: TickRow(words) for name, words in questionnaires.items()}
        for tick in self.ticks.values():
            tick.setChecked(True)
            self.tick_rows.addWidget(tick)
