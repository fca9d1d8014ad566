"""What people said, as far as they are asked: an answer behind a question that has fallen away counts nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from readiness.document.model import Document, Party
from readiness.partnership.anonymity import Said
from readiness.partnership.people import answers_by_person, parties
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.conditions import is_asked
from readiness.questionnaire.format import Item, Questionnaire

Answers = Mapping[str, Answer]
SaidNow = Mapping[str, Said]


@dataclass(frozen=True, slots=True)
class Walk:
    """What one questionnaire asks of one seat: the items it may be asked, and those that hang on other answers."""

    questionnaire: Questionnaire
    visible: frozenset[str]
    conditional: tuple[Item, ...]
    # The items that decide about others; nothing else has to be looked at.
    deciding: frozenset[str]

    def falls_away(self, answers: Answers) -> Iterator[str]:
        """Yield the items in ``answers`` (item -> answer, one person's) that are not asked in view of the others."""
        yield from answers.keys() - self.visible
        for item in self.conditional:
            if item.id in answers and not is_asked(item, self.questionnaire, answers):
                yield item.id


@dataclass(frozen=True)
class Walks:
    """The walks of the questionnaires in use, each worked out once."""

    used: Mapping[str, Questionnaire]
    _known: dict[tuple[str, str, str], Walk] = field(default_factory=dict)

    def of(self, questionnaire: str, seat: Party) -> Walk:
        """Return what ``questionnaire`` asks of ``seat``."""
        key = (questionnaire, seat.side, seat.role)
        if key not in self._known:
            self._known[key] = _walk(self.used[questionnaire], seat)
        return self._known[key]


def said_now(document: Document, used: Mapping[str, Questionnaire]) -> SaidNow:
    """Return every answer that is asked now: party -> item (``questionnaire/item``) -> person -> code.

    Args:
        document: The document; people and parties that were taken away say nothing, nor does “don't know”.
        used: The questionnaires in use, by id.
    """
    walks, seats = Walks(used), parties(document)
    found: dict[str, dict[str, dict[str, str]]] = {}
    for (party, person), by_questionnaire in answers_by_person(document).items():
        of_party = found.setdefault(party, {})
        for questionnaire, given in by_questionnaire.items():
            walk = walks.of(questionnaire, seats[party]) if questionnaire in used else None
            for item, code in _asked_codes(given, walk):
                of_party.setdefault(f"{questionnaire}/{item}", {})[person] = code
    return found


def _asked_codes(given: Answers, walk: Walk | None) -> Iterator[tuple[str, str]]:
    away = frozenset(walk.falls_away(given)) if walk is not None else frozenset()
    for item, answer in given.items():
        if item not in away and (code := code_of(answer)):
            yield item, code


def code_of(answer: Answer) -> str:
    """Return the one point that was chosen; nothing for a state such as “don't know” and for several points."""
    return answer.values[0] if len(answer.values) == 1 else ""


def _walk(questionnaire: Questionnaire, seat: Party) -> Walk:
    items = [item for item in questionnaire.items if item.is_for(seat.side, seat.role)]
    conditional = tuple(item for item in items if item.ask_if is not None)
    clauses = (clause for item in questionnaire.items if item.ask_if for clause in (*item.ask_if.all, *item.ask_if.any))
    deciding = frozenset(clause.item for clause in clauses)
    return Walk(questionnaire, frozenset(item.id for item in items), conditional, deciding)
