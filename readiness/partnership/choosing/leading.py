"""Who could lead: as somebody settled it, else as the chosen model's gates for its lead show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from readiness.document.model import Document, Party
from readiness.fit.catalogue import HIGHEST_LEVEL, Catalogue, DeliveryModel, Need
from readiness.partnership.assessment import Assessment, PartyScores
from readiness.scoring.ranges import NOTHING_KNOWN, Range

LeadGround = Literal["stated", "is the lead", "gates", "no gates"]
LeadRule = Literal["wanted", "not asked", "not known"]


@dataclass(frozen=True, slots=True)
class Leading:
    """Whether a party could lead (None: not known), on what ground, and the factors that are missing or open."""

    could: bool | None
    ground: LeadGround
    missing: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def leading_model(document: Document, assessment: Assessment, catalogue: Catalogue) -> DeliveryModel | None:
    """Return the model whose lead is meant: the one the parties chose, else the best fit, else none."""
    entry = document.choices.get("model")
    chosen = entry.value.chosen if entry is not None and entry.value is not None else ""
    known = {model.id: model for model in catalogue.models}
    best = assessment.best.model if assessment.best is not None else ""
    return known.get(chosen) or known.get(best)


def leading(document: Document, party: str, one: Party, scores: PartyScores, model: DeliveryModel | None) -> Leading:
    """Return whether ``party`` could lead under ``model``."""
    entry = document.candidacies.get(party)
    if entry is not None and entry.value is not None and entry.value.could_lead is not None:
        return Leading(entry.value.could_lead, "stated")
    if one.role == "lead":
        return Leading(could=True, ground="is the lead")
    gates = tuple(need for need in model.needs if need.gate is not None and need.gate.who == "lead") if model else ()
    if not gates:
        return Leading(None, "no gates")
    readings = {need.factor: _reading(scores, need.factor) for need in gates}
    missing = tuple(need.factor for need in gates if readings[need.factor].high < _threshold(need))
    unsettled = tuple(
        need.factor for need in gates if readings[need.factor].low < _threshold(need) <= readings[need.factor].high
    )
    return Leading(False if missing else None if unsettled else True, "gates", missing, unsettled)


def lead_rule(readings: Mapping[str, Leading]) -> LeadRule:
    """Return whether one of the partners has to be able to lead.

    Nobody has to where neither the model nor anybody at the table speaks of a lead. Where somebody would have to but
    it is not known of anyone, the rule is left out and said so, because an open answer is not a no.
    """
    if any(one.could for one in readings.values()):
        return "wanted"
    if any(one.could is None and one.ground == "gates" for one in readings.values()):
        return "not known"
    return "wanted" if any(one.could is False for one in readings.values()) else "not asked"


def _reading(scores: PartyScores, factor: str) -> Range:
    score = scores.get(factor)
    return score.range if score is not None else NOTHING_KNOWN


def _threshold(need: Need) -> Fraction:
    return Fraction(need.gate.level if need.gate is not None else 0, HIGHEST_LEVEL)
