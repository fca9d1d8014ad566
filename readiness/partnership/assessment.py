"""The whole reading of a document: each party's factors, the service's context, and every model's fit."""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.document.model import Document, Party
from readiness.fit.bench import Bench, Member, join_readings
from readiness.fit.catalogue import Catalogue, Role
from readiness.fit.fit import ModelFit, best_first, fit_model
from readiness.partnership.pairs import trust
from readiness.partnership.people import answers_by_person, parties, questionnaire_in_use, respondents
from readiness.partnership.weights import agreed_weights
from readiness.questionnaire.shipped import Library
from readiness.scoring.factors import FactorScore, ready_items, score_factors
from readiness.scoring.ranges import Range

CONTEXT = "service-context"
SEATS: Mapping[str, Role] = {"lead": "lead", "member": "member", "commissioner": "commissioner"}

PartyScores = Mapping[str, FactorScore]


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a document says: ``scores`` by party and factor, ``context`` by factor, and fits with the best first.

    ``alone`` is true where one organisation assesses itself; other roles' needs are then left out.
    """

    parties: Mapping[str, Party]
    scores: Mapping[str, PartyScores]
    context: Mapping[str, Range | None]
    fits: tuple[ModelFit, ...]
    alone: bool

    @property
    def best(self) -> ModelFit | None:
        """Return the model that fits best, or None while nothing about readiness is known."""
        first = self.fits[0] if self.fits else None
        return first if first is not None and first.readiness_known else None

    def fit(self, model: str) -> ModelFit:
        """Return the fit of the model called ``model``.

        Raises:
            KeyError: The catalogue has no such model.
        """
        for fit in self.fits:
            if fit.model == model:
                return fit
        raise KeyError(model)


def assess(
    document: Document,
    library: Library,
    catalogue: Catalogue,
    before: Assessment | None = None,
    changed: frozenset[str] | None = None,
) -> Assessment:
    """Return the reading of ``document``.

    Args:
        document: The document.
        library: The shipped questionnaires, for what the document has no copy of.
        catalogue: The delivery models.
        before: The reading before a change, to spare the parties that it did not touch.
        changed: The parties whose answers changed since ``before``; None for all.
    """
    there = parties(document)
    known = before.scores if before is not None and changed is not None else {}
    spared = {party: known[party] for party in there if party in known and party not in (changed or ())}
    fresh = _fresh_scores(document, library, tuple(party for party in there if party not in spared))
    scores = {party: spared[party] if party in spared else fresh[party] for party in there}
    context = _context(library, there, scores)
    bench = bench_of(document, there, scores, context)
    fits = best_first([fit_model(model, bench) for model in catalogue.models])
    return Assessment(there, scores, context, fits, bench.alone)


def party_scores(document: Document, library: Library, party: str) -> PartyScores:
    """Return every factor of ``party`` that its side of the table is asked about, in the questionnaires' order."""
    return _fresh_scores(document, library, (party,))[party]


def _fresh_scores(document: Document, library: Library, wanted: tuple[str, ...]) -> Mapping[str, PartyScores]:
    # Sorting out all answers costs the same for one party as for thirty.
    answers = answers_by_person(document, wanted[0] if len(wanted) == 1 else None)
    there = parties(document)
    scores: dict[str, dict[str, FactorScore]] = {party: {} for party in wanted}
    for shipped in library.questionnaires:
        questionnaire = questionnaire_in_use(document, library, shipped.id)
        ready = ready_items(questionnaire)
        for party in wanted:
            if there[party].side in questionnaire.asked_of:
                people = respondents(document, party, questionnaire.id, answers)
                scores[party].update(score_factors(questionnaire, ready, people))
    return scores


def bench_of(
    document: Document,
    there: Mapping[str, Party],
    scores: Mapping[str, PartyScores],
    context: Mapping[str, Range | None],
) -> Bench:
    """Return the parties at the table with their readings; candidates and supporters do not sit there yet."""
    members = tuple(
        Member(party, one.name, role, _readings(scores[party]))
        for party, one in there.items()
        if (role := SEATS.get(one.role)) is not None
    )
    alone = len(there) == 1 and not any(member.role == "commissioner" for member in members)
    return Bench(members, context, alone, agreed_weights(document), trust(document))


def context_factors(library: Library) -> tuple[str, ...]:
    """Return the factors that describe the service and not the parties."""
    return tuple(factor.id for factor in library.named(CONTEXT).factors)


def _readings(scores: PartyScores) -> Mapping[str, Range | None]:
    return {name: None if score.standing == "not applicable" else score.range for name, score in scores.items()}


def _context(
    library: Library, there: Mapping[str, Party], scores: Mapping[str, PartyScores]
) -> Mapping[str, Range | None]:
    """Return each context factor as the commissioners see it, or as the providers do where none of them answered."""
    readings: dict[str, Range | None] = {}
    for factor in context_factors(library):
        for side in ("commissioner", "provider"):
            own = [scores[party][factor] for party in there if there[party].side == side and factor in scores[party]]
            told = [score for score in own if score.standing == "scored"]
            if told:
                readings[factor] = join_readings("mean", [score.range for score in told])
                break
            if any(score.standing == "not applicable" for score in own):
                readings[factor] = None
                break
    return readings
