"""Perception gaps: where those who provide and those who commission see the same thing differently."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from readiness.partnership.comparing.panel import AskedItem, Panel, counted, mean
from readiness.scoring.agreement import Label, label, polarisation

FEWEST_POINTS = 3


@dataclass(frozen=True, slots=True)
class PerceptionGap:
    """An item that both sides answered: each side's mean level as a share of 0 to 1, and what makes the gap matter.

    ``weight`` = importance x gap x polarisation, by which gaps are ordered; ``gap`` is a share of the scale.
    """

    item: AskedItem
    providers: Fraction
    commissioners: Fraction
    provider_count: int
    commissioner_count: int
    polarisation: float
    agreement: Label | None

    @property
    def gap(self) -> Fraction:
        """How far the two sides stand apart, as a share of the scale."""
        return abs(self.providers - self.commissioners)

    @property
    def levels_apart(self) -> Fraction:
        """How far the two sides stand apart, in levels."""
        return self.gap * self.item.highest

    @property
    def weight(self) -> float:
        """Importance x gap x polarisation."""
        return float(self.item.importance * self.gap) * self.polarisation


def perception_gaps(panel: Panel) -> tuple[PerceptionGap, ...]:
    """Return every item that both sides answered and see differently, the weightiest first.

    Each organisation counts once, with its own answer; nobody's within an organisation can be told from it.
    """
    return tuple(sorted(_gaps(panel), key=lambda one: (-one.weight, -one.gap)))


def _gaps(panel: Panel) -> Iterator[PerceptionGap]:
    for key, said in panel.own.items():
        item = panel.items[key]
        sides = {
            side: [
                share for party, share in said.items() if party in panel.parties and panel.parties[party].side == side
            ]
            for side in ("provider", "commissioner")
        }
        if not all(sides.values()) or item.highest + 1 < FEWEST_POINTS:
            continue
        ours, theirs = sides["provider"], sides["commissioner"]
        counts = counted([*ours, *theirs], item.highest + 1)
        one = PerceptionGap(
            item, mean(ours), mean(theirs), len(ours), len(theirs), polarisation(counts), label(counts)
        )  # fmt: skip
        if one.gap:
            yield one
