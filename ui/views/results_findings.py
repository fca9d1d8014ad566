"""What Results lists beside the figures: what nobody could tell yet, and what the yes/no checks found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from readiness.document.model import Document
from readiness.partnership.people import AnswersByPerson, answers_by_person, parties, people, questionnaire_in_use
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.shipped import Library
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


def unknowns(document: Document, library: Library, party: str = EVERYBODY, language: str = "en") -> tuple[Unknown, ...]:
    """Return every question to which somebody of ``party`` (or of anybody at the table) said “don't know”."""
    found: list[Unknown] = []
    answers = answers_by_person(document)
    for who in _chosen(document, party):
        for shipped in library.questionnaires:
            questionnaire = questionnaire_in_use(document, library, shipped.id)
            found += _unknowns(document, questionnaire, who, answers, is_named=party == EVERYBODY, language=language)
    return tuple(found)


def checks(document: Document, library: Library, party: str = EVERYBODY, language: str = "en") -> tuple[CheckView, ...]:
    """Return the yes/no checks as ``party``, or everybody at the table, answered them."""
    views, answers = [], answers_by_person(document)
    for shipped in library.checks:
        questionnaire = questionnaire_in_use(document, library, shipped.id)
        rows = tuple(
            _check_row(document, questionnaire, item, answers, party=party, language=language)
            for item in questionnaire.items
        )
        kind: CheckKind = "red flags" if questionnaire.id == _RED_FLAGS else "conditions"
        views.append(CheckView(questionnaire.id, questionnaire.title.read(language), kind, rows))
    return tuple(views)


def _chosen(document: Document, party: str) -> Sequence[str]:
    return seated(document) if party == EVERYBODY else (party,)


def _unknowns(
    document: Document,
    questionnaire: Questionnaire,
    party: str,
    answers: AnswersByPerson,
    *,
    is_named: bool,
    language: str,
) -> Iterator[Unknown]:
    one, roles = parties(document)[party], people(document, party)
    for item in questionnaire.items:
        states = {
            person: given.state
            for person in roles
            if (given := answers.get((party, person), {}).get(questionnaire.id, {}).get(item.id)) is not None
        }
        unsure = [person for person, state in states.items() if state == "dont_know"]
        if unsure:
            yield Unknown(
                ItemKey(questionnaire.id, item.id),
                party,
                unsure[0],
                item.text.read(one.side, language),
                tuple(_who(one.name if is_named else "", roles[person].role) for person in unsure),
                tuple(roles[person].role for person, state in states.items() if state == "answered"),
            )


def _check_row(
    document: Document, questionnaire: Questionnaire, item: Item, answers: AnswersByPerson, *, party: str, language: str
) -> CheckRow:
    raised: list[str] = []
    denied: list[str] = []
    unsure: list[str] = []
    comments: list[str] = []
    # What has a sentence that mends it is the answer that raises the line.
    bad = next(iter(item.improvement), "")
    for who in _chosen(document, party):
        one = parties(document)[who]
        for person, somebody in people(document, who).items():
            given = answers.get((who, person), {}).get(questionnaire.id, {}).get(item.id)
            if given is None:
                continue
            name = _who(one.name if party == EVERYBODY else "", somebody.role)
            if given.state == "answered":
                (raised if given.code == bad else denied).append(name)
            elif given.state == "dont_know":
                unsure.append(name)
            comments += [f"{name}: {given.comment}"] if given.comment else []
    side = parties(document)[party].side if party != EVERYBODY else "provider"
    advice = item.improvement.get(bad)
    return CheckRow(
        item.text.read(side, language),
        _finding(raised, denied, unsure),
        tuple(raised),
        tuple(denied),
        tuple(comments),
        advice.read(language) if advice else "",
        item.source or "",
    )


def _finding(raised: list[str], denied: list[str], unsure: list[str]) -> Finding:
    if raised:
        return "divided" if denied else "raised"
    if unsure:
        return "unsure"
    return "clear" if denied else "unanswered"


def _who(organisation: str, role: str) -> str:
    return f"{role} ({organisation})" if organisation else role
