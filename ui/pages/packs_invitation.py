"""An invitation that came: who asks what, and the two ways to answer it."""

from PySide6.QtCore import Signal

from readiness.text import NAME_LENGTH, clean
from ui.kit.boxes import Callout, Card, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.form import Form
from ui.kit.labels import label, muted, show_text, title
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.kit.scroll import ScrollPage
from ui.views.packs import InvitationView


class InvitationPage(ScrollPage):
    """Begin a document of one's own, or answer with the one that is open.

    Signals:
        begin_wanted: The organisation's name and the role of whoever answers.
        accept_wanted: The party of the open document that answers.
        left: Back to the front.
    """

    begin_wanted = Signal(str, str)
    accept_wanted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("An invitation"))
        back = quiet_button(self.tr("&Back to Exchange"), "back")
        back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(back))
        self.heading = title("")
        self.facts, self.message = label(""), label("")
        self.words = Callout("info", "")
        for widget in (self.heading, self.facts, self.message, self.words):
            self.column.addWidget(widget)
        self._add_beginning()
        self._add_accepting()
        self.column.addStretch(1)

    def show_view(self, view: InvitationView) -> None:
        """Draw ``view``."""
        self.heading.setText(self.tr("{0} asks for your view").format(view.file.asker))
        facts = self.tr("{0} questions, about {1} minutes. You can stop and go on whenever you like.")
        by = self.tr("Reply by {0}.").format(view.reply_by) if view.reply_by else ""
        self.facts.setText(" ".join(filter(None, (facts.format(view.questions, view.minutes), by))))
        show_text(self.message, view.file.message)
        self.words.show_message(
            "info",
            self.tr("Check words: {0}").format(view.words),
            self.tr("If you are not sure that this is really theirs, ring them and compare these words."),
        )
        self.organisation.show_text(view.file.name)
        self.accepting.setVisible(bool(view.parties))
        self.party.show_words(view.parties)
        self.complaint.hide()

    def take_focus(self) -> None:
        """Put the focus on the first field."""
        self.organisation.setFocus()
        self.show_top()

    def _add_beginning(self) -> None:
        card = Card(self.tr("Answer in a document of your own"))
        card.column.addWidget(muted(self.tr("It stays on your computer. You decide later what goes back.")))
        form = Form()
        self.organisation = form.add_row(self.tr("Your organisation"), LineField())
        self.role = form.add_row(
            self.tr("Your role"), LineField(), self.tr("Such as “Manager” or “Trustee”. A name is not needed.")
        )
        card.column.addWidget(form)
        self.complaint = label("", "danger")
        self.complaint.hide()
        card.column.addWidget(self.complaint)
        begin = primary_button(self.tr("&Choose where to keep it…"), "save")
        begin.clicked.connect(self._begin)
        card.column.addWidget(side_by_side(begin))
        self.column.addWidget(card)

    def _add_accepting(self) -> None:
        self.accepting = Card(self.tr("Or answer with the document that is open"))
        self.accepting.column.addWidget(
            muted(self.tr("Answers that you have given there already count, where the questions are the same."))
        )
        form = Form()
        self.party = form.add_row(self.tr("Which party are you?"), PickField())
        self.accepting.column.addWidget(form)
        accept = secondary_button(self.tr("&Answer with this document"))
        accept.clicked.connect(lambda: self.accept_wanted.emit(str(self.party.currentData() or "")))
        self.accepting.column.addWidget(side_by_side(accept))
        self.column.addWidget(self.accepting)

    def _begin(self) -> None:
        name = clean(self.organisation.text(), NAME_LENGTH).replace("\n", " ")
        role = clean(self.role.text(), NAME_LENGTH).replace("\n", " ")
        if name and role:
            self.begin_wanted.emit(name, role)
            return
        show_text(self.complaint, self.tr("Give your organisation's name and your role."))
        (self.role if name else self.organisation).setFocus()
