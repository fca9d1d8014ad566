"""Minority views: the partner who stands alone where the others agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from readiness.partnership.comparing.panel import AskedItem, Panel, counted, nearest_level
from readiness.scoring.agreement import label
from readiness.scoring.ranges import rounded

FEWEST_ORGANISATIONS = 4
LARGEST_MINORITY = Fraction(1, 4)
LEVELS_APART = 2


@dataclass(frozen=True, slots=True)
class MinorityView:
    """Partners whose own answer lies two levels or more from that of the others, who agree with one another."""

    item: AskedItem
    parties: tuple[str, ...]
    level: int
    others: int
    other_count: int

    @property
    def weight(self) -> float:
        """Importance x distance."""
        return float(self.item.importance) * abs(self.level - self.others)


def minority_views(panel: Panel) -> tuple[MinorityView, ...]:
    """Return every minority view among four organisations or more, the weightiest first.

    A minority is a quarter of the organisations at most; the others must be agreed (see `agreement.label`).
    """
    return tuple(sorted(_views(panel), key=lambda view: -view.weight))


def _views(panel: Panel) -> Iterator[MinorityView]:
    for key, said in panel.own.items():
        item = panel.items[key]
        levels = {party: nearest_level(share, item.highest + 1) for party, share in said.items()}
        if len(levels) >= FEWEST_ORGANISATIONS:
            yield from _of_item(item, levels)


def _of_item(item: AskedItem, levels: dict[str, int]) -> Iterator[MinorityView]:
    centre = median(levels.values())
    for is_above in (False, True):
        apart = {
            party: level
            for party, level in levels.items()
            if abs(level - centre) >= LEVELS_APART and (level > centre) == is_above
        }
        others = [level for party, level in levels.items() if party not in apart]
        if not apart or len(apart) > LARGEST_MINORITY * len(levels):
            continue
        counts = counted([Fraction(level, item.highest) for level in others], item.highest + 1)
        if label(counts) == "agreed":
            level, common = (int(rounded(median(map(Fraction, each)))) for each in (apart.values(), others))
            yield MinorityView(item, tuple(apart), level, common, len(others))
