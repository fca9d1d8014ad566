from pathlib import Path
from typing import Literal

import pytest
from pydantic import Field

from readiness.errors import BadInputError, DataFileError
from readiness.records import LARGEST_DATA_FILE_BYTES, Record, nearest, no_such, read_toml, record_from
from readiness.wording import Identifier, Name, Wording


class Cup(Record):
    size: Literal["small", "large"]
    handle: bool = True
    price: int = Field(default=1, ge=0, le=9)


class Shelf(Record):
    id: Identifier
    name: Name
    label: Wording = Wording.model_validate("Shelf")
    cups: tuple[Cup, ...] = Field(min_length=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shelf.toml"


GOOD = b'id = "top"\nname = "Top"\ncups = [{size = "small"}]\n'


@pytest.mark.parametrize("data", [GOOD, b"\xef\xbb\xbf" + GOOD, GOOD.replace(b"\n", b"\r\n")])
def test_a_file_is_read_with_or_without_a_mark_and_whatever_its_line_ends(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert read_toml(file, Shelf).cups == (Cup(size="small"),)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (GOOD[:-4], "The file is not TOML"),
        (GOOD.decode().encode("utf-16"), "not text in UTF-8"),
        (b"\0" * 4096, "The file is not TOML"),
        (b"x = " + b"[" * 100_000, "stand more than 50 deep inside each other"),
        (b"x = " + b"[" * 80 + b"]" * 80, "stand more than 50 deep inside each other"),
        (b"x = " + b"[" * 300 + b"]" * 300, "stand more than 50 deep inside each other"),
        (b"x = " + b"9" * 5000, "has far too many digits"),
        (b"x = 0x" + b"f" * 5000, "has far too many digits"),
        (b"x = 1\nx = 2\n", "The file is not TOML"),
        (b"#" * (LARGEST_DATA_FILE_BYTES + 1), "larger than 5 MB"),
    ],
    ids=[
        "cut short",
        "UTF-16",
        "zeros",
        "cut short and too deep",
        "too deep",
        "much too deep",
        "too long",
        "too long in hex",
        "twice the same key",
        "too large",
    ],
)
def test_what_is_not_toml_is_refused_in_words(file: Path, data: bytes, words: str) -> None:
    file.write_bytes(data)
    with pytest.raises(BadInputError) as refusal:
        read_toml(file, Shelf)
    assert words in str(refusal.value)
    assert "shelf.toml" in str(refusal.value)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"nmae": "x"}, "“nmae” is not a setting this version knows; did you mean “name”?"),
        (
            {"cups": [{"size": "small", "prise": 1}]},
            "cups 1 › prise: “prise” is not a setting this version knows; did you mean “price”?",
        ),
        ({"cups": [{"id": "mug", "size": "huge"}]}, "cups › mug › size: must be"),
        ({"name": None}, "name: must be text, but is “None”"),
        ({"name": ""}, "name: must not be empty"),
        ({"name": "x" * 501}, "longer than 500 characters"),
        ({"name": "a\x00b"}, "holds the hidden character U+0000"),
        ({"cups": []}, "cups: needs at least 1"),
        ({"cups": "one"}, "cups: must be a list, but is “one”"),
        ({"cups": [{"size": "huge"}]}, "cups 1 › size: must be 'small' or 'large', but is “huge”"),
        ({"cups": [{"size": "small", "handle": 1}]}, "must be true or false, but is “1”"),
        ({"cups": [{"size": "small", "price": 10}]}, "must be at most 9, but is “10”"),
        ({"cups": [{"size": "small", "price": 1.5}]}, "must be a whole number, but is “1.5”"),
        ({"id": "Two Words"}, "has a form that is not allowed"),
        ({"label": {}}, "label"),
        ({"label": {"en": ""}}, "must not be empty"),
    ],
)
def test_what_breaks_the_schema_gets_a_sentence_with_its_place(changed: dict[str, object], words: str) -> None:
    content = {"id": "top", "name": "Top", "cups": [{"size": "small"}], **changed}
    with pytest.raises(DataFileError) as refusal:
        record_from(content, Shelf, "shelf.toml")
    assert words in str(refusal.value)
    assert not [
        word
        for word in ("pydantic", "Traceback", "http", "[type=", "cannot be used as it is")
        if word in str(refusal.value)
    ]


def test_a_missing_setting_is_named() -> None:
    with pytest.raises(DataFileError, match="name: is missing"):
        record_from({"id": "top", "cups": [{"size": "small"}]}, Shelf, "shelf.toml")


def test_a_slip_of_the_pen_gets_a_hint_and_a_stranger_does_not() -> None:
    assert nearest("wieght", ["weight", "height"]) == "; did you mean “weight”?"
    assert no_such("model", "spaceship", ["alliance"]) == "There is no model “spaceship”."


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be read"):
        read_toml(tmp_path, Shelf)


def test_half_a_character_is_refused_in_words() -> None:
    with pytest.raises(DataFileError, match="half a character"):
        record_from({"id": "a", "name": "x\ud800y"}, Shelf, "map.json")
