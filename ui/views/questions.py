"""What the Questions place shows: the task list, a sheet of questions, and the answers to check."""

from dataclasses import dataclass, field
from typing import Literal

from readiness.document.model import Document
from readiness.partnership.people import parties, people
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire, Scale, ScaleKind, Side, UncertainState
from readiness.questionnaire.point_words import anchor_of, point_words, said_words
from readiness.questionnaire.sources import cited
from readiness.questionnaire.walk import SectionState
from readiness.text import FALLBACK_LANGUAGE
from readiness.wording import Wording
from ui.views.explained import Explained, explained
from ui.views.question_words import QuestionWords, question_words
from ui.views.walk import ItemKey, Leg, Part, Walk, first_unsettled, is_settled, minutes

Filter = Literal["all", "unanswered", "unsure", "without evidence"]
FILTERS: tuple[Filter, ...] = ("all", "unanswered", "unsure", "without evidence")


@dataclass(frozen=True, slots=True)
class Named:
    """A key and the words for it."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section in the task list; ``first`` is where it is entered.

    ``deeper`` is where the questions beyond the chosen depth are entered, None where there are none.
    """

    first: ItemKey
    title: str
    state: SectionState
    settled: int
    total: int
    minutes_left: int
    deeper: ItemKey | None
    deeper_settled: int
    deeper_total: int


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """One questionnaire in the task list."""

    title: str
    intro: str
    rows: tuple[SectionRow, ...]
    is_optional: bool


@dataclass(frozen=True, slots=True)
class Depth:
    """How much one of the two ways through asks: questions, and minutes from the first to the last."""

    questions: int
    minutes: int


@dataclass(frozen=True, slots=True)
class TaskListView:
    """Who answers, and how far they are in each section; ``has_commissioner`` says who describes the service."""

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
    quick: Depth
    full: Depth
    has_commissioner: bool
    language: str


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One point of a scale: its code, its label (empty where the description says all), and what it looks like."""

    code: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question with everything that stands beside it, and the answer so far.

    ``next_step`` is what to do after this answer, told at once by the yes/no checks alone: elsewhere it would sway.
    """

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
    explained: tuple[Explained, ...]
    is_translated: bool
    words: QuestionWords = field(default_factory=question_words)
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class SheetView:
    """A page of one or more questions: where it stands among those counted with it, and what lies before and after."""

    leg: Leg
    language: str
    questionnaire: str
    section: str
    intro: str
    questions: tuple[QuestionView, ...]
    number: int
    total: int
    settled: int
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
    language: str
    is_translated: bool


def task_list(document: Document, walk: Walk, language: str = FALLBACK_LANGUAGE) -> TaskListView:
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
        total=walk.total,
        minutes_left=minutes(walk.total - walk.settled),
        next_open=walk.first_open(),
        is_quick=walk.is_quick,
        has_depth=walk.has_depth,
        quick=_depth(walk, is_quick=True),
        full=_depth(walk, is_quick=False),
        has_commissioner=not walk.leads_on,
        language=language,
    )


def sheet(walk: Walk, key: ItemKey, language: str = FALLBACK_LANGUAGE, *, whole_section: bool) -> SheetView:
    """Return the page that asks ``key``, alone or with its whole section."""
    part, leg = walk.part_of(key), walk.leg(key)
    keys = walk.page_of(key, whole_section=whole_section)
    section, kind = part.progress.section, walk.leg_of(key)
    return SheetView(
        leg=kind,
        language=language,
        questionnaire=part.questionnaire.title.read(language),
        section=section.title.read(language),
        intro=section.intro.read(language) if section.intro else "",
        questions=tuple(_question(walk, part, one, language) for one in keys),
        number=leg.index(keys[0]) + 1,
        total=walk.total if kind == "asked" else len(leg),
        settled=sum(is_settled(walk.answers.get(one)) for one in leg),
        has_back=walk.step(keys[0], -1) is not None,
        has_next=walk.step(keys[-1], 1) is not None,
    )


def check(walk: Walk, chosen: Filter, language: str = FALLBACK_LANGUAGE) -> CheckView:
    """Return the answers of ``walk`` that the filter ``chosen`` lets through.

    What is optional or deeper than the chosen depth is listed once something was said there, never as missing.
    """
    listed = tuple(
        (part, key)
        for part in walk.parts
        for key in (*part.keys, *part.further_keys)
        if walk.leg_of(key) == "asked" or is_settled(walk.answers.get(key))
    )
    rows = tuple(_check_row(walk, part, key, language) for part, key in listed)
    texts = (_asking(part.questionnaire.item(key.item), walk.side) for part, key in listed)
    is_translated = all(text is None or language in text.texts for text in texts)
    counts = tuple((name, sum(_passes(row, name) for row in rows)) for name in FILTERS)
    shown = tuple(row for row in rows if _passes(row, chosen))
    return CheckView(shown, chosen, counts, language, is_translated)


def choices_of(questionnaire: Questionnaire, item: Item, language: str = FALLBACK_LANGUAGE) -> tuple[ChoiceView, ...]:
    """Return the points on which ``item`` is answered, lowest first."""
    words = point_words(item, questionnaire.scale_of(item), language)
    return tuple(ChoiceView(one.code, one.label, one.anchor) for one in words)


def _depth(walk: Walk, *, is_quick: bool) -> Depth:
    count = walk.count(is_quick=is_quick)
    return Depth(count, minutes(count))


def _group(parts: list[Part], walk: Walk, language: str) -> TaskGroup:
    questionnaire = parts[0].questionnaire
    intro = questionnaire.intro.read(language) if questionnaire.intro else ""
    rows = tuple(_row(part, walk, language) for part in parts)
    return TaskGroup(questionnaire.title.read(language), intro, rows, parts[0].is_optional)


def _row(part: Part, walk: Walk, language: str) -> SectionRow:
    one, deeper = part.progress, part.further_keys
    return SectionRow(
        first_unsettled(part.keys, walk.answers) or part.keys[0],
        one.section.title.read(language),
        one.state,
        one.settled,
        part.count(is_quick=True) if walk.is_quick else part.count(is_quick=False),
        one.minutes_left,
        (first_unsettled(deeper, walk.answers) or deeper[0]) if deeper else None,
        sum(is_settled(walk.answers.get(key)) for key in deeper),
        len(deeper),
    )


def _question(walk: Walk, part: Part, key: ItemKey, language: str) -> QuestionView:
    item = part.questionnaire.item(key.item)
    scale = part.questionnaire.scale_of(item)
    choices = choices_of(part.questionnaire, item, language)
    text = item.text.read(walk.side, language)
    beside = tuple(_read(one, language) for one in (item.help, item.why, item.small, item.evidence))
    help_text, why, small, evidence = beside
    answer = walk.answers.get(key)
    step = item.improvement.get(answer.code or "") if answer and scale.kind == "yesno" else None
    return QuestionView(
        key=key,
        text=text,
        help=help_text,
        kind=scale.kind,
        choices=choices,
        states=scale.states,
        answer=answer,
        why=why,
        small=small,
        evidence_hint=evidence,
        source=cited(item.source or ""),
        explained=explained((text, *beside, *(choice.anchor for choice in choices)), language),
        is_translated=all(language in one.texts for one in _wordings(item, scale, walk.side)),
        words=question_words(language),
        next_step=_read(step, language),
    )


def _read(wording: Wording | None, language: str) -> str:
    return wording.read(language) if wording else ""


def _asking(item: Item, side: Side) -> Wording | None:
    ours, theirs = item.text.provider, item.text.commissioner
    return (ours or theirs) if side == "provider" else (theirs or ours)


def _wordings(item: Item, scale: Scale, side: Side) -> tuple[Wording, ...]:
    text = _asking(item, side)
    points = (one for point in scale.points for one in (point.label, anchor_of(item, point)))
    return tuple(one for one in (text, item.help, item.why, item.small, item.evidence, *points) if one is not None)


def _check_row(walk: Walk, part: Part, key: ItemKey, language: str) -> CheckRow:
    item, answer = part.questionnaire.item(key.item), walk.answers.get(key)
    scale = part.questionnaire.scale_of(item)
    words = said_words(item, scale, answer.values, language) if answer else ""
    state = answer.state if answer else "unanswered"
    return CheckRow(
        key=key,
        text=item.text.read(walk.side, language),
        answer=words,
        state=state,
        is_evidenced=bool(answer and answer.evidence),
        is_top=bool(answer and scale.codes and answer.code == scale.codes[0 if item.reverse else -1]),
    )


def _passes(row: CheckRow, chosen: Filter) -> bool:
    if chosen == "unanswered":
        return row.state == "unanswered"
    if chosen == "unsure":
        return row.state in {"dont_know", "prefer_not_to_say"}
    if chosen == "without evidence":
        return row.state == "answered" and not row.is_evidenced
    return True
