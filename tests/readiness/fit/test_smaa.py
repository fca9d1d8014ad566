"""Rank acceptabilities against results that others published or that follow in closed form."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from readiness.fit.bench import Member
from readiness.fit.dispute import anything, drawn_weights, ranked
from readiness.fit.exact import chance_of_more
from readiness.fit.fit import fit_model
from readiness.fit.lattice import SIZE, Floats, lattice_points
from readiness.fit.smaa import acceptability, rank_counts
from readiness.fit.weights import rank_order_centroid, swing
from tests.builders import bench, exactly, model

# Goodwin and Wright, Decision Analysis for Management Judgment, chapter on SMART: seven offices, values 0 to 100 on
# closeness to customers, visibility, image, size, comfort and car parking; swing weights, and their aggregates.
OFFICES = np.array([
    [100, 60, 100, 75, 0, 90],
    [20, 80, 10, 30, 100, 30],
    [80, 70, 0, 0, 10, 100],
    [70, 50, 30, 55, 30, 90],
    [40, 60, 90, 100, 60, 70],
    [0, 0, 70, 0, 80, 0],
    [60, 100, 20, 50, 50, 80],
], dtype=np.float64)  # fmt: skip
SWINGS = (100, 80, 70, 30, 20, 10)
PRINTED_WEIGHTS = np.array([32, 26, 23, 10, 6, 3]) / 100
PRINTED_BENEFITS = [80.8, 39.4, 47.4, 52.3, 64.8, 20.9, 60.2]

shares = st.floats(0, 1, width=16)


def uniform(criteria: int) -> Floats:
    dispute = anything([f"c{number}" for number in range(criteria)])
    return drawn_weights(dispute, lattice_points(criteria)).T


def test_the_offices_of_goodwin_and_wright_have_their_printed_benefits() -> None:
    criteria = [f"c{place}" for place in range(6)]
    weighs = model([{"factor": factor, "target": 1.0} for factor in criteria])
    importance = {factor: round(100 * weight) for factor, weight in zip(criteria, PRINTED_WEIGHTS, strict=True)}
    tables = [Member("a", "A", "lead", dict(zip(criteria, map(exactly, office), strict=True))) for office in OFFICES]
    fits = [fit_model(weighs, replace(bench(one), importance=importance)) for one in tables]
    assert [round(float(100 * fit.readiness.expected), 1) for fit in fits] == PRINTED_BENEFITS


def test_the_swings_of_goodwin_and_wright_give_their_printed_weights() -> None:
    assert [round(100 * weight) for weight in swing(SWINGS)] == [32, 26, 23, 10, 6, 3]


def test_with_the_printed_weights_the_offices_take_the_printed_ranks_in_every_draw() -> None:
    order = np.argsort(np.argsort(-np.array(PRINTED_BENEFITS)))
    assert np.array_equal(acceptability(OFFICES, PRINTED_WEIGHTS), np.eye(7)[order])


@pytest.mark.parametrize(
    ("criteria", "fractions"),
    [
        (2, ["3/4", "1/4"]),
        (3, ["11/18", "5/18", "1/9"]),
        (4, ["25/48", "13/48", "7/48", "1/16"]),
        (5, ["137/300", "77/300", "47/300", "9/100", "1/25"]),
    ],
)
def test_rankings_have_the_printed_centroids(criteria: int, fractions: list[str]) -> None:
    # Barron and Barrett, Decision quality using ranked attribute weights, Management Science 42, 1996, as fractions.
    printed = [int(one.split("/")[0]) / int(one.split("/")[1]) for one in fractions]
    assert rank_order_centroid(criteria) == pytest.approx(printed)
    drawn = drawn_weights(ranked([str(number) for number in range(criteria)]), lattice_points(criteria))
    assert drawn.mean(axis=1) == pytest.approx(printed, abs=5e-4)


def test_alternatives_that_are_each_best_at_one_thing_share_the_first_rank() -> None:
    assert acceptability(np.eye(3), uniform(3))[:, 0] == pytest.approx([1 / 3] * 3, abs=1e-3)


def test_a_compromise_that_never_leads_by_much_is_seldom_last() -> None:
    # One of two extremes is best for every weight but 1/2; the compromise between is always second.
    scores = np.array([[1.0, 0.0], [0.0, 1.0], [0.4, 0.4]])
    found = acceptability(scores, uniform(2))
    assert found[2] == pytest.approx([0.0, 0.8, 0.2], abs=1e-3)
    assert found[0] == pytest.approx([0.5, 0.1, 0.4], abs=1e-3)


def test_the_first_rank_of_two_agrees_with_the_closed_form() -> None:
    scores = OFFICES[[0, 4]] / 100
    found = acceptability(scores, uniform(6))
    assert found[0, 0] == pytest.approx(chance_of_more(list(scores[0] - scores[1])), abs=2e-3)


@given(
    arrays.arrays(np.float64, st.tuples(st.just(7), st.integers(1, 5), st.just(4)), elements=shares),
    arrays.arrays(np.float64, (7, 4), elements=shares),
)
def test_acceptabilities_sum_to_one_over_ranks_and_over_alternatives(scores: Floats, weights: Floats) -> None:
    found = acceptability(scores, weights)
    assert found.sum(axis=0) == pytest.approx(np.ones(len(found)))
    assert found.sum(axis=1) == pytest.approx(np.ones(len(found)))


def test_of_equals_the_one_that_stands_first_takes_the_better_rank() -> None:
    assert np.array_equal(acceptability(np.ones((9, 3, 2)), np.ones((9, 2))), np.eye(3))


@given(arrays.arrays(np.float64, (11, 4, 3), elements=shares), arrays.arrays(np.float64, (11, 3), elements=shares))
def test_ranks_are_those_of_a_stable_sort_of_each_draw(scores: Floats, weights: Floats) -> None:
    values = np.matmul(scores, weights[:, :, np.newaxis])[:, :, 0]
    expected = np.zeros((4, 4))
    for row in values:
        for rank, alternative in enumerate(np.argsort(-row, kind="stable")):
            expected[alternative, rank] += 1 / len(values)
    assert acceptability(scores, weights) == pytest.approx(expected)


def test_what_does_not_take_part_in_a_draw_takes_no_rank_there() -> None:
    keys = np.array([[5, 7], [6, -1]])
    assert rank_counts(keys, keys >= 0).tolist() == [[1, 1], [1, 0]]


def test_scores_that_never_change_need_no_copy_for_each_draw() -> None:
    weights = uniform(6)
    spread = np.broadcast_to(OFFICES, (SIZE, *OFFICES.shape))
    assert np.array_equal(acceptability(OFFICES, weights), acceptability(spread, weights))


@pytest.mark.parametrize(
    ("scores", "weights"), [((4, 3, 2), (5, 2)), ((4, 3, 2), (4, 3)), ((3,), (3,)), ((0, 3, 2), (0, 2))]
)
def test_shapes_that_do_not_fit_together_are_refused(scores: tuple[int, ...], weights: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="must"):
        acceptability(np.ones(scores), np.ones(weights))


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        acceptability(np.full((2, 2, 2), np.nan), np.ones((2, 2)))


def test_centroids_of_longer_rankings_fall_from_rank_to_rank() -> None:
    assert all(one > other for one, other in pairwise(rank_order_centroid(12)))


@pytest.mark.parametrize("alternatives", [126, 127, 128, 300])
def test_more_alternatives_than_a_byte_counts_are_ranked_alike(alternatives: int) -> None:
    keys = np.arange(alternatives)[:, np.newaxis] * np.ones((1, 3))
    assert (rank_counts(keys) == 3 * np.eye(alternatives, dtype=int)[::-1]).all()
