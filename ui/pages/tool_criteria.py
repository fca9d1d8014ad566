"""The page of the criteria: what is judged, the marks of each bid, and the result with what to talk about."""

from PySide6.QtCore import Signal

from ui.kit.boxes import Callout, CalloutKind, column_in, side_by_side
from ui.kit.buttons import quiet_button
from ui.kit.choices import ActionRow
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted
from ui.kit.pick import PickField
from ui.kit.remarks import RemarkList
from ui.kit.tabs import Tabs
from ui.kit.tall import Tall
from ui.kit.wrapped_table import WrappedTable
from ui.pages.tool_criteria_judged import JudgedPart
from ui.pages.tool_criteria_marks import MarksPart
from ui.pages.tools import ToolPage
from ui.views.criteria import CaseView, CriteriaView, ResultRow

_ANOTHER = ""


class CriteriaPage(ToolPage):
    """Cases of criteria; one is open, or a set to begin from is picked.

    Signals:
        case_picked: The key of the case to open; empty: another one is to be begun.
        begun: The id of the set to begin from.
        removed: The open case is to be taken away.
    """

    case_picked = Signal(str)
    begun = Signal(str)
    removed = Signal()

    def __init__(self, name: str, about: str) -> None:
        super().__init__(name, about)
        self.judged, self.marks, self.result = JudgedPart(), MarksPart(), ResultPart()
        words = {
            "judged": self.tr("What is judged"), "marks": self.tr("Bids and marks"), "result": self.tr("Result"),
        }  # fmt: skip
        self.tabs = Tabs(self.tr("Parts of the comparison"), words)
        self.tabs.picked.connect(self.show_part)
        self.parts = {"judged": self.judged, "marks": self.marks, "result": self.result}
        self.form = Form()
        self.which = self.form.add_row(self.tr("Which comparison"), PickField())
        self.which.picked.connect(self.case_picked)
        self.remove = quiet_button(self.tr("Take this comparison away"), "remove")
        self.remove.clicked.connect(self.removed)
        self.sets = Sets()
        self.sets.begun.connect(self.begun)
        self.standing = Callout("info", "")
        for part in (self.form, self.sets, self.standing, self.tabs, self.judged, self.marks, self.result):
            self.column.addWidget(part)
        self.column.addWidget(side_by_side(self.remove))
        self.column.addStretch(1)
        self.part = "judged"

    def show_view(self, view: CriteriaView, *, is_beginning: bool) -> None:
        """Draw the case that is open, or the sets to begin from."""
        shown = None if is_beginning else view.shown
        self.form.setVisible(bool(view.cases))
        self.which.show_words({**dict(view.cases), _ANOTHER: self.tr("Begin another…")})
        self.which.show_key(shown.key if shown is not None else _ANOTHER)
        self.sets.show_sets(view)
        self.sets.setVisible(shown is None)
        for part in (self.standing, self.tabs, self.remove):
            part.setVisible(shown is not None)
        if shown is not None:
            self._show_standing(shown)
            self.judged.show_case(shown)
            self.marks.show_case(shown)
            self.result.show_case(shown)
        self.show_part(self.part if shown is not None else "")

    def show_part(self, part: str) -> None:
        """Show one part of the open case; empty: none."""
        self.part = part or self.part
        self.tabs.show_key(self.part)
        for key, made in self.parts.items():
            made.setVisible(key == part)

    def _show_standing(self, view: CaseView) -> None:
        if view.faults:
            self.standing.show_message("warning", self.tr("This does not add up yet"), " ".join(view.faults))
            return
        first = [one for one in view.results if one.rank == 1]
        is_close = len(view.front) > 1
        if not view.results:
            words = self.tr("The weights make a hundred"), self.tr("Now add the bids or partners, and mark them.")
        elif not first:
            words = self.tr("Nobody has a place yet"), self.tr("Every bid lacks a mark, or is out.")
        else:
            close = self.tr("Too close to call: {0}") if is_close else self.tr("First: {0}")
            words = close.format(self.tr(" and ").join(view.front)), self._lead(view.results)
        kind: CalloutKind = "info" if not first else "warning" if is_close else "positive"
        self.standing.show_message(kind, *words)

    def _lead(self, results: tuple[ResultRow, ...]) -> str:
        ranked = [one for one in results if one.rank is not None]
        if len(ranked) == 1:
            return self.tr("{0} in all. No other bid has a place.").format(ranked[0].total)
        return self.tr("{0} in all, before {1} with {2}.").format(ranked[0].total, ranked[1].name, ranked[1].total)


class Sets(Tall):
    """The sets of criteria to begin from.

    Signals:
        begun: The id of the set that was picked.
    """

    begun = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, ActionRow] = {}
        self.list = column_in(self, 2)
        self.list.addWidget(heading(self.tr("Begin from a set of criteria")))
        self.list.addWidget(label(self.tr("Every name and weight can be changed afterwards.")))

    def show_sets(self, view: CriteriaView) -> None:
        """Offer the sets; drawn once."""
        for one in view.sets if not self.rows else ():
            row = ActionRow("criteria", one.title, self.tr("After: {0}").format(one.source))
            row.clicked.connect(lambda _on=False, key=one.key: self.begun.emit(key))
            self.rows[one.key] = row
            self.list.addWidget(row)


class ResultPart(Tall):
    """The bids in their order, and what to talk about before one is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.nothing = muted(self.tr("There is nothing to judge yet."))
        columns = (
            (self.tr("Place"), 1), (self.tr("Bid or partner"), 3), (self.tr("Total"), 1), (self.tr("Price"), 1),
            (self.tr("Mark for price"), 1), (self.tr("What it lacks"), 3),
        )  # fmt: skip
        self.table = WrappedTable(self.tr("Places"), columns)
        self.remarks = RemarkList(self.tr("To talk about before you choose"))
        self.note = muted(self.tr("A total is in marks of the scale. The numbers help a talk; they do not replace it."))
        column = column_in(self, 3)
        for part in (self.nothing, self.table, self.note, self.remarks):
            column.addWidget(part)

    def show_case(self, view: CaseView) -> None:
        """Show the places."""
        self.table.show_rows([self._cells(one) for one in view.results])
        self.table.setVisible(bool(view.results))
        self.note.setVisible(bool(view.results))
        self.nothing.setVisible(not view.results)
        self.remarks.show_remarks(view.remarks)

    def _cells(self, one: ResultRow) -> tuple[str, ...]:
        place = str(one.rank) if one.rank is not None else self.tr("Out") if one.is_out else self.tr("Open")
        lacks = ", ".join(one.lacks)
        if lacks and not one.is_out:
            lacks = self.tr("A mark for: {0}").format(lacks)
        return (place, one.name, one.total or "–", one.price or "–", one.price_mark or "–", lacks)
