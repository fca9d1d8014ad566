"""Two models side by side: a sentence, what makes the difference, needs, gates, and how each works."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from readiness.scoring.ranges import whole_percentage
from ui.kit.balance import BalanceBar
from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.chips import Chip, StatusChip
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted
from ui.kit.pick import PickField
from ui.kit.picture import IconPicture
from ui.kit.table import TextTable
from ui.kit.tall import Tall
from ui.pages.models_detail_words import ModelDetailWords
from ui.pages.models_words import ModelsWords
from ui.theme.current import space
from ui.views.models_compare import CompareView, DifferenceView, NeedRow, Side

_INKS = {"positive": "positive", "danger": "danger", "info": "accent", "neutral": "muted", "warning": "warning"}


class CompareWords(QObject):
    """Words about two models, in the language of the screen."""

    def sentence(self, view: CompareView) -> str:
        """Return which of the two stands before the other."""
        before, after = sorted((view.one.row, view.other.row), key=lambda row: row.rank)
        if view.readiness is None and view.suitability is None:
            return self.tr("Nothing is answered yet that would set one before the other.")
        return self.tr("{0} stands before {1}: place {2} and place {3}.").format(
            before.title, after.title, before.rank, after.rank
        )

    def difference(self, view: CompareView, parts: DifferenceView, axis: str) -> str:
        """Return the difference of an axis in a sentence."""
        ends = [whole_percentage(getattr(side.row, axis).range.expected) for side in (view.one, view.other)]
        first, second = view.one.row.title, view.other.row.title
        if not parts.tenths:
            return self.tr("The two stand alike. To the right: what speaks for {0}; to the left: for {1}.").format(
                first, second
            )
        words = self.tr(
            "{0} stands at {2}, {1} at {3}: {4} points apart. To the right: what speaks for {0}; to the left: for {1}."
        )
        return words.format(first, second, *ends, f"{abs(float(parts.tenths)):.1f}")

    def part(self, title: str, rest: int) -> str:
        """Return the name of a part of the difference; the rest has no name of its own."""
        return title or self.tr("Everything else ({0})").format(rest)

    def asked(self, asked: tuple[tuple[str, int], ...]) -> str:
        """Return how much a model asks, of whom."""
        strengths = {1: self.tr("helpful"), 2: self.tr("important"), 3: self.tr("essential")}
        roles = {
            "all": self.tr("{0}"), "lead": self.tr("{0} for the lead"), "member": self.tr("{0} for members"),
            "commissioner": self.tr("{0} for the commissioner"),
        }  # fmt: skip
        return ", ".join(roles[role].format(strengths[strength]) for role, strength in asked) or self.tr("not asked")


class ComparePart(QWidget):
    """Two models side by side.

    Signals:
        pair_picked: The two models.
    """

    pair_picked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.words, self.models, self.gates = CompareWords(), ModelsWords(), ModelDetailWords()
        self.shown: CompareView | None = None
        column = column_in(self, 3)
        first, second = Form(), Form()
        self.one = first.add_row(self.tr("Compare"), PickField())
        self.other = second.add_row(self.tr("with"), PickField())
        for field in (self.one, self.other):
            field.picked.connect(lambda _key: self._pick())
        column.addWidget(side_by_side(first, second))
        self.says = Callout("info", "")
        column.addWidget(self.says)
        self.body = Tall()
        self.inner = column_in(self.body, 3)
        column.addWidget(self.body)

    def show_view(self, view: CompareView) -> None:
        """Draw ``view``; nothing is emitted."""
        words = {one.key: one.words for one in view.models}
        for field, side in ((self.one, view.one), (self.other, view.other)):
            field.show_words(words)
            field.show_key(side.row.model)
        if view == self.shown:
            return
        self.shown = view
        self.says.show_message("info", self.words.sentence(view))
        empty_layout(self.inner)
        self._add_axes(view)
        self._add_sides(view)
        self._add_needs(view.needs, (view.one.row.title, view.other.row.title))

    def _pick(self) -> None:
        self.pair_picked.emit(str(self.one.currentData()), str(self.other.currentData()))

    def _add_axes(self, view: CompareView) -> None:
        for title, axis, parts in (
            (self.tr("What makes the difference in readiness"), "readiness", view.readiness),
            (self.tr("What makes the difference in suitability"), "suitability", view.suitability),
        ):
            card = Card(title)
            if parts is None:
                card.column.addWidget(label(self.tr("Open: nothing that counts is answered yet.")))
            else:
                card.column.addWidget(label(self.words.difference(view, parts, axis)))
                self._add_bars(card, parts)
            self.inner.addWidget(card)

    def _add_bars(self, card: Card, parts: DifferenceView) -> None:
        scale = max((abs(float(part.tenths)) for part in parts.parts), default=0.0)
        rows = []
        for part in parts.parts:
            name, printed = self.words.part(part.title, parts.rest), _signed(float(part.tenths))
            rows.append((name, printed))
            card.column.addWidget(BalanceBar(name, float(part.tenths), scale, printed))
        rows.append((self.tr("Together"), _signed(float(parts.tenths))))
        card.column.addWidget(label(self.tr("Together: {0} points").format(rows[-1][1]), "label"))
        table = TextTable(self.tr("What makes the difference"), (self.tr("Factor"), self.tr("Points")))
        table.show_rows(rows)
        card.column.addWidget(Disclosure(self.tr("The same as a table"), table))

    def _add_sides(self, view: CompareView) -> None:
        card = Card(self.tr("Side by side"))
        holder = Tall()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space(6))
        grid.setVerticalSpacing(space(2))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for column, side in enumerate((view.one, view.other)):
            grid.addWidget(heading(side.row.title), 0, column)
            grid.addWidget(side_by_side(StatusChip(self.models.status(side.row))), 1, column)
        self._add_gates(grid, view)
        for title, read in (
            (self.tr("Who contracts with whom"), lambda side: (side.contracts,)),
            (self.tr("Who carries the risk"), lambda side: (side.risk,)),
            (self.tr("Who decides"), lambda side: (side.decides,)),
            (self.tr("When it suits"), lambda side: side.suits),
            (self.tr("What goes wrong"), lambda side: side.goes_wrong),
        ):
            self._add_texts(grid, title, (read(view.one), read(view.other)))
        card.column.addWidget(holder)
        self.inner.addWidget(card)

    def _add_gates(self, grid: QGridLayout, view: CompareView) -> None:
        row = grid.rowCount()
        grid.addWidget(label(self.tr("Gates"), "label"), row, 0, 1, 2)
        for column, side in enumerate((view.one, view.other)):
            grid.addWidget(self._locks(side), row + 1, column)

    def _locks(self, side: Side) -> QWidget:
        holder = Tall()
        column = column_in(holder, 1)
        for gate in side.gates:
            column.addWidget(_lock_line(self.gates.lock(gate)))
        if not side.gates:
            column.addWidget(muted(self.tr("It has no gates.")))
        column.addStretch(1)
        return holder

    def _add_texts(self, grid: QGridLayout, title: str, texts: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        row = grid.rowCount()
        grid.addWidget(label(title, "label"), row, 0, 1, 2)
        for column, own in enumerate(texts):
            holder = Tall()
            lines = column_in(holder, 1)
            for text in own:
                lines.addWidget(label(text if len(own) == 1 else self.tr("• {0}").format(text)))
            lines.addStretch(1)
            grid.addWidget(holder, row + 1, column)

    def _add_needs(self, needs: tuple[NeedRow, ...], titles: tuple[str, str]) -> None:
        table = TextTable(self.tr("What the two ask of the parties, where they differ"), (self.tr("Factor"), *titles))
        table.show_rows([(row.title, self.words.asked(row.one), self.words.asked(row.other)) for row in needs])
        name = self.tr("What they ask of the parties, where they differ: {0}").format(len(needs))
        part = Disclosure(name, table)
        self.inner.addWidget(part)


def _lock_line(chip: Chip) -> QWidget:
    """Return a lock with its words, which wrap where a chip would be too wide."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(IconPicture(chip.icon_name, _INKS[chip.kind], 1.1), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(chip.word), 1)
    return holder


def _signed(points: float) -> str:
    return f"+{points:.1f}" if points > 0 else f"−{-points:.1f}" if points < 0 else "0.0"
