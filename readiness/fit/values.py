"""Partial values: what a reading of a factor is worth to a model, 0 at the floor, 1 at the target."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from readiness.fit.catalogue import Need
from readiness.scoring.ranges import Range

Knots = tuple[tuple[Fraction, Fraction], ...]


def partial_value(knots: Sequence[tuple[Fraction, Fraction]], share: Fraction) -> Fraction:
    """Return the value of ``share`` on straight lines between ``knots``; level outside them.

    Args:
        knots: Rising (share, value) corners, the first with value 0 and the last with value 1.
        share: A factor's reading, 0 to 1.
    """
    if share <= knots[0][0]:
        return knots[0][1]
    for (left, low), (right, high) in pairwise(knots):
        if share <= right:
            return low + (high - low) * (share - left) / (right - left)
    return knots[-1][1]


def worth(need: Need, reading: Range) -> Range:
    """Return what ``reading`` is worth to ``need``, bound by bound; the value rises, so the bounds hold."""
    return _worth(need.knots, reading)


def worth_at(need: Need, share: Fraction) -> Fraction:
    """Return what one exact ``share`` is worth to ``need``."""
    return partial_value(_exact(need.knots), share)


@lru_cache(maxsize=256)
def _exact(knots: tuple[tuple[float, float], ...]) -> Knots:
    return tuple((Fraction(str(share)), Fraction(str(value))) for share, value in knots)


@lru_cache(maxsize=16_384)
def _worth(written: tuple[tuple[float, float], ...], reading: Range) -> Range:
    knots = _exact(written)
    if reading.is_exact:
        return Range.at(partial_value(knots, reading.low))
    return Range(*(partial_value(knots, bound) for bound in (reading.low, reading.expected, reading.high)))
