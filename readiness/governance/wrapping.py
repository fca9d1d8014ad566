"""Names in boxes: at most three lines, broken between words, and measured before they are drawn."""

from collections.abc import Callable, Sequence

Measure = Callable[[str], float]
MOST_LINES = 3
WIDEST_LINE = 220.0
NARROWEST_LINE = 110.0
# Widths in thousandths of the font size for DejaVu Sans Bold, the widest font that may draw the name.
_NARROW = dict.fromkeys("iljtfrI.,:;'’!|()[]-/ ", 430)
_WIDE = dict.fromkeys("QOGDHNUVAKRXYCBEPSTZ&%", 790)
_WIDEST = dict.fromkeys("mwMW@", 1040)
_WIDTHS = {**_NARROW, **_WIDE, **_WIDEST}
_ORDINARY = 700
_FULL_WIDTH_FROM = 0x1100
NAME_SIZE = 14.0


def estimated_width(text: str) -> float:
    """Return about how wide ``text`` is in points, where no font is at hand to measure with."""
    thousandths = sum(
        1000 if ord(character) >= _FULL_WIDTH_FROM else _WIDTHS.get(character, _ORDINARY) for character in text
    )
    return thousandths * NAME_SIZE / 1000


def wrap(name: str, measure: Measure = estimated_width, widest: float = WIDEST_LINE) -> tuple[str, ...]:
    """Return ``name`` in one to three lines as even as its words allow, the last cut where it must be."""
    words = [piece for word in name.split() for piece in _pieces(word, measure, widest)]
    # The narrowest width that still gives the least number of lines makes them even.
    least = len(_filled(words, measure, widest))
    narrow, wide = NARROWEST_LINE, widest
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(_filled(words, measure, middle)) <= least:
            wide = middle
        else:
            narrow = middle
    lines = _filled(words, measure, wide)
    if len(lines) > MOST_LINES:
        last = _cut(" ".join(lines[MOST_LINES - 1 :]), measure, widest)
        lines = [*lines[: MOST_LINES - 1], last]
    return tuple(lines) or ("",)


def _filled(words: Sequence[str], measure: Measure, width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, measure: Measure, widest: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and measure(pieces[-1] + character) > widest:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _cut(text: str, measure: Measure, widest: float) -> str:
    if measure(text) <= widest:
        return text
    while text and measure(f"{text}…") > widest:
        text = text[:-1].rstrip()
    return f"{text}…"
