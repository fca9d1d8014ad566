"""Words that run from right to left among words that run from left to right: who stands where on a line.

Source:
    Unicode Standard Annex 9 (the bidirectional algorithm), cut down to whole words: rules N1, N2, I1, I2, L2 and L4.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeVar

Direction = Literal["left", "right", "neither"]
Piece = TypeVar("Piece")
_STRONG: dict[str, Direction] = {"L": "left", "EN": "left", "AN": "left", "R": "right", "AL": "right"}
# Beyond this share of letters that run the other way, such as “NHS” in a remark, a text is no longer of one script.
_FEW_FOREIGN = 0.1
# The first letter of Hebrew; every script that runs to the left comes after it.
_FIRST_LEFTWARD = "\u0590"
_MARKS = frozenset({"NSM", "BN"})
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def base_of(text: str) -> Direction:
    """Return which way a line of ``text`` runs as a whole.

    Reports are written in languages that run to the right, so a sentence that begins with a name in Arabic letters
    runs so too; only what a person wrote nearly all in letters that run to the left is set from the right.
    """
    if max(text, default="") < _FIRST_LEFTWARD:
        return "left"
    kinds = [unicodedata.bidirectional(character) for character in text]
    back = sum(kind in {"R", "AL"} for kind in kinds)
    return "right" if back and kinds.count("L") <= _FEW_FOREIGN * back else "left"


def pieces_of(word: str) -> Iterator[tuple[str, Direction]]:
    """Yield ``word`` cut where the way it runs changes; marks stay with the letters they stand on."""
    ways: list[Direction] = []
    for character in word:
        way = _own(character)
        ways.append(ways[-1] if way is None and ways else way or "neither")
    for way, run in groupby(zip(word, ways, strict=True), key=lambda pair: pair[1]):
        yield "".join(character for character, _ in run), way


def levels_of(ways: Sequence[Direction], base: Direction) -> tuple[int, ...]:
    """Return how deep each piece of a line is nested: even numbers run to the right, odd ones to the left."""
    ground = 1 if base == "right" else 0
    resolved = list(ways)
    for place, way in enumerate(ways):
        if way == "neither":
            before = next((one for one in reversed(resolved[:place]) if one != "neither"), base)
            after = next((one for one in ways[place:] if one != "neither"), base)
            resolved[place] = before if before == after else ("right" if ground else "left")
    return tuple(1 if way == "right" else 2 * ground for way in resolved)


def in_sight(pieces: Sequence[Piece], levels: Sequence[int]) -> tuple[Piece, ...]:
    """Return ``pieces`` in the order in which they stand on the line, from left to right."""
    order = list(range(len(pieces)))
    for level in range(max(levels, default=0), 0, -1):
        turned: list[int] = []
        for is_deep, run in groupby(order, key=lambda place, least=level: levels[place] >= least):  # type: ignore[misc]
            own = list(run)
            turned += reversed(own) if is_deep else own
        order = turned
    return tuple(pieces[place] for place in order)


def mirrored(text: str) -> str:
    """Return ``text`` with brackets that open where they closed, as they stand among words from right to left."""
    return text.translate(_MIRRORED)


def _own(character: str) -> Direction | None:
    kind = unicodedata.bidirectional(character)
    return None if kind in _MARKS else _STRONG.get(kind, "neither")
