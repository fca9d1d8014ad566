"""Check your answers: every answer in one list, with filters for what may be missing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.choices import ActionRow
from ui.kit.labels import label, title
from ui.kit.scroll import ScrollPage
from ui.pages.question_language import LanguageNote
from ui.views.questions import CheckRow, CheckView, Filter

_CLAIMED = ("in_progress", "accent")
_SHAPES = {
    "answered": ("positive", "positive"),
    "unanswered": ("missing", "warning"),
    "dont_know": ("unsure", "accent"),
    "prefer_not_to_say": ("unsure", "accent"),
    "not_applicable": ("remove", "muted"),
}


class CheckAnswersPage(ScrollPage):
    """A row for each question; choosing one goes to it.

    Signals:
        filter_chosen: One of the filters.
        question_wanted: The `ItemKey` to go to.
        list_wanted: Back to the task list.
        results_wanted: On to the results.
    """

    filter_chosen = Signal(str)
    question_wanted = Signal(object)
    list_wanted = Signal()
    results_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Check your answers"))
        to_list = quiet_button(self.tr("All &sections"), "back")
        to_list.clicked.connect(self.list_wanted)
        self.column.addWidget(side_by_side(to_list))
        self.column.addWidget(title(self.tr("Check your answers")))
        self.language = LanguageNote()
        self.column.addWidget(self.language)
        self.opening = label("")
        self.column.addWidget(self.opening)
        self.filters: dict[str, QWidget] = {}
        self._add_filters()
        holder = QWidget()
        self.rows = column_in(holder)
        self.column.addWidget(holder)
        onwards = primary_button(self.tr("See the &results"), "next")
        onwards.clicked.connect(self.results_wanted)
        self.column.addWidget(side_by_side(onwards))
        self.column.addStretch(1)

    def show_view(self, view: CheckView) -> None:
        """Draw ``view``."""
        self.language.show_language(view.language, is_translated=view.is_translated)
        self.opening.setText(
            self.tr("Nothing here.") if not view.rows else self.tr("Choose a question to go back to it.")
        )
        words = self._filter_words()
        for name, count in view.counts:
            self.buttons[name].setText(self.tr("{0} ({1})").format(words[name], count))
            self.buttons[name].setChecked(name == view.chosen)
        empty_layout(self.rows)
        for row in view.rows:
            shape, role = _CLAIMED if row.state == "answered" and not row.is_evidenced else _SHAPES[row.state]
            made = ActionRow(shape, row.text, self._detail(row), role)
            made.clicked.connect(lambda _on=False, key=row.key: self.question_wanted.emit(key))
            self.rows.addWidget(made)

    def take_focus(self) -> None:
        """Put the focus on the filter that is on."""
        next(button for button in self.buttons.values() if button.isChecked()).setFocus()
        self.show_top()

    def _add_filters(self) -> None:
        self.group = QButtonGroup(self)
        words = self._filter_words()
        self.buttons = {name: secondary_button(text) for name, text in words.items()}
        for name, button in self.buttons.items():
            button.setCheckable(True)
            self.group.addButton(button)
            button.clicked.connect(lambda _on, name=name: self.filter_chosen.emit(name))
        self.column.addWidget(side_by_side(*self.buttons.values()))

    def _filter_words(self) -> dict[Filter, str]:
        return {
            "all": self.tr("All"),
            "unanswered": self.tr("Unanswered"),
            "unsure": self.tr("Unsure"),
            "without evidence": self.tr("Without evidence"),
        }

    def _detail(self, row: CheckRow) -> str:
        if row.state == "answered":
            without = self.tr("claimed, no evidence yet") if row.is_top else self.tr("no evidence yet")
            return self.tr("{0} · {1}").format(row.answer, self.tr("evidenced") if row.is_evidenced else without)
        return {
            "unanswered": self.tr("Not answered"),
            "dont_know": self.tr("Don't know"),
            "prefer_not_to_say": self.tr("Prefer not to say"),
            "not_applicable": self.tr("Does not apply"),
        }[row.state]
