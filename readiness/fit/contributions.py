"""Why one model stands before another: what each factor adds to the first beside the second, to the last digit."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from readiness.fit.fit import ModelFit
from readiness.fit.values import worth

# A model that nobody has answered anything for stands in the middle, and no factor made it so.
NO_FACTOR = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a factor adds to each of two readinesses, ``weight * worth``, and the first less the second."""

    factor: str
    one: Fraction
    other: Fraction

    @property
    def amount(self) -> Fraction:
        """Return by how much the factor sets the first before the second."""
        return self.one - self.other


def added_by_factor(fit: ModelFit) -> Mapping[str, Fraction]:
    """Return what each factor adds to the expected readiness of ``fit``; the amounts sum to it exactly."""
    total = sum(term.weight for term in fit.summands)
    if not total:
        return {NO_FACTOR: fit.readiness.expected}
    amounts: defaultdict[str, Fraction] = defaultdict(Fraction)
    for term in fit.summands:
        amounts[term.need.factor] += Fraction(term.weight, total) * worth(term.need, term.reading).expected
    return dict(amounts)


def differences(one: ModelFit, other: ModelFit) -> tuple[Difference, ...]:
    """Return why the readiness of ``one`` differs from that of ``other``, the greatest amount first.

    The amounts sum exactly to the difference of the two expected readinesses. The same holds for one model at two
    times.
    """
    first, second = added_by_factor(one), added_by_factor(other)
    rows = [
        Difference(factor, first.get(factor, Fraction(0)), second.get(factor, Fraction(0)))
        for factor in dict.fromkeys((*first, *second))
    ]
    return tuple(sorted(rows, key=lambda row: -abs(row.amount)))
