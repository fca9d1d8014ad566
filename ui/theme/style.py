"""The short style sheet, filled with the colours and text sizes in force."""

from functools import cache
from pathlib import Path
from string import Template

from ui.theme.roles import COLOUR_ROLES, Theme

TITLE_RATIO = 1.7
HEADING_RATIO = 1.22
# The big screen of a workshop: twice the text, but no larger than a slide can hold.
BIG_RATIO, LARGEST_BIG_POINTS = 2.0, 30.0


def sheet_of(theme: Theme, body_points: float) -> str:
    """Return the style sheet of ``theme`` where the body text has ``body_points`` points."""
    big = max(body_points, min(body_points * BIG_RATIO, LARGEST_BIG_POINTS))
    colours = {role: theme.colour(role) for role in COLOUR_ROLES}
    return _sheet().substitute(
        colours,
        title_pt=f"{body_points * TITLE_RATIO:.1f}",
        heading_pt=f"{body_points * HEADING_RATIO:.1f}",
        big_pt=f"{big:.1f}",
        big_title_pt=f"{big * TITLE_RATIO:.1f}",
        big_heading_pt=f"{big * HEADING_RATIO:.1f}",
    )


@cache
def _sheet() -> Template:
    return Template(Path(__file__).with_name("sheet.qss").read_text(encoding="utf-8"))
