"""How sure: worked out in the background for the document as it stands, and drawn closer when asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.background import Progress
from ui.desk import Desk
from ui.places.latest import Latest, watching

if TYPE_CHECKING:
    # Loaded with the first document.
    from readiness.document.model import Document
    from ui.pages.models_sure import SurePart
    from ui.places.models_now import Now
    from ui.views.models_sure import Findings


class SureWork(QObject):
    """Keeps the findings of the open document up to date.

    Args:
        desk: The desk.
        changed: Called when something was found.
    """

    def __init__(self, desk: Desk, changed: Callable[[], None]) -> None:
        super().__init__()
        self.desk, self.changed = desk, changed
        self.work = Latest(desk.background, desk.session, self)
        self.closer = Latest(desk.background, desk.session, self)
        self.found: Findings | None = None
        self.of: Document | None = None
        self.begun: Document | None = None
        self.part: SurePart | None = None

    def attach(self, part: "SurePart") -> None:
        """Join the part of the page to the work."""
        self.part = part
        part.closer_wanted.connect(self.look_closer)
        part.stop_wanted.connect(self.stop_closer)

    def see(self, document: "Document", first: str) -> None:
        """Begin to work out ``document``, unless that is done or under way; ``first`` is the model that leads."""
        if document is self.begun:
            return
        from ui.content import catalogue, library

        self.begun = document
        self.stop_closer()
        shipped, models = library(), catalogue()

        def found(progress: Progress) -> "Findings":
            # NumPy is loaded on the other thread: the page is there at once.
            from ui.views.models_findings import findings

            return findings(document, shipped, models, first, watching(progress))

        self.work.start(found, lambda result: self._take(document, result))

    def show(self, now: "Now") -> None:
        """Show what was found."""
        from ui.views.models_sure import sure_view

        if self.part is None:
            return
        if now.found is None or not now.is_current:
            self.part.show_waiting()
        else:
            self.part.show_view(sure_view(now.document, now.library, now.models, now.found))

    def look_closer(self) -> None:
        """Draw a million cases of the document that was worked out."""
        from ui.content import catalogue

        document, found, models = self.of, self.found, catalogue()
        if document is None or found is None or self.part is None:
            return

        def closer(progress: Progress) -> "Findings":
            from ui.views.models_findings import looked_closer

            return looked_closer(document, models, found, watching(progress))

        self.part.show_progress(0)
        self.closer.start(closer, lambda result: self._take(document, result), self.part.show_progress)

    def stop_closer(self) -> None:
        """Draw no further; what was found before stands."""
        self.closer.stop()
        if self.part is not None:
            self.part.show_progress(None)

    def forget(self) -> None:
        """Stop everything: another document opens, or none."""
        self.work.stop()
        self.stop_closer()
        self.found = self.of = self.begun = None

    def _take(self, document: "Document", found: "Findings") -> None:
        self.found, self.of = found, document
        if self.part is not None:
            self.part.show_progress(None)
        self.changed()
