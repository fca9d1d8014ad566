"""What it would take: the fewest levels by which answers have to rise, with locks on what shall stay as it is."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, CalloutKind, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import Button, quiet_button
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted
from ui.kit.pick import PickField
from ui.kit.steps import StepCurve
from ui.kit.table import TextTable
from ui.kit.tall import Tall
from ui.pages.name_list import name_list
from ui.views.models_change import ChangeRow, ChangeView, LockedRow


class ChangeWords(QObject):
    """Words about the smallest change, in the language of the screen."""

    def sentence(self, view: ChangeView) -> str:
        """Return what it takes in one sentence."""
        if view.is_reached and not view.rows:
            words = (
                self.tr("Nothing has to change: {0} stands at {1} with every gate open.")
                if view.is_known
                else self.tr("On the few answers so far nothing would have to change for {0}, but that is not sure.")
            )
            return words.format(view.title, view.before)
        if view.is_reached:
            words = (
                self.tr("For {0}, one question has to be answered higher: {2} levels in all.")
                if len(view.rows) == 1
                else self.tr("For {0}, {1} questions have to be answered higher: {2} levels in all.")
            )
            return words.format(view.title, len(view.rows), self.levels(view))
        if view.shut:
            return self.tr("{0} cannot be reached like this: nothing here opens {1}.").format(
                view.title, name_list(view.shut)
            )
        return self.tr("{0} cannot be brought to {1} by those at the table.").format(view.title, view.target)

    def outcome(self, view: ChangeView) -> str:
        """Return where that leads, and that it is not sure where too few answers are given."""
        caveat = self.tr("Open answers count in the middle here. Too few are given to be sure: answer more first.")
        parts = (self._leads_to(view), caveat if view.is_reached and not view.is_known else "")
        return " ".join(part for part in parts if part)

    def _leads_to(self, view: ChangeView) -> str:
        if view.is_reached and not view.rows:
            return ""
        if not view.rows:
            return self.tr(
                "Readiness stands at {0}. Somebody has to take the place, or the answers above be free."
            ).format(view.before)
        if view.is_reached:
            return self.tr("Readiness would go from {0} to {1}, and every gate would be open.").format(
                view.before, view.after
            )
        return self.tr("The changes below lead as far as they can: readiness from {0} to {1}.").format(
            view.before, view.after
        )

    def levels(self, view: ChangeView) -> str:
        """Return the effort as it is printed."""
        return f"{float(view.effort):.1f}".removesuffix(".0")

    def effort(self, row: ChangeRow) -> str:
        """Return the effort of one question."""
        number = f"{float(row.effort):.1f}".removesuffix(".0")
        return self.tr("1 level") if number == "1" else self.tr("{0} levels").format(number)

    def step(self, row: ChangeRow) -> str:
        """Return from where to where an answer rises."""
        if row.before is None:
            return self.tr("Now open. To: “{0}”").format(row.after)
        return self.tr("From: “{0}” To: “{1}”").format(row.before, row.after)


class ChangePart(QWidget):
    """The smallest change for one model.

    Signals:
        model_picked: The model to be brought within reach.
        lock_set: Whether a question (party, item) stays as it is.
    """

    model_picked = Signal(str)
    lock_set = Signal(str, str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.words = ChangeWords()
        self.shown: ChangeView | None = None
        column = column_in(self, 3)
        form = Form()
        self.model = form.add_row(self.tr("What would it take for"), PickField())
        self.model.picked.connect(self.model_picked)
        column.addWidget(form)
        self.says = Callout("info", "")
        column.addWidget(self.says)
        self.rows = Tall()
        self.row_column = column_in(self.rows, 2)
        column.addWidget(self.rows)
        self.kept_title = heading(self.tr("Kept as it is"))
        self.kept = Tall()
        self.kept_column = column_in(self.kept, 1)
        column.addWidget(self.kept_title)
        column.addWidget(self.kept)
        self.curve_title = heading(self.tr("How far so much effort leads"))
        self.curve = StepCurve()
        self.curve_table = TextTable(
            self.tr("How far so much effort leads"), (self.tr("Levels in all"), self.tr("Readiness then"))
        )
        self.curve_part = Disclosure(self.tr("The curve as a table"), self.curve_table)
        headings = (
            self.tr("Area"), self.tr("Who"), self.tr("From"), self.tr("To"), self.tr("Levels"), self.tr("Question"),
        )  # fmt: skip
        self.table = TextTable(self.tr("Answers that have to rise"), headings)
        self.table_part = Disclosure(self.tr("The changes as a table"), self.table)
        for part in (self.table_part, self.curve_title, self.curve, self.curve_part):
            column.addWidget(part)
        column.addWidget(Disclosure(self.tr("How this is worked out"), self._method()))

    def show_waiting(self) -> None:
        """Say that it is being worked out; what was shown before stays."""
        self.says.show_message("info", self.tr("Working out the smallest change…"))

    def show_view(self, view: ChangeView) -> None:
        """Draw ``view``; nothing is emitted."""
        self.model.show_words({one.key: one.words for one in view.models})
        self.model.show_key(view.model)
        sure: CalloutKind = "positive" if view.is_known else "info"
        tone: CalloutKind = sure if view.is_reached else "warning"
        self.says.show_message(tone, self.words.sentence(view), self.words.outcome(view))
        if view == self.shown:
            return
        self.shown = view
        empty_layout(self.row_column)
        for row in view.rows:
            self.row_column.addWidget(self._card(row))
        empty_layout(self.kept_column)
        for locked in view.locked:
            self.kept_column.addWidget(self._kept(locked))
        for part in (self.kept_title, self.kept):
            part.setVisible(bool(view.locked))
        self._show_tables(view)

    def _show_tables(self, view: ChangeView) -> None:
        self.table_part.setVisible(bool(view.rows))
        self.table.show_rows(
            [
                (row.title, row.who, row.before or self.tr("open"), row.after, self.words.effort(row), row.question)
                for row in view.rows
            ]
        )
        has_curve = len(view.corners) > 1
        for part in (self.curve_title, self.curve, self.curve_part):
            part.setVisible(has_curve)
        if has_curve:
            words = self.tr("With {0} levels readiness reaches {1} of 100; the most that {2} levels lead to is {3}.")
            most = view.corners[-1]
            said = words.format(self.words.levels(view), view.after, f"{most[0]:g}", round(most[1]))
            names = (self.tr("Levels that answers rise in all →"), said)
            self.curve.show_curve(view.corners, view.target, (float(view.effort), view.after), names)
            self.curve_table.show_rows([(f"{effort:g}", f"{reached:.1f}") for effort, reached in view.corners])

    def _card(self, row: ChangeRow) -> QWidget:
        card = Card()
        card.column.addWidget(label(self.tr("{0}: {1}").format(row.title, row.who), "label"))
        card.column.addWidget(label(row.question))
        card.column.addWidget(label(self.words.step(row)))
        card.column.addWidget(side_by_side(muted(self.words.effort(row)), self._lock(row.lock, row.question)))
        return card

    def _lock(self, lock: tuple[str, str], question: str) -> Button:
        made = quiet_button(self.tr("Keep this as it is"), "locked")
        made.setAccessibleDescription(question)
        made.clicked.connect(lambda: self.lock_set.emit(*lock, True))
        return made

    def _kept(self, row: LockedRow) -> QWidget:
        holder = Tall()
        column = column_in(holder, 0)
        column.addWidget(label(self.tr("{0}: {1}").format(row.who, row.question)))
        free = quiet_button(self.tr("Let it change again"), "unlocked")
        free.setAccessibleDescription(row.question)
        free.clicked.connect(lambda: self.lock_set.emit(*row.lock, False))
        column.addWidget(side_by_side(free))
        return holder

    def _method(self) -> QWidget:
        holder = QWidget()
        column = column_in(holder)
        for sentence in (
            self.tr(
                "Of all ways to raise answers this is one with the fewest levels that opens every gate and brings "
                "readiness to the line. One level of any answer counts as one, whatever it costs in life."
            ),
            self.tr(
                "Open answers count in the middle for readiness and at the lowest for a gate. The result is scored "
                "again with the program's own scorer before it is shown."
            ),
            self.tr("An answer is no target: raise what is done, and let the answer follow."),
        ):
            column.addWidget(label(sentence))
        return holder
