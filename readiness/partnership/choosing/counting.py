"""How many partners a set needs at least, and what so many cost at least.

Where partners cost nearly the same, the points say little about which sets are worth a look, but their number does: a
set of five cannot do what needs six. The number is bounded by prices on the needs alone, as the points are.
"""

from dataclasses import dataclass

import numpy as np

from readiness.partnership.choosing.blocks import Blocks, Floats, Truths

GRAIN = 1024.0
STEPS = 300
SHORTENED = 0.7
PATIENCE = 10
# Numbers are multiples of the grain's square at the finest, so that this never hides a whole partner.
SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Counting:
    """Prices in partners for each requirement, and the least points of any so many partners, from none upwards.

    ``least_pair`` is what two partners cost together at least, 0 where several of them come as one block.
    """

    blocks: Blocks
    ground: float
    points: Floats
    cheapest: Floats
    least_pair: float

    def weigh(self, inside: Floats, still_open: Floats) -> Floats:
        """Return the least points of each unfinished set, a row of who is in and a row of who may still come."""
        counts = self.ground + inside @ self.points + still_open @ np.minimum(self.points, 0)
        there = inside @ self.blocks.sizes
        needed = np.maximum(np.ceil(counts - SLACK), there)
        more = np.minimum(needed - there, len(self.cheapest) - 1).astype(np.intp)
        known = inside @ self.blocks.costs + ((inside @ self.blocks.pairs) * inside).sum(axis=1) / 2
        pairs = self.least_pair * (needed * (needed - 1) - there * (there - 1)) / 2
        return np.asarray(known + self.cheapest[more] + pairs)


def counting_of(blocks: Blocks, known_count: float) -> Counting:
    """Return the prices in partners for ``blocks``, walking uphill towards ``known_count``, a number that is enough."""
    prices = _raised(blocks, known_count)
    rates = np.repeat(blocks.costs / np.maximum(blocks.sizes, 1), blocks.sizes.astype(np.intp))
    cross = blocks.pairs[~np.eye(len(blocks.costs), dtype=np.bool_)]
    is_single = bool((blocks.sizes == 1).all())
    return Counting(
        blocks,
        float(prices @ blocks.wanted),
        blocks.sizes - prices @ blocks.brings,
        np.concatenate([[0.0], np.cumsum(np.sort(rates))]),
        float(cross.min()) if is_single and cross.size else 0.0,
    )


def _raised(blocks: Blocks, known_count: float) -> Floats:
    prices = best = np.zeros(len(blocks.wanted))
    highest, length, waited = -np.inf, 1.0, 0
    for _ in range(STEPS):
        count, taken = _read(blocks, prices)
        if count > highest:
            best, highest, waited = prices, count, 0
        else:
            waited += 1
        if waited > PATIENCE:
            prices, length, waited = best, length * SHORTENED, 0
            count, taken = _read(blocks, prices)
        breach = blocks.wanted - blocks.brings @ taken
        size = float((breach**2).sum())
        if size == 0:
            break
        moved = prices + length * max(known_count - count, 1.0) / size * breach
        prices = np.maximum(np.round(moved * GRAIN) / GRAIN, 0)
    return best


def _read(blocks: Blocks, prices: Floats) -> tuple[float, Truths]:
    points = blocks.sizes - prices @ blocks.brings
    taken = (points < 0) | blocks.kept
    return float(prices @ blocks.wanted + points[taken].sum()), taken
