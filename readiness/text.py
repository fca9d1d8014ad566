"""Text that comes in from people and files: how it is cleaned, how long it may be, and the languages it may be in."""

import re
import unicodedata

NAME_LENGTH = 500
PROSE_LENGTH = 20_000
FALLBACK_LANGUAGE = "en"
LANGUAGE_NAMES = {"en": "English", "cy": "Cymraeg"}
_ALLOWED_CONTROLS = "\n\t"
# Embedding, override and isolate marks can make a line read differently from what it stores.
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# The same as `is_forbidden`, for long texts.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_IN_ITS_PLACE = "\N{REPLACEMENT CHARACTER}"


def clean(text: str, longest: int = PROSE_LENGTH) -> str:
    """Return ``text`` as it may be kept: composed, trimmed, without control or direction marks, cut at ``longest``.

    Args:
        text: Anything a person typed or pasted.
        longest: The greatest number of characters kept.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(character for character in composed if not is_forbidden(character)).strip()[:longest]


def is_forbidden(character: str) -> bool:
    """Return whether ``character`` is a control, a lone surrogate or a direction override."""
    if character in _DIRECTION_MARKS:
        return True
    return character not in _ALLOWED_CONTROLS and unicodedata.category(character) in ("Cc", "Cs")


def shown(text: str) -> str:
    """Return ``text`` as a terminal, a workbook or a log can take it: what is forbidden stands as “�”."""
    return _FORBIDDEN.sub(_IN_ITS_PLACE, text)


def shown_name(name: str) -> str:
    """Return a file's name as it can be shown on one line, whatever letters the disk let it have."""
    return shown(re.sub(r"[\n\t]", _IN_ITS_PLACE, name))
