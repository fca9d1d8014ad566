"""What an outturn means: the sentence, the chart with its handle, the partners, what to talk about, the example."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, CalloutKind, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.flow import Flow
from ui.kit.labels import heading, label, muted, show_text
from ui.kit.share_chart import LineSwatch, ShareChart
from ui.kit.tall import Tall
from ui.kit.wrapped_table import WrappedTable
from ui.pages.tool_gain_share_words import KINDS, GainShareWords, unbroken
from ui.views.gain_share import GainShareView, Worked

# A longer name is cut in the key to the chart; the table has it in full.
_MOST_LETTERS = 40


class OutturnPart(QWidget):
    """The sentence, the chart, and what to talk about.

    Signals:
        tried: An outturn to try, in thousandths of the target.
        kept: The outturn that is tried shall stand.
        dropped: The outturn on record shall be shown again.
    """

    tried = Signal(int)
    kept = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = GainShareWords()
        column = column_in(self, 3)
        self.faults = Callout("warning", self.tr("Not worked out yet"))
        self.headline = Callout("info", "")
        printed = (self.tr("providers receive"), self.tr("providers pay"), self.tr("target"), self.tr("on record"))
        self.chart = ShareChart(self.tr("Outturn against each partner's result"), printed)
        self.chart.valueChanged.connect(self.tried)
        self.key = Flow()
        self.key_words: tuple[str, ...] = ()
        self.note = muted("")
        self.keep = primary_button(self.tr("Record this outturn"), "tick")
        self.drop = secondary_button(self.tr("Back to the outturn on record"))
        self.keep.clicked.connect(self.kept)
        self.drop.clicked.connect(self._drop)
        self.trial = side_by_side(self.keep, self.drop)
        holder = Tall()
        self.remarks = column_in(holder)
        self.said: tuple[tuple[str, str], ...] = ()
        for part in (self.faults, self.headline, self.chart, self.key, self.note, self.trial, holder):
            column.addWidget(part)

    def show_view(self, view: GainShareView) -> None:
        """Show what the arrangement brings, or what keeps it from being worked out."""
        worked = view.worked
        every = [one for found in view.findings.values() for one in found]
        self.faults.show_message("warning", self.tr("Not worked out yet"), " ".join(every))
        self.faults.setVisible(worked is None)
        for part in (self.headline, self.chart, self.key, self.note):
            part.setVisible(worked is not None)
        self.trial.setVisible(worked is not None and worked.is_tried)
        self._show_remarks(worked.remarks if worked is not None else ())
        if worked is not None:
            self._show_worked(worked)

    def _show_worked(self, worked: Worked) -> None:
        title = self.tr("What if") if worked.is_tried else self.tr("What it means")
        text = " ".join(filter(None, (self.words.headline(worked), self.words.each(worked))))
        kind: CalloutKind = "warning" if worked.total < 0 else "positive" if worked.total else "info"
        self.headline.show_message(kind, title, unbroken(text))
        self.chart.show_chart(worked.chart, self.words.picture(worked))
        self._show_key(self.words.lines(worked))
        more = self.tr("The other {0} partners are in the table.").format(worked.left_out) if worked.left_out else ""
        has_marks = any(line.used_up is not None for line in worked.chart.lines)
        marks = self.tr("A diamond marks the outturn that uses up a partner's reserves.") if has_marks else ""
        how = self.tr("Drag the handle, or use the arrow keys, to try another outturn. Nothing is recorded by trying.")
        self.note.setText(" ".join(filter(None, (how, marks, more))))

    def _show_key(self, names: tuple[str, ...]) -> None:
        if names == self.key_words:
            return
        self.key_words = names
        for part in self.key.parts:
            part.hide()
            part.deleteLater()
        self.key.parts.clear()
        for number, name in enumerate(names):
            words = label(name if len(name) <= _MOST_LETTERS else self.tr("{0}…").format(name[: _MOST_LETTERS - 1]))
            words.setWordWrap(False)
            made = side_by_side(LineSwatch(number), words)
            self.key.add(made)
            made.show()

    def _show_remarks(self, remarks: tuple[tuple[str, str], ...]) -> None:
        if remarks == self.said:
            return
        self.said = remarks
        empty_layout(self.remarks)
        for gravity, kind in KINDS.items():
            if words := [words for one, words in remarks if one == gravity]:
                self.remarks.addWidget(Callout(kind, self.words.gravity(gravity), unbroken("\n\n".join(words))))

    def _drop(self) -> None:
        self.chart.setFocus()
        self.dropped.emit()


class AccountPart(QWidget):
    """The partners at this outturn, the stress test, and the worked example.

    Signals:
        copied: The worked example shall go to the clipboard.
    """

    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = GainShareWords()
        column = column_in(self, 4)
        self.partners = WrappedTable(self.tr("Partners at this outturn"), self.words.tables.partner_columns())
        self.partner_card = Card(self.tr("What each partner could bear"))
        self.partner_card.column.addWidget(self.partners)
        holder = QWidget()
        self.stress_column = column_in(holder)
        self.stress: WrappedTable | None = None
        self.stress_names: tuple[str, ...] | None = None
        self.twin = Disclosure(self.tr("Stress test: the chart as a table"), holder)
        self.example = Card()
        self.example.column.addWidget(heading(self.tr("Worked example for the annex")))
        about = self.tr("The reckoning at this outturn, step by step, ready to stand in the agreement.")
        self.example.column.addWidget(muted(about))
        self.steps = label("")
        self.copy = quiet_button(self.tr("Copy as text"), "document")
        self.copy.clicked.connect(self.copied)
        self.example.column.addWidget(self.steps)
        self.example.column.addWidget(side_by_side(self.copy))
        for part in (self.partner_card, self.twin, self.example):
            column.addWidget(part)

    def show_view(self, view: GainShareView) -> None:
        """Show the account of the arrangement; nothing where it cannot be worked out."""
        worked = view.worked
        self.setVisible(worked is not None)
        if worked is None:
            return
        self.partner_card.setVisible(bool(worked.partners))
        self.partners.show_rows([self.words.tables.partner(row) for row in worked.partners])
        self._show_stress(worked)
        show_text(self.steps, "\n".join(f"{number}. {step}" for number, step in enumerate(worked.example, start=1)))

    def _show_stress(self, worked: Worked) -> None:
        if worked.names != self.stress_names:
            # The columns are the partners.
            empty_layout(self.stress_column)
            self.stress_names = worked.names
            self.stress = WrappedTable(self.tr("Stress test"), self.words.tables.stress_columns(worked))
            self.stress_column.addWidget(self.stress)
            note = self.tr("Under a loss: how many days of its own cost that is, and what is left of the reserves.")
            self.stress_column.addWidget(muted(note))
        if self.stress is not None:
            self.stress.show_rows([self.words.tables.stress(row) for row in worked.stress])
