"""How the map comes onto the page: at once or in the background, from the picture that stood before."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.places.latest import Latest

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the map.
    from readiness.document.model import Document
    from ui.pages.governance import GovernancePage
    from ui.places.governance_arrangement import Arrangements, Steps
    from ui.views.governance import Asked, GovernanceView, Standing
    from ui.views.governance_picture import Drawn, Pen

# Above this the layout takes so long that the window would be felt to stop.
_AT_ONCE = 40
_AT_ONCE_AGAIN = 80


class GovernanceDrawing(QObject):
    """Draws the map as it is asked for, and knows where its places stood at every step of undo.

    Args:
        desk: The desk.
        page: Returns the page.
        show: Shows a map that was drawn.
    """

    def __init__(
        self, desk: Desk, page: Callable[[], "GovernancePage"], show: Callable[["GovernanceView"], None]
    ) -> None:
        super().__init__()
        self.desk, self.page, self.show = desk, page, show
        self.work = Latest(desk.background, desk.session, self)
        self.view: GovernanceView | None = None
        self.drawn_from: Document | None = None
        self.arrangements: Arrangements | None = None
        self.steps: Steps | None = None

    @property
    def is_running(self) -> bool:
        """Whether a map is being drawn."""
        return self.work.is_running

    def draw(self, stands: "Standing", asked: "Asked", moved: Mapping[str, float]) -> None:
        """Draw the map that ``stands``, with places ``moved`` to other middles."""
        from ui.content import catalogue
        from ui.views.governance import governance_view

        pen = self._pen(asked.arrangement, moved)
        best = self.desk.session.assessment().best
        document, model, models = self.desk.session.document, best.model if best else None, catalogue()
        if len(stands.filled.graph.nodes) <= (_AT_ONCE if pen.before is None else _AT_ONCE_AGAIN):
            self.work.stop()
            self._take(governance_view(document, models, model, asked, pen), document)
            return
        self.page().map.show_waiting(is_waiting=True)
        self.work.start(
            lambda _progress: governance_view(document, models, model, asked, pen),
            lambda view: self._take_late(view, document),
        )

    def note(self) -> None:
        """Note the picture that is shown as that of the present step of undo."""
        if self.steps is not None:
            self.steps.note()

    def forget(self) -> None:
        """Stop what is drawn, and forget all pictures: another document opens, or none."""
        self.work.stop()
        self.view = self.drawn_from = self.arrangements = None
        if self.steps is not None:
            self.steps.forget()

    def _take_late(self, view: "GovernanceView", document: "Document") -> None:
        self._take(view, document)
        self.note()

    def _take(self, view: "GovernanceView", document: "Document") -> None:
        self.view, self.drawn_from = view, document
        if self.arrangements is not None:
            self.arrangements.note(view.asked.arrangement, view.drawn, is_kept=view.is_kept)
        if self.steps is not None:
            self.steps.note(again=False)
        self.page().map.show_waiting(is_waiting=False)
        self.show(view)

    def _pen(self, arrangement: str, moved: Mapping[str, float]) -> "Pen":
        from ui.map.ink import name_font, name_measure_of
        from ui.places.governance_arrangement import Arrangements, Steps
        from ui.views.governance_picture import Pen

        if self.arrangements is None:
            self.arrangements = Arrangements(self.desk.session.document.id)
        if self.steps is None:
            self.steps = Steps(self.desk.session.undo_stack, self._shown)
        font = name_font().toString()
        steps = self.steps.beside(arrangement)
        return Pen(lambda: name_measure_of(font), self.arrangements.of(arrangement), steps, moved)

    def _shown(self) -> "tuple[str, Drawn] | None":
        """Return the picture that is shown, while it is that of the document as it stands."""
        session = self.desk.session
        if self.view is None or not session.is_open or self.drawn_from is not session.document:
            return None
        return self.view.asked.arrangement, self.view.drawn
