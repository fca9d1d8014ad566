"""An organisation's own answer: what its people's levels make together."""

from collections.abc import Sequence
from fractions import Fraction
from statistics import median

from readiness.questionnaire.format import AcrossPeople


def joined(levels: Sequence[int], highest: int, rule: AcrossPeople) -> Fraction:
    """Return what several people's levels make together, as a share of 0 to 1; at least one person."""
    if rule == "lowest":
        return Fraction(min(levels), highest)
    if rule == "median":
        return Fraction(median(levels)) / highest
    return Fraction(sum(levels), len(levels) * highest)
