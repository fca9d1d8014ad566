"""Exchange: invitations, replies and receipts, and what the document holds about people."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readiness.errors import ReadinessError
from ui.commands import Commands
from ui.desk import Desk
from ui.places.packs_asking import Asker
from ui.places.packs_helper import KEY, SUFFIX, Frame
from ui.places.packs_keeping import Keeper
from ui.places.packs_replying import Replier
from ui.places.packs_responses import Former
from ui.places.place import Place
from ui.today import today

if TYPE_CHECKING:
    # Loaded when the place is first visited: the first window must not wait for the exchange.
    from ui.pages.packs import ExchangePages
    from ui.views.packs import WrittenView


class ExchangePlace(Place):
    """Joins the Exchange pages to the document and to the files that travel.

    Four helpers do the work of one page each: the asker, the replier, the keeper, and the former for tables.
    """

    key = KEY
    icon_name = "exchange"
    needs_document = False

    def __init__(self, desk: Desk, commands: Commands) -> None:
        super().__init__(desk)
        frame = Frame(desk, commands, lambda: self.pages, self.show_front, self.show_written)
        self.asker = Asker(frame)
        self.replier = Replier(frame)
        self.keeper = Keeper(frame)
        self.former = Former(frame)

    def build(self) -> QWidget:
        """Build the pages."""
        from ui.pages.packs import ExchangePages

        pages = ExchangePages()
        pages.front.open_wanted.connect(self.open_pack)
        for page in (pages.invite, pages.invitation, pages.reply, pages.arrival, pages.written, pages.responses):
            page.left.connect(self.show_front)
        pages.written.copied.connect(lambda: self.desk.say(self.tr("The letter is copied. Paste it into an e-mail.")))
        self.asker.connect_pages(pages)
        self.replier.connect_pages(pages)
        self.keeper.connect_pages(pages)
        self.former.connect_pages(pages)
        return pages

    def refresh(self) -> None:
        """Show the page that is on, as the document stands."""
        from ui.views.packs import ExchangeView, exchange_view

        pages, session = self.pages, self.desk.session
        if pages.currentWidget() is pages.reply:
            self.replier.show_reply()
            return
        if pages.currentWidget() is pages.front:
            day = today()
            view = exchange_view(session.document, day) if session.is_open else ExchangeView(is_open=False)
            pages.front.show_view(view)

    def forget(self) -> None:
        """Go back to the front; remind of the day on which the new document is to be erased."""
        if self.is_built:
            self.pages.turn_to(self.pages.front)
            self.pages.invite.start_anew()
        if self.desk.session.is_open and self.desk.session.document.privacy:
            self.keeper.remind()

    def show_front(self) -> None:
        """Bring the front page forward."""
        self.pages.turn_to(self.pages.front)
        self.refresh()
        self.pages.front.take_focus()

    def show_written(self, view: "WrittenView", *, offers_receipt: bool = False) -> None:
        """Show what was written or brought in, with its letter."""
        self.pages.written.show_view(view, offers_receipt=offers_receipt)
        self.pages.turn_to(self.pages.written)
        self.pages.written.take_focus()

    def open_pack(self) -> None:
        """Ask for a pack and go on by its kind."""
        path = self.desk.asking.input_path(self.tr("Open a pack"), self.tr("Readiness packs"), SUFFIX)
        if path is not None:
            self.take_pack(path)

    def take_pack(self, path: Path) -> None:
        """Go on with the invitation, the reply or the receipt at ``path``."""
        from readiness.exchange.packs.formats import InvitationFile, PackFile, decode, read_file

        try:
            found = decode(read_file(path), path.name)
            if isinstance(found, InvitationFile):
                self.replier.show_invitation(found)
            elif isinstance(found, PackFile):
                self.asker.show_arrival(found, path.name)
            else:
                self.replier.take_receipt(found, path.name)
        except ReadinessError as error:
            self.desk.session.failed.emit(error)

    @property
    def pages(self) -> "ExchangePages":
        """The pages of this place."""
        from ui.pages.packs import ExchangePages

        page = self.page
        assert isinstance(page, ExchangePages)  # noqa: S101 - `build` makes no other
        return page
