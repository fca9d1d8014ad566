"""The outcomes framework, joined to the open document."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ui.kit.fields import FieldKind
from ui.places.records import RecordKeeper
from ui.places.tool import Tool, post
from ui.today import today
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from readiness.document.toolbox import Outcome
    from ui.pages.tool_outcomes import OutcomesPage

_MEASURES: Mapping[str, FieldKind] = {"baseline": "number", "target": "number", "every_months": "number"}
_RESULTS: Mapping[str, FieldKind] = {"on": "day", "value": "number"}


class OutcomesTool(Tool):
    """Joins outcomes, measures and results to the document; each step can be undone."""

    key = "outcomes"

    def build(self) -> "OutcomesPage":
        """Build the page."""
        from ui.pages.tool_outcomes import OutcomesPage
        from ui.views.outcomes import quarter_names

        mine = post(self.key)
        self.keeper = RecordKeeper(self.desk, "outcomes", self)
        self.sheet = OutcomesPage(mine.title, mine.about, quarter_names())
        self.list, self.part = self.sheet.outcomes, self.sheet.measures
        self.sheet.start_wanted.connect(self.start)
        self.list.added.connect(self.add)
        self.list.edited.connect(self.edit)
        self.list.removed.connect(lambda key: self.keeper.remove(key, self._name(key)))
        self.part.measure_added.connect(self.add_measure)
        self.part.measure_edited.connect(lambda row, name, value: self.set_measure(row, {name: value}))
        self.part.measure_removed.connect(lambda row: self.set_measure(row, {}))
        self.part.result_added.connect(self.add_result)
        self.part.result_edited.connect(lambda row, at, name, value: self.set_result(row, at, {name: value}))
        self.part.result_removed.connect(lambda row, at: self.set_result(row, at, {}))
        return self.sheet

    def refresh(self) -> None:
        """Show the framework as it stands today."""
        from ui.views.outcomes import outcomes_view

        self.sheet.show_view(outcomes_view(self.desk.session.document, today()))

    def forget(self) -> None:
        """Close the outcome that is open."""
        self.list.key = ""

    def start(self) -> None:
        """Add the outcomes of the starting set that are not there yet, in one step."""
        from readiness.exchange.identifiers import identifier
        from ui.views.outcomes import missing_areas

        edits = [
            Edit("outcomes", identifier(one.area, self.desk.session.document.outcomes), one)
            for one in missing_areas(self.keeper.standing())
        ]
        if edits and self.desk.session.change(self.tr("adding outcomes to start from"), *edits):
            self.desk.say(self.tr("Added. Change every word that does not fit; undo takes them away again."))

    def add(self) -> None:
        """Add an outcome and open its form."""
        from readiness.document.toolbox import Outcome

        name = self.tr("New outcome")
        key = self.keeper.add(name, Outcome(name=name))
        if key:
            self.list.open(key, at_name=True)

    def edit(self, key: str, name: str, value: Any) -> None:
        """Set one field of an outcome."""
        self.list.refuse(name, self.keeper.edit(key, name, value, name=self._name(key)))

    def add_measure(self) -> None:
        """Add a measure to the outcome that is open."""
        outcome = self._open()
        if outcome is not None:
            taken = {one.id for one in outcome.indicators}
            number = next(number for number in range(1, len(taken) + 2) if f"measure-{number}" not in taken)
            self.set_measure(len(taken), {"id": f"measure-{number}", "quarter": "better off number"})

    def set_measure(self, row: int, change: Mapping[str, Any]) -> None:
        """Set fields of a measure; an empty change takes it away."""
        key = self.list.key
        fault = self.keeper.edit_row(
            key, "indicators", row, change,
            kinds=_MEASURES, labels=self.part.measures.labels(), name=self._name(key),
        )  # fmt: skip
        self.part.measures.refuse(fault)

    def add_result(self, row: int) -> None:
        """Add a result of today to a measure."""
        outcome = self._open()
        if outcome is not None:
            indicator = outcome.indicators[row]
            value = indicator.results[-1].value if indicator.results else indicator.baseline or 0.0
            self.set_result(row, len(indicator.results), {"on": today().isoformat(), "value": value})

    def set_result(self, row: int, at: int, change: Mapping[str, Any]) -> None:
        """Set fields of a result; an empty change takes it away."""
        key = self.list.key
        fault = self.keeper.edit_row(
            key, f"indicators.{row}.results", at, change,
            kinds=_RESULTS, labels=self.part.results.labels(), name=self._name(key),
        )  # fmt: skip
        self.part.results.refuse(fault)

    def _open(self) -> "Outcome | None":
        found: Outcome | None = self.keeper.get(self.list.key)
        return found

    def _name(self, key: str) -> str:
        outcome: Outcome | None = self.keeper.get(key)
        return outcome.name if outcome is not None else key
