"""Places reached from the Help menu: the keys, and what this program is."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from ui.pages.reading import ReadingPage
from ui.places.place import Place
from ui.views.reading import Passage, ReadingView


class Aside(Place):
    """A place whose page is only read."""

    needs_document = False

    def build(self) -> QWidget:
        """Build the page."""
        return ReadingPage()

    def show(self, view: ReadingView) -> None:
        """Show ``view`` on the page."""
        if isinstance(self.page, ReadingPage):
            self.page.show_view(view)


class KeysPlace(Aside):
    """Every key that does something."""

    key = "keys"
    icon_name = "info"

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Keys")

    def refresh(self) -> None:
        """List the keys."""
        everywhere = self.tr(
            "Ctrl+1 to Ctrl+9 and Ctrl+0: go to a place; Ctrl+Shift+1: the tools; Ctrl+Shift+2: the plan. "
            "Tab and Shift+Tab: next and previous control. "
            "Space: press or choose. F1: the glossary. Shift+F1: this page."
        )
        documents = self.tr(
            "Ctrl+N: new. Ctrl+O: open. Ctrl+S: save now. Ctrl+Shift+S: save a copy. "
            "Ctrl+W: close the document. Ctrl+Q: quit."
        )
        questions = self.tr(
            "Arrow keys: move within the levels. Ctrl+Enter: next question. Alt+B: back. "
            "If you switch them on in the View menu, the keys 1 to 9 choose a level."
        )
        lists = self.tr(
            "Arrow keys: walk in a list. Enter: open. Delete: take away. Escape: close. "
            "Alt with the arrow keys: move a statement in an order."
        )
        the_map = self.tr(
            "Space and the arrow keys: walk along the lines. Insert: a new place. Ctrl+L: a tie from it. "
            "F2: its name. Delete: take away. Shift with the arrow keys: move the place along its row."
        )
        screen = self.tr(
            "F11: show an exercise, ambitions or conditions. Left and right: turn. Up and down: scroll. "
            "S: start and pause the clock. M: more minutes. Escape: leave."
        )
        passages = (
            Passage(self.tr("Everywhere"), everywhere),
            Passage(self.tr("Documents"), documents),
            Passage(self.tr("Undo"), self.tr("Ctrl+Z: undo the last step. Ctrl+Shift+Z or Ctrl+Y: do it again.")),
            Passage(self.tr("Questions"), questions),
            Passage(self.tr("Lists in the plan and the tools"), lists),
            Passage(self.tr("The governance map"), the_map),
            Passage(self.tr("The big screen"), screen),
            Passage(self.tr("Look"), self.tr("Ctrl++ and Ctrl+-: larger and smaller text.")),
        )
        self.show(ReadingView(self.title(), self.tr("Everything here can be done without a mouse."), passages))


class AboutPlace(Aside):
    """What the program is, whose it is, and that it keeps to this computer."""

    key = "about"
    icon_name = "info"

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("About this program")

    def refresh(self) -> None:
        """Say what it is."""
        from importlib.metadata import PackageNotFoundError, version
        from platform import python_version

        try:
            number = version("partnership-readiness")
        except PackageNotFoundError:
            number = self.tr("from its source folder")
        opening = self.tr(
            "Partnership readiness helps organisations in public services to see whether they are ready "
            "to work together, and under which contract."
        )
        data = self.tr(
            "Nothing leaves this computer unless you export it. "
            "The program opens no network connection and needs no account."
        )
        results = self.tr(
            "They order what you told the program. "
            "They support a decision and do not replace legal or financial advice."
        )
        licence = self.tr("Free software under the MIT licence. Version: {0}. Python {1}, Qt {2}.")
        passages = (
            Passage(self.tr("Your data"), data),
            Passage(self.tr("What the results are"), results),
            Passage(self.tr("Licence"), licence.format(number, python_version(), qVersion())),
        )
        self.show(ReadingView(self.title(), opening, passages))
