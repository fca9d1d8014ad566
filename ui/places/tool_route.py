"""The route to market: joins the purchases of the document to their page."""

from datetime import date
from typing import TYPE_CHECKING, Any

from readiness.errors import ReadinessError
from ui.kit.fields import FieldKind
from ui.places.records import plain_words, read_typed
from ui.places.tool import post
from ui.places.tool_cases import CaseTool
from ui.today import today

if TYPE_CHECKING:
    # Loaded with the first visit.
    from ui.pages.tool_route import RoutePage

_KINDS: dict[str, FieldKind] = {"value": "number", "on": "day"}


class RouteTool(CaseTool):
    """Keeps what is said about a purchase, and shows what the rules of its day make of it."""

    key = "route"
    part = "routes"

    def build(self) -> "RoutePage":
        """Build the page."""
        from ui.pages.tool_route import RoutePage

        own = post(self.key)
        page = RoutePage(own.title, own.about)
        self.connect_cases(page)
        page.facts.edited.connect(self.edit)
        return page

    def refresh(self) -> None:
        """Show the purchase that is open."""
        from ui.views.route import route_view

        if self.show_cases():
            self._page_shown.show_view(route_view(self.desk.session.document, self.case, self.today()))

    def today(self) -> date:
        """Return the day on which rules are asked for where a purchase names none."""
        return today()

    def name_of(self, key: str) -> str:
        """Return the title of the purchase ``key``."""
        one = self.keeper.get(key)
        return (one.title if one is not None else "") or self.tr("Purchase")

    def begin(self, values: dict[str, Any]) -> None:
        """Begin a purchase with what it is and its value."""
        from readiness.document.toolbox import RouteCase
        from ui.places.records import changed

        try:
            value = read_typed(values["value"], "number")
        except ReadinessError as error:
            self._page_shown.begin.refuse("value", plain_words(error))
            return
        if value is None or value < 0:
            self._page_shown.begin.refuse("value", self.tr("Give an amount in pounds, not below nothing."))
            return
        name = values["title"].strip() or self.tr("Purchase")
        first = RouteCase(nation="england", buyer="local-authority", subject="light-touch", value=0)
        try:
            made = changed(first, {"title": name, "subject": values["subject"], "value": value})
        except ReadinessError as error:
            self._page_shown.begin.refuse("value", plain_words(error, "value"))
            return
        self.start(name, made)

    def edit(self, name: str, value: object) -> None:
        """Set a field or a fact."""
        form = self._page_shown.facts.form
        if name == "value" and not str(value).strip():
            form.refuse(name, self.tr("Give an amount in pounds; a guess will do."))
            return
        said = self.keeper.edit(self.case, name, value, _KINDS.get(name, "line"), self.name_of(self.case))
        if name in form.fields:
            form.refuse(name, said)

    @property
    def _page_shown(self) -> "RoutePage":
        from ui.pages.tool_route import RoutePage

        page = self.page
        assert isinstance(page, RoutePage)  # noqa: S101 - `build` makes no other
        return page
