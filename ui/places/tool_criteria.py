"""Weighted criteria, joined to the open document: every weight and mark is kept as soon as it is typed."""

from typing import TYPE_CHECKING

from ui.places.records import RecordKeeper
from ui.places.tool import Tool, post

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from ui.pages.tool_criteria import CriteriaPage
    from ui.views.criteria import CriteriaView


class CriteriaTool(Tool):
    """Joins cases, criteria, bids and marks to the document."""

    key = "criteria"
    case_key = ""
    is_beginning = False

    def build(self) -> "CriteriaPage":
        """Build the page."""
        from ui.pages.tool_criteria import CriteriaPage
        from ui.places.tool_criteria_edits import CaseEdits

        mine = post(self.key)
        self.keeper = RecordKeeper(self.desk, "criteria", self)
        self.sheet = CriteriaPage(mine.title, mine.about)
        self.sheet.case_picked.connect(self.open)
        self.sheet.begun.connect(self.begin)
        self.sheet.removed.connect(self.remove)
        self.edits = CaseEdits(self.keeper, self.sheet, self)
        return self.sheet

    def refresh(self) -> None:
        """Show the case that is open, or the sets to begin from."""
        view = self._view()
        self.case_key = self.edits.key = view.shown.key if view.shown is not None else ""
        self.sheet.show_view(view, is_beginning=self.is_beginning or view.shown is None)

    def forget(self) -> None:
        """Open the first case of the next document."""
        self.case_key, self.is_beginning = "", False
        self.sheet.part = "judged"

    def open(self, key: str) -> None:
        """Open the case at ``key``; empty: begin another."""
        self.case_key, self.is_beginning = key, not key
        self.again()

    def begin(self, set_id: str) -> None:
        """Begin a case from the set ``set_id`` and open it."""
        from readiness.toolbox.criteria import criteria_rules

        begun = next(one for one in criteria_rules().sets if one.id == set_id)
        name = begun.title.read()
        key = self.keeper.add(name, begun.case().model_copy(update={"title": name}))
        if key:
            self.sheet.part = "judged"
            self.open(key)
            self.sheet.tabs.take_focus()

    def remove(self) -> None:
        """Take the open case away."""
        shown = self._view().shown
        if shown is not None:
            self.keeper.remove(shown.key, shown.title)

    def _view(self) -> "CriteriaView":
        from ui.views.criteria import criteria_view

        return criteria_view(self.desk.session.document, self.case_key)
