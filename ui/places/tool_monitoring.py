"""Monitoring, joined to the open document: watches, reviews, the log and matters of poor performance."""

from typing import TYPE_CHECKING, Any

from ui.places.for_others import save_calendar
from ui.places.records import RecordKeeper
from ui.places.tool import Tool, post
from ui.today import today

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from pydantic import BaseModel

    from ui.pages.records import RecordsPart
    from ui.pages.tool_monitoring import MonitoringPage

_PARTS = ("reviews", "performance", "poor_performance")


class MonitoringTool(Tool):
    """Joins the four parts to the document."""

    key = "monitoring"

    def build(self) -> "MonitoringPage":
        """Build the page."""
        from ui.pages.tool_monitoring import MonitoringPage
        from ui.places.tool_monitoring_reviews import ReviewsProposal
        from ui.views.monitoring import questions

        mine = post(self.key)
        self.watches = RecordKeeper(self.desk, "watches", self)
        self.keepers = {part: RecordKeeper(self.desk, part, self) for part in _PARTS}
        self.sheet = MonitoringPage(mine.title, mine.about, questions("factors"), questions("considerations"))
        self.lists: dict[str, RecordsPart] = {
            "reviews": self.sheet.reviews.list, "performance": self.sheet.log.list,
            "poor_performance": self.sheet.matters.list,
        }  # fmt: skip
        for part, records in self.lists.items():
            self._connect(part, records)
        self.sheet.watch.answered.connect(self.answer)
        self.proposal = ReviewsProposal(self.desk, self.sheet.reviews.plan, self)
        self.sheet.reviews.proposed.connect(self.proposal.propose)
        self.sheet.reviews.calendar_wanted.connect(lambda: save_calendar(self.desk))
        self.sheet.matters.considered.connect(self.consider)
        self.sheet.matters.step_edited.connect(self.edit_step)
        return self.sheet

    def refresh(self) -> None:
        """Show everything as it stands today."""
        from ui.views.monitoring import monitoring_view

        self.sheet.show_view(monitoring_view(self.desk.session.document, today()))

    def forget(self) -> None:
        """Close what is open."""
        self.sheet.watch.key = ""
        for records in self.lists.values():
            records.key = ""

    def answer(self, party: str, name: str, value: Any) -> None:
        """Answer a question about a provider, or keep the notes about it."""
        from readiness.document.toolbox import Watch
        from ui.pages.tool_monitoring_watch import NOTES

        before: Watch = self.watches.get(party) or Watch()
        factors = {key: level for key, level in before.factors.items() if key != name}
        if name != NOTES and value is not None:
            factors[name] = value
        update: dict[str, Any] = {"notes": value} if name == NOTES else {"factors": factors}
        self.watches.put(self.tr("how closely to watch"), party, before.model_copy(update=update))

    def add(self, part: str) -> None:
        """Add a record to ``part`` and open it."""
        name, value = self._new(part)
        key = self.keepers[part].add(name, value)
        if key:
            self.lists[part].open(key, at_name=True)

    def edit(self, part: str, key: str, field: str, value: Any) -> None:
        """Set one field of a record."""
        records, keeper = self.lists[part], self.keepers[part]
        kind = next(spec.kind for spec in records.form.specs if spec.name == field)
        if field == "party":
            # Nobody in particular is no name.
            value = value or ""
        records.refuse(field, keeper.edit(key, field, value, kind, self._name(part, key)))

    def consider(self, key: str, name: str, value: Any) -> None:
        """Answer a consideration of a matter."""
        keeper = self.keepers["poor_performance"]
        before = keeper.get(key)
        if before is not None:
            given = {one: level for one, level in before.considerations.items() if one != name}
            given |= {} if value is None else {name: value}
            keeper.put(self._changed("poor_performance", key), key, before.model_copy(update={"considerations": given}))

    def edit_step(self, key: str, row: int, change: dict[str, Any]) -> None:
        """Set fields of a step of a corrective action plan; none take it away."""
        keeper = self.keepers["poor_performance"]
        name = self._name("poor_performance", key)
        steps = self.sheet.matters.steps
        fault = keeper.edit_row(key, "plan", row, change, kinds={"by": "day"}, labels=steps.labels(), name=name)
        steps.refuse(fault)

    def _connect(self, part: str, records: "RecordsPart") -> None:
        records.added.connect(lambda: self.add(part))
        records.edited.connect(lambda key, field, value: self.edit(part, key, field, value))
        records.removed.connect(lambda key: self.keepers[part].remove(key, self._name(part, key)))

    def _new(self, part: str) -> "tuple[str, BaseModel]":
        from readiness.document.toolbox import PerformanceNote, PoorPerformance, Review

        day = today().isoformat()
        if part == "reviews":
            return self.tr("New review"), Review(what=self.tr("New review"), due=day)
        if part == "performance":
            name = self.tr("New line")
            return name, PerformanceNote(on=day, measure=name, reached="good")
        name = self.tr("New matter")
        return name, PoorPerformance(what=name, noticed=day)

    def _changed(self, part: str, key: str) -> str:
        return self.tr("change to “{0}”").format(self._name(part, key))

    def _name(self, part: str, key: str) -> str:
        record = self.keepers[part].get(key)
        return str(getattr(record, "measure" if part == "performance" else "what", key))
