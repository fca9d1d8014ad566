"""``readiness change FILE --model ID``: the least that has to change for a delivery model to be within reach."""

import argparse
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import DONE, FOUND_ERRORS, Outcome, table
from readiness.errors import UsageError
from readiness.fit.fit import fit_settings
from readiness.fit.values import worth
from readiness.partnership.gate_holders import gate_holders
from readiness.partnership.people import people
from readiness.partnership.raised_answers import RaisedAnswer, level_label, question, raised_answers
from readiness.records import no_such
from readiness.scoring.ranges import whole_percentage

if TYPE_CHECKING:
    from readiness.fit.open_answers import Replies, Reply
    from readiness.fit.open_bench import OpenBench
    from readiness.fit.smallest_change import SmallestChange

HUNDRED = 100
REMEDY = "Give a share such as 0.75, or a percentage such as 75."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    ready = f"{fit_settings().ready_from.value:g}"
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("--model", required=True, help="the delivery model (its id)")
    parser.add_argument(
        "--target", metavar="X", default=ready,
        help=f"the readiness to reach: a share up to 1, or above 1 a percentage; {ready} unless given",
    )  # fmt: skip
    parser.add_argument(
        "--lock", metavar="ITEM", action="append", default=[],
        help="keep the answers to this question as they are, such as trust-history.2, or PARTY/trust-history.2 for "
        "one party; may be given several times",
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> Outcome:
    """Print whose answers to which questions have to rise, and how far that leads."""
    # NumPy comes with this one; the other commands start without it.
    from readiness.fit.smallest_change import smallest_change
    from readiness.partnership.at_the_table import open_bench

    target = _share(arguments.target)
    loaded = load(arguments.file)
    models = {model.id: model for model in loaded.catalogue.models}
    if arguments.model not in models:
        problem = no_such("delivery model", arguments.model, tuple(models))
        raise UsageError("--model", problem, f"Choose one of: {', '.join(models)}.")
    bench = open_bench(loaded.document, loaded.library)
    locked = _locked(bench, arguments.lock)
    found = smallest_change(models[arguments.model], bench, target, locked)
    changes = raised_answers(bench, found.improvements)
    code = DONE if found.is_reached else FOUND_ERRORS
    return Outcome(list(_lines(loaded, found, changes)), _data(loaded, found, changes, locked), code)


def _locked(bench: "OpenBench", words: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Return the (party, item) that stay as they are; an item by itself stands for every party."""
    there = {(seat.id, one.item) for seat in bench.seats for own in seat.replies.values() for one in _asked(own)}
    known = dict.fromkeys((*sorted({item for _, item in there}), *sorted("/".join(place) for place in there)))
    for name in words:
        if name not in known:
            remedy = "Name a question as this command lists them with --json, or PARTY/QUESTION."
            raise UsageError("--lock", no_such("question", name, tuple(known)), remedy)
    return frozenset(place for place in there if place[1] in words or "/".join(place) in words)


def _asked(replies: "Replies | None") -> Sequence["Reply"]:
    return [one for _, own in replies.people for one in own] if replies else []


def _share(words: str) -> Fraction:
    try:
        number = float(words.strip().removesuffix("%"))
    except ValueError as error:
        raise UsageError("--target", f"“{words[:40]}” is no number.", REMEDY) from error
    if not 0 < number <= HUNDRED:
        raise UsageError("--target", "A readiness lies above 0 and reaches 100 % at most.", REMEDY)
    share = Fraction(str(number))
    return share / HUNDRED if number > 1 or words.strip().endswith("%") else share


def _lines(loaded: Loaded, found: "SmallestChange", changes: Sequence[RaisedAnswer]) -> Iterator[str]:
    before = loaded.assessment.fit(found.model)
    title, aim = loaded.catalogue.model(found.model).title.read(), whole_percentage(found.target)
    shut = len(before.failed_gates) + len(before.open_questions)
    stands = f"{whole_percentage(before.readiness.expected)} of 100" if before.readiness_known else "open"
    yield f"{title}: readiness {stands}, gates not open: {shut}."
    if not changes:
        yield f"Nothing has to change for a readiness of {aim}." if found.is_reached else "No answer here would help."
    else:
        yield f"The least that opens every gate, at {aim} or more:" if found.is_reached else "As far as it can go:"
        yield ""
        yield from table([("Who", "Question", "From", "To"), *(_row(loaded, one) for one in changes)])
        yield ""
        after = whole_percentage(found.fit.readiness.expected)
        yield f"Effort: {_plain_number(found.effort)} levels. Readiness after that: {after} of 100."
    if not found.is_reached:
        yield f"A readiness of {aim} with every gate open cannot be reached by those at the table."
        yield from (f"  {one}" for one in _holding(loaded, found))
    elif found.fit.is_ready is None:
        yield "Open answers count in the middle here. Too few are given to be sure."


def _row(loaded: Loaded, one: RaisedAnswer) -> tuple[str, ...]:
    questionnaire, item = question(loaded.document, loaded.library, one.factor, one.item)
    side = loaded.assessment.parties[one.party].side
    before = "open" if one.before is None else level_label(questionnaire, item, one.before).read()
    who = ", ".join((loaded.assessment.parties[one.party].name, *_roles(loaded, one)))
    return (who, item.text.read(side), before, level_label(questionnaire, item, one.after).read())


def _roles(loaded: Loaded, one: RaisedAnswer) -> list[str]:
    known = people(loaded.document, one.party)
    return [known[person.split("/")[1]].role for person in one.people]


def _plain_number(effort: Fraction) -> str:
    return f"{float(effort):.1f}".removesuffix(".0")


def _holding(loaded: Loaded, found: "SmallestChange") -> Iterator[str]:
    """Yield what holds the model back when all is done that can be done."""
    for gate in found.fit.gates:
        if gate.factor in found.shut:
            names = gate_holders(gate, loaded.party_name)
            who = ", ".join(names) or "nobody in that place yet"
            yield f"Gate: {loaded.factor_title(gate.factor)} ({who}). {gate.opens_with.read()}"
    # Without a shut gate it is the readings that nobody at the table can raise.
    short = [term for term in found.fit.summands if worth(term.need, term.reading).expected < 1]
    for factor in dict.fromkeys(term.need.factor for term in short if not found.shut):
        yield f"Not within reach in full: {loaded.factor_title(factor)}."


def _data(
    loaded: Loaded, found: "SmallestChange", changes: Sequence[RaisedAnswer], locked: frozenset[tuple[str, str]]
) -> dict[str, Any]:
    return {
        "model": found.model,
        "target": found.target,
        "changes": [_change(loaded, one) for one in changes],
        "effort": found.effort,
        "locked": sorted("/".join(place) for place in locked),
        "reached": found.is_reached,
        "before": loaded.assessment.fit(found.model).readiness.expected,
        "readiness": found.fit.readiness.expected,
        "shut": found.shut,
        "holds": [] if found.is_reached else list(_holding(loaded, found)),
    }


def _change(loaded: Loaded, one: RaisedAnswer) -> dict[str, Any]:
    questionnaire, item = question(loaded.document, loaded.library, one.factor, one.item)
    return {
        "party": one.party,
        "people": one.people,
        "factor": one.factor,
        "item": one.item,
        "question": item.text.read(loaded.assessment.parties[one.party].side),
        "from": one.before,
        "to": one.after,
        "to_label": level_label(questionnaire, item, one.after).read(),
        "effort": one.effort,
    }
