"""Tables as files: a workbook with a sheet each, or one table as CSV. No text of people becomes a formula."""

import csv
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

from readiness.exchange.csv_files import FORMULA_SIGNS
from readiness.exchange.tables import Table
from readiness.text import PROSE_LENGTH, clean

# A workbook that is made twice from the same tables is the same twice.
_ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
Cell = str | float | bool | None
FIRST_WIDTH, WIDTH = 30, 24
_OPTIONS = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip


def tables_csv(table: Table) -> bytes:
    """Return ``table`` as CSV: UTF-8 with a mark that says so, every cell quoted, no cell that a program could run."""
    headings = headings_of(table)
    written = StringIO(newline="")
    lines = csv.writer(written, quoting=csv.QUOTE_ALL)
    lines.writerow(headings)
    lines.writerows([_as_text(plain_cell(row.get(name))) for name in headings] for row in table)
    return written.getvalue().encode("utf-8-sig")


def tables_workbook(tables: Mapping[str, Table]) -> bytes:
    """Return ``tables`` as the bytes of a workbook, a sheet each, every text as text."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        book.set_properties({"created": _ALWAYS})
        heading = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        text = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
        for name, table in tables.items():
            _fill(book.add_worksheet(name.replace("_", " ").capitalize()), table, heading, text)
    return stream.getvalue()


def headings_of(table: Table) -> tuple[str, ...]:
    """Return the names of all columns of ``table`` in the order in which rows bring them."""
    return tuple(dict.fromkeys(name for row in table for name in row))


def plain_cell(value: Any) -> Cell:
    """Return ``value`` as one cell: lists become lines, and text loses what a file may not hold."""
    if isinstance(value, bool) or value is None or isinstance(value, int | float):
        return value
    if isinstance(value, Mapping):
        return ", ".join(str(plain_cell(part)) for part in value.values() if part)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "\n".join(str(plain_cell(part)) for part in value)
    return clean(str(value), PROSE_LENGTH)


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(cell).lower() if isinstance(cell, bool) else str(cell)
    # The apostrophe is taken away again when the file comes back.
    return f"'{cell}" if cell.lstrip().startswith(FORMULA_SIGNS) else cell


def _fill(page: Any, table: Table, heading: Any, text: Any) -> None:
    headings = headings_of(table)
    page.freeze_panes(1, 1)
    page.set_column(0, 0, FIRST_WIDTH)
    page.set_column(1, max(len(headings), 1), WIDTH)
    # In constant memory a row is written before the next one begins.
    for across, name in enumerate(headings):
        page.write_string(0, across, name.replace("_", " "), heading)
    for down, row in enumerate(table, start=1):
        for across, name in enumerate(headings):
            cell = plain_cell(row.get(name))
            if isinstance(cell, bool):
                page.write_boolean(down, across, cell)
            elif isinstance(cell, str):
                page.write_string(down, across, cell, text)
            elif cell is not None:
                page.write_number(down, across, cell)
    if table:
        page.autofilter(0, 0, len(table), len(headings) - 1)
