"""Evenly spread points for drawing plausible cases: one lattice, the same for every organisation and every run."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

# A prime just under 2**14, and a generator found by search for good projections in up to some hundred dimensions.
SIZE = 16_381
GENERATOR = 12_179
# Organisations leave unlike numbers of answers open; points are kept for the next multiple of so many.
STEP = 32
EVERYTHING = slice(None)


@dataclass(frozen=True, slots=True)
class Points:
    """The shifted and folded lattice, one row a dimension, one column a point, made as it is read.

    Point i has in dimension j the place ``frac(i * g**j / n + shift_j)``, folded by ``1 - |2x - 1|`` (the tent
    transform, after which a smooth function is summed as exactly as a periodic one). A dimension's points do not
    depend on how many dimensions there are. Only the unshifted places are kept, in a quarter of the memory of the
    points: every value lies in [0, 1).

    Source:
        Cranley and Patterson 1976 (random shift); Hickernell 2002 (tent transform); generator in Korobov's form.
    """

    places: npt.NDArray[np.uint16]
    shifts: Floats

    def block(self, rows: slice = EVERYTHING, columns: slice = EVERYTHING) -> Floats:
        """Return the points of ``rows`` in the cases of ``columns``."""
        points: Floats = self.places[rows, columns] / SIZE
        points += self.shifts[rows, np.newaxis]
        points -= np.floor(points)
        points *= 2
        points -= 1
        np.abs(points, out=points)
        np.subtract(1, points, out=points)
        # The fold reaches 1 at one place; a point must stay under 1 to fall into the last class and not beyond it.
        return np.minimum(points, np.nextafter(1.0, 0.0), out=points)

    def row(self, dimension: int) -> Floats:
        """Return the points of one dimension."""
        row: Floats = self.block(slice(dimension, dimension + 1))[0]
        return row


def points_of(dimensions: int, shift: int = 0, seed: int = 0) -> Points:
    """Return the lattice in so many dimensions, its places kept for the next organisation.

    Args:
        dimensions: How many numbers each case needs.
        shift: Which of the fixed random shifts; another shift gives an independent set for the printed error.
        seed: Which family of shifts; 0 is the release's own.
    """
    shifts = np.random.Generator(np.random.PCG64([seed, shift, 0])).random(dimensions)
    return Points(_places(-(-dimensions // STEP) * STEP)[:dimensions], shifts)


def lattice_points(dimensions: int, shift: int = 0, seed: int = 0) -> Floats:
    """Return every point of `points_of` at once."""
    return points_of(dimensions, shift, seed).block()


@lru_cache(maxsize=2)
def _places(dimensions: int) -> npt.NDArray[np.uint16]:
    """Return ``i * g**j mod n``, which fits into two bytes; nobody may write into it."""
    numbers = np.arange(SIZE, dtype=np.int64)
    places = np.empty((dimensions, SIZE), dtype=np.uint16)
    for dimension in range(dimensions):
        places[dimension] = numbers * pow(GENERATOR, dimension, SIZE) % SIZE
    places.flags.writeable = False
    return places


def generator(shift: int, seed: int) -> np.random.Generator:
    """Return the source of ordinary random numbers that goes with one shift of one family."""
    return np.random.Generator(np.random.PCG64([seed, shift, 1]))
