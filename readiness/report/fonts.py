"""The report's typefaces, which characters each can draw, and the one door through which text reaches the page."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from readiness.report.direction import base_of
from readiness.text import PROSE_LENGTH, clean

Face = Literal["regular", "bold", "italic"]
FOLDER = Path(__file__).resolve().parent / "fonts"
FACES: dict[Face, str] = {
    "regular": "ReadinessSans-Regular",
    "bold": "ReadinessSans-Bold",
    "italic": "ReadinessSans-Italic",
}
FALLBACK = "DejaVuSans"
# Joined Arabic letters that the fallback lacks, such as two that Urdu writes in every other word.
ARABIC = "NotoSansArabic-Regular"
MISSING = "□"
_SPELLED_OUT = re.compile(f"{MISSING} \\(U\\+[0-9A-F]{{4,6}}\\)")
# The house face has all letters of Latin up to here.
_LAST_OF_HOUSE = "\u017f"
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
# Keeps two letters from joining: part of the spelling in Persian and Urdu.
_NON_JOINER = "\u200c"


@lru_cache
def load(font: str) -> frozenset[int]:
    """Register ``font`` for printing and return the code points that it draws."""
    face = TTFont(font, str(FOLDER / f"{font}.ttf"))
    pdfmetrics.registerFont(face)
    return frozenset(face.face.charToGlyph)


@lru_cache(maxsize=4096)
def font_for(character: str, face: Face) -> str | None:
    """Return the font that draws ``character``: the face's own, the one for Arabic, the fallback, or None."""
    fonts = (FACES[face], ARABIC, FALLBACK) if is_right_to_left(character) else (FACES[face], FALLBACK)
    return next((font for font in fonts if ord(character) in load(font)), None)


def is_right_to_left(text: str) -> bool:
    """Return whether ``text`` holds a letter of a script that runs from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)


def visible(text: str) -> str:
    """Return printable ``text`` in the order and the shapes in which it stands on paper, from left to right."""
    if not is_right_to_left(text):
        return text.replace(_NON_JOINER, "")
    # Loaded for the reports that need them.
    from arabic_reshaper import reshape
    from bidi.algorithm import get_display

    base = "R" if base_of(text) == "right" else "L"
    return str(get_display(reshape(text), base_dir=base)).replace(_NON_JOINER, "")


def printable(text: str, longest: int = PROSE_LENGTH) -> str:
    """Return ``text`` as it can be printed: cleaned, cut at ``longest``, with what no font draws spelled out.

    An emoji, for example, becomes “□ (U+1F600)”, because a character without a shape prints as
    nothing and breaks the reading of the page. This is the only way for text into a printed report.
    """
    tidy = clean(text, longest)
    if len(text) > longest and tidy:
        tidy = f"{tidy[:-1]}…"
    if tidy.isascii():
        # A tab has no shape either.
        return tidy.replace("\t", " ")
    return "".join(_drawable(character) for character in tidy)


def drawn_short(text: str) -> str:
    """Return ``text`` as it is drawn where room is measured: what no font draws is a box of a letter's width."""
    return _SPELLED_OUT.sub(MISSING, printable(text).replace("\n", " "))


def lacks_letters(text: str) -> bool:
    """Return whether a letter of ``text`` has no shape in any font of a printed report."""
    return max(text, default="") > _LAST_OF_HOUSE and bool(_SPELLED_OUT.search(printable(text)))


@lru_cache(maxsize=4096)
def _drawable(character: str) -> str:
    if character == "\n" or character.isspace():
        return "\n" if character == "\n" else " "
    if character == _NON_JOINER:
        return character
    if unicodedata.category(character) == "Cf" or ord(character) in _VARIATION_SELECTORS:
        return ""
    return character if font_for(character, "regular") else f"{MISSING} (U+{ord(character):04X})"


def shaped(text: str, face: Face) -> tuple[tuple[str, str], ...]:
    """Return printable ``text`` cut into stretches that one font draws, as pairs of font and text."""
    own = load(FACES[face])
    if own.issuperset(map(ord, text)):
        return ((FACES[face], text),)
    stretches: list[tuple[str, str]] = []
    for character in text:
        font = font_for(character, face) or FALLBACK
        if stretches and stretches[-1][0] == font:
            stretches[-1] = (font, stretches[-1][1] + character)
        else:
            stretches.append((font, character))
    return tuple(stretches)


@lru_cache(maxsize=32_768)
def width_of(text: str, font: str, size: float) -> float:
    """Return how wide ``text`` prints in ``font`` at ``size`` points."""
    return float(pdfmetrics.stringWidth(text, font, size))
