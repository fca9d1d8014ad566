"""The answer with its reasons: the best set, what each partner is for, and what breaks without them."""

from collections.abc import Callable
from dataclasses import dataclass

from readiness.partnership.choosing.conflict import Conflict, Unmet, as_far_as_possible, conflict, unmet
from readiness.partnership.choosing.problem import Problem
from readiness.partnership.choosing.search import Found, Watch, cheapest, go_on


@dataclass(frozen=True, slots=True)
class Points:
    """What a set costs: the partners with their risks, and the pairs among them."""

    partners: int
    pairs: int

    @property
    def total(self) -> int:
        """All points."""
        return self.partners + self.pairs


@dataclass(frozen=True, slots=True)
class Purpose:
    """What one chosen partner is in for: needs that fall short at once without it, and the others it brings too."""

    candidate: str
    needed_for: tuple[str, ...]
    also_brings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """What to do should a partner leave: the best set without it, or None where no set is left.

    ``found.is_proved`` tells whether that is certain; ``joins`` and ``goes`` are the changes against the best set
    besides the partner itself.
    """

    candidate: str
    found: Found
    joins: tuple[str, ...]
    goes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Composition:
    """The best set of partners. Where needs cannot be met it is the best for all the others, and ``unmet`` names them.

    ``conflict`` is there where the rules contradict each other and no set keeps them.
    """

    found: Found
    points: Points
    purposes: tuple[Purpose, ...]
    unmet: tuple[Unmet, ...]
    conflict: Conflict | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen candidates, in order."""
        return tuple(sorted(self.found.chosen or ()))


def compose(problem: Problem, watch: Watch = go_on) -> Composition:
    """Return the best set of partners for ``problem`` with its reasons.

    Args:
        problem: The question.
        watch: Told from time to time where the search stands; returning False stops it with the best set so far.
    """
    short, possible = unmet(problem), as_far_as_possible(problem)
    found = cheapest(possible, watch)
    if found.chosen is None:
        against = conflict(possible, watch) if found.is_over else None
        return Composition(found, Points(0, 0), (), short, against)
    return Composition(found, points_of(problem, found.chosen), purposes(possible, found.chosen), short)


def points_of(problem: Problem, chosen: frozenset[str]) -> Points:
    """Return what the set ``chosen`` costs, by kind."""
    own = sum(one.cost for one in problem.candidates if one.id in chosen)
    return Points(own, problem.cost(chosen) - own)


def purposes(problem: Problem, chosen: frozenset[str]) -> tuple[Purpose, ...]:
    """Return what each of ``chosen`` is in for."""
    made = []
    for one in problem.candidates:
        if one.id in chosen:
            missed = problem.shortfall(chosen - {one.id})
            brought = tuple(wish.id for wish in problem.wishes if problem.meets(one, wish.id))
            needed = tuple(wish for wish in brought if wish in missed)
            made.append(Purpose(one.id, needed, tuple(wish for wish in brought if wish not in missed)))
    return tuple(made)


def without_each(
    problem: Problem, chosen: frozenset[str], watch: Watch = go_on, tell: Callable[[int, int], None] | None = None
) -> tuple[Without, ...]:
    """Return, for each of ``chosen``, the best set without it.

    Args:
        problem: The question that ``chosen`` answers best.
        chosen: The best set.
        watch: As for `compose`; asked in every one of the searches.
        tell: Told how many are done, and of how many.
    """
    possible, found = as_far_as_possible(problem), []
    for done, name in enumerate(sorted(chosen)):
        if tell is not None:
            tell(done, len(chosen))
        other = cheapest(possible.with_standing(name, "out"), watch)
        there = other.chosen or frozenset()
        joins, goes = tuple(sorted(there - chosen)), tuple(sorted(chosen - there - {name})) if there else ()
        found.append(Without(name, other, joins, goes))
    return tuple(found)
