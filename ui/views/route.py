"""What the route to market page shows: the facts as they stand, and the answer of the rules of a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from readiness.document.model import Document
from readiness.document.toolbox import Buyer, Nation, Subject
from readiness.errors import BadInputError
from readiness.toolbox.money import exact, pounds
from readiness.toolbox.route import RouteAnswer, RouteOption, Standing, TimedStep, route
from readiness.toolbox.route_turns import turns
from readiness.toolbox.rule_packs import FACTS, Duty, RuleBook, Source, rule_book
from readiness.toolbox.standing import standing
from readiness.toolbox.words import toolbox_phrases, written

NATIONS: tuple[Nation, ...] = get_args(Nation)
BUYERS: tuple[Buyer, ...] = get_args(Buyer)
SUBJECTS: tuple[Subject, ...] = get_args(Subject)


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact: its question, what is known of it, and whether the rules that hold ask about it."""

    name: str
    question: str
    value: bool | None
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sentence and where it stands; no source where it is that of the option around it."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a timetable: how long it lasts, its last day where that can be said, and its source as in `Sourced`."""

    what: str
    days: int
    is_working: bool
    ends: str
    source: str


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option: how it stands and why, what it asks for, and how long it takes."""

    title: str
    what: str
    standing: Standing
    reasons: tuple[str, ...]
    duties: tuple[Sourced, ...]
    steps: tuple[StepRow, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The regime that holds, what it asks of the buyer, its options, and what would change the answer."""

    regime: str
    about: str
    is_history: bool
    threshold: str
    as_at: str
    options: tuple[OptionView, ...]
    duties: tuple[Sourced, ...]
    turns: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class RouteView:
    """A purchase: its fields, its facts, the day asked about, and the answer, or why there is none."""

    key: str
    values: Mapping[str, Any]
    facts: tuple[FactRow, ...]
    on: str
    is_today: bool
    answer: Answered | None
    refusal: str


def route_view(document: Document, key: str, today: date) -> RouteView:
    """Return the purchase ``key`` of ``document`` by the rules of its day, or of ``today`` where it gives none."""
    case, book = standing(document.routes)[key], rule_book()
    on = date.fromisoformat(case.on) if case.on else today
    refusal, answer = "", None
    try:
        answer = route(case, on, book)
    except BadInputError as error:
        refusal = f"{error.problem} {error.remedy}"
    asked = _asked(answer) if answer is not None else frozenset({"grant"})
    names = ("title", "nation", "buyer", "subject", "value", "concession", "on")
    return RouteView(
        key,
        {name: getattr(case, name) for name in names},
        tuple(FactRow(name, book.questions[name].read(), getattr(case, name), name in asked) for name in FACTS),
        written(on),
        not case.on,
        _answered(answer, book) if answer is not None else None,
        refusal,
    )


def kinds() -> dict[str, dict[str, str]]:
    """Return the words of what can be picked: nations, buyers and subjects."""
    every = {"nation": NATIONS, "buyer": BUYERS, "subject": SUBJECTS}
    return {field: {one: _kind_words(field, one) for one in kept} for field, kept in every.items()}


def _kind_words(field: str, kind: str) -> str:
    words = toolbox_phrases().say(f"route.{field}_{kind}").removeprefix("in ")
    return f"{words[:1].upper()}{words[1:]}"


def _asked(answer: RouteAnswer) -> frozenset[str]:
    conditions = (one for each in answer.options for one in (*each.option.when, *each.option.when_any))
    return frozenset({"grant", *(condition.fact for condition in conditions)})


def _answered(answer: RouteAnswer, book: RuleBook) -> Answered:
    return Answered(
        answer.pack.title.read(),
        answer.pack.about.read(),
        answer.pack.history,
        _threshold(answer),
        written(answer.pack.as_at),
        tuple(_option(one, answer, book) for one in answer.options),
        tuple(_duty(duty, answer) for duty in answer.duties),
        tuple(one.remark.say() for one in turns(answer, book)),
        tuple(answer.sources.values()),
    )


def _threshold(answer: RouteAnswer) -> str:
    if answer.threshold is None:
        return ""
    say = toolbox_phrases().say
    side = say("route.at_or_over" if answer.pack.over_threshold else "route.under")
    limit, value = pounds(exact(answer.threshold.amount)), pounds(exact(answer.case.value))
    return say("route.value", value=value, side=side, threshold=limit)


def _option(one: RouteOption, answer: RouteAnswer, book: RuleBook) -> OptionView:
    is_closed, own = one.standing == "closed", one.option.source
    return OptionView(
        one.option.title.read(),
        one.option.what.read(),
        one.standing,
        tuple(_reasons(one, answer, book)),
        () if is_closed else tuple(_duty(duty, answer, own) for duty in one.duties),
        () if is_closed else tuple(_step(step, answer, own) for step in one.timetable),
        _source(answer, own),
    )


def _reasons(one: RouteOption, answer: RouteAnswer, book: RuleBook) -> Iterator[str]:
    say = toolbox_phrases().say
    if one.unknown:
        yield say("route.depends_on", questions=" ".join(book.questions[fact].read() for fact in one.unknown))
    if one.against:
        asked = " ".join(book.questions[condition.fact].read() for condition in one.against)
        yield say("route.closed_by", questions=asked)
    if one.gives_way_to:
        title = next(other.option.title for other in answer.options if other.option.id == one.gives_way_to)
        yield say("route.gives_way", option=title.read())


def _duty(duty: Duty, answer: RouteAnswer, own: str = "") -> Sourced:
    return Sourced(duty.what.read(), _source(answer, duty.source) if duty.source != own else "")


def _step(one: TimedStep, answer: RouteAnswer, own: str) -> StepRow:
    ends = written(one.ends) if one.ends is not None else ""
    step = one.step
    source = _source(answer, step.source) if step.source != own else ""
    return StepRow(step.what.read(), step.days, step.working, ends, source)


def _source(answer: RouteAnswer, name: str) -> str:
    source = answer.pack.sources[name]
    return f"{source.title} ({source.dated})"
