"""The words of the Governance page: kinds of tie, lenses, rules of decision, terms of reference."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from readiness.document.graph import TermsOfReference
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

    def verdict(self, view: GovernanceView) -> str:
        """Return the finding of the page in one sentence."""
        count = len(view.vacancies)
        if not count:
            return self.tr("{0}: every place on the map is filled").format(view.title)
        if count == 1:
            return self.tr("{0}: one place still waits for somebody").format(view.title)
        return self.tr("{0}: {1} places still wait for somebody").format(view.title, count)

    def grounds(self, view: GovernanceView) -> str:
        """Return why this map is shown, who decides on it, and how many parties stand on it."""
        grounds = {
            "chosen": self.tr("This is the model you have chosen."),
            "best fit": self.tr("No other model fits better, going by your answers so far."),
            "looked at": self.tr("You are only looking: this is not the model you have chosen."),
        }
        return " ".join([grounds[view.ground], *self._deciders(view), self.standing(view)])

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
        return self.tr("Governance map, {0}: {1} places and {2} ties. The other tabs hold the same in words.").format(
            view.title, len(view.places), len(view.ties)
        )

    def terms(self, terms: TermsOfReference) -> Iterator[tuple[str, str]]:
        """Yield what is recorded of a body's terms of reference: its name and its words."""
        rule = self.rules[terms.decision_rule] if terms.decision_rule else ""
        rule = f"{rule[:1].upper()}{rule[1:]}"
        limit = "" if terms.decision_limit_pounds is None else f"£{terms.decision_limit_pounds:,}"
        meetings = "" if terms.meetings_a_year is None else str(terms.meetings_a_year)
        review = "" if terms.review_every_months is None else str(terms.review_every_months)
        found = (
            (self.tr("Purpose"), terms.purpose),
            (self.tr("How it decides"), rule),
            (self.tr("Decides up to"), limit),
            (self.tr("Quorum"), terms.quorum),
            (self.tr("Meetings a year"), meetings),
            (self.tr("Reserved matters"), terms.reserved_matters),
            (self.tr("Where it cannot agree"), terms.deadlock_route),
            (self.tr("Conflicts of interest"), terms.conflict_policy),
            (self.tr("Who looks over it"), terms.scrutiny),
            (self.tr("Months between reviews"), review),
        )
        yield from ((name, words) for name, words in found if words)

    def _deciders(self, view: GovernanceView) -> Iterator[str]:
        for body in view.apex:
            if body.terms and body.terms.decision_rule:
                yield self.tr("{0} decides: {1}.").format(body.name, self.rules[body.terms.decision_rule])
