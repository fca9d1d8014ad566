"""Money: exact amounts, pounds in words, and a total given out to the penny."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor

from readiness.scoring.ranges import rounded

PENCE = 100


def exact(value: float | Decimal | Fraction) -> Fraction:
    """Return ``value`` as it was typed: 0.1 is a tenth, not the nearest binary number."""
    return Fraction(repr(float(value))) if isinstance(value, float) else Fraction(value)


def to_the_penny(amount: Fraction) -> Fraction:
    """Return ``amount`` rounded to whole pence, half a penny away from nothing."""
    return rounded(amount, 2)


def pounds(amount: Fraction) -> str:
    """Return ``amount`` as people write it: £50,000, or £12.50 where there are pence; a loss has a minus before it."""
    pence = to_the_penny(abs(amount))
    figures = f"{int(pence):,}" if pence.denominator == 1 else f"{Decimal(int(pence * PENCE)) / PENCE:,.2f}"
    return f"{'−' if amount < 0 and pence else ''}£{figures}"


def given_out(total: Fraction, shares: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Return ``total`` (whole pence) given out by ``shares``, each part whole pence, all parts making the total.

    Every part is first cut to whole pence towards nothing. The pence left over go, one each, to the greatest
    remainders; where those are equal, to the larger share, then to the name that comes first. The order of rows says
    nothing.

    Args:
        total: Pounds, a whole number of pence.
        shares: Name -> share; not negative, together more than nothing.

    Source:
        docs/toolbox.md: the largest remainder (Hamilton's method).
    """
    whole = sum(shares.values(), Fraction(0))
    pence = {name: abs(total) * PENCE * share / whole for name, share in shares.items()}
    cut = {name: floor(part) for name, part in pence.items()}
    left = int(abs(total) * PENCE) - sum(cut.values())
    first = sorted(pence, key=lambda name: (cut[name] - pence[name], -shares[name], name))[:left]
    sign = -1 if total < 0 else 1
    return {name: Fraction(sign * (cut[name] + (name in first)), PENCE) for name in shares}
