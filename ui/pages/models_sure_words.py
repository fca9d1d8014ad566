"""The words of how sure the advice is: chances, ranks, hopeful numbers, and what would settle the first place."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QObject

from readiness.phrases import report_phrases
from readiness.report.chances import in_cases, likelihood, of_hundred
from readiness.scoring.ranges import whole_percentage
from ui.pages.name_list import name_list
from ui.views.models_sure import AskRow, ChanceRow, SureView


class SureWords(QObject):
    """Words about chances, in the language of the screen."""

    def sentence(self, view: SureView) -> str:
        """Return the one sentence that says how sure the first place is."""
        first = view.rows[0]
        viable = in_cases(report_phrases(), first.viable)
        if not view.is_ranked:
            words = self.tr("On what is answered, {0} would be viable {1}. Nobody has described the service yet.")
            return words.format(first.title, viable)
        if not first.gates:
            return self.tr("{0} is viable in none of the plausible cases: a gate is shut in all of them.").format(
                first.title
            )
        ahead = in_cases(report_phrases(), first.ranks[0])
        return self._first().format(first.title, viable, ahead)

    def rival(self, view: SureView) -> str:
        """Return how often the first stands before the runner-up, or which other model leads in more cases."""
        first = view.rows[0]
        if not view.is_ranked:
            return ""
        leader = max(view.rows, key=lambda row: row.ranks[0])
        if leader.ranks[0] > first.ranks[0]:
            often = in_cases(report_phrases(), leader.ranks[0])
            return self.tr("Among the models whose gates are open in a case, {0} comes first most often: {1}.").format(
                leader.title, often
            )
        if not first.rival or not first.beats:
            return ""
        ahead = in_cases(report_phrases(), first.beats)
        return self.tr("It stands before the runner-up, {0}, {1}: {2}.").format(
            first.rival, ahead, likelihood(report_phrases(), first.beats)
        )

    def chance(self, row: ChanceRow) -> str:
        """Return how sure it is that one model is viable, and whether its readiness is hopeful."""
        cases = in_cases(report_phrases(), row.viable)
        if not 0 < row.viable < 1:
            words = self.tr("Viable {0}.").format(cases)
        else:
            words = self.tr("Viable {0}: {1}.").format(cases, likelihood(report_phrases(), row.viable))
        return " ".join(part for part in (words, self.hopeful((row,))) if part)

    def hopeful(self, rows: Sequence[ChanceRow]) -> str:
        """Return what is to be known of numbers that lie above the middle 80 of 100 cases; empty where none does."""
        over = [row for row in rows if row.is_hopeful]
        if not over:
            return ""
        if len(rows) == 1:
            words = self.tr(
                "Its readiness of {0} counts each open answer at its middle; over the cases, where some turn out low, "
                "it is lower: {1} to {2} in the middle 80 of 100."
            )
            return words.format(percent(over[0].expected), percent(over[0].low), percent(over[0].high))
        named = name_list(tuple(self.tr("{0} ({1})").format(row.title, percent(row.expected)) for row in over))
        words = self.tr(
            "The printed number, the stroke, counts each open answer at its middle; over the cases, where some turn "
            "out low, it is lower. It lies above the middle 80 of 100 cases for {0}."
        )
        return words.format(named)

    def typical(self, title: str) -> str:
        """Return a sentence as long as the one about ``title`` will be, to keep its room."""
        cases = in_cases(report_phrases(), 0.5)
        return self._first().format(title, cases, cases)

    def _first(self) -> str:
        return self.tr("{0} is viable {1}. Among the models whose gates are open in a case, it comes first {2}.")

    def ranks(self, row: ChanceRow) -> str:
        """Return a row of the rank profile in words."""
        numbers = [of_hundred(share) for share in (*row.ranks, row.held_back)]
        return self.tr(
            "{0}: among the models whose gates are open in a case, first in {1} of 100 cases, second in {2}, third in "
            "{3}, lower in {4}; held back by a gate in {5}"
        ).format(row.title, *numbers)

    def reach(self, row: ChanceRow) -> str:
        """Return the range of readiness in words."""
        worst, low, high, best = (percent(share) for share in (row.worst, row.low, row.high, row.best))
        return self.tr("{0}: readiness from {1} at worst to {2} at best; from {3} to {4} in 80 of 100 cases").format(
            row.title, worst, best, low, high
        )

    def settled(self, view: SureView) -> str:
        """Return how many answers would settle which model comes first."""
        if view.to_settle is None:
            return (
                self.tr("Asking alone does not settle it. These open answers leave most doubt:")
                if view.questions
                else self.tr("No open answer would settle it. What else leaves doubt stands below.")
            )
        return " ".join(part for part in (self._settling(view), self._other_first(view), self._listed(view)) if part)

    def _settling(self, view: SureView) -> str:
        if view.to_settle == 0:
            return self.tr(
                "It is settled: among the models whose gates are open in a case, {0} comes first in at least 95 of 100 "
                "plausible cases."
            ).format(view.settles_on)
        if view.answers_to_settle == 1:
            return self.tr(
                "One more answer would settle it, if it is answered as expected, in the middle: {0} would then come "
                "first among the models whose gates are open."
            ).format(view.settles_on)
        return self.tr(
            "{0} more answers would settle it, if they are answered as expected, in the middle: {1} would then come "
            "first among the models whose gates are open."
        ).format(view.answers_to_settle, view.settles_on)

    def _other_first(self, view: SureView) -> str:
        named = view.rows[0].title
        if view.settles_on == named:
            return ""
        return self.tr(
            "That is not {0}, which stands first in the list: the list also counts models with a gate that is shut or "
            "not yet known."
        ).format(named)

    def _listed(self, view: SureView) -> str:
        if view.to_settle is None or view.shown >= view.to_settle:
            return ""
        return self.tr("Here are the first {0} of {1} subjects to ask about.").format(view.shown, view.to_settle)

    def doubt(self, row: AskRow) -> str:
        """Return why a doubt cannot be asked away."""
        share = of_hundred(row.share)
        reasons = {
            "people differ": self.tr(
                "{0}, {1}: the people there differ. Let them talk. It leaves {2} of 100 of the doubt."
            ),
            "nobody there": self.tr("{0}, {1}: nobody holds this place yet. It leaves {2} of 100 of the doubt."),
            "partners have not said": self.tr(
                "{0}: not every partner has said how far it trusts the others. It leaves {2} of 100 of the doubt."
            ),
            "weights differ": self.tr(
                "Weights: people weigh the factors differently. Agree on weights. It leaves {2} of 100 of the doubt."
            ),
            "open answers": self.tr("{0}, {1}: it leaves {2} of 100 of the doubt."),
        }
        return reasons[row.reason].format(row.title, row.who, share)

    def good_to(self, view: SureView) -> str:
        """Return how many cases there were and how exact the numbers are."""
        if not view.error:
            return self.tr(
                "Worked out over {0} plausible cases; drawn again with other points, all say the same."
            ).format(f"{view.cases:,}")
        return self.tr(
            "Worked out over {0} plausible cases; drawn again with other points, numbers moved by up to {1} of 100."
        ).format(f"{view.cases:,}", f"{100 * view.error:.2f}")


def percent(share: float) -> int:
    """Return a share of 0 to 1 as the whole number of 100 that is printed."""
    return whole_percentage(Fraction(share))
