"""Text for renderers that bring no typeface of their own: a browser or a word processor finds the shapes itself."""

from readiness.governance.graph import xml_text
from readiness.text import PROSE_LENGTH, clean

_RESERVED = range(0xFDD0, 0xFDF0)
_LAST_OF_PLANE = 0xFFFE


def plain_text(text: str, longest: int = PROSE_LENGTH) -> str:
    """Return ``text`` cleaned, cut at ``longest``, without what a page or a letter may not hold."""
    tidy = clean(text, longest)
    if len(text) > longest and tidy:
        tidy = f"{tidy[:-1]}…"
    return "".join(character for character in xml_text(tidy) if not _is_reserved(ord(character)))


def _is_reserved(point: int) -> bool:
    return point in _RESERVED or point & _LAST_OF_PLANE == _LAST_OF_PLANE
