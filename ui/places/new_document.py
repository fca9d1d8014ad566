"""New: where a document is made."""

from PySide6.QtWidgets import QWidget

from ui.commands import Commands
from ui.desk import Desk
from ui.places.place import Place
from ui.views.new_document import NewDocument, document_from


class NewPlace(Place):
    """Joins the page to the command that writes the document."""

    key = "new"
    icon_name = "add"
    needs_document = False
    listed_under = "start"

    def __init__(self, desk: Desk, commands: Commands) -> None:
        super().__init__(desk)
        self.commands = commands

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("New document")

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.new_document import NewDocumentPage

        page = NewDocumentPage()
        page.made.connect(self.make)
        page.left.connect(lambda: self.desk.go_to("start"))
        return page

    def refresh(self) -> None:
        """Leave what was typed: the page may be left and come back to."""

    def make(self, wanted: NewDocument) -> None:
        """Write the document that is wanted and open it."""
        from ui.pages.new_document import NewDocumentPage

        if self.commands.create(wanted.title, document_from(wanted)) and isinstance(self.page, NewDocumentPage):
            self.page.start_anew()
