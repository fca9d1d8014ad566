"""Tables as files: what a person typed is never run by the program that opens them."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from readiness.exchange.csv_files import read_rows
from readiness.exchange.tables_files import plain_cell, tables_csv, tables_workbook

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=cmd|' /C calc'!A0", "\n@x", "＝1+1", "|=cmd|' /C calc'!A0")
TABLE = [{"name": text, "score": 1.5, "open": None, "clash": True} for text in (*FORMULAS, 'say "hi", <b>', "Łódź")]


def test_csv_is_marked_quoted_and_neutral() -> None:
    lines = tables_csv(TABLE).decode("utf-8").removeprefix("\ufeff").split("\r\n")
    assert tables_csv(TABLE).startswith(b"\xef\xbb\xbf")
    assert lines[0] == '"name","score","open","clash"'
    assert all(line.startswith('"') and line.endswith('"') for line in lines if line)
    assert not any(line[1:].lstrip()[:1] in {"=", "+", "-", "@", "|"} for line in lines)


def test_csv_comes_back_as_it_went(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_bytes(tables_csv(TABLE))
    back = [row.cells["name"] for row in read_rows(tmp_path / "out.csv", ["name"])]
    assert back == [str(row["name"]).strip() for row in TABLE]


def test_a_workbook_holds_text_and_numbers_but_no_formula() -> None:
    sheet = openpyxl.load_workbook(BytesIO(tables_workbook({"answers": TABLE}))).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n", "b"}
    assert sheet["A2"].value == "=1+1"
    assert all(cell.hyperlink is None for cell in cells)


def test_two_workbooks_are_equal() -> None:
    made = tables_workbook({"answers": TABLE})
    assert openpyxl.load_workbook(BytesIO(made)).properties.created.year == 2026
    assert made == tables_workbook({"answers": TABLE})


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("a\x00b\u202e", "ab"),
        ([{"what": "Minutes", "where": "", "who": "Clerk"}, {"what": "Plan"}], "Minutes, Clerk\nPlan"),
        (["a", "b"], "a\nb"),
        (None, None),
        (True, True),
        (2.5, 2.5),
    ],
)
def test_a_value_becomes_one_cell(value: object, cell: object) -> None:
    assert plain_cell(value) == cell


def test_an_empty_table_still_opens() -> None:
    assert openpyxl.load_workbook(BytesIO(tables_workbook({"actions": []}))).sheetnames == ["Actions"]
    assert tables_csv([]) == b"\xef\xbb\xbf\r\n"
