"""Tables set as strips: columns as wide as their words need, heads that come again, long rows that may break."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from readiness.report.blocks import Align, Cell, Status, Table, Tone
from readiness.report.lines import Line, Manner, longest_word, natural_width, plain
from readiness.report.palette import ACCENT, RULE, TONES
from readiness.report.sheet import CAPTION, CELL, CELL_HEAD
from readiness.report.strips import BoxMark, Element, Mark, Shape, ShapeMark, Strip, TextMark, space

_GAP = 10.0
# Figures that end at the right want more air before words that begin at the left.
_WIDE_GAP = 24.0
_PAD = 3.4
_STATUS_INDENT = 12.0
_STATUS_SIZE = 7.0
_STATUS_TOP = 2.2
_SHAPES: dict[Tone, Shape] = {"positive": "circle", "warning": "triangle", "danger": "square", "neutral": "diamond"}
# A row longer than this may break across pages; a shorter one stays whole.
_WHOLE_ROW_LINES = 18
# A table lower than this, in points, stays whole: moving it costs less than reading it in two.
_WHOLE_TABLE = 250.0
# A head taller than this would leave too little of each page to the rows.
_TALLEST_REPEATED_HEAD = 150.0

# A longer word, such as an address, is cut wherever it stands.
_LONGEST_WORD = 110.0

_Measure = Callable[[str, Manner], float]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a column's words stand: from ``left``, in ``room`` points."""

    left: float
    room: float
    align: Align


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell set in type."""

    element: Element
    lines: tuple[Line, ...]
    place: _Place
    manner: Manner
    status: Status | None = None


def table_strips(table: Table, parent: Element, width: float) -> Iterator[Strip]:
    """Yield the strips of ``table``, ``width`` points wide, tagged under ``parent``."""
    strips = list(_all_strips(table, parent, width))
    whole = sum(strip.height for strip in strips) <= _WHOLE_TABLE
    for strip in strips:
        yield replace(strip, keep=True) if whole and strip is not strips[-1] else strip
    yield space(14.0)


def column_widths(table: Table, width: float) -> tuple[float, ...]:
    """Return the width of each column: the stated shares first, unless they cut words, then what the words need.

    Args:
        table: Whose cells are measured.
        width: What all columns fill together, in points.
    """
    gaps = _gaps(table)
    stated = [column.width * width for column in table.columns]
    if any(share and share < _least(table, number) + gaps[number] for number, share in enumerate(stated)):
        # No share is worth a word cut in two.
        stated = [0.0 for _ in stated]
    free = [number for number, share in enumerate(stated) if not share]
    least = [_widest(table, number, longest_word) + gaps[number] for number in free]
    natural = [_widest(table, number, natural_width) + gaps[number] for number in free]
    shared = _shared(width - sum(stated), least, [max(pair) for pair in zip(least, natural, strict=True)])
    for number, share in zip(free, shared, strict=True):
        stated[number] = share
    return tuple(stated)


def least_width(table: Table) -> float:
    """Return how wide ``table`` must be, in points, for no word to be cut in two."""
    gaps = _gaps(table)
    return sum(_least(table, number) + gap for number, gap in enumerate(gaps))


def _least(table: Table, number: int) -> float:
    return min(_widest(table, number, longest_word), _LONGEST_WORD)


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


def _gaps(table: Table) -> list[float]:
    aligns = [column.align for column in table.columns]
    return [*(_WIDE_GAP if pair == ("right", "left") else _GAP for pair in pairwise(aligns)), _GAP]


def _widest(table: Table, number: int, measure: _Measure) -> float:
    cells = [row[number] for row in table.rows]
    indent = _STATUS_INDENT if any(isinstance(cell, Status) for cell in cells) else 0.0
    widest = max((measure(_words(cell), CELL) for cell in cells), default=0.0) + indent
    return max(widest, measure(table.columns[number].title, CELL_HEAD))


def _words(cell: Cell) -> str:
    return cell.word if isinstance(cell, Status) else cell


def _all_strips(table: Table, parent: Element, width: float) -> Iterator[Strip]:
    element = parent.add("Table")
    places = _places(table, width)
    caption = element.add("Caption")
    for line in plain(table.caption, CAPTION, width):
        mark = TextMark(caption, line, 0.0, CAPTION.size, CAPTION.size, CAPTION.colour)
        yield Strip(CAPTION.leading, (mark,), keep=True)
    yield space(3.0, keep=True)

    head = tuple(_head_strips(table, element, places, width))
    yield from head
    if sum(strip.height for strip in head) > _TALLEST_REPEATED_HEAD:
        head = ()
    body = element.add("TBody")
    for number, row in enumerate(table.rows):
        yield from _row_strips(_row_cells(row, body.add("TR"), places, has_header=table.row_headers), head)
        # No row stands alone at the foot of one page or the head of the next.
        paired = len(table.rows) > 1 and number in (0, len(table.rows) - 2)
        yield Strip(0.6, (BoxMark(0.0, 0.0, width, 0.5, RULE),), keep=paired)


def _places(table: Table, width: float) -> tuple[_Place, ...]:
    places: list[_Place] = []
    left = 0.0
    for column, wide, gap in zip(table.columns, column_widths(table, width), _gaps(table), strict=True):
        # The last figure column ends where the rules end.
        ends_row = column is table.columns[-1] and column.align == "right"
        places.append(_Place(left, wide - (0.0 if ends_row else gap), column.align))
        left += wide
    return tuple(places)


def _head_strips(table: Table, element: Element, places: Sequence[_Place], width: float) -> Iterator[Strip]:
    row = element.add("THead").add("TR")
    cells = [
        _Cell(row.add("TH", scope="Column"), plain(column.title, CELL_HEAD, place.room), place, CELL_HEAD)
        for column, place in zip(table.columns, places, strict=True)
    ]
    for strip in _cell_strips(cells):
        yield replace(strip, keep=True)
    yield Strip(1.2, (BoxMark(0.0, 0.0, width, 1.0, ACCENT),), keep=True)


def _row_cells(row: Sequence[Cell], element: Element, places: Sequence[_Place], *, has_header: bool) -> list[_Cell]:
    return [
        _row_cell(
            cell, element.add("TH", scope="Row") if number == 0 and has_header else element.add("TD"), places[number]
        )
        for number, cell in enumerate(row)
    ]


def _row_cell(cell: Cell, element: Element, place: _Place) -> _Cell:
    if isinstance(cell, str):
        return _Cell(element, plain(cell, CELL, place.room), place, CELL)
    inner = replace(place, left=place.left + _STATUS_INDENT, room=place.room - _STATUS_INDENT)
    return _Cell(element, plain(cell.word, CELL, inner.room), inner, replace(CELL, colour=TONES[cell.tone]), cell)


def _row_strips(cells: Sequence[_Cell], head: tuple[Strip, ...]) -> Iterator[Strip]:
    strips = tuple(_cell_strips(cells))
    whole = len(strips) <= _WHOLE_ROW_LINES
    for number, strip in enumerate(strips):
        near_edge = number in (0, len(strips) - 2, len(strips) - 1)
        yield replace(strip, keep=whole or near_edge, head=head)


def _cell_strips(cells: Sequence[_Cell]) -> Iterator[Strip]:
    tallest = max((len(cell.lines) for cell in cells), default=1) or 1
    leading = max(cell.manner.leading for cell in cells)
    for number in range(tallest):
        above = _PAD if number == 0 else 0.0
        below = _PAD if number == tallest - 1 else 0.0
        marks = tuple(mark for cell in cells for mark in _cell_marks(cell, number, above))
        yield Strip(leading + above + below, marks)


def _cell_marks(cell: _Cell, number: int, above: float) -> Iterator[Mark]:
    if number >= len(cell.lines):
        return
    line, manner, place = cell.lines[number], cell.manner, cell.place
    if cell.status and number == 0:
        shape = _SHAPES[cell.status.tone]
        yield ShapeMark(shape, place.left - _STATUS_INDENT, above + _STATUS_TOP, _STATUS_SIZE, manner.colour)
    x = place.left + place.room - line.width if place.align == "right" else place.left
    yield TextMark(cell.element, line, x, above + manner.size, manner.size, manner.colour)
