"""The task list: who answers, which sections there are, and how far each is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, secondary_button
from ui.kit.chips import CoverageChip
from ui.kit.choices import ActionRow, TickRow
from ui.kit.form import Form
from ui.kit.labels import heading, muted, title
from ui.kit.pick import PickField
from ui.kit.scroll import ScrollPage
from ui.views.questions import SectionRow, TaskGroup, TaskListView
from ui.views.walk import ItemKey

_SHAPES = {
    "not started": ("not_started", "muted"),
    "in progress": ("in_progress", "accent"),
    "something missing": ("missing", "warning"),
    "complete": ("positive", "positive"),
}


class TaskListPage(ScrollPage):
    """Sections of all questionnaires with their state, minutes and counts.

    Signals:
        party_picked: The key of the party that answers.
        person_picked: The key of the person that answers.
        question_wanted: The `ItemKey` to go to.
        check_wanted: The answers are to be checked.
        quick_set: Only headline questions, or all.
    """

    party_picked = Signal(str)
    person_picked = Signal(str)
    question_wanted = Signal(object)
    check_wanted = Signal()
    quick_set = Signal(bool)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Questions"))
        self.next_open: ItemKey | None = None
        self.column.addWidget(title(self.tr("Questions")))
        self._add_respondent()
        self._add_progress()
        self.groups_holder = QWidget()
        self.groups = column_in(self.groups_holder, 6)
        self.column.addWidget(self.groups_holder)
        self.column.addStretch(1)

    def show_view(self, view: TaskListView) -> None:
        """Draw ``view``."""
        self.next_open = view.next_open
        self.party.show_words({one.key: one.words for one in view.parties})
        self.party.show_key(view.party)
        self.person.show_words({one.key: one.words for one in view.people})
        self.person.show_key(view.person)
        words = self.tr("{0} of {1} done · {2}")
        words = words.format(view.settled, view.total, self._minutes(view.minutes_left))
        self.coverage.show_coverage(view.settled, view.total, words)
        self.go_on.setText(self.tr("&Go on") if view.settled else self.tr("&Begin"))
        self.go_on.setVisible(view.next_open is not None)
        self.quick.setChecked(view.is_quick)
        self.quick.setVisible(view.has_depth)
        empty_layout(self.groups)
        for group in view.groups:
            self.groups.addWidget(self._group(group))

    def take_focus(self) -> None:
        """Put the focus on the button that goes on."""
        self.go_on.setFocus()
        self.show_top()

    def _add_respondent(self) -> None:
        card, form = Card(), Form()
        self.party = form.add_row(self.tr("Organisation that answers"), PickField())
        self.person = form.add_row(
            self.tr("Person who answers"),
            PickField(),
            self.tr("Everybody answers separately; nobody's answers replace another's."),
        )
        self.party.picked.connect(self.party_picked)
        self.person.picked.connect(self.person_picked)
        card.column.addWidget(form)
        self.column.addWidget(card)

    def _add_progress(self) -> None:
        self.coverage = CoverageChip(0, 0, "")
        self.quick = TickRow(
            self.tr("Quick check only"),
            self.tr("The most telling question on each subject; the rest can follow later."),
        )
        self.quick.clicked.connect(self.quick_set)
        self.go_on = primary_button("", "next")
        self.go_on.clicked.connect(self._go_on)
        look = secondary_button(self.tr("&Check your answers"))
        look.clicked.connect(self.check_wanted)
        self.column.addWidget(self.coverage)
        self.column.addWidget(self.quick)
        self.column.addWidget(side_by_side(self.go_on, look))

    def _go_on(self) -> None:
        if self.next_open is not None:
            self.question_wanted.emit(self.next_open)

    def _group(self, group: TaskGroup) -> QWidget:
        holder = QWidget()
        column = column_in(holder)
        column.addWidget(heading(group.title))
        if group.intro:
            column.addWidget(muted(group.intro))
        for row in group.rows:
            shape, role = _SHAPES[row.state]
            made = ActionRow(shape, row.title, self._detail(row), role)
            made.clicked.connect(lambda _on=False, key=row.first: self.question_wanted.emit(key))
            column.addWidget(made)
        return holder

    def _detail(self, row: SectionRow) -> str:
        states = {
            "not started": self.tr("Not started"),
            "in progress": self.tr("In progress"),
            "something missing": self.tr("Something missing"),
            "complete": self.tr("Complete"),
        }
        counts = self.tr("{0} of {1} done").format(row.settled, row.total)
        parts = [states[row.state], counts]
        if row.minutes_left:
            parts.append(self._minutes(row.minutes_left))
        return " · ".join(parts)

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return self.tr("nothing is left to answer")
        return self.tr("about 1 minute") if minutes == 1 else self.tr("about {0} minutes").format(minutes)
