"""The lines of a chart of outturns: what each partner receives or pays, as corners between straight lines."""

from dataclasses import dataclass

# A slider has whole steps: thousandths of the target.
THOUSAND = 1000
# As many as there are colours that can be told apart.
MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One partner: its name, its corners (thousandths of the target, pounds), and where its reserves are used up."""

    name: str
    corners: tuple[tuple[float, float], ...]
    used_up: float | None = None

    def at(self, place: float) -> float:
        """Return the pounds at ``place``, on the straight line between two corners."""
        before = self.corners[0]
        for corner in self.corners[1:]:
            if place <= corner[0]:
                part = (place - before[0]) / (corner[0] - before[0]) if corner[0] > before[0] else 0.0
                return before[1] + max(0.0, part) * (corner[1] - before[1])
            before = corner
        return before[1]


@dataclass(frozen=True, slots=True)
class ChartView:
    """The lines, the ends of the outturns drawn, the outturn on record and the one that is tried (thousandths)."""

    lines: tuple[ChartLine, ...] = ()
    low: int = 700
    high: int = 1300
    recorded: float = 1000.0
    tried: int = 1000
