"""Exchange, for whoever asks: writing an invitation, and bringing in the reply."""

from typing import TYPE_CHECKING

from readiness.errors import ReadinessError, UsageError
from ui.commands import file_name
from ui.places.packs_helper import SUFFIX, Frame, PackHelper

if TYPE_CHECKING:
    # Loaded when the place is first visited.
    from readiness.exchange.packs.arriving import Arrival
    from readiness.exchange.packs.formats import PackFile
    from ui.pages.packs import ExchangePages


class Asker(PackHelper):
    """Invites, and brings in what comes."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.arrival: Arrival | None = None
        self.name = ""
        self.receipt = b""

    def connect_pages(self, pages: "ExchangePages") -> None:
        """Listen to the pages."""
        pages.front.invite_wanted.connect(self.show_form)
        pages.invite.party_picked.connect(lambda _party: self._show_form())
        pages.invite.write_wanted.connect(self.invite)
        pages.arrival.bring_wanted.connect(self.bring_in)
        pages.arrival.erased_too.connect(lambda _ticked: self.look_again())
        pages.arrival.away_too.connect(lambda _ticked: self.look_again())
        pages.written.file_wanted.connect(self.write_receipt)

    def show_form(self) -> None:
        """Show the form of an invitation."""
        self._show_form()
        pages = self.pages
        pages.turn_to(pages.invite)
        pages.invite.take_focus()

    def invite(self) -> None:
        """Write the invitation that the form describes."""
        from readiness.exchange.packs.inviting import Invited, Wish, invite
        from ui.content import library

        page, session = self.pages.invite, self.desk.session
        party, asker, day, chosen, asks_about_partners = page.wanted
        if not asker or not chosen:
            page.complain(self.tr("Say who asks, and leave at least one questionnaire ticked."))
            return
        wish = Wish(asker, party or None, chosen, day, "", asks_about_partners)
        try:
            made: Invited = invite(session.document, library(), wish)
        except UsageError as error:
            page.complain(f"{error.problem} {error.remedy}")
            return
        except ReadinessError as error:
            session.failed.emit(error)
            return
        page.complain("")
        self._write_invitation(made.file.name, made.data, made)

    def show_arrival(self, pack: "PackFile", name: str) -> None:
        """Open a reply and show what it would change.

        Raises:
            BadInputError: No document is open, or the reply is not for it.
        """
        self._open(pack, name, brings_back=False, seats_again=False)
        pages = self.pages
        pages.turn_to(pages.arrival)
        pages.arrival.take_focus()

    def look_again(self) -> None:
        """Show the same reply with or without people who were erased or taken away here, as it is ticked."""
        page = self.pages.arrival
        if self.arrival is not None:
            ticked = {"brings_back": page.again.isChecked(), "seats_again": page.back_in.isChecked()}
            self._open(self.arrival.pack, self.name, **ticked)

    def bring_in(self) -> None:
        """Bring the reply in that is shown, and offer its receipt."""
        from readiness.exchange.packs.letters import draft_note, receipt_letter
        from readiness.exchange.packs.receipts import receipt_for
        from ui.views.packs import WrittenView

        arrival = self.arrival
        if arrival is None:
            return
        asker = self.asker_before()
        if not self.rewrite(arrival.changes, arrival.withdrawn):
            self.come_back()
            return
        self.receipt, language = receipt_for(arrival, asker), self.letter_language()
        self.come_back()
        view = WrittenView(
            self.tr("The reply of {0} is in").format(arrival.sender),
            self.tr("It came in under {0}. Answers new or different: {1}").format(
                arrival.party_name, len(arrival.differences)
            ),
            self.tr("Code: {0}. The receipt tells them that it arrived.").format(arrival.code),
            receipt_letter(asker, arrival.sender, arrival.code, arrival.answers, language),
            draft_note(language),
        )
        self.frame.show_written(view, offers_receipt=True)

    def write_receipt(self) -> None:
        """Ask where the receipt shall stand, and write it."""
        if self.arrival is None or not self.receipt:
            return
        name = file_name(self.tr("Receipt for {0}").format(self.arrival.sender))
        question, kind = self.tr("Where shall the receipt stand?"), self.tr("Readiness packs")
        path = self.desk.asking.output_path(question, name, SUFFIX, kind)
        if path is not None and self.write(path, self.receipt):
            self.desk.say(self.tr("The receipt was written to {0}.").format(path.name))

    def _open(self, pack: "PackFile", name: str, *, brings_back: bool, seats_again: bool) -> None:
        from readiness.exchange.packs.arriving import arrive
        from readiness.exchange.packs.keys import key_of
        from ui.views.packs import arrival_view

        document = self.desk.session.document
        ticked = {"brings_back": brings_back, "seats_again": seats_again}
        self.arrival = arrive(document, pack, key_of(document.id), name, **ticked)
        self.name = name
        self.pages.arrival.show_view(arrival_view(self.arrival), **ticked)

    def _show_form(self) -> None:
        from ui.content import library
        from ui.views.packs import invite_view

        page = self.pages.invite
        page.show_view(invite_view(self.desk.session.document, library(), self.asker_before(), page.wanted[0]))

    def _write_invitation(self, name: str, data: bytes, made: object) -> None:
        from readiness.exchange.packs.inviting import Invited
        from readiness.exchange.packs.letters import draft_note, invitation_letter
        from ui.views.packs import WrittenView

        assert isinstance(made, Invited)  # noqa: S101 - `invite` makes no other
        words = self.tr("Invitation to {0}").format(name) if name else self.tr("Invitation")
        question, kind = self.tr("Where shall the invitation stand?"), self.tr("Readiness packs")
        path = self.desk.asking.output_path(question, file_name(words), SUFFIX, kind)
        # The document first: an invitation that it does not know could not be answered to it.
        if path is None or not self.record(made.changes) or not self.write(path, data):
            return
        language = self.letter_language()
        letter = invitation_letter(made.file.asker, path.name, made.check_words, made.file.reply_by, language)
        checks = self.tr("Check words: {0}. Whoever doubts can ring you and compare them.").format(made.check_words)
        done = self.tr("Written to {0}").format(path.name)
        title = self.tr("The invitation is written")
        self.frame.show_written(WrittenView(title, done, checks, letter, draft_note(language)))
