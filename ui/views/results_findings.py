"""What Results lists beside the figures: what nobody could tell yet, and what the yes/no checks found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from readiness.document.model import Document
from readiness.partnership.anonymity import shows_people
from readiness.partnership.people import AnswersByPerson, answers_by_person, parties, people, questionnaire_in_use
from readiness.questionnaire.format import Item, Questionnaire, Side
from readiness.questionnaire.shipped import Library
from readiness.questionnaire.sources import cited
from ui.views.results import EVERYBODY, seated
from ui.views.walk import ItemKey

Finding = Literal["raised", "divided", "unsure", "clear", "unanswered"]
CheckKind = Literal["red flags", "conditions"]
_RED_FLAGS = "do-not-enter"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question to which somebody said “don't know”; ``known_by`` answered it."""

    key: ItemKey
    party: str
    person: str
    text: str
    unsure: tuple[str, ...]
    known_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One line of a yes/no check: what was found, by whom, their comments, and what to do."""

    text: str
    finding: Finding
    raised_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    comments: tuple[str, ...]
    advice: str
    source: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """One yes/no check."""

    key: str
    title: str
    kind: CheckKind
    rows: tuple[CheckRow, ...]

    @property
    def raised(self) -> tuple[CheckRow, ...]:
        """The lines that somebody raised."""
        return tuple(row for row in self.rows if row.finding in {"raised", "divided"})

    @property
    def is_answered(self) -> bool:
        """Whether anybody has looked at it."""
        return any(row.finding != "unanswered" for row in self.rows)


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody at the table: their party, and how they are named in a list; no role where organisations speak."""

    party: str
    key: str
    side: Side
    role: str
    name: str


def unknowns(
    document: Document,
    library: Library,
    party: str = EVERYBODY,
    language: str = "en",
    *,
    answers: AnswersByPerson | None = None,
) -> tuple[Unknown, ...]:
    """Return every question to which somebody of ``party`` (or of anybody at the table) said “don't know”.

    ``answers`` are those of the document, where they are sorted out already.
    """
    asked = [questionnaire_in_use(document, library, shipped.id) for shipped in library.questionnaires]
    given, found = answers if answers is not None else answers_by_person(document), list[Unknown]()
    for _, own in groupby(_present(document, party), key=lambda one: one.party):
        members = tuple(own)
        found += (one for questionnaire in asked for one in _unknowns(questionnaire, members, given, language))
    return tuple(found)


def checks(
    document: Document,
    library: Library,
    party: str = EVERYBODY,
    language: str = "en",
    *,
    answers: AnswersByPerson | None = None,
) -> tuple[CheckView, ...]:
    """Return the yes/no checks as ``party``, or everybody at the table, answered them; ``answers`` as above."""
    views, present = [], _present(document, party)
    given = answers if answers is not None else answers_by_person(document)
    side = parties(document)[party].side if party != EVERYBODY else "provider"
    for shipped in library.checks:
        questionnaire = questionnaire_in_use(document, library, shipped.id)
        rows = tuple(_check_row(questionnaire, item, given, present, (side, language)) for item in questionnaire.items)
        kind: CheckKind = "red flags" if questionnaire.id == _RED_FLAGS else "conditions"
        views.append(CheckView(questionnaire.id, questionnaire.title.read(language), kind, rows))
    return tuple(views)


def _present(document: Document, party: str) -> tuple[_Person, ...]:
    """Return the people of ``party``, or of everybody at the table, who are then named with their organisation.

    Where several organisations read it, the organisation is named alone.
    """
    there, is_own = parties(document), shows_people(document)
    return tuple(
        _Person(
            key,
            person,
            there[key].side,
            one.role if is_own else "",
            there[key].name if not is_own else f"{one.role} ({there[key].name})" if party == EVERYBODY else one.role,
        )
        for key in (seated(document) if party == EVERYBODY else (party,))
        for person, one in people(document, key).items()
    )


def _unknowns(
    questionnaire: Questionnaire, members: Sequence[_Person], answers: AnswersByPerson, language: str
) -> Iterator[Unknown]:
    given = [(one, answers.get((one.party, one.key), {}).get(questionnaire.id, {})) for one in members]
    for item in questionnaire.items:
        states = [(one, own[item.id].state) for one, own in given if item.id in own]
        unsure = [one for one, state in states if state == "dont_know"]
        if unsure:
            yield Unknown(
                ItemKey(questionnaire.id, item.id),
                unsure[0].party,
                unsure[0].key,
                item.text.read(unsure[0].side, language),
                tuple(dict.fromkeys(one.name for one in unsure)),
                tuple(one.role for one, state in states if state == "answered" and one.role),
            )


def _check_row(
    questionnaire: Questionnaire,
    item: Item,
    answers: AnswersByPerson,
    present: Sequence[_Person],
    read_as: tuple[Side, str],
) -> CheckRow:
    said = [
        (one, given)
        for one in present
        if (given := answers.get((one.party, one.key), {}).get(questionnaire.id, {}).get(item.id)) is not None
    ]
    # What has a sentence that mends it is the answer that raises the line.
    bad = next(iter(item.improvement), "")
    told = {
        is_bad: [one.name for one, given in said if (given.code == bad) == is_bad and given.state == "answered"]
        for is_bad in (True, False)
    }
    raised, denied = tuple(dict.fromkeys(told[True])), tuple(dict.fromkeys(told[False]))
    # Within an organisation that speaks as one nobody is told apart: what one of its people raises, it raises.
    denied = tuple(name for name in denied if name not in raised)
    is_unsure = any(given.state == "dont_know" for _, given in said)
    side, language = read_as
    advice = item.improvement.get(bad)
    return CheckRow(
        item.text.read(side, language),
        _finding(raised, denied, is_unsure=is_unsure),
        raised,
        denied,
        tuple(f"{one.name}: {given.comment}" for one, given in said if given.comment and one.role),
        advice.read(language) if advice else "",
        cited(item.source or ""),
    )


def _finding(raised: Sequence[str], denied: Sequence[str], *, is_unsure: bool) -> Finding:
    if raised:
        return "divided" if denied else "raised"
    if is_unsure:
        return "unsure"
    return "clear" if denied else "unanswered"
