"""A workbook from somewhere else opened with care: its size, its parts and its cells, before anything is believed."""

import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from readiness.errors import BadInputError
from readiness.exchange.workbook import MOST_COLUMNS, MOST_ROWS

LARGEST_FILE_BYTES = 20_000_000
LARGEST_UNPACKED_BYTES = 20_000_000
HIGHEST_RATIO = 100
# Small members pack very well without being a trap.
RATIO_COUNTS_FROM_BYTES = 1_000_000
MOST_MEMBERS = 200
FORMULA, FAULT = "f", "e"
# What the library raises on files that are damaged in one way or another. Faults of XML are syntax errors, whether it
# reads with the standard library or, where that is installed, with lxml.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, SyntaxError, LookupError, ValueError, TypeError,
    AttributeError, NotImplementedError, RuntimeError, AssertionError, OverflowError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A cell that holds something: what it holds, and whether the spreadsheet computes it or failed to."""

    value: Any
    kind: str


Grid = tuple[tuple[Found | None, ...], ...]


def open_sheets(path: Path) -> Mapping[str, Grid]:
    """Return the cells of every sheet of the workbook at ``path`` by the sheet's name, row by row.

    Raises:
        BadInputError: The file cannot be read, is no workbook, or is larger than any questionnaire needs.
    """
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise _refusal(path, "The file is larger than 20 MB.")
        content = path.read_bytes()
    except OSError as error:
        raise BadInputError(
            str(path), f"The file cannot be read ({error.strerror}).", "Check its name and place."
        ) from error
    _check_package(content, path)
    return _grids(content, path)


def _check_package(content: bytes, path: Path) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            members = package.infolist()
            encrypted = any(member.flag_bits & 1 for member in members)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        problem = "The file is not a workbook in the XLSX format, or it is damaged."
        raise BadInputError(path.name, problem, "Save it again as XLSX, without a password.") from error
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if encrypted:
        raise BadInputError(path.name, "The workbook is locked with a password.", "Save it without one.")
    if len(members) > MOST_MEMBERS:
        raise _refusal(path, f"The workbook is made of {len(members)} parts; {MOST_MEMBERS} are allowed.")
    if unpacked > LARGEST_UNPACKED_BYTES:
        raise _refusal(path, f"The workbook unpacks to {unpacked // 1_000_000} MB; 20 MB are allowed.")
    if unpacked > RATIO_COUNTS_FROM_BYTES and unpacked > HIGHEST_RATIO * packed:
        raise _refusal(path, f"The workbook unpacks to more than {HIGHEST_RATIO} times its size.")


def _grids(content: bytes, path: Path) -> Mapping[str, Grid]:
    import openpyxl

    try:
        # The library's warnings speak of looks that it leaves aside, not of cells.
        with warnings.catch_warnings(action="ignore"):
            book = openpyxl.load_workbook(BytesIO(content), read_only=True, keep_links=False)
        with closing(book):
            return {page.title: tuple(_rows(page, path)) for page in book.worksheets}
    except DAMAGE as error:
        problem = "The workbook is damaged or holds parts that no workbook needs."
        raise BadInputError(
            path.name, problem, "Open it in a spreadsheet program and save it again as XLSX."
        ) from error


def _rows(page: Any, path: Path) -> Iterator[tuple[Found | None, ...]]:
    # The stated size may be a lie or missing; only what is there counts.
    page.reset_dimensions()
    for number, row in enumerate(page.iter_rows(), start=1):
        if number > MOST_ROWS:
            raise _refusal(path, f"The sheet “{page.title}” has more than {MOST_ROWS} rows.")
        if any(cell.value is not None for cell in row[MOST_COLUMNS:]):
            raise _refusal(path, f"The sheet “{page.title}” has more than {MOST_COLUMNS} columns in row {number}.")
        yield tuple(
            Found(cell.value, cell.data_type) if cell.value not in (None, "") else None for cell in row[:MOST_COLUMNS]
        )


def _refusal(path: Path, problem: str) -> BadInputError:
    return BadInputError(path.name, problem, "No questionnaire needs that much; take out what is not part of it.")
