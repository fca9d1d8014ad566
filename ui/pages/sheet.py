"""A sheet of questions: one alone with its reasons beside it, or a whole section."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ui.kit.boxes import column_in, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.chips import CoverageChip
from ui.kit.labels import keep_room, label, muted, show_text
from ui.kit.picture import IconPicture
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.pages.question_block import QuestionBlock
from ui.pages.question_language import LanguageNote
from ui.pages.sheet_body import MakeBlock, SheetBody
from ui.theme.current import space
from ui.views.questions import SheetView


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
        self.has_digit_keys = self.is_whole = False
        self.crumb, self.progress = muted(""), CoverageChip(0, 0, "")
        self._add_head()
        self.body = SheetBody()
        self.page.column.addWidget(self.body)
        self.page.column.addStretch(1)
        whole.addWidget(self._foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go_next)

    @property
    def blocks(self) -> tuple[QuestionBlock, ...]:
        """The questions on the page, in their order."""
        return self.body.blocks

    def show_view(self, view: SheetView, *, whole_section: bool, make_block: MakeBlock) -> None:
        """Draw ``view``; the questions that are there already keep their place and what is being typed."""
        self.page.setAccessibleName(view.section)
        self.crumb.setText(self.tr("{0} – {1}").format(view.questionnaire, view.section))
        words = self._progress_words(view)
        self.progress.show_coverage(view.settled, view.total, words)
        self.language.show_language(view.language, is_translated=all(one.is_translated for one in view.questions))
        self.mode.setText(self.tr("One at a time") if whole_section else self.tr("Show the whole section"))
        self.is_whole = whole_section
        self.back.setEnabled(view.has_back)
        self.next.setText(self._next_words(view))
        if self.body.show_view(view, whole_section=whole_section, make_block=make_block):
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
        self.body.settle()

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
        self.language = LanguageNote()
        self.page.column.addWidget(self.language)

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

    def _next_words(self, view: SheetView) -> str:
        if view.has_next:
            return self.tr("&Next")
        return self.tr("&Done here") if view.leg == "deeper" else self.tr("&Check your answers")

    def _progress_words(self, view: SheetView) -> str:
        last = view.number + len(view.questions) - 1
        one, several = {
            "asked": (
                self.tr("Question {0} of {1} · {2} done"),
                self.tr("Questions {0} to {3} of {1} · {2} done"),
            ),
            "optional": (
                self.tr("Optional question {0} of {1} · {2} done"),
                self.tr("Optional questions {0} to {3} of {1} · {2} done"),
            ),
            "deeper": (
                self.tr("Going deeper: question {0} of {1} · {2} done"),
                self.tr("Going deeper: questions {0} to {3} of {1} · {2} done"),
            ),
        }[view.leg]
        return (one if last == view.number else several).format(view.number, view.total, view.settled, last)
