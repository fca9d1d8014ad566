"""What a questionnaire's file holds beside the questionnaire: comments, notes and links, which stay behind."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from readiness.questionnaire.lint import Finding

# Strings first, because a “#” inside one begins no comment.
_TOML = re.compile(
    r'"""(?:\\.|[^\\])*?"""' r"|'''.*?'''" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'" r"|(?P<comment>#[^\n]*)", re.DOTALL
)
_NOTES = ("xl/comments", "xl/threadedComments")
_LINK = b"<hyperlink"


def comment_lines(text: str) -> tuple[int, ...]:
    """Return the numbers of the lines of TOML in ``text`` on which a comment stands, alone or after a value."""
    found = (match.start() for match in _TOML.finditer(text) if match["comment"])
    return tuple(text.count("\n", 0, place) + 1 for place in found)


def notes_and_links(path: Path) -> tuple[Finding, ...]:
    """Return a warning for every note and every link in the cells of the workbook at ``path``, which was read before.

    A workbook without either is not opened a second time.
    """
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        sheets = (name for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml"))
        if not any(name.startswith(_NOTES) for name in names) and not any(_LINK in package.read(one) for one in sheets):
            return ()
    return tuple(_findings(path))


def _findings(path: Path) -> Iterator[Finding]:
    import openpyxl

    with warnings.catch_warnings(action="ignore"):
        book = openpyxl.load_workbook(path)
    with closing(book):
        for sheet in book.worksheets:
            for cell in (one for row in sheet.iter_rows() for one in row):
                yield from _beside(cell, f"sheet {sheet.title}, cell {cell.coordinate}")


def _beside(cell: Any, place: str) -> Iterator[Finding]:
    if cell.comment is not None:
        yield Finding("warning", place, "has a note, which is no part of the questionnaire and stays behind")
    if cell.hyperlink is not None:
        yield Finding("warning", place, "has a link; its words are read, and the address behind them stays behind")
