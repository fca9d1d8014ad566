"""Answers from a form tool's table: which column is which question, and which words are which level."""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from readiness.document.change import Change, setting
from readiness.document.model import Document, Person
from readiness.errors import BadInputError
from readiness.exchange.csv_files import Row
from readiness.exchange.form_tables import FormTable
from readiness.exchange.identifiers import identifier
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire, Scale
from readiness.questionnaire.typed import MULTI_SEPARATOR, typed_answer
from readiness.text import NAME_LENGTH, clean

How = Literal["id", "text", "nearest", "chosen", "none"]
LEAST_LIKENESS = 0.75
WHO_HEADINGS = frozenset({"respondent", "role", "your role", "job title", "position"})
STATE_WORDS = {
    "don't know": "dont_know", "don’t know": "dont_know", "do not know": "dont_know", "not sure": "dont_know",
    "dont_know": "dont_know", "n/a": "not_applicable", "not applicable": "not_applicable",
    "not_applicable": "not_applicable", "prefer not to say": "prefer_not_to_say",
    "prefer_not_to_say": "prefer_not_to_say",
}  # fmt: skip
REASON = "said so in the form"
# Form tools number questions, put “3 - Often” for a point, and part several choices by semicolons.
_NUMBERED = re.compile(r"^\s*(?:q(?:uestion)?\s*)?\d+\s*[.):-]\s*")
_LED_BY_CODE = re.compile(r"^\s*(\S+?)\s*(?:[.):=]|\s[-–—])\s*\S")
_SEVERAL = re.compile(r"\s*;\s*")


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """A question of a questionnaire, by ids."""

    questionnaire: str
    item: str


@dataclass(frozen=True, slots=True)
class Match:
    """What a column was taken for: a question or nothing, and on what ground."""

    heading: str
    place: ItemPlace | None
    how: How


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """An answer that fits: its line in the file, who gave it, and to what."""

    line: int
    who: str
    place: ItemPlace
    answer: Answer


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell that does not fit, with its line, its column, and the reason in words."""

    line: int
    heading: str
    reason: str


@dataclass(frozen=True, slots=True)
class FormReading:
    """What a table says under a mapping: the answers that fit, and the cells that do not."""

    answers: tuple[FormAnswer, ...]
    refused: tuple[Refused, ...]


def suggest(table: FormTable, questionnaires: Sequence[Questionnaire]) -> tuple[Match, ...]:
    """Return for each column the question that it most likely is: by id, by its words, or by the nearest words.

    A question is given to one column only; the surest ground comes first.
    """
    wordings = {
        _plain(text): ItemPlace(one.id, item.id)
        for one in questionnaires
        for item in one.items
        for text in _texts(item)
    }
    ids = {item.id: ItemPlace(one.id, item.id) for one in questionnaires for item in one.items}
    found: dict[str, Match] = {}
    grounds: tuple[tuple[How, Callable[[str], ItemPlace | None]], ...] = (
        ("id", ids.get),
        ("text", lambda words: wordings.get(_plain(words))),
        ("nearest", lambda words: _nearest(words, wordings)),
    )
    for how, find in grounds:
        taken = {match.place for match in found.values()}
        for heading in table.headings:
            place = find(heading) if heading not in found and heading not in WHO_HEADINGS else None
            if place is not None and place not in taken:
                taken.add(place)
                found[heading] = Match(heading, place, how)
    return tuple(found.get(heading) or Match(heading, None, "none") for heading in table.headings)


def who_column(table: FormTable) -> str:
    """Return the column that names each person's role, or nothing where none seems to."""
    return next((heading for heading in table.headings if heading in WHO_HEADINGS), "")


def read_answers(
    table: FormTable, matches: Sequence[Match], questionnaires: Sequence[Questionnaire], who: str = ""
) -> FormReading:
    """Return the answers in ``table`` and the cells that do not fit.

    Args:
        table: The table.
        matches: Which column is which question.
        questionnaires: The copies that are answered.
        who: The column that names people by role; without one each row is “Respondent” and its line.
    """
    asked = {ItemPlace(one.id, item.id): (one, item) for one in questionnaires for item in one.items}
    answers: dict[tuple[str, ItemPlace], FormAnswer] = {}
    refused: list[Refused] = []
    for row in table.rows:
        person = clean(row.cells.get(who, ""), NAME_LENGTH).replace("\n", " ") or f"Respondent {row.line}"
        for match in matches:
            found = _read(row, person, match, asked)
            if isinstance(found, Refused):
                refused.append(found)
            elif found is not None and (person, found.place) in answers:
                reason = f"“{person}” answered this in line {answers[person, found.place].line} already"
                refused.append(Refused(row.line, match.heading, reason))
            elif found is not None:
                answers[person, found.place] = found
    return FormReading(tuple(answers.values()), tuple(refused))


def changes_for(
    document: Document, party: str, reading: FormReading, questionnaires: Sequence[Questionnaire]
) -> Iterator[Change]:
    """Yield the changes that record ``reading`` for ``party``; what stands already is left alone."""
    copies = {one.id: one for one in questionnaires}
    people = _keys_of(document, party, tuple(each.who for each in reading.answers))
    for name in dict.fromkeys(each.place.questionnaire for each in reading.answers):
        copy = f"{name}/{copies[name].version}"
        if copy not in document.questionnaires:
            yield setting(document, "questionnaires", copy, copies[name], by="")
    for who, key in people.items():
        entry = document.people.get(key)
        if entry is None or entry.value is None:
            yield setting(document, "people", key, Person(role=who), by="")
    for each in reading.answers:
        key = f"{people[each.who]}/{each.place.questionnaire}/{each.place.item}"
        standing = document.answers.get(key)
        if standing is None or standing.value != each.answer:
            yield setting(document, "answers", key, each.answer, by=each.who)


def _keys_of(document: Document, party: str, names: Iterable[str]) -> dict[str, str]:
    """Return the key of each person: whoever has the very role already, else one that nobody has."""
    there = {key: entry.value for key, entry in document.people.items() if key.partition("/")[0] == party}
    found = {person.role: key for key, person in there.items() if person is not None}
    taken = {key.partition("/")[2] for key in there}
    for name in dict.fromkeys(names):
        if name not in found:
            made = identifier(name, taken)
            taken.add(made)
            found[name] = f"{party}/{made}"
    return {name: found[name] for name in dict.fromkeys(names)}


def _read(
    row: Row, person: str, match: Match, asked: Mapping[ItemPlace, tuple[Questionnaire, Item]]
) -> FormAnswer | Refused | None:
    said = row.cells.get(match.heading, "").strip()
    if match.place is None or match.place not in asked or not said:
        return None
    questionnaire, item = asked[match.place]
    state = STATE_WORDS.get(said.casefold(), "") if not _is_point(questionnaire.scale_of(item), said) else ""
    try:
        value = "" if state else _value(questionnaire.scale_of(item), said)
        reason = REASON if state == "not_applicable" else ""
        answer = typed_answer(questionnaire, item, value, state=state, reason=reason)
    except BadInputError as error:
        return Refused(row.line, match.heading, _reason(questionnaire.scale_of(item), error))
    return FormAnswer(row.line, person, match.place, answer)


def _reason(scale: Scale, error: BadInputError) -> str:
    labels = ", ".join(point.label.read() for point in scale.points)
    return f"{error.problem} Its answers are: {labels}." if labels else f"{error.problem} {error.remedy}"


def _is_point(scale: Scale, said: str) -> bool:
    return said in scale.codes or said.casefold() in _labels(scale)


def _value(scale: Scale, said: str) -> str:
    if not scale.points:
        return said
    if scale.kind == "multi":
        return MULTI_SEPARATOR.join(_point(scale, part) for part in _SEVERAL.split(said) if part)
    return _point(scale, said)


def _point(scale: Scale, said: str) -> str:
    """Return the code that ``said`` means by code, label, score, or “code - label”; else ``said`` as it is."""
    if _is_point(scale, said):
        return said
    by_score = [code for code in scale.codes if _number(said) == scale.score_of(code)]
    if len(by_score) == 1:
        return by_score[0]
    led = _LED_BY_CODE.match(said)
    return led[1] if led and led[1] in scale.codes else said


def _number(said: str) -> float | None:
    try:
        return float(said)
    except ValueError:
        return None


def _labels(scale: Scale) -> frozenset[str]:
    return frozenset(text.casefold() for point in scale.points for text in point.label.texts.values())


def _texts(item: Item) -> Iterator[str]:
    for wording in (item.text.provider, item.text.commissioner):
        yield from wording.texts.values() if wording else ()


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", _NUMBERED.sub("", words.casefold())))


def _nearest(words: str, wordings: Mapping[str, ItemPlace]) -> ItemPlace | None:
    close = difflib.get_close_matches(_plain(words), wordings, n=1, cutoff=LEAST_LIKENESS)
    return wordings[close[0]] if close else None
