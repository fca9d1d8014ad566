"""How well a delivery model fits: readiness and suitability with their ranges, gates, contributions and status."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal

from readiness.fit.bench import Bench, Term, terms
from readiness.fit.catalogue import DeliveryModel, Judgement, Role
from readiness.fit.gates import GateResult, gates
from readiness.fit.values import worth, worth_at
from readiness.records import Record, data_folder, read_toml
from readiness.scoring.ranges import HALF, NOTHING_KNOWN, Range, weighted_sum

Status = Literal["choose", "prepare", "not yet known", "possible, not needed", "set aside"]
STATUS_ORDER: tuple[Status, ...] = ("choose", "prepare", "not yet known", "possible, not needed", "set aside")


class FitSettings(Record):
    """The file ``fit.toml``: where ready and suitable begin, and how much must be known."""

    format: Literal["readiness-fit/1"]
    ready_from: Judgement
    suitable_from: Judgement
    known_from: Judgement


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one factor adds to a model's readiness beside a middling reading; all of them sum to the difference."""

    factor: str
    role: Role | None
    weight: Fraction
    value: Fraction
    amount: Fraction


@dataclass(frozen=True, slots=True)
class ModelFit:
    """A model on its two axes (shares of 0 to 1), its gates, and what the readiness is made of.

    ``readiness_known`` and ``suitability_known`` are the shares of the weight that somebody answered.
    """

    model: str
    readiness: Range
    suitability: Range
    readiness_known: Fraction
    suitability_known: Fraction
    gates: tuple[GateResult, ...]
    summands: tuple[Term, ...]
    is_ready: bool | None
    is_suitable: bool | None
    status: Status

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """Return what each factor adds beside a middling reading; worked out when somebody asks."""
        total = sum(term.weight for term in self.summands)
        return tuple(_contribution(term, total) for term in self.summands)

    @property
    def failed_gates(self) -> tuple[GateResult, ...]:
        """Return the gates that are shut."""
        return tuple(gate for gate in self.gates if gate.state == "failed")

    @property
    def open_questions(self) -> tuple[GateResult, ...]:
        """Return the gates of which nobody knows yet whether they are shut."""
        return tuple(gate for gate in self.gates if gate.state == "not yet known")


@cache
def fit_settings() -> FitSettings:
    """Return the shipped settings, read once."""
    return read_toml(data_folder() / "fit.toml", FitSettings)


def fit_model(model: DeliveryModel, bench: Bench) -> ModelFit:
    """Return how ``model`` fits the parties and the service of ``bench``.

    Readiness is ``sum(w * u)`` with ``w = importance * relevance / sum(importance * relevance)``, so a model's
    score never depends on which other models are listed. Suitability is the same sum over the context with
    signed strengths: ``sum(|s| * v) / sum(|s|)``, v being the reading where s > 0 and 1 - reading where s < 0.

    Source:
        docs/method.md, section 2.
    """
    summands = terms(model, bench)
    readiness, readiness_known = _weighted(
        [(term.weight, worth(term.need, term.reading), term.reading) for term in summands]
    )
    suitability, suitability_known = _weighted(_context_terms(model, bench))
    doors = gates(model, bench)
    ready = _reaches(readiness, readiness_known, fit_settings().ready_from)
    suitable = _reaches(suitability, suitability_known, fit_settings().suitable_from)
    return ModelFit(
        model.id, readiness, suitability, readiness_known, suitability_known, doors,
        summands, _ready_through(ready, doors), suitable, _status(ready, suitable, doors),
    )  # fmt: skip


def best_first(fits: Sequence[ModelFit]) -> tuple[ModelFit, ...]:
    """Return ``fits`` with the best first; ties keep the catalogue's order.

    Status comes first. Within a status the model that serves the service better leads, because readiness
    beyond what is needed adds nothing; then the readier one.
    """
    return tuple(sorted(fits, key=_rank))


def _rank(fit: ModelFit) -> tuple[int, Fraction, Fraction]:
    return (STATUS_ORDER.index(fit.status), -fit.suitability.expected, -fit.readiness.expected)


def _weighted(rows: Sequence[tuple[int, Range, Range]]) -> tuple[Range, Fraction]:
    """Return the weighted mean of the worths, and the share of the weight whose reading is narrower than open."""
    total = sum(weight for weight, _, _ in rows)
    if not total:
        return NOTHING_KNOWN, Fraction(0)
    expected = weighted_sum((weight, value.expected) for weight, value, _ in rows) / total
    # Only what is not exact can move the ends; most readings are, and this runs after every answer.
    loose = [(weight, value, reading) for weight, value, reading in rows if not reading.is_exact]
    down = weighted_sum((weight, value.expected - value.low) for weight, value, _ in loose) / total
    rise = weighted_sum((weight, value.high - value.expected) for weight, value, _ in loose) / total
    unknown = weighted_sum((weight, reading.high - reading.low) for weight, _, reading in loose) / total
    return Range(expected - down, expected, expected + rise), 1 - unknown


def _context_terms(model: DeliveryModel, bench: Bench) -> list[tuple[int, Range, Range]]:
    rows = []
    for line in model.suitability:
        reading = bench.context.get(line.factor, NOTHING_KNOWN)
        if line.strength and reading is not None:
            rows.append((abs(line.strength) * bench.weight(line.factor), _signed(reading, line.strength), reading))
    return rows


def _signed(reading: Range, strength: int) -> Range:
    return reading if strength > 0 else Range(1 - reading.high, 1 - reading.expected, 1 - reading.low)


def _contribution(term: Term, total: int) -> Contribution:
    weight = Fraction(term.weight, total)
    value = worth(term.need, term.reading).expected
    amount = weight * (value - worth_at(term.need, HALF))
    return Contribution(term.need.factor, term.role, weight, value, amount)


def _reaches(spread: Range, known: Fraction, bar: Judgement) -> bool | None:
    least = Fraction(str(bar.value))
    if spread.low >= least:
        return True
    if spread.high < least:
        return False
    enough = known >= Fraction(str(fit_settings().known_from.value))
    return spread.expected >= least if enough else None


def _ready_through(ready: bool | None, doors: Sequence[GateResult]) -> bool | None:
    if ready is False or any(gate.state == "failed" for gate in doors):
        return False
    return None if any(gate.state == "not yet known" for gate in doors) else ready


def _status(ready: bool | None, suitable: bool | None, doors: Sequence[GateResult]) -> Status:
    through = _ready_through(ready, doors)
    if suitable is None or through is None:
        return "not yet known"
    if suitable:
        return "choose" if through else "prepare"
    return "possible, not needed" if through else "set aside"
