"""One delivery model opened up: what it is, its gates, what makes up its readings, payment, and the choice itself."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.chips import StatusChip
from ui.kit.disclosure import Disclosure
from ui.kit.flow import Flow
from ui.kit.labels import heading, label, muted
from ui.kit.scroll import ScrollPage
from ui.kit.tall import Tall
from ui.pages.models_detail_words import ModelDetailWords
from ui.pages.models_parts import BalancePart, GateRow, PaymentRow
from ui.pages.models_sure_words import SureWords
from ui.pages.models_words import ModelsWords
from ui.views.models_detail import ModelDetail, VariantView


class ModelPage(ScrollPage):
    """Everything about one model.

    Signals:
        left: The person has seen enough.
        chosen: The parties choose this model: its id, and a variant or none.
        dropped: The parties take the choice back.
        way_wanted: What would have to change for this model.
    """

    left = Signal()
    chosen = Signal(str, str)
    dropped = Signal()
    way_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.words, self.own, self.sure = ModelsWords(), ModelDetailWords(), SureWords()
        self.shown: ModelDetail | None = None
        self.back = quiet_button(self.tr("Close"), "back")
        self.back.setAccessibleDescription(self.tr("Back to all models. Escape does the same."))
        self.back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(self.back))
        self.body_holder = Tall()
        self.body = column_in(self.body_holder, 3)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.body_holder)
        self.column.addStretch(1)

    def show_detail(self, detail: ModelDetail, *, alone: bool) -> None:
        """Show one model; the place on the page is kept while it stays the same one."""
        chance, detail = detail.chance, replace(detail, chance=None)
        if detail != self.shown:
            self._show_anew(detail, alone=alone)
        # It comes later than the rest and must not move it.
        self.chance.setText(self.sure.chance(chance) if chance else self.tr("Working out how sure this is…"))

    def _show_anew(self, detail: ModelDetail, *, alone: bool) -> None:
        is_other = self.shown is None or self.shown.row.model != detail.row.model
        self.shown = detail
        had_focus = self.body_holder.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.setAccessibleName(detail.row.title)
        empty_layout(self.body)
        self._add_head(detail)
        self._add_gates(detail)
        self._add_readings(detail, alone=alone)
        self._add_use(detail)
        self._add_payments(detail)
        self._add_sources(detail)
        if is_other:
            self.show_top()
        elif had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus where it can be left again."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_head(self, detail: ModelDetail) -> None:
        row = detail.row
        self.body.addWidget(heading(row.title))
        self.body.addWidget(side_by_side(StatusChip(self.words.status(row))))
        self.chance = label("", "label")
        self.body.addWidget(self.chance)
        self.body.addWidget(label(detail.summary))
        if detail.aliases:
            self.body.addWidget(muted(self.tr("Also called: {0}").format(", ".join(detail.aliases))))
        self.body.addWidget(self._choice(detail))
        way = quiet_button(self.tr("What it would take"), "next")
        way.setAccessibleDescription(row.title)
        way.clicked.connect(lambda: self.way_wanted.emit(row.model))
        self.body.addWidget(side_by_side(way))

    def _choice(self, detail: ModelDetail) -> QWidget:
        model = detail.row.model
        if not detail.row.is_chosen:
            choose = primary_button(self.tr("Choose this model"), "positive")
            choose.clicked.connect(lambda: self.chosen.emit(model, ""))
            return side_by_side(choose)
        holder = QWidget()
        column = column_in(holder)
        text = self.tr("The governance map and the report are made for it.")
        column.addWidget(Callout("positive", self.tr("You have chosen this model"), text))
        drop = secondary_button(self.tr("Take the choice back"))
        drop.clicked.connect(self.dropped)
        column.addWidget(side_by_side(drop))
        return holder

    def _add_gates(self, detail: ModelDetail) -> None:
        card = Card(self.tr("Gates"))
        if not detail.gates:
            card.column.addWidget(label(self.tr("This model has no gates.")))
        else:
            card.column.addWidget(label(self.words.gates(detail.row), "label"))
            locks = Flow()
            for gate in detail.gates:
                locks.add(StatusChip(self.own.lock(gate)))
            card.column.addWidget(locks)
            card.column.addWidget(muted(self.tr("A gate is a condition that no score buys off.")))
        held = [gate for gate in detail.gates if gate.state != "passed"]
        for gate in held:
            card.column.addWidget(GateRow(gate, self.own))
        through = [gate for gate in detail.gates if gate.state == "passed"]
        if through:
            holder = QWidget()
            column = column_in(holder, 2)
            for gate in through:
                column.addWidget(GateRow(gate, self.own))
            text = self.tr("What the open gates ask: {0}").format(len(through))
            part = Disclosure(text, holder)
            card.column.addWidget(part)
        self.body.addWidget(card)

    def _add_readings(self, detail: ModelDetail, *, alone: bool) -> None:
        row = detail.row
        ready = Card(self.tr("Readiness: {0}").format(self.words.value(row.readiness)))
        if alone:
            ready.column.addWidget(
                muted(
                    self.tr(
                        "You stand alone so far: what other parties must bring is left out, not counted against you."
                    )
                )
            )
        if detail.readiness is None:
            ready.column.addWidget(label(self.tr("Open: nobody has answered what this model needs.")))
        else:
            ready.column.addWidget(BalancePart(detail.readiness, self.own))
        self.body.addWidget(ready)
        suits = Card(self.tr("Suitability: {0}").format(self.words.value(row.suitability)))
        if detail.suitability is None:
            suits.column.addWidget(
                label(self.tr("Open: nobody has described the service yet. Answer the service context to settle it."))
            )
        else:
            suits.column.addWidget(BalancePart(detail.suitability, self.own))
        self.body.addWidget(suits)

    def _add_use(self, detail: ModelDetail) -> None:
        card = Card(self.tr("How it works"))
        for name, text in (
            (self.tr("Who contracts with whom"), detail.contracts),
            (self.tr("Who carries the risk"), detail.risk),
            (self.tr("Who decides"), detail.decides),
        ):
            card.column.addWidget(label(name, "label"))
            card.column.addWidget(label(text))
        for name, texts in (
            (self.tr("When it suits"), detail.suits),
            (self.tr("What goes wrong"), detail.goes_wrong),
            (self.tr("What to ask before signing"), detail.ask),
        ):
            card.column.addWidget(label(name, "label"))
            _add_list(card.column, texts)
        self.body.addWidget(card)
        if detail.variants:
            self._add_variants(detail)

    def _add_variants(self, detail: ModelDetail) -> None:
        card = Card(self.tr("Variants"))
        for variant in detail.variants:
            card.column.addWidget(label(variant.title, "label"))
            card.column.addWidget(label(variant.summary))
            card.column.addWidget(self._variant_choice(detail, variant))
        self.body.addWidget(card)

    def _variant_choice(self, detail: ModelDetail, variant: VariantView) -> QWidget:
        if variant.is_chosen:
            return label(self.tr("✓ You have chosen this variant."), "label")
        choose = quiet_button(self.tr("Choose this variant"), "positive")
        choose.setAccessibleDescription(variant.title)
        choose.clicked.connect(lambda: self.chosen.emit(detail.row.model, variant.variant))
        return side_by_side(choose)

    def _add_payments(self, detail: ModelDetail) -> None:
        card = Card(self.tr("Ways of paying"))
        for payment in detail.payments:
            card.column.addWidget(PaymentRow(payment))
        self.body.addWidget(card)

    def _add_sources(self, detail: ModelDetail) -> None:
        holder = QWidget()
        _add_list(column_in(holder), detail.sources)
        self.body.addWidget(Disclosure(self.tr("Sources"), holder))


def _add_list(column: QVBoxLayout, texts: tuple[str, ...]) -> None:
    for text in texts:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label("•"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text), 1)
        column.addWidget(holder)
