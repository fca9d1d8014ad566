"""Exact chances: of a viable model while answers are open, and of one weighted sum beating another over all weights."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import repeat
from math import lcm

import numpy as np

from readiness.fit.bench import Term, terms
from readiness.fit.catalogue import DeliveryModel, Need
from readiness.fit.columns import UNREAD, Column, Door, Sources, caps_of, doors_of, taken_in, term_column, whole_of
from readiness.fit.fit import fit_settings
from readiness.fit.lattice import Floats
from readiness.fit.open_bench import OpenBench
from readiness.fit.values import worth_at

# Beyond so many points or states the cases are faster and close enough.
MOST_POINTS = 100_000
MOST_STATES = 2_000
LONGEST_TAIL = 37.0
# What adding up the chances of something sure leaves beside 0 or 1.
DUST = 1e-12

Chances = dict[Fraction, float]
State = tuple[int, ...]
Columns = tuple[Column, ...]
Doors = tuple[Door, ...]
Asked = tuple[tuple[tuple[float, float], ...], tuple[int, ...], Columns, Doors]


@dataclass(frozen=True, slots=True)
class Viability:
    """The chance that all gates pass, and that readiness reaches the threshold as well."""

    passes_gates: float
    viable: float


@dataclass(slots=True)
class Combinations:
    """How likely each combination of a need's columns is, with its doors open; kept, since many models ask alike."""

    sources: Sources
    kept: dict[Asked, Chances | None]

    def of(self, need: Need, weights: tuple[int, ...], columns: Columns, doors: Doors) -> Chances | None:
        """Return how likely each sum of weighted worths is, or None where there are too many combinations."""
        asked = (need.knots, weights, columns, doors)
        if asked not in self.kept:
            found = _combinations(self.sources, need, columns, doors)
            self.kept[asked] = None if found is None else _worths(need, weights, found)
        return self.kept[asked]


def viability(model: DeliveryModel, table: OpenBench, combinations: Combinations | None = None) -> Viability | None:
    """Return the exact chances of ``model``, its weights as stated, or None where there are too many points for it.

    The factors are independent of each other. For each, the chance of every number of whole points is added up over
    its open answers, with shut gates left out; the sums over factors follow by convolution over whole points.

    Args:
        model: The delivery model.
        table: Who is there and what they answered.
        combinations: What was found for other models of the same table, to be shared; see `combinations_of`.
    """
    shared = combinations or combinations_of(table)
    summands = terms(model, table.bench)
    each = [_need_chances(shared, model, need, summands) for need in model.needs]
    if any(chances is None for chances in each):
        return None
    by_need = [chances for chances in each if chances]
    if len(by_need) < len(each):
        return Viability(0.0, 0.0)
    passes = float(np.prod([sum(chances.values()) for chances in by_need]))
    total = sum(term.weight for term in summands)
    least = total * Fraction(str(fit_settings().ready_from.value))
    reached = _chance_of_reaching(by_need, least) if total else 0.0
    return None if reached is None else Viability(_dusted(passes), _dusted(min(reached, passes)))


def combinations_of(table: OpenBench) -> Combinations:
    """Return the empty store of a table's combinations."""
    return Combinations(Sources(table, table.bench), {})


def chance_of_more(differences: Sequence[float]) -> float:
    """Return the chance that ``sum(w * d) > 0`` when every set of weights w is as likely as another.

    The closed form ``sum over d_k > 0 of the product over j != k of d_k / (d_k - d_j)`` loses its digits when there
    are many differences and fails on equal ones. Taking away the lowest or the highest difference in turn gives the
    same chance as a mean of two simpler ones: nothing cancels, and equal differences need no care.

    Args:
        differences: How much better the first is in each criterion; those of 0 change nothing.

    Source:
        The value is a divided difference of a truncated power (Curry and Schoenberg 1966), by de Boor's recurrence.
    """
    ahead = sorted(difference for difference in differences if difference > 0)
    behind = sorted(-difference for difference in differences if difference < 0)
    # chances[p]: with the p smallest gains and as many losses as rounds have passed.
    chances = [0.0] + [1.0] * len(ahead)
    for loss in behind:
        for place, gain in enumerate(ahead, start=1):
            chances[place] = (gain * chances[place] + loss * chances[place - 1]) / (gain + loss)
    return chances[-1]


def chance_of_more_around(differences: Sequence[float], alphas: Sequence[float]) -> float:
    """Return the chance that ``sum(w * d) > 0`` for weights w of a Dirichlet distribution.

    ``1/2 + 1/pi * integral over t > 0 of sin(sum(alpha * atan(d t))) / (t * product((1 + d^2 t^2)^(alpha/2)))``,
    summed by the trapezoid rule over log t, which converges faster than any power because both tails die out
    exponentially.

    Args:
        differences: How much better the first is in each criterion, not all 0.
        alphas: The distribution's parameters, each more than 0.

    Source:
        Gil-Pelaez 1951, inversion of the characteristic function.
    """
    gains, weights = np.asarray(differences, dtype=np.float64), np.asarray(alphas, dtype=np.float64)
    gains = gains / np.abs(gains).max()
    whole = float(weights[gains != 0].sum())
    places = np.arange(-LONGEST_TAIL - np.log(max(whole, 1.0)), LONGEST_TAIL * max(1.0, 1 / whole), 0.02)
    scaled = np.exp(places)[:, np.newaxis] * gains
    turned = np.sin(np.arctan(scaled) @ weights)
    shrunk = np.exp(-0.5 * (np.log1p(scaled**2) @ weights))
    return float(0.5 + 0.02 * (turned * shrunk).sum() / np.pi)


def _need_chances(shared: Combinations, model: DeliveryModel, need: Need, summands: Sequence[Term]) -> Chances | None:
    """Return how likely each number of weighted worths is that ``need`` adds, all its doors open."""
    own = [term for term in summands if term.need is need]
    columns = tuple(term_column(shared.sources, model, term) for term in own)
    weights = tuple(term.weight for term in own)
    return shared.of(need, weights, columns, tuple(doors_of(shared.sources, model, need)))


def _dusted(chance: float) -> float:
    """Return ``chance`` with exactly 0 for the impossible and 1 for the sure."""
    return float(round(chance)) if abs(chance - round(chance)) < DUST else chance


def _worths(need: Need, weights: Sequence[int], found: Mapping[tuple[Fraction, ...], float]) -> Chances:
    chances: defaultdict[Fraction, float] = defaultdict(float)
    for shares, chance in found.items():
        worths = (weight * worth_at(need, share) for weight, share in zip(weights, shares, strict=True))
        chances[sum(worths, Fraction(0))] += chance
    return dict(chances)


def _combinations(
    sources: Sources, need: Need, columns: Columns, doors: Doors
) -> dict[tuple[Fraction, ...], float] | None:
    """Add one source after another; a state holds, column by column, what its sources come to so far."""
    watched = (*columns, *(door.column for door in doors))
    used = sorted({source for column in watched for source in column.sources})
    unit = lcm(*(share.denominator for source in used for share in sources.known[source].likelihood.shares))
    whole = [unit * whole_of(column) for column in watched]
    caps = caps_of(need, whole[: len(columns)], doors, whole[len(columns) :])
    states: Mapping[State, float] = {(UNREAD,) * len(watched): 1.0}
    for source in used:
        following: defaultdict[State, float] = defaultdict(float)
        joins = tuple(column.rule if source in column.sources else None for column in watched)
        likelihood = sources.known[source].likelihood
        for share, chance in zip(likelihood.shares, likelihood.chances, strict=True):
            parts, weight = int(share * unit), float(chance)
            for state, so_far in states.items():
                following[tuple(map(min, map(taken_in, joins, state, repeat(parts)), caps))] += so_far * weight
        if len(following) > MOST_STATES:
            return None
        states = following
    return _open_states(states, len(columns), caps, whole)


def _open_states(
    states: Mapping[State, float], terms_watched: int, caps: Sequence[int], whole: Sequence[int]
) -> dict[tuple[Fraction, ...], float]:
    merged: defaultdict[State, float] = defaultdict(float)
    for state, chance in states.items():
        # A door stands open where its column has come to its cap.
        if state[terms_watched:] == tuple(caps[terms_watched:]):
            merged[state[:terms_watched]] += chance
    return {tuple(map(Fraction, state, whole)): chance for state, chance in merged.items()}


def _chance_of_reaching(by_need: Sequence[Chances], least: Fraction) -> float | None:
    unit = lcm(*(points.denominator for chances in by_need for points in chances))
    settled = sum((min(chances) for chances in by_need), Fraction(0))
    spans = [{int((points - min(own)) * unit): chance for points, chance in own.items()} for own in by_need]
    if sum(max(span) for span in spans) > MOST_POINTS:
        return None
    sums: Floats = np.ones(1)
    for span in spans:
        wider = np.zeros(len(sums) + max(span))
        for points, chance in span.items():
            wider[points : points + len(sums)] += sums * chance
        sums = wider
    first = -((settled - least) * unit).__floor__()
    return float(sums[max(first, 0) :].sum())
