"""What is worked out about the map in the background: the checks, the measures, and what would follow from a change."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.background import Progress
from ui.desk import Desk
from ui.places.latest import Latest
from ui.today import today

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the map.

    from readiness.governance.checks.checking import Context
    from readiness.governance.checks.finding import Finding
    from readiness.governance.graph import Graph
    from ui.pages.governance import GovernancePage
    from ui.views.governance import GovernanceView
    from ui.views.governance_consequence import Follows

Asked = tuple["Graph", Mapping[str, str]]


class GovernanceChecks(QObject):
    """Keeps findings, measures and a supposition up to date with the map that is shown."""

    def __init__(self, desk: Desk, page: Callable[[], "GovernancePage"]) -> None:
        super().__init__()
        self.desk, self.page = desk, page
        self.checking, self.measuring, self.supposing = (Latest(desk.background, desk.session, self) for _ in range(3))
        self.view: GovernanceView | None = None
        self.asked: Asked | None = None
        self.found: tuple[Finding, ...] | None = None
        self.measured: Graph | None = None
        self.supposed = ("", "")
        self.supposed_of: Graph | None = None

    def see(self, view: "GovernanceView") -> tuple["Finding", ...] | None:
        """Begin to check ``view`` where it changed; return what is found so far, that of the map before meanwhile."""
        from readiness.governance.stored import reasons

        if self.view is None or self.view.asked.shape != view.asked.shape:
            self.found, self.supposed = None, ("", "")
        self.view = view
        asked = (view.graph, reasons(self.desk.session.document, view.asked.shape))
        if asked != self.asked:
            self.asked = asked
            self._check(asked)
        if self.supposed[0]:
            self.suppose(*self.supposed)
        if self.page().beside.part == "measures":
            self.measure()
        return self.found

    def measure(self) -> None:
        """Measure the map, unless that is done."""
        if self.view is None or self.view.graph is self.measured:
            return
        graph = self.measured = self.view.graph
        self.page().beside.measures.show_measures(None)

        def words(_progress: Progress) -> tuple[str, ...]:
            from readiness.governance.network import measure
            from readiness.governance.network_words import measures_in_words

            return tuple(measures_in_words(graph, measure(graph)))

        self.measuring.start(words, self.page().beside.measures.show_measures)

    def suppose(self, cause: str, subject: str) -> None:
        """Work out what would follow; both empty: nothing is supposed any more."""
        if self.view is None or ((cause, subject) == self.supposed and self.view.graph is self.supposed_of):
            return
        self.supposed, self.supposed_of = (cause, subject), self.view.graph
        graph, context = self.view.graph, self._context()
        agreements = {edge.label for edge in graph.edges.values()} - {""}
        if subject not in graph.nodes and subject not in graph.edges and subject not in agreements:
            self.supposing.stop()
            self.supposed = ("", "")
            self.page().show_supposed(None, ())
            return

        def follows(_progress: Progress) -> "Follows":
            from ui.views.governance_consequence import follows_from

            return follows_from(graph, cause, subject, context)

        self.supposing.start(follows, self._show)

    def forget(self) -> None:
        """Stop everything: another document opens, or none."""
        for work in (self.checking, self.measuring, self.supposing):
            work.stop()
        self.view = self.asked = self.found = self.measured = self.supposed_of = None
        self.supposed = ("", "")

    def _check(self, asked: Asked) -> None:
        context, graph = self._context(), asked[0]

        def found(_progress: Progress) -> tuple["Finding", ...]:
            from readiness.governance.checks.checking import check

            return check(graph, context)

        self.checking.start(found, self._take)

    def _take(self, found: tuple["Finding", ...]) -> None:
        self.found = found
        if self.view is not None:
            self.page().show_view(self.view, found)

    def _show(self, follows: "Follows") -> None:
        from ui.map.scene import Lights

        self.page().show_supposed(Lights(follows.tones), follows.words)

    def _context(self) -> "Context":
        from readiness.governance.checks.checking import Context

        model = self.view.graph.model if self.view is not None else ""
        return Context(model, today(), self.asked[1] if self.asked else {})
