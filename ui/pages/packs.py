"""The pages of the Exchange place, one in front at a time."""

from PySide6.QtWidgets import QStackedWidget

from ui.pages.packs_arrival import ArrivalPage
from ui.pages.packs_front import ExchangeFront
from ui.pages.packs_invitation import InvitationPage
from ui.pages.packs_invite import InvitePage
from ui.pages.packs_reply import ReplyPage
from ui.pages.packs_responses import ResponsesPage
from ui.pages.packs_written import WrittenPage

ExchangePage = ExchangeFront | InvitePage | InvitationPage | ReplyPage | ArrivalPage | WrittenPage | ResponsesPage


class ExchangePages(QStackedWidget):
    """Front, invite, invitation, reply, arrival, written, responses."""

    def __init__(self) -> None:
        super().__init__()
        self.front = ExchangeFront()
        self.invite = InvitePage()
        self.invitation = InvitationPage()
        self.reply = ReplyPage()
        self.arrival = ArrivalPage()
        self.written = WrittenPage()
        self.responses = ResponsesPage()
        for page in (
            self.front, self.invite, self.invitation, self.reply, self.arrival, self.written, self.responses
        ):  # fmt: skip
            self.addWidget(page)

    def turn_to(self, page: ExchangePage) -> None:
        """Bring ``page`` to the front."""
        self.setCurrentWidget(page)
