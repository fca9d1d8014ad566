from readiness.partnership.choosing.composition import compose, without_each
from readiness.partnership.choosing.problem import LEAD, Problem, Requirement
from tests.readiness.partnership.choosing.test_search import candidate, problem


def test_each_partner_is_shown_with_what_falls_short_without_it() -> None:
    question = problem(
        candidate("a", 1, "n0 n1", could_lead=True), candidate("b", 1, "n1 n2"), lead_wanted=True
    )  # fmt: skip
    purposes = {one.candidate: (set(one.needed_for), set(one.also_brings)) for one in compose(question).purposes}
    assert purposes == {"a": ({"n0", LEAD}, {"n1"}), "b": ({"n2"}, {"n1"})}


def test_without_a_partner_the_best_other_set_is_named() -> None:
    question = problem(candidate("a", 1, "n0 n1"), candidate("b", 2, "n0"), candidate("c", 3, "n1"))
    (loss,) = without_each(question, frozenset({"a"}))
    assert (loss.candidate, loss.joins, loss.goes, loss.found.cost) == ("a", ("b", "c"), (), 5)


def test_nobody_can_take_the_place_of_the_only_one_who_brings_a_need() -> None:
    question = problem(candidate("a", 1, "n0"))
    (loss,) = without_each(question, frozenset({"a"}))
    assert (loss.found.chosen, loss.found.is_over) == (None, True)


def test_where_needs_are_not_met_the_rest_is_still_answered() -> None:
    made = compose(Problem((candidate("a", 1, "n0"),), (Requirement("n0"), Requirement("n1"))))
    assert made.chosen == ("a",)
    assert [one.need for one in made.unmet] == ["n1"]
    assert made.conflict is None


def test_where_rules_contradict_each_other_they_are_named_and_nobody_is_chosen() -> None:
    question = problem(candidate("a", 1, "n0"), candidate("b", 1, "n1"), most=1)
    made = compose(question)
    assert made.chosen == ()
    assert made.conflict is not None


def test_points_are_told_apart_by_kind() -> None:
    question = problem(candidate("a", 3, "n0"), candidate("b", 4, "n1"), pair_costs={("b", "a"): 2})
    made = compose(question)
    assert (made.points.partners, made.points.pairs, made.points.total) == (7, 2, made.found.cost)
