"""Evenly spread points for drawing plausible cases: one lattice, the same for every organisation and every run."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

# A prime just under 2**14, and a generator found by search for good projections in up to some hundred dimensions.
SIZE = 16_381
GENERATOR = 12_179
# Organisations leave unlike numbers of answers open; points are kept for the next multiple of so many.
STEP = 32


def lattice_points(dimensions: int, shift: int = 0, seed: int = 0) -> Floats:
    """Return the shifted and folded lattice, one row a dimension, one column a point; every value lies in [0, 1).

    Point i has in dimension j the place ``frac(i * g**j / n + shift_j)``, folded by ``1 - |2x - 1|`` (the tent
    transform, after which a smooth function is summed as exactly as a periodic one). A dimension's points do not
    depend on how many dimensions there are.

    Args:
        dimensions: How many numbers each case needs.
        shift: Which of the fixed random shifts; another shift gives an independent set for the printed error.
        seed: Which family of shifts; 0 is the release's own.

    Source:
        Cranley and Patterson 1976 (random shift); Hickernell 2002 (tent transform); generator in Korobov's form.
    """
    numbers = np.arange(SIZE, dtype=np.int64)
    points: Floats = np.empty((dimensions, SIZE))
    power = 1
    shifts = _shifts(dimensions, shift, seed)
    # Row by row and in place: whole temporary tables would cost several times the memory of the points.
    for dimension in range(dimensions):
        places = numbers * power % SIZE / SIZE + shifts[dimension]
        places -= np.floor(places)
        np.subtract(1, np.abs(2 * places - 1), out=points[dimension])
        power = power * GENERATOR % SIZE
    # The fold reaches 1 at one place; a point must stay under 1 to fall into the last class and not beyond it.
    return np.minimum(points, np.nextafter(1.0, 0.0), out=points)


def shared_points(dimensions: int, shift: int = 0, seed: int = 0) -> Floats:
    """Return `lattice_points`, kept for the next organisation; nobody may write into it."""
    return _kept(-(-dimensions // STEP) * STEP, shift, seed)[:dimensions]


@lru_cache(maxsize=4)
def _kept(dimensions: int, shift: int, seed: int) -> Floats:
    points = lattice_points(dimensions, shift, seed)
    points.flags.writeable = False
    return points


def generator(shift: int, seed: int) -> np.random.Generator:
    """Return the source of ordinary random numbers that goes with one shift of one family."""
    return np.random.Generator(np.random.PCG64([seed, shift, 1]))


def _shifts(dimensions: int, shift: int, seed: int) -> Floats:
    return np.random.Generator(np.random.PCG64([seed, shift, 0])).random(dimensions)
