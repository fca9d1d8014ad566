"""Tables set as strips: column widths from their words, a heading row that comes again, long rows that may break."""

from collections.abc import Iterator, Sequence

from readiness.report.blocks import Cell, Column, Status, Table
from readiness.report.lines import Line, Manner, longest_word, natural_width, plain
from readiness.report.palette import ACCENT, RULE, TONES
from readiness.report.sheet import CAPTION, CELL, CELL_HEAD
from readiness.report.strips import BoxMark, Element, Mark, ShapeMark, Strip, TextMark, space

_GAP = 10.0
_PAD = 3.4
_STATUS_INDENT = 12.0
_SHAPES = {"positive": "circle", "warning": "triangle", "danger": "square", "neutral": "diamond"}
# A row longer than this may break across pages; a shorter one stays whole.
_WHOLE_ROW_LINES = 18


def table_strips(table: Table, parent: Element, width: float) -> Iterator[Strip]:
    """Yield the strips of ``table``, ``width`` points wide, tagged under ``parent``."""
    element = parent.add("Table")
    widths = column_widths(table, width)
    caption = element.add("Caption")
    for line in plain(table.caption, CAPTION, width):
        mark = TextMark(caption, line, 0.0, CAPTION.size, CAPTION.size, CAPTION.colour)
        yield Strip(CAPTION.leading, (mark,), keep=True)
    yield space(3.0, keep=True)

    head = tuple(_head_strips(table.columns, element, widths))
    yield from head
    body = element.add("TBody")
    for row in table.rows:
        yield from _row_strips(row, table, body, widths, head)
    yield space(14.0)


def column_widths(table: Table, width: float) -> tuple[float, ...]:
    """Return the width of each column: the stated shares first, then what the words need.

    Args:
        table: Whose cells are measured.
        width: What all columns fill together, in points.
    """
    stated = [column.width * width for column in table.columns]
    free = [number for number, column in enumerate(table.columns) if not column.width]
    room = width - sum(stated)
    least = {number: _widest(table, number, longest_word) for number in free}
    natural = {number: max(_widest(table, number, natural_width), least[number]) for number in free}
    shared = _shared(room, [least[number] for number in free], [natural[number] for number in free])
    for number, share in zip(free, shared, strict=True):
        stated[number] = share
    return tuple(stated)


def _shared(room: float, least: Sequence[float], natural: Sequence[float]) -> list[float]:
    if sum(natural) <= room:
        spare = room - sum(natural)
        return [own + spare * own / sum(natural) for own in natural] if natural else []
    if sum(least) >= room:
        return [room * own / sum(least) for own in least]
    spare = room - sum(least)
    # The root keeps one very long text from starving the columns beside it.
    wants = [max(full - own, 0.0) ** 0.5 for full, own in zip(natural, least, strict=True)]
    shares = [own + spare * want / sum(wants) for own, want in zip(least, wants, strict=True)]
    return _capped(shares, natural, room)


def _capped(shares: list[float], natural: Sequence[float], room: float) -> list[float]:
    capped = [min(share, full) for share, full in zip(shares, natural, strict=True)]
    spare = room - sum(capped)
    hungry = [full - own for own, full in zip(capped, natural, strict=True)]
    return [own + spare * want / sum(hungry) if sum(hungry) else own for own, want in zip(capped, hungry, strict=True)]


def _widest(table: Table, number: int, measured: object) -> float:
    cells = [_words(row[number]) for row in table.rows]
    measure = longest_word if measured is longest_word else natural_width
    indent = _STATUS_INDENT if any(isinstance(row[number], Status) for row in table.rows) else 0.0
    widest = max((measure(cell, CELL) for cell in cells), default=0.0) + indent
    return max(widest, measure(table.columns[number].title, CELL_HEAD)) + _GAP


def _words(cell: Cell) -> str:
    return cell.word if isinstance(cell, Status) else cell


def _head_strips(columns: Sequence[Column], element: Element, widths: Sequence[float]) -> Iterator[Strip]:
    row = element.add("THead").add("TR")
    cells = [row.add("TH", scope="Column") for _ in columns]
    lines = [
        plain(column.title, CELL_HEAD, width - _GAP) for column, width in zip(columns, widths, strict=True)
    ]
    aligns = [column.align for column in columns]
    for strip in _cell_strips(cells, lines, aligns, widths, CELL_HEAD, {}):
        yield Strip(strip.height, strip.marks, keep=True)
    yield Strip(1.2, (BoxMark(0.0, 0.0, sum(widths), 1.0, ACCENT),), keep=True)


def _row_strips(
    row: Sequence[Cell], table: Table, body: Element, widths: Sequence[float], head: tuple[Strip, ...]
) -> Iterator[Strip]:
    element = body.add("TR")
    cells = [
        element.add("TH", scope="Row") if number == 0 and table.row_headers else element.add("TD")
        for number in range(len(row))
    ]
    lines = [
        plain(_words(cell), CELL, width - _GAP - (_STATUS_INDENT if isinstance(cell, Status) else 0.0))
        for cell, width in zip(row, widths, strict=True)
    ]
    tones = {number: cell for number, cell in enumerate(row) if isinstance(cell, Status)}
    strips = list(_cell_strips(cells, lines, [column.align for column in table.columns], widths, CELL, tones))
    whole = len(strips) <= _WHOLE_ROW_LINES
    for number, strip in enumerate(strips):
        near_end = number in (0, len(strips) - 2)
        yield Strip(strip.height, strip.marks, keep=whole or near_end or number == len(strips) - 1, head=head)
    yield Strip(0.6, (BoxMark(0.0, 0.0, sum(widths), 0.5, RULE),))


def _cell_strips(
    cells: Sequence[Element],
    lines: Sequence[tuple[Line, ...]],
    aligns: Sequence[str],
    widths: Sequence[float],
    manner: Manner,
    tones: dict[int, Status],
) -> Iterator[Strip]:
    tallest = max((len(each) for each in lines), default=1) or 1
    for number in range(tallest):
        above = _PAD if number == 0 else 0.0
        below = _PAD if number == tallest - 1 else 0.0
        marks: list[Mark] = []
        left = 0.0
        for column, (element, each, align, width) in enumerate(zip(cells, lines, aligns, widths, strict=True)):
            if number < len(each):
                status = tones.get(column)
                marks += _cell_marks(element, each[number], left, align, width, above, manner, status, number == 0)
            left += width
        yield Strip(manner.leading + above + below, tuple(marks))


def _cell_marks(
    element: Element,
    line: Line,
    left: float,
    align: str,
    width: float,
    above: float,
    manner: Manner,
    status: Status | None,
    is_first: bool,
) -> Iterator[Mark]:
    baseline = above + manner.size
    colour = TONES[status.tone] if status else manner.colour
    x = left + width - _GAP - line.width if align == "right" else left
    if status:
        x = left + _STATUS_INDENT
        if is_first:
            yield ShapeMark(_SHAPES[status.tone], left, above + 2.2, 7.0, colour)
    yield TextMark(element, line, x, baseline, manner.size, colour)
