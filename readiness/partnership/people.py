"""Who answers what in a document: parties, their people, and the answers of each by questionnaire."""

from collections import defaultdict
from collections.abc import Mapping

from readiness.document.model import Document, Party, Person
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import Library
from readiness.scoring.factors import Respondent

AnswersByPerson = Mapping[tuple[str, str], Mapping[str, Mapping[str, Answer]]]


def parties(document: Document) -> Mapping[str, Party]:
    """Return the parties that stand in ``document`` by id, in the order of their ids."""
    return {key: entry.value for key, entry in sorted(document.parties.items()) if entry.value is not None}


def people(document: Document, party: str) -> Mapping[str, Person]:
    """Return the people of ``party`` by id, in the order of their ids."""
    standing = ((key, entry.value) for key, entry in sorted(document.people.items()) if entry.value is not None)
    return {key.split("/")[1]: person for key, person in standing if key.split("/")[0] == party}


def questionnaire_in_use(document: Document, library: Library, questionnaire_id: str) -> Questionnaire:
    """Return the copy that the document's answers rest on, or the shipped one where it holds none.

    Raises:
        BadInputError: Neither the document nor the program has such a questionnaire.
    """
    chosen = document.choices.get(f"questionnaire/{questionnaire_id}")
    if chosen is not None and chosen.value is not None:
        return document.questionnaires[f"{questionnaire_id}/{chosen.value.chosen}"]
    kept = sorted(key for key in document.questionnaires if key.split("/")[0] == questionnaire_id)
    return document.questionnaires[kept[0]] if kept else library.named(questionnaire_id)


def answers_by_person(document: Document, party: str | None = None) -> AnswersByPerson:
    """Return every answer: (party, person) -> questionnaire -> item -> answer.

    Args:
        document: The document; answers of parties and people that were taken away are left out.
        party: Only this party's answers, where given.
    """
    found: dict[tuple[str, str], dict[str, dict[str, Answer]]] = defaultdict(lambda: defaultdict(dict))
    standing = {key for key, entry in document.people.items() if entry.value is not None}
    there = {key for key, entry in document.parties.items() if entry.value is not None and party in (None, key)}
    begin = f"{party}/" if party is not None else ""
    for key, entry in document.answers.items():
        answer = entry.now.value
        if answer is None or not key.startswith(begin):
            continue
        owner, person, questionnaire, item = key.split("/")
        if owner in there and f"{owner}/{person}" in standing:
            found[owner, person][questionnaire][item] = answer
    return found


def respondents(
    document: Document, party: str, questionnaire_id: str, answers: AnswersByPerson
) -> tuple[Respondent, ...]:
    """Return the people of ``party`` with what they answered in one questionnaire, in the order of their ids."""
    seat = parties(document)[party]
    own = sorted(person for owner, person in answers if owner == party)
    return tuple(
        Respondent(f"{party}/{one}", seat.side, answers[party, one].get(questionnaire_id, {}), seat.role) for one in own
    )
