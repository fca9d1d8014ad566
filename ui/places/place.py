"""A place of the window: it builds its page on first visit and joins the page to the open document."""

from abc import abstractmethod

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.places.signposts import title_of


class Place(QObject):
    """One entry of the left-hand list.

    A subclass sets ``key`` (its name in settings and for `Desk.go_to`), ``icon_name``, ``needs_document``
    and, where the list has no entry of its own for it, the entry it is ``listed_under``; and it writes
    `title`, `build` and `refresh`. Its page stays free of files, other pages and the window.
    """

    key: str = ""
    icon_name: str = ""
    needs_document: bool = True
    listed_under: str = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._page: QWidget | None = None

    def title(self) -> str:
        """Return the name of the place, as the list shows it; a place that is not listed has its own."""
        return title_of(self.key)

    @abstractmethod
    def build(self) -> QWidget:
        """Build the page and connect its signals; called once."""

    @abstractmethod
    def refresh(self) -> None:
        """Show the document as it stands now; called on every visit and after every change."""

    def forget(self) -> None:
        """Forget what belongs to the document that was open; called when another one opens or it closes."""

    @property
    def page(self) -> QWidget:
        """The page, built when it is first wanted."""
        if self._page is None:
            self._page = self.build()
            self._page.setObjectName(self.key)
        return self._page

    @property
    def is_built(self) -> bool:
        """Whether the page was visited before."""
        return self._page is not None
