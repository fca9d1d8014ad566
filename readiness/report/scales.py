"""Round sums for a scale of money."""

from fractions import Fraction
from math import ceil, floor, log10

_STEPS = (1, 2, 5, 10)


def round_sums(low: Fraction, high: Fraction, most: int) -> tuple[Fraction, ...]:
    """Return sums a round step apart, the first at or under ``low`` and the last at or over ``high``.

    Args:
        low: The least sum that must fit.
        high: The greatest; where it is not more than ``low``, one step is drawn.
        most: How many steps there may be at the most, 2 or more.

    Returns:
        Multiples of 1, 2 or 5 times a power of ten.
    """
    span = max(high - low, Fraction(1))
    power = Fraction(10) ** floor(log10(float(span / most)))
    step = next(
        power * times
        for times in (*_STEPS, 20, 50, 100)
        if ceil(high / (power * times)) - floor(low / (power * times)) <= most
    )
    first, last = floor(low / step), max(ceil(high / step), floor(low / step) + 1)
    return tuple(step * number for number in range(first, last + 1))
