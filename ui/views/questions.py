"""What the Questions place shows: the task list, a sheet of questions, and the answers to check."""

from dataclasses import dataclass
from typing import Literal

from readiness.document.model import Document
from readiness.partnership.people import parties, people
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import ScaleKind, UncertainState
from readiness.questionnaire.walk import SectionState
from readiness.text import Wording
from ui.views.walk import ItemKey, Part, Walk, is_settled

Filter = Literal["all", "unanswered", "unsure", "without evidence"]
FILTERS: tuple[Filter, ...] = ("all", "unanswered", "unsure", "without evidence")


@dataclass(frozen=True, slots=True)
class Named:
    """A key and the words for it."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section in the task list; ``first`` is where it is entered."""

    first: ItemKey
    title: str
    state: SectionState
    settled: int
    total: int
    minutes_left: int


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """One questionnaire in the task list."""

    title: str
    intro: str
    rows: tuple[SectionRow, ...]


@dataclass(frozen=True, slots=True)
class TaskListView:
    """Who answers, and how far they are in each section."""

    parties: tuple[Named, ...]
    people: tuple[Named, ...]
    party: str
    person: str
    groups: tuple[TaskGroup, ...]
    settled: int
    total: int
    minutes_left: int
    next_open: ItemKey | None
    is_quick: bool
    has_depth: bool


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One point of a scale: its code, its label, and what it looks like in practice."""

    code: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question with everything that stands beside it, and the answer so far."""

    key: ItemKey
    text: str
    help: str
    kind: ScaleKind
    choices: tuple[ChoiceView, ...]
    states: tuple[UncertainState, ...]
    answer: Answer | None
    why: str
    small: str
    evidence_hint: str
    source: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """A page of one or more questions: where it stands in the walk, and whether there is something before it."""

    questionnaire: str
    section: str
    intro: str
    questions: tuple[QuestionView, ...]
    number: int
    total: int
    settled: int
    asked: int
    has_back: bool
    has_next: bool


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One answer to check: its question, the words of the answer, and what may be missing.

    A top answer without evidence is claimed; any other merely has none yet.
    """

    key: ItemKey
    text: str
    answer: str
    state: str
    is_evidenced: bool
    is_top: bool


@dataclass(frozen=True, slots=True)
class CheckView:
    """The answers to check, those that the filter lets through, and how many each filter would."""

    rows: tuple[CheckRow, ...]
    chosen: Filter
    counts: tuple[tuple[Filter, int], ...]


def task_list(
    document: Document, walk: Walk, language: str = "en", *, is_quick: bool = False, has_depth: bool = False
) -> TaskListView:
    """Return the task list of ``walk``."""
    groups: dict[str, list[Part]] = {}
    for part in walk.parts:
        groups.setdefault(part.questionnaire.id, []).append(part)
    return TaskListView(
        parties=tuple(Named(key, party.name) for key, party in parties(document).items() if people(document, key)),
        people=tuple(Named(key, person.role) for key, person in people(document, walk.party).items()),
        party=walk.party,
        person=walk.person,
        groups=tuple(_group(parts, walk, language) for parts in groups.values()),
        settled=walk.settled,
        total=len(walk.keys),
        minutes_left=sum(part.progress.minutes_left for part in walk.parts),
        next_open=walk.first_open(),
        is_quick=is_quick,
        has_depth=has_depth,
    )


def sheet(walk: Walk, key: ItemKey, language: str = "en", *, whole_section: bool) -> SheetView:
    """Return the page that asks ``key``, alone or with its whole section."""
    part = walk.part_of(key)
    keys = part.keys if whole_section else (key,)
    section = part.progress.section
    return SheetView(
        questionnaire=part.questionnaire.title.read(language),
        section=section.title.read(language),
        intro=section.intro.read(language) if section.intro else "",
        questions=tuple(_question(walk, part, one, language) for one in keys),
        number=walk.keys.index(keys[0]) + 1,
        total=len(walk.keys),
        settled=walk.settled,
        asked=len(walk.keys),
        has_back=walk.step(keys[0], -1) is not None,
        has_next=walk.step(keys[-1], 1) is not None,
    )


def check(walk: Walk, chosen: Filter, language: str = "en") -> CheckView:
    """Return the answers of ``walk`` that the filter ``chosen`` lets through."""
    rows = tuple(_check_row(walk, part, key, language) for part in walk.parts for key in part.keys)
    counts = tuple((name, sum(_passes(row, name) for row in rows)) for name in FILTERS)
    return CheckView(tuple(row for row in rows if _passes(row, chosen)), chosen, counts)


def _group(parts: list[Part], walk: Walk, language: str) -> TaskGroup:
    questionnaire = parts[0].questionnaire
    intro = questionnaire.intro.read(language) if questionnaire.intro else ""
    return TaskGroup(questionnaire.title.read(language), intro, tuple(_row(part, walk, language) for part in parts))


def _row(part: Part, walk: Walk, language: str) -> SectionRow:
    first = next((key for key in part.keys if not is_settled(walk.answers.get(key))), part.keys[0])
    one = part.progress
    return SectionRow(first, one.section.title.read(language), one.state, one.settled, len(one.items), one.minutes_left)


def _question(walk: Walk, part: Part, key: ItemKey, language: str) -> QuestionView:
    item = part.questionnaire.item(key.item)
    scale = part.questionnaire.scale_of(item)
    choices = tuple(
        ChoiceView(
            point.code, point.label.read(language), _read(item.anchors.get(point.code) or point.anchor, language)
        )
        for point in scale.points
    )
    return QuestionView(
        key=key,
        text=item.text.read(walk.side, language),
        help=_read(item.help, language),
        kind=scale.kind,
        choices=choices,
        states=scale.states,
        answer=walk.answers.get(key),
        why=_read(item.why, language),
        small=_read(item.small, language),
        evidence_hint=_read(item.evidence, language),
        source=item.source or "",
    )


def _read(wording: Wording | None, language: str) -> str:
    return wording.read(language) if wording else ""


def _check_row(walk: Walk, part: Part, key: ItemKey, language: str) -> CheckRow:
    item, answer = part.questionnaire.item(key.item), walk.answers.get(key)
    labels = {point.code: point.label.read(language) for point in part.questionnaire.scale_of(item).points}
    words = ", ".join(labels.get(value, value) for value in answer.values) if answer else ""
    state = answer.state if answer else "unanswered"
    return CheckRow(
        key=key,
        text=item.text.read(walk.side, language),
        answer=words,
        state=state,
        is_evidenced=bool(answer and answer.evidence),
        is_top=bool(answer and labels and answer.code == tuple(labels)[-1]),
    )


def _passes(row: CheckRow, chosen: Filter) -> bool:
    if chosen == "unanswered":
        return row.state == "unanswered"
    if chosen == "unsure":
        return row.state in {"dont_know", "prefer_not_to_say"}
    if chosen == "without evidence":
        return row.state == "answered" and not row.is_evidenced
    return True
