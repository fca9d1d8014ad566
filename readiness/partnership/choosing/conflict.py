"""Why no set keeps every rule: needs that nobody meets, else a smallest group of rules that contradict each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from readiness.partnership.choosing.problem import LEAD, Pair, Problem
from readiness.partnership.choosing.search import Watch, cheapest, go_on

RuleKind = Literal["need", "lead", "kept in", "kept out", "together", "apart", "most"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a question: its kind, and the need or the candidates that it is about."""

    kind: RuleKind
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmet:
    """A need that the candidates cannot meet: how many bring it, how many are wanted, and who of them is kept out."""

    need: str
    wanted: int
    bringing: tuple[str, ...]
    kept_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rules that cannot all be kept; ``is_smallest`` where leaving out any one of them was shown to resolve it."""

    rules: tuple[Rule, ...]
    is_smallest: bool


def unmet(problem: Problem) -> tuple[Unmet, ...]:
    """Return the requirements that too few candidates bring, whatever else is decided."""
    return tuple(_unmet(problem))


def _unmet(problem: Problem) -> Iterator[Unmet]:
    for wish in problem.wishes:
        able = problem.bringing(wish.id)
        if len(able) < wish.wanted:
            out = tuple(one.id for one in problem.candidates if one.standing == "out" and problem.meets(one, wish.id))
            yield Unmet(wish.id, wish.wanted, tuple(one.id for one in able), out)


def as_far_as_possible(problem: Problem) -> Problem:
    """Return ``problem`` with every requirement lowered to what the candidates can meet at all."""
    short = {one.need: len(one.bringing) for one in unmet(problem)}
    lowered = tuple(
        replace(wish, wanted=short.get(wish.id, wish.wanted))
        for wish in problem.requirements
        if short.get(wish.id, wish.wanted)
    )
    return replace(problem, requirements=lowered, lead_wanted=problem.lead_wanted and LEAD not in short)


def fewest(problem: Problem, watch: Watch = go_on) -> int | None:
    """Return the fewest partners that keep every other rule, or None where no number does or the watcher stopped it."""
    counted = tuple(replace(one, cost=1) for one in problem.candidates)
    found = cheapest(replace(problem, candidates=counted, pair_costs={}, most=None), watch)
    return found.cost if found.is_proved else None


def conflict(problem: Problem, watch: Watch = go_on) -> Conflict:
    """Return a group of rules of ``problem``, which has no set, that contradict each other.

    One rule after the other is left out for good where there is still no set without it. What remains is a smallest
    group: without any one of its rules there would be a set.

    Args:
        problem: A question that no set answers.
        watch: Where it stops a search, the rule in question counts as needed and the group as not proved smallest.
    """
    rules, is_smallest = rules_of(problem), True
    for rule in rules:
        others = tuple(one for one in rules if one != rule)
        found = cheapest(_without_points(problem, others), watch)
        if found.is_over and found.chosen is None:
            rules = others
        elif not found.is_over and found.chosen is None:
            is_smallest = False
    return Conflict(rules, is_smallest)


def rules_of(problem: Problem) -> tuple[Rule, ...]:
    """Return every rule, in the order in which they are given up: needs first, what people settled by hand last."""
    return (
        *(Rule("need", (wish.id,)) for wish in sorted(problem.requirements, key=lambda wish: wish.id)),
        *((Rule("lead"),) if problem.lead_wanted else ()),
        *(Rule("kept out", (one.id,)) for one in problem.candidates if one.standing == "out"),
        *(Rule("kept in", (one.id,)) for one in problem.candidates if one.standing == "in"),
        *(Rule("apart", pair) for pair in problem.apart),
        *(Rule("together", pair) for pair in problem.together),
        *((Rule("most"),) if problem.most is not None else ()),
    )


def _without_points(problem: Problem, rules: Sequence[Rule]) -> Problem:
    """Return ``problem`` with only ``rules``, and nothing to pay: any set at all answers it."""

    def kept(kind: RuleKind) -> tuple[tuple[str, ...], ...]:
        return tuple(rule.about for rule in rules if rule.kind == kind)

    def pairs(kind: RuleKind) -> tuple[Pair, ...]:
        return tuple((one, other) for one, other in kept(kind))

    needs = {about[0] for about in kept("need")}
    held = {about[0] for about in (*kept("kept in"), *kept("kept out"))}
    return Problem(
        tuple(replace(one, cost=0, standing=one.standing if one.id in held else "open") for one in problem.candidates),
        tuple(wish for wish in problem.requirements if wish.id in needs),
        together=pairs("together"),
        apart=pairs("apart"),
        most=problem.most if kept("most") else None,
        lead_wanted=bool(kept("lead")),
    )
