from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.partnership.choosing.problem import Candidate, Problem, Requirement
from readiness.partnership.choosing.search import Found, cheapest

NEEDS = ("n0", "n1", "n2", "n3")


def candidate(name: str, cost: int, brings: str = "", **more: object) -> Candidate:
    return Candidate(name, cost, frozenset(brings.split()), **more)  # type: ignore[arg-type]


def problem(*candidates: Candidate, **more: object) -> Problem:
    wanted = sorted({need for one in candidates for need in one.brings})
    return Problem(candidates, tuple(Requirement(need) for need in wanted), **more)  # type: ignore[arg-type]


def keeps_the_rules(question: Problem, chosen: frozenset[str]) -> bool:
    standings = {one.id: one.standing for one in question.candidates}
    return (
        not question.shortfall(chosen)
        and (question.most is None or len(chosen) <= question.most)
        and all((standings[one] != "out") if one in chosen else (standings[one] != "in") for one in standings)
        and all((one in chosen) == (other in chosen) for one, other in question.together)
        and not any(one in chosen and other in chosen for one, other in question.apart)
    )


def by_trying_all(question: Problem) -> int | None:
    names = [one.id for one in question.candidates]
    sets = (frozenset(some) for size in range(len(names) + 1) for some in combinations(names, size))
    return min((question.cost(chosen) for chosen in sets if keeps_the_rules(question, chosen)), default=None)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    names = [f"p{number}" for number in range(draw(st.integers(1, 8)))]
    whole = st.integers(0, 6)
    pairs = list(combinations(names, 2))
    some_pairs = st.lists(st.sampled_from(pairs), max_size=2) if pairs else st.just([])
    candidates = tuple(
        Candidate(name, draw(whole), draw(st.frozensets(st.sampled_from(NEEDS))), draw(st.booleans()),
                  draw(st.sampled_from(("open", "open", "open", "in", "out"))))
        for name in names
    )  # fmt: skip
    return Problem(
        candidates,
        tuple(Requirement(need, draw(st.integers(1, 2))) for need in draw(st.sets(st.sampled_from(NEEDS)))),
        {pair: draw(whole) for pair in pairs},
        tuple(draw(some_pairs)), tuple(draw(some_pairs)),
        draw(st.none() | st.integers(0, 6)), draw(st.booleans()),
    )  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(problems())
def test_no_set_is_cheaper_than_the_one_found(question: Problem) -> None:
    found = cheapest(question)
    assert found.cost == by_trying_all(question)
    assert found.is_proved
    if found.chosen is not None:
        assert keeps_the_rules(question, found.chosen)
        assert (found.cost, found.bound) == (question.cost(found.chosen), found.cost)


@settings(max_examples=50, deadline=None)
@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(question: Problem, chance: object) -> None:
    rows = list(question.candidates)
    chance.shuffle(rows)  # type: ignore[attr-defined]
    wishes = question.requirements[::-1]
    mixed = Problem(
        tuple(rows), wishes, question.pair_costs, question.together, question.apart, question.most, question.lead_wanted
    )
    assert cheapest(mixed) == cheapest(question)


@pytest.mark.parametrize(("question", "chosen"), [
    (problem(candidate("a", 3, "n0"), candidate("b", 2, "n0")), {"b"}),
    (problem(candidate("a", 3, "n0", standing="in"), candidate("b", 2, "n0")), {"a"}),
    (problem(candidate("a", 3, "n0"), candidate("b", 2, "n0", standing="out")), {"a"}),
    (problem(candidate("a", 5, "n0 n1"), candidate("b", 2, "n0"), candidate("c", 2, "n1")), {"b", "c"}),
    (problem(candidate("a", 5, "n0 n1"), candidate("b", 2, "n0"), candidate("c", 2, "n1"), most=1), {"a"}),
    (problem(candidate("a", 5, "n0 n1"), candidate("b", 2, "n0"), candidate("c", 2, "n1"), apart=(("c", "b"),)), {"a"}),
    (problem(candidate("a", 5, "n0"), candidate("b", 2, "n0"), candidate("c", 4), together=(("b", "c"),)), {"a"}),
    (problem(candidate("a", 5, "n0"), candidate("b", 2, "n0"), pair_costs={("a", "b"): 9}), {"b"}),
    (problem(candidate("a", 5, "n0", could_lead=True), candidate("b", 2, "n0"), lead_wanted=True), {"a"}),
    (Problem((), ()), set()),
    (Problem((candidate("a", 1),), ()), set()),
])  # fmt: skip
def test_the_cheapest_set_keeps_every_rule(question: Problem, chosen: set[str]) -> None:
    assert cheapest(question).chosen == frozenset(chosen)


def test_a_critical_need_wants_two() -> None:
    question = Problem((candidate("a", 1, "n0"), candidate("b", 9, "n0")), (Requirement("n0", 2),))
    assert cheapest(question).chosen == frozenset({"a", "b"})


def points(found: Found) -> int:
    assert found.cost is not None
    return found.cost


def hard(number: int = 40) -> Problem:
    def drawn(*parts: int) -> int:
        return hash(parts) % 101

    names = [f"p{one:02}" for one in range(number)]
    brings = [frozenset(f"n{need}" for need in range(16) if drawn(one, need) < 20) for one in range(number)]
    candidates = tuple(Candidate(name, 100 + drawn(one), brings[one]) for one, name in enumerate(names))
    pairs = {(names[one], names[two]): drawn(one, two, 7) // 5 for one in range(number) for two in range(one)}
    return Problem(candidates, tuple(Requirement(f"n{need}", 1 + need % 2) for need in range(16)), pairs)


def test_a_stopped_search_keeps_the_best_set_and_an_honest_bound() -> None:
    stopped, whole = cheapest(hard(), lambda _found: False), cheapest(hard())
    assert stopped.chosen is not None
    assert not stopped.is_proved
    assert stopped.bound <= points(whole) <= points(stopped)


def test_bounds_rise_and_costs_fall_on_the_way() -> None:
    told: list[Found] = []

    def listen(found: Found) -> bool:
        told.append(found)
        return True

    whole = points(cheapest(hard(60), listen))
    assert [found.bound for found in told] == sorted(found.bound for found in told)
    assert [found.bound <= whole <= points(found) for found in told] == [True] * len(told) != []
