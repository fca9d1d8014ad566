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
_MARKS = frozenset({"NSM", "BN"})
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def direction_of(text: str) -> Direction:
    """Return which way ``text`` runs by its first letter that runs either way."""
    return next((found for found in map(_own, text) if found in {"left", "right"}), "neither")


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
