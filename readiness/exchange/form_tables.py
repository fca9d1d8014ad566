"""Tables that form tools export: one row a person, one column a question, as CSV or XLSX."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from readiness.errors import BadInputError
from readiness.exchange.csv_files import Row, read_rows, restored
from readiness.exchange.workbook_opening import FAULT, FORMULA, Found, Grid, open_sheets

WORKBOOK = ".xlsx"
MOST_CELL_LETTERS = 20_000


@dataclass(frozen=True, slots=True)
class FormTable:
    """A table as it stands in the file: its headings in their order, and its rows with their line."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def read_form(path: Path) -> FormTable:
    """Return the table in the CSV or XLSX file at ``path``; of a workbook, the first sheet that holds anything.

    Raises:
        BadInputError: The file cannot be read as a table with a heading and at least one row.
    """
    rows = _from_workbook(path) if path.suffix.lower() == WORKBOOK else read_rows(path, ())
    if not rows:
        raise BadInputError(path.name, "There is nothing under the heading.", "Export the answers again.")
    return FormTable(tuple(rows[0].cells), tuple(rows))


def _from_workbook(path: Path) -> tuple[Row, ...]:
    grid = next((grid for grid in open_sheets(path).values() if any(any(row) for row in grid)), ())
    first = next((number for number, row in enumerate(grid) if any(row)), 0)
    if not grid:
        return ()
    columns = _columns(grid[first], path.name)
    return tuple(_rows(grid, first, columns, path.name))


def _columns(heading: Sequence[Found | None], name: str) -> dict[int, str]:
    columns = {place: _text(found, name, 1).lower() for place, found in enumerate(heading) if found is not None}
    twice = [column for column, count in Counter(columns.values()).items() if count > 1]
    if twice:
        raise BadInputError(name, f"The column “{twice[0]}” stands twice in the heading.", "Rename one of them.")
    return columns


def _rows(grid: Grid, first: int, columns: dict[int, str], name: str) -> list[Row]:
    rows = []
    for number, cells in enumerate(grid[first + 1 :], start=first + 2):
        if any(cells):
            said = {heading: _text(_at(cells, place), name, number) for place, heading in columns.items()}
            rows.append(Row(number, said))
    return rows


def _at(cells: Sequence[Found | None], place: int) -> Found | None:
    return cells[place] if place < len(cells) else None


def _text(found: Found | None, name: str, line: int) -> str:
    if found is None:
        return ""
    if found.kind in {FORMULA, FAULT}:
        problem = f"Line {line} holds a formula, whose result is not in the file."
        raise BadInputError(name, problem, "Paste the values in its place, or export as CSV.")
    value = found.value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else restored(str(value))[:MOST_CELL_LETTERS]
