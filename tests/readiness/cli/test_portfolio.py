"""A folder of documents from the command line."""

import os
from pathlib import Path

import pytest

from readiness.cli.main import main
from tests.readiness.cli.conftest import Command


@pytest.fixture
def folder(lambeth: Path, tmp_path: Path) -> Path:
    made = tmp_path / "all"
    made.mkdir()
    lambeth.rename(made / lambeth.name)
    (made / "broken.readiness").write_bytes(b"no document")
    return made


def test_a_folder_becomes_one_table_and_a_workbook(folder: Path, tmp_path: Path, command: Command) -> None:
    found = command("portfolio", folder, "-o", tmp_path / "all.xlsx")
    assert (found["exit"], found["documents"], found["organisations"]) == (0, 1, 5)
    assert found["table"][0]["file"] == "lambeth.readiness"
    assert [one["file"] for one in found["not_read"]] == ["broken.readiness"]
    assert (tmp_path / "all.xlsx").read_bytes()[:2] == b"PK"
    assert "2 of 2 documents read" in found["refusal"]


def test_the_table_says_what_it_shows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["portfolio", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert "with its own scores" in printed
    assert "1 document, 5 organisations." in printed


def test_another_format_and_a_missing_folder_are_refused(tmp_path: Path, command: Command) -> None:
    assert command("portfolio", tmp_path, "-o", tmp_path / "all.csv")["exit"] == 2
    assert command("portfolio", tmp_path / "nowhere")["exit"] == 3


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path, command: Command) -> None:
    assert command("portfolio", tmp_path)["documents"] == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_names_that_are_no_text_are_shown_and_written(folder: Path, tmp_path: Path, command: Command) -> None:
    names = (b"bad\xff.readiness", b"red\x1b[31m\nand.readiness")
    for name in names:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"no document")
    found = command("portfolio", folder, "-o", tmp_path / "all.xlsx")
    assert found["exit"] == 0
    shown = {"bad�.readiness", "red�[31m�and.readiness"}
    assert shown <= {one["file"] for one in found["not_read"]}
    assert "\x1b" not in found["refusal"]


def test_no_control_character_of_a_name_reaches_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["portfolio", str(tmp_path / "\x1b[31mred")]) == 3
    assert "\x1b" not in capsys.readouterr().err
