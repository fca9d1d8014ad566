"""The questions of a sheet with their reasons: beside the one that stands alone, below each of a whole section."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.boxes import column_in, empty_layout
from ui.kit.disclosure import Disclosure
from ui.kit.labels import label, rule, title
from ui.kit.two_columns import TwoColumns
from ui.pages.question_block import QuestionBlock
from ui.theme.current import space
from ui.views.explained import Explained
from ui.views.questions import QuestionView, SheetView
from ui.views.walk import ItemKey

MakeBlock = Callable[[bool], QuestionBlock]


class SheetBody(TwoColumns):
    """What of a sheet changes from page to page; ``blocks`` are its questions in their order."""

    def __init__(self) -> None:
        self.left, self.right = QWidget(), QWidget()
        self.top, middle = QWidget(), QWidget()
        self.head, self.questions = column_in(self.top), column_in(middle, 5)
        whole = column_in(self.left, 5)
        whole.addWidget(self.top)
        whole.addWidget(middle)
        self.reasons = column_in(self.right, 1)
        super().__init__(self.left, self.right)
        self.blocks: tuple[QuestionBlock, ...] = ()
        self.holders: dict[ItemKey, tuple[QuestionBlock, QWidget]] = {}
        self.shown: tuple[object, ...] = ()

    def show_view(self, view: SheetView, *, whole_section: bool, make_block: MakeBlock) -> bool:
        """Draw ``view``; return whether it is another page than the one that was shown.

        On the same page, what is there already keeps its place, the focus and what is being typed, also where an
        answer calls up further questions or sends some away.
        """
        alone = None if whole_section else view.questions[0].key
        page = (view.language, view.leg, view.questionnaire, view.section, alone)
        is_other = page != self.shown
        if is_other:
            self._clear(view, whole_section=whole_section)
        self.shown = page
        self._show_questions(view, whole_section=whole_section, make_block=make_block)
        return is_other

    def settle(self) -> None:
        """Say what is still being typed."""
        for block in self.blocks:
            block.settle()

    def _clear(self, view: SheetView, *, whole_section: bool) -> None:
        self.settle()
        self.holders = {}
        for layout in (self.head, self.questions, self.reasons):
            empty_layout(layout)
        self.top.setVisible(whole_section)
        self.right.setVisible(not whole_section)
        if whole_section:
            self.head.addWidget(title(view.section))
            if view.intro:
                self.head.addWidget(label(view.intro))
        else:
            self._add_reasons(self.reasons, view.questions[0])
            self._add_words(self.reasons, view.questions[0])

    def _show_questions(self, view: SheetView, *, whole_section: bool, make_block: MakeBlock) -> None:
        wanted = [one.key for one in view.questions]
        for key in self.holders.keys() - set(wanted):
            block, holder = self.holders.pop(key)
            block.settle()
            self.questions.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        for place, one in enumerate(view.questions):
            if one.key not in self.holders:
                self.holders[one.key] = self._made(one, whole_section=whole_section, make_block=make_block)
                self.questions.insertWidget(place, self.holders[one.key][1])
            self.holders[one.key][0].show_view(one)
        self.blocks = tuple(self.holders[key][0] for key in wanted)

    def _made(self, view: QuestionView, *, whole_section: bool, make_block: MakeBlock) -> tuple[QuestionBlock, QWidget]:
        holder, block = QWidget(), make_block(not whole_section)
        column = column_in(holder, 5)
        column.addWidget(block)
        if whole_section:
            reasons = QWidget()
            self._add_reasons(column_in(reasons), view)
            column.addWidget(Disclosure(self.tr("Why we ask, and what good looks like"), reasons))
            self._add_words(column, view)
            column.addWidget(rule())
        return block, holder

    def _add_reasons(self, column: QVBoxLayout, view: QuestionView) -> None:
        everything = (
            (view.words.why, view.why),
            (view.words.small, view.small),
            (view.words.evidence, view.evidence_hint),
            (view.words.source, view.source),
        )
        for words, text in everything:
            if text:
                column.addWidget(label(words, "label"))
                column.addWidget(label(text))
                column.addSpacing(space(3))

    def _add_words(self, column: QVBoxLayout, view: QuestionView) -> None:
        if view.explained:
            column.addWidget(Disclosure(self.tr("Words used here"), _meanings(view.explained)))


def _meanings(words: tuple[Explained, ...]) -> QWidget:
    holder = QWidget()
    column = column_in(holder, 1)
    for one in words:
        column.addWidget(label(one.term, "label"))
        column.addWidget(label(one.meaning))
        column.addSpacing(space(2))
    return holder
