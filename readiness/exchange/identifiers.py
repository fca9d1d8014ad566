"""Identifiers made from names, such as ``the-healthy-minds-trust``."""

import unicodedata
from collections.abc import Container

_LONGEST = 60


def identifier(name: str, taken: Container[str]) -> str:
    """Return an identifier that reads like ``name`` and is not among those ``taken``."""
    plain = (letter for letter in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(letter))
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in plain)
    stem = "-".join(letters.split())[:_LONGEST].strip("-") or "one"
    number, made = 1, stem
    while made in taken:
        number += 1
        made = f"{stem}-{number}"
    return made
