"""The samples that ship: whole documents, written as data and built the same on every computer."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from readiness.document.change import Change, apply, setting
from readiness.document.consortium import Candidacy, Need, Offer, Tie
from readiness.document.model import About, Action, Choice, Document, Party, Person, Purpose
from readiness.errors import BadInputError, DataFileError
from readiness.partnership.sample_maps import map_entries, map_note
from readiness.partnership.sample_tools import tool_entries, tools_note
from readiness.questionnaire.answers import Answer, Evidence
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import Library
from readiness.records import Record, data_folder, nearest, no_such, read_toml
from readiness.wording import Identifier, Name, Prose, ShortText, Wording

SAMPLE_MOMENT = "2026-01-05T09:00:00Z"
STATES = {"dont_know", "prefer_not_to_say", "unanswered"}
NOT_APPLICABLE = "not_applicable"


class SamplePerson(Record):
    """Somebody who answers for a party of the sample."""

    id: Identifier
    role: Name


class SampleParty(Party):
    """A party of the sample with its people."""

    id: Identifier
    people: tuple[SamplePerson, ...] = ()


class Remark(Record):
    """A comment or evidence beside one answer, or the reason why an item does not apply."""

    item: Identifier
    comment: Prose = ""
    reason: ShortText = ""
    evidence: tuple[Evidence, ...] = ()


class AnswerSheet(Record):
    """One person's answers to one questionnaire: item -> point code, or a state such as ``dont_know``."""

    party: Identifier
    person: Identifier
    questionnaire: Identifier
    answers: dict[Identifier, Annotated[str, Field(min_length=1, max_length=40)]]
    remarks: tuple[Remark, ...] = ()


class SampleNeed(Need):
    """Something that the sample's consortium must bring."""

    id: Identifier


class SampleOffer(Offer):
    """That a party of the sample brings a need."""

    party: Identifier
    need: Identifier


class SampleCandidacy(Candidacy):
    """What the sample's consortium has settled about a party."""

    party: Identifier


class SampleTie(Tie):
    """Two parties of the sample who come together or not at all, or cannot both be in."""

    parties: tuple[Identifier, Identifier]


class Sample(Record):
    """One file in ``questionnaires/samples``; ``invented`` says which parts the sources do not give."""

    format: Literal["readiness-sample/1"]
    id: Identifier
    order: int = Field(ge=1)
    title: Wording
    shows: Wording
    summary: Wording
    invented: Wording
    sources: tuple[Name, ...] = Field(min_length=1)
    purpose: Purpose
    model: Choice | None = None
    parties: tuple[SampleParty, ...] = Field(min_length=1)
    sheets: tuple[AnswerSheet, ...] = ()
    actions: tuple[Action, ...] = ()
    needs: tuple[SampleNeed, ...] = ()
    offers: tuple[SampleOffer, ...] = ()
    candidacies: tuple[SampleCandidacy, ...] = ()
    ties: tuple[SampleTie, ...] = ()


@cache
def load_samples(folder: Path | None = None) -> tuple[Sample, ...]:
    """Return every sample in ``folder`` (the shipped ones unless given), in their order.

    Raises:
        BadInputError: A file cannot be read or breaks the format.
    """
    files = sorted((folder or data_folder() / "samples").glob("*.toml"))
    return tuple(sorted((read_toml(path, Sample) for path in files), key=lambda sample: sample.order))


def sample_named(name: str) -> Sample:
    """Return the shipped sample called ``name``.

    Raises:
        BadInputError: There is none; the nearest name is suggested.
    """
    known = {sample.id: sample for sample in load_samples()}
    if name not in known:
        problem = no_such("sample", name, tuple(known))
        raise BadInputError("sample", problem, f"Choose one of: {', '.join(known)}.")
    return known[name]


def build(sample: Sample, library: Library) -> Document:
    """Return the sample as a document; its ids come from its content, so every copy is the same.

    Raises:
        DataFileError: An answer names a person, item or point that does not exist; every finding is named.
    """
    if findings := tuple(_misfits(sample, library)):
        raise DataFileError(f"{sample.id}.toml", findings)
    empty = Document(id=_digest(sample.id, "document"))
    return apply(empty, _changes(empty, sample, library))


def _changes(document: Document, sample: Sample, library: Library) -> Iterator[Change]:
    def put(part: str, key: str, value: Any) -> Change:
        change = setting(document, part, key, value, by="sample", at=SAMPLE_MOMENT)
        same_everywhere = change.revision.model_copy(update={"id": _digest(sample.id, part, key)})
        return Change(part, key, same_everywhere)

    parts = (sample.summary.read(), map_note(sample.id), tools_note(sample.id), sample.invented.read())
    summary = "\n\n".join(part for part in parts if part)
    yield put("about", "document", About(title=sample.title.read(), purpose=sample.purpose, summary=summary))
    if sample.model is not None:
        yield put("choices", "model", sample.model)
    for party in sample.parties:
        yield put("parties", party.id, Party(**party.model_dump(exclude={"id", "people"})))
        for person in party.people:
            yield put("people", f"{party.id}/{person.id}", Person(role=person.role))
    for name in dict.fromkeys(sheet.questionnaire for sheet in sample.sheets):
        questionnaire = library.named(name)
        yield put("questionnaires", f"{name}/{questionnaire.version}", questionnaire)
    for sheet in sample.sheets:
        for item, said in sheet.answers.items():
            answer = _answer(library.named(sheet.questionnaire), sheet, item, said)
            yield put("answers", f"{sheet.party}/{sheet.person}/{sheet.questionnaire}/{item}", answer)
    for number, action in enumerate(sample.actions, start=1):
        yield put("actions", f"action-{number}", action)
    for part, key, value in (*map_entries(sample.id), *tool_entries(sample.id)):
        yield put(part, key, value)
    for part, key, value in _wanted(sample):
        yield put(part, key, value)


def _wanted(sample: Sample) -> Iterator[tuple[str, str, Any]]:
    """Yield what the consortium must bring, who brings it, and what is settled about partners."""
    for need in sample.needs:
        yield "needs", need.id, Need(**need.model_dump(exclude={"id"}))
    for offer in sample.offers:
        yield "offers", f"{offer.party}/{offer.need}", Offer(**offer.model_dump(exclude={"party", "need"}))
    for candidacy in sample.candidacies:
        yield "candidacies", candidacy.party, Candidacy(**candidacy.model_dump(exclude={"party"}))
    for tie in sample.ties:
        yield "ties", "/".join(tie.parties), Tie(**tie.model_dump(exclude={"parties"}))


def _answer(questionnaire: Questionnaire, sheet: AnswerSheet, item: str, said: str) -> Answer:
    remark = next((remark for remark in sheet.remarks if remark.item == item), Remark(item=item))
    state: Any = said if said in STATES or said == NOT_APPLICABLE else "answered"
    return Answer(
        state=state,
        values=(said,) if state == "answered" else (),
        reason=remark.reason if state == NOT_APPLICABLE else "",
        comment=remark.comment,
        evidence=remark.evidence,
        version=questionnaire.version,
    )


def _misfits(sample: Sample, library: Library) -> Iterator[str]:
    people = {(party.id, person.id) for party in sample.parties for person in party.people}
    for sheet in sample.sheets:
        place = f"sheets › {sheet.party} › {sheet.person} › {sheet.questionnaire}"
        if (sheet.party, sheet.person) not in people:
            yield f"{place}: the sample has no such person"
        questionnaire = library.named(sheet.questionnaire)
        codes = {item.id: questionnaire.scale_of(item).codes for item in questionnaire.items}
        for item, said in sheet.answers.items():
            if item not in codes:
                yield f"{place}: there is no item “{item}”{nearest(item, tuple(codes))}"
            elif said not in STATES and said != NOT_APPLICABLE and said not in codes[item]:
                yield f"{place} › {item}: “{said}” is neither a point nor a state"
        for remark in sheet.remarks:
            if remark.item not in sheet.answers:
                yield f"{place} › remarks: “{remark.item}” has no answer here"
    yield from _strangers(sample)


def _strangers(sample: Sample) -> Iterator[str]:
    parties, needs = {party.id for party in sample.parties}, {need.id for need in sample.needs}
    named = [
        *(("offers", offer.party) for offer in sample.offers),
        *(("candidacies", candidacy.party) for candidacy in sample.candidacies),
        *(("ties", party) for tie in sample.ties for party in tie.parties),
    ]
    yield from (f"{table}: the sample has no party “{party}”" for table, party in named if party not in parties)
    yield from (f"offers: the sample has no need “{one.need}”" for one in sample.offers if one.need not in needs)


def _digest(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()[:32]
