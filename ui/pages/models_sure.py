"""How sure the advice is: a sentence, how the models rank, how far readiness reaches, and what would settle it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from readiness.phrases import report_phrases
from readiness.report.chances import likelihood, of_hundred
from ui.kit.boxes import Callout, CalloutKind, column_in, empty_layout, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.choices import ActionRow
from ui.kit.disclosure import Disclosure
from ui.kit.labels import heading, keep_room, label, muted, show_text
from ui.kit.lane import RankLane, Reach, ReachLane
from ui.kit.shares_key import SharesKey
from ui.kit.table import TextTable
from ui.kit.tall import Tall
from ui.pages.models_sure_words import SureWords, percent
from ui.views.models_sure import AskRow, ChanceRow, SureView


class SurePart(QWidget):
    """How sure the advice is.

    Signals:
        question_wanted: A question to answer: party, person and its `ItemKey`.
        closer_wanted: A million cases instead of some thousands.
        stop_wanted: No longer.
    """

    question_wanted = Signal(str, str, object)
    closer_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = SureWords()
        self.shown: SureView | None = None
        column = column_in(self, 3)
        self.says = Callout("info", "")
        column.addWidget(self.says)
        self.body = QWidget()
        self.inner = column_in(self.body, 2)
        column.addWidget(self.body)
        self._add_ranks()
        self._add_reach()
        self._add_asking()
        self._add_closer()
        self.show_waiting()

    def show_waiting(self) -> None:
        """Say that it is being worked out; what was shown before stays, so that the page does not jump."""
        text = self.tr("What stands below is from before your last change.") if self.shown else ""
        self.says.show_message("info", self.tr("Working out how sure this is…"), text)
        self.body.setVisible(self.shown is not None)

    def show_view(self, view: SureView) -> None:
        """Draw ``view``."""
        tone: CalloutKind = "positive" if view.to_settle == 0 else "info"
        more = (self.words.rival(view), self.words.hopeful(view.rows[:1]))
        self.says.show_message(tone, self.words.sentence(view), " ".join(part for part in more if part))
        self.body.show()
        show_text(self.exact, self.words.good_to(view))
        if view == self.shown:
            return
        self.shown = view
        self._show_ranks(view)
        self._show_reach(view)
        self._show_asking(view)

    def show_progress(self, per_cent: int | None) -> None:
        """Show how far the million cases are, or that none are being drawn."""
        is_running = per_cent is not None
        self.bar.setVisible(is_running)
        self.stop.setVisible(is_running)
        self.closer.setEnabled(not is_running)
        self.bar.setValue(per_cent or 0)

    def _add_ranks(self) -> None:
        self.rank_title = heading(self.tr("How the models rank in the cases"))
        self.inner.addWidget(self.rank_title)
        names = (
            self.tr("First"), self.tr("Second"), self.tr("Third"), self.tr("Lower"), self.tr("Held back by a gate"),
        )  # fmt: skip
        self.key = SharesKey(names)
        self.inner.addWidget(self.key)
        self.rank_rows = Tall()
        self.rank_column = column_in(self.rank_rows, 1)
        self.inner.addWidget(self.rank_rows)
        self.rank_note = muted(
            self.tr(
                "A model takes a rank only in cases in which its gates are open. At the end of each bar: in how many "
                "of 100 plausible cases it is viable."
            )
        )
        self.inner.addWidget(self.rank_note)
        self.table = TextTable(self.tr("Ranks and chances in 100 plausible cases"), self._columns())
        self.inner.addWidget(Disclosure(self.tr("Both pictures as a table"), self.table))

    def _columns(self) -> tuple[str, ...]:
        return (
            self.tr("Model"), self.tr("Gates open"), self.tr("Viable"), self.tr("In words"), self.tr("1st"),
            self.tr("2nd"), self.tr("3rd"), self.tr("Lower"), self.tr("80 of 100"), self.tr("Worst to best"),
        )  # fmt: skip

    def _add_reach(self) -> None:
        self.inner.addWidget(heading(self.tr("How far readiness may reach")))
        note = self.tr(
            "Thin line: from the worst case to the best. Thick: the middle 80 of 100 cases. Short stroke: the number "
            "that is printed. Dashed: “ready” begins."
        )
        self.inner.addWidget(muted(note))
        self.reach_rows = Tall()
        self.reach_column = column_in(self.reach_rows, 1)
        self.inner.addWidget(self.reach_rows)
        self.hopeful = label("")
        self.inner.addWidget(self.hopeful)

    def _add_asking(self) -> None:
        self.inner.addWidget(heading(self.tr("What would settle it")))
        self.settled = label("")
        self.inner.addWidget(self.settled)
        self.asking = Tall()
        self.ask_column = column_in(self.asking, 1)
        self.inner.addWidget(self.asking)
        self.other_rows = Tall()
        self.other_column = column_in(self.other_rows, 1)
        self.others = Disclosure(self.tr("What else leaves doubt"), self.other_rows)
        self.inner.addWidget(self.others)

    def _add_closer(self) -> None:
        self.exact = muted("")
        self.inner.addWidget(self.exact)
        self.camps = label("")
        self.inner.addWidget(self.camps)
        self.closer = secondary_button(self.tr("Look closer: a million cases"))
        self.closer.clicked.connect(self.closer_wanted)
        self.stop = secondary_button(self.tr("Stop"))
        self.stop.clicked.connect(self.stop_wanted)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Drawing a million cases"))
        for part in (self.stop, self.bar):
            keep_room(part)
        self.inner.addWidget(side_by_side(self.closer, self.stop))
        self.inner.addWidget(self.bar)
        self.show_progress(None)
        text = QWidget()
        column = column_in(text)
        for sentence in self._method():
            column.addWidget(label(sentence))
        self.inner.addWidget(Disclosure(self.tr("How this is worked out"), text))

    def _method(self) -> tuple[str, ...]:
        return (
            self.tr(
                "All models are worked out again in many plausible cases. In each, every open answer takes one of its "
                "levels, each as likely as the others. In an organisation’s own document, where its people differ, one "
                "of them is taken at their word; beside other organisations its people count together, so that the "
                "chances tell nobody what one of them said."
            ),
            self.tr(
                "In a case a model is viable when all its gates are open and readiness reaches the line. The models "
                "that pass their gates are ranked as in the list: status, suitability, readiness."
            ),
            self.tr(
                "These numbers say what the answers leave open. Whether the answers are right, and whether a "
                "partnership will succeed, they cannot say."
            ),
        )

    def _show_ranks(self, view: SureView) -> None:
        for part in (self.rank_title, self.key, self.rank_rows, self.rank_note):
            part.setVisible(view.is_ranked)
        empty_layout(self.rank_column)
        for row in view.rows if view.is_ranked else ():
            words = self.words.ranks(row)
            self.rank_column.addWidget(RankLane(row.title, row.ranks, of_hundred(row.viable), words))
        self.table.show_rows([self._cells(row, is_ranked=view.is_ranked) for row in view.rows])

    def _cells(self, row: ChanceRow, *, is_ranked: bool) -> tuple[str, ...]:
        ranks = [of_hundred(share) if is_ranked else "–" for share in row.ranks]
        return (
            row.title, of_hundred(row.gates), of_hundred(row.viable), likelihood(report_phrases(), row.viable), *ranks,
            self.tr("{0} – {1}").format(percent(row.low), percent(row.high)),
            self.tr("{0} – {1}").format(percent(row.worst), percent(row.best)),
        )  # fmt: skip

    def _show_reach(self, view: SureView) -> None:
        empty_layout(self.reach_column)
        for row in view.rows:
            reach = Reach(row.worst, row.low, row.expected, row.high, row.best)
            printed = self.tr("{0} – {1}").format(percent(row.low), percent(row.high))
            if printed.split(" – ")[0] == printed.split(" – ")[-1]:
                printed = str(percent(row.low))
            self.reach_column.addWidget(ReachLane(row.title, reach, printed, self.words.reach(row), view.ready_from))
        show_text(self.hopeful, self.words.hopeful(view.rows))

    def _show_asking(self, view: SureView) -> None:
        self.settled.setText(self.words.settled(view))
        empty_layout(self.ask_column)
        for row in view.questions[: view.shown]:
            self.ask_column.addWidget(self._ask(row))
        empty_layout(self.other_column)
        for row in (*view.questions[view.shown :], *view.others):
            self.other_column.addWidget(_bullet(self.words.doubt(row)))
        self.others.setVisible(bool(view.others) or len(view.questions) > view.shown)
        words = self.tr(
            "Weights are disputed: {0} people hold weights of their own. Each case takes one of them at their word."
        )
        show_text(self.camps, words.format(view.camps) if view.camps else "")

    def _ask(self, row: AskRow) -> ActionRow:
        title = self.tr("{0}, {1}").format(row.title, row.who)
        words = (
            self.tr("One open question. It leaves {0} of 100 of the doubt.").format(of_hundred(row.share))
            if row.questions == 1
            else self.tr("{0} open questions. They leave {1} of 100 of the doubt.").format(
                row.questions, of_hundred(row.share)
            )
        )
        made = ActionRow("questions", title, words)
        made.clicked.connect(lambda: self.question_wanted.emit(row.party, row.person, row.key))
        return made


def _bullet(text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label("•"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text), 1)
    return holder
