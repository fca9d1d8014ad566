"""The question as the document puts it: needs, candidates, what they bring and cost, ties and locks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.document.consortium import Bond, Need, Standing
from readiness.document.model import Document, Party
from readiness.fit.catalogue import Catalogue
from readiness.partnership.assessment import Assessment
from readiness.partnership.choosing.leading import Leading, LeadRule, lead_rule, leading, leading_model
from readiness.partnership.choosing.points import PairPoints, PartnerPoints, pair_points, partner_points
from readiness.partnership.choosing.problem import Candidate, Pair, Problem, Requirement
from readiness.partnership.offers import Brought, brought, stated_offers
from readiness.questionnaire.shipped import Library

CANDIDATE_KINDS = ("provider", "umbrella")
MOST_KEY = "most-partners"


@dataclass(frozen=True, slots=True)
class Question:
    """Everything behind the choice of partners, by need and by party, and the problem that it comes to."""

    needs: Mapping[str, Need]
    candidates: Mapping[str, Party]
    offers: Mapping[str, Mapping[str, Brought]]
    partners: Mapping[str, PartnerPoints]
    pairs: Mapping[Pair, PairPoints]
    leads: Mapping[str, Leading]
    lead_rule: LeadRule
    model: str
    problem: Problem

    def standing(self, party: str) -> Standing:
        """Return whether ``party`` is kept in, kept out or open."""
        return next(one.standing for one in self.problem.candidates if one.id == party)

    def pair(self, one: str, other: str) -> PairPoints:
        """Return what two candidates cost together."""
        return self.pairs[min(one, other), max(one, other)]


def question_of(
    document: Document, assessment: Assessment, library: Library, catalogue: Catalogue, most: int | None = None
) -> Question:
    """Return the choice of partners that ``document`` asks for.

    Args:
        document: The document.
        assessment: Its reading.
        library: The questionnaires.
        catalogue: The delivery models.
        most: The greatest number of partners; the document's own limit where None.
    """
    needs = {key: entry.value for key, entry in sorted(document.needs.items()) if entry.value is not None}
    there, factors = candidates_in(assessment), library.factors
    scores = {party: assessment.scores[party] for party in there}
    model = leading_model(document, assessment, catalogue)
    offers = {
        party: brought(stated_offers(document, party), needs, one, scores[party], factors)
        for party, one in there.items()
    }
    partners = {party: partner_points(document, party, scores[party]) for party in there}
    pairs = pair_points(document, library, scores)
    leads = {party: leading(document, party, one, scores[party], model) for party, one in there.items()}
    rule = lead_rule(leads)
    problem = Problem(
        tuple(_candidate(document, party, partners[party], offers[party], leads[party]) for party in there),
        tuple(Requirement(key, need.partners_wanted) for key, need in needs.items()),
        {pair: made.points for pair, made in pairs.items()},
        tuple(_ties(document, there, "together")),
        tuple(_ties(document, there, "apart")),
        most if most is not None else most_partners(document),
        # Where nothing is wanted of the consortium, nobody is wanted to lead it either.
        rule == "wanted" and bool(needs),
    )
    return Question(needs, there, offers, partners, pairs, leads, rule, model.id if model else "", problem)


def candidates_in(assessment: Assessment) -> Mapping[str, Party]:
    """Return the parties who could be partners: providers and umbrella bodies, whatever their role."""
    return {
        key: party
        for key, party in assessment.parties.items()
        if party.kind in CANDIDATE_KINDS and party.role != "commissioner"
    }


def most_partners(document: Document) -> int | None:
    """Return the greatest number of partners that the parties settled, or None for any number."""
    entry = document.choices.get(MOST_KEY)
    chosen = entry.value.chosen if entry is not None and entry.value is not None else ""
    return int(chosen) if chosen.isascii() and chosen.isdigit() else None


def _candidate(
    document: Document, party: str, points: PartnerPoints, offers: Mapping[str, Brought], lead: Leading
) -> Candidate:
    brings = frozenset(need for need, offer in offers.items() if offer.counts)
    return Candidate(party, points.total, brings, lead.could is True, _standing(document, party))


def _standing(document: Document, party: str) -> Standing:
    entry = document.candidacies.get(party)
    return entry.value.standing if entry is not None and entry.value is not None else "open"


def _ties(document: Document, there: Mapping[str, Party], bond: Bond) -> Iterator[Pair]:
    for key, entry in sorted(document.ties.items()):
        one, _, other = key.partition("/")
        if entry.value is not None and entry.value.bond == bond and one in there and other in there and one != other:
            yield min(one, other), max(one, other)
