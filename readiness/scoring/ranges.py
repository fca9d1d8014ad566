"""Exact ranges and the one rounding rule, so that a printed number and its band never contradict each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from statistics import median

from readiness.questionnaire.format import AcrossPeople, Rounding

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and highest value that the missing answers allow, and the expected one between them."""

    low: Fraction
    expected: Fraction
    high: Fraction

    @classmethod
    def at(cls, value: Fraction) -> "Range":
        """Return the range that is one point."""
        return cls(value, value, value)

    @property
    def is_exact(self) -> bool:
        """Return whether nothing is left open."""
        return self.low is self.high or self.low == self.high


NOTHING_KNOWN = Range(Fraction(0), HALF, Fraction(1))


def combine(ranges: Sequence[Range], rule: AcrossPeople) -> Range:
    """Return what several people's ranges make together, bound by bound; ``rule`` is monotone, so the bounds hold.

    Args:
        ranges: One range a person; at least one.
        rule: ``mean``, ``median`` or ``lowest``.
    """
    if all(one.is_exact for one in ranges):
        return Range.at(_combine_values([one.low for one in ranges], rule))
    return Range(
        *(_combine_values([getattr(one, bound) for one in ranges], rule) for bound in ("low", "expected", "high"))
    )


def _combine_values(values: Sequence[Fraction], rule: AcrossPeople) -> Fraction:
    if rule == "lowest":
        return min(values)
    if rule == "median":
        return Fraction(median(values))
    if len(values) == 1:
        return values[0]
    return weighted_sum((1, value) for value in values) / len(values)


def weighted_sum(rows: Iterable[tuple[int, Fraction]]) -> Fraction:
    """Return the sum of weight times value over ``rows`` of both."""
    # Over one denominator, because such sums are many and each part would be shortened on the way.
    known = tuple(rows)
    whole = lcm(*(value.denominator for _, value in known))
    return Fraction(sum(weight * value.numerator * (whole // value.denominator) for weight, value in known), whole)


def rounded(value: Fraction, places: int = 0, mode: Rounding = "half-up") -> Fraction:
    """Return ``value`` rounded to ``places`` decimals; exact, so that a half is always a half.

    Args:
        value: The exact value.
        places: Decimals kept.
        mode: ``half-up`` (away from nothing: 2.5 gives 3), ``half-even`` or ``down`` (towards minus infinity).
    """
    scale = 10**places
    numerator, denominator = value.numerator * scale, value.denominator
    if mode == "down":
        return Fraction(numerator // denominator, scale)
    if mode == "half-even":
        return Fraction(round(Fraction(numerator, denominator)), scale)
    away = (2 * abs(numerator) + denominator) // (2 * denominator)
    return Fraction(away if numerator >= 0 else -away, scale)


def whole_percentage(share: Fraction) -> int:
    """Return a share of 0 to 1 as a whole percentage, half rounded up: the only way the product prints one."""
    return int(rounded(share * 100))
