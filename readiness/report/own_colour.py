"""The organisation's own colour for headings and rules: refused where it is none, printed darker where too pale."""

import re
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from readiness.contrast import channels, contrast
from readiness.errors import UsageError
from readiness.report.palette import PAPER, SURFACE

# What text needs, and more than rules do (Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11).
ENOUGH = 4.5
# Headings stand on paper, the words of links and marks on the palest ground as well.
GROUNDS = (PAPER, SURFACE)
_WRITTEN = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_STEP = 0.01


@dataclass(frozen=True, slots=True)
class OwnColour:
    """A colour as it was asked for and as it is printed; both are the same where it stands out enough."""

    asked: str
    printed: str

    @property
    def is_darkened(self) -> bool:
        """Return whether it is printed darker than it was asked for."""
        return self.asked != self.printed

    @property
    def words(self) -> str:
        """Return what was done to the colour as a sentence, or nothing where it is printed as it is."""
        if not self.is_darkened:
            return ""
        return (
            f"{self.asked} is too pale to be read on paper: its contrast is {lowest_contrast(self.asked):.1f} to 1, "
            f"and {ENOUGH} is needed. It is printed darker, as {self.printed}."
        )


def own_colour(text: str) -> OwnColour:
    """Return the colour written as ``text``, such as “#12436D”, made dark enough to be read.

    Raises:
        UsageError: It is no colour.
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        problem = f"“{text}” is no colour."
        raise UsageError("colour", problem, "Write it as six digits or letters from A to F, such as #12436D.")
    digits = found[1] if len(found[1]) > len("fff") else "".join(2 * digit for digit in found[1])
    asked = f"#{digits.upper()}"
    return OwnColour(asked, _darkened(asked))


def lowest_contrast(colour: str) -> float:
    """Return the contrast of ``colour`` with the ground from which it stands out least."""
    return min(contrast(colour, ground) for ground in GROUNDS)


def _darkened(colour: str) -> str:
    hue, lightness, saturation = rgb_to_hls(*channels(colour))
    while lowest_contrast(colour) < ENOUGH:
        lightness = max(lightness - _STEP, 0.0)
        colour = "#" + "".join(f"{round(255 * part):02X}" for part in hls_to_rgb(hue, lightness, saturation))
    return colour
