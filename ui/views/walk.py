"""The walk of one person through everything that is asked of them, across all questionnaires."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from readiness.document.model import Document, Party
from readiness.partnership.assessment import CONTEXT
from readiness.partnership.people import answers_by_person, parties, people, questionnaire_in_use
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Condition, Item, Questionnaire, Side
from readiness.questionnaire.shipped import Library
from readiness.questionnaire.walk import (
    SECONDS_AN_ITEM,
    SETTLED,
    SectionProgress,
    asked_items,
    progress,
    visible_items,
)

Leg = Literal["asked", "optional", "deeper"]


@dataclass(frozen=True, slots=True)
class ItemKey:
    """Which question: the questionnaire's id and the item's."""

    questionnaire: str
    item: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section on the walk, in its questionnaire.

    Attributes:
        questionnaire: Where the section stands.
        progress: How far the person is in the questions of the chosen depth.
        further: The questions beyond the chosen depth.
        waiting: Questions that will be asked if an open one is answered so; they are not shown yet.
        is_optional: Whether the person may leave it out without anything being missing.
    """

    questionnaire: Questionnaire
    progress: SectionProgress
    further: tuple[Item, ...]
    waiting: tuple[Item, ...]
    is_optional: bool

    @property
    def keys(self) -> tuple[ItemKey, ...]:
        """The questions of the section that are asked at the chosen depth."""
        return self._keys(self.progress.items)

    @property
    def further_keys(self) -> tuple[ItemKey, ...]:
        """The questions of the section beyond the chosen depth."""
        return self._keys(self.further)

    def count(self, *, is_quick: bool) -> int:
        """Return how many questions the section has at most, as far as the answers say now."""
        everything = (*self.progress.items, *self.further, *self.waiting)
        return sum(item.headline or not is_quick for item in everything)

    def _keys(self, items: Iterable[Item]) -> tuple[ItemKey, ...]:
        return tuple(ItemKey(self.questionnaire.id, item.id) for item in items)


@dataclass(frozen=True, slots=True)
class Walk:
    """Everything that one person is asked, in order, with their answers by question.

    ``leads_on`` is true where the optional part comes by itself after the last question that is counted.
    """

    party: str
    person: str
    role: str
    side: Side
    parts: tuple[Part, ...]
    answers: Mapping[ItemKey, Answer]
    is_quick: bool
    leads_on: bool

    @property
    def keys(self) -> tuple[ItemKey, ...]:
        """Every question that is counted, in order."""
        return tuple(key for part in self.parts if not part.is_optional for key in part.keys)

    @property
    def settled(self) -> int:
        """How many of the counted questions have an answer or a stated reason for none."""
        return sum(part.progress.settled for part in self.parts if not part.is_optional)

    @property
    def total(self) -> int:
        """How many questions are counted, with those that an open one may still call up."""
        return self.count(is_quick=self.is_quick)

    @property
    def has_depth(self) -> bool:
        """Whether there are questions beyond the quick check."""
        return self.count(is_quick=False) > self.count(is_quick=True)

    def count(self, *, is_quick: bool) -> int:
        """Return how many questions are counted in the quick check, or in the full assessment."""
        return sum(part.count(is_quick=is_quick) for part in self.parts if not part.is_optional)

    def leg_of(self, key: ItemKey) -> Leg:
        """Return what kind of question ``key`` is: counted, optional, or deeper than the chosen depth.

        Raises:
            KeyError: It is not asked.
        """
        part = self.part_of(key)
        if key in part.further_keys:
            return "deeper"
        return "optional" if part.is_optional else "asked"

    def leg(self, key: ItemKey) -> tuple[ItemKey, ...]:
        """Return the questions that are counted together with ``key``.

        Raises:
            KeyError: It is not asked.
        """
        kind = self.leg_of(key)
        if kind == "deeper":
            return self.part_of(key).further_keys
        return self._optional if kind == "optional" else self.keys

    def asks(self, key: ItemKey) -> bool:
        """Return whether ``key`` is asked, at whatever depth."""
        return any(key in part.keys or key in part.further_keys for part in self.parts)

    def part_of(self, key: ItemKey) -> Part:
        """Return the section that asks ``key``.

        Raises:
            KeyError: It is not asked.
        """
        for part in self.parts:
            if key in part.keys or key in part.further_keys:
                return part
        raise KeyError(key)

    def page_of(self, key: ItemKey, *, whole_section: bool) -> tuple[ItemKey, ...]:
        """Return the questions that stand on one page with ``key``."""
        part = self.part_of(key)
        if not whole_section:
            return (key,)
        return part.keys if key in part.keys else part.further_keys

    def item(self, key: ItemKey) -> Item:
        """Return the question itself."""
        return self.part_of(key).questionnaire.item(key.item)

    def first_open(self) -> ItemKey | None:
        """Return the first counted question that is not settled, where somebody goes on; None when all are."""
        return first_unsettled(self.keys, self.answers)

    def step(self, key: ItemKey, steps: int) -> ItemKey | None:
        """Return the question ``steps`` after ``key`` (before, where negative), or None past either end."""
        way = self.leg(key)
        if self.leads_on and self.leg_of(key) != "deeper":
            way = self.keys + self._optional
        place = way.index(key) + steps
        return way[place] if 0 <= place < len(way) else None

    @property
    def _optional(self) -> tuple[ItemKey, ...]:
        return tuple(key for part in self.parts if part.is_optional for key in part.keys)


def is_settled(answer: Answer | None) -> bool:
    """Return whether a question needs nothing more."""
    return answer is not None and answer.state in SETTLED


def first_unsettled(keys: Iterable[ItemKey], answers: Mapping[ItemKey, Answer]) -> ItemKey | None:
    """Return the first of ``keys`` that is not settled, or None."""
    return next((key for key in keys if not is_settled(answers.get(key))), None)


def minutes(questions: int) -> int:
    """Return the whole minutes that so many questions take, at least 1 unless there are none."""
    return max(1, round(questions * SECONDS_AN_ITEM / 60)) if questions else 0


def _invited(document: Document, party: str) -> frozenset[str]:
    """Return all that ``party`` is asked in a document made to answer invitations; nothing where it is not one."""
    received = [entry.value for key, entry in document.invitations.items() if key.startswith("received/")]
    asked = [one for one in received if one is not None and one.party == party]
    return (
        frozenset(name for one in asked for name in one.questionnaires)
        if any(one.made_for for one in asked)
        else frozenset()
    )


def walk_of(document: Document, library: Library, party: str, person: str, *, is_quick: bool) -> Walk | None:
    """Return the walk of ``person`` of ``party``, or None where they are not in the document.

    A commissioner describes the service; a provider may, and comes to it unasked only where no commissioner is there.

    Args:
        document: The document.
        library: The questionnaires that ship.
        party: The party's key.
        person: The person's key within the party.
        is_quick: Only the headline questions are counted; the others are there to go deeper.
    """
    there = parties(document)
    if party not in there or person not in people(document, party):
        return None
    side = there[party].side
    given = answers_by_person(document, party).get((party, person), {})
    parts: list[Part] = []
    answers: dict[ItemKey, Answer] = {}
    invited = _invited(document, party)
    for shipped in library.everything:
        questionnaire = questionnaire_in_use(document, library, shipped.id)
        if side in questionnaire.asked_of and (not invited or shipped.id in invited):
            own = given.get(questionnaire.id, {})
            answers |= {ItemKey(questionnaire.id, item): answer for item, answer in own.items()}
            parts += _parts(questionnaire, there[party], own, is_quick=is_quick)
    role = people(document, party)[person].role
    # What may be left out comes last.
    parts.sort(key=lambda part: part.is_optional)
    is_alone = all(one.side != "commissioner" for one in there.values())
    return Walk(party, person, role, side, tuple(parts), answers, is_quick, is_alone)


def first_about_the_service(
    document: Document, library: Library, party: str, person: str
) -> tuple[str, str, ItemKey] | None:
    """Return who should describe the service, party and person, and the first open question about it.

    A commissioner with people comes first, else ``person`` of ``party``; None where nothing about it is open.
    """
    commissioners = (key for key, one in parties(document).items() if one.side == "commissioner")
    found = next(((key, *people(document, key)) for key in commissioners if people(document, key)), (party, person))
    walk = walk_of(document, library, found[0], found[1], is_quick=True)
    asked = (key for part in walk.parts for key in part.keys if key.questionnaire == CONTEXT) if walk else ()
    key = first_unsettled(asked, walk.answers) if walk else None
    return (found[0], found[1], key) if key is not None else None


def _parts(questionnaire: Questionnaire, party: Party, own: Mapping[str, Answer], *, is_quick: bool) -> list[Part]:
    side = party.side
    asked = asked_items(questionnaire, side, own, role=party.role)
    shown = {item.id for item in asked}
    further = [item for item in asked if is_quick and not item.headline]
    hidden = [item for item in visible_items(questionnaire, side, role=party.role) if item.id not in shown]
    waiting = [item for item in hidden if item.ask_if and _is_undecided(item.ask_if, own)]
    return [
        Part(
            questionnaire,
            one,
            tuple(item for item in further if item.section == one.section.id),
            tuple(item for item in waiting if item.section == one.section.id),
            questionnaire.id == CONTEXT and side == "provider",
        )
        for one in progress(questionnaire, side, own, is_quick, party.role)
    ]


def _is_undecided(condition: Condition, own: Mapping[str, Answer]) -> bool:
    return any(not is_settled(own.get(clause.item)) for clause in (*condition.all, *condition.any))
