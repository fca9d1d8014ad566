"""Why one model stands before another: what each factor adds to the first beside the second, to the last digit."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from readiness.fit.bench import FULL_IMPORTANCE
from readiness.fit.catalogue import DeliveryModel
from readiness.fit.fit import ModelFit
from readiness.fit.values import worth
from readiness.scoring.ranges import HALF, Range

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
    return _differences(added_by_factor(one), added_by_factor(other))


def added_by_context(
    model: DeliveryModel, context: Mapping[str, Range | None], importance: Mapping[str, int]
) -> Mapping[str, Fraction]:
    """Return what each factor of the service adds to the expected suitability of ``model``; they sum to it exactly.

    Args:
        model: The delivery model.
        context: The service's readings by factor; what nobody answered stands at the middle, None does not apply.
        importance: Factor -> importance where it is not 100.
    """
    amounts: dict[str, Fraction] = {}
    for line in model.suitability:
        reading = context[line.factor] if line.factor in context else Range.at(HALF)
        weight = abs(line.strength) * importance.get(line.factor, FULL_IMPORTANCE)
        if reading is not None and weight:
            amounts[line.factor] = weight * (reading.expected if line.strength > 0 else 1 - reading.expected)
    total = sum(
        abs(line.strength) * importance.get(line.factor, FULL_IMPORTANCE)
        for line in model.suitability
        if line.factor in amounts
    )
    return {factor: amount / total for factor, amount in amounts.items()} if total else {NO_FACTOR: HALF}


def context_differences(
    one: DeliveryModel, other: DeliveryModel, context: Mapping[str, Range | None], importance: Mapping[str, int]
) -> tuple[Difference, ...]:
    """Return why the suitability of ``one`` differs from that of ``other``, the greatest amount first.

    The amounts sum exactly to the difference of the two expected suitabilities.
    """
    return _differences(added_by_context(one, context, importance), added_by_context(other, context, importance))


def _differences(first: Mapping[str, Fraction], second: Mapping[str, Fraction]) -> tuple[Difference, ...]:
    rows = [
        Difference(factor, first.get(factor, Fraction(0)), second.get(factor, Fraction(0)))
        for factor in dict.fromkeys((*first, *second))
    ]
    return tuple(sorted(rows, key=lambda row: -abs(row.amount)))
