"""Results: readiness by factor, for one party or for everybody at the table."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.places.place import Place
from ui.places.plan_taking import PlanTaker
from ui.settings import Position

if TYPE_CHECKING:
    # Loaded with the first document.
    from ui.pages.results import ResultsView
    from ui.views.results import Order
    from ui.views.walk import ItemKey


class ResultsPlace(Place):
    """Joins the Results page to the document: whose figures, in which order, and which one is open."""

    key = "results"
    icon_name = "results"
    party: str | None = None
    order: "Order" = "as asked"
    factor = ""

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.results import ResultsPage

        page = ResultsPage()
        page.party_picked.connect(self.show_party)
        page.order_picked.connect(self.show_order)
        page.factor_chosen.connect(self.show_factor)
        page.question_wanted.connect(self.ask)
        page.questions_wanted.connect(lambda: self.desk.go_to("questions"))
        taker = PlanTaker(self.desk, self)
        page.planned.connect(taker.take)
        return page

    def forget(self) -> None:
        """Begin with the one organisation, or with everybody where there are several."""
        self.party, self.order, self.factor = None, "as asked", ""

    def refresh(self) -> None:
        """Show the figures as they stand now."""
        from ui.pages.results import ResultsPage

        if isinstance(self.page, ResultsPage):
            self.page.show_view(self._view())

    def show_party(self, party: str) -> None:
        """Show ``party``, or everybody where it is empty."""
        self.party = party
        self.refresh()

    def show_order(self, order: "Order") -> None:
        """Sort the rows by ``order``."""
        self.order = order
        self.refresh()

    def show_factor(self, factor: str) -> None:
        """Open the figure of ``factor``, or close the one that is open."""
        self.factor = "" if factor == self.factor else factor
        self.refresh()

    def ask(self, party: str, person: str, key: "ItemKey") -> None:
        """Go to the question ``key`` as ``person`` of ``party``."""
        document, settings = self.desk.session.document, self.desk.settings
        self.desk.session.respondent = (party, person)
        there = Position("questions", party, person, key.questionnaire, key.item)
        # The page is built on the first visit and would begin at its list.
        self.desk.go_to("questions")
        settings.keep_position(document.id, there)
        self.desk.resume()

    def _view(self) -> "ResultsView":
        from readiness.partnership.people import answers_by_person, parties
        from ui.content import library
        from ui.pages.results import ResultsView
        from ui.views.questions import Named
        from ui.views.results import EVERYBODY, factors_view
        from ui.views.results_detail import factor_detail
        from ui.views.results_findings import checks, unknowns

        document, shipped = self.desk.session.document, library()
        there = parties(document)
        if self.party is None or (self.party and self.party not in there):
            self.party = next(iter(there)) if len(there) == 1 else EVERYBODY
        view = factors_view(document, shipped, self.desk.session.assessment(), self.party, order=self.order)
        answers = answers_by_person(document)
        return ResultsView(
            tuple(Named(key, party.name) for key, party in there.items()),
            view,
            unknowns(document, shipped, self.party, answers=answers),
            checks(document, shipped, self.party, answers=answers),
            factor_detail(document, shipped, view, self.factor) if self.factor else None,
        )
