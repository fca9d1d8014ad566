"""The worked example of docs/questionnaires.md is read, checked, converted and printed as it stands."""

import re
import tomllib
from pathlib import Path

from readiness.exchange.workbook import SHEETS
from readiness.exchange.workbook_conversion import convert
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.lint import lint
from readiness.questionnaire.loader import load_questionnaire
from readiness.records import record_from
from readiness.report.blank import blank_form
from tests.house import ROOT

PAGE = (ROOT / "docs" / "questionnaires.md").read_text(encoding="utf-8")
TEXT = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0]
EXAMPLE = record_from(tomllib.loads(TEXT), Questionnaire, "questionnaires.md")


def test_the_example_is_read_without_a_fault() -> None:
    findings = [str(finding) for finding in lint(EXAMPLE)]
    assert [finding for finding in findings if not finding.startswith("cy › ")] == []


def test_the_example_uses_every_table_of_the_format() -> None:
    assert [name for name in Questionnaire.model_fields if not getattr(EXAMPLE, name)] == []


def test_the_example_comes_back_from_a_workbook(tmp_path: Path) -> None:
    (tmp_path / "example.toml").write_text(TEXT, encoding="utf-8")
    convert(tmp_path / "example.toml", tmp_path / "example.xlsx")
    convert(tmp_path / "example.xlsx", tmp_path / "back.toml")
    assert load_questionnaire(tmp_path / "back.toml") == EXAMPLE


def test_the_example_prints_its_skip_rule() -> None:
    questions = [question for part in blank_form(EXAMPLE, "provider").parts for question in part.questions]
    assert [one.only_if for one in questions if one.only_if] == [
        "Answer this only if you ticked box 2 or box 3 in question 2."
    ]


def test_the_page_names_every_sheet_of_the_workbook() -> None:
    assert [sheet.name for sheet in SHEETS if f"`{sheet.name}`" not in PAGE] == []
