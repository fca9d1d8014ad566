import numpy as np
import pytest

from readiness.fit.lattice import SIZE, lattice_points, points_of


def test_points_lie_from_nought_to_under_one() -> None:
    points = lattice_points(40)
    assert points.shape == (40, SIZE)
    assert points.min() >= 0
    assert points.max() < 1


def test_a_dimension_has_the_same_points_however_many_stand_beside_it() -> None:
    assert np.array_equal(lattice_points(5), lattice_points(30)[:5])


@pytest.mark.parametrize(("shift", "seed"), [(1, 0), (0, 1)])
def test_another_shift_and_another_seed_give_other_points(shift: int, seed: int) -> None:
    assert not np.allclose(lattice_points(3), lattice_points(3, shift, seed))


def test_every_fifth_of_every_dimension_holds_a_fifth_of_the_points() -> None:
    counts = [np.bincount((row * 5).astype(int), minlength=5) for row in lattice_points(60)]
    assert np.abs(np.array(counts) / SIZE - 0.2).max() < 0.001


def test_a_smooth_product_is_summed_far_closer_than_by_chance() -> None:
    # The product of (1 + (x - 1/2) / j) integrates to 1; ordinary random points would miss it by about 0.005.
    points = lattice_points(20)
    product = np.prod([1 + (row - 0.5) / place for place, row in enumerate(points, start=1)], axis=0)
    assert product.mean() == pytest.approx(1, abs=1e-4)


def test_a_block_holds_the_same_numbers_as_the_whole() -> None:
    whole = lattice_points(40, 1, 2)
    assert np.array_equal(points_of(40, 1, 2).block(slice(7, 9), slice(100, 300)), whole[7:9, 100:300])
    assert np.array_equal(points_of(40, 1, 2).row(39), whole[39])


def test_kept_places_cannot_be_written_over() -> None:
    with pytest.raises(ValueError, match="read-only"):
        points_of(3).places[0, 0] = 1
