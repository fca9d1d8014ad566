"""Stochastic multicriteria acceptability analysis (SMAA-2) on plain arrays: how often each alternative takes each rank.

Ties: values are compared exactly, and of two equal ones the alternative that stands first takes the better rank, so
that every rank is taken once in every draw.
"""

import numpy as np
import numpy.typing as npt

from readiness.fit.lattice import Floats

# So many draws at a time stay in the processor's own memory and leave room for the rest of a report.
BLOCK = 4_096
# Numbers of dimensions: where the first of them is the draws, and where there are no draws.
MANY_SCORES, ONE_SCORES = 3, 2
MANY_WEIGHTS, ONE_WEIGHTS = 2, 1


def acceptability(scores: Floats, weights: Floats) -> Floats:
    """Return the rank acceptabilities: the share of draws in which each alternative takes each rank.

    Args:
        scores: Partial values, of shape (draws, alternatives, criteria), or (alternatives, criteria) where they are
            the same in every draw; more is better.
        weights: Weights, of shape (draws, criteria), or (criteria,) where they are the same in every draw.

    Returns:
        An array alternatives x ranks, best rank first; every row and every column sums to 1.

    Raises:
        ValueError: The shapes do not fit together, or a number is not finite.

    Source:
        Lahdelma and Salminen, SMAA-2: stochastic multicriteria acceptability analysis for group decision making,
        Operations Research 49, 2001.
    """
    scores, weights = np.asarray(scores, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    draws = _draws(scores, weights)
    alternatives = scores.shape[-2]
    counts = np.zeros((alternatives, alternatives), dtype=np.int64)
    for start in range(0, draws, BLOCK):
        block = slice(start, start + BLOCK)
        values = np.ascontiguousarray(
            _values(
                scores[block] if scores.ndim == MANY_SCORES else scores,
                weights[block] if weights.ndim == MANY_WEIGHTS else weights,
            )
        )
        if not np.isfinite(values).all():
            raise ValueError("scores and weights must be finite numbers")
        counts += rank_counts(values)
    return counts / draws


def rank_counts(keys: npt.NDArray[np.generic], ranked: npt.NDArray[np.bool_] | None = None) -> npt.NDArray[np.int64]:
    """Return how many draws give each alternative each rank, best rank first.

    Args:
        keys: What is compared, of shape (alternatives, draws); more is better, equal keys keep the order of rows.
        ranked: Where an alternative takes part, of the same shape; one that does not takes no rank in that draw. Its
            key must then be lower than every other.
    """
    alternatives = len(keys)
    ranks = ranks_of(keys)
    if ranked is not None:
        # One rank beyond the last, which is cut off again.
        np.copyto(ranks, alternatives, where=~ranked, casting="unsafe")
    return np.stack([np.bincount(row, minlength=alternatives + 1)[:alternatives] for row in ranks])


def ranks_of(keys: npt.NDArray[np.generic]) -> npt.NDArray[np.int8] | npt.NDArray[np.int16]:
    """Return the rank of each alternative in each draw, 0 best; ``keys`` as in `rank_counts`.

    Every pair is compared once: for the dozen alternatives of a real choice that is faster than sorting each draw.
    """
    # Bytes take a quarter less time than twice as wide numbers, and hold the ranks of any real choice.
    kind = np.int8 if len(keys) < np.iinfo(np.int8).max else np.int16
    ranks = np.empty(keys.shape, dtype=kind)
    # As if each were beaten by all before it; every pair that stands the other way moves both by one.
    ranks[:] = np.arange(len(keys), dtype=kind)[:, np.newaxis]
    for earlier in range(len(keys) - 1):
        ahead = (keys[earlier + 1 :] > keys[earlier]).view(np.int8)
        ranks[earlier] += np.add.reduce(ahead, axis=0, dtype=kind)
        ranks[earlier + 1 :] -= ahead
    return ranks


def _values(scores: Floats, weights: Floats) -> Floats:
    """Return the weighted sums of one block, of shape (alternatives, draws)."""
    if scores.ndim == ONE_SCORES:
        return np.asarray(scores @ (weights.T if weights.ndim == MANY_WEIGHTS else weights[:, np.newaxis]))
    if weights.ndim == ONE_WEIGHTS:
        return np.asarray((scores @ weights).T)
    return np.asarray(np.einsum("dac,dc->ad", scores, weights))


def _draws(scores: Floats, weights: Floats) -> int:
    known = scores.ndim in (ONE_SCORES, MANY_SCORES) and weights.ndim in (ONE_WEIGHTS, MANY_WEIGHTS)
    if not known or scores.shape[-1] != weights.shape[-1]:
        raise ValueError("scores must be (draws, alternatives, criteria) and weights (draws, criteria)")
    many = ((scores, MANY_SCORES), (weights, MANY_WEIGHTS))
    counted = {len(array) for array, dimensions in many if array.ndim == dimensions} or {1}
    if len(counted) != 1 or 0 in counted or 0 in scores.shape:
        raise ValueError("scores and weights must have the same number of draws, one or more")
    return counted.pop()
