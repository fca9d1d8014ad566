"""Places that wait: for a document to be open, or for answers to show."""

from PySide6.QtWidgets import QWidget

from ui.places.place import Place
from ui.views.waiting import WaitingView


class NoDocument(Place):
    """What stands in for every place while no document is open."""

    key = "no-document"
    needs_document = False
    shown = ""

    def title(self) -> str:
        """Return the name of the place it stands in for."""
        return self.shown

    def build(self) -> QWidget:
        """Build the page; its button leads to Start."""
        from ui.pages.waiting import WaitingPage

        page = WaitingPage()
        page.wanted.connect(lambda: self.desk.go_to("start"))
        return page

    def stand_in_for(self, place: Place) -> None:
        """Show the name and icon of ``place``."""
        self.shown, self.icon_name = place.title(), place.icon_name
        self.refresh()

    def refresh(self) -> None:
        """Show what would fill the place."""
        view = WaitingView(
            place=self.shown,
            icon_name=self.icon_name,
            title=self.tr("No document is open"),
            text=self.tr("Make a new document, open one you have, or try a sample. Everything stays on this computer."),
            button=self.tr("Go to Start"),
        )
        from ui.pages.waiting import WaitingPage

        page = self.page
        if isinstance(page, WaitingPage):
            page.show_view(view)
