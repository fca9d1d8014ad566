"""Bids and marks: who bids, and for one bid the marks of each assessor, the agreed ones, standards and dissent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.document.toolbox import Bid
from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.entry_table import EntryTable
from ui.kit.fields import FieldForm, FieldSpec
from ui.kit.form import Form
from ui.kit.labels import heading, muted
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.kit.tall import Tall
from ui.views.criteria import CaseView, bid_name

AGREED, REASON, CRITERION = "agreed", "reason", "criterion"
_ASSESSOR = "assessor "


class MarksPart(Tall):
    """The bids of the open case, and everything about the one that is picked.

    Signals:
        bid_edited: The row of a bid, a field and its value.
        bid_added: A bid is wanted.
        bid_removed: The row that is to go.
        mark_given: The row of a bid, the criterion, the assessor (empty: the agreed mark), and what was typed.
        reason_given: The row of a bid, the criterion, and why its agreed mark is what it is.
        standard_said: The row of a bid, the standard, and whether it is met (None: not known).
        assessor_added: The name of somebody who marks too.
        assessor_removed: The name of somebody who marks no more.
        dissent_edited: The row of a bid, the row of another view (beyond the last: a new one), and fields; none: gone.
        answer_given: The row of a bid, and what it said of its low price.
    """

    bid_edited = Signal(int, str, object)
    bid_added = Signal()
    bid_removed = Signal(int)
    mark_given = Signal(int, str, str, str)
    reason_given = Signal(int, str, str)
    standard_said = Signal(int, str, object)
    assessor_added = Signal(str)
    assessor_removed = Signal(str)
    dissent_edited = Signal(int, int, dict)
    answer_given = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.picked = 0
        self.view: CaseView | None = None
        self.assessors: tuple[str, ...] | None = None
        columns = (
            FieldSpec("name", "line", self.tr("Bid or partner")),
            FieldSpec("price", "number", self.tr("Price in £")),
        )
        buttons = (self.tr("Add a bid or partner"), self.tr("Take this bid away"))
        self.bids = EntryTable(self.tr("Bids or partners"), columns, buttons, (3, 1))
        self.which = PickField()
        self.which.picked.connect(lambda key: self.pick(int(key)))
        self.one = QWidget()
        self.holder = QWidget()
        self.marks_column = column_in(self.holder)
        self.marks: EntryTable | None = None
        self.new_assessor, self.leaving = LineField(), PickField()
        self._make_tables()
        self._lay_out()
        self._connect()

    def show_case(self, view: CaseView) -> None:
        """Show the bids, and the one that is picked."""
        self.view = view
        bids = view.case.bids
        self.bids.show_rows([{"name": bid_name(one), "price": one.price} for one in bids])
        self.picked = min(self.picked, max(0, len(bids) - 1))
        self.one.setVisible(bool(bids))
        if bids:
            self.which.show_words({str(number): bid_name(one) for number, one in enumerate(bids)})
            self.which.show_key(str(self.picked))
            self._show_bid(view, bids[self.picked])

    def pick(self, row: int) -> None:
        """Show the marks of the bid in ``row``."""
        self.picked = row
        if self.view is not None:
            self.show_case(self.view)

    def refuse_mark(self, sentence: str) -> None:
        """Say under the marks what is wrong with what was typed; empty takes the sentence back."""
        if self.marks is not None:
            self.marks.refuse(sentence)

    def _show_bid(self, view: CaseView, bid: Bid) -> None:
        if self.assessors != view.assessors or self.marks is None:
            self._make_marks(view.assessors)
        if self.marks is not None:
            self.marks.show_rows([self._row(view, bid, one.id, one.name or one.id) for one in view.case.criteria])
        self.leaving.show_words({"": self.tr("Choose…"), **{name: name for name in view.assessors}})
        self.leaving.show_key("")
        self.leaving.setVisible(bool(view.assessors))
        self.take_off.setVisible(bool(view.assessors))
        self.standards.show_rows([{"standard": one, "met": bid.standards.get(one)} for one in view.case.standards])
        self.met_heading.setVisible(bool(view.case.standards))
        self.dissent.show_rows([one.model_dump() for one in bid.dissent])
        self.answer.show_values({"price_answer": bid.price_answer})

    def _row(self, view: CaseView, bid: Bid, criterion: str, name: str) -> dict[str, object]:
        given = {f"{_ASSESSOR}{one}": bid.assessors.get(one, {}).get(criterion) for one in view.assessors}
        agreed = {AGREED: bid.scores.get(criterion), REASON: bid.reasons.get(criterion, "")}
        return {CRITERION: name, **given, **agreed}

    def _make_marks(self, assessors: tuple[str, ...]) -> None:
        self.assessors = assessors
        empty_layout(self.marks_column)
        columns = (
            FieldSpec(CRITERION, "line", self.tr("Criterion")),
            *(FieldSpec(f"{_ASSESSOR}{name}", "number", name) for name in assessors),
            FieldSpec(AGREED, "number", self.tr("Agreed mark")),
            FieldSpec(REASON, "line", self.tr("Why")),
        )
        shares = (3, *(1 for _ in assessors), 1, 3)
        self.marks = EntryTable(self.tr("Marks"), columns, ("", ""), shares, frozenset({CRITERION}))
        self.marks.edited.connect(self._tell_mark)
        self.marks_column.addWidget(self.marks)

    def _make_tables(self) -> None:
        met = {"": self.tr("Not known"), "yes": self.tr("Met"), "no": self.tr("Not met")}
        columns = (
            FieldSpec("standard", "line", self.tr("Standard")), FieldSpec("met", "state", self.tr("Met?"), "", met),
        )  # fmt: skip
        self.standards = EntryTable(
            self.tr("Standards of this bid"), columns, ("", ""), (3, 1), frozenset({"standard"})
        )
        columns = (
            FieldSpec("assessor", "line", self.tr("Who")),
            FieldSpec("why", "line", self.tr("Keeps to another view, because")),
        )
        buttons = (self.tr("Add another view"), self.tr("Take this view away"))
        self.dissent = EntryTable(self.tr("Other views"), columns, buttons, (1, 4))
        words = self.tr("Where the price is far below the others: what the bidder said when asked.")
        self.answer = FieldForm((FieldSpec("price_answer", "prose", self.tr("About its price"), words),))

    def _lay_out(self) -> None:
        self.join = secondary_button(self.tr("Add this assessor"), "add")
        self.take_off = quiet_button(self.tr("Take this assessor off"), "remove")
        people = Form()
        people.add_row(self.tr("Somebody else marks too"), self.new_assessor)
        people.add_widget(side_by_side(self.join))
        people.add_row(self.tr("Somebody marks no more"), self.leaving)
        people.add_widget(side_by_side(self.take_off))
        which = Form()
        which.add_row(self.tr("Marks of"), self.which)
        self.met_heading = heading(self.tr("Standards"))
        about = muted(self.tr("Each assessor marks apart; then agree. Until you do, the mean of their marks counts."))
        inner = column_in(self.one, 3)
        for part in (
            which, about, self.holder, self.met_heading, self.standards, heading(self.tr("Other views")), self.dissent,
            self.answer, heading(self.tr("Who marks")), people,
        ):  # fmt: skip
            inner.addWidget(part)
        column = column_in(self, 3)
        column.addWidget(self.bids)
        column.addWidget(self.one)

    def _connect(self) -> None:
        self.bids.edited.connect(self.bid_edited)
        self.bids.added.connect(self.bid_added)
        self.bids.removed.connect(self.bid_removed)
        self.standards.edited.connect(self._tell_standard)
        self.dissent.edited.connect(lambda row, name, value: self.dissent_edited.emit(self.picked, row, {name: value}))
        self.dissent.added.connect(self._add_dissent)
        self.dissent.removed.connect(lambda row: self.dissent_edited.emit(self.picked, row, {}))
        self.answer.edited.connect(lambda _name, value: self.answer_given.emit(self.picked, str(value)))
        self.join.clicked.connect(self._add_assessor)
        self.new_assessor.returnPressed.connect(self._add_assessor)
        self.take_off.clicked.connect(lambda: self.assessor_removed.emit(str(self.leaving.currentData() or "")))

    def _add_assessor(self) -> None:
        name = self.new_assessor.text().strip()
        if name:
            self.new_assessor.show_text("")
            self.assessor_added.emit(name)

    def _add_dissent(self) -> None:
        if self.view is not None:
            row = len(self.view.case.bids[self.picked].dissent)
            fields = {"assessor": self.tr("Somebody"), "why": self.tr("Why?")}
            self.dissent_edited.emit(self.picked, row, fields)

    def _tell_mark(self, row: int, name: str, value: object) -> None:
        if self.view is None:
            return
        criterion = self.view.case.criteria[row].id
        if name == REASON:
            self.reason_given.emit(self.picked, criterion, str(value))
        else:
            who = "" if name == AGREED else name.removeprefix(_ASSESSOR)
            self.mark_given.emit(self.picked, criterion, who, str(value))

    def _tell_standard(self, row: int, _name: str, value: object) -> None:
        if self.view is not None:
            self.standard_said.emit(self.picked, self.view.case.standards[row], value)
