from pathlib import Path

import pytest

from readiness.errors import BadInputError
from readiness.exchange.csv_files import read_rows


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "answers.csv"


@pytest.mark.parametrize(
    "data",
    [
        b"item,value\na,3\n",
        b"item;value\r\na;3\r\n",
        b"item\tvalue\na\t3",
        b"\xef\xbb\xbfitem,value\na,3\n",
        "item,value\na,3\n".encode("utf-16"),
        b'"Item", VALUE\n\n"a",3\n',
    ],
    ids=["commas", "semicolons and CRLF", "tabs", "byte order mark", "UTF-16", "quotes, capitals and an empty line"],
)
def test_a_table_is_read_however_it_was_saved(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert [row.cells for row in read_rows(file, ("item", "value"))] == [{"item": "a", "value": "3"}]


def test_a_western_european_file_keeps_its_letters(file: Path) -> None:
    file.write_bytes("item,value\na,Siân’s\n".encode("cp1252"))
    assert read_rows(file, ("item",))[0].cells["value"] == "Siân’s"


def test_the_apostrophe_that_disarms_a_formula_is_taken_away_again(file: Path) -> None:
    file.write_text("item,value\na,'=1+1\n", encoding="utf-8")
    assert read_rows(file, ("item",))[0].cells["value"] == "=1+1"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty"),
        (b"item,value\na,1,2\n", "Line 2 has 3 cells, but the heading has 2"),
        (b"item,item\na,1\n", "“item” stands twice"),
        (b"item,score\na,1\n", "“value” is missing"),
        (b'item,value\na,"never closed\n', "Line 2 cannot be read (a quotation mark is never closed)"),
        (b"item,value\na," + b"x" * 131_073 + b"\n", "Line 2 cannot be read"),
        (b"item,value\na,\x00\n", "not a table of text"),
    ],
)
def test_what_is_no_table_is_refused_with_its_line(file: Path, data: bytes, words: str) -> None:
    file.write_bytes(data)
    with pytest.raises(BadInputError) as refusal:
        read_rows(file, ("item", "value"))
    assert words in str(refusal.value)


def test_a_file_that_is_not_there_is_named(file: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be read"):
        read_rows(file, ("item",))
