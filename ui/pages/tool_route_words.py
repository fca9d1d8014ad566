"""Words of the route to market page."""

from PySide6.QtCore import QObject

from readiness.toolbox.route import Standing
from ui.kit.chips import Chip
from ui.views.route import Answered, RouteView, Sourced, StepRow


class RouteWords(QObject):
    """Words about a purchase and its answer, in the language of the screen."""

    def chip(self, standing: Standing) -> Chip:
        """Return how an option stands: word, shape and colour."""
        return {
            "must": Chip(self.tr("Must be used"), "info", "next"),
            "may": Chip(self.tr("Open"), "positive", "positive"),
            "depends": Chip(self.tr("Depends on facts not known yet"), "warning", "unsure"),
            "closed": Chip(self.tr("Closed"), "neutral", "locked"),
        }[standing]  # fmt: skip

    def day(self, view: RouteView) -> str:
        """Return the day that the answer is about."""
        if view.is_today:
            return self.tr("By the rules of today, {0}.").format(view.on)
        return self.tr("For a procurement that begins on {0}.").format(view.on)

    def regime(self, answer: Answered) -> str:
        """Return what holds and why, in a few sentences."""
        history = self.tr("These rules are history: they hold for what began before they ended.")
        checked = self.tr("The rules are kept as they stood on {0}.").format(answer.as_at)
        return " ".join(filter(None, (answer.about, answer.threshold, history if answer.is_history else "", checked)))

    def headline(self, answer: Answered) -> str:
        """Return which options are open, in one sentence."""
        bound = [one.title for one in answer.options if one.standing == "must"]
        if bound:
            return self.tr("One option must be used: {0}.").format(", ".join(bound))
        count = sum(one.standing == "may" for one in answer.options)
        depends = sum(one.standing == "depends" for one in answer.options)
        words = self.tr("Options open now: {0}. Depending on facts not known yet: {1}.")
        return words.format(count, depends)

    def sourced(self, one: Sourced) -> str:
        """Return a duty with its source, where that is one of its own."""
        if not one.source:
            return one.words
        return self.tr("{0} Source: {1}.").format(one.words, one.source)

    def step_columns(self) -> tuple[tuple[str, int], ...]:
        """Return the headings of a timetable."""
        return (self.tr("Step"), 6), (self.tr("At least"), 3), (self.tr("To the end of"), 4)

    def step(self, row: StepRow) -> tuple[str, ...]:
        """Return a row of a timetable."""
        days = self.tr("{0} working days") if row.is_working else self.tr("{0} days")
        what = self.sourced(Sourced(self.tr("{0}.").format(row.what), row.source)) if row.source else row.what
        return what, days.format(row.days), row.ends or self.tr("no day can be worked out")
