"""A document's parties at the table with every answer behind their readings, ready to be drawn, changed or asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from readiness.document.model import Document, Party
from readiness.fit.open_answers import Replies, replies_to
from readiness.fit.open_bench import OpenBench, Seat
from readiness.partnership.anonymity import shows_people
from readiness.partnership.assessment import SEATS, context_factors
from readiness.partnership.pairs import trust
from readiness.partnership.people import answers_by_person, parties, questionnaire_in_use, respondents
from readiness.partnership.weights import agreed_weights
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import Library
from readiness.scoring.factors import Respondent

SIDES = ("commissioner", "provider")
PartyReplies = Mapping[str, Replies | None]


def open_bench(document: Document, library: Library) -> OpenBench:
    """Return everybody at the table of ``document`` with their answers; as the scorer reads them, so do these."""
    there = parties(document)
    questionnaires = [questionnaire_in_use(document, library, shipped.id) for shipped in library.questionnaires]
    replies = {party: _party_replies(document, questionnaires, party, one) for party, one in there.items()}
    seats = tuple(
        Seat(party, one.name, role, replies[party])
        for party, one in there.items()
        if (role := SEATS.get(one.role)) is not None
    )
    alone = len(there) == 1 and not any(seat.role == "commissioner" for seat in seats)
    context = {factor: _context(there, replies, factor) for factor in context_factors(library)}
    return OpenBench(seats, context, alone, agreed_weights(document), trust(document), not shows_people(document))


def _party_replies(
    document: Document, questionnaires: Sequence[Questionnaire], party: str, one: Party
) -> dict[str, Replies | None]:
    answers = answers_by_person(document, party)
    found: dict[str, Replies | None] = {}
    for questionnaire in questionnaires:
        if one.side in questionnaire.asked_of:
            people: Sequence[Respondent] = respondents(document, party, questionnaire.id, answers)
            # Nobody has begun: the questions are those that the party's side would be asked.
            people = people or (Respondent("", one.side, dict[str, Answer](), one.role),)
            found |= {factor.id: replies_to(questionnaire, factor.id, people) for factor in questionnaire.factors}
    if shows_people(document):
        return found
    # Beside others, chances over its people one by one would tell what each of a few said.
    return {factor: own and replace(own, apart=False) for factor, own in found.items()}


def _context(
    there: Mapping[str, Party], replies: Mapping[str, PartyReplies], factor: str
) -> Mapping[str, Replies] | None:
    """Return who is heard on the service: the commissioners, or the providers where none of those answered.

    Where nobody answered, the gaps of whoever would be heard first stand there, so that they can be asked.
    """
    gaps: dict[str, Replies] = {}
    for side in SIDES:
        asked = {
            party: replies[party][factor] for party in there if there[party].side == side and factor in replies[party]
        }
        told = {party: own for party, own in asked.items() if own is not None and _has_answers(own)}
        if told:
            return told
        if any(own is None for own in asked.values()):
            return None
        gaps = gaps or {party: own for party, own in asked.items() if own is not None}
    return gaps


def _has_answers(replies: Replies) -> bool:
    return any(reply.level is not None for _, own in replies.people for reply in own)
