"""What partners answer about each other: the questions, each one's answers, and each organisation's view of another."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache

from readiness.document.model import Document
from readiness.partnership.own_answers import joined
from readiness.partnership.people import parties
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.loader import load_questionnaire
from readiness.records import data_folder
from readiness.scoring.factors import level_of

PAIRS = "pairs"
TRUST = "pair-trust"
RATING_PARTS = 5

Views = Mapping[tuple[str, str, str], Fraction]
Trust = Mapping[tuple[str, str], Fraction]


@cache
def pair_questionnaires() -> tuple[Questionnaire, ...]:
    """Return the shipped questionnaires that partners answer about each other.

    Raises:
        BadInputError: A file breaks the format.
    """
    return tuple(load_questionnaire(path) for path in sorted((data_folder() / PAIRS).glob("*.toml")))


@cache
def shipped_pairs() -> Questionnaire:
    """Return the questions by which the program compares partners, as they ship."""
    return next(one for one in pair_questionnaires() if one.id == PAIRS)


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


def pair_views(document: Document) -> Views:
    """Return each organisation's view of each other one: (who says, about whom, item) -> share of 0 to 1.

    An organisation's view is that of its people together, joined by the questionnaire's rule.
    """
    return _views(document, {item.id for item in pairs_in_use(document).items})


def trust(document: Document) -> Trust:
    """Return the trust of one party in another, 0 to 1: (who says, about whom) -> mean of the trust items told."""
    if not document.ratings:
        return {}
    wanted = {item.id for item in pairs_in_use(document).items if item.factor == TRUST}
    told: dict[tuple[str, str], list[Fraction]] = {}
    for (who, whom, _), share in _views(document, wanted).items():
        told.setdefault((who, whom), []).append(share)
    return {pair: sum(shares, Fraction(0)) / len(shares) for pair, shares in told.items()}


def _views(document: Document, wanted: set[str]) -> Views:
    asked = pairs_in_use(document)
    levels = {
        item.id: {code: level_of(asked, item, code) for code in asked.scale_of(item).codes}
        for item in asked.items
        if item.id in wanted
    }
    there = parties(document)
    people = {key for key, entry in document.people.items() if entry.value is not None}
    said: dict[tuple[str, str, str], list[int]] = {}
    for party, person, partner, item, code in _told(document):
        level = levels.get(item, {}).get(code)
        stands = party in there and partner in there and party != partner and f"{party}/{person}" in people
        if stands and level is not None:
            said.setdefault((party, partner, item), []).append(level)
    return {key: joined(own, len(levels[key[2]]) - 1, asked.across_people) for key, own in said.items()}


def _told(document: Document) -> Iterator[tuple[str, str, str, str, str]]:
    for key, entry in document.ratings.items():
        answer = entry.now.value
        if answer is None or answer.state != "answered" or answer.code is None:
            continue
        parts = key.split("/")
        if len(parts) == RATING_PARTS and parts[3] == PAIRS:
            yield parts[0], parts[1], parts[2], parts[4], answer.code
