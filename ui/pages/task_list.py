"""The task list: who answers, which sections there are, and how far each is."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, secondary_button
from ui.kit.chips import CoverageChip
from ui.kit.choices import ActionRow, ChoiceRow
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, title
from ui.kit.pick import PickField
from ui.kit.scroll import ScrollPage
from ui.pages.question_language import LanguageNote
from ui.views.questions import SectionRow, TaskGroup, TaskListView
from ui.views.walk import ItemKey

_SHAPES = {
    "not started": ("not_started", "muted"),
    "in progress": ("in_progress", "accent"),
    "something missing": ("missing", "warning"),
    "complete": ("positive", "positive"),
}
# Where nothing can be missing, what was looked at and left is no warning.
_SHAPES_OPTIONAL = _SHAPES | {"something missing": _SHAPES["in progress"]}


class TaskListPage(ScrollPage):
    """Sections of all questionnaires with their state, minutes and counts.

    Signals:
        party_picked: The key of the party that answers.
        person_picked: The key of the person that answers.
        question_wanted: The `ItemKey` to go to.
        check_wanted: The answers are to be checked.
        quick_set: The quick check is wanted, or the full assessment.
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
        self.language = LanguageNote()
        self.column.addWidget(self.language)
        self._add_respondent()
        self._add_depth()
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
        self._show_depth(view)
        self.language.show_language(view.language)
        empty_layout(self.groups)
        for group in view.groups:
            self.groups.addWidget(self._group(group, view))

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

    def _add_depth(self) -> None:
        self.depths = QWidget()
        column = column_in(self.depths)
        self.quick, self.full = ChoiceRow(""), ChoiceRow("")
        for row, is_quick in ((self.quick, True), (self.full, False)):
            column.addWidget(row)
            # The arrow keys choose without a click.
            row.toggled.connect(lambda on, is_quick=is_quick: self.quick_set.emit(is_quick) if on else None)
        self.column.addWidget(self.depths)

    def _show_depth(self, view: TaskListView) -> None:
        self.depths.setVisible(view.has_depth)
        most_telling = self.tr("{0} questions, the most telling one on each subject. You can go deeper afterwards.")
        everything = self.tr("All {0} questions. What you have answered counts already.")
        self.quick.face.show_words(
            self.tr("Quick check ({0})").format(self._minutes(view.quick.minutes)),
            most_telling.format(view.quick.questions),
        )
        self.full.face.show_words(
            self.tr("Full assessment ({0})").format(self._minutes(view.full.minutes)),
            everything.format(view.full.questions),
        )
        with QSignalBlocker(self.quick), QSignalBlocker(self.full):
            (self.quick if view.is_quick else self.full).setChecked(True)
        is_done = view.next_open is None
        self.done.setVisible(is_done)
        if is_done and view.is_quick and view.has_depth:
            words = self.tr("Your results stand. Each section below has more questions, if you want firmer ground.")
            self.done.show_message("positive", self.tr("Quick check done"), words)
        elif is_done:
            words = self.tr("Everything that is asked of you has an answer or a reason for none.")
            self.done.show_message("positive", self.tr("All done"), words)

    def _add_progress(self) -> None:
        self.coverage = CoverageChip(0, 0, "")
        self.done = Callout("positive", "")
        self.go_on = primary_button("", "next")
        self.go_on.clicked.connect(self._go_on)
        look = secondary_button(self.tr("&Check your answers"))
        look.clicked.connect(self.check_wanted)
        self.column.addWidget(self.coverage)
        self.column.addWidget(self.done)
        self.column.addWidget(side_by_side(self.go_on, look))

    def _go_on(self) -> None:
        if self.next_open is not None:
            self.question_wanted.emit(self.next_open)

    def _group(self, group: TaskGroup, view: TaskListView) -> QWidget:
        holder = QWidget()
        column = column_in(holder)
        column.addWidget(heading(self.tr("{0} (optional)").format(group.title) if group.is_optional else group.title))
        if group.is_optional:
            column.addWidget(label(self._why_optional(view)))
        if group.intro:
            column.addWidget(muted(group.intro))
        shapes = _SHAPES_OPTIONAL if group.is_optional else _SHAPES
        for row in group.rows:
            shape, role = shapes[row.state]
            self._add_row(column, row.first, (shape, row.title, self._detail(row, group), role))
            if row.deeper is not None and view.next_open is None and row.settled == row.total:
                self._add_row(column, row.deeper, self._deeper(row))
        return holder

    def _add_row(self, column: QVBoxLayout, key: ItemKey, parts: tuple[str, ...]) -> None:
        made = ActionRow(*parts)
        made.clicked.connect(lambda: self.question_wanted.emit(key))
        column.addWidget(made)

    def _why_optional(self, view: TaskListView) -> str:
        if view.has_commissioner:
            return self.tr("The commissioner describes the service. Add how you see it, if you like.")
        return self.tr(
            "No commissioner takes part here. If you describe the service yourself, the program can also say "
            "which delivery models would suit it."
        )

    def _deeper(self, row: SectionRow) -> tuple[str, ...]:
        name = self.tr("Go deeper in “{0}”").format(row.title)
        if row.deeper_settled == row.deeper_total:
            return "positive", name, self.tr("All {0} further questions done").format(row.deeper_total), "positive"
        if row.deeper_settled:
            words = self.tr("{0} of {1} further questions done")
            return "in_progress", name, words.format(row.deeper_settled, row.deeper_total)
        words = self.tr("1 more question") if row.deeper_total == 1 else self.tr("{0} more questions")
        return "add", name, words.format(row.deeper_total)

    def _detail(self, row: SectionRow, group: TaskGroup) -> str:
        states = {
            "not started": self.tr("Not started"),
            "in progress": self.tr("In progress"),
            "something missing": self.tr("In progress") if group.is_optional else self.tr("Something missing"),
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
