"""Disputed weights as draws: one person's weights at a time, a cloud around stated ones, a ranking, or anything at all.

Independent uniform numbers divided by their sum are never used: they crowd in the middle and hide the extremes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median, variance
from typing import Literal

import numpy as np

from readiness.fit.lattice import SIZE, Floats, generator

Kind = Literal["people", "around", "ranked", "anything"]
# With fewer people than this a spread says nothing.
FEWEST_FOR_A_SPREAD = 2


@dataclass(frozen=True, slots=True)
class Dispute:
    """How the importance of some factors is drawn; the others keep what is stated.

    ``people``: each row is one person's importance of each factor, and one row is drawn at a time. ``around``: a
    Dirichlet cloud around the one row with ``concentration``. ``ranked``: any weights in the order of ``factors``,
    most important first. ``anything``: any weights at all, each set as likely as another.
    """

    kind: Kind
    factors: tuple[str, ...]
    rows: tuple[tuple[float, ...], ...] = ()
    concentration: float = 0.0

    @property
    def dimensions(self) -> int:
        """Return how many numbers of the lattice one draw takes."""
        return {"people": 1, "around": 0, "ranked": len(self.factors), "anything": len(self.factors)}[self.kind]


def between_people(people: Sequence[Mapping[str, float]]) -> Dispute:
    """Return the dispute in which each of ``people`` holds to their own importance of each factor.

    Args:
        people: Factor -> importance, for each person; what one of them leaves out counts as 0 for them.
    """
    factors = tuple(sorted({factor for one in people for factor in one}))
    return Dispute("people", factors, tuple(tuple(float(one.get(name, 0)) for name in factors) for one in people))


def around(importance: Mapping[str, float], concentration: float) -> Dispute:
    """Return the cloud around ``importance``; a higher concentration keeps closer to it.

    Args:
        importance: Factor -> importance; only what is more than 0 is disputed.
        concentration: More than 0; see `concentration_of`.
    """
    weighed = {name: float(value) for name, value in importance.items() if value > 0}
    return Dispute("around", tuple(weighed), (tuple(weighed.values()),), concentration)


def concentration_of(people: Sequence[Sequence[float]]) -> float:
    """Return the concentration of the Dirichlet distribution that spreads as far as these people's weights do.

    Args:
        people: Each person's weights, which sum to 1; two people or more who do not all agree.

    Returns:
        ``c = median over factors of mean * (1 - mean) / variance - 1``.

    Raises:
        ValueError: There are fewer than two people, or they agree on every factor.
    """
    if len(people) < FEWEST_FOR_A_SPREAD:
        raise ValueError("a spread needs two people or more")
    columns = list(zip(*people, strict=True))
    means = [sum(column) / len(column) for column in columns]
    spreads = [variance(column, mean) for column, mean in zip(columns, means, strict=True)]
    ratios = [mean * (1 - mean) / spread for mean, spread in zip(means, spreads, strict=True) if spread > 0]
    if not ratios:
        raise ValueError("people who agree on every factor leave nothing to draw")
    return max(float(median(ratios)) - 1, float(np.finfo(np.float64).eps))


def ranked(factors: Sequence[str]) -> Dispute:
    """Return the dispute in which only the order of importance is known, most important first."""
    return Dispute("ranked", tuple(factors))


def anything(factors: Sequence[str]) -> Dispute:
    """Return the dispute in which nothing is known of the importance of ``factors``."""
    return Dispute("anything", tuple(factors))


def drawn_weights(dispute: Dispute, points: Floats, shift: int = 0, seed: int = 0) -> Floats:
    """Return weights of the dispute's factors that sum to 1, one row a factor, one column a draw.

    Args:
        dispute: What is disputed, and how.
        points: Numbers of the lattice, ``dispute.dimensions`` rows; a cloud takes none and draws its own numbers.
        shift: The shift that ``points`` has, which names the cloud's own numbers.
        seed: The family of shifts.
    """
    if dispute.kind == "people":
        rows = np.array(dispute.rows)
        rows /= np.maximum(rows.sum(axis=1, keepdims=True), np.finfo(np.float64).tiny)
        chosen: Floats = rows[(points[0] * len(rows)).astype(np.intp)].T
        return chosen
    if dispute.kind == "around":
        middle = np.array(dispute.rows[0])
        parts = generator(shift, seed).standard_gamma(
            dispute.concentration * middle / middle.sum(), size=(SIZE, len(middle))
        )
        return _shares(np.maximum(parts.T, np.finfo(np.float64).tiny))
    parts = -np.log1p(-points)
    if dispute.kind == "ranked":
        parts = np.sort(parts, axis=0)[::-1]
    return _shares(parts)


def _shares(parts: Floats) -> Floats:
    shares: Floats = parts / np.maximum(parts.sum(axis=0), np.finfo(np.float64).tiny)
    return shares
