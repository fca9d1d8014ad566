"""What would change the answer about the route to market: the same question asked again with one thing different."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from readiness.document.toolbox import Buyer, Nation, RouteCase, Subject
from readiness.errors import BadInputError
from readiness.text import FALLBACK_LANGUAGE
from readiness.toolbox.money import exact, pounds
from readiness.toolbox.route import RouteAnswer, route
from readiness.toolbox.rule_packs import RuleBook
from readiness.toolbox.words import Remark, toolbox_phrases, written

A_DAY = timedelta(days=1)
_KINDS = {"subject": get_args(Subject), "buyer": get_args(Buyer), "nation": get_args(Nation)}
# Of the days that change the answer, only the nearest on each side is worth a sentence.
_ONCE = ("later", "earlier")


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that would change the answer: the field, what it would be, and the regime or options that follow."""

    field: str
    value: str
    regime: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class _Asked:
    case: RouteCase
    on: date
    field: str
    rule: str
    words: str


def turns(answer: RouteAnswer, book: RuleBook, language: str = FALLBACK_LANGUAGE) -> tuple[Turn, ...]:
    """Return every single change of value, date, subject, buyer, nation or kind of funding that leads elsewhere."""
    asked = (*_by_value(answer), *_by_date(answer, book, language), *_by_kind(answer, language))
    found = [turn for each in asked if (turn := _turn(answer, book, each, language))]
    once = {each.field: each for each in reversed(found) if each.field in _ONCE}
    return tuple(one for one in found if once.get(one.field, one) is one)


def questions(answer: RouteAnswer, book: RuleBook, language: str = FALLBACK_LANGUAGE) -> tuple[tuple[str, str], ...]:
    """Return the facts not known yet on which an option depends, each with its question, in the order of options."""
    names = dict.fromkeys(fact for one in answer.options for fact in one.unknown)
    if answer.case.grant is None:
        names = {"grant": None, **names}
    return tuple((name, book.questions[name].read(language)) for name in names)


def _by_value(answer: RouteAnswer) -> Iterator[_Asked]:
    if answer.threshold is not None:
        amount = answer.threshold.amount
        over = answer.case.value >= amount
        other = answer.case.model_copy(update={"value": amount - 1 if over else amount})
        yield _Asked(other, answer.on, "value", "below" if over else "over", pounds(exact(amount)))


def _by_date(answer: RouteAnswer, book: RuleBook, language: str) -> Iterator[_Asked]:
    ends = {pack.ends + A_DAY for pack in book.packs if pack.ends is not None}
    days = sorted({pack.starts for pack in book.packs} | {row.starts for row in book.thresholds} | ends)
    for day in (day for day in days if day > answer.on):
        yield _Asked(answer.case, day, "later", "later", written(day, language))
    for day in reversed([day for day in days if day <= answer.on]):
        yield _Asked(answer.case, day - A_DAY, "earlier", "earlier", written(day, language))


def _by_kind(answer: RouteAnswer, language: str) -> Iterator[_Asked]:
    say = toolbox_phrases().say
    for field, values in _KINDS.items():
        for value in values:
            other = answer.case.model_copy(update={field: value})
            yield _Asked(other, answer.on, field, field, say(f"route.{field}_{value}", language))
    other = answer.case.model_copy(update={"grant": not answer.case.grant})
    words = say("route.as_contract" if answer.case.grant else "route.as_grant", language)
    yield _Asked(other, answer.on, "grant", "grant", words)


def _turn(answer: RouteAnswer, book: RuleBook, asked: _Asked, language: str) -> Turn | None:
    try:
        other = route(asked.case, asked.on, book)
    except BadInputError:
        # A day or a nation of which no rules are kept: there is nothing to compare with.
        return None
    if other.pack.id == answer.pack.id:
        return None
    values = {"value": asked.words, "regime": other.pack.title.read(language)}
    return Turn(asked.field, asked.words, other.pack.id, Remark(f"route.turn_{asked.rule}", "note", values))
