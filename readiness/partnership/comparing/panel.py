"""The panel: every partner's own level for every item, made once and read by all that compares partners."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from readiness.document.model import Document, Party
from readiness.fit.bench import FULL_IMPORTANCE
from readiness.fit.catalogue import Catalogue, DeliveryModel, Relevance
from readiness.partnership.assessment import CONTEXT, Assessment
from readiness.partnership.comparing.said import SaidNow, said_now
from readiness.partnership.own_answers import joined
from readiness.partnership.people import questionnaire_in_use
from readiness.partnership.weights import agreed_weights
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.shipped import Library
from readiness.scoring.factors import level_of
from readiness.scoring.ranges import rounded

LEVELS = 5
HIGHEST_RELEVANCE = 3
HIGHEST_STRENGTH = 2
ROLES = ("commissioner", "lead", "member", "candidate", "supporter")


@dataclass(frozen=True, slots=True)
class AskedItem:
    """An item with the level that each code stands for, 0 the lowest, and its factor's importance, 0 to 1."""

    questionnaire: str
    item: Item
    factor: str
    levels: Mapping[str, int]
    importance: Fraction

    @property
    def key(self) -> str:
        """The item in a document: ``questionnaire/item``."""
        return f"{self.questionnaire}/{self.item.id}"

    @property
    def highest(self) -> int:
        """The highest level."""
        return len(self.levels) - 1


@dataclass(frozen=True, slots=True)
class Panel:
    """Partners and what each of them says as an organisation.

    ``own`` holds, by item and party, the organisation's own answer as a share of 0 to 1: its people's levels joined by
    the questionnaire's rule. ``importance`` is a factor's, 0 to 1.
    ``said`` is what those people said: party -> item -> person -> code.
    """

    document: Document
    assessment: Assessment
    parties: Mapping[str, Party]
    questionnaires: Mapping[str, Questionnaire]
    items: Mapping[str, AskedItem]
    own: Mapping[str, Mapping[str, Fraction]]
    importance: Mapping[str, Fraction]
    said: SaidNow

    def items_of(self, factor: str) -> tuple[AskedItem, ...]:
        """Return the items that measure ``factor``."""
        return tuple(one for one in self.items.values() if one.factor == factor)

    @property
    def factors(self) -> tuple[str, ...]:
        """Every factor of readiness, in the order of the questionnaires; what describes the service is left out."""
        ordered = (one.factor for one in self.items.values() if one.questionnaire != CONTEXT)
        return tuple(dict.fromkeys(ordered))


def panel(document: Document, library: Library, catalogue: Catalogue, assessment: Assessment) -> Panel:
    """Return the partners of ``document`` with their own answers; supporters who said nothing are left out."""
    used = {shipped.id: questionnaire_in_use(document, library, shipped.id) for shipped in library.questionnaires}
    importance = _importance(document, catalogue, assessment)
    items = {one.key: one for questionnaire in used.values() for one in asked_items(questionnaire, importance)}
    said = said_now(document, used)
    own = own_answers(said, used, items)
    heard = {party for said in own.values() for party in said}
    there = assessment.parties
    order = sorted(there, key=lambda party: (ROLES.index(there[party].role), there[party].name.casefold(), party))
    seated = {party: there[party] for party in order if party in heard or there[party].role != "supporter"}
    return Panel(document, assessment, seated, used, items, own, importance, said)


def nearest_level(share: Fraction, points: int = LEVELS) -> int:
    """Return the level, 0 to ``points - 1``, that lies nearest to ``share``; a half counts upwards."""
    return int(rounded(share * (points - 1)))


def counted(shares: Sequence[Fraction], points: int = LEVELS) -> tuple[int, ...]:
    """Return how many of ``shares`` lie nearest to each level, lowest level first."""
    levels = [nearest_level(share, points) for share in shares]
    return tuple(levels.count(level) for level in range(points))


def mean(shares: Sequence[Fraction]) -> Fraction:
    """Return the mean of ``shares``, each organisation counted once; at least one."""
    return sum(shares, Fraction(0)) / len(shares)


def asked_items(questionnaire: Questionnaire, importance: Mapping[str, Fraction]) -> Iterator[AskedItem]:
    """Yield the items of ``questionnaire`` that measure a factor on a scale of levels."""
    for item in questionnaire.items:
        codes = questionnaire.scale_of(item).codes
        if item.factor is not None and len(codes) > 1:
            levels = {code: level_of(questionnaire, item, code) for code in codes}
            yield AskedItem(questionnaire.id, item, item.factor, levels, importance.get(item.factor, Fraction(0)))


def own_answers(
    said: SaidNow, used: Mapping[str, Questionnaire], items: Mapping[str, AskedItem]
) -> Mapping[str, Mapping[str, Fraction]]:
    """Return each organisation's own answers, by item (``questionnaire/item``) and party, as shares of 0 to 1.

    Args:
        said: What `said_now` gives for the document.
        used: The questionnaires in use, by id.
        items: What `asked_items` gives for them, by key.
    """
    own: dict[str, dict[str, Fraction]] = {key: {} for key in items}
    for party, told in said.items():
        for key, codes in told.items():
            one = items.get(key)
            levels = [one.levels[code] for code in codes.values() if code in one.levels] if one is not None else []
            if one is not None and levels:
                own[key][party] = joined(levels, one.highest, used[one.questionnaire].across_people)
    return own


def _importance(document: Document, catalogue: Catalogue, assessment: Assessment) -> Mapping[str, Fraction]:
    agreed = agreed_weights(document)
    relevance: dict[str, Fraction] = {}
    for model in _models(document, catalogue, assessment):
        for factor, share in _relevance(model):
            relevance[factor] = max(relevance.get(factor, Fraction(0)), share)
    return {
        factor: share * Fraction(agreed.get(factor, FULL_IMPORTANCE), FULL_IMPORTANCE)
        for factor, share in relevance.items()
    }


def _models(document: Document, catalogue: Catalogue, assessment: Assessment) -> tuple[DeliveryModel, ...]:
    """Return the model that the parties chose, else the one that fits best, else all."""
    entry = document.choices.get("model")
    chosen = entry.value.chosen if entry is not None and entry.value is not None else None
    best = assessment.best.model if assessment.best else None
    for name in (chosen, best):
        if found := tuple(model for model in catalogue.models if model.id == name):
            return found
    return catalogue.models


def _relevance(model: DeliveryModel) -> Iterator[tuple[str, Fraction]]:
    for need in model.needs:
        yield need.factor, Fraction(_greatest(need.relevance), HIGHEST_RELEVANCE)
    for line in model.suitability:
        yield line.factor, Fraction(abs(line.strength), HIGHEST_STRENGTH)


def _greatest(relevance: Relevance) -> int:
    return max(one or 0 for one in (relevance.all, relevance.lead, relevance.member, relevance.commissioner))
