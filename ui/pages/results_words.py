"""The words of the Results page: verdict, bands, backing and counts."""

from fractions import Fraction

from PySide6.QtCore import QObject

from ui.kit.chips import Chip, ChipKind
from ui.kit.figure_bar import Bar
from ui.kit.figure_row import Figure
from ui.pages.name_list import name_list
from ui.views.results import BandView, FactorRow, FactorsView

_MOST_NAMES = 3
# One step of a five-level scale: less than that is no news.
_ONE_LEVEL = Fraction(1, 4)


class ResultsWords(QObject):
    """Sentences about figures, in the language of the screen."""

    def verdict(self, view: FactorsView) -> str:
        """Return the one sentence that a board member should read."""
        summary = view.summary
        if not view.has_answers:
            return self.tr("Nothing is known yet: no question has been answered.")
        reached = (
            self.tr(
                "Taken together, the {0} organisations at the table are ready or nearly ready in {1} of {2} areas."
            ).format(view.seats, summary.reached, summary.asked)
            if view.is_joined
            else self.tr("{0} is ready or nearly ready in {1} of {2} areas.").format(
                view.name, summary.reached, summary.asked
            )
        )
        return " ".join([reached, *self._reservations(view)])

    def _reservations(self, view: FactorsView) -> list[str]:
        summary, said = view.summary, []
        if summary.holding:
            names = name_list(summary.holding[:_MOST_NAMES])
            said.append(self._holding(len(summary.holding), is_joined=view.is_joined).format(names))
        if summary.split:
            said.append(self.tr("People see {0} differently: talk first.").format(name_list(summary.split)))
        if summary.open:
            said.append(self.tr("Still open: {0}.").format(summary.open))
        return said

    def _holding(self, count: int, *, is_joined: bool) -> str:
        if count == 1:
            return self.tr("One holds them back: {0}.") if is_joined else self.tr("One holds it back: {0}.")
        if count <= _MOST_NAMES:
            return self.tr("These hold them back: {0}.") if is_joined else self.tr("These hold it back: {0}.")
        sentence = self.tr("{0} of them are weak, first of all {1}.")
        return sentence.format(count, "{0}")

    def chip(self, row: FactorRow) -> Chip:
        """Return the status of a row: its band, or why it has none."""
        if row.band is not None:
            return Chip(row.band.word, *_shape(row.band, describes=row.describes))
        reasons: dict[str, Chip] = {
            "split: talk first": Chip(self.tr("Split: talk first"), "warning", "unsure"),
            "not applicable": Chip(self.tr("Does not apply"), "neutral", "remove"),
        }
        return reasons.get(row.unbanded, Chip(self.tr("Open"), "neutral", "not_started"))

    def figure(self, row: FactorRow, *, is_joined: bool) -> Figure:
        """Return what the picture shows of a row."""
        chip, detail = self.chip(row), self.detail(row, is_joined=is_joined)
        words = self.tr("{0}: {1}. {2}. {3}").format(row.title, self.value(row), chip.word, detail)
        return Figure(row.title, detail, (self.bar(row),), chip, words)

    def bar(self, row: FactorRow) -> Bar:
        """Return the bar of a row; nothing stands on it while nothing is known."""
        if row.standing != "scored":
            return Bar("–")
        bounds = (float(row.range.low), float(row.range.expected), float(row.range.high))
        return Bar(str(row.number), *bounds, dots=tuple(float(dot.share) for dot in row.dots))

    def value(self, row: FactorRow) -> str:
        """Return the number in words, with its range where there is one."""
        if row.standing == "not applicable":
            return self.tr("does not apply")
        if row.standing == "open":
            return self.tr("open")
        if row.range.is_exact:
            return self.tr("{0} of 100").format(row.number)
        return self.tr("{0} of 100, between {1} and {2}").format(row.number, *row.bounds)

    def detail(self, row: FactorRow, *, is_joined: bool) -> str:
        """Return coverage, people, range and backing of a row in one line."""
        if row.standing == "not applicable":
            return ""
        coverage = (
            self.tr("{0} of {1} organisations").format(row.answered, row.asked)
            if is_joined
            else self.tr("{0} of {1} answered").format(row.answered, row.asked)
        )
        parts = [
            coverage,
            self.people(row.people),
            self.spread(row),
            self.backing(row),
            self._lowest(row, is_joined=is_joined),
        ]
        return " · ".join(part for part in parts if part)

    def spread(self, row: FactorRow) -> str:
        """Return how far the reading may reach; nothing where it is exact or open."""
        if row.standing != "scored" or row.range.is_exact:
            return ""
        return self.tr("{0} to {1}").format(*row.bounds)

    def people(self, count: int) -> str:
        """Return how many people answered."""
        if not count:
            return ""
        return self.tr("1 person") if count == 1 else self.tr("{0} people").format(count)

    def backing(self, row: FactorRow) -> str:
        """Return whether top answers rest on evidence."""
        words = {"claimed": self.tr("claimed"), "evidenced": self.tr("evidenced")}
        return "" if row.describes else words.get(row.backing, "")

    def _lowest(self, row: FactorRow, *, is_joined: bool) -> str:
        if not is_joined or row.describes or not row.dots:
            return ""
        lowest = min(row.dots, key=lambda dot: dot.share)
        if row.range.expected - lowest.share < _ONE_LEVEL:
            return ""
        return self.tr("lowest {0}: {1}").format(lowest.number, lowest.who)


def _shape(band: BandView, *, describes: bool) -> tuple[ChipKind, str]:
    if describes:
        return "neutral", "info"
    if band.place == band.places - 1:
        return "positive", "positive"
    if band.is_reached:
        return "info", "in_progress"
    return ("danger", "danger") if band.place == 0 else ("warning", "warning")
