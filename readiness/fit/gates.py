"""Gates: conditions that no score buys off. A gate is a layer of its own and never becomes minus points."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from readiness.fit.bench import Bench, Member, join_readings
from readiness.fit.catalogue import HIGHEST_LEVEL, DeliveryModel, Gate, Need
from readiness.wording import Wording

GateState = Literal["passed", "failed", "not yet known", "for others"]


@dataclass(frozen=True, slots=True)
class GateResult:
    """One gate: its state, who holds it shut or leaves it open, and what would open it.

    ``for others`` marks a gate of a role that somebody standing alone does not fill; it holds nothing back.
    """

    factor: str
    threshold: Fraction
    who: str
    state: GateState
    failing: tuple[str, ...]
    unknown: tuple[str, ...]
    opens_with: Wording


def gates(model: DeliveryModel, bench: Bench) -> tuple[GateResult, ...]:
    """Return the state of every gate of ``model`` on ``bench``, in the model's own order."""
    return tuple(_result(model, bench, need, need.gate) for need in model.needs if need.gate is not None)


def _result(model: DeliveryModel, bench: Bench, need: Need, gate: Gate) -> GateResult:
    threshold = Fraction(gate.level, HIGHEST_LEVEL)
    keepers = _keepers(model, bench, gate)
    readings = [(one.id, reading) for one in keepers if (reading := one.reading(need.factor)) is not None]
    if gate.who == "all" and readings:
        together = join_readings(need.combine, [reading for _, reading in readings])
        readings = [(name, together) for name, _ in readings]
    failing = tuple(name for name, reading in readings if reading.high < threshold)
    unknown = tuple(name for name, reading in readings if reading.low < threshold <= reading.high)
    state = _state(bool(keepers), bench.alone, failing, unknown)
    return GateResult(need.factor, threshold, gate.who, state, failing, unknown, gate.opens_with)


def _keepers(model: DeliveryModel, bench: Bench, gate: Gate) -> tuple[Member, ...]:
    if gate.who == "lead":
        return bench.in_role("lead")
    if gate.who == "commissioner":
        return bench.in_role("commissioner")
    return bench.parties_to(model)


def _state(has_keepers: bool, alone: bool, failing: tuple[str, ...], unknown: tuple[str, ...]) -> GateState:
    if not has_keepers:
        return "for others" if alone else "not yet known"
    if failing:
        return "failed"
    return "not yet known" if unknown else "passed"
