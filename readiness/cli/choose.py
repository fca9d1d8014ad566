"""``readiness choose FILE``: who should be in the consortium."""

import argparse
import math
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness.cli.loaded import load
from readiness.cli.outcome import Outcome, table
from readiness.partnership.choosing.alternatives import next_best
from readiness.partnership.choosing.composition import Composition, Without, compose, without_each
from readiness.partnership.choosing.conflict import Rule, as_far_as_possible, fewest
from readiness.partnership.choosing.problem import LEAD
from readiness.partnership.choosing.question import Question, question_of
from readiness.partnership.choosing.search import Found

SECONDS = 60.0
SECONDS_BETWEEN_WORDS = 2.0
# Each search without one of the partners stops here, so that the command never waits long for the alternatives.
MOST_LOOKED_AT = 50_000
LEAD_WORDS = "somebody who could lead"


class Patience:
    """Says on the error stream how a long search goes, and stops it when its time is up."""

    def __init__(self, seconds: float) -> None:
        """Begin to count ``seconds``."""
        self.ends = time.monotonic() + seconds
        self.speaks = time.monotonic() + SECONDS_BETWEEN_WORDS

    def __call__(self, found: Found) -> bool:
        """Return whether there is time left."""
        now = time.monotonic()
        if now > self.speaks:
            self.speaks = now + SECONDS_BETWEEN_WORDS
            best = "no set yet" if found.cost is None else f"best so far {found.cost} points"
            print(f"{found.looked_at} sets looked at; {best}, at least {found.bound}", file=sys.stderr)
        return now < self.ends

    def with_little(self, found: Found) -> bool:
        """Return whether there is time left for a search that is not the main one."""
        return self(found) and found.looked_at < MOST_LOOKED_AT


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("--max", type=_count, metavar="K", help="at most so many partners")
    parser.add_argument(
        "--seconds", type=_seconds, default=SECONDS, help="stop after this time with the best set so far"
    )


def run(arguments: argparse.Namespace) -> Outcome:
    """Say which partners are needed for what, the next best sets, and what breaks if one leaves."""
    loaded = load(arguments.file)
    question = question_of(loaded.document, loaded.assessment, loaded.library, loaded.catalogue, arguments.max)
    patience = Patience(arguments.seconds)
    made = compose(question.problem, patience)
    losses = without_each(question.problem, frozenset(made.chosen), patience.with_little) if made.chosen else ()
    others = next_best(question.problem, made.found, losses, patience.with_little)
    least = fewest(as_far_as_possible(question.problem), patience) if _is_limit_at_fault(made) else None
    answer = _Answer(made, losses, others, least)
    return Outcome(list(_lines(question, answer)), _data(question, answer))


def _count(text: str) -> int:
    if not text.isdecimal() or not text.isascii() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of partners: give a whole number from 1")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds < math.inf:
        raise argparse.ArgumentTypeError(f"“{text}” is not a time: give seconds from 0, as in 2.5")
    return seconds


@dataclass(frozen=True, slots=True)
class _Answer:
    """Everything that was found out."""

    made: Composition
    losses: Sequence[Without]
    others: Sequence[Found]
    least: int | None


def _is_limit_at_fault(made: Composition) -> bool:
    return made.conflict is not None and Rule("most") in made.conflict.rules


def _data(question: Question, answer: _Answer) -> dict[str, Any]:
    made, losses, against = answer.made, answer.losses, answer.made.conflict
    return {
        "chosen": list(made.chosen),
        "names": [question.candidates[party].name for party in made.chosen],
        "proved": made.found.is_proved,
        "cost": made.found.cost,
        "bound": made.found.bound,
        "points": {"partners": made.points.partners, "pairs": made.points.pairs},
        "uncovered": [*(one.need for one in made.unmet if one.need != LEAD), *_not_covered(question, made)],
        "covered_in_part": {
            one.need: {"wanted": one.wanted, "bringing": list(one.bringing)} for one in made.unmet if one.bringing
        },
        "lead": {
            "rule": question.lead_rule,
            "model": question.model or None,
            "could": sorted(party for party, reading in question.leads.items() if reading.could),
        },
        "needed_for": {one.candidate: list(one.needed_for) for one in made.purposes},
        "next_best": [
            {"chosen": sorted(found.chosen or ()), "cost": found.cost, "proved": found.is_proved}
            for found in answer.others
        ],
        "without": {
            loss.candidate: {"cost": loss.found.cost, "joins": list(loss.joins), "goes": list(loss.goes)}
            for loss in losses
        },
        "conflict": [{"rule": rule.kind, "about": list(rule.about)} for rule in against.rules] if against else [],
        "fewest": answer.least,
        "looked_at": made.found.looked_at,
    }


def _not_covered(question: Question, made: Composition) -> list[str]:
    """Return the needs without any set, where the rules contradict each other: nothing is covered then."""
    if made.found.chosen is not None:
        return []
    unmet = {one.need for one in made.unmet}
    return [need for need in question.needs if need not in unmet]


def _lines(question: Question, answer: _Answer) -> Iterator[str]:
    made = answer.made
    if not question.candidates:
        yield "The document has no provider yet who could be a partner."
        return
    if not question.needs:
        yield "The document says nothing yet about what the consortium must bring. Add needs on the Choose page."
        if not made.chosen:
            return
    yield from _unmet(question, made)
    if made.conflict is not None:
        yield from _conflict(question, made, answer.least)
        return
    if made.found.chosen is None:
        yield "The search was stopped before it found a set. Give it more time."
        return
    yield from _chosen(question, made)
    yield from _alternatives(question, answer)
    if question.lead_rule == "not known":
        yield "Nobody is known to be able to lead yet, so that rule was left out. Answering the questions would tell."


def _unmet(question: Question, made: Composition) -> Iterator[str]:
    for one in made.unmet:
        names = _list(question, one.bringing) or "nobody"
        heading = "Covered in part only" if one.bringing else "Not covered"
        sentence = f"{heading}: {_need(question, one.need)}. It wants {one.wanted}, and {names} can bring it."
        kept_out = f" {_list(question, one.kept_out)} could, but is kept out." if one.kept_out else ""
        yield sentence + kept_out
    if made.unmet and made.found.chosen is not None:
        yield "What follows is the best set for everything else."


def _chosen(question: Question, made: Composition) -> Iterator[str]:
    proof = (
        "proved: no set that keeps every rule costs less"
        if made.found.is_proved
        else f"not proved: a set might cost as little as {made.found.bound} points"
    )
    yield f"Best set: {_list(question, made.chosen) or 'nobody'} ({proof})."
    yield f"{made.points.total} points: {made.points.partners} for partners and risk, {made.points.pairs} for pairs."
    if made.purposes:
        part = {one.need: f" (in part: {len(one.bringing)} of {one.wanted})" for one in made.unmet if one.bringing}
        yield from table([
            ("Partner", "Needed for", "Also brings"),
            *(
                (
                    question.candidates[one.candidate].name,
                    ", ".join(_needed(question, need, part) for need in one.needed_for) or "-",
                    ", ".join(_need(question, need) for need in one.also_brings) or "-",
                )
                for one in made.purposes
            ),
        ])  # fmt: skip


def _alternatives(question: Question, answer: _Answer) -> Iterator[str]:
    for place, found in enumerate(answer.others, start=1):
        doubt = "" if found.is_proved else "; a cheaper one may exist"
        yield f"Next best {place}: {_list(question, sorted(found.chosen or ()))} ({found.cost} points{doubt})."
    for loss in answer.losses:
        name = question.candidates[loss.candidate].name
        if loss.found.chosen is None:
            certain = "nobody can take the place" if loss.found.is_over else "no other set was found in the time"
            yield f"Without {name}: {certain}."
        else:
            parts = (
                f"{_list(question, loss.joins)} would join" if loss.joins else "nobody has to join",
                *((f"{_list(question, loss.goes)} would no longer be needed",) if loss.goes else ()),
            )
            yield f"Without {name}: {', '.join(parts)} ({loss.found.cost} points)."


def _conflict(question: Question, made: Composition, least: int | None) -> Iterator[str]:
    against = made.conflict
    if against is None:
        return
    yield "No set keeps every rule. These cannot all be kept:"
    yield from (f"- {_rule(question, rule)}" for rule in against.rules)
    if not against.is_smallest:
        yield "Some of them may not matter: the time was too short to tell."
    if least is not None:
        yield f"At least {least} partners are needed to keep the others."


def _rule(question: Question, rule: Rule) -> str:
    names = _list(question, rule.about) if rule.kind != "need" else ""
    words = {
        "need": f"{_need(question, rule.about[0])} is brought" if rule.about else "",
        "lead": "one partner could lead",
        "kept in": f"{names} is kept in",
        "kept out": f"{names} is kept out",
        "together": f"{names} come together",
        "apart": f"{names} cannot both be in",
        "most": f"the number of partners is at most {question.problem.most}",
    }
    return words[rule.kind]


def _need(question: Question, need: str) -> str:
    if need == LEAD:
        return LEAD_WORDS
    known = question.needs[need]
    return f"{known.name} ({known.partners_wanted} partners)" if known.partners_wanted > 1 else known.name


def _needed(question: Question, need: str, part: Mapping[str, str]) -> str:
    return f"{question.needs[need].name}{part[need]}" if need in part else _need(question, need)


def _list(question: Question, parties: Sequence[str]) -> str:
    names = [question.candidates[party].name for party in parties]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
