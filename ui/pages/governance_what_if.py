"""What if somebody leaves, does not come or may not vote, or a contract ends: told in words and on the picture."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, column_in, empty_layout, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.form import Form
from ui.kit.labels import label, muted
from ui.kit.pick import PickField
from ui.views.governance import Chosen, GovernanceView, TieRow

WITHDRAWN = "withdrawn"


class WhatIfPart(QWidget):
    """Two questions, what happens and to whom, and what follows.

    Signals:
        supposed: What is supposed: the cause and the id of the place or contract, or the name of an agreement; both
            empty: nothing any more.
    """

    supposed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        column = column_in(self, 3)
        column.addWidget(muted(self.tr("Nothing is changed: this only shows what would follow.")))
        form = Form()
        self.cause = form.add_row(self.tr("What happens"), PickField(self._causes()))
        self.subject = form.add_row(self.tr("To whom or what"), PickField())
        self.cause.show_key("leaves")
        self.cause.picked.connect(lambda _key: self._offer())
        self.ask = secondary_button(self.tr("Show what follows"))
        self.stop = secondary_button(self.tr("Suppose nothing"))
        self.ask.clicked.connect(self._suppose)
        self.stop.clicked.connect(lambda: self.supposed.emit("", ""))
        holder = QWidget()
        self.told = column_in(holder, 2)
        for part in (form, side_by_side(self.ask, self.stop), holder):
            column.addWidget(part)
        column.addStretch(1)
        self.stop.hide()
        self.names: Mapping[str, str] = {}
        self.contracts: Mapping[str, str] = {}

    def show_view(self, view: GovernanceView, chosen: Chosen) -> None:
        """Offer the places, agreements and contracts of ``view``; what is chosen first."""
        self.names = {row.key: row.name for row in view.places}
        contracts = [row for row in view.ties if row.kind in {"contract", "subcontract"}]
        self.contracts = {**self._agreements(contracts), **{row.key: row.sentence for row in contracts}}
        self._offer()
        for key in (chosen.place, *chosen.ties):
            if self.subject.findData(key) >= 0:
                self.subject.show_key(key)
                break

    def show_consequence(self, words: tuple[str, ...]) -> None:
        """Show what follows, in sentences; nothing where there are none."""
        empty_layout(self.told)
        self.stop.setVisible(bool(words))
        if words:
            self.told.addWidget(Callout("info", words[0], words[1] if words[1:] else ""))
            for sentence in words[2:]:
                self.told.addWidget(label(sentence))

    def _causes(self) -> dict[str, str]:
        return {
            "leaves": self.tr("It leaves the partnership"),
            "absent": self.tr("Nobody of it comes to the meetings"),
            "conflicted": self.tr("It has a conflict of interest and may not vote"),
            WITHDRAWN: self.tr("A contract is withdrawn"),
        }

    def _agreements(self, contracts: Sequence[TieRow]) -> Mapping[str, str]:
        """Return the agreements that several contracts make up, by their names."""
        first: dict[str, str] = {}
        count = Counter(row.label.casefold() for row in contracts if row.label)
        for row in contracts:
            first.setdefault(row.label.casefold(), row.label)
        words = self.tr("The whole agreement “{0}” ({1} contracts)")
        return {first[key]: words.format(first[key], many) for key, many in count.items() if many > 1}

    def _offer(self) -> None:
        offered = self.contracts if self.cause.currentData() == WITHDRAWN else self.names
        standing = self.subject.currentData()
        self.subject.show_words(offered)
        self.subject.show_key(standing if standing in offered else next(iter(offered), ""))

    def _suppose(self) -> None:
        subject = self.subject.currentData()
        if subject:
            self.supposed.emit(str(self.cause.currentData()), str(subject))
