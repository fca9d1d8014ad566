import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.exchange.workbook import SHEETS
from readiness.exchange.workbook_reading import read_workbook
from readiness.exchange.workbook_writing import workbook_bytes
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.loader import content_hash
from readiness.questionnaire.shipped import shipped_library
from tests.builders import item, questionnaire
from tests.readiness.exchange.workbooks import full

EVERYTHING = (*shipped_library().everything, full())


@pytest.mark.parametrize("source", EVERYTHING, ids=lambda one: one.id)
def test_a_questionnaire_comes_back_from_its_workbook_exactly(source: Questionnaire, tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(workbook_bytes(source))
    found = read_workbook(tmp_path / "book.xlsx")
    assert found == source
    assert content_hash(found) == content_hash(source)


# What no spreadsheet can hold (U+FFFE and U+FFFF) or what the library rewrites is caught by the command's comparison.
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=60)
PLAIN = TEXTS.filter(lambda text: "x005F_" not in text and not set(text) & set("\u202a\u202b\u202c\u202d\u202e"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=PLAIN.filter(lambda text: not set(text) & set("\u2066\u2067\u2068\u2069")))
def test_any_text_comes_back_as_it_was(text: str, tmp_path: Path) -> None:
    source = questionnaire(item("a", help=text, anchors={"0": text}))
    (tmp_path / "book.xlsx").write_bytes(workbook_bytes(source))
    assert read_workbook(tmp_path / "book.xlsx") == source


def test_a_text_that_looks_like_a_formula_is_kept_as_text() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook_bytes(full())))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert "=SUM(A1)" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n"}


def test_the_workbook_has_the_sheets_in_the_order_of_the_plan() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook_bytes(full())))
    assert book.sheetnames == [sheet.name for sheet in SHEETS]


def test_equal_questionnaires_give_workbooks_with_equal_sheets() -> None:
    packages = [zipfile.ZipFile(BytesIO(workbook_bytes(full()))) for _ in range(2)]
    sheets = [[one.read(name) for name in one.namelist() if "/sheet" in name] for one in packages]
    assert sheets[0] == sheets[1]
