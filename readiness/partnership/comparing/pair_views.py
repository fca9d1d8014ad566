"""What partners say about each other: both directions are kept, and a difference of two levels is a finding."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from readiness.document.model import Document
from readiness.partnership.comparing.panel import joined
from readiness.partnership.people import parties
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.loader import load_questionnaire
from readiness.records import data_folder
from readiness.scoring.factors import level_of

PAIRS = "pairs"
COLLABORATION, TRUST, VALUE = "collaboration-level", "pair-trust", "pair-value"
LEVELS_APART = 2
RATING_PARTS = 5


@dataclass(frozen=True, slots=True)
class PairItem:
    """Two partners on one item: the level that each gives the other, None where it has not said.

    ``there`` is what ``one`` says about ``other``; ``back`` what ``other`` says about ``one``.
    """

    one: str
    other: str
    item: Item
    highest: int
    there: Fraction | None
    back: Fraction | None

    @property
    def apart(self) -> Fraction | None:
        """How many levels apart the two stand, or None where one of them has not said."""
        return abs(self.there - self.back) if self.there is not None and self.back is not None else None

    @property
    def is_finding(self) -> bool:
        """Whether they stand two levels apart or more."""
        return self.apart is not None and self.apart >= LEVELS_APART


@cache
def shipped_pairs() -> Questionnaire:
    """Return the questions that partners answer about each other, as they ship.

    Raises:
        BadInputError: The file is missing or breaks the format.
    """
    return load_questionnaire(data_folder() / PAIRS / f"{PAIRS}.toml")


def pairs_in_use(document: Document) -> Questionnaire:
    """Return the copy that the document's ratings rest on, or the shipped one where it holds none."""
    kept = sorted(key for key in document.questionnaires if key.split("/")[0] == PAIRS)
    return document.questionnaires[kept[0]] if kept else shipped_pairs()


def ratings_by(document: Document, party: str, person: str, partner: str) -> Mapping[str, Answer]:
    """Return what one person of ``party`` said about ``partner``, by item."""
    beginning = f"{party}/{person}/{partner}/{PAIRS}/"
    return {
        key.removeprefix(beginning): entry.value
        for key, entry in document.ratings.items()
        if key.startswith(beginning) and entry.value is not None
    }


def pair_items(document: Document) -> tuple[PairItem, ...]:
    """Return every pair of partners of whom at least one has rated the other, item by item.

    An organisation's view is that of its people together, joined by the questionnaire's rule; the pairs stand in the
    order of the parties' ids.
    """
    asked = pairs_in_use(document)
    said = _views(document, asked)
    there = tuple(parties(document))
    found = (
        _pair(asked, item, one, other, said)
        for place, one in enumerate(there)
        for other in there[place + 1 :]
        for item in asked.items
    )
    return tuple(pair for pair in found if pair.there is not None or pair.back is not None)


def pair_findings(pairs: tuple[PairItem, ...]) -> tuple[PairItem, ...]:
    """Return the pairs that stand two levels apart or more, the furthest first."""
    return tuple(sorted((pair for pair in pairs if pair.is_finding), key=lambda pair: -(pair.apart or Fraction(0))))


def trust_of_pairs(pairs: tuple[PairItem, ...]) -> Mapping[tuple[str, str], Fraction]:
    """Return the trust of one party in another, 0 to 1: (who says, about whom) -> mean of the trust items told."""
    told: dict[tuple[str, str], list[Fraction]] = {}
    for pair in (pair for pair in pairs if pair.item.factor == TRUST):
        both = (((pair.one, pair.other), pair.there), ((pair.other, pair.one), pair.back))
        for who, view in ((who, view) for who, view in both if view is not None):
            told.setdefault(who, []).append(view / pair.highest)
    return {who: sum(views, Fraction(0)) / len(views) for who, views in told.items()}


def _pair(
    asked: Questionnaire, item: Item, one: str, other: str, said: Mapping[tuple[str, str, str], Fraction]
) -> PairItem:
    highest = len(asked.scale_of(item).codes) - 1
    return PairItem(one, other, item, highest, said.get((one, other, item.id)), said.get((other, one, item.id)))


def _views(document: Document, asked: Questionnaire) -> Mapping[tuple[str, str, str], Fraction]:
    items = {item.id: item for item in asked.items}
    there, people = parties(document), {key for key, entry in document.people.items() if entry.value is not None}
    levels: dict[tuple[str, str, str], list[int]] = {}
    for party, person, partner, item, code in _told(document):
        stands = party in there and partner in there and party != partner and f"{party}/{person}" in people
        if stands and item in items and code in asked.scale_of(items[item]).codes:
            levels.setdefault((party, partner, item), []).append(level_of(asked, items[item], code))
    highest = {name: len(asked.scale_of(item).codes) - 1 for name, item in items.items()}
    return {
        key: joined(said, highest[key[2]], asked.across_people) * highest[key[2]] for key, said in levels.items()
    }  # fmt: skip


def _told(document: Document) -> Iterator[tuple[str, str, str, str, str]]:
    for key, entry in document.ratings.items():
        parts = key.split("/")
        code = entry.value.code if entry.value is not None and entry.value.state == "answered" else None
        if len(parts) == RATING_PARTS and parts[3] == PAIRS and code is not None:
            yield parts[0], parts[1], parts[2], parts[4], code
