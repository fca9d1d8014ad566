from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.fit.catalogue import DeliveryModel
from readiness.fit.dispute import anything, drawn_weights
from readiness.fit.exact import chance_of_more, chance_of_more_around, viability
from readiness.fit.fit import fit_model
from readiness.fit.lattice import lattice_points
from readiness.fit.open_bench import OpenBench
from tests.builders import model
from tests.readiness.fit.tables import need, replies, seat, table

differences = st.lists(st.integers(-6, 6), min_size=1, max_size=6).map(lambda many: [one / 6 for one in many])
GATED = {"level": 2, "who": "each", "opens_with": "Talk about it."}


def closed_form(many: Sequence[Fraction]) -> float:
    """Return the chance as it is printed in books, exact but slow, for differences that are all unlike."""
    ahead = (one for one in many if one > 0)
    parts = (prod((one / (one - other) for other in many if other != one), start=Fraction(1)) for one in ahead)
    return float(sum(parts, Fraction(0)))


def by_counting(made: DeliveryModel, where: OpenBench) -> tuple[Fraction, Fraction]:
    """Return both chances by scoring every combination of the open answers."""
    gaps = [one for one in where.answers() if one.reply.level is None]
    passed = viable = ways = 0
    for levels in product(*(range(one.reply.highest + 1) for one in gaps)):
        fit = fit_model(made, where.with_levels(dict(zip([one.place for one in gaps], levels, strict=True))).bench)
        is_open = all(door.state in ("passed", "for others") for door in fit.gates)
        passed, viable, ways = passed + is_open, viable + (fit.is_ready is True), ways + 1
    return Fraction(passed, ways), Fraction(viable, ways)


@pytest.mark.parametrize(
    ("needs", "who"),
    [
        ([need("x"), need("y")], {"a": "??"}),
        ([need("x", gate=GATED), need("y", relevance={"all": 3})], {"a": "??", "b": "3?"}),
        ([need("x", combine="weakest", gate={**GATED, "who": "all"})], {"a": "?", "b": "?", "c": "2"}),
        ([need("x", combine="covered"), need("y", target=0.75, floor=0.25)], {"a": "??", "b": "1?"}),
        ([need("x", relevance={"lead": 3, "member": 1}, combine="lead", gate=GATED)], {"a": "?", "b": "?"}),
        ([need("x", gate={**GATED, "who": "all"})], {"a": "?", "b": "?"}),
    ],
)
def test_the_chance_of_a_viable_model_is_that_of_counting_every_case(
    needs: list[dict[str, Any]], who: dict[str, str]
) -> None:
    seats: dict[str, Any] = {name: seat("xy", said) for name, said in who.items()}
    made, where = model(needs), table(**seats)
    found = viability(made, where)
    assert found is not None
    assert (found.passes_gates, found.viable) == pytest.approx(tuple(map(float, by_counting(made, where))))


def test_a_gate_that_nobody_at_the_table_keeps_may_or_may_not_open() -> None:
    made = model([need("x", relevance={"lead": 1}, gate={**GATED, "who": "lead"})])
    found = viability(made, table(b=seat("x", "4")))
    # Of the five levels of a lead to come, three reach the gate's second and two of those the target.
    assert found is not None
    assert (found.passes_gates, found.viable) == pytest.approx((3 / 5, 2 / 5))


@given(differences)
def test_more_and_less_take_all_the_chances_but_those_of_a_tie(many: list[float]) -> None:
    turned = chance_of_more([-one for one in many])
    assert chance_of_more(many) + turned == pytest.approx(1 if any(many) else 0)


@given(st.sets(st.integers(-8, 8).filter(bool), min_size=2, max_size=7))
def test_the_chance_over_all_weights_is_the_closed_form(many: set[int]) -> None:
    exact = closed_form([Fraction(one) for one in many])
    assert chance_of_more([float(one) for one in many]) == pytest.approx(exact, abs=1e-12)


def test_the_chance_over_all_weights_keeps_its_digits_with_forty_differences() -> None:
    many = [Fraction(place * 37 % 83 - 40, 41) for place in range(1, 41)]
    assert chance_of_more([float(one) for one in many]) == pytest.approx(closed_form(many), abs=1e-12)


@given(differences.filter(any))
def test_a_cloud_with_ones_is_every_set_of_weights_alike(many: list[float]) -> None:
    assert chance_of_more_around(many, [1.0] * len(many)) == pytest.approx(chance_of_more(many), abs=1e-9)


@settings(max_examples=20)
@given(st.floats(0.1, 60), st.floats(0.1, 60))
def test_two_criteria_follow_the_beta_distribution(one: float, other: float) -> None:
    # P(w > 1/2) for a beta variable, by adding up its density on a fine grid of the logarithm of the odds.
    odds = np.arange(-399.999, 400, 0.002)
    density = one * odds - (one + other) * np.logaddexp(0, odds)
    weights = np.exp(density - density.max())
    expected = weights[odds > 0].sum() / weights.sum()
    assert chance_of_more_around([1, -1], [one, other]) == pytest.approx(expected, abs=1e-5)


def test_equal_differences_need_no_care() -> None:
    # With two gains of 1 and one loss of 1 the loss must weigh less than half: 1 - 1/4.
    assert chance_of_more([1, 1, -1]) == pytest.approx(0.75)


def test_drawn_weights_agree_with_the_closed_form() -> None:
    many = [0.3, -0.5, 0.1, -0.2, 0.25]
    drawn = drawn_weights(anything(list("abcde")), lattice_points(5))
    assert (np.array(many) @ drawn > 0).mean() == pytest.approx(chance_of_more(many), abs=2e-3)


def test_what_is_sure_has_a_chance_of_exactly_one() -> None:
    # The chances of five levels, taken often enough, come to a little more than one in the numbers of a computer.
    where = table(a={factor: replies("?" * (1 + place), factor=factor) for place, factor in enumerate("vwxyz")})
    found = viability(model([need(factor, target=0.25) for factor in "vwxyz"]), where)
    assert found is not None
    assert found.passes_gates == 1
