"""Parts of an opened model: a gate with its lock, a reading as a sum, a way of paying."""

from PySide6.QtWidgets import QWidget

from ui.kit.balance import BalanceBar
from ui.kit.boxes import column_in, side_by_side
from ui.kit.chips import Chip, StatusChip
from ui.kit.disclosure import Disclosure
from ui.kit.labels import label, muted
from ui.pages.models_detail_words import ModelDetailWords
from ui.pages.name_list import name_list
from ui.theme.current import space
from ui.views.models_detail import Balance, GateView, PaymentView, Push

_MOST_BARS = 5


class GateRow(QWidget):
    """A gate: who must reach what, who holds it, and the sentence that opens it."""

    def __init__(self, gate: GateView, words: ModelDetailWords) -> None:
        super().__init__()
        column = column_in(self, 1)
        column.setContentsMargins(0, space(2), 0, space(1))
        column.addWidget(label(gate.title, "label"))
        column.addWidget(side_by_side(StatusChip(words.state(gate))))
        column.addWidget(label(words.rule(gate)))
        if gate.state == "failed" and gate.holders:
            held = self.tr("Too little trust: {0}.") if gate.is_of_pairs else self.tr("Held shut by {0}.")
            column.addWidget(label(held.format(name_list(gate.holders))))
        if gate.state == "not yet known":
            column.addWidget(label(self._unknown(gate)))
        if gate.state != "passed":
            column.addWidget(label(self.tr("What opens it: {0}").format(gate.opens_with)))

    def _unknown(self, gate: GateView) -> str:
        if gate.is_of_pairs:
            return self.tr("Nobody has said yet how far there is trust: {0}.").format(name_list(gate.holders))
        if gate.holders:
            return self.tr("It depends on the answers of {0}.").format(name_list(gate.holders))
        if gate.who == "lead":
            return self.tr("No party is the lead yet. Name one among the parties.")
        if gate.who == "commissioner":
            return self.tr("No commissioner is among the parties yet.")
        return self.tr("Nobody who must reach it is among the parties yet.")


class BalancePart(QWidget):
    """A reading as a sum: the middle, what lifts, what pulls down; the strongest as bars, all of them with reasons."""

    def __init__(self, balance: Balance, words: ModelDetailWords) -> None:
        super().__init__()
        self.words = words
        column = column_in(self, 2)
        sentence = self.tr(
            "Middling answers everywhere would give {0}. What is strong adds {1}, what is weak takes {2}: {3}."
        )
        column.addWidget(label(sentence.format(balance.start, balance.lift, balance.pull, balance.end)))
        scale = max((abs(float(push.points)) for push in balance.pushes), default=0.0)
        for name, pushes in ((self.tr("What lifts it"), balance.lifts), (self.tr("What pulls it down"), balance.pulls)):
            if pushes:
                column.addWidget(label(name, "label"))
            for push in pushes[:_MOST_BARS]:
                column.addWidget(BalanceBar(words.push(push), float(push.points), scale, words.points(push)))
        every = QWidget()
        lines = column_in(every, 2)
        for push in balance.pushes:
            lines.addWidget(self._line(push))
        title = self.tr("All {0}, with reasons and sources").format(len(balance.pushes))
        column.addWidget(Disclosure(title, every))

    def _line(self, push: Push) -> QWidget:
        holder = QWidget()
        column = column_in(holder, 0)
        column.addWidget(label(self.tr("{0}: {1}").format(self.words.push(push), self.words.points(push)), "label"))
        column.addWidget(label(push.reason))
        column.addWidget(muted(self.tr("Source: {0}").format(push.source)))
        return holder


class PaymentRow(QWidget):
    """A way of paying: how it suits the model, and whether outcomes and cash are there for it."""

    def __init__(self, payment: PaymentView) -> None:
        super().__init__()
        column = column_in(self, 1)
        column.setContentsMargins(0, 0, 0, space(2))
        column.addWidget(label(payment.title, "label"))
        column.addWidget(side_by_side(StatusChip(self._chip(payment))))
        column.addWidget(label(payment.summary))
        column.addWidget(label(payment.reason))
        for caution in self._cautions(payment):
            column.addWidget(label(self.tr("Careful: {0}").format(caution)))
        column.addWidget(muted(self.tr("Source: {0}").format(payment.source)))

    def _chip(self, payment: PaymentView) -> Chip:
        return {
            "well": Chip(self.tr("Goes well with it"), "positive", "positive"),
            "possible": Chip(self.tr("Possible"), "info", "in_progress"),
            "poorly": Chip(self.tr("Goes poorly with it"), "warning", "warning"),
        }[payment.suits]

    def _cautions(self, payment: PaymentView) -> list[str]:
        found = []
        if payment.clarity is not None and payment.clarity < payment.clarity_wanted:
            sentence = self.tr("it asks for outcomes that are clear to {0} of 100; here they stand at {1}.")
            found.append(sentence.format(payment.clarity_wanted, payment.clarity))
        if payment.cash is not None and payment.cash < payment.cash_strain:
            sentence = self.tr("it presses on cash ({0} of 100), and the finances of {1} carry {2}.")
            found.append(sentence.format(payment.cash_strain, payment.cash_of, payment.cash))
        return found
