"""What partners cost, in whole points: a partner, its risk, and what two partners see differently."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Literal

from readiness.document.model import Document
from readiness.partnership.assessment import PartyScores
from readiness.partnership.pairs import trust
from readiness.questionnaire.shipped import Library
from readiness.scoring.ranges import HALF, rounded, whole_percentage

# Judgements, with their grounds in docs/choosing.md.
PARTNER_POINTS = 100
MOST_PAIR_POINTS = 20
RISK_FACTORS = ("financial-resilience", "delivery-record")
ALIKE_IN = ("values", "ways-of-working")
LEAST_IN_BOTH = 4

RiskGround = Literal["stated", "answers", "not known"]
PairGround = Literal["ratings", "answers", "not known"]


@dataclass(frozen=True, slots=True)
class PartnerPoints:
    """The points of one partner: one share for being a partner, and its risk of 0 to 100 with its ground."""

    risk: int
    ground: RiskGround

    @property
    def total(self) -> int:
        """The points of the partner without any pair."""
        return PARTNER_POINTS + self.risk


@dataclass(frozen=True, slots=True)
class PairPoints:
    """The points of two partners together, 0 where they see everything alike to 20, with their ground."""

    points: int
    ground: PairGround


def partner_points(document: Document, party: str, scores: PartyScores) -> PartnerPoints:
    """Return what ``party`` costs: its risk as stated, else what its reserves and record leave to be wished for."""
    entry = document.candidacies.get(party)
    if entry is not None and entry.value is not None and entry.value.risk is not None:
        return PartnerPoints(entry.value.risk, "stated")
    told = [scores[factor] for factor in RISK_FACTORS if factor in scores and scores[factor].standing == "scored"]
    if not told:
        return PartnerPoints(whole_percentage(HALF), "not known")
    expected = sum((score.range.expected for score in told), Fraction(0)) / len(told)
    return PartnerPoints(whole_percentage(1 - expected), "answers")


def pair_points(
    document: Document, library: Library, scores: Mapping[str, PartyScores]
) -> Mapping[tuple[str, str], PairPoints]:
    """Return what each two of the parties in ``scores`` cost together.

    Where partners rated each other, the less trusting of the two directions counts. Else it is how far apart their
    readings of values and ways of working lie. Where neither is known the middle stands for it.
    """
    ratings = trust(document)
    factors = [factor.id for name in ALIKE_IN for factor in library.named(name).factors]
    readings = {party: _readings(own, factors) for party, own in scores.items()}
    return {(one, other): _between(ratings, readings, one, other) for one, other in combinations(sorted(scores), 2)}


def _between(
    ratings: Mapping[tuple[str, str], Fraction], readings: Mapping[str, Mapping[str, int]], one: str, other: str
) -> PairPoints:
    told = [ratings[pair] for pair in ((one, other), (other, one)) if pair in ratings]
    if told:
        return PairPoints(_points(1 - min(told)), "ratings")
    apart = [abs(readings[one][factor] - readings[other][factor]) for factor in readings[one].keys() & readings[other]]
    if len(apart) < LEAST_IN_BOTH:
        return PairPoints(_points(HALF), "not known")
    return PairPoints(_points(Fraction(sum(apart), 100 * len(apart))), "answers")


def _points(share: Fraction) -> int:
    return int(rounded(share * MOST_PAIR_POINTS))


def _readings(scores: PartyScores, factors: Sequence[str]) -> dict[str, int]:
    return {
        factor: whole_percentage(scores[factor].range.expected)
        for factor in factors
        if factor in scores and scores[factor].standing == "scored"
    }
