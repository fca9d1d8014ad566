"""The next best sets: no other set in which nobody is to spare costs less than the last of them."""

from collections.abc import Sequence
from dataclasses import replace

from readiness.partnership.choosing.composition import Without
from readiness.partnership.choosing.conflict import as_far_as_possible
from readiness.partnership.choosing.problem import Problem
from readiness.partnership.choosing.search import Found, Watch, go_on, several

MOST = 3


def next_best(
    problem: Problem, best: Found, losses: Sequence[Without] = (), watch: Watch = go_on, most: int = MOST
) -> tuple[Found, ...]:
    """Return the sets that come after the best one, the cheapest first; each says whether that is proved.

    A set with somebody to spare is no other answer, so only sets that nobody could leave count.

    Args:
        problem: The question.
        best: Its best set, as the search found it.
        losses: What `without_each` gives for the best set: sets that are known already.
        watch: As for `compose`.
        most: How many sets are wanted at most.

    Source:
        docs/choosing.md.
    """
    if best.chosen is None:
        return ()
    held = {one.id for one in problem.candidates if one.standing == "in"}
    without = {loss.found.chosen for loss in losses if loss.found.chosen is not None and loss.candidate not in held}
    found = several(as_far_as_possible(problem), {best.chosen, *without}, most + 1, watch)
    # Where partners cost nothing the best set may have somebody to spare: it is its lean part that stands first.
    place = next((place for place, one in enumerate(found) if one.chosen == best.chosen), 0)
    others = (*found[:place], *found[place + 1 :])[:most]
    return others if best.is_proved else tuple(replace(one, bound=best.bound, is_over=False) for one in others)
