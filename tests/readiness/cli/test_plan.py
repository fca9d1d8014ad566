"""The action plan and the risk register from the command line."""

from pathlib import Path

import openpyxl
import pytest

from readiness.cli.main import main
from tests.readiness.cli.conftest import Command


def test_programs_get_actions_risks_and_days(lambeth: Path, command: Command) -> None:
    found = command("plan", lambeth)
    assert (found["exit"], len(found["actions"]), len(found["risks"])) == (0, 6, 5)
    assert found["actions"][1]["happened"].startswith("Eleven people stood twice")
    assert {"day": "2026-12-14", "title": "Review: Figures for the outcomes and the open books"} in found["days"]


def test_people_read_both_lists(lambeth: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["plan", str(lambeth)]) == 0
    printed = capsys.readouterr().out
    assert "Action plan" in printed
    assert "over the appetite" in printed


def test_a_workbook_and_a_calendar_are_written(lambeth: Path, tmp_path: Path, command: Command) -> None:
    assert command("plan", lambeth, "-o", tmp_path / "plan.xlsx")["exit"] == 0
    assert openpyxl.load_workbook(tmp_path / "plan.xlsx").sheetnames == ["Action plan", "Risk register"]
    assert command("plan", lambeth, "-o", tmp_path / "plan.ics")["exit"] == 0
    assert (tmp_path / "plan.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_another_format_is_refused_and_nothing_is_written(lambeth: Path, tmp_path: Path, command: Command) -> None:
    refused = command("plan", lambeth, "-o", tmp_path / "plan.doc")
    assert (refused["exit"], ".xlsx or .ics" in refused["refusal"]) == (2, True)
    assert not (tmp_path / "plan.doc").exists()
