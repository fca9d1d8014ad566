"""The sheet: paper, margins, and the few manners of type that a report uses."""

from dataclasses import dataclass

from readiness.report.lines import Manner
from readiness.report.palette import ACCENT, MUTED, TEXT

A4 = (595.28, 841.89)
MARGIN_SIDE = 62.0
MARGIN_TOP = 58.0
MARGIN_FOOT = 66.0
FOOTER_BASELINE = 36.0
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
    """A page of paper: its size in points, and the room between its margins."""

    width: float
    height: float

    @property
    def column(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * MARGIN_SIDE

    @property
    def room(self) -> float:
        """The height between the head and foot margins."""
        return self.height - MARGIN_TOP - MARGIN_FOOT

    @property
    def measure(self) -> float:
        """The width that running text fills."""
        return min(MEASURE, self.column)


UPRIGHT = Sheet(*A4)
LYING = Sheet(A4[1], A4[0])
