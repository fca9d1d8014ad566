"""The Questions page: task list, sheet of questions and check of answers, one at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from ui.kit.empty import EmptyState
from ui.kit.labels import title
from ui.kit.scroll import ScrollPage
from ui.pages.check_answers import CheckAnswersPage
from ui.pages.question_block import QuestionBlock
from ui.pages.sheet import SheetPage
from ui.pages.task_list import TaskListPage
from ui.views.questions import CheckView, SheetView, TaskListView


class QuestionsPage(QStackedWidget):
    """The four faces of the place; the last says that nobody is there to answer.

    Signals (the question's `ItemKey` first):
        answered, state_chosen, commented, evidenced: As `QuestionBlock` says.
        people_wanted: Somebody has to be named first.
    """

    answered = Signal(object, object)
    state_chosen = Signal(object, str, str)
    commented = Signal(object, str)
    evidenced = Signal(object, object)
    people_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tasks, self.sheet, self.check = TaskListPage(), SheetPage(), CheckAnswersPage()
        self.nobody = self._nobody()
        for page in (self.tasks, self.sheet, self.check, self.nobody):
            self.addWidget(page)

    def show_tasks(self, view: TaskListView) -> None:
        """Show the task list."""
        self.tasks.show_view(view)
        self.setCurrentWidget(self.tasks)

    def show_sheet(self, view: SheetView, *, whole_section: bool) -> None:
        """Show a sheet of questions."""
        self.sheet.show_view(view, whole_section=whole_section, make_block=self._block)
        self.setCurrentWidget(self.sheet)

    def show_check(self, view: CheckView) -> None:
        """Show the answers to check."""
        self.check.show_view(view)
        self.setCurrentWidget(self.check)

    def show_nobody(self) -> None:
        """Say that somebody has to be named first."""
        self.setCurrentWidget(self.nobody)

    def _block(self, is_alone: bool) -> QuestionBlock:
        block = QuestionBlock(is_alone=is_alone)
        block.answered.connect(self.answered)
        block.state_chosen.connect(self.state_chosen)
        block.commented.connect(self.commented)
        block.evidenced.connect(self.evidenced)
        return block

    def _nobody(self) -> ScrollPage:
        page = ScrollPage(self.tr("Questions"))
        page.column.addWidget(title(self.tr("Questions")))
        empty = EmptyState(
            "person",
            self.tr("Nobody is here to answer yet"),
            self.tr("Name an organisation and at least one person who answers for it; a role is enough."),
            self.tr("Go to &Parties"),
        )
        empty.wanted.connect(self.people_wanted)
        page.column.addWidget(empty)
        page.column.addStretch(1)
        return page
