"""CSV files as people make them: any common separator and encoding, refused in words with the line."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from readiness.errors import BadInputError
from readiness.text import clean

LARGEST_BYTES = 20_000_000
MOST_ROWS = 200_000
SEPARATORS = ",;\t|"
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
# A leading sign would be read as a formula by a spreadsheet, so exports put an apostrophe before it.
FORMULA_SIGNS = ("=", "+", "-", "@", "|")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a CSV file: its number in the file, and its cells by column name."""

    line: int
    cells: dict[str, str]


def read_rows(path: Path, needed: Sequence[str]) -> tuple[Row, ...]:
    """Return the rows of the CSV file at ``path``; empty lines are passed over.

    Args:
        path: A file with a heading row; the separator and the encoding are found out.
        needed: Columns that must be there, by name in small letters.

    Raises:
        BadInputError: The file cannot be read as a table; the message names the line.
    """
    text = _decoded(path)
    lines = _lines(text, path.name)
    heading = next(lines, None)
    if heading is None:
        remedy = f"It needs the columns {', '.join(needed)}." if needed else "Export the answers again."
        raise BadInputError(path.name, "The file is empty.", remedy)
    columns = _columns(heading[1], needed, path.name)
    rows = []
    for number, cells in lines:
        if len(cells) != len(columns):
            problem = f"Line {number} has {len(cells)} cells, but the heading has {len(columns)}."
            raise BadInputError(path.name, problem, "Correct the line and try again; nothing was changed.")
        rows.append(Row(number, {name: restored(cell) for name, cell in zip(columns, cells, strict=True)}))
    return tuple(rows)


def restored(cell: str) -> str:
    """Return ``cell`` cleaned, without the apostrophe that an export puts before a formula sign."""
    text = clean(cell)
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_SIGNS) else text


def _decoded(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise BadInputError(path.name, "The file is larger than 20 MB.", "Split it into smaller files.")
        data = path.read_bytes()
    except OSError as error:
        raise BadInputError(
            str(path), f"The file cannot be read ({error.strerror}).", "Check its name and place."
        ) from error
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise BadInputError(path.name, "The file is not a table of text.", "Save it as CSV and try again.")
    return text


def _lines(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for count, cells in enumerate(reader):
            if count > MOST_ROWS:
                raise BadInputError(name, f"The file has more than {MOST_ROWS} rows.", "Split it into smaller files.")
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        reason = "a quotation mark is never closed" if "end of data" in str(error) else str(error)
        raise BadInputError(
            name, f"Line {reader.line_num} cannot be read ({reason}).", "Correct it and try again."
        ) from error


def _columns(heading: Sequence[str], needed: Sequence[str], name: str) -> list[str]:
    columns = [clean(cell).lower() for cell in heading]
    twice = [column for column, count in Counter(columns).items() if count > 1]
    if twice:
        raise BadInputError(name, f"The column “{twice[0]}” stands twice in the heading.", "Rename one of them.")
    if missing := [column for column in needed if column not in columns]:
        problem = f"The column “{missing[0]}” is missing from the heading ({', '.join(columns)[:120]})."
        raise BadInputError(name, problem, f"The file needs the columns {', '.join(needed)}.")
    return columns
