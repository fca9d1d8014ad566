"""A row of locks for each model: open, shut or not yet known, each with the name of what it asks for."""

from collections.abc import Iterator

from reportlab.graphics.shapes import Drawing, Group

from readiness.report.charts import GateChart, GateMark, GateRow, GateState
from readiness.report.drawing.pen import LEADING, SIZE, box, line, stroke, width, words, wrapped
from readiness.report.palette import GRID, PAPER, TEXT, TONES

_COLOURS: dict[GateState, str] = {
    "passed": TONES["positive"], "failed": TONES["danger"], "not yet known": TONES["warning"],
}  # fmt: skip
_LOCK = 9.0
_CHIP_HEIGHT = 17.0
_CHIP_GAP = 14.0
_ROW_PAD = 7.0
_KEY_HEIGHT = 26.0


def draw_gates(chart: GateChart, wide: float) -> Drawing:
    """Return ``chart`` drawn ``wide`` points wide."""
    left = wide * 0.27
    rows = [(row, tuple(_chip_lines(row.gates, wide - left))) for row in chart.rows]
    heights = [_row_height(row, chips, left) for row, chips in rows]
    drawing = Drawing(wide, sum(heights) + _KEY_HEIGHT)
    top = drawing.height
    for (row, chips), tall in zip(rows, heights, strict=True):
        drawing.add(_row(row, chips, left, top))
        drawing.add(line(0.0, top - tall, wide, top - tall, GRID, weight=0.6))
        top -= tall
    drawing.add(_key(chart))
    return drawing


def draw_lock(state: GateState, x: float, y: float) -> Group:
    """Return a lock nine points wide with its lower left corner at ``x`` and ``y``."""
    colour = _COLOURS[state]
    body = 6.5
    group = Group()
    if state == "failed":
        group.add(box(x, y, _LOCK, body, colour))
        group.add(stroke((x + 2, y + body, x + 2, y + 10, x + 7, y + 10, x + 7, y + body), colour, weight=1.5))
    elif state == "passed":
        group.add(box(x, y, _LOCK, body, colour))
        group.add(stroke((x + 7, y + body, x + 7, y + 10, x + 12, y + 10, x + 12, y + 8), colour, weight=1.5))
    else:
        group.add(box(x + 0.5, y, _LOCK - 1.0, body, PAPER, edge=colour))
        group.add(stroke((x + 2, y + body, x + 2, y + 10, x + 7, y + 10, x + 7, y + body), colour, weight=1.0))
        group.add(words("?", x + _LOCK / 2, y + 0.4, colour, size=7.5, face="bold", anchor="middle"))
    return group


def _chip_width(gate: GateMark) -> float:
    return _LOCK + 8.0 + width(gate.label) + _CHIP_GAP


def _chip_lines(gates: tuple[GateMark, ...], room: float) -> Iterator[tuple[GateMark, ...]]:
    line_of: list[GateMark] = []
    used = 0.0
    for gate in gates:
        if line_of and used + _chip_width(gate) - _CHIP_GAP > room:
            yield tuple(line_of)
            line_of, used = [], 0.0
        line_of.append(gate)
        used += _chip_width(gate)
    yield tuple(line_of)


def _row_height(row: GateRow, chips: tuple[tuple[GateMark, ...], ...], left: float) -> float:
    label = wrapped(row.label, left - 12.0, face="bold", most=3)
    return max(len(label) * LEADING, len(chips) * _CHIP_HEIGHT) + _ROW_PAD


def _row(row: GateRow, chips: tuple[tuple[GateMark, ...], ...], left: float, top: float) -> Group:
    group = Group()
    for number, text in enumerate(wrapped(row.label, left - 12.0, face="bold", most=3)):
        group.add(words(text, 0.0, top - _ROW_PAD / 2 - SIZE - 2.0 - number * LEADING, TEXT, face="bold"))
    for number, chip_line in enumerate(chips):
        x = left
        y = top - _ROW_PAD / 2 - SIZE - 2.0 - number * _CHIP_HEIGHT
        for gate in chip_line:
            group.add(draw_lock(gate.state, x, y - 1.0))
            group.add(words(gate.label, x + _LOCK + 7.0, y, TEXT))
            x += _chip_width(gate)
    return group


def _key(chart: GateChart) -> Group:
    group = Group()
    x = 0.0
    for state, text in chart.words:
        group.add(draw_lock(state, x, 2.0))
        group.add(words(text, x + _LOCK + 7.0, 3.0, _COLOURS[state], face="bold"))
        x += _LOCK + 7.0 + width(text, face="bold") + 22.0
    return group
