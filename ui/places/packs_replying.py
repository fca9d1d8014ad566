"""Exchange, for whoever answers: an invitation that came, the reply, and its receipt."""

from typing import TYPE_CHECKING, Any

from readiness.errors import BadInputError, ReadinessError
from ui.commands import file_name
from ui.places.packs_helper import SUFFIX, Frame, PackHelper
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded when the place is first visited.
    from readiness.exchange.packs.formats import InvitationFile, ReceiptFile
    from ui.pages.packs import ExchangePages


class Replier(PackHelper):
    """Begins the document that answers, holds consent, and writes the reply."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.invitation: InvitationFile | None = None
        self.reply_to, self.person = "", ""

    def connect_pages(self, pages: "ExchangePages") -> None:
        """Listen to the pages."""
        pages.front.reply_wanted.connect(self.open_reply)
        pages.invitation.begin_wanted.connect(self.begin)
        pages.invitation.accept_wanted.connect(self.accept)
        pages.reply.person_picked.connect(self.show_person)
        pages.reply.consent_set.connect(self.set_consent)
        pages.reply.questions_wanted.connect(lambda: self.desk.go_to("questions"))
        pages.reply.write_wanted.connect(self.write_reply)

    def show_invitation(self, invitation: "InvitationFile") -> None:
        """Show an invitation that came."""
        from ui.views.packs import invitation_view

        self.invitation = invitation
        session, pages = self.desk.session, self.pages
        pages.invitation.show_view(invitation_view(invitation, session.document if session.is_open else None))
        pages.turn_to(pages.invitation)
        pages.invitation.take_focus()

    def begin(self, organisation: str, role: str) -> None:
        """Make the organisation's own document and go to its questions."""
        from readiness.exchange.packs.answering import own_document

        if self.invitation is not None:
            document = own_document(self.invitation, organisation, role)
            title = self.tr("{0} for {1}").format(organisation, self.invitation.asker)
            if self.frame.commands.create(title, document):
                self.desk.say(self.tr("Answer the questions; the Exchange page then writes your reply."))

    def accept(self, party: str) -> None:
        """Let ``party`` of the open document answer."""
        from readiness.exchange.packs.answering import accept

        if self.invitation is None:
            return
        try:
            changes = accept(self.desk.session.document, self.invitation, party)
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
            return
        if not changes or self.record(changes):
            self.open_reply(self.invitation.id)

    def open_reply(self, invitation_id: str) -> None:
        """Show the reply to an invitation."""
        self.reply_to = invitation_id
        try:
            self._show()
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
            return
        pages = self.pages
        pages.turn_to(pages.reply)
        pages.reply.take_focus()

    def show_reply(self) -> None:
        """Show the reply as the document stands now; where it cannot be made any more, the front."""
        try:
            self._show()
        except ReadinessError:
            self.frame.show_front()

    def show_person(self, person: str) -> None:
        """Show the consents of ``person``."""
        self.person = person
        self.show_reply()

    def set_consent(self, key: str, way: Any) -> None:
        """Share a section another way."""
        from readiness.document.consortium import Consent

        role = key.split("/")[1]
        sentence = self.tr("with whom a section is shared")
        self.desk.session.change(sentence, Edit("consents", key, Consent(shared_with=way), role))

    def write_reply(self) -> None:
        """Ask where the reply shall stand, and write exactly what is shown."""
        from readiness.exchange.packs.letters import draft_note, reply_letter
        from readiness.exchange.packs.replying import draft, reply
        from ui.views.packs import WrittenView

        session = self.desk.session
        drafted = draft(session.document, self.reply_to)
        asker, sender = drafted.invitation.asker, drafted.content.party.name
        name = file_name(self.tr("Reply of {0}").format(sender))
        question, kind = self.tr("Where shall the reply stand?"), self.tr("Readiness packs")
        path = self.desk.asking.output_path(question, name, SUFFIX, kind)
        if path is None:
            return
        try:
            made = reply(session.document, drafted)
        except ReadinessError as error:
            session.failed.emit(error)
            return
        if not self.write(path, made.data) or not self.record(made.changes):
            return
        done = self.tr("Written to {0}, sealed for {1}").format(path.name, asker)
        checks = self.tr("Code: {0}. The receipt that comes back shows the same.").format(made.code)
        language = self.letter_language()
        letter = reply_letter(asker, sender, path.name, made.code, language)
        title = self.tr("Your reply is written")
        self.frame.show_written(WrittenView(title, done, checks, letter, draft_note(language)))

    def take_receipt(self, receipt: "ReceiptFile", name: str) -> None:
        """Note a receipt that came back.

        Raises:
            BadInputError: No document is open, or the receipt is not for it.
        """
        from readiness.exchange.packs.receipts import confirm

        if not self.desk.session.is_open:
            problem = "No document is open."
            raise BadInputError(name, problem, "Open the document that you replied from, then open the receipt again.")
        changes = confirm(self.desk.session.document, receipt, name)
        if not changes or self.record(changes):
            self.frame.show_front()
            words = self.tr("{0} brought in your reply. Answers shared openly: {1}. Code {2}.")
            self.desk.say(words.format(receipt.asker, receipt.answers, receipt.code))

    def _show(self) -> None:
        from ui.views.packs import reply_view

        view = reply_view(self.desk.session.document, self.reply_to, self.person)
        self.person = view.person
        self.pages.reply.show_view(view)
