"""What ``readiness questionnaire check`` says of files and of all that ships."""

from pathlib import Path

from readiness.exchange.workbook_writing import workbook_bytes
from tests.builders import item, questionnaire
from tests.readiness.cli.conftest import Command


def test_a_workbook_is_checked_as_a_text_file_is(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "mine.XLSX"
    path.write_bytes(workbook_bytes(questionnaire(item("a", anchors={"0": "None."}))))
    checked = command("questionnaire", "check", path)
    assert (checked["exit"], checked["items"]) == (0, 1)
    assert [finding["place"] for finding in checked["findings"]] == ["items › a › anchors"]


def test_every_missing_text_is_listed_with_its_place(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "mine.xlsx"
    path.write_bytes(workbook_bytes(questionnaire(languages=["en", "cy"])))
    said = {finding["place"]: finding["problem"] for finding in command("questionnaire", "check", path)["findings"]}
    assert said["cy › title"] == "1 text is missing and will be shown in English: title"
    assert "items › b › text › provider; items › b › text › commissioner" in said["cy › items › text"]


def test_a_workbook_is_shown_and_printed_as_a_text_file_is(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "mine.xlsx"
    path.write_bytes(workbook_bytes(questionnaire(item("a"))))
    assert command("questionnaire", "show", path)["items"] == 1
    assert command("questionnaire", "blank", path, "-o", tmp_path / "mine.pdf")["items"] == 1


def test_all_that_ships_is_checked_when_no_file_is_named(command: Command) -> None:
    checked = command("questionnaire", "check")
    assert checked["exit"] == 0
    assert {"values.toml", "advice.toml", "glossary.toml", "lists.toml", "models/alliance.toml"} <= set(
        checked["files"]
    )
