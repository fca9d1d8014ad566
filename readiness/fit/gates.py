"""Gates: conditions that no score buys off. A gate is a layer of its own and never becomes minus points."""

from collections.abc import Mapping
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
    ``between`` holds, where the gate read what partners say about each other, who trusts whom too little (while the
    gate is shut) or has not said (while that is not yet known): (who says, about whom).
    """

    factor: str
    threshold: Fraction
    who: str
    state: GateState
    failing: tuple[str, ...]
    unknown: tuple[str, ...]
    opens_with: Wording
    between: tuple[tuple[str, str], ...] = ()


def gates(model: DeliveryModel, bench: Bench) -> tuple[GateResult, ...]:
    """Return the state of every gate of ``model`` on ``bench``, in the model's own order."""
    return tuple(_result(model, bench, need, need.gate) for need in model.needs if need.gate is not None)


def _result(model: DeliveryModel, bench: Bench, need: Need, gate: Gate) -> GateResult:
    threshold = Fraction(gate.level, HIGHEST_LEVEL)
    keepers = _keepers(model, bench, gate)
    if gate.who == "pairs" and (said := bench.trust_among(keepers)):
        return _between_pairs(need.factor, threshold, gate, said)
    readings = [(one.id, reading) for one in keepers if (reading := one.reading(need.factor)) is not None]
    if gate.who == "all" and readings:
        together = join_readings(need.combine, [reading for _, reading in readings])
        readings = [(name, together) for name, _ in readings]
    failing = tuple(name for name, reading in readings if reading.high < threshold)
    unknown = tuple(name for name, reading in readings if reading.low < threshold <= reading.high)
    state = _state(has_keepers=bool(keepers), alone=bench.alone, failing=failing, unknown=unknown)
    return GateResult(need.factor, threshold, gate.who, state, failing, unknown, gate.opens_with)


def _between_pairs(
    factor: str, threshold: Fraction, gate: Gate, said: Mapping[tuple[str, str], Fraction | None]
) -> GateResult:
    """Return the gate as the partners' own words about each other leave it; who has not said leaves it open."""
    short = tuple(pair for pair, share in said.items() if share is not None and share < threshold)
    unsaid = tuple(pair for pair, share in said.items() if share is None)
    failing, unknown = (tuple(dict.fromkeys(who for who, _ in pairs)) for pairs in (short, unsaid))
    state = _state(has_keepers=True, alone=False, failing=failing, unknown=unknown)
    return GateResult(factor, threshold, gate.who, state, failing, unknown, gate.opens_with, short or unsaid)


def _keepers(model: DeliveryModel, bench: Bench, gate: Gate) -> tuple[Member, ...]:
    if gate.who == "lead":
        return bench.in_role("lead")
    if gate.who == "commissioner":
        return bench.in_role("commissioner")
    return bench.parties_to(model)


def _state(*, has_keepers: bool, alone: bool, failing: tuple[str, ...], unknown: tuple[str, ...]) -> GateState:
    if not has_keepers:
        return "for others" if alone else "not yet known"
    if failing:
        return "failed"
    return "not yet known" if unknown else "passed"
