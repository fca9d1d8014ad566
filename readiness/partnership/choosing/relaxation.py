"""What every set must cost at least: prices on the needs, so that no set has to be looked at.

Each need gets a price. A block pays its own points and the pairs that it could not avoid, and is paid the prices of
what it brings; whatever still costs less than nothing is taken. The sum is never more than the best set costs. The
pairs that a block could not avoid are found in the same way: if it is in, the others must still meet what it leaves
over, at prices of its own. A pair's points may be borne by either side.

Prices are multiples of 1/1024, so that every sum is exact in floating point and the same on every computer.
Source: Adams and Sherali (1986), the first level of the reformulation; Held and Karp (1971), the ascent.
"""

from dataclasses import dataclass, replace

import numpy as np

from readiness.partnership.choosing.blocks import Blocks, Floats, Truths

GRAIN = 1024.0
FIRST_STEP = 1.0
SHORTENED = 0.7
PATIENCE = 10


@dataclass(frozen=True, slots=True)
class Prices:
    """The prices of the requirements, those within each block's own question, and who bears how much of each pair."""

    outer: Floats
    inner: Floats
    borne: Floats


@dataclass(frozen=True, slots=True)
class Reading:
    """What prices come to: the bound, each block's points after prices, and who would be taken."""

    bound: float
    points: Floats
    taken: Truths
    beside: Truths


@dataclass(frozen=True, slots=True)
class Relaxation:
    """The question with its rules written as rows: requirements to reach, and the number of partners as one more."""

    blocks: Blocks
    rows: Floats
    aims: Floats
    left_over: Floats
    never: Truths

    def free_prices(self) -> Prices:
        """Return no prices at all, each pair borne in halves."""
        count, wishes = len(self.blocks.costs), len(self.aims)
        return Prices(np.zeros(wishes), np.zeros((count, wishes)), self.blocks.pairs / 2)

    def beside(self, prices: Prices) -> Floats:
        """Return the points of each block (column) in the question of each other one (row)."""
        points = prices.borne - prices.inner @ self.rows
        points[self.never] = 0
        return points

    def read(self, prices: Prices) -> Reading:
        """Return the bound that ``prices`` give, and what would be taken."""
        kept = self.blocks.kept
        side = self.beside(prices)
        beside = ((side < 0) | kept) & ~self.never
        unavoidable = (prices.inner * self.left_over).sum(axis=1) + np.where(beside, side, 0).sum(axis=1)
        points = self.blocks.costs + unavoidable - prices.outer @ self.rows
        taken = (points < 0) | kept
        return Reading(float(prices.outer @ self.aims + points[taken].sum()), points, taken, beside)


def relaxation_of(blocks: Blocks) -> Relaxation:
    """Return the relaxed question of ``blocks``."""
    rows = np.vstack([blocks.brings, -blocks.sizes])
    aims = np.append(blocks.wanted, -float(blocks.most))
    left_over = aims[np.newaxis, :] - rows.T
    left_over[:, :-1] = np.maximum(left_over[:, :-1], 0)
    return Relaxation(blocks, rows, aims, left_over, blocks.apart | np.eye(len(blocks.costs), dtype=np.bool_))


def raised(
    relaxation: Relaxation, prices: Prices, known_cost: float, least_gain: int, steps: int
) -> tuple[Prices, float]:
    """Return better prices and their bound, walking uphill from ``prices``.

    Args:
        relaxation: The relaxed question.
        prices: Where to begin.
        known_cost: The points of a set that is known, or more than any could cost; the walk ends once it is proved.
        least_gain: By how much a better set would be cheaper at least.
        steps: At most so many.
    """
    best, highest = prices, relaxation.read(prices).bound
    length, waited = FIRST_STEP, 0
    for _ in range(steps):
        reading = relaxation.read(prices)
        if reading.bound > highest:
            best, highest, waited = prices, reading.bound, 0
        else:
            waited += 1
        if waited > PATIENCE:
            prices, length, waited = best, length * SHORTENED, 0
            reading = relaxation.read(prices)
        moved = _step(relaxation, prices, reading, length, known_cost)
        if moved is None or highest > known_cost - least_gain:
            break
        prices = moved
    return best, highest


def _step(relaxation: Relaxation, prices: Prices, reading: Reading, length: float, known_cost: float) -> Prices | None:
    """Return the next prices, or None where what would be taken breaks no rule: the bound cannot rise."""
    outer = relaxation.aims - relaxation.rows @ reading.taken
    inner = (relaxation.left_over - reading.beside @ relaxation.rows.T) * reading.taken[:, np.newaxis]
    both = (reading.beside & reading.taken[:, np.newaxis]).astype(np.float64)
    borne = both - both.T
    breach = float((outer**2).sum() + (inner**2).sum() + (borne**2).sum() / 2)
    if breach == 0:
        return None
    reach = length * max(known_cost - reading.bound, 1.0) / breach
    return replace(
        prices,
        outer=np.maximum(_grained(prices.outer + reach * outer), 0),
        inner=np.maximum(_grained(prices.inner + reach * inner), 0),
        borne=_grained(prices.borne + reach * borne),
    )


def _grained(numbers: Floats) -> Floats:
    return np.asarray(np.round(numbers * GRAIN) / GRAIN)
