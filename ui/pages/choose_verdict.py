"""The message at the top of the Choose page, and what keeps a set from being found."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ui.kit.boxes import CalloutKind
from ui.pages.choose_words import ChooseWords
from ui.pages.name_list import name_list
from ui.views.choose import AnswerView, ChooseView, RuleRow, UnmetRow


class ChooseVerdict(QObject):
    """Sentences about the answer as a whole, in the language of the screen."""

    def __init__(self, words: ChooseWords) -> None:
        super().__init__()
        self.words = words

    def verdict(self, view: ChooseView) -> tuple[CalloutKind, str, str]:
        """Return tone, heading and sentence of the page's one message."""
        answer = view.answer
        if not view.needs:
            heading = self.tr("Say first what the partnership must bring")
            text = self.tr("Add what it must be able to do, where it must work and what it must know, further down.")
            return "info", heading, text
        if answer is None:
            return "info", self.tr("Looking for the best set of partners…"), ""
        if not answer.has_set:
            return self._nothing(answer)
        names = [partner.name for partner in answer.partners]
        if answer.unmet:
            needs = name_list([self.words.need(row.need) for row in answer.unmet])
            heading = self.tr("Not everything can be covered in full: {0}").format(needs)
            return "danger", heading, self.tr("The best set for all the rest: {0}.").format(self._set(names))
        heading = self._count(len(names)).format(name_list(names))
        return ("positive" if answer.is_proved else "info"), heading, self._proof(answer)

    def points(self, answer: AnswerView) -> str:
        """Return what the set costs, by kind."""
        text = self.tr(
            "{0} points: {1} for partners and their risk, {2} for what pairs of them see differently. Fewer are "
            "better; they are judgements, not money."
        )
        return text.format(answer.points.total, answer.points.partners, answer.points.pairs)

    def lead(self, view: ChooseView) -> str:
        """Return why nobody has to lead, or nothing where the rule is plain."""
        if view.lead_rule == "not known" and view.needs:
            return self.tr(
                "Nobody is known to be able to lead yet, so that rule is left out. Answer the questions, or settle "
                "by hand who could."
            )
        if view.lead_rule == "not asked" and view.needs:
            return self.tr("The delivery model asks nothing of a lead, so no partner has to be able to lead.")
        return ""

    def unmet(self, row: UnmetRow) -> str:
        """Return why a need cannot be met."""
        able = name_list(row.bringing) or self.tr("nobody")
        in_part = self.tr("{0} is covered in part only: it wants {1}, and {2} can bring it.")
        text = in_part if row.bringing else self.tr("{0}: it wants {1}, and {2} can bring it.")
        text = text.format(self.words.need(row.need), row.wanted, able)
        if not row.kept_out:
            return text
        return self.tr("{0} Kept out, but able: {1}.").format(text, name_list(row.kept_out))

    def rule(self, row: RuleRow, most: int | None) -> str:
        """Return a rule that cannot be kept together with others."""
        names = name_list([self.words.need(name) for name in row.names])
        return {
            "need": self.tr("{0} must be brought").format(names),
            "lead": self.tr("one partner must be able to lead"),
            "kept in": self.tr("{0} is kept in").format(names),
            "kept out": self.tr("{0} is kept out").format(names),
            "together": self.tr("{0} come together").format(names),
            "apart": self.tr("{0} cannot both be in").format(names),
            "most": self.tr("the number of partners is at most {0}").format(most),
        }[row.kind]

    def _count(self, count: int) -> str:
        if count == 1:
            return self.tr("One partner covers everything: {0}")
        return self.tr("{0} partners cover everything: {1}").format(count, "{0}")

    def _set(self, names: Sequence[str]) -> str:
        return name_list(names) or self.tr("nobody")

    def _proof(self, answer: AnswerView) -> str:
        if answer.is_proved:
            return self.tr("Proved: no set that keeps every rule costs less.")
        text = self.tr("The best set so far. Not proved: a set could cost as little as {0} points.")
        return text.format(answer.bound)

    def _nothing(self, answer: AnswerView) -> tuple[CalloutKind, str, str]:
        if not answer.conflict:
            heading = self.tr("The search was stopped before it found a set")
            return "warning", heading, self.tr("Search again and give it more time.")
        more = self.tr("At least {0} partners are needed.").format(answer.fewest) if answer.fewest else ""
        doubt = "" if answer.is_smallest else self.tr("Some of the rules below may not matter.")
        text = " ".join(part for part in (self.tr("Change one of the rules below."), more, doubt) if part)
        return "danger", self.tr("No set of partners keeps every rule"), text
