"""Edits of the criteria that are open: each is checked, kept as one step of undo, or said under its field."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from readiness.errors import ReadinessError
from ui.kit.fields import FieldKind
from ui.places.records import RecordKeeper, changed, plain_words, read_typed

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from readiness.document.toolbox import CriteriaCase
    from ui.pages.tool_criteria import CriteriaPage

_NUMBERS = frozenset({"price_weight", "low", "high", "step"})
_SCALE = ("low", "high")
_ROW_KINDS: Mapping[str, FieldKind] = {"weight": "number", "minimum": "number", "price": "number"}


class CaseEdits(QObject):
    """Joins the parts of the page to the case that is open.

    Args:
        keeper: Keeps the cases of the document.
        sheet: The page.
        parent: Who owns it.
    """

    key = ""

    def __init__(self, keeper: RecordKeeper, sheet: "CriteriaPage", parent: QObject) -> None:
        super().__init__(parent)
        self.keeper, self.sheet = keeper, sheet
        self._connect_judged()
        self._connect_marks()

    def edit(self, name: str, value: Any) -> None:
        """Set one field of the case: its title, the weight of the price, or the scale."""
        form = self.sheet.judged.title if name == "title" else self.sheet.judged.scale

        def change(case: "CriteriaCase") -> "CriteriaCase":
            typed = read_typed(value, "number" if name in _NUMBERS else "line")
            if name in _SCALE:
                ends = dict(zip(_SCALE, case.scale, strict=True)) | {name: typed}
                return changed(case, {"scale": [ends[end] for end in _SCALE]})
            return changed(case, {name: typed})

        form.refuse(name, self._change(change))

    def edit_row(self, table: str, row: int, change: dict[str, Any]) -> str:
        """Set fields of a row of the criteria or the bids; return what is wrong, in a sentence."""
        if not str(change.get("name", "-")).strip():
            return self.tr("Give it a name: the results speak of it by its name.")
        return self.keeper.edit_row(
            self.key, table, row, change, kinds=_ROW_KINDS, labels=self._labels(table), name=self._title()
        )

    def add_row(self, table: str, first: dict[str, Any], stem: str) -> str:
        """Add a row with an id of its own to the criteria or the bids; return what is wrong, in a sentence."""
        rows = getattr(self._case(), table)
        taken = {one.id for one in rows}
        number = next(number for number in range(1, len(taken) + 2) if f"{stem}-{number}" not in taken)
        return self.edit_row(table, len(rows), {"id": f"{stem}-{number}", **first})

    def add_criterion(self) -> str:
        """Add a criterion; return what is wrong, in a sentence."""
        return self.add_row("criteria", {"name": self.tr("New criterion"), "weight": 0}, "criterion")

    def mark(self, bid: int, criterion: str, assessor: str, typed: str) -> None:
        """Give a mark: an assessor's own, or the agreed one."""
        from readiness.toolbox.criteria_editing import with_mark

        def change(case: "CriteriaCase") -> "CriteriaCase":
            return with_mark(case, bid, criterion, read_typed(typed, "number"), assessor)

        self.sheet.marks.refuse_mark(self._change(change))

    def _connect_judged(self) -> None:
        from readiness.toolbox import criteria_editing as editing

        judged = self.sheet.judged
        table, standards = judged.criteria, judged.standards
        judged.set_edited.connect(self.edit)
        judged.criterion_edited.connect(
            lambda row, name, value: table.refuse(self.edit_row("criteria", row, {name: value}))
        )
        judged.criterion_added.connect(lambda: table.refuse(self.add_criterion()))
        judged.criterion_removed.connect(
            lambda row: table.refuse(self._change(lambda case: editing.without_criterion(case, row)))
        )
        judged.standard_named.connect(
            lambda row, name: standards.refuse(self._change(lambda case: editing.with_standard(case, row, name)))
        )
        judged.standard_added.connect(self._add_standard)
        judged.standard_removed.connect(
            lambda row: standards.refuse(self._change(lambda case: editing.without_standard(case, row)))
        )

    def _connect_marks(self) -> None:
        from readiness.toolbox import criteria_editing as editing

        marks, keep = self.sheet.marks, self._change
        bids = marks.bids
        marks.bid_edited.connect(lambda row, name, value: bids.refuse(self.edit_row("bids", row, {name: value})))
        marks.bid_added.connect(lambda: bids.refuse(self.add_row("bids", {"name": self.tr("New bid")}, "bid")))
        marks.bid_removed.connect(lambda row: bids.refuse(self.edit_row("bids", row, {})))
        marks.mark_given.connect(self.mark)
        marks.reason_given.connect(
            lambda bid, name, why: marks.refuse_mark(keep(lambda case: editing.with_reason(case, bid, name, why)))
        )
        marks.standard_said.connect(
            lambda bid, name, met: marks.standards.refuse(
                keep(lambda case: editing.with_standard_met(case, bid, name, met))
            )
        )
        marks.assessor_added.connect(lambda name: keep(lambda case: editing.with_assessor(case, name)))
        marks.assessor_removed.connect(lambda name: keep(lambda case: editing.without_assessor(case, name)))
        marks.dissent_edited.connect(
            lambda bid, row, fields: marks.dissent.refuse(
                self.keeper.edit_row(
                    self.key, f"bids.{bid}.dissent", row, fields, labels=marks.dissent.labels(), name=self._title()
                )
            )
        )
        marks.answer_given.connect(lambda bid, words: self.edit_row("bids", bid, {"price_answer": words}))

    def _add_standard(self) -> None:
        from readiness.toolbox.criteria_editing import with_standard

        count = len(self._case().standards)
        name = self.tr("New standard {0}").format(count + 1)
        self.sheet.judged.standards.refuse(self._change(lambda case: with_standard(case, count, name)))

    def _change(self, make: "Callable[[CriteriaCase], CriteriaCase]") -> str:
        """Keep what ``make`` makes of the open case; return what is wrong with it, in a sentence."""
        try:
            after = make(self._case())
        except ReadinessError as error:
            return plain_words(error, labels=self._labels("criteria"))
        self.keeper.put(self.tr("change to “{0}”").format(self._title()), self.key, after)
        return ""

    def _labels(self, table: str) -> Mapping[str, str]:
        """Return what the fields of a table, and the tables themselves, are called on screen."""
        shown = self.sheet.marks.bids if table == "bids" else self.sheet.judged.criteria
        whole = {
            "criteria": self.tr("Criteria"), "bids": self.tr("Bids"), "standards": self.tr("Minimum standards"),
            "assessors": self.tr("Assessors"),
        }  # fmt: skip
        return {**whole, **shown.labels()}

    def _case(self) -> "CriteriaCase":
        found: CriteriaCase = self.keeper.get(self.key)
        return found

    def _title(self) -> str:
        from ui.views.criteria import case_title

        return case_title(self.key, self._case())
