"""The answer of the rules: the regime, the options with duties and timetables, and what would change it."""

from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, Card, column_in, empty_layout
from ui.kit.chips import StatusChip
from ui.kit.disclosure import Disclosure
from ui.kit.labels import heading, label, muted
from ui.kit.tall import Tall
from ui.kit.wrapped_table import WrappedTable
from ui.pages.tool_route_words import RouteWords
from ui.views.route import Answered, OptionView, RouteView


class AnswerPart(QWidget):
    """The answer, drawn anew where it changed."""

    def __init__(self) -> None:
        super().__init__()
        self.words = RouteWords()
        column = column_in(self, 3)
        self.verdict = Callout("info", "")
        holder = Tall()
        self.body = column_in(holder, 4)
        self.shown: Answered | None = None
        column.addWidget(self.verdict)
        column.addWidget(holder)

    def show_view(self, view: RouteView) -> None:
        """Show the answer, or why there is none."""
        if view.answer is None:
            self.verdict.show_message("warning", self.tr("No answer can be given"), view.refusal)
        else:
            sentences = (self.words.day(view), self.words.headline(view.answer), self.words.regime(view.answer))
            self.verdict.show_message("info", view.answer.regime, "\n\n".join(sentences))
        if view.answer == self.shown:
            return
        self.shown = view.answer
        empty_layout(self.body)
        if view.answer is not None:
            self._fill(view.answer)

    def _fill(self, answer: Answered) -> None:
        self.body.addWidget(heading(self.tr("Options")))
        for option in (one for one in answer.options if one.standing != "closed"):
            self.body.addWidget(self._card(option))
        closed = [one for one in answer.options if one.standing == "closed"]
        if closed:
            holder = QWidget()
            column = column_in(holder, 3)
            for option in closed:
                column.addWidget(self._card(option))
            self.body.addWidget(Disclosure(self.tr("Closed options: {0}").format(len(closed)), holder))
        self._add_list(self.tr("Duties whatever the option"), [self.words.sourced(duty) for duty in answer.duties])
        self._add_list(self.tr("What would change the answer"), answer.turns)
        sources = [
            " ".join(filter(None, (self.tr("{0} ({1}).").format(one.title, one.dated), one.address)))
            for one in answer.sources
        ]
        self._add_list(self.tr("Sources"), sources)

    def _add_list(self, name: str, sentences: tuple[str, ...] | list[str]) -> None:
        if not sentences:
            return
        card = Card(name)
        for sentence in sentences:
            card.column.addWidget(label(sentence))
        self.body.addWidget(card)

    def _card(self, option: OptionView) -> Card:
        card = Card()
        card.column.addWidget(label(option.title, "label"))
        card.column.addWidget(StatusChip(self.words.chip(option.standing)))
        card.column.addWidget(label(option.what))
        for reason in option.reasons:
            card.column.addWidget(label(reason))
        for duty in option.duties:
            card.column.addWidget(label(self.words.sourced(duty)))
        if option.steps:
            table = WrappedTable(self.tr("Timetable: {0}").format(option.title), self.words.step_columns())
            table.show_rows([self.words.step(row) for row in option.steps])
            card.column.addWidget(table)
        card.column.addWidget(muted(self.tr("Source: {0}.").format(option.source)))
        return card
