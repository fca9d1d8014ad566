"""Frames of the places that show results: each says what would fill it until there is something to show."""

from abc import abstractmethod

from PySide6.QtWidgets import QWidget

from ui.places.place import Place
from ui.views.waiting import WaitingView


class Frame(Place):
    """A place with an empty state whose button leads to the questions."""

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.waiting import WaitingPage

        page = WaitingPage()
        page.wanted.connect(lambda: self.desk.go_to("questions"))
        return page

    @abstractmethod
    def view(self) -> WaitingView:
        """Return what the place says while it waits."""

    def refresh(self) -> None:
        """Show what would fill the place."""
        from ui.pages.waiting import WaitingPage

        if isinstance(self.page, WaitingPage):
            self.page.show_view(self.view())


class ResultsPlace(Frame):
    """Readiness by factor."""

    key = "results"
    icon_name = "results"

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Results")

    def view(self) -> WaitingView:
        """Return what the place says while it waits."""
        return WaitingView(
            self.title(),
            self.icon_name,
            self.tr("No answers yet"),
            self.tr("Your readiness appears here as soon as the first questions are answered."),
            self.tr("Answer the first question"),
        )


class ModelsPlace(Frame):
    """How well each delivery model fits."""

    key = "models"
    icon_name = "models"

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Models")

    def view(self) -> WaitingView:
        """Return what the place says while it waits."""
        return WaitingView(
            self.title(),
            self.icon_name,
            self.tr("No answers yet"),
            self.tr("Which delivery models suit the service, and which you are ready for, appears here."),
            self.tr("Answer the first question"),
        )
