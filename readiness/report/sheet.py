"""The sheet: paper, margins, and the few manners of type that a report uses."""

from dataclasses import dataclass

from readiness.report.lines import Manner
from readiness.report.palette import ACCENT, MUTED, TEXT

A4 = (595.28, 841.89)
A3 = (841.89, 1190.55)
# Large print is the same page seen through a glass: nothing on it is then set smaller than fourteen points.
LARGE = 1.7
# About eighty characters of body text; longer lines lose the reader's eye on the way back.
MEASURE = 414.0

TITLE = Manner(25, 29, ACCENT, "bold")
SUBTITLE = Manner(14, 19, MUTED)
HEADINGS = {1: Manner(18, 23, ACCENT, "bold"), 2: Manner(13, 17, TEXT, "bold"), 3: Manner(11, 15, TEXT, "bold")}
BODY = Manner(11, 15.4, TEXT)
STRONG = Manner(11, 15.4, TEXT, "bold")
OPENING = Manner(14, 19, TEXT)
SMALL = Manner(9.5, 13, MUTED)
CELL = Manner(9.5, 12.6, TEXT)
CELL_HEAD = Manner(9.5, 12.6, ACCENT, "bold")
CAPTION = Manner(9.5, 13, TEXT, "bold")
FACT = Manner(24, 29, ACCENT, "bold")
FACT_LABEL = Manner(9.5, 12.6, TEXT, "bold")
FACT_NOTE = Manner(9.5, 12.6, MUTED)
FOOTER = Manner(9.5, 12, MUTED)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of paper: its size and margins in points as laid out, how much larger it is printed, and its footer."""

    width: float
    height: float
    side: float = 62.0
    top: float = 56.0
    foot: float = 62.0
    footer: float = 36.0
    scale: float = 1.0
    footing: Manner = FOOTER

    @property
    def column(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * self.side

    @property
    def room(self) -> float:
        """The height between the head and foot margins."""
        return self.height - self.top - self.foot

    @property
    def measure(self) -> float:
        """The width that running text fills."""
        return min(MEASURE, self.column)


def _large(width: float, height: float) -> Sheet:
    return Sheet(width / LARGE, height / LARGE, side=28.0, top=28.0, foot=42.0, footer=20.0, scale=LARGE)


UPRIGHT = Sheet(*A4)
LYING = Sheet(A4[1], A4[0])
UPRIGHT_A3 = Sheet(*A3)
LYING_A3 = Sheet(A3[1], A3[0])
LARGE_UPRIGHT = _large(*A4)
LARGE_LYING = _large(A4[1], A4[0])
LARGE_UPRIGHT_A3 = _large(*A3)
LARGE_LYING_A3 = _large(A3[1], A3[0])
