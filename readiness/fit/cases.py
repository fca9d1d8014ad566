"""Plausible cases: a table with open answers, compiled once, then read for many drawn answers and weights at a time.

All models read the same combined readings, so a block of cases is a few matrix products: with the importance ``o`` of
the factors and the worths ``u`` of what is still open, ``V = (A o + R (o * u)) / (D o)``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from readiness.fit.bench import FULL_IMPORTANCE, Bench, Term, terms
from readiness.fit.catalogue import DeliveryModel
from readiness.fit.columns import Column, Door, Source, Sources, context_column, doors_of, term_column
from readiness.fit.lattice import Floats
from readiness.fit.open_answers import Likelihood
from readiness.fit.open_bench import OpenBench
from readiness.scoring.ranges import HALF

Truths = npt.NDArray[np.bool_]
Corners = tuple[tuple[float, float], ...]
Feature = tuple[Column, Corners]
# A summand: its factor, its worth where that is settled, else its feature, and its relevance.
Row = tuple[int, float | None, int, int]
# Shares are fractions of small whole numbers: two that differ at all differ by far more than this.
SLACK = 1e-12
STRAIGHT: Corners = ((0.0, 0.0), (1.0, 1.0))
MIRRORED: Corners = ((0.0, 1.0), (1.0, 0.0))
MOST_CUTS_BY_HAND = 12


@dataclass(frozen=True, slots=True)
class Sums:
    """Weighted means of all models at once: relevance by factor of what is settled, of what is open, and of all."""

    settled: Floats
    open_weight: Floats
    total: Floats


@dataclass(frozen=True, slots=True)
class Draw:
    """A likelihood as numbers: shares, where each but the first begins, and whether all are alike and evenly spaced."""

    shares: Floats
    cuts: Floats
    is_even: bool


@dataclass(frozen=True, slots=True)
class Compiled:
    """A table made ready for drawing: its sources, features, sums, and the doors that are neither open nor shut."""

    models: tuple[str, ...]
    factors: tuple[str, ...]
    sources: tuple[Source, ...]
    draws: tuple[Draw | float, ...]
    features: tuple[Feature, ...]
    feature_factors: npt.NDArray[np.intp]
    readiness: Sums
    suitability: Sums
    doors: tuple[tuple[Door, ...], ...]
    shut: tuple[bool, ...]

    @property
    def open_sources(self) -> tuple[Source, ...]:
        """Return the sources that take a number of the lattice each: those with more than one share."""
        return tuple(source for source in self.sources if not source.likelihood.is_certain)


@dataclass(frozen=True, slots=True)
class Block:
    """What some cases come to: arrays models x cases, or models x 1 where nothing moves an axis."""

    readiness: Floats
    suitability: Floats
    passes: Truths


@dataclass(slots=True)
class _Builder:
    """Collects features and factors as the models ask for them; each stands once."""

    sources: Sources
    features: dict[Feature, int] = field(default_factory=dict)
    feature_factors: list[str] = field(default_factory=list)
    factors: dict[str, int] = field(default_factory=dict)

    def feature(self, column: Column, corners: Corners, factor: str) -> int:
        key = (column, corners)
        if key not in self.features:
            self.features[key] = len(self.features)
            self.feature_factors.append(factor)
        return self.features[key]

    def factor(self, name: str) -> int:
        return self.factors.setdefault(name, len(self.factors))


def compile_cases(models: Sequence[DeliveryModel], table: OpenBench) -> Compiled:
    """Return ``table`` made ready for drawing cases of ``models``.

    What a model reads, and from whom, is what `readiness.fit.fit.fit_model` reads: with every answer settled, each
    case comes to exactly its numbers.
    """
    # With every factor of full importance a term's weight is its relevance, and the importance can be drawn.
    bench = Bench(table.bench.members, table.bench.context, table.alone, trust=table.trust)
    sources = Sources(table, bench)
    builder = _Builder(sources)
    rows = [[_readiness_row(builder, model, term) for term in terms(model, bench)] for model in models]
    context_rows = [_suitability_rows(builder, model) for model in models]
    doors = [[door for need in model.needs for door in doors_of(sources, model, need)] for model in models]
    names = tuple(builder.factors)
    return Compiled(
        tuple(model.id for model in models), names, tuple(sources.known),
        tuple(_draw(source.likelihood) for source in sources.known), tuple(builder.features),
        np.array([builder.factors[factor] for factor in builder.feature_factors], dtype=np.intp),
        _sums(builder, rows), _sums(builder, context_rows),
        tuple(tuple(door for door in own if not sources.is_settled(door.column)) for own in doors),
        tuple(any(_is_shut(sources, door) for door in own) for own in doors),
    )  # fmt: skip


def read_block(compiled: Compiled, points: Floats, importance: Floats) -> Block:
    """Return what the cases of ``points`` come to.

    Args:
        compiled: The table.
        points: One row for each source with more than one share, in their order; one column a case.
        importance: Importance of ``compiled.factors``, of shape (factors,), or (factors, cases) where it is drawn.
    """
    shares = _drawn_shares(compiled.draws, points)
    columns: dict[Column, Floats] = {}
    cases = points.shape[1]
    worths = np.empty((len(compiled.features), cases))
    for row, (column, corners) in enumerate(compiled.features):
        worths[row] = _worth(_column(column, shares, columns), corners)
    passes = np.ones((len(compiled.models), cases), dtype=np.bool_)
    opened: dict[Door, Truths] = {}
    for model, doors in enumerate(compiled.doors):
        passes[model] = not compiled.shut[model]
        for door in doors:
            if door not in opened:
                opened[door] = np.asarray(_column(door.column, shares, columns) >= float(door.threshold) - SLACK)
            passes[model] &= opened[door]
    weighted = worths if importance.ndim == 1 else worths * importance[compiled.feature_factors]
    readiness = _means(compiled.readiness, weighted, importance, compiled.feature_factors)
    suitability = _means(compiled.suitability, weighted, importance, compiled.feature_factors)
    return Block(readiness, suitability, passes)


def _readiness_row(builder: _Builder, model: DeliveryModel, term: Term) -> Row:
    column = term_column(builder.sources, model, term)
    factor = builder.factor(term.need.factor)
    relevance = term.weight // FULL_IMPORTANCE
    if builder.sources.is_settled(column):
        # Where every source is certain the scorer's own reading is that one share.
        return (factor, _settled_worth(float(term.reading.low), term.need.knots), 0, relevance)
    return (factor, None, builder.feature(column, term.need.knots, term.need.factor), relevance)


def _settled_worth(share: float, corners: Corners) -> float:
    for (left, low), (right, high) in pairwise(corners):
        if share <= right:
            return low + (high - low) * max(share - left, 0.0) / (right - left)
    return corners[-1][1]


def _suitability_rows(builder: _Builder, model: DeliveryModel) -> list[Row]:
    rows: list[Row] = []
    for line in model.suitability:
        column = context_column(builder.sources, line.factor) if line.strength else None
        if column is None:
            continue
        factor = builder.factor(line.factor)
        if builder.sources.is_settled(column):
            share = float(builder.sources.settled_share(column))
            rows.append((factor, share if line.strength > 0 else 1 - share, 0, abs(line.strength)))
        else:
            corners = STRAIGHT if line.strength > 0 else MIRRORED
            rows.append((factor, None, builder.feature(column, corners, line.factor), abs(line.strength)))
    return rows


def _is_shut(sources: Sources, door: Door) -> bool:
    return sources.is_settled(door.column) and sources.settled_share(door.column) < door.threshold


def _sums(builder: _Builder, rows: Sequence[Sequence[Row]]) -> Sums:
    settled = np.zeros((len(rows), len(builder.factors)))
    total = np.zeros_like(settled)
    open_weight = np.zeros((len(rows), len(builder.features)))
    for model, own in enumerate(rows):
        for factor, value, feature, relevance in own:
            total[model, factor] += relevance
            if value is None:
                open_weight[model, feature] += relevance
            else:
                settled[model, factor] += relevance * value
    return Sums(settled, open_weight, total)


def _means(sums: Sums, worths: Floats, importance: Floats, factors: npt.NDArray[np.intp]) -> Floats:
    """Return the weighted means; a model without any weight stands in the middle, as open."""
    importance_rows = importance if importance.ndim > 1 else importance[:, np.newaxis]
    settled, total = sums.settled @ importance_rows, sums.total @ importance_rows
    if sums.open_weight.any():
        weights = sums.open_weight if importance.ndim > 1 else sums.open_weight * importance[factors]
        settled = settled + weights @ worths
    if (total > 0).all():
        return np.asarray(settled / total)
    return np.where(total > 0, settled / np.where(total > 0, total, 1), float(HALF))


def _drawn_shares(draws: Sequence[Draw | float], points: Floats) -> list[Floats | float]:
    rows = iter(points)
    return [draw if isinstance(draw, float) else _drawn(draw, next(rows)) for draw in draws]


def _draw(likelihood: Likelihood) -> Draw | float:
    if likelihood.is_certain:
        return float(likelihood.shares[0])
    shares, cuts = np.array(likelihood.shares, dtype=np.float64), np.array(likelihood.cuts)
    alike = np.abs(cuts - np.arange(1, len(shares)) / len(shares)) < SLACK
    evenly = np.abs(np.diff(shares, 2)) < SLACK
    return Draw(shares, cuts, bool(alike.all() and evenly.all()))


def _drawn(draw: Draw, points: Floats) -> Floats:
    shares = draw.shares
    if draw.is_even:
        return np.asarray(np.floor(points * len(shares)) * (shares[1] - shares[0]) + shares[0])
    if len(shares) > MOST_CUTS_BY_HAND:
        picked: Floats = shares[np.searchsorted(draw.cuts, points, side="right")]
        return picked
    # Few cuts are added up step by step, four times faster than a search for each number.
    drawn = np.full(points.shape, shares[0])
    for cut, step in zip(draw.cuts, np.diff(shares), strict=True):
        drawn += (points >= cut) * step
    return drawn


def _column(column: Column, shares: Sequence[Floats | float], columns: dict[Column, Floats]) -> Floats:
    if column not in columns:
        columns[column] = np.asarray(_combined(column.rule, [shares[source] for source in column.sources]))
    return columns[column]


def _combined(rule: str, own: Sequence[Floats | float]) -> Floats | float:
    combined = own[0]
    for share in own[1:]:
        if rule == "mean":
            combined = combined + share
        else:
            combined = np.minimum(combined, share) if rule == "weakest" else np.maximum(combined, share)
    return combined / len(own) if rule == "mean" else combined


def _worth(shares: Floats, corners: Corners) -> Floats:
    if len(corners) > len(STRAIGHT):
        return np.interp(shares, [share for share, _ in corners], [value for _, value in corners])
    if corners == STRAIGHT:
        return shares
    if corners == MIRRORED:
        return 1 - shares
    (left, _), (right, _) = corners
    risen = (shares - left if left else shares) / (right - left)
    return np.clip(risen, 0, 1, out=risen)


def importance_of(compiled: Compiled, stated: Mapping[str, int]) -> Floats:
    """Return the stated importance of ``compiled.factors``: 100 unless somebody changed it."""
    return np.array([float(stated.get(factor, FULL_IMPORTANCE)) for factor in compiled.factors])
