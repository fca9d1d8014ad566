"""The walk of one person through everything that is asked of them, across all questionnaires."""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.document.model import Document
from readiness.partnership.people import answers_by_person, parties, people, questionnaire_in_use
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire, Side
from readiness.questionnaire.shipped import Library
from readiness.questionnaire.walk import SETTLED, SectionProgress, progress


@dataclass(frozen=True, slots=True)
class ItemKey:
    """Which question: the questionnaire's id and the item's."""

    questionnaire: str
    item: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section on the walk, in its questionnaire."""

    questionnaire: Questionnaire
    progress: SectionProgress

    @property
    def keys(self) -> tuple[ItemKey, ...]:
        """The questions of the section that are asked."""
        return tuple(ItemKey(self.questionnaire.id, item.id) for item in self.progress.items)


@dataclass(frozen=True, slots=True)
class Walk:
    """Everything that one person is asked, in order, with their answers by question."""

    party: str
    person: str
    role: str
    side: Side
    parts: tuple[Part, ...]
    answers: Mapping[ItemKey, Answer]

    @property
    def keys(self) -> tuple[ItemKey, ...]:
        """Every question, in order."""
        return tuple(key for part in self.parts for key in part.keys)

    @property
    def settled(self) -> int:
        """How many questions have an answer or a stated reason for none."""
        return sum(part.progress.settled for part in self.parts)

    def part_of(self, key: ItemKey) -> Part:
        """Return the section that asks ``key``.

        Raises:
            KeyError: It is not asked.
        """
        for part in self.parts:
            if key in part.keys:
                return part
        raise KeyError(key)

    def item(self, key: ItemKey) -> Item:
        """Return the question itself."""
        return self.part_of(key).questionnaire.item(key.item)

    def first_open(self) -> ItemKey | None:
        """Return the first question that is not settled, where somebody goes on; None when all are."""
        return next((key for key in self.keys if not is_settled(self.answers.get(key))), None)

    def step(self, key: ItemKey, steps: int) -> ItemKey | None:
        """Return the question ``steps`` after ``key`` (before, where negative), or None past either end."""
        place = self.keys.index(key) + steps
        return self.keys[place] if 0 <= place < len(self.keys) else None


def is_settled(answer: Answer | None) -> bool:
    """Return whether a question needs nothing more."""
    return answer is not None and answer.state in SETTLED


def walk_of(document: Document, library: Library, party: str, person: str, *, is_quick: bool) -> Walk | None:
    """Return the walk of ``person`` of ``party``, or None where they are not in the document.

    Args:
        document: The document.
        library: The questionnaires that ship.
        party: The party's key.
        person: The person's key within the party.
        is_quick: Only the headline questions.
    """
    there = parties(document)
    if party not in there or person not in people(document, party):
        return None
    side = there[party].side
    given = answers_by_person(document, party).get((party, person), {})
    parts: list[Part] = []
    answers: dict[ItemKey, Answer] = {}
    for shipped in library.everything:
        questionnaire = questionnaire_in_use(document, library, shipped.id)
        if side in questionnaire.asked_of:
            own = given.get(questionnaire.id, {})
            answers |= {ItemKey(questionnaire.id, item): answer for item, answer in own.items()}
            parts += [Part(questionnaire, one) for one in progress(questionnaire, side, own, is_quick)]
    role = people(document, party)[person].role
    return Walk(party, person, role, side, tuple(parts), answers)


def has_depth(library: Library) -> bool:
    """Return whether there are questions beyond the quick check."""
    return any(not item.headline for questionnaire in library.questionnaires for item in questionnaire.items)
