from fractions import Fraction

import pytest

from readiness.fit.comparison import MovedAnswer, action_results, compared, moved_answers
from readiness.fit.open_bench import OpenBench
from tests.builders import model
from tests.readiness.fit.tables import need, seat, table

MODELS = tuple(
    model([need(factor) for factor in factors], id=name, template=name)
    for name, factors in (("one", "x"), ("two", "xy"))
)
CONTEXT = {"integration-need": "4"}


def at(said: str) -> OpenBench:
    return table(a=seat("xy", said), context=CONTEXT)


def test_an_answer_that_moved_is_named_with_both_its_levels() -> None:
    assert moved_answers(at("1?"), at("32")) == (
        MovedAnswer("a", "x", "p0", "x.0", 1, 3), MovedAnswer("a", "y", "p0", "y.0", None, 2),
    )  # fmt: skip


def test_an_answer_that_went_away_is_named_too() -> None:
    assert moved_answers(at("13"), table(a=seat("x", "1"), context=CONTEXT)) == (
        MovedAnswer("a", "y", "p0", "y.0", 3, None),
    )


def test_the_factors_add_up_to_what_each_model_moved() -> None:
    found = compared(MODELS, at("1?"), at("32"))
    for change in found.models:
        moved = change.after.readiness.expected - change.before.readiness.expected
        assert sum((row.amount for row in change.factors), Fraction(0)) == moved != 0


def test_a_new_first_model_is_seen() -> None:
    found = compared(MODELS, at("14"), at("41"))
    assert (found.first_before, found.first_after, found.models[0].model) == ("two", "one", "one")


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [("1", "3", "rose"), ("2", "2", "stayed"), ("3", "0", "fell"), ("?", "4", "not known")],
)
def test_an_action_came_true_where_its_answers_rose(before: str, after: str, verdict: str) -> None:
    (found,) = action_results(["y.0"], at(f"0{before}"), at(f"0{after}"))
    assert found.verdict == verdict
