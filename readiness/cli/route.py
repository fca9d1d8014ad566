"""``readiness route SPEC.json`` or ``FILE.readiness``: the route to market by the rules of a day."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from readiness.cli.outcome import Outcome
from readiness.cli.spec_file import add_case, read_case
from readiness.document.toolbox import RouteCase
from readiness.errors import BadInputError, DataFileError
from readiness.toolbox.money import exact, pounds
from readiness.toolbox.route import RouteAnswer, RouteOption, TimedStep, route
from readiness.toolbox.route_turns import questions, turns
from readiness.toolbox.rule_packs import RuleBook, rule_book
from readiness.toolbox.words import toolbox_phrases, written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    words = "a document, or a JSON file: nation, buyer, subject, value, and what else is known"
    parser.add_argument("spec", type=Path, help=words)
    add_case(parser)
    parser.add_argument("--on", metavar="DATE", help="the day the procurement begins, such as 2026-01-31 (else today)")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print the regime, its duties and options with their timetables, and what would change the answer."""
    case, book = _case(arguments), rule_book()
    answer = route(case, _day(arguments.on or case.on), book)
    found = turns(answer, book)
    data = {
        "regime": answer.pack.id,
        "title": answer.pack.title.read(),
        "as_at": answer.pack.as_at.isoformat(),
        "on": answer.on.isoformat(),
        "threshold": answer.threshold.amount if answer.threshold else None,
        "options": [_option(one) for one in answer.options],
        "duties": [{"what": duty.what.read(), "source": duty.source} for duty in answer.duties],
        "questions": [{"fact": fact, "question": question} for fact, question in questions(answer, book)],
        "changes": [{"field": one.field, "regime": one.regime, "message": one.remark.say()} for one in found],
        "sources": [{"id": name, **source.model_dump()} for name, source in answer.sources.items()],
        "notice": _notice(answer),
    }
    return Outcome([*_lines(answer, book), *(f"- {one.remark.say()}" for one in found), "", _notice(answer)], data)


def _case(arguments: argparse.Namespace) -> RouteCase:
    try:
        return read_case(arguments.spec, RouteCase, "routes", arguments.case)
    except DataFileError as error:
        raise DataFileError(error.where, tuple(map(_about_the_day, error.findings))) from error


def _about_the_day(finding: str) -> str:
    # A day has a form of its own, so the general words about forms would lead astray.
    quoted, is_form, _ = finding.partition("” has a form")
    if is_form and quoted.startswith("on: "):
        return f"{quoted}” is not a date as it is read here; write the year first, such as 2026-01-31"
    return finding


def _day(text: str) -> date:
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInputError("date", f"“{text}” is not a date.", "Write it as 2026-01-31.") from error


def _notice(answer: RouteAnswer) -> str:
    return toolbox_phrases().say("route.not_advice", as_at=written(answer.pack.as_at))


def _option(one: RouteOption) -> dict[str, Any]:
    return {
        "id": one.option.id,
        "title": one.option.title.read(),
        "standing": one.standing,
        "depends_on": one.unknown,
        "closed_by": [condition.fact for condition in one.against],
        "gives_way_to": one.gives_way_to,
        "duties": [{"what": duty.what.read(), "source": duty.source} for duty in one.duties],
        "timetable": [_step(step) for step in one.timetable],
        "source": one.option.source,
    }


def _step(one: TimedStep) -> dict[str, Any]:
    return {
        "what": one.step.what.read(), "days": one.step.days, "working": one.step.working,
        "ends": one.ends.isoformat() if one.ends else None, "source": one.step.source,
    }  # fmt: skip


def _lines(answer: RouteAnswer, book: RuleBook) -> Iterator[str]:
    say = toolbox_phrases().say
    yield f"{answer.pack.title.read()}. {answer.pack.about.read()}"
    if answer.pack.history:
        yield say("route.history")
    if answer.threshold:
        side = say("route.at_or_over" if answer.pack.over_threshold else "route.under")
        limit, value = pounds(exact(answer.threshold.amount)), pounds(exact(answer.case.value))
        yield say("route.value", value=value, side=side, threshold=limit)
    yield ""
    for one in answer.options:
        yield from _option_lines(answer, one, book)
    yield from (f"- {duty.what.read()}" for duty in answer.duties)
    yield ""
    yield say("route.turns")
    yield from (f"- {question}" for _, question in questions(answer, book))


def _option_lines(answer: RouteAnswer, one: RouteOption, book: RuleBook) -> Iterator[str]:
    say = toolbox_phrases().say
    yield f"{one.option.title.read()} ({say(f'route.standing_{one.standing}')}). {one.option.what.read()}"
    if one.unknown:
        yield "  " + say("route.depends_on", questions=" ".join(book.questions[fact].read() for fact in one.unknown))
    if one.against:
        asked = " ".join(book.questions[condition.fact].read() for condition in one.against)
        yield "  " + say("route.closed_by", questions=asked)
    if one.gives_way_to:
        title = next(other.option.title for other in answer.options if other.option.id == one.gives_way_to).read()
        yield "  " + say("route.gives_way", option=title)
    if one.standing != "closed":
        yield from (f"  {duty.what.read()}" for duty in one.duties)
        yield from (f"  {_step_line(answer, step)}" for step in one.timetable)
    yield ""


def _step_line(answer: RouteAnswer, one: TimedStep) -> str:
    key = f"route.step{'_working' if one.step.working else ''}{'_ends' if one.ends else ''}"
    values = {"what": one.step.what.read(), "days": str(one.step.days), "notice": written(answer.on)}
    return toolbox_phrases().say(key, ends=written(one.ends) if one.ends else "", **values)
