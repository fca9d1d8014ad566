"""What changed since an earlier version: a sentence, the models then and now, the answers that moved."""

from fractions import Fraction

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readiness.fit.comparison import Verdict
from readiness.scoring.ranges import rounded
from ui.kit.boxes import Callout, column_in, empty_layout
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, show_text
from ui.kit.lane import ShiftLane
from ui.kit.pick import PickField
from ui.kit.table import TextTable
from ui.kit.tall import Tall
from ui.pages.models_what_if import ends
from ui.pages.models_words import ModelsWords
from ui.pages.name_list import name_list
from ui.views.models_since import ModelSince, MovedRow, SinceView

_MOST_LINES = 8
VERDICTS: tuple[Verdict, ...] = ("rose", "fell", "stayed", "not known")


class SinceWords(QObject):
    """Words about what changed, in the language of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.models = ModelsWords()

    def sentence(self, view: SinceView) -> str:
        """Return what changed in one sentence."""
        count = len(view.moved)
        if not count and not view.weights:
            return self.tr("Nothing that counts has changed since then.")
        answers = self.tr("One answer changed") if count == 1 else self.tr("{0} answers changed").format(count)
        what = answers if count else self.tr("Weights changed")
        if view.first_before == view.first_after:
            return self.tr("{0}; {1} still comes first.").format(what, view.first_after)
        return self.tr("{0}; {1} comes first now, and {2} did then.").format(what, view.first_after, view.first_before)

    def weights(self, view: SinceView) -> str:
        """Return which weights are others than then."""
        named = [self.tr("{0} from {1} to {2}").format(one.title, one.before, one.after) for one in view.weights]
        return self.tr("Weights that changed: {0}.").format(name_list(named)) if named else ""

    def most(self, view: SinceView) -> str:
        """Return what that did to the first model."""
        first = view.models[0]
        shares = ends(first.readiness_before, first.readiness_after)
        if not first.did_most:
            return ""
        names = name_list([title for title, _ in first.did_most])
        return self.tr("Readiness for {0}: {1} then, {2} now. What did most: {3}.").format(first.title, *shares, names)

    def did(self, row: ModelSince) -> str:
        """Return what did most to a model, with points."""
        return ", ".join(self.tr("{0} {1}").format(title, _signed(points)) for title, points in row.did_most) or "–"

    def moved(self, row: MovedRow) -> str:
        """Return an answer then and now."""
        ends = [text or self.tr("open") for text in (row.before, row.after)]
        return self.tr("{0}, {1}: from “{2}” to “{3}”").format(row.title, row.who, *ends)

    def verdict(self, verdict: Verdict) -> str:
        """Return what became of the answers that actions were to move."""
        return {
            "rose": self.tr("The answers that these were to move rose"),
            "stayed": self.tr("The answers that these were to move stayed as they were"),
            "fell": self.tr("The answers that these were to move fell"),
            "not known": self.tr("The answers that these were to move are open"),
        }[verdict]


class SincePart(QWidget):
    """What changed since an earlier version.

    Signals:
        version_picked: The place of the version in the list, as text.
    """

    version_picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = SinceWords()
        column = column_in(self, 3)
        self.form = Form()
        self.version = self.form.add_row(self.tr("Since the version of"), PickField())
        self.version.picked.connect(self.version_picked)
        column.addWidget(self.form)
        self.says = Callout("info", "")
        column.addWidget(self.says)
        self.body = Tall()
        inner = column_in(self.body, 2)
        column.addWidget(self.body)
        inner.addWidget(heading(self.tr("Readiness then and now")))
        inner.addWidget(muted(self.tr("Ring: then. Dot: now.")))
        self.lanes = Tall()
        self.lane_column = column_in(self.lanes, 1)
        inner.addWidget(self.lanes)
        headings = (self.tr("Model"), self.tr("Status"), self.tr("Readiness"), self.tr("What did most, in points"))
        self.table = TextTable(self.tr("Every model then and now"), headings)
        inner.addWidget(Disclosure(self.tr("The same as a table"), self.table))
        self.moved_title = heading(self.tr("Answers that changed"))
        self.moved = Tall()
        self.moved_column = column_in(self.moved, 1)
        columns = (self.tr("Area"), self.tr("Who"), self.tr("Then"), self.tr("Now"), self.tr("Question"))
        self.moved_table = TextTable(self.tr("Answers that changed"), columns)
        self.action_title = heading(self.tr("What the actions brought"))
        self.brought = Tall()
        self.action_column = column_in(self.brought, 1)
        self.weights = label("")
        self.all_moved = Disclosure(self.tr("All changed answers as a table"), self.moved_table)
        for part in (self.weights, self.moved_title, self.moved, self.all_moved, self.action_title, self.brought):
            inner.addWidget(part)

    def show_nothing(self, words: str, text: str) -> None:
        """Say why there is nothing to compare yet."""
        self.form.hide()
        self.body.hide()
        self.says.show_message("info", words, text)

    def show_view(self, view: SinceView) -> None:
        """Draw ``view``; nothing is emitted."""
        self.form.show()
        self.body.show()
        self.version.show_words({str(place): words for place, words in enumerate(view.moments)})
        self.version.show_key(str(view.place))
        self.says.show_message("info", self.words.sentence(view), self.words.most(view))
        empty_layout(self.lane_column)
        for row in view.models:
            self.lane_column.addWidget(self._lane(row))
        self.table.show_rows([self._cells(row) for row in view.models])
        self._show_lines(view)
        self.moved_table.show_rows(
            [
                (row.title, row.who, row.before or self.tr("open"), row.after or self.tr("open"), row.question)
                for row in view.moved
            ]
        )

    def _show_lines(self, view: SinceView) -> None:
        empty_layout(self.moved_column)
        for row in view.moved[:_MOST_LINES]:
            self.moved_column.addWidget(label(self.words.moved(row)))
        if len(view.moved) > _MOST_LINES:
            more = self.tr("And {0} more, in the table.").format(len(view.moved) - _MOST_LINES)
            self.moved_column.addWidget(muted(more))
        for part in (self.moved_title, self.moved, self.all_moved):
            part.setVisible(bool(view.moved))
        show_text(self.weights, self.words.weights(view))
        empty_layout(self.action_column)
        for verdict in VERDICTS:
            own = [action.what for action in view.actions if action.verdict == verdict]
            if own:
                self.action_column.addWidget(label(self.words.verdict(verdict), "label"))
            for what in own:
                self.action_column.addWidget(label(self.tr("• {0}").format(what)))
        self.action_title.setVisible(bool(view.actions))

    def _lane(self, row: ModelSince) -> ShiftLane:
        before, after = ends(row.readiness_before, row.readiness_after)
        printed = after if before == after else self.tr("{0} → {1}").format(before, after)
        words = self.tr("{0}: readiness {1} then, {2} now").format(row.title, before, after)
        return ShiftLane(row.title, float(row.readiness_before), float(row.readiness_after), (printed, words))

    def _cells(self, row: ModelSince) -> tuple[str, ...]:
        arrow = self.tr("{0} → {1}")
        statuses = (self.words.models.status_word(one).lower() for one in (row.status_before, row.status_after))
        shares = ends(row.readiness_before, row.readiness_after)
        return row.title, arrow.format(*statuses), arrow.format(*shares), self.words.did(row)


def _signed(points: Fraction) -> str:
    tenths = float(rounded(points, 1))
    return f"+{tenths:.1f}" if tenths > 0 else f"−{-tenths:.1f}" if tenths < 0 else "0.0"
