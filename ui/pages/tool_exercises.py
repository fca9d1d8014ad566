"""The page of the workshop exercises: the list, and the one that is open with its questions and notes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import Button, primary_button, quiet_button, secondary_button
from ui.kit.choices import ActionRow
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.kit.tab_order import follow_layout
from ui.kit.tall import Tall
from ui.pages.records import RecordsPart
from ui.pages.tool_exercises_words import ExercisesWords
from ui.pages.tools import ToolPage
from ui.theme.current import space
from ui.views.exercises import ExerciseLine, ExerciseView, NoteLine


class CapturePart(Card):
    """Where notes are written down while groups speak: whose they are, and a line under each question.

    Signals:
        said: Question, group, what it is about (a statement's key or empty), and the words.
        group_added: The name of another group.
    """

    said = Signal(str, str, str, str)
    group_added = Signal(str)

    def __init__(self, words: ExercisesWords) -> None:
        super().__init__()
        self.words, self.shown = words, ""
        self.lines: dict[str, LineField] = {}
        whose, about, other = Form(), Form(), Form()
        self.group = whose.add_row(self.tr("Whose notes"), PickField())
        self.about = about.add_row(self.tr("About"), PickField())
        self.other = other.add_row(self.tr("Another group"), LineField())
        self.other.settled.connect(self._add_group)
        self.abouts = about
        self.column.addWidget(side_by_side(whose, other, about))
        self.column.addSpacing(space(2))
        holder = QWidget()
        self.questions = column_in(holder, 1)
        self.column.addWidget(holder)

    def show_view(self, view: ExerciseView, group: str) -> None:
        """Show the questions, and the group that speaks; a line that is being typed in is left alone."""
        about = str(self.about.currentData() or "")
        self.group.show_words({one: one or "–" for one in view.groups})
        self.group.show_key(group if group in view.groups else view.groups[0])
        self.about.show_words(self.words.abouts(view))
        self.about.show_key(about if about in view.statements else "")
        self.abouts.setVisible(bool(view.statements))
        if self.shown != view.key:
            self.shown, self.lines = view.key, {}
            empty_layout(self.questions)
            form = Form()
            for key, asks in view.prompts.items():
                self.lines[key] = form.add_row(asks, LineField())
                self.lines[key].setPlaceholderText(self.tr("Write it down and press Enter"))
                self.lines[key].settled.connect(partial(self._say, key))
            self.questions.addWidget(form)

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        next(iter(self.lines.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, prompt: str, text: str) -> None:
        if text.strip():
            self.said.emit(prompt, str(self.group.currentData() or ""), str(self.about.currentData() or ""), text)
            self.lines[prompt].show_text("")

    def _add_group(self, name: str) -> None:
        if name.strip():
            self.group_added.emit(name.strip())
            self.other.show_text("")


class CarryPart(QWidget):
    """Where a note goes from here: one button each, the usual way first.

    Signals:
        wanted: Condition, action, risk or term; and the component of the contract.
    """

    wanted = Signal(str, str)

    def __init__(self, words: ExercisesWords) -> None:
        super().__init__()
        self.words = words
        self.says = label("", "label")
        self.buttons: dict[str, Button] = {}
        for key, text in words.carry_buttons().items():
            button = secondary_button(text, "next")
            button.clicked.connect(partial(self._carry, key))
            self.buttons[key] = button
        form = Form()
        self.component = form.add_row(self.tr("Part of the contract"), PickField())
        self.row = side_by_side(*(self.buttons[key] for key in ("condition", "action", "risk")))
        self.contract = side_by_side(form, self.buttons["term"])
        column = column_in(self, 2)
        for part in (self.says, self.row, self.contract):
            column.addWidget(part)

    def show_note(self, line: NoteLine, view: ExerciseView) -> None:
        """Show where ``line`` can go, or where it went."""
        carried = self.words.carried(line)
        self.says.setText(
            self.tr("Carried on: {0}. Undo takes that back.").format(carried[:1].lower() + carried[1:])
            if carried
            else self.tr("Carry it on")
        )
        self.component.show_words(view.components)
        for part in (self.row, self.contract):
            part.setVisible(not carried)
        usual = self.words.carry_buttons()[view.carries_to]
        for button in self.buttons.values():
            button.setAccessibleDescription(
                self.tr("The usual way of this exercise.") if button.text() == usual else ""
            )

    def _carry(self, where: str) -> None:
        self.wanted.emit(where, str(self.component.currentData() or ""))


class ExercisePart(QWidget):
    """One exercise: how it is done, where notes are written down, and what was said.

    Signals:
        closed: The list of exercises is wanted.
        screen_wanted: The exercise is wanted on the big screen.
        carried: A note's key, where it goes, and the component of the contract.
    """

    closed = Signal()
    screen_wanted = Signal()
    carried = Signal(str, str, str)

    def __init__(self, words: ExercisesWords, view: ExerciseView) -> None:
        super().__init__()
        self.words, self.view = words, view
        self.back = quiet_button(self.tr("All exercises"), "back")
        self.back.clicked.connect(self.closed)
        self.show_big = primary_button(self.tr("Show on the big screen"), "exercises")
        self.show_big.setShortcut(QKeySequence("F11"))
        self.show_big.setAccessibleDescription(self.tr("F11 does the same."))
        self.show_big.clicked.connect(self.screen_wanted)
        self.capture, self.carry = CapturePart(words), CarryPart(words)
        self.records = RecordsPart(words.columns(), words.fields(view), (self.carry,))
        self.records.add.hide()
        self.records.opened.connect(lambda _key: self._show_carry())
        self.carry.wanted.connect(lambda where, component: self.carried.emit(self.records.key, where, component))
        column = column_in(self, 3)
        minutes = self.tr("{0} minutes. {1}").format(view.minutes, view.how)
        for part in (
            side_by_side(self.back), heading(view.title), label(minutes), side_by_side(self.show_big), self.capture,
            heading(self.tr("What was said")), self.records, muted(self.tr("Source: {0}").format(view.source)),
        ):  # fmt: skip
            column.addWidget(part)

    def show_view(self, view: ExerciseView, group: str) -> None:
        """Show the exercise as it stands now."""
        self.view = view
        self.capture.show_view(view, group)
        self.records.form.show_choices("about", self.words.abouts(view))
        self.records.show_rows([self.words.note(line) for line in view.notes])
        self._show_carry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list of exercises at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_carry(self) -> None:
        line = next((line for line in self.view.notes if line.key == self.records.key), None)
        if line is not None:
            self.carry.show_note(line, self.view)


class ExercisesPage(ToolPage):
    """The exercises.

    Signals:
        wanted: The key of an exercise to open; empty: the list.
    """

    wanted = Signal(str)

    def __init__(self, name: str, about: str) -> None:
        super().__init__(name, about)
        self.words = ExercisesWords()
        self.list = Tall()
        self.rows = column_in(self.list, 2)
        self.buttons: dict[str, ActionRow] = {}
        self.lines: tuple[ExerciseLine, ...] = ()
        self.parts: dict[str, ExercisePart] = {}
        self.column.addWidget(self.list)
        self.column.addStretch(1)

    def show_list(self, lines: Sequence[ExerciseLine], left: str = "") -> None:
        """Show the exercises; the focus goes back to the one that was ``left``."""
        for part in self.parts.values():
            part.hide()
        self.list.show()
        if tuple(lines) != self.lines:
            self.lines, self.buttons = tuple(lines), {}
            empty_layout(self.rows)
            for line in lines:
                row = ActionRow("exercises", line.title, self.words.stands(line))
                row.clicked.connect(partial(self.wanted.emit, line.key))
                self.buttons[line.key] = row
                self.rows.addWidget(row)
        follow_layout(self)
        if left in self.buttons:
            self.buttons[left].setFocus(Qt.FocusReason.OtherFocusReason)

    def part(self, view: ExerciseView) -> tuple[ExercisePart, bool]:
        """Return the part of an exercise, and whether it was made just now: anew where its language changed."""
        before = self.parts.get(view.key)
        is_new = before is None or before.view.prompts != view.prompts
        if is_new:
            if before is not None:
                before.hide()
                before.deleteLater()
            self.parts[view.key] = ExercisePart(self.words, view)
            self.column.insertWidget(self.column.count() - 1, self.parts[view.key])
        return self.parts[view.key], is_new

    def show_exercise(self, view: ExerciseView, group: str) -> None:
        """Show the exercise that is open."""
        self.list.hide()
        for key, part in self.parts.items():
            part.setVisible(key == view.key)
        self.parts[view.key].show_view(view, group)
        follow_layout(self)
