"""Lines of type: words broken to a measure, each stretch in a font that can draw it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from readiness.report.direction import Direction, base_of, in_sight, levels_of, mirrored, pieces_of
from readiness.report.fonts import Face, is_right_to_left, printable, shaped, visible, width_of


@dataclass(frozen=True, slots=True)
class Manner:
    """How a piece of text is set: size and leading in points, and its colour."""

    size: float
    leading: float
    colour: str
    face: Face = "regular"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one face."""

    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class Word:
    """What may not be broken: stretches of font and text, the width of all in points, and which way it runs."""

    stretches: tuple[tuple[str, str], ...]
    width: float
    text: str
    # The second half of a word that was too long for the measure follows without a space.
    joins_last: bool = False
    starts_line: bool = False
    way: Direction = "left"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: stretches of font and text, its width in points, and whether a word goes on in the next.

    ``spelled`` is what is copied and read aloud, where that is not what stands on paper.
    """

    stretches: tuple[tuple[str, str], ...]
    width: float
    goes_on: bool = False
    spelled: str = ""


def broken(runs: tuple[Run, ...], manner: Manner, measure: float) -> tuple[Line, ...]:
    """Return the lines that ``runs`` fill when none may be wider than ``measure`` points."""
    space = width_of(" ", shaped(" ", manner.face)[0][0], manner.size)
    lines: list[list[Word]] = []
    room = 0.0
    for run in runs:
        for word in _words(run, manner.size, measure):
            gap = 0.0 if word.joins_last else space
            if not lines or word.starts_line or gap + word.width > room:
                lines.append([word])
                room = measure - word.width
            else:
                lines[-1].append(word)
                room -= gap + word.width
    goes_on = [*(line[0].joins_last for line in lines[1:]), False]
    base = base_of("".join(run.text for run in runs))
    return tuple(_line(line, space, on, base) for line, on in zip(lines, goes_on, strict=False))


def plain(text: str, manner: Manner, measure: float) -> tuple[Line, ...]:
    """Return the lines of ``text`` in the manner's own face."""
    return broken((Run(text, manner.face),), manner, measure)


def longest_word(text: str, manner: Manner) -> float:
    """Return the width in points of the widest word of ``text``."""
    return max((word.width for word in _words(Run(text, manner.face), manner.size, float("inf"))), default=0.0)


def natural_width(text: str, manner: Manner) -> float:
    """Return the width in points of the widest line of ``text`` when nothing forces a break."""
    return max((line.width for line in plain(text, manner, float("inf"))), default=0.0)


def _words(run: Run, size: float, measure: float) -> Iterator[Word]:
    for number, line in enumerate(printable(run.text).split("\n")):
        for position, text in enumerate(line.split()):
            yield from _parts_of(text, run.face, size, measure, starts_line=number > 0 and position == 0)


def _parts_of(text: str, face: Face, size: float, measure: float, *, starts_line: bool) -> Iterator[Word]:
    for place, (part, way) in enumerate(_pieces(text)):
        word = _word(part, face, size, joins_last=place > 0, starts_line=starts_line and place == 0, way=way)
        if word.width <= measure:
            yield word
        else:
            yield from _cut(word, face, size, measure)


def _pieces(word: str) -> Iterable[tuple[str, Direction]]:
    return pieces_of(word) if is_right_to_left(word) else ((word, "left"),)


@lru_cache(maxsize=16_384)
def _word(
    text: str, face: Face, size: float, *, joins_last: bool = False, starts_line: bool = False, way: Direction = "left"
) -> Word:
    stretches = shaped(visible(text), face)
    width = sum(width_of(part, font, size) for font, part in stretches)
    return Word(stretches, width, text, joins_last, starts_line, way)


def _cut(word: Word, face: Face, size: float, measure: float) -> Iterator[Word]:
    begun, width, joins_last, starts_line = "", 0.0, word.joins_last, word.starts_line
    for character in word.text:
        wide = sum(width_of(part, font, size) for font, part in shaped(visible(character), face))
        if begun and width + wide > measure:
            yield _word(begun, face, size, joins_last=joins_last, starts_line=starts_line, way=word.way)
            begun, width, joins_last, starts_line = "", 0.0, True, False
        begun += character
        width += wide
    yield _word(begun, face, size, joins_last=joins_last, starts_line=starts_line, way=word.way)


def _line(words: list[Word], space: float, goes_on: bool, base: Direction) -> Line:
    if any(word.way == "right" for word in words):
        return _turned(words, space, goes_on, base)
    parts: list[tuple[str, str]] = []
    for number, word in enumerate(words):
        if number and not word.joins_last:
            # The gap stays in the font that was there, so that its width is known.
            parts.append((parts[-1][0], " "))
        parts += word.stretches
    gaps = sum(not word.joins_last for word in words[1:])
    return Line(_joined(parts), sum(word.width for word in words) + space * gaps, goes_on)


def _turned(words: list[Word], space: float, goes_on: bool, base: Direction) -> Line:
    """Return the line with every word where its script puts it, and with its spelling beside."""
    gap = Word(shaped(" ", "regular"), space, " ", way="neither")
    pieces = [piece for word in words for piece in ((word,) if word is words[0] or word.joins_last else (gap, word))]
    levels = levels_of([piece.way for piece in pieces], base)
    facing = [_facing(piece, level) for piece, level in zip(pieces, levels, strict=True)]
    parts = [part for stretches in in_sight(facing, levels) for part in stretches]
    return Line(_joined(parts), sum(piece.width for piece in pieces), goes_on, "".join(piece.text for piece in pieces))


def _facing(piece: Word, level: int) -> tuple[tuple[str, str], ...]:
    if piece.way != "neither" or level % 2 == 0:
        return piece.stretches
    return tuple((font, mirrored(text[::-1])) for font, text in reversed(piece.stretches))


def _joined(parts: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    joined: list[tuple[str, str]] = []
    for font, text in parts:
        if joined and joined[-1][0] == font:
            joined[-1] = (font, joined[-1][1] + text)
        else:
            joined.append((font, text))
    return tuple(joined)
