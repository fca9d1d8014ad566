"""What to do next: where a delivery model gains most, whose answer stands lowest, and how it rises one level."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor

from readiness.fit.catalogue import HIGHEST_LEVEL
from readiness.fit.fit import ModelFit
from readiness.partnership.assessment import Assessment
from readiness.questionnaire.advice import NextStep, advice_for


@dataclass(frozen=True, slots=True)
class Standing:
    """How one factor stands for a model: ``missing`` is the share of the model's readiness that it still costs."""

    factor: str
    value: Fraction
    missing: Fraction
    weight: Fraction


@dataclass(frozen=True, slots=True)
class Step:
    """A next step: the factor, the party whose reading is lowest, and what the advice library says at its level."""

    factor: str
    party: str
    advice: NextStep


def standings(fit: ModelFit) -> tuple[Standing, ...]:
    """Return how each factor stands for ``fit``'s model, the costliest gap first; roles of one factor are joined."""
    joined: dict[str, list[tuple[Fraction, Fraction]]] = {}
    for row in fit.contributions:
        joined.setdefault(row.factor, []).append((row.weight, row.value))
    rows = []
    for factor, parts in joined.items():
        weight = sum((part for part, _ in parts), Fraction(0))
        worth = sum((part * value for part, value in parts), Fraction(0))
        rows.append(Standing(factor, worth / weight, weight - worth, weight))
    return tuple(sorted(rows, key=lambda row: -row.missing))


def strengths(fit: ModelFit, most: int = 3) -> tuple[Standing, ...]:
    """Return the weightiest factors that the model finds fully met, at most ``most``."""
    met = [row for row in standings(fit) if row.value == 1]
    return tuple(sorted(met, key=lambda row: -row.weight)[:most])


def gaps(fit: ModelFit, most: int = 3) -> tuple[Standing, ...]:
    """Return the factors that cost the model most readiness, at most ``most``."""
    return tuple(row for row in standings(fit) if row.missing > 0)[:most]


def next_steps(assessment: Assessment, fit: ModelFit, most: int = 6) -> tuple[Step, ...]:
    """Return what would raise ``fit``'s model most: shut gates first, then the costliest gaps.

    A factor whose lowest party has no answer yet gives no step: answering it comes first.
    """
    shut = [gate.factor for gate in fit.failed_gates]
    wanted = list(dict.fromkeys([*shut, *(row.factor for row in standings(fit) if row.missing > 0)]))
    found = (_step(assessment, factor) for factor in wanted)
    return tuple(step for step in found if step is not None)[:most]


def _step(assessment: Assessment, factor: str) -> Step | None:
    told = {
        party: scores[factor].range.expected
        for party, scores in assessment.scores.items()
        if factor in scores and scores[factor].standing == "scored"
    }
    if not told:
        return None
    party = min(told, key=lambda name: told[name])
    level = min(floor(told[party] * HIGHEST_LEVEL), HIGHEST_LEVEL - 1)
    found = advice_for(factor, level)
    return Step(factor, party, found) if found is not None else None
