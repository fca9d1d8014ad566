"""The document's tables from the command line: a workbook, CSV or JSON."""

from pathlib import Path

import openpyxl
import pytest

from readiness.exchange.csv_files import read_rows
from tests.readiness.cli.conftest import Command


def test_a_workbook_holds_a_sheet_for_every_table(lambeth: Path, tmp_path: Path, command: Command) -> None:
    done = command("export", lambeth, "-o", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert [one.title.lower().replace(" ", "_") for one in book] == done["tables"]
    assert sum(one.max_row - 1 for one in book) == done["rows"]


def test_csv_holds_the_answers_unless_another_table_is_asked_for(
    lambeth: Path, tmp_path: Path, command: Command
) -> None:
    out = tmp_path / "out.csv"
    answers = command("export", lambeth, "-o", out)
    assert len(read_rows(out, ["party", "item"])) == answers["rows"]
    assert command("export", lambeth, "-o", out, "--table", "parties")["tables"] == ["parties"]


@pytest.mark.parametrize(
    ("words", "code", "remedy"),
    [
        (("-o", "out.pdf"), 2, "Use a name ending in .xlsx, .csv or .json."),
        (("-o", "out.csv", "--table", "answer"), 2, "did you mean “answers”"),
        (("-o", "nowhere/out.xlsx"), 4, "another folder"),
    ],
)
def test_what_cannot_be_written_is_refused_in_words(
    lambeth: Path, command: Command, words: tuple[str, ...], code: int, remedy: str
) -> None:
    refused = command("export", lambeth, *words)
    assert (refused["exit"], remedy in refused["refusal"]) == (code, True)
