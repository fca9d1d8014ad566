"""Lines of type: words broken to a measure, each stretch in a font that can draw it."""

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.report.fonts import Face, printable, shaped, width_of


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
    """What may not be broken: stretches of font and text, and the width of all in points."""

    stretches: tuple[tuple[str, str], ...]
    width: float
    # The second half of a word that was too long for the measure follows without a space.
    joins_last: bool = False
    starts_line: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line: stretches of font and text, its width in points, and whether a word goes on in the next."""

    stretches: tuple[tuple[str, str], ...]
    width: float
    goes_on: bool = False


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
    return tuple(_line(line, space, on) for line, on in zip(lines, goes_on, strict=False))


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
            starts_line = number > 0 and position == 0
            word = _word(text, run.face, size, starts_line=starts_line)
            if word.width <= measure:
                yield word
            else:
                yield from _cut(text, run.face, size, measure, starts_line=starts_line)


def _word(text: str, face: Face, size: float, *, joins_last: bool = False, starts_line: bool = False) -> Word:
    stretches = shaped(text, face)
    width = sum(width_of(part, font, size) for font, part in stretches)
    return Word(stretches, width, joins_last, starts_line)


def _cut(text: str, face: Face, size: float, measure: float, *, starts_line: bool) -> Iterator[Word]:
    start, width = 0, 0.0
    for position, character in enumerate(text):
        wide = sum(width_of(part, font, size) for font, part in shaped(character, face))
        if position > start and width + wide > measure:
            yield _word(text[start:position], face, size, joins_last=start > 0, starts_line=starts_line and start == 0)
            start, width = position, 0.0
        width += wide
    yield _word(text[start:], face, size, joins_last=start > 0, starts_line=starts_line and start == 0)


def _line(words: list[Word], space: float, goes_on: bool) -> Line:
    stretches: list[tuple[str, str]] = []
    width = 0.0
    for number, word in enumerate(words):
        gap = "" if number == 0 or word.joins_last else " "
        for font, text in word.stretches:
            if stretches and stretches[-1][0] == font:
                stretches[-1] = (font, stretches[-1][1] + gap + text)
            elif stretches and gap:
                # The gap stays in the font that was there, so that its width is known.
                stretches[-1] = (stretches[-1][0], stretches[-1][1] + gap)
                stretches.append((font, text))
            else:
                stretches.append((font, text))
            gap = ""
        width += word.width + (0.0 if number == 0 or word.joins_last else space)
    return Line(tuple(stretches), width, goes_on)
