"""The walk through a questionnaire: which items somebody is asked, and how far they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from readiness.questionnaire.answers import Answer
from readiness.questionnaire.conditions import is_asked
from readiness.questionnaire.format import Item, Questionnaire, Section, Side

SectionState = Literal["not started", "in progress", "something missing", "complete"]
SETTLED = frozenset({"answered", "dont_know", "not_applicable", "prefer_not_to_say"})
# To read a question and half of its levels, and to choose: docs/questionnaires.md, “How long it takes”.
SECONDS_AN_ITEM = 12


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """How far somebody is in one section; counts are of items."""

    section: Section
    items: tuple[Item, ...]
    settled: int
    looked_at: int

    @property
    def state(self) -> SectionState:
        """Return the section's state in the task list."""
        if not self.looked_at:
            return "not started"
        if self.settled == len(self.items):
            return "complete"
        return "something missing" if self.looked_at == len(self.items) else "in progress"

    @property
    def minutes_left(self) -> int:
        """Return the whole minutes that the rest will take, at least 1 unless all is settled."""
        left = len(self.items) - self.settled
        return max(1, round(left * SECONDS_AN_ITEM / 60)) if left else 0


def visible_items(
    questionnaire: Questionnaire, side: Side, headlines_only: bool = False, role: str = ""
) -> tuple[Item, ...]:
    """Return the items that may be asked of ``side`` (and of a party in ``role``), in the order of their sections."""
    order = {section.id: position for position, section in enumerate(questionnaire.sections)}
    seen = (item for item in questionnaire.items if item.is_for(side, role) and (item.headline or not headlines_only))
    return tuple(sorted(seen, key=lambda item: order[item.section]))


def asked_items(
    questionnaire: Questionnaire,
    side: Side,
    answers: Mapping[str, Answer],
    headlines_only: bool = False,
    role: str = "",
) -> tuple[Item, ...]:
    """Return the items asked of ``side`` in view of ``answers`` (item id -> answer)."""
    visible = visible_items(questionnaire, side, headlines_only, role)
    return tuple(item for item in visible if is_asked(item, questionnaire, answers))


def progress(
    questionnaire: Questionnaire,
    side: Side,
    answers: Mapping[str, Answer],
    headlines_only: bool = False,
    role: str = "",
) -> tuple[SectionProgress, ...]:
    """Return the progress in each section that asks something of ``side``."""
    asked = asked_items(questionnaire, side, answers, headlines_only, role)
    rows = []
    for section in questionnaire.sections:
        if items := tuple(item for item in asked if item.section == section.id):
            given = [answers[item.id] for item in items if item.id in answers]
            settled = sum(answer.state in SETTLED for answer in given)
            rows.append(SectionProgress(section, items, settled, len(given)))
    return tuple(rows)


def first_open(items: tuple[Item, ...], answers: Mapping[str, Answer]) -> Item | None:
    """Return the first item without a settled answer, where somebody resumes; None when all are settled."""
    return next((item for item in items if item.id not in answers or answers[item.id].state not in SETTLED), None)
