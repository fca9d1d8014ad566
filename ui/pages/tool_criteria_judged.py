"""What is judged: the criteria with their weights, minimums and standards, the scale, and the weight of the price."""

from PySide6.QtCore import Signal

from ui.kit.boxes import column_in
from ui.kit.entry_table import EntryTable
from ui.kit.fields import FieldForm, FieldSpec
from ui.kit.labels import heading, muted
from ui.kit.tall import Tall
from ui.views.criteria import CaseView, is_whole


class JudgedPart(Tall):
    """The criteria of the open case.

    Signals:
        set_edited: A field of the case and its value.
        criterion_edited: Row, field and value.
        criterion_added: A criterion is wanted.
        criterion_removed: The row that is to go.
        standard_named: The row of a standard and its name.
        standard_added: A standard is wanted.
        standard_removed: The row that is to go.
    """

    set_edited = Signal(str, object)
    criterion_edited = Signal(int, str, object)
    criterion_added = Signal()
    criterion_removed = Signal(int)
    standard_named = Signal(int, str)
    standard_added = Signal()
    standard_removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = FieldForm((FieldSpec("title", "line", self.tr("Name of this comparison")),))
        self.scale = FieldForm(self._scale_specs())
        columns = (
            FieldSpec("name", "line", self.tr("Criterion")),
            FieldSpec("weight", "number", self.tr("Weight in per cent")),
            FieldSpec("minimum", "number", self.tr("Least mark")),
            FieldSpec("about", "line", self.tr("What it means")),
        )
        buttons = (self.tr("Add a criterion"), self.tr("Take this criterion away"))
        self.criteria = EntryTable(self.tr("Criteria"), columns, buttons, (3, 1, 1, 5))
        standard = (FieldSpec("name", "line", self.tr("Standard that must be met")),)
        buttons = (self.tr("Add a standard"), self.tr("Take this standard away"))
        self.standards = EntryTable(self.tr("Minimum standards"), standard, buttons)
        self._lay_out()
        self._connect()

    def show_case(self, view: CaseView) -> None:
        """Show what is judged."""
        case = view.case
        low, high = case.scale
        self.title.show_values({"title": view.title})
        self.scale.show_values({"low": low, "high": high, "step": case.step, "price_weight": case.price_weight})
        self.criteria.show_rows([one.model_dump() for one in case.criteria])
        whole = "" if is_whole(view) else self.tr("The weights make {0}, not 100.").format(f"{view.weights:g}")
        self.criteria.remark(whole)
        self.standards.show_rows([{"name": name} for name in case.standards])

    def _scale_specs(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec(
                "price_weight", "number", self.tr("Weight of the price in per cent"), self.tr("0: quality alone.")
            ),
            FieldSpec("low", "number", self.tr("Lowest mark")),
            FieldSpec("high", "number", self.tr("Highest mark")),
            FieldSpec("step", "number", self.tr("One step between marks")),
        )

    def _lay_out(self) -> None:
        column = column_in(self, 3)
        about = muted(self.tr("Without them a bid is out, whatever its total."))
        for part in (
            self.title, heading(self.tr("Criteria")), self.criteria, heading(self.tr("Minimum standards")), about,
            self.standards, heading(self.tr("Price and scale")), self.scale,
        ):  # fmt: skip
            column.addWidget(part)

    def _connect(self) -> None:
        self.title.edited.connect(self.set_edited)
        self.scale.edited.connect(self.set_edited)
        self.criteria.edited.connect(self.criterion_edited)
        self.criteria.added.connect(self.criterion_added)
        self.criteria.removed.connect(self.criterion_removed)
        self.standards.edited.connect(lambda row, _name, value: self.standard_named.emit(row, str(value)))
        self.standards.added.connect(self.standard_added)
        self.standards.removed.connect(self.standard_removed)
