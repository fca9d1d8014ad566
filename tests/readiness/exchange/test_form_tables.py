from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from readiness.errors import BadInputError
from readiness.exchange.form_tables import read_form


def workbook(path: Path, *rows: Sequence[Any]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def test_csv_and_xlsx_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "form.csv").write_text("Role;How is a?\nChair;3\n")
    from_csv = read_form(tmp_path / "form.csv")
    assert from_csv == read_form(workbook(tmp_path / "form.xlsx", ("Role", "How is a?"), ("Chair", 3.0)))
    assert from_csv.headings == ("role", "how is a?")


def test_days_are_read_as_days_and_gaps_as_nothing(tmp_path: Path) -> None:
    table = read_form(workbook(tmp_path / "form.xlsx", ("Role", "Day"), ("Chair", date(2026, 11, 30)), ("Clerk", None)))
    assert [row.cells["day"] for row in table.rows] == ["2026-11-30", ""]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("Role", "Role"), ("Chair", 1)], "stands twice"),
        ([("Role", "A")], "nothing under the heading"),
        ([("Role", "A"), ("Chair", "=1+1")], "Line 2 holds a formula"),
        ([], "nothing under the heading"),
    ],
)
def test_a_table_that_says_nothing_sure_is_refused(tmp_path: Path, rows: list[tuple[Any, ...]], words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        read_form(workbook(tmp_path / "form.xlsx", *rows))


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "form.xlsx").write_bytes(b"PK not really")
    with pytest.raises(BadInputError, match="not a workbook"):
        read_form(tmp_path / "form.xlsx")


def test_an_empty_file_says_what_to_do_and_names_no_column(tmp_path: Path) -> None:
    (tmp_path / "form.csv").write_text("")
    with pytest.raises(BadInputError) as refused:
        read_form(tmp_path / "form.csv")
    assert (refused.value.problem, refused.value.remedy) == ("The file is empty.", "Export the answers again.")
