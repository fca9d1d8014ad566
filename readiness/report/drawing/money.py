"""Lines of money over the outturn: each named at its end and dashed its own way, so that colour never says it alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.graphics.shapes import Drawing, Group

from readiness.report.charts import MoneyChart, MoneyLine
from readiness.report.drawing.pen import LEADING, line, width, words, wrapped
from readiness.report.palette import ACCENT, CATEGORIES, GRID, MUTED, TEXT

_HEIGHT = 250.0
_FOOT = 42.0
_HEAD = 34.0
_TICK_GAP = 6.0
_NAME_GAP = 8.0
_WIDEST_NAME = 0.24
_SMALL = 8.5
_DASHES = ("", "6 3", "2 2", "8 3 2 3", "4 4", "1 3", "10 4")
_COLOURS = (ACCENT, CATEGORIES[2], CATEGORIES[1], CATEGORIES[3])


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the scales lie: the corners in points, and the sums that stand at them."""

    left: float
    bottom: float
    right: float
    top: float
    sums_across: tuple[float, float]
    sums_upwards: tuple[float, float]

    def at(self, across: float, upwards: float) -> tuple[float, float]:
        """Return where a pair of sums stands."""
        (first, last), (low, high) = self.sums_across, self.sums_upwards
        return (
            self.left + (self.right - self.left) * (across - first) / (last - first),
            self.bottom + (self.top - self.bottom) * (upwards - low) / (high - low),
        )


def draw_money(chart: MoneyChart, wide: float) -> Drawing:
    """Return ``chart`` drawn ``wide`` points wide."""
    names = [wrapped(one.label, wide * _WIDEST_NAME, size=_SMALL) for one in chart.lines]
    room = max((width(text, size=_SMALL) for name in names for text in name), default=0.0) + _NAME_GAP
    ticks = max(width(text, size=_SMALL) for _, text in chart.ticks_upwards) + _TICK_GAP
    field = _Field(
        ticks, _FOOT, wide - room - 4.0, _HEIGHT - _HEAD,
        (chart.ticks_across[0][0], chart.ticks_across[-1][0]),
        (chart.ticks_upwards[0][0], chart.ticks_upwards[-1][0]),
    )  # fmt: skip
    drawing = Drawing(wide, _HEIGHT)
    for part in (*_scales(chart, field), *_marks(chart, field)):
        drawing.add(part)
    for number, one in enumerate(chart.lines):
        drawing.add(_drawn(one, number, field))
    for part in _names(chart.lines, names, field):
        drawing.add(part)
    return drawing


def _scales(chart: MoneyChart, field: _Field) -> Iterator[Group]:
    for value, text in chart.ticks_upwards:
        _, y = field.at(field.sums_across[0], value)
        rule = line(field.left, y, field.right, y, MUTED if value == 0 else GRID, weight=1.0 if value == 0 else 0.6)
        yield Group(rule, words(text, field.left - _TICK_GAP, y - 3.0, MUTED, size=_SMALL, anchor="end"))
    for value, text in chart.ticks_across:
        x, _ = field.at(value, field.sums_upwards[0])
        tick = line(x, field.bottom - 3.0, x, field.bottom, MUTED, weight=0.6)
        yield Group(tick, words(text, x, field.bottom - 14.0, MUTED, size=_SMALL, anchor="middle"))
    yield words(chart.upwards, 0.0, field.top + 22.0, TEXT)
    yield words(chart.across, field.right, field.bottom - 30.0, TEXT, anchor="end")


def _marks(chart: MoneyChart, field: _Field) -> Iterator[Group]:
    places = [field.at(value, field.sums_upwards[0])[0] for value, _ in chart.marks]
    for number, (x, (_, text)) in enumerate(zip(places, chart.marks, strict=True)):
        # Words of marks that stand close turn away from each other.
        anchor = "middle" if len(places) == 1 else "start" if x == max(places) else "end"
        upright = line(x, field.bottom, x, field.top + 2.0, MUTED, weight=0.8, dashes="3 3" if number else "")
        shift = {"middle": 0.0, "start": -2.0, "end": 2.0}[anchor]
        yield Group(upright, words(text, x + shift, field.top + 6.0, MUTED, size=_SMALL, anchor=anchor))


def _drawn(one: MoneyLine, number: int, field: _Field) -> Group:
    colour, dashes = _COLOURS[number % len(_COLOURS)], _DASHES[number % len(_DASHES)]
    weight = 1.6 if number else 2.4
    places = [field.at(*point) for point in one.points]
    return Group(*(line(*start, *end, colour, weight=weight, dashes=dashes) for start, end in pairwise(places)))


def _names(lines: Sequence[MoneyLine], names: Sequence[Sequence[str]], field: _Field) -> Iterator[Group]:
    """Yield the names at the ends of their lines, pushed apart where lines end close together."""
    ends = [field.at(*one.points[-1])[1] for one in lines]
    floor = field.bottom - LEADING
    for number in sorted(range(len(lines)), key=lambda place: ends[place]):
        height = len(names[number]) * LEADING
        middle = max(ends[number], floor + height / 2)
        floor = middle + height / 2
        colour = _COLOURS[number % len(_COLOURS)]
        yield Group(line(field.right, ends[number], field.right + _NAME_GAP - 2.0, middle, colour, weight=0.8))
        for row, text in enumerate(names[number]):
            y = middle + height / 2 - (row + 1) * LEADING + 3.0
            face = "regular" if number else "bold"
            yield words(
                text, field.right + _NAME_GAP, y, TEXT, size=_SMALL, face="bold" if face == "bold" else "regular"
            )
