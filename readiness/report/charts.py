"""Charts as values: what is drawn, on which scale, with no drawing in it.

Every scale runs from 0 to 100 and never bends to the data; money alone has scales of its own, marked at round sums.
"""

from dataclasses import dataclass
from typing import Literal

from readiness.governance.layout import Picture

GateState = Literal["passed", "failed", "not yet known"]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its value, the range it may turn out to lie in, and the mark to reach; 0 to 100, None where unknown.

    ``dots`` are the people or partners behind it, one value each.
    """

    label: str
    value: float | None
    low: float = 0.0
    high: float = 100.0
    target: float | None = None
    printed: str = ""
    dots: tuple[float, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars in the order given, under the headings of their groups."""

    bars: tuple[Bar, ...]
    lowest: str
    highest: str
    range_key: str
    target_key: str = ""
    dots_key: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A delivery model on the plan: suitability across, readiness upwards, each with its range; 0 to 100."""

    label: str
    readiness: float
    readiness_range: tuple[float, float]
    suitability: float
    suitability_range: tuple[float, float]
    held_back: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class PlanChart:
    """Models on two axes; ``corners`` name the quarters: top left, top right, bottom left, bottom right.

    ``chosen_key`` and ``held_back_key`` say what the ring and the square mean, where any model wears one.
    """

    spots: tuple[Spot, ...]
    across: str
    upwards: str
    corners: tuple[str, str, str, str]
    threshold_across: float = 50.0
    threshold_upwards: float = 50.0
    chosen_key: str = ""
    held_back_key: str = ""


@dataclass(frozen=True, slots=True)
class GateMark:
    """One gate of a model: what it asks for and how it stands."""

    label: str
    state: GateState


@dataclass(frozen=True, slots=True)
class GateRow:
    """A model and its gates."""

    label: str
    gates: tuple[GateMark, ...]


@dataclass(frozen=True, slots=True)
class GateChart:
    """A row of locks for each model; ``words`` name the three states in the report's language."""

    rows: tuple[GateRow, ...]
    words: tuple[tuple[GateState, str], ...]


@dataclass(frozen=True, slots=True)
class MapChart:
    """The governance map as it was laid out, with the words of its key."""

    picture: Picture
    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One line through points of pounds spent and pounds received or, below nothing, paid."""

    label: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class MoneyChart:
    """What each outturn brings: lines over an axis of pounds spent, with marks such as the target.

    ``ticks_across`` and ``ticks_upwards`` are the places of the scales with their words; the first and the last are
    where the scale begins and ends. ``marks`` are places of the axis across, each with its word.
    """

    lines: tuple[MoneyLine, ...]
    ticks_across: tuple[tuple[float, str], ...]
    ticks_upwards: tuple[tuple[float, str], ...]
    marks: tuple[tuple[float, str], ...]
    across: str
    upwards: str


Chart = BarChart | PlanChart | GateChart | MapChart | MoneyChart
