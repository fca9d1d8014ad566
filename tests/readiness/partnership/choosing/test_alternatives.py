from itertools import combinations

from hypothesis import given, settings

from readiness.partnership.choosing.alternatives import next_best
from readiness.partnership.choosing.composition import compose, without_each
from readiness.partnership.choosing.problem import Problem
from readiness.partnership.choosing.search import Found
from tests.readiness.partnership.choosing.test_search import candidate, keeps_the_rules, problem, problems


def costs_by_trying_all(question: Problem) -> list[int]:
    """Return what every set costs that keeps the rules and has nobody to spare, the cheapest first."""
    names = [one.id for one in question.candidates]
    sets = [frozenset(some) for size in range(len(names) + 1) for some in combinations(names, size)]
    allowed = [one for one in sets if keeps_the_rules(question, one)]
    return sorted(question.cost(one) for one in allowed if not any(other < one for other in allowed))


def found_for(question: Problem) -> tuple[Found, ...]:
    made = compose(question)
    losses = without_each(question, frozenset(made.chosen))
    return next_best(question, made.found, losses)


@settings(max_examples=200, deadline=None)
@given(problems())
def test_the_next_best_sets_are_the_cheapest_others_with_nobody_to_spare(question: Problem) -> None:
    made = compose(question)
    if made.unmet or made.found.chosen is None:
        return
    found = next_best(question, made.found, without_each(question, frozenset(made.chosen)))
    assert [one.cost for one in found] == costs_by_trying_all(question)[1:4]
    assert len({one.chosen for one in found}) == len(found)
    assert all(keeps_the_rules(question, one.chosen or frozenset()) and one.is_proved for one in found)


def test_the_second_next_best_may_keep_all_but_one_of_the_best() -> None:
    bringing_b = (candidate("b", 10, "n1"), candidate("c1", 12, "n1"), candidate("c2", 13, "n1"))
    question = problem(candidate("a", 10, "n0"), candidate("d", 90, "n0"), *bringing_b)
    assert [one.cost for one in found_for(question)] == [22, 23, 100]


def test_known_losses_only_spare_searches() -> None:
    question = problem(*(candidate(f"p{one}", one, "n0") for one in range(1, 6)))
    made = compose(question)
    assert next_best(question, made.found) == found_for(question)


def test_a_search_that_was_stopped_claims_no_next_best() -> None:
    question = problem(candidate("a", 3, "n0 n1"), candidate("b", 2, "n0"), candidate("c", 2, "n1"))
    best = Found(frozenset({"a"}), 3, 1, 0, is_over=False)
    (other,) = next_best(question, best)
    assert (other.cost, other.is_proved) == (4, False)


def test_without_a_best_set_there_is_no_next() -> None:
    assert found_for(problem(candidate("a", 1, "n0"), candidate("b", 1, "n1"), most=1)) == ()
