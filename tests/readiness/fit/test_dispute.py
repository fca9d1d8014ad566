import numpy as np
import pytest

from readiness.fit.dispute import Dispute, anything, around, between_people, concentration_of, drawn_weights, ranked
from readiness.fit.lattice import SIZE, Floats, lattice_points


def drawn(dispute: Dispute) -> Floats:
    return drawn_weights(dispute, lattice_points(dispute.dimensions))


@pytest.mark.parametrize(
    "dispute",
    [
        between_people([{"x": 100, "y": 50}, {"x": 10, "z": 90}]),
        around({"x": 100, "y": 50, "z": 10}, 20),
        ranked("zyx"),
        anything("xyz"),
    ],
    ids=lambda dispute: dispute.kind,
)
def test_weights_sum_to_one_in_every_draw(dispute: Dispute) -> None:
    weights = drawn(dispute)
    assert weights.shape == (3, SIZE)
    assert weights.min() >= 0
    assert weights.sum(axis=0) == pytest.approx(np.ones(SIZE))


def test_one_person_speaks_at_a_time_so_that_camps_stay_apart() -> None:
    weights = drawn(between_people([{"x": 80, "y": 20}, {"x": 20, "y": 80}]))
    assert {tuple(column) for column in weights.T.round(9)} == {(0.8, 0.2), (0.2, 0.8)}


def test_a_cloud_lies_around_what_was_stated_as_wide_as_asked() -> None:
    weights = drawn(around({"x": 60, "y": 40}, 24))
    assert weights[0].mean() == pytest.approx(0.6, abs=0.005)
    assert weights[0].var() == pytest.approx(0.6 * 0.4 / 25, rel=0.05)


def test_a_concentration_spreads_as_far_as_the_people_do() -> None:
    people = drawn(around({"x": 50, "y": 30, "z": 20}, 40)).T[:2_000]
    assert concentration_of([tuple(row) for row in people]) == pytest.approx(40, rel=0.1)


@pytest.mark.parametrize("people", [[(0.5, 0.5)], [(0.5, 0.5), (0.5, 0.5)]])
def test_too_few_people_or_people_who_agree_have_no_spread(people: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="people"):
        concentration_of(people)


def test_a_ranking_holds_in_every_draw() -> None:
    assert (np.diff(drawn(ranked("abcd")), axis=0) <= 0).all()


def test_any_weights_reach_the_extremes_that_normalised_uniform_numbers_hide() -> None:
    # Over three criteria a weight exceeds 0.9 with chance 0.1 squared; uniform numbers over their sum: 1 in 300.
    assert (drawn(anything("xyz"))[0] > 0.9).mean() == pytest.approx(0.01, abs=5e-4)


def test_the_same_seed_draws_the_same_cloud() -> None:
    cloud = around({"x": 60, "y": 40}, 24)
    assert np.array_equal(drawn(cloud), drawn(cloud))
    assert not np.array_equal(drawn(cloud), drawn_weights(cloud, lattice_points(0), 1))
