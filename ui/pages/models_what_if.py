"""What if: one answer is moved level by level, and every model is shown beside where it stands now."""

from fractions import Fraction

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from readiness.scoring.ranges import rounded, whole_percentage
from ui.kit.boxes import Callout, CalloutKind, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, secondary_button
from ui.kit.choices import ChoiceRow
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted
from ui.kit.lane import ShiftLane
from ui.kit.pick import PickField
from ui.kit.table import TextTable
from ui.kit.tall import Tall
from ui.kit.tornado import Gust, Tornado
from ui.kit.two_columns import TwoColumns
from ui.pages.models_words import ModelsWords
from ui.pages.name_list import name_list
from ui.views.models_what_if import ShiftRow, SwingRow, WhatIfView


class WhatIfWords(QObject):
    """Words about a tried answer, in the language of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.models = ModelsWords()

    def sentence(self, view: WhatIfView) -> str:
        """Return what the tried level would do to the first place."""
        if view.level is None:
            return self.tr("As the answers stand. Choose another level to see what would change.")
        first = view.rows[0]
        if not any(row.is_moved for row in view.rows):
            return self.tr("This would change nothing: no model's place, readiness, suitability or gate.")
        if first.rank_now == 1 and first.status_now == first.status_then:
            words = self.tr("{0} would stay first; its readiness would go from {1} to {2}.")
            return words.format(first.title, *self._ends(first))
        if first.rank_now == 1:
            words = self.tr("{0} would stay first, and its status would go from “{1}” to “{2}”.")
            return words.format(first.title, *self._statuses(first))
        return self.tr("{0} would come first instead; it is in place {1} now.").format(first.title, first.rank_now)

    def gates(self, view: WhatIfView) -> str:
        """Return which gates would open or shut."""
        parts = []
        for row in view.rows:
            if row.opened:
                parts.append(self.tr("{0}: {1} would open.").format(row.title, name_list(row.opened)))
            if row.closed:
                parts.append(self.tr("{0}: {1} would no longer be open.").format(row.title, name_list(row.closed)))
        return " ".join(parts) or self.tr("No gate would open or shut.")

    def shift(self, row: ShiftRow) -> str:
        """Return a model's row in words."""
        words = self.tr(
            "{0}: place {1} now, {2} then; {3} now, {4} then; readiness {5} now, {6} then; gates open {7} now, {8} then"
        )
        return words.format(
            row.title, row.rank_now, row.rank_then, *self._statuses(row), *self._ends(row), row.gates_now,
            row.gates_then,
        )  # fmt: skip

    def name(self, row: ShiftRow) -> str:
        """Return a model's name with its place, and the place it has now where that is another."""
        if row.rank_now == row.rank_then:
            return self.tr("{0}. {1}").format(row.rank_then, row.title)
        return self.tr("{0}. {1} (now {2}.)").format(row.rank_then, row.title, row.rank_now)

    def cells(self, row: ShiftRow) -> tuple[str, ...]:
        """Return a model's row of the table."""
        arrow = self.tr("{0} → {1}")
        gates = self.tr("{0} → {1} of {2}").format(row.gates_now, row.gates_then, row.gates)
        return (
            row.title, arrow.format(row.rank_now, row.rank_then), arrow.format(*self._statuses(row)),
            arrow.format(*self._ends(row)),
            arrow.format(*ends(row.suitability_now, row.suitability_then)),
            gates if row.gates else self.tr("none"),
        )  # fmt: skip

    def printed(self, row: ShiftRow) -> str:
        """Return the readiness now and then as it stands at the end of a lane."""
        now, then = self._ends(row)
        return now if now == then else self.tr("{0} → {1}").format(now, then)

    def gust(self, row: SwingRow) -> Gust:
        """Return an answer's bar."""
        name = self.tr("{0} – {1}: {2}").format(row.title, row.who, row.question)
        words = self.tr("{0}, {1}: {2} From {3} at the lowest answer to {4} at the highest.").format(
            row.title, row.who, row.question, f"{row.lowest:.1f}", f"{row.highest:.1f}"
        )
        return Gust(row.key, name, row.lowest, row.highest, words)

    def _ends(self, row: ShiftRow) -> tuple[str, str]:
        return ends(row.readiness_now, row.readiness_then)

    def _statuses(self, row: ShiftRow) -> tuple[str, str]:
        return self.models.status_word(row.status_now).lower(), self.models.status_word(row.status_then).lower()


def ends(now: Fraction, then: Fraction) -> tuple[str, str]:
    """Return two shares of 100 as they are printed: whole, with a decimal where whole numbers would hide a move."""
    whole = whole_percentage(now), whole_percentage(then)
    if whole[0] != whole[1] or now == then:
        return str(whole[0]), str(whole[1])
    first, second = (float(rounded(100 * share, 1)) for share in (now, then))
    return f"{first:.1f}", f"{second:.1f}"


class WhatIfPart(QWidget):
    """One answer tried at another level; nothing is recorded until somebody says so.

    Signals:
        answer_picked: The answer to take in hand.
        area_picked: The factor whose answers are to be offered.
        axis_picked: The axis that the picture of single answers is about.
        level_tried: A level of the answer in hand.
        let_go: Back to the answers as they stand.
        record_wanted: The tried level becomes the answer.
    """

    answer_picked = Signal(str)
    area_picked = Signal(str)
    axis_picked = Signal(str)
    level_tried = Signal(int)
    let_go = Signal()
    record_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = WhatIfWords()
        self.place = ""
        self.levels: dict[int, ChoiceRow] = {}
        column = column_in(self, 3)
        self.says = Callout("info", "")
        column.addWidget(self.says)
        column.addWidget(TwoColumns(self._answer_side(), self._result_side()))
        column.addWidget(heading(self.tr("What rests on a single answer")))
        form = Form()
        self.axis = form.add_row(self.tr("Show what moves"), PickField())
        self.axis.show_words(
            {
                "readiness": self.tr("readiness: what the parties say"),
                "suitability": self.tr("suitability: the service"),
            }
        )
        self.axis.picked.connect(self.axis_picked)
        column.addWidget(form)
        self.tornado_note = muted("")
        column.addWidget(self.tornado_note)
        self.tornado = Tornado(self.tr("What rests on a single answer"))
        self.tornado.chosen.connect(self.answer_picked)
        column.addWidget(self.tornado)
        headings = (
            self.tr("Area"), self.tr("Whose answer"), self.tr("Lowest answer"), self.tr("Highest answer"),
            self.tr("Question"),
        )  # fmt: skip
        self.swing_table = TextTable(self.tr("What rests on a single answer"), headings)
        column.addWidget(Disclosure(self.tr("The same as a table"), self.swing_table))

    def show_view(self, view: WhatIfView) -> None:
        """Draw ``view``; nothing is emitted."""
        tone: CalloutKind = "warning" if view.level is not None and view.rows[0].rank_now != 1 else "info"
        self.says.show_message(
            tone, self.words.sentence(view), self.words.gates(view) if view.level is not None else ""
        )
        self.area.show_words({one.key: one.words for one in view.areas})
        self.area.show_key(view.area)
        self.answer.show_words({one.key: one.words for one in view.answers})
        self.answer.show_key(view.place)
        self.question.setText(view.question)
        self._show_levels(view)
        is_tried = view.level is not None
        self.record.setEnabled(is_tried and view.can_record)
        self.back.setEnabled(is_tried)
        self.unheard.setVisible(not view.can_record)
        self._show_result(view)
        self._show_tornado(view)

    def _answer_side(self) -> QWidget:
        holder = Tall()
        column = column_in(holder, 2)
        form = Form()
        self.area = form.add_row(self.tr("Area"), PickField())
        self.area.picked.connect(self.area_picked)
        self.answer = form.add_row(self.tr("Whose answer, to which question"), PickField())
        self.answer.picked.connect(self.answer_picked)
        column.addWidget(form)
        self.question = label("", "label")
        column.addWidget(self.question)
        self.level_holder = Tall()
        self.level_column = column_in(self.level_holder, 1)
        self.group = QButtonGroup(self)
        self.group.idClicked.connect(self.level_tried)
        column.addWidget(self.level_holder)
        self.record = primary_button(self.tr("Record this answer"), "positive")
        self.record.clicked.connect(self.record_wanted)
        self.back = secondary_button(self.tr("Back to how it stands"))
        self.back.clicked.connect(self.let_go)
        column.addWidget(side_by_side(self.record, self.back))
        self.unheard = muted(
            self.tr("It is recorded on the Questions page: several people answer for this organisation, or nobody yet.")
        )
        column.addWidget(self.unheard)
        column.addWidget(muted(self.tr("Nothing is recorded until you say so.")))
        return holder

    def _result_side(self) -> QWidget:
        holder = Tall()
        column = column_in(holder, 2)
        column.addWidget(heading(self.tr("Readiness now and then")))
        column.addWidget(muted(self.tr("Ring: as it stands. Dot: with the level you chose. Dashed: “ready” begins.")))
        self.lanes = Tall()
        self.lane_column = column_in(self.lanes, 1)
        column.addWidget(self.lanes)
        headings = (
            self.tr("Model"), self.tr("Place"), self.tr("Status"), self.tr("Readiness"), self.tr("Suitability"),
            self.tr("Gates open"),
        )  # fmt: skip
        self.table = TextTable(self.tr("Every model now and with the level you chose"), headings)
        column.addWidget(Disclosure(self.tr("Order, status and gates as a table"), self.table))
        return holder

    def _show_levels(self, view: WhatIfView) -> None:
        if view.place != self.place or len(view.levels) != len(self.levels):
            self.place = view.place
            empty_layout(self.level_column)
            for row in self.levels.values():
                self.group.removeButton(row)
            self.levels = {one.level: ChoiceRow("") for one in view.levels}
            for level, row in self.levels.items():
                self.group.addButton(row, level)
                self.level_column.addWidget(row)
        self.group.setExclusive(False)
        for one in view.levels:
            row = self.levels[one.level]
            words = self.tr("{0}. {1} (as it stands)") if one.is_now else self.tr("{0}. {1}")
            row.face.show_words(words.format(one.level, one.label), one.anchor)
            with QSignalBlocker(row):
                row.setChecked(one.level == view.level or (view.level is None and one.is_now))
            row.update()
        self.group.setExclusive(True)

    def _show_result(self, view: WhatIfView) -> None:
        empty_layout(self.lane_column)
        for row in view.rows:
            texts = (self.words.printed(row), self.words.shift(row))
            ends = float(row.readiness_now), float(row.readiness_then)
            self.lane_column.addWidget(ShiftLane(self.words.name(row), *ends, texts, view.ready_from))
        self.table.show_rows([self.words.cells(row) for row in view.rows])

    def _show_tornado(self, view: WhatIfView) -> None:
        self.axis.show_key(view.axis)
        axis = self.tr("suitability") if view.axis == "suitability" else self.tr("readiness")
        words = self.tr(
            "Where the {0} of {1} would go if one answer were at its lowest (orange) or its highest (blue), all others "
            "as they are; it stands at {2} now. Choose a bar to take that answer in hand."
        )
        self.tornado_note.setText(words.format(axis, view.title, round(view.now, 1)))
        gusts = tuple(self.words.gust(row) for row in view.swings)
        finding = gusts[0].words if gusts else self.tr("No single answer moves it.")
        self.tornado.show_gusts(gusts, view.now, finding, view.place)
        self.swing_table.show_rows(
            [(row.title, row.who, f"{row.lowest:.1f}", f"{row.highest:.1f}", row.question) for row in view.swings]
        )
