"""Consent: with whom a person shares each section of a questionnaire, and where that begins before they decide."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from readiness.document.consortium import Invitation, SharedWith
from readiness.document.model import Document, Party
from readiness.partnership.comparing.said import Walks
from readiness.partnership.people import parties
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire, Section
from readiness.questionnaire.walk import SETTLED
from readiness.records import Record, data_folder, read_toml

PAIR = "pair"


class _Beginnings(Record):
    totals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionConsent:
    """A section as one person shares it: with whom, whether that was decided or is where it begins, and how much."""

    key: str
    questionnaire: Questionnaire
    section: Section
    shared_with: SharedWith
    is_decided: bool
    answers: int


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """One entry of a person's answers in the document; ``partner`` is whom it is about, by this document's id.

    ``is_asked`` is false for an answer behind a question that has fallen away: it is neither sent nor counted.
    """

    part: str
    key: str
    questionnaire: Questionnaire
    item: Item
    partner: str | None = None
    is_asked: bool = True


def invited(document: Document, invitation: Invitation) -> tuple[Questionnaire, ...]:
    """Return the document's copies of what ``invitation`` asks, in its order."""
    copies = {one.id: one for _, one in sorted(document.questionnaires.items())}
    return tuple(copies[name] for name in invitation.questionnaires if name in copies)


def beginning(questionnaire: Questionnaire, section: str) -> SharedWith:
    """Return with whom a section is shared until its giver decides otherwise."""
    names = _totals()
    careful = questionnaire.id in names or f"{questionnaire.id}/{section}" in names
    return "totals" if careful or questionnaire.respondent == PAIR else "lead"


def consents_of(
    document: Document, questionnaires: tuple[Questionnaire, ...], party: str, person: str
) -> tuple[SectionConsent, ...]:
    """Return every section of ``questionnaires`` as ``person`` of ``party`` shares it."""
    counts = _counts(document, questionnaires, party, person)
    rows = []
    for questionnaire in questionnaires:
        for section in questionnaire.sections:
            key = f"{party}/{person}/{questionnaire.id}/{section.id}"
            entry = document.consents.get(key)
            decided = entry.value if entry else None
            shared_with = decided.shared_with if decided else beginning(questionnaire, section.id)
            count = counts[questionnaire.id, section.id]
            rows.append(SectionConsent(key, questionnaire, section, shared_with, decided is not None, count))
    return tuple(rows)


def own_answers(
    document: Document, questionnaires: tuple[Questionnaire, ...], party: str, person: str
) -> Iterator[OwnAnswer]:
    """Yield everything that ``person`` of ``party`` ever answered in ``questionnaires``, in the order of the keys."""
    by_id: Mapping[str, Questionnaire] = {one.id: one for one in questionnaires}
    items = {(one.id, item.id): item for one in questionnaires for item in one.items}
    start = f"{party}/{person}/"
    for part in ("answers", "ratings"):
        entries = {key: entry for key, entry in sorted(getattr(document, part).items()) if key.startswith(start)}
        away = _fallen_away(by_id, parties(document).get(party), {key: one.value for key, one in entries.items()})
        for key in entries:
            *partner, questionnaire, item = key.removeprefix(start).split("/")
            if (questionnaire, item) in items:
                about = partner[0] if partner else None
                asked = key not in away
                yield OwnAnswer(part, key, by_id[questionnaire], items[questionnaire, item], about, asked)


def _fallen_away(
    by_id: Mapping[str, Questionnaire], seat: Party | None, given: Mapping[str, Answer | None]
) -> frozenset[str]:
    """Return the keys in ``given`` (one person's answers) that are not asked in view of the others."""
    groups: dict[str, dict[str, Answer]] = {}
    for key, answer in given.items():
        home, _, item = key.rpartition("/")
        if answer is not None and home.rpartition("/")[2] in by_id:
            groups.setdefault(home, {})[item] = answer
    if seat is None:
        return frozenset()
    walks = Walks(by_id)
    return frozenset(
        f"{home}/{item}"
        for home, answers in groups.items()
        for item in walks.of(home.rpartition("/")[2], seat).falls_away(answers)
    )


def _counts(
    document: Document, questionnaires: tuple[Questionnaire, ...], party: str, person: str
) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for own in own_answers(document, questionnaires, party, person):
        answer: Answer | None = getattr(document, own.part)[own.key].value
        is_told = own.is_asked and answer is not None and answer.state in SETTLED
        counts[own.questionnaire.id, own.item.section] += is_told
    return counts


@cache
def _totals() -> frozenset[str]:
    return frozenset(read_toml(data_folder() / "packs" / "consent.toml", _Beginnings).totals)
