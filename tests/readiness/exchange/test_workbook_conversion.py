from pathlib import Path

import openpyxl
import openpyxl.comments
import pytest

from readiness.errors import BadInputError, CannotWriteError, UsageError
from readiness.exchange.workbook_conversion import convert
from readiness.exchange.workbook_toml import toml_text
from readiness.exchange.workbook_writing import workbook_bytes
from readiness.questionnaire.loader import load_questionnaire
from readiness.questionnaire.shipped import shipped_library
from readiness.records import data_folder
from tests.builders import item, questionnaire
from tests.readiness.exchange.workbooks import full


def kept(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", [one.id for one in shipped_library().everything])
def test_a_questionnaire_that_ships_goes_to_a_workbook_and_back_without_loss(name: str, tmp_path: Path) -> None:
    source = data_folder() / f"{name}.toml"
    convert(source, tmp_path / "book.xlsx")
    convert(tmp_path / "book.xlsx", tmp_path / "back.toml")
    assert load_questionnaire(tmp_path / "back.toml") == load_questionnaire(source)


def test_a_second_journey_gives_the_same_file(tmp_path: Path) -> None:
    first = kept(tmp_path / "first.toml", toml_text(full()))
    convert(first, tmp_path / "book.xlsx")
    convert(tmp_path / "book.xlsx", tmp_path / "second.toml")
    assert (tmp_path / "second.toml").read_text("utf-8") == first.read_text("utf-8")


def test_comments_stay_behind_and_are_counted(tmp_path: Path) -> None:
    text = toml_text(questionnaire(item("a", text="Is “# this” a comment?"))).replace("\n", "  # two\n", 1)
    source = kept(tmp_path / "a.toml", f"# one\n{text}\n  # three\n")
    assert convert(source, tmp_path / "a.xlsx").comment_lines == (1, 2, text.count("\n") + 3)


def test_notes_and_links_of_a_workbook_are_named_by_their_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook_bytes(questionnaire(item("a"))))
    book = openpyxl.load_workbook(path)
    book["items"]["A2"].comment = openpyxl.comments.Comment("Ask Ann", "me")
    book["items"]["B2"].hyperlink = "https://example.org"
    book.save(path)
    said = [str(one) for one in convert(path, tmp_path / "a.toml").warnings if one.place.startswith("sheet")]
    assert [one.split(" ", 6)[:6] for one in said] == [
        ["sheet", "items,", "cell", "A2:", "has", "a"],
        ["sheet", "items,", "cell", "B2:", "has", "a"],
    ]


@pytest.mark.parametrize(
    "names", [("a.toml", "b.toml"), ("a.xlsx", "b.xlsx"), ("a.csv", "b.xlsx"), ("a.toml", "b.ods")]
)
def test_other_names_are_refused(names: tuple[str, str], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"one name that ends in \.toml and one that ends in \.xlsx"):
        convert(tmp_path / names[0], tmp_path / names[1])


@pytest.mark.parametrize("text", ["ends in \uffff", "spells x005F_ out"])
def test_what_a_workbook_cannot_keep_is_refused_before_anything_is_written(text: str, tmp_path: Path) -> None:
    source = kept(tmp_path / "a.toml", toml_text(questionnaire(item("a", help=text))))
    with pytest.raises(BadInputError, match="the copy would not be exact"):
        convert(source, tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()


def test_a_folder_that_is_not_there_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    source = kept(tmp_path / "a.toml", toml_text(questionnaire()))
    with pytest.raises(CannotWriteError):
        convert(source, tmp_path / "nowhere" / "a.xlsx")
