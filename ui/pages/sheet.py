"""A sheet of questions: one alone with its reasons beside it, or a whole section."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.chips import CoverageChip
from ui.kit.disclosure import Disclosure
from ui.kit.labels import keep_room, label, muted, rule, show_text, title
from ui.kit.picture import IconPicture
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.two_columns import TwoColumns
from ui.pages.question_block import QuestionBlock
from ui.theme.current import space
from ui.views.questions import QuestionView, SheetView


class SheetPage(QWidget):
    """The question or questions, and below them, always in sight, Back and Next.

    Signals:
        back_wanted, next_wanted: The page before, the page after.
        list_wanted: Back to the task list.
        whole_section_set: Show the whole section, or one question a page.
    """

    back_wanted = Signal()
    next_wanted = Signal()
    list_wanted = Signal()
    whole_section_set = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        whole = column_in(self, 0)
        self.page = ScrollPage("", WIDE_LETTERS)
        whole.addWidget(self.page, 1)
        self.blocks: tuple[QuestionBlock, ...] = ()
        self.has_digit_keys = self.is_whole = False
        self.crumb, self.progress = muted(""), CoverageChip(0, 0, "")
        self.shown: tuple[object, ...] = ()
        self._add_head()
        self.main, self.side = QWidget(), QWidget()
        self.questions, self.reasons = column_in(self.main, 5), column_in(self.side, 1)
        self.page.column.addWidget(TwoColumns(self.main, self.side))
        self.page.column.addStretch(1)
        whole.addWidget(self._foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go_next)

    def show_view(self, view: SheetView, *, whole_section: bool, make_block: Callable[[bool], QuestionBlock]) -> None:
        """Draw ``view``; the questions that are there already keep their place and what is being typed."""
        self.page.setAccessibleName(view.section)
        self.crumb.setText(self.tr("{0} – {1}").format(view.questionnaire, view.section))
        words = self._progress_words(view)
        self.progress.show_coverage(view.settled, view.asked, words)
        self.mode.setText(self.tr("One at a time") if whole_section else self.tr("Show the whole section"))
        self.is_whole = whole_section
        self.back.setEnabled(view.has_back)
        self.next.setText(self.tr("&Next") if view.has_next else self.tr("&Check your answers"))
        keys = (whole_section, *(one.key for one in view.questions))
        is_other = keys != self.shown
        if is_other:
            self._rebuild(view, whole_section, make_block)
        self.shown = keys
        for block, one in zip(self.blocks, view.questions, strict=True):
            block.show_view(one)
        if is_other:
            self.show_recorded("")
            self.page.show_top()

    def show_recorded(self, words: str) -> None:
        """Say where the last answer is, once it is there."""
        show_text(self.recorded, words)
        self.recorded_picture.setVisible(bool(words))

    def take_focus(self) -> None:
        """Put the focus where the first question is answered."""
        if self.blocks:
            self.blocks[0].take_focus()
            # The question must be seen before its answers.
            self.page.show_top()

    def settle(self) -> None:
        """Say what is still being typed."""
        for block in self.blocks:
            block.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a level by its digit, where that is switched on."""
        block = next((block for block in self.blocks if block.isAncestorOf(self.focusWidget() or self)), None)
        if self.has_digit_keys and block is not None and event.text() in {*"123456789"} and not event.modifiers():
            block.choose(int(event.text()) - 1)
            return
        super().keyPressEvent(event)

    def _add_head(self) -> None:
        to_list = quiet_button(self.tr("All &sections"), "back")
        to_list.clicked.connect(self.list_wanted)
        self.mode = quiet_button("")
        self.mode.clicked.connect(lambda: self.whole_section_set.emit(not self.is_whole))
        self.page.column.addWidget(side_by_side(to_list, self.mode))
        self.crumb.setWordWrap(False)
        self.page.column.addWidget(side_by_side(self.progress, self.crumb))

    def _foot(self) -> QFrame:
        self.back = secondary_button(self.tr("&Back"), "back")
        self.back.clicked.connect(self.back_wanted)
        self.next = primary_button("", "next")
        self.next.clicked.connect(self._go_next)
        self.recorded_picture = IconPicture("positive", "positive", ratio=1.0)
        self.recorded = label("")
        self.recorded.setWordWrap(False)
        keep_room(self.recorded_picture)
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = column_in(foot)
        row.setContentsMargins(space(8), space(2), space(8), space(2))
        row.addWidget(side_by_side(self.back, self.next, self.recorded_picture, self.recorded))
        self.show_recorded("")
        return foot

    def _go_next(self) -> None:
        self.settle()
        self.next_wanted.emit()

    def _rebuild(self, view: SheetView, whole_section: bool, make_block: Callable[[bool], QuestionBlock]) -> None:
        self.settle()
        empty_layout(self.questions)
        empty_layout(self.reasons)
        if whole_section:
            self.questions.addWidget(title(view.section))
            if view.intro:
                self.questions.addWidget(label(view.intro))
        self.blocks = tuple(make_block(not whole_section) for _ in view.questions)
        for block, one in zip(self.blocks, view.questions, strict=True):
            self.questions.addWidget(block)
            if whole_section:
                self._add_reasons_below(one)
        self.side.setVisible(not whole_section)
        if not whole_section:
            self._add_reasons_beside(view.questions[0])

    def _add_reasons_beside(self, view: QuestionView) -> None:
        for words, text in self._reasons(view):
            self.reasons.addWidget(label(words, "label"))
            self.reasons.addWidget(label(text))
            self.reasons.addSpacing(space(3))

    def _add_reasons_below(self, view: QuestionView) -> None:
        holder = QWidget()
        column = column_in(holder)
        for words, text in self._reasons(view):
            column.addWidget(label(words, "label"))
            column.addWidget(label(text))
        self.questions.addWidget(Disclosure(self.tr("Why we ask, and what good looks like"), holder))
        self.questions.addWidget(rule())

    def _progress_words(self, view: SheetView) -> str:
        last = view.number + len(view.questions) - 1
        if last == view.number:
            return self.tr("Question {0} of {1} · {2} done").format(view.number, view.total, view.settled)
        words = self.tr("Questions {0} to {1} of {2} · {3} done")
        return words.format(view.number, last, view.total, view.settled)

    def _reasons(self, view: QuestionView) -> tuple[tuple[str, str], ...]:
        everything = (
            (self.tr("Why we ask"), view.why),
            (self.tr("Good enough for a small organisation"), view.small),
            (self.tr("What would show it"), view.evidence_hint),
            (self.tr("Where this comes from"), view.source),
        )
        return tuple((words, text) for words, text in everything if text)
