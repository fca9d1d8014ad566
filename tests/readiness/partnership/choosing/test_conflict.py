import pytest
from hypothesis import given, settings

from readiness.partnership.choosing.conflict import Rule, as_far_as_possible, conflict, fewest, unmet
from readiness.partnership.choosing.problem import LEAD, Candidate, Problem, Requirement
from readiness.partnership.choosing.search import cheapest
from tests.readiness.partnership.choosing.test_search import candidate, problem, problems

TWO = (candidate("a", 1, "n0"), candidate("b", 1, "n1"))


def test_a_need_that_too_few_bring_is_named_with_those_kept_out() -> None:
    question = Problem(
        (candidate("a", 1, "n0"), candidate("b", 1, "n0", standing="out")), (Requirement("n0", 2),), lead_wanted=True
    )
    found = {one.need: (one.wanted, one.bringing, one.kept_out) for one in unmet(question)}
    assert found == {"n0": (2, ("a",), ("b",)), LEAD: (1, (), ())}


def test_what_nobody_brings_is_left_out_of_the_rest() -> None:
    question = Problem((candidate("a", 1, "n0"),), (Requirement("n0", 2), Requirement("n1")), lead_wanted=True)
    assert cheapest(as_far_as_possible(question)).chosen == frozenset({"a"})


@pytest.mark.parametrize(("question", "rules"), [
    (problem(*TWO, most=1), {Rule("need", ("n0",)), Rule("need", ("n1",)), Rule("most")}),
    (problem(*TWO, apart=(("a", "b"),)), {Rule("need", ("n0",)), Rule("need", ("n1",)), Rule("apart", ("a", "b"))}),
    (problem(candidate("a", 1, standing="in"), candidate("b", 1, standing="in"), apart=(("a", "b"),)),
     {Rule("kept in", ("a",)), Rule("kept in", ("b",)), Rule("apart", ("a", "b"))}),
    (problem(candidate("a", 1, standing="in"), candidate("b", 1, standing="out"), together=(("a", "b"),)),
     {Rule("kept in", ("a",)), Rule("kept out", ("b",)), Rule("together", ("a", "b"))}),
])  # fmt: skip
def test_a_contradiction_is_told_in_its_fewest_rules(question: Problem, rules: set[Rule]) -> None:
    found = conflict(question)
    assert set(found.rules) == rules
    assert found.is_smallest


@settings(max_examples=60, deadline=None)
@given(problems())
def test_a_conflict_is_there_exactly_where_no_set_is(question: Problem) -> None:
    possible = as_far_as_possible(question)
    if cheapest(possible).chosen is None:
        assert conflict(possible).rules


def test_a_stopped_search_for_the_conflict_says_that_it_may_be_too_large() -> None:
    found = conflict(problem(*TWO, most=1), lambda _found: False)
    assert {rule.kind for rule in found.rules} >= {"most"}


def test_the_fewest_partners_are_counted_without_their_points() -> None:
    dear = Candidate("dear", 900, frozenset({"n0", "n1"}))
    assert fewest(problem(*TWO, dear, most=1)) == 1
    assert cheapest(problem(*TWO, dear)).chosen == frozenset({"a", "b"})
