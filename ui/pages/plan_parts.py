"""The parts of the Plan page: actions with what the results suggest, the risk register, conditions, the calendar."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, CalloutKind, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.labels import heading, label, muted
from ui.kit.risk_grid import RiskGrid
from ui.kit.tall import Tall
from ui.kit.wrapped_table import WrappedTable
from ui.pages.plan_words import PlanColumns, PlanWords
from ui.pages.records import RecordsPart
from ui.views.plan import DueLine, PlanView, RiskLine
from ui.views.suggestion import Suggestion

_MOST_REMARKS = 3
_GRAVITIES: Mapping[str, CalloutKind] = {"error": "danger", "warning": "warning", "note": "info"}


class SuggestionsPart(Tall):
    """What the results suggest, each with a button that puts it into the plan.

    Signals:
        wanted: The `Suggestion` that goes into the plan.
        map_wanted: The findings of the map.
    """

    wanted = Signal(object)
    map_wanted = Signal()

    def __init__(self, words: PlanWords) -> None:
        super().__init__()
        self.words = words
        self.shown: tuple[Suggestion, ...] | None = None
        column = column_in(self, 3)
        self.says = muted("")
        holder = QWidget()
        self.rows = column_in(holder, 2)
        go = quiet_button(self.tr("See what the checks of the map find"), "governance")
        go.clicked.connect(self.map_wanted)
        for part in (self.says, holder, side_by_side(go)):
            column.addWidget(part)

    def show_suggestions(self, found: tuple[Suggestion, ...]) -> None:
        """Show ``found``, but for what the plan holds already."""
        if found == self.shown:
            return
        self.shown = found
        empty_layout(self.rows)
        left = [one for one in found if not one.is_taken]
        if not found:
            words = self.tr("Nothing yet: answer the questions first.")
        elif not left:
            words = self.tr("All of it is in the plan.")
        else:
            words = self.tr("Each goes into the plan with one press; say then who does it by when.")
        self.says.setText(words)
        for one in left:
            self._add(one)

    def _add(self, one: Suggestion) -> None:
        card = Card()
        card.column.addWidget(label(one.what, "label"))
        card.column.addWidget(muted(self.words.came_from(one)))
        if one.who:
            card.column.addWidget(muted(one.who))
        take = secondary_button(self.tr("Put into the plan"), "add")
        take.setAccessibleDescription(one.what)
        take.clicked.connect(lambda: self.wanted.emit(one))
        card.column.addWidget(side_by_side(take))
        self.rows.addWidget(card)


class ActionsPart(QWidget):
    """The action plan, and under it what the results suggest.

    Signals:
        suggestions_wanted: What the results suggest is opened; it is worked out only then.
    """

    suggestions_wanted = Signal()

    def __init__(self, words: PlanWords, columns: PlanColumns, questions: Mapping[str, str]) -> None:
        super().__init__()
        self.words = words
        self.records = RecordsPart(columns.actions(), columns.action_fields(questions), is_beside=True)
        self.suggestions = SuggestionsPart(words)
        self.more = Disclosure(self.tr("What the results suggest"), self.suggestions)
        self.more.button.toggled.connect(lambda is_open: self.suggestions_wanted.emit() if is_open else None)
        column = column_in(self, 4)
        column.addWidget(self.records)
        column.addWidget(self.more)

    @property
    def is_asked(self) -> bool:
        """Whether anybody wants to see what the results suggest."""
        return self.more.button.isChecked()

    def show_view(self, view: PlanView, found: tuple[Suggestion, ...] | None) -> None:
        """Show the actions, and what could join them; None where nobody asked."""
        self.records.show_rows([self.words.action(line) for line in view.actions])
        if found is not None:
            self.suggestions.show_suggestions(found)


class RisksPart(QWidget):
    """The risk register: what to mend in it, the list, and the picture."""

    def __init__(self, words: PlanWords, columns: PlanColumns) -> None:
        super().__init__()
        self.words = words
        self.records = RecordsPart(columns.risks(), columns.risk_fields(), is_beside=True)
        self.remarks = Tall()
        self.remark_column = column_in(self.remarks, 2)
        self.picture_title = heading(self.tr("Where the risks stand"))
        legend = self.tr(
            "The numbers are those of the list; “!” marks a risk over the appetite. The stronger the colour, the "
            "greater the risk."
        )
        self.legend = muted(legend)
        self.grid = RiskGrid(self.tr("How likely, 1 to 5"), self.tr("How grave, 1 to 5"))
        self.twin = WrappedTable(
            self.tr("Where the risks stand, as a table"),
            ((self.tr("Risk"), 50), (self.tr("How likely"), 15), (self.tr("How grave"), 15), (self.tr("Score"), 20)),
        )
        self.twin_part = Disclosure(self.tr("The picture as a table"), self.twin)
        column = column_in(self, 3)
        for part in (
            self.remarks, self.records, self.picture_title, self.legend, side_by_side(self.grid), self.twin_part,
        ):  # fmt: skip
            column.addWidget(part)

    def show_view(self, view: PlanView) -> None:
        """Show the register, its picture and what is to be mended."""
        self.records.show_rows([self.words.risk(line) for line in view.risks])
        drawn = [line for line in view.risks if line.number]
        for part in (self.picture_title, self.legend, self.grid, self.twin_part):
            part.setVisible(bool(drawn))
        self.grid.show_marks(_marks(drawn), self._said(drawn))
        self.twin.show_rows([self._twin(line) for line in drawn])
        empty_layout(self.remark_column)
        for remark in view.remarks[:_MOST_REMARKS]:
            self.remark_column.addWidget(Callout(_GRAVITIES[remark.gravity], remark.say()))
        left = len(view.remarks) - _MOST_REMARKS
        if left > 0:
            one = self.tr("And one thing more to mend in the register.")
            several = self.tr("And {0} more things to mend in the register: owners, responses, appetites, days.")
            self.remark_column.addWidget(muted(one if left == 1 else several.format(left)))

    def _said(self, drawn: Sequence[RiskLine]) -> str:
        each = self.tr("{0}: how likely {1}, how grave {2}")
        said = (each.format(line.row.risk.what, line.row.risk.likelihood, line.row.risk.impact) for line in drawn)
        return "; ".join(said)

    def _twin(self, line: RiskLine) -> tuple[str, ...]:
        risk = line.row.risk
        over = self.tr("{0}, over the appetite").format(line.row.score) if line.row.is_over else str(line.row.score)
        return (f"{line.number}. {risk.what}", str(risk.likelihood), str(risk.impact), over)


def _marks(drawn: Sequence[RiskLine]) -> Mapping[tuple[int, int], str]:
    cells: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for line in drawn:
        mark = f"{line.number}!" if line.row.is_over else str(line.number)
        cells[line.row.risk.likelihood, line.row.risk.impact].append(mark)
    return {cell: ", ".join(marks) for cell, marks in cells.items()}


class ConditionsPart(QWidget):
    """Conditions for joining, tracked until each is closed."""

    def __init__(self, words: PlanWords, columns: PlanColumns) -> None:
        super().__init__()
        self.words = words
        self.records = RecordsPart(columns.conditions(), columns.condition_fields(), is_beside=True)
        column = column_in(self, 3)
        column.addWidget(
            muted(self.tr("What an organisation needs before it joins: each is followed until it is met or let go."))
        )
        self.big = quiet_button(self.tr("Show on the big screen"), "exercises")
        self.big.setShortcut(QKeySequence("F11"))
        self.big.setAccessibleDescription(self.tr("The conditions in large words. F11 does the same."))
        column.addWidget(self.records)
        column.addWidget(side_by_side(self.big))

    def show_view(self, view: PlanView) -> None:
        """Show the conditions."""
        self.big.setVisible(bool(view.conditions))
        self.records.show_rows([self.words.condition(line) for line in view.conditions])


class CalendarPart(QWidget):
    """Everything that is due, in the order of its days."""

    def __init__(self, words: PlanWords) -> None:
        super().__init__()
        self.words = words
        self.nothing = muted(
            self.tr("Nothing has a day yet. Give actions, risks and conditions a day, or plan reviews.")
        )
        self.table = WrappedTable(
            self.tr("What is due, the earliest first"),
            ((self.tr("When"), 20), (self.tr("What"), 46), (self.tr("Who"), 20), (self.tr("How it stands"), 14)),
        )
        column = column_in(self, 3)
        column.addWidget(self.nothing)
        column.addWidget(self.table)

    def show_lines(self, lines: Sequence[DueLine]) -> None:
        """Show the days."""
        self.table.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.table.show_rows([self.words.due(line) for line in lines])
