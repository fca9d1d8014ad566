"""How far one weight may move, the others keeping their proportions, before another comes first."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from readiness.fit.bench import FULL_IMPORTANCE, Bench, terms
from readiness.fit.catalogue import DeliveryModel
from readiness.fit.fit import STATUS_ORDER, best_first, fit_model, fit_settings
from readiness.fit.gates import GateResult, gates
from readiness.fit.lattice import Floats
from readiness.fit.open_bench import OpenBench
from readiness.fit.values import worth
from readiness.scoring.ranges import NOTHING_KNOWN, Range

# Decimals to which two values count as equal, so that the catalogue's order settles them as in the scorer.
EQUAL_TO = 12
# Low, expected and high value, and the share known, where nothing has any weight.
NOTHING = (0.0, 0.5, 1.0, 0.0)
# Neither reached nor missed.
OPEN = 0.5


@dataclass(frozen=True, slots=True)
class WeightInterval:
    """From where to where one weight may move before the first is no longer first; both ends still keep it there."""

    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class ImportanceInterval:
    """The settings of a factor's importance, 0 to 100, around the stated one, that keep the first model first.

    ``below`` and ``above`` name the model that takes over just outside, or None where the scale ends first.
    """

    factor: str
    stated: int
    lowest: int
    highest: int
    below: str | None
    above: str | None


@dataclass(frozen=True, slots=True)
class _Line:
    """One summand of an axis: factor, relevance, and low, expected and high worth with the width of the reading."""

    factor: str
    relevance: int
    worth: Range
    reading: Range

    @property
    def numbers(self) -> tuple[float, float, float, float]:
        """Return low, expected and high worth, and how much of the reading is known."""
        known = 1 - (self.reading.high - self.reading.low)
        return float(self.worth.low), float(self.worth.expected), float(self.worth.high), float(known)


@dataclass(frozen=True, slots=True)
class _Row:
    """One model: the summands of both axes and its gates."""

    needs: tuple[_Line, ...]
    context: tuple[_Line, ...]
    doors: tuple[GateResult, ...]


def weight_interval(scores: Floats, weights: Floats, criterion: int) -> WeightInterval:
    """Return, in closed form, how far the weight of ``criterion`` may move before the best alternative changes.

    With weight t for the criterion and the others in proportion, ``V_i(t) = t u_i + (1 - t) R_i``, a straight line
    for each alternative; the nearest crossing on either side of today's weight bounds the interval.

    Args:
        scores: Partial values, alternatives x criteria.
        weights: Weights that sum to 1, that of ``criterion`` below 1.
        criterion: The column.
    """
    values = scores @ weights
    best = int(np.argmax(values))
    rest = (values - weights[criterion] * scores[:, criterion]) / (1 - weights[criterion])
    at_none, at_all = rest[best] - rest, scores[best, criterion] - scores[:, criterion]
    slope = at_all - at_none
    moving = slope != 0
    crossings = -at_none[moving] / slope[moving]
    rising = slope[moving] > 0
    lowest = float(np.max(crossings[rising], initial=0.0))
    highest = float(np.min(crossings[~rising], initial=1.0))
    return WeightInterval(max(lowest, 0.0), min(highest, 1.0))


def importance_intervals(
    models: Sequence[DeliveryModel], table: OpenBench, factors: Sequence[str]
) -> tuple[ImportanceInterval, ...]:
    """Return within which importance of each factor the first model stays first, every other importance as stated.

    Every one of the 101 settings is scored, with status, suitability and readiness in the scorer's own order, so
    nothing between them is missed.

    Args:
        models: The delivery models, one or more, in the catalogue's order.
        table: Who is there and what they answered.
        factors: The factors whose weight is moved, one at a time.
    """
    full = Bench(table.bench.members, table.bench.context, table.alone, trust=table.trust)
    rows = [_Row(_needs(model, full), _context(model, table), gates(model, full)) for model in models]
    first = best_first([fit_model(model, table.bench) for model in models])[0].model
    names = tuple(model.id for model in models)
    return tuple(_interval(rows, names, names.index(first), table, factor) for factor in factors)


def _interval(
    rows: Sequence[_Row], names: Sequence[str], own: int, table: OpenBench, factor: str
) -> ImportanceInterval:
    keys = np.stack([_keys(row, table, factor) for row in rows])
    firsts = [_first(keys[:, :, setting]) for setting in range(FULL_IMPORTANCE + 1)]
    stated = table.bench.weight(factor)
    lowest = next((setting + 1 for setting in range(stated, -1, -1) if firsts[setting] != own), 0)
    highest = next((setting - 1 for setting in range(stated, len(firsts)) if firsts[setting] != own), FULL_IMPORTANCE)
    return ImportanceInterval(
        factor, stated, lowest, highest,
        names[firsts[lowest - 1]] if lowest > 0 else None,
        names[firsts[highest + 1]] if highest < FULL_IMPORTANCE else None,
    )  # fmt: skip


def _first(keys: Floats) -> int:
    """Return the first row in the order of its keys, the smallest first; equal rows keep the catalogue's order."""
    return min(range(len(keys)), key=lambda row: tuple(keys[row]))


def _keys(row: _Row, table: OpenBench, factor: str) -> Floats:
    """Return status, then suitability and readiness turned round, for each setting: the least is first."""
    readiness, ready = _axis(row.needs, table, factor, fit_settings().ready_from.value)
    suitability, suitable = _axis(row.context, table, factor, fit_settings().suitable_from.value)
    return np.stack([_status(ready, suitable, row.doors), -suitability, -readiness])


def _needs(model: DeliveryModel, full: Bench) -> tuple[_Line, ...]:
    return tuple(
        _Line(term.need.factor, term.weight // FULL_IMPORTANCE, worth(term.need, term.reading), term.reading)
        for term in terms(model, full)
    )


def _context(model: DeliveryModel, table: OpenBench) -> tuple[_Line, ...]:
    lines = []
    for line in model.suitability:
        reading = table.bench.context.get(line.factor, NOTHING_KNOWN)
        if line.strength and reading is not None:
            turned = Range(1 - reading.high, 1 - reading.expected, 1 - reading.low)
            lines.append(_Line(line.factor, abs(line.strength), reading if line.strength > 0 else turned, reading))
    return tuple(lines)


def _axis(lines: Sequence[_Line], table: OpenBench, factor: str, bar: float) -> tuple[Floats, Floats]:
    """Return the expected value of an axis for each setting, and if it reaches ``bar``: 1, 0, or a half while open."""
    weights = np.array([line.relevance * table.bench.weight(line.factor) for line in lines], dtype=np.float64)
    settings = np.repeat(weights[:, np.newaxis], FULL_IMPORTANCE + 1, axis=1)
    for place, line in enumerate(lines):
        if line.factor == factor:
            settings[place] = line.relevance * np.arange(FULL_IMPORTANCE + 1)
    total = settings.sum(axis=0)
    numbers = np.array([line.numbers for line in lines], dtype=np.float64).reshape(-1, len(NOTHING))
    nothing = np.array(NOTHING)[:, np.newaxis]
    means = np.where(total > 0, numbers.T @ settings / np.where(total > 0, total, 1), nothing).round(EQUAL_TO)
    low, expected, high, known = means
    enough = known >= fit_settings().known_from.value
    between = np.where(enough, expected >= bar, OPEN)
    return expected, np.where(low >= bar, 1.0, np.where(high < bar, 0.0, between))


def _status(ready: Floats, suitable: Floats, doors: Sequence[GateResult]) -> Floats:
    states = {door.state for door in doors}
    if "failed" in states:
        ready = np.zeros_like(ready)
    elif "not yet known" in states:
        ready = np.where(ready == 0, 0.0, OPEN)
    place = {status: float(number) for number, status in enumerate(STATUS_ORDER)}
    known = np.where(
        suitable == 1,
        np.where(ready == 1, place["choose"], place["prepare"]),
        np.where(ready == 1, place["possible, not needed"], place["set aside"]),
    )
    return np.where((ready == OPEN) | (suitable == OPEN), place["not yet known"], known)
