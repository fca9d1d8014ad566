"""The words of the Governance page: kinds of tie, lenses, rules of decision, terms of reference."""

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from readiness.governance.checks.checking import standing
from readiness.governance.checks.finding import Finding
from ui.views.governance import GovernanceView


class GovernanceWords(QObject):
    """What the page says, in the language of the screen."""

    @property
    def lenses(self) -> dict[str, str]:
        """The questions that one may ask of the map."""
        return {
            "money": self.tr("Money and contract"),
            "accountability": self.tr("Who answers to whom"),
            "seats": self.tr("Who sits where"),
            "data": self.tr("Data"),
            "trust": self.tr("Trust and working together"),
            "all": self.tr("Everything at once"),
        }

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of tie, read from source to target."""
        return {
            "contract": self.tr("has a contract with"),
            "subcontract": self.tr("subcontracts to"),
            "funding": self.tr("pays"),
            "shareholding": self.tr("holds shares in"),
            "delivers": self.tr("delivers to"),
            "reports_to": self.tr("answers to"),
            "regulates": self.tr("regulates"),
            "seat": self.tr("sits on"),
            "voice": self.tr("speaks to"),
            "data_flow": self.tr("sends data to"),
            "relationship": self.tr("works with"),
        }

    @property
    def keys(self) -> dict[str, str]:
        """The kinds of tie as the key of the picture names them."""
        return {
            "contract": self.tr("Contract"),
            "subcontract": self.tr("Subcontract"),
            "funding": self.tr("Money"),
            "shareholding": self.tr("Shares"),
            "delivers": self.tr("Delivers"),
            "reports_to": self.tr("Answers to"),
            "regulates": self.tr("Regulates"),
            "seat": self.tr("Seat"),
            "voice": self.tr("Voice"),
            "data_flow": self.tr("Data"),
            "relationship": self.tr("Works together"),
        }

    @property
    def parts(self) -> dict[str, str]:
        """The parts beside the map."""
        return {
            "findings": self.tr("Findings"),
            "places": self.tr("Places"),
            "ties": self.tr("Relationships"),
            "account": self.tr("Who answers to whom"),
            "terms": self.tr("Terms"),
            "duties": self.tr("Duties"),
            "what if": self.tr("What if"),
            "measures": self.tr("Measures"),
            "share": self.tr("Words and files"),
        }

    @property
    def rules(self) -> dict[str, str]:
        """How a body decides."""
        return {
            "unanimous": self.tr("everybody must agree"),
            "consensus": self.tr("by consensus"),
            "majority": self.tr("by majority"),
            "shareholding": self.tr("by shares held"),
            "chair decides": self.tr("the chair decides"),
            "advisory": self.tr("it advises and does not decide"),
        }

    def verdict(self, view: GovernanceView, found: Sequence[Finding] | None) -> str:
        """Return the finding of the page in one sentence; ``found`` is None while the checks run."""
        if not view.places:
            return self.tr("{0}: the map is empty").format(view.title)
        if found is None:
            return self.tr("{0}: checking the map…").format(view.title)
        counts = Counter(one.severity for one in standing(tuple(found)))
        errors, thoughts = counts["error"], counts["warning"] + counts["info"]
        if errors and thoughts:
            words = self.tr("{0}: {1} to put right, {2} to think about")
        elif errors:
            words = self.tr("{0}: {1} to put right")
        elif thoughts:
            return self.tr("{0}: no errors, {1} to think about").format(view.title, self._things(thoughts))
        elif counts["to-do"]:
            words = self.tr("{0}: nothing wrong, but not everything is recorded yet")
        else:
            words = self.tr("{0}: the checks find nothing wrong")
        return words.format(view.title, self._things(errors), thoughts)

    def _things(self, count: int) -> str:
        return self.tr("1 thing") if count == 1 else self.tr("{0} things").format(count)

    def grounds(self, view: GovernanceView) -> str:
        """Return why this map is shown, who decides on it, and how many parties stand on it."""
        grounds = {
            "chosen": self.tr("This is the model you have chosen."),
            "best fit": self.tr("No other model fits better, going by your answers so far."),
            "looked at": self.tr("You are only looking: this is not the model you have chosen."),
        }
        own = [self.tr("This map is your own.")] if view.is_kept else []
        return " ".join([grounds[view.ground], *own, *self._deciders(view), self.standing(view)])

    def standing(self, view: GovernanceView) -> str:
        """Return how many parties stand on the map."""
        if not view.standing:
            return self.tr("None of your parties stands on it yet.")
        if not view.left_out:
            return self.tr("All your parties stand on it ({0}).").format(view.standing)
        everybody = view.standing + len(view.left_out)
        return self.tr("{0} of your {1} parties stand on it.").format(view.standing, everybody)

    def picture(self, view: GovernanceView) -> str:
        """Return what the picture shows, for whoever cannot see it."""
        places, ties = len(view.places), len(view.ties)
        return self.tr("Governance map, {0}: {1} and {2}. The tabs beside it hold the same in words.").format(
            view.title,
            self.tr("1 place") if places == 1 else self.tr("{0} places").format(places),
            self.tr("1 tie") if ties == 1 else self.tr("{0} ties").format(ties),
        )

    def vacancies(self, view: GovernanceView) -> tuple[str, str]:
        """Return a heading and the words for places that wait and parties that stand nowhere; both may be empty."""
        sentences = []
        if view.vacancies:
            sentences.append(self.tr("Nobody fills: {0}.").format("; ".join(view.vacancies)))
        if view.left_out:
            sentences.append(self.tr("This map has no place for: {0}.").format("; ".join(view.left_out.values())))
        return self.tr("Places to fill") if view.vacancies else "", " ".join(sentences)

    def _deciders(self, view: GovernanceView) -> Iterator[str]:
        for body in view.apex:
            if body.terms and body.terms.decision_rule:
                yield self.tr("{0} decides: {1}.").format(body.name, self.rules[body.terms.decision_rule])
