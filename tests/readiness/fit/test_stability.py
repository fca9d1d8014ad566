import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.fit.catalogue import load_catalogue
from readiness.fit.fit import best_first, fit_model
from readiness.fit.lattice import Floats
from readiness.fit.open_bench import OpenBench
from readiness.fit.stability import importance_intervals, weight_interval
from tests.builders import model
from tests.readiness.fit.tables import need, replies, seat, table
from tests.readiness.fit.test_smaa import OFFICES, PRINTED_WEIGHTS

MODELS = load_catalogue().models
CONTEXT = {line.factor for one in MODELS for line in one.suitability}
FACTORS = tuple(sorted(CONTEXT | {need.factor for one in MODELS for need in one.needs}))


def best_at(scores: Floats, weights: Floats, criterion: int, weight: float) -> int:
    moved = weights * (1 - weight) / (1 - weights[criterion])
    moved[criterion] = weight
    return int(np.argmax(scores @ moved))


@settings(max_examples=60)
@given(
    st.permutations(range(12)).map(lambda many: np.array(many, dtype=np.float64).reshape(4, 3)),
    st.sampled_from([(0.2, 0.3, 0.5), (0.6, 0.3, 0.1)]),
    st.integers(0, 2),
)
def test_the_first_stays_first_inside_the_interval_and_no_further(
    scores: Floats, stated: tuple[float, ...], criterion: int
) -> None:
    weights = np.array(stated)
    found, best = weight_interval(scores, weights, criterion), int(np.argmax(scores @ weights))
    inside = np.linspace(found.lowest, found.highest, 9)[1:-1]
    assert {best_at(scores, weights, criterion, weight) for weight in inside} <= {best}
    outside = [found.lowest - 1e-6] * (found.lowest > 0) + [found.highest + 1e-6] * (found.highest < 1)
    assert best not in {best_at(scores, weights, criterion, weight) for weight in outside}


def test_the_best_office_stays_best_until_closeness_hardly_counts() -> None:
    # Office A leads E by 0.32 * 60 on closeness and trails it by 3.2 points on all else, of a weight of 0.68.
    found = weight_interval(OFFICES, PRINTED_WEIGHTS, 0)
    trailing = (64.8 - 0.32 * 40 - (80.8 - 0.32 * 100)) / 0.68
    assert (found.lowest, found.highest) == pytest.approx((trailing / (60 + trailing), 1.0))


def by_scoring_every_setting(where: OpenBench, factor: str) -> list[str]:
    tables = (where.with_importance({**where.importance, factor: setting}) for setting in range(101))
    return [best_first([fit_model(one, each.bench) for one in MODELS])[0].model for each in tables]


@settings(max_examples=4, deadline=None)
@given(
    st.lists(st.sampled_from("1234?"), min_size=len(FACTORS), max_size=len(FACTORS)),
    st.sampled_from([*sorted(CONTEXT), "trust-history", "shared-purpose"]),
    st.integers(0, 100),
)
def test_an_interval_of_importance_is_that_of_scoring_every_setting(signs: list[str], factor: str, stated: int) -> None:
    row = {name: replies(sign, factor=name) for name, sign in zip(FACTORS, signs, strict=True)}
    made = table(a=row, b=row, commissioner=row)
    heard = {name: {"commissioner": row[name]} for name in CONTEXT}
    where = OpenBench(made.seats, heard, importance={factor: stated, "time-available": 60})
    firsts = by_scoring_every_setting(where, factor)
    (found,) = importance_intervals(MODELS, where, [factor])
    assert set(firsts[found.lowest : found.highest + 1]) == {firsts[stated]}
    assert found.below == (firsts[found.lowest - 1] if found.lowest else None)
    assert found.above == (firsts[found.highest + 1] if found.highest < 100 else None)
    assert firsts[stated] not in {found.below, found.above}


def test_a_weight_that_turns_the_order_says_where_and_to_whom() -> None:
    leans = [model([need("x")], {"integration-need": one, "capital-need": 3 - one}, id=name, template=name)
             for one, name in ((2, "one"), (1, "two"))]  # fmt: skip
    where = table(a=seat("x", "4"), context={"integration-need": "4", "capital-need": "3"})
    (found,) = importance_intervals(leans, where, ["x"])
    assert (found.lowest, found.highest, found.below, found.above) == (0, 100, None, None)
