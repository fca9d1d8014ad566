"""Bars on a fixed scale of 0 to 100: sure part, open part, the value, the mark to reach, and the people behind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Group

from readiness.report.charts import Bar, BarChart
from readiness.report.drawing.pen import LEADING, SIZE, box, disc, line, width, words, wrapped
from readiness.report.drawing.piles import PiledDot, are_counted, piled, rows_of
from readiness.report.palette import CATEGORIES, GRID, LEVELS, MUTED, PAPER, SURFACE, TEXT

_SURE = CATEGORIES[0]
_OPEN = LEVELS[0]
_TARGET = CATEGORIES[2]
_BAR = 9.0
_DOT = 2.0
_DOT_STEP = 2 * _DOT + 0.4
_COUNT_SIZE = 8.0
# Room for a number of two digits under its dot.
_COUNTED = 12.0
_ROW_GAP = 7.0
_WIDEST_LABEL = 0.36
_LABEL_GAP = 12.0
_GROUP_HEIGHT = 20.0
_NUMBER_ROOM = 34.0
_AXIS_HEIGHT = 20.0
_KEY_HEIGHT = 18.0


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the scale lies: its left end and its length in points."""

    left: float
    length: float

    def x(self, value: float) -> float:
        """Return where ``value`` of 0 to 100 stands."""
        return self.left + self.length * min(max(value, 0.0), 100.0) / 100.0


def draw_bars(chart: BarChart, wide: float) -> Drawing:
    """Return ``chart`` drawn ``wide`` points wide."""
    labels = max((width(bar.label) for bar in chart.bars), default=0.0) + _LABEL_GAP + 1.0
    left = min(labels, wide * _WIDEST_LABEL)
    field = _Field(left, wide - left - _NUMBER_ROOM)
    keys = tuple(_keys(chart, wide))
    foot = _AXIS_HEIGHT + _KEY_HEIGHT * len(keys)
    rows = [(bar, _row_height(bar, field), _heads_group(chart.bars, number)) for number, bar in enumerate(chart.bars)]
    high = foot + sum(tall + (_GROUP_HEIGHT if headed else 0.0) for _, tall, headed in rows)
    drawing = Drawing(wide, high)
    drawing.add(_grid(field, foot, high))
    top = high
    for bar, tall, headed in rows:
        if headed:
            drawing.add(words(bar.group, 0.0, top - 14.0, MUTED, face="bold"))
            top -= _GROUP_HEIGHT
        drawing.add(_row(bar, field, top))
        top -= tall
    drawing.add(_axis(chart, field, foot))
    for number, key in enumerate(keys):
        key.translate(0.0, foot - _AXIS_HEIGHT - _KEY_HEIGHT * (number + 1) + 4.0)
        drawing.add(key)
    return drawing


def _heads_group(bars: Sequence[Bar], number: int) -> bool:
    group = bars[number].group
    return bool(group) and (number == 0 or bars[number - 1].group != group)


def _row_height(bar: Bar, field: _Field) -> float:
    lines = len(wrapped(bar.label, field.left - _LABEL_GAP))
    return max(_BAR + _lane(_dots(bar, field)), lines * LEADING) + _ROW_GAP


def _dots(bar: Bar, field: _Field) -> tuple[PiledDot, ...]:
    """Return the dots of ``bar`` in points of the drawing, piled so that people of one mind are still counted."""
    return piled([field.x(dot) for dot in bar.dots], _DOT_STEP, _COUNTED)


def _lane(dots: Sequence[PiledDot]) -> float:
    """Return the height of the strip under a bar where its dots are piled."""
    counts = _COUNT_SIZE if are_counted(dots) else 0.0
    return rows_of(dots) * _DOT_STEP + counts + 2.0 if dots else 0.0


def _grid(field: _Field, foot: float, high: float) -> Group:
    return Group(
        *(line(field.x(value), foot - 3.0, field.x(value), high, GRID, weight=0.6) for value in range(0, 101, 25))
    )


def _row(bar: Bar, field: _Field, top: float) -> Group:
    group = Group()
    bottom = top - _ROW_GAP / 2 - _BAR
    first = bottom + _BAR / 2 - SIZE * 0.35
    for number, text in enumerate(wrapped(bar.label, field.left - _LABEL_GAP)):
        group.add(words(text, 0.0, first - number * LEADING, TEXT))
    group.add(box(field.left, bottom, field.length, _BAR, SURFACE))
    if bar.value is not None:
        for part in _filled(bar, bar.value, field, bottom):
            group.add(part)
    if bar.target is not None:
        group.add(
            line(field.x(bar.target), bottom - 3.0, field.x(bar.target), bottom + _BAR + 3.0, _TARGET, weight=2.0)
        )
    for dot in _dots(bar, field):
        group.add(_dot(dot, bottom - 2.0 - _DOT_STEP / 2 - dot.row * _DOT_STEP, field))
    printed = bar.printed or ("–" if bar.value is None else f"{bar.value:.0f}")
    group.add(words(printed, field.left + field.length + _NUMBER_ROOM, bottom + 1.4, TEXT, face="bold", anchor="end"))
    return group


def _filled(bar: Bar, value: float, field: _Field, bottom: float) -> Iterator[Group]:
    low, high = min(bar.low, value), max(bar.high, value)
    yield Group(box(field.left, bottom, field.x(low) - field.left, _BAR, _SURE))
    if high > low:
        yield Group(box(field.x(low), bottom, field.x(high) - field.x(low), _BAR, _OPEN))
        yield Group(line(field.x(value), bottom, field.x(value), bottom + _BAR, _SURE, weight=2.0))


def _dot(dot: PiledDot, y: float, field: _Field) -> Group:
    """Return ``dot``, over its count where it stands for several; the count stays inside the scale."""
    group = Group(disc(dot.place, y, _DOT, PAPER, edge=TEXT, weight=0.9))
    if dot.count > 1:
        text = str(dot.count)
        half = width(text, size=_COUNT_SIZE) / 2
        middle = min(max(dot.place, field.left + half), field.left + field.length - half)
        group.add(words(text, middle, y - _DOT_STEP / 2 - _COUNT_SIZE * 0.8, TEXT, size=_COUNT_SIZE, anchor="middle"))
    return group


def _axis(chart: BarChart, field: _Field, foot: float) -> Group:
    group = Group(line(field.left, foot - 3.0, field.left + field.length, foot - 3.0, MUTED, weight=0.8))
    low, high = f"0 {chart.lowest}".strip(), f"{chart.highest} 100".strip()
    base = foot - 14.0
    group.add(words(low, field.left, base, MUTED, size=8.5))
    group.add(words(high, field.left + field.length, base, MUTED, size=8.5, anchor="end"))
    for value in (25, 50, 75):
        half = width(str(value), size=8.5) / 2 + 4.0
        # The words at both ends come first; a number that they would touch is left out.
        if field.left + width(low, size=8.5) < field.x(value) - half and (
            field.x(value) + half < field.left + field.length - width(high, size=8.5)
        ):
            group.add(words(str(value), field.x(value), base, MUTED, size=8.5, anchor="middle"))
    return group


def _keys(chart: BarChart, wide: float) -> Iterator[Group]:
    has_range = any(bar.value is not None and bar.high > bar.low for bar in chart.bars)
    entries = [_range_key(chart.range_key)] if chart.range_key and has_range else []
    if chart.target_key and any(bar.target is not None for bar in chart.bars):
        entries.append((Group(line(8.0, -1.0, 8.0, 9.0, _TARGET, weight=2.0)), chart.target_key))
    if chart.dots_key and any(bar.dots for bar in chart.bars):
        entries.append((Group(disc(8.0, 4.0, _DOT, PAPER, edge=TEXT, weight=0.9)), chart.dots_key))
    row, left = Group(), 0.0
    for mark, text in entries:
        long = 22.0 + width(text, size=8.5) + 16.0
        if left and left + long > wide:
            yield row
            row, left = Group(), 0.0
        entry = Group(mark, words(text, 20.0, 1.0, MUTED, size=8.5))
        entry.translate(left, 0.0)
        row.add(entry)
        left += long
    if left:
        yield row


def _range_key(text: str) -> tuple[Group, str]:
    mark = Group(
        box(0.0, 0.0, 6.0, 8.0, _SURE), box(6.0, 0.0, 10.0, 8.0, _OPEN), line(11.0, 0.0, 11.0, 8.0, _SURE, weight=2.0)
    )
    return mark, text
