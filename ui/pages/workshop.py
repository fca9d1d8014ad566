"""The big screen: one slide at a time in words that the last row can read, a clock, and what the groups say."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import Button, quiet_button, secondary_button
from ui.kit.form import Form
from ui.kit.labels import label, muted, title
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.tab_order import follow_layout
from ui.kit.tall import Tall
from ui.pages.workshop_clock import ClockPart
from ui.theme.current import space
from ui.views.workshop import Notes, Show, Slide, kept_place

_COLUMNS = 2
_NEXT = {Qt.Key.Key_Right, Qt.Key.Key_PageDown}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_PageUp}
_SCROLLING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_WALKING = _NEXT | _BACK | set(_SCROLLING)
_LINES = 3
_LEAVING = {Qt.Key.Key_Escape, Qt.Key.Key_F11}


class BigScreen(QWidget):
    """A window of its own that fills the screen; every part of it is reached by keys.

    Args:
        window: The window it belongs to and goes with.

    Signals:
        said: Question, group and words of a note that was typed.
        left: The screen was closed.
    """

    said = Signal(str, str, str)
    left = Signal()

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.show_now, self.place = Show("", ()), 0
        self.drawn: Slide | None = None
        # By this name the program's sheet makes every word large.
        self.setObjectName("bigscreen")
        self.clock = ClockPart()
        self.sheet = ScrollPage("", WIDE_LETTERS)
        self.above, self.words = muted(""), title("")
        self.notes = Tall()
        self.note_column = column_in(self.notes, 3)
        for part in (self.above, self.words, self.notes):
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
        self._add_entry()
        self._add_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(space(6), space(4), space(6), space(4))
        column.setSpacing(space(3))
        column.addWidget(self.clock)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.entry)
        column.addWidget(self.foot)
        for button in self.findChildren(Button):
            button.installEventFilter(self)

    def begin(self, show: Show) -> None:
        """Show ``show`` from its first slide with its minutes; one that was left goes on as it stood."""
        if show.title != self.show_now.title or not self.clock.go_on():
            self.place = 0
            self.clock.set_minutes(show.minutes)
        self.drawn = None
        self.show_slides(show)
        self.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Forget the slides and the clock."""
        self.show_now = Show("", ())
        self.clock.set_minutes(0)

    def show_slides(self, show: Show) -> None:
        """Show ``show`` where it stands; the clock goes on."""
        self.show_now = show
        self.setWindowTitle(show.title)
        self.setAccessibleName(show.title)
        self.place = kept_place(show.slides, self.place)
        group = str(self.group.currentData() or "")
        self.group.show_words({one: one or "–" for one in show.groups})
        self.group.show_key(group if group in show.groups else next(iter(show.groups), ""))
        self._show_slide()

    def turn(self, steps: int) -> None:
        """Turn to another slide."""
        self.line.settle()
        self.place = kept_place(self.show_now.slides, self.place + steps)
        self._show_slide()
        self.sheet.show_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn with arrow and page keys, scroll with up and down, start and pause with S, more time with M."""
        if event.key() in _LEAVING:
            self.close()
        elif event.key() in _NEXT:
            self.turn(1)
        elif event.key() in _BACK:
            self.turn(-1)
        elif event.key() in _SCROLLING:
            bar = self.sheet.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLLING[Qt.Key(event.key())] * _LINES * self.fontMetrics().height())
        elif event.key() == Qt.Key.Key_S and self.show_now.minutes:
            self.clock.turn()
        elif event.key() == Qt.Key.Key_M and self.show_now.minutes:
            self.clock.lengthen()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys turn the slides where a button has the focus; Qt would move the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _WALKING:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed, and say that the screen is gone; the clock counts on unseen."""
        self.line.settle()
        self.clock.timer.stop()
        super().closeEvent(event)
        self.left.emit()

    def _add_entry(self) -> None:
        whose, said = Form(), Form()
        self.group = whose.add_row(self.tr("Whose note"), PickField())
        self.line = said.add_row(self.tr("Write it down and press Enter"), LineField())
        self.line.settled.connect(self._say)
        self.entry = QWidget()
        row = QHBoxLayout(self.entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(3))
        row.addWidget(whose)
        row.addWidget(said, 1)

    def _add_foot(self) -> None:
        self.back = secondary_button(self.tr("Back"), "back")
        self.forward = secondary_button(self.tr("Next"), "next")
        self.counted = label("")
        leave = quiet_button(self.tr("Leave the big screen"))
        leave.setAccessibleDescription(self.tr("Escape does the same."))
        self.back.clicked.connect(lambda: self.turn(-1))
        self.forward.clicked.connect(lambda: self.turn(1))
        leave.clicked.connect(self.close)
        self.foot = side_by_side(self.back, self.forward, self.counted, leave)

    def _show_slide(self) -> None:
        slides = self.show_now.slides
        if not slides:
            return
        slide = slides[self.place]
        self._enable(back=self.place > 0, forward=self.place < len(slides) - 1)
        self.counted.setText(self.tr("{0} of {1}").format(self.place + 1, len(slides)))
        self.entry.setVisible(bool(slide.prompt))
        if slide != self.drawn:
            self.drawn = slide
            self.above.setText(slide.above)
            self.words.setText(slide.words)
            empty_layout(self.note_column)
            for line in (line for notes in slide.notes if not notes.heading for line in notes.lines):
                self.note_column.addWidget(label(line))
            self._add_cards([notes for notes in slide.notes if notes.heading and notes.lines])
        follow_layout(self)

    def _enable(self, *, back: bool, forward: bool) -> None:
        is_used_up = (self.back.hasFocus() and not back) or (self.forward.hasFocus() and not forward)
        if is_used_up:
            # Qt would hand the focus to the button that leaves, and one more Enter would close the screen.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)
        if self.hasFocus() and not is_used_up and forward:
            self.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_cards(self, every: Sequence[Notes]) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(space(3))
        columns = min(len(every), _COLUMNS)
        for number, notes in enumerate(every):
            card = Card(notes.heading)
            for line in notes.lines:
                card.column.addWidget(label(line))
            card.column.addStretch(1)
            grid.addWidget(card, number // columns, number % columns)
            grid.setColumnStretch(number % columns, 1)
        self.note_column.addWidget(holder)

    def _say(self, text: str) -> None:
        slide = self.drawn
        if slide is not None and slide.prompt and text.strip():
            self.line.show_text("")
            self.said.emit(slide.prompt, str(self.group.currentData() or ""), text)
