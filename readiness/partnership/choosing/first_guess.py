"""A good set quickly: take what is cheapest for what it adds, then swap while that saves points."""

import numpy as np

from readiness.partnership.choosing.blocks import Blocks, Floats, Truths

NEVER = 1e18
LEAST_POINTS = 1e-3


def guess(blocks: Blocks, points: Floats, pairs: Floats) -> Truths | None:
    """Return a set that meets everything, or None where this simple way finds none.

    Args:
        blocks: The question.
        points: What each block is reckoned to cost here; the search offers other points than the true ones.
        pairs: What two blocks are reckoned to cost together.
    """
    chosen = blocks.kept.copy()
    missing = blocks.wanted - blocks.brings @ chosen
    running = np.maximum(points, LEAST_POINTS) + pairs[chosen].sum(axis=0)
    room = blocks.most - blocks.sizes[chosen].sum()
    while missing.max(initial=0) > 0:
        gains = np.minimum(blocks.brings, np.maximum(missing, 0)[:, np.newaxis]).sum(axis=0)
        is_open = ~chosen & ~blocks.apart[chosen].any(axis=0) & (blocks.sizes <= room) & (gains > 0)
        if not is_open.any():
            return None
        best = int(np.where(is_open, running / np.maximum(gains, 1), NEVER).argmin())
        chosen[best] = True
        missing = missing - blocks.brings[:, best]
        running = running + pairs[best]
        room -= blocks.sizes[best]
    return chosen if room >= 0 and not blocks.apart[np.ix_(chosen, chosen)].any() else None


def improved(blocks: Blocks, chosen: Truths) -> Truths:
    """Return ``chosen`` after every drop or swap of one block that saves points and breaks no rule."""
    while (better := _better(blocks, chosen)) is not None:
        chosen = better
    return chosen


def _better(blocks: Blocks, chosen: Truths) -> Truths | None:
    saving, best = 0.0, None
    running = blocks.costs + blocks.pairs @ chosen
    for block in np.flatnonzero(chosen & ~blocks.kept):
        rest = chosen.copy()
        rest[block] = False
        missing = np.maximum(blocks.wanted - blocks.brings @ rest, 0)
        if not missing.any():
            change, swapped = -float(running[block]), rest
        else:
            change, swapped = _swap(blocks, rest, missing, running - blocks.pairs[block])
            change -= float(running[block])
        if change < saving:
            saving, best = change, swapped
    return best


def _swap(blocks: Blocks, rest: Truths, missing: Floats, points: Floats) -> tuple[float, Truths]:
    room = blocks.most - blocks.sizes[rest].sum()
    fits = ~rest & ~blocks.apart[rest].any(axis=0) & (blocks.sizes <= room)
    fits &= (blocks.brings >= missing[:, np.newaxis]).all(axis=0)
    if not fits.any():
        return NEVER, rest
    other = int(np.where(fits, points, NEVER).argmin())
    swapped = rest.copy()
    swapped[other] = True
    return float(points[other]), swapped
