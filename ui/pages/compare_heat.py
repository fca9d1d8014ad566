"""The part “Side by side” of the Compare page: the heat map with its table, and what stands behind a cell."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from readiness.document.consortium import FLOOR_OF_A_GROUP
from ui.kit.bars import LevelBar
from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.heat_map import HeatMapArea
from ui.kit.labels import heading, label, muted
from ui.kit.pick import PickField
from ui.kit.scroll import ScrollPage
from ui.kit.tall import Tall
from ui.kit.wrapped_table import WrappedTable
from ui.pages.compare_words import CompareWords
from ui.views.compare import AnswerView, CellDetail, HeatView

_SIZES = range(FLOOR_OF_A_GROUP, 11)


class HeatPart(QWidget):
    """Partner by factor.

    Signals:
        cell_chosen: Factor and party of the cell that is to be opened.
        smallest_picked: The smallest group of people that may be shown apart.
    """

    cell_chosen = Signal(str, str)
    smallest_picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.words = CompareWords()
        column = column_in(self, 3)
        self.verdict = Callout("info", "")
        self.legend = muted("")
        self.map = HeatMapArea(self.tr("Partners by subject"))
        self.map.map.chosen.connect(self.cell_chosen)
        self.here = muted("")
        self.map.map.moved.connect(self._tell_here)
        holder = QWidget()
        self.table_column = column_in(holder)
        self.table: WrappedTable | None = None
        self.twin = Disclosure(self.tr("The same as a table"), holder)
        self.twin.button.toggled.connect(lambda _on: self._show_table())
        self.rule, rules, form = label(""), QWidget(), Form()
        self.smallest = form.add_row(
            self.tr("Smallest group of people shown apart"),
            PickField({str(size): self.tr("{0} people").format(size) for size in _SIZES}),
            self.tr("Agree on it before the first round is closed. Lowering it later shows more of who said what."),
        )
        self.smallest.picked.connect(lambda key: self.smallest_picked.emit(int(key)))
        inner = column_in(rules, 3)
        inner.addWidget(self.rule)
        inner.addWidget(form)
        self.view: HeatView | None = None
        for widget in (
            self.verdict,
            self.here,
            self.map,
            self.legend,
            self.twin,
            Disclosure(self.tr("How agreement is told, and who is shown"), rules),
        ):
            column.addWidget(widget)

    def show_view(self, view: HeatView) -> None:
        """Draw ``view``."""
        self.view = view
        self.verdict.show_message("warning" if view.split else "info", self.words.verdict(view))
        self.legend.setText(self.words.legend(view))
        self.rule.setText(f"{self.words.rule()}\n\n{self.words.anonymity(view)}")
        names = tuple(one.words for one in view.columns)
        opened = (view.detail.factor, view.detail.party) if view.detail else ("", "")
        lines = [self.words.line(row, names) for row in view.rows]
        self.map.show_lines([(one.key, one.words) for one in view.columns], lines, opened)
        self.smallest.show_key(str(view.smallest))
        self._tell_here()
        self._show_table()

    def _tell_here(self) -> None:
        # Narrow columns cut their names; the current cell is said in full.
        self.here.setText(self.tr("Current cell: {0}").format(self.map.map.accessibleDescription()))

    def _show_table(self) -> None:
        # A table of thirty columns is costly to lay out and seldom wanted.
        if self.view is None or not self.twin.button.isChecked():
            return
        empty_layout(self.table_column)
        columns = ((self.tr("Subject"), 4), (self.tr("Agreement"), 4), *((one.words, 3) for one in self.view.columns))
        self.table = WrappedTable(self.tr("Partners by subject, as a table"), columns)
        self.table.show_rows(
            [
                (row.title, self.words.note(row), *(self.words.printed(cell) for cell in row.cells))
                for row in self.view.rows
            ]
        )
        self.table_column.addWidget(self.table)


class CellPage(ScrollPage):
    """What stands behind a cell.

    Signals:
        left: The person has seen enough.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.words = CompareWords()
        self.back = quiet_button(self.tr("Close"), "back")
        self.back.setAccessibleDescription(self.tr("Back to the map. Escape does the same."))
        self.back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(self.back))
        holder = Tall()
        self.body = column_in(holder, 3)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(holder)
        self.column.addStretch(1)

    def show_detail(self, detail: CellDetail, smallest: int) -> None:
        """Show one partner's answers to one subject."""
        self.setAccessibleName(self.tr("{0}: {1}").format(detail.name, detail.title))
        empty_layout(self.body)
        self.body.addWidget(heading(detail.title))
        self.body.addWidget(label(detail.name, "label"))
        if detail.cell.number is not None:
            self.body.addWidget(label(self.tr("Reading: {0} of 100").format(detail.cell.number)))
        self.body.addWidget(muted(self.words.people(detail, smallest)))
        if not detail.answers:
            self.body.addWidget(label(self.tr("It has not answered this subject yet.")))
        for answer in detail.answers:
            self._add(detail, answer)
        if detail.total_people:
            total = self.tr("People shown from all organisations and group totals: {0}.").format(detail.total_people)
            self.body.addWidget(muted(total))
        self.show_top()

    def take_focus(self) -> None:
        """Put the focus where it can be left again."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, detail: CellDetail, answer: AnswerView) -> None:
        card, words = Card(), self.words.own(answer)
        card.column.addWidget(label(answer.text, "label"))
        if answer.level is not None:
            card.column.addWidget(side_by_side(LevelBar(answer.level, answer.points, self.words.spoken(answer))))
            card.column.addWidget(label(answer.label))
        card.column.addWidget(muted(words))
        if counts := self.words.counts(answer, in_thirds=detail.in_thirds):
            card.column.addWidget(label(counts))
        self.body.addWidget(card)
