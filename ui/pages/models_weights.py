"""The weights: seen, moved, ranked, each person's own, marked when changed, and how far each may move."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from ui.kit.boxes import Callout, column_in, empty_layout, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.labels import heading, muted
from ui.kit.pick import PickField
from ui.kit.table import TextTable
from ui.kit.tall import Tall
from ui.kit.weigh import WeighRow
from ui.views.models_weights import AGREED, MOST_RANKED, WeightRow, WeightsView

_FULL = 100


class WeightsWords(QObject):
    """Words about weights, in the language of the screen."""

    def sentence(self, view: WeightsView) -> str:
        """Return whose weights count at the moment."""
        if view.agreed:
            return self.tr("The parties agreed on weights: {0} of {1} are not as shipped.").format(
                view.agreed, len(view.rows)
            )
        if view.holders > 1:
            return self.tr(
                "{0} people hold weights of their own. Until the parties agree, the score weighs all factors alike, "
                "and each plausible case takes one of these people at their word."
            ).format(view.holders)
        return self.tr("All weights are as shipped: every factor counts 100 beside what a model needs of it.")

    def stable(self, view: WeightsView) -> str:
        """Return how far the first place rests on the weights."""
        if view.whose != AGREED:
            return self.tr("These weights do not count in the score; they count in the plausible cases.")
        if view.is_open:
            return self.tr(
                "Which model comes first is still open: too little is known to say how far a weight may move before "
                "another one leads."
            )
        if not view.has_spans:
            return self.tr("Working out how far each weight may move…")
        narrow = sum(row.span is not None for row in view.rows)
        if not narrow:
            return self.tr("Whatever any one weight is set to, {0} stays first on the answers as they stand.").format(
                view.first
            )
        if narrow == 1:
            return self.tr("For one factor, another weight would put another model before {0}.").format(view.first)
        return self.tr("For {0} factors, another weight would put another model before {1}.").format(narrow, view.first)

    def number(self, row: WeightRow) -> str:
        """Return the number with its mark."""
        return self.tr("{0} (changed)").format(row.importance) if row.is_changed else str(row.importance)

    def note(self, row: WeightRow) -> str:
        """Return what would turn the first place."""
        if row.span is None:
            return ""
        parts = [self.tr("The same model stays first from {0} to {1}.").format(*row.span)]
        if row.below:
            parts.append(self.tr("Below that: {0}.").format(row.below))
        if row.above:
            parts.append(self.tr("Above that: {0}.").format(row.above))
        return " ".join(parts)


class WeightsPart(QWidget):
    """Every weight with its slider, or the factors in order.

    Signals:
        person_picked: Whose weights are wanted: empty for the agreed ones, else ``party/person``.
        weight_set: A factor and its importance.
        ranking_set: The factors that have a place of their own, most important first, as a tuple.
        top_wanted: The greatest weight is brought to 100, the others in proportion.
        reset_wanted: All of these weights as shipped again.
    """

    person_picked = Signal(str)
    weight_set = Signal(str, int)
    ranking_set = Signal(object)
    top_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = WeightsWords()
        self.rows: dict[str, WeighRow] = {}
        self.ranked: list[str] = []
        self.shape: tuple[str, tuple[str, ...]] | None = None
        self.shown_to, self.is_veiled = AGREED, False
        column = column_in(self, 3)
        self.says = Callout("info", "")
        column.addWidget(self.says)
        form = Form()
        self.whose = form.add_row(self.tr("Whose weights"), PickField())
        self.whose.picked.connect(self.person_picked)
        self.manner = form.add_row(self.tr("How to weigh"), PickField())
        self.manner.show_words(
            {"one by one": self.tr("One by one, 0 to 100 (swing)"), "ranking": self.tr("By putting them in order")}
        )
        self.manner.picked.connect(self._show_manner)
        column.addWidget(form)
        column.addWidget(self._veil())
        self.reset = secondary_button(self.tr("All as shipped again"), "back")
        self.reset.clicked.connect(self.reset_wanted)
        self.top = secondary_button(self.tr("Bring the greatest to 100"))
        self.top.clicked.connect(self.top_wanted)
        self.both = side_by_side(self.reset, self.top)
        column.addWidget(self.both)
        column.addWidget(self._one_by_one())
        column.addWidget(self._ranking())
        headings = (self.tr("Factor"), self.tr("Weight"), self.tr("Stays first"), self.tr("Otherwise first"))
        self.table = TextTable(self.tr("All weights"), headings)
        self.twin = Disclosure(self.tr("All weights as a table"), self.table)
        column.addWidget(self.twin)
        self._show_manner("one by one")

    def show_view(self, view: WeightsView) -> None:
        """Draw ``view``; nothing is emitted."""
        self.says.show_message("warning" if view.agreed else "info", self.words.sentence(view), self.words.stable(view))
        self.whose.show_words({AGREED: self.tr("The parties together")} | {one.key: one.words for one in view.people})
        if view.whose != self.shown_to:
            # Whoever begins to weigh sees what they do; what somebody gave before is theirs to see.
            self.shown_to, self.is_veiled = view.whose, view.is_private
        self.whose.show_key(view.whose)
        self.reset.setEnabled(view.changed > 0)
        greatest = max((row.importance for row in view.rows), default=_FULL)
        self.top.setEnabled(0 < greatest < _FULL)
        self._show_rows(view)
        self._show_ranking(view)
        self.table.show_rows([self._cells(row, is_open=view.is_open) for row in view.rows])
        self._show_manner(self.manner.currentData())

    def _veil(self) -> QWidget:
        self.veil = QWidget()
        column = column_in(self.veil, 2)
        text = self.tr(
            "These weights are one person's own, and several organisations are in this document. Only that person "
            "should see them; what everybody's weights come to is told under “How sure”."
        )
        column.addWidget(Callout("info", self.tr("One person's own weights"), text))
        self.unveil = secondary_button(self.tr("They are mine: show them"))
        self.unveil.clicked.connect(self._lift)
        column.addWidget(side_by_side(self.unveil))
        return self.veil

    def _lift(self) -> None:
        self.is_veiled = False
        self._show_manner(self.manner.currentData())
        self.manner.setFocus(Qt.FocusReason.OtherFocusReason)

    def _one_by_one(self) -> QWidget:
        self.sliders = Tall()
        column = column_in(self.sliders, 2)
        text = self.tr(
            "Think of each factor going from its worst to its best. Give 100 to the change that would matter most to "
            "you, and to the others what they are worth beside it. Green: where the same model stays first."
        )
        column.addWidget(muted(text))
        self.turning = heading(self.tr("Changed, or able to turn the result"))
        self.turning_rows = Tall()
        self.turning_column = column_in(self.turning_rows, 1)
        column.addWidget(self.turning)
        column.addWidget(self.turning_rows)
        self.group_rows = Tall()
        self.group_column = column_in(self.group_rows, 1)
        column.addWidget(self.group_rows)
        return self.sliders

    def _ranking(self) -> QWidget:
        self.order = Tall()
        column = column_in(self.order, 2)
        text = self.tr(
            "Put those that matter most in order; the rest tie after them. The order becomes weights by the rank-order "
            "centroid: the mean of all weights that keep this order."
        )
        column.addWidget(muted(text))
        form = Form()
        self.list = form.add_row(self.tr("In order, the most important first"), QListWidget())
        self.list.setProperty("look", "list")
        self.list.setMinimumHeight(self.fontMetrics().height() * 8)
        self.more = PickField()
        form.add_row(self.tr("Not in order yet"), self.more)
        column.addWidget(form)
        self.add = secondary_button(self.tr("Put it next"), "add")
        self.add.clicked.connect(self._add)
        self.up, self.down = secondary_button(self.tr("Up")), secondary_button(self.tr("Down"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.out = secondary_button(self.tr("Take it out"), "remove")
        self.out.clicked.connect(self._take_out)
        column.addWidget(side_by_side(self.add, self.up, self.down, self.out))
        return self.order

    def _show_manner(self, manner: str) -> None:
        self.manner.show_key(manner)
        self.veil.setVisible(self.is_veiled)
        self.sliders.setVisible(manner == "one by one" and not self.is_veiled)
        self.order.setVisible(manner == "ranking" and not self.is_veiled)
        for part in (self.both, self.twin):
            part.setVisible(not self.is_veiled)

    def _show_rows(self, view: WeightsView) -> None:
        turning = [row.factor for row in view.rows if row.span is not None or row.is_changed]
        shape = (view.whose, tuple(turning))
        # While a slider is in hand no row may be taken away under it.
        is_in_hand = any(row.rest.isActive() or row.slider.hasFocus() for row in self.rows.values())
        if shape != self.shape and not is_in_hand:
            self.shape = shape
            self._lay_rows(view, turning)
        for row in view.rows:
            self.rows[row.factor].show_weight(row.importance, self.words.number(row), self.words.note(row), row.span)

    def _lay_rows(self, view: WeightsView, turning: Sequence[str]) -> None:
        empty_layout(self.turning_column)
        empty_layout(self.group_column)
        self.rows = {row.factor: self._row(row) for row in view.rows}
        self.turning.setVisible(bool(turning))
        for factor in turning:
            self.turning_column.addWidget(self.rows[factor])
        for group in view.groups:
            rest = [row for row in group.rows if row.factor not in turning]
            if rest:
                holder = QWidget()
                column = column_in(holder, 1)
                for row in rest:
                    column.addWidget(self.rows[row.factor])
                title = self.tr("{0}: {1}").format(group.title, len(rest))
                self.group_column.addWidget(Disclosure(title, holder))

    def _row(self, row: WeightRow) -> WeighRow:
        made = WeighRow(row.title)
        made.settled.connect(lambda value, factor=row.factor: self.weight_set.emit(factor, value))
        return made

    def _show_ranking(self, view: WeightsView) -> None:
        titles = {row.factor: (row.title, row.importance) for row in view.rows}
        kept = self.list.currentRow()
        self.ranked = list(view.ranked)
        self.list.clear()
        for place, factor in enumerate(self.ranked, start=1):
            self.list.addItem(self.tr("{0}. {1} ({2})").format(place, *titles[factor]))
        self.list.setCurrentRow(min(max(kept, 0), len(self.ranked) - 1))
        self.more.show_words({one.key: one.words for one in view.unranked})
        self.add.setEnabled(bool(view.unranked) and len(self.ranked) < MOST_RANKED)
        for button in (self.up, self.down, self.out):
            button.setEnabled(bool(self.ranked))

    def _add(self) -> None:
        self.list.setCurrentRow(len(self.ranked))
        self.ranking_set.emit((*self.ranked, str(self.more.currentData())))

    def _move(self, steps: int) -> None:
        here = self.list.currentRow()
        there = here + steps
        if 0 <= here < len(self.ranked) and 0 <= there < len(self.ranked):
            order = [*self.ranked]
            order[here], order[there] = order[there], order[here]
            self.list.setCurrentRow(there)
            self.ranking_set.emit(tuple(order))

    def _take_out(self) -> None:
        here = self.list.currentRow()
        if 0 <= here < len(self.ranked):
            self.ranking_set.emit((*self.ranked[:here], *self.ranked[here + 1 :]))

    def _cells(self, row: WeightRow, *, is_open: bool) -> tuple[str, ...]:
        anywhere = self.tr("open") if is_open else self.tr("any")
        span = self.tr("{0} – {1}").format(*row.span) if row.span else anywhere
        otherwise = ", ".join(name for name in (row.below, row.above) if name)
        return row.title, self.words.number(row), span, otherwise or "–"
