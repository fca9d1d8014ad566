"""Governance: who contracts with whom and who answers to whom, drawn, changed and checked."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.places.governance_checks import GovernanceChecks
from ui.places.governance_drawing import GovernanceDrawing
from ui.places.governance_edits import GovernanceEdits
from ui.places.governance_files import GovernanceFiles
from ui.places.governance_ordering import GovernanceOrdering
from ui.places.place import Place
from ui.places.plan_taking import PlanTaker

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the map.
    from readiness.document.model import Document
    from ui.pages.governance import GovernancePage
    from ui.views.governance import Chosen, GovernanceView, Standing


class GovernancePlace(Place):
    """Joins the Governance page to the document: which map and lens are shown, and every change of the map."""

    key = "governance"
    icon_name = "governance"
    shape = ""
    lens = ""
    is_grouped = True
    opened: frozenset[str] = frozenset()
    view: "GovernanceView | None" = None

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.edits = GovernanceEdits(desk, self.stands, self.choose)
        self.files = GovernanceFiles(desk, self.edits, self.show_shape, self._note)
        self.checks = GovernanceChecks(desk, lambda: self._governance)
        self.drawing = GovernanceDrawing(desk, lambda: self._governance, self._show)
        self.ordering = GovernanceOrdering(desk, lambda: (self.view, self.drawing.arrangements), self._draw)
        self.standing: tuple[int, str, Document, Standing] | None = None

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.governance import GovernancePage

        page = GovernancePage()
        page.shape_picked.connect(self.show_shape)
        page.lens_picked.connect(self.show_lens)
        page.remove_wanted.connect(self.remove)
        page.map.tidy_wanted.connect(self.ordering.tidy)
        page.map.grouping_wanted.connect(self.group)
        page.map.group_opened.connect(self.open_group)
        page.map.scene.place_moved.connect(self.ordering.move)
        page.map.move_wanted.connect(self.ordering.step)
        page.map.scene.tie_drawn.connect(lambda source, target: self.edits.add_tie(source, "", target))
        _connect_parts(page, self)
        return page

    def refresh(self) -> None:
        """Draw the map as the document stands now."""
        self._draw({})

    def forget(self) -> None:
        """Go back to the document's own model and its contracts, and stop what is worked out."""
        self.drawing.forget()
        self.checks.forget()
        self.shape, self.lens, self.view = "", "", None
        self.is_grouped, self.opened, self.standing = True, frozenset(), None
        if self.is_built:
            self._governance.show_nothing()
            self._note("")

    def show_shape(self, shape: str) -> None:
        """Show another model or variant, through the same lens."""
        self.shape, self.opened = shape, frozenset()
        self.refresh()

    def show_lens(self, lens: str) -> None:
        """Look at the same map through another lens."""
        self.lens = lens
        self.refresh()

    def group(self, is_grouped: bool) -> None:
        """Draw places that are alike as one, or each by itself."""
        self.is_grouped, self.opened = is_grouped, frozenset()
        self.refresh()
        self.drawing.note()

    def open_group(self, first: str) -> None:
        """Draw the places of one group in full."""
        self.opened |= {first}
        self.refresh()
        self.drawing.note()

    def stands(self) -> "Standing":
        """Return the map that is shown, as the document has it now."""
        from ui.content import catalogue
        from ui.views.governance import standing_map

        document = self.desk.session.document
        if self.standing is None or self.standing[:2] != (id(document), self.shape):
            best = self.desk.session.assessment().best
            found = standing_map(document, catalogue(), best.model if best else None, self.shape)
            # The document is kept with it, so that no other can take its identity.
            self.standing = (id(document), self.shape, document, found)
        return self.standing[3]

    def choose(self, chosen: "Chosen") -> None:
        """Choose a place or ties; a tie that the lens leaves grey is shown through one that lights it."""
        from readiness.governance.lenses import LENSES

        view = self.view
        if view is not None and chosen.ties and chosen.ties[0] in view.graph.edges:
            kind = view.graph.edges[chosen.ties[0]].kind
            if kind not in LENSES[view.asked.lens].kinds:
                self.show_lens([one.id for one in LENSES.values() if kind in one.kinds][-1])
        if chosen.ties and self._governance.beside.part not in {"ties", "account"}:
            self._governance.show_part("ties")
        self._governance.show_chosen(chosen)

    def remove(self, place: str, ties: tuple[str, ...]) -> None:
        """Take away what is chosen in the picture: of the ties that one line bundles, those that the lens lights."""
        from readiness.governance.lenses import LENSES

        alike = list(self.view.stands_in.values()).count(place) if self.view is not None else 0
        if place and alike:
            words = self.tr("This box stands for {0} places. Enter draws each by itself; then Delete takes one away.")
            self.desk.say(words.format(alike + 1))
        elif place:
            self.edits.remove_place(place)
        elif ties and self.view is not None:
            edges, lens = self.view.graph.edges, LENSES[self.view.asked.lens]
            lit = tuple(key for key in ties if key in edges and edges[key].kind in lens.kinds)
            self.edits.remove_ties(lit or ties, left=len(ties) - len(lit or ties))
        else:
            self.desk.say(self.tr("Choose a place or a line first; then Delete takes it away."))

    def _draw(self, moved: Mapping[str, float]) -> None:
        from ui.views.governance import FIRST_LENS, Asked

        stands = self.stands()
        asked = Asked(stands.shape.key, self.lens or FIRST_LENS, self.is_grouped, self.opened)
        self.drawing.draw(stands, asked, moved)

    def _show(self, view: "GovernanceView") -> None:
        self.view = view
        self._governance.show_view(view, self.checks.see(view))

    def _note(self, told: str) -> None:
        self._governance.beside.share.show_told(told)

    @property
    def _governance(self) -> "GovernancePage":
        from ui.pages.governance import GovernancePage

        page = self.page
        assert isinstance(page, GovernancePage)  # noqa: S101 - `build` makes no other
        return page


def _connect_parts(page: "GovernancePage", place: GovernancePlace) -> None:
    beside, edits, desk = page.beside, place.edits, place.desk
    for part in (beside.findings, beside.places):
        part.parties_wanted.connect(lambda: desk.go_to("parties"))
    beside.told.connect(desk.say)
    beside.findings.set_aside.connect(edits.set_aside)
    beside.findings.planned.connect(PlanTaker(desk, place).take)
    beside.findings.copied.connect(lambda: desk.say(place.tr("The words are ready to be pasted.")))
    beside.places.added.connect(edits.add_place)
    beside.places.edited.connect(edits.edit_place)
    beside.places.removed.connect(edits.remove_place)
    for ties in (beside.ties, beside.account):
        ties.added.connect(edits.add_tie)
        ties.removed.connect(lambda key: edits.remove_ties((key,)))
    beside.ties.edited.connect(edits.edit_tie)
    beside.terms.edited.connect(edits.edit_terms)
    beside.duties.added.connect(edits.add_activity)
    beside.duties.edited.connect(edits.edit_activity)
    beside.duties.removed.connect(edits.remove_activity)
    beside.what_if.supposed.connect(place.checks.suppose)
    beside.part_picked.connect(lambda part: place.checks.measure() if part == "measures" else None)
    beside.share.save_wanted.connect(lambda suffix: place.files.save(place.view, suffix) if place.view else None)
    beside.share.read_wanted.connect(place.files.read)
    beside.share.template_wanted.connect(lambda: edits.begin_anew(with_template=True))
    beside.share.empty_wanted.connect(lambda: edits.begin_anew(with_template=False))
