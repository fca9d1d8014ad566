"""What is to be bought or funded, as the rules ask about it: a few fields, and facts that may not be known yet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in
from ui.kit.fields import NO, OPEN, YES, FieldForm, FieldSpec
from ui.kit.form import Form
from ui.kit.labels import heading, muted
from ui.kit.pick import PickField
from ui.views.route import FactRow, RouteView, kinds

_STATES = {YES: True, NO: False, OPEN: None}
_KEYS = {value: key for key, value in _STATES.items()}


class FactsPart(QWidget):
    """The fields and facts of a purchase.

    Signals:
        edited: A field or fact and its new value.
    """

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        column = column_in(self, 4)
        card, self.form = Card(self.tr("What is to be bought or funded")), FieldForm(self._specs())
        self.form.edited.connect(self.edited)
        card.column.addWidget(self.form)
        column.addWidget(card)
        self.facts_card = Card()
        self.facts_card.column.addWidget(heading(self.tr("Facts")))
        about = self.tr("Only what the rules for this purchase ask. “Not known yet” is always an answer.")
        self.facts_card.column.addWidget(muted(about))
        holder = QWidget()
        self.facts_column = column_in(holder, 2)
        self.facts_card.column.addWidget(holder)
        column.addWidget(self.facts_card)
        self.rows: dict[str, tuple[Form, PickField]] = {}

    def show_view(self, view: RouteView) -> None:
        """Show the purchase as it stands."""
        self.form.show_values(view.values)
        self._show_facts(view.facts)

    def _show_facts(self, facts: Sequence[FactRow]) -> None:
        for fact in facts:
            if fact.name not in self.rows:
                self.rows[fact.name] = self._add(fact)
            form, pick = self.rows[fact.name]
            pick.show_key(_KEYS[fact.value])
            form.setVisible(fact.is_asked)

    def _add(self, fact: FactRow) -> tuple[Form, PickField]:
        form = Form()
        states = {YES: self.tr("Yes"), NO: self.tr("No"), OPEN: self.tr("Not known yet")}
        pick = form.add_row(fact.question, PickField(states))
        pick.picked.connect(partial(self._tell, fact.name))
        self.facts_column.addWidget(form)
        return form, pick

    def _tell(self, name: str, key: str) -> None:
        self.edited.emit(name, _STATES[key])

    def _specs(self) -> list[FieldSpec]:
        words = kinds()
        day_help = self.tr("Such as 31 March 2027 or 31/3/2027. Empty: today.")
        return [
            FieldSpec("title", "line", self.tr("What it is called")),
            FieldSpec("value", "number", self.tr("Whole estimated value, with VAT (£)"), self.tr("For all its years.")),
            FieldSpec("subject", "choice", self.tr("What it is"), choices=words["subject"]),
            FieldSpec("buyer", "choice", self.tr("Who buys or funds it"), choices=words["buyer"]),
            FieldSpec("nation", "choice", self.tr("Where"), choices=words["nation"]),
            FieldSpec("on", "day", self.tr("The day on which the procurement begins"), day_help),
            FieldSpec(
                "concession", "tick", self.tr("It is a concession"),
                self.tr("The provider is paid by those who use the service, and bears the risk of it."),
            ),
        ]  # fmt: skip
