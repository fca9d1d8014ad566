import zipfile
from hashlib import shake_256
from io import BytesIO
from pathlib import Path
from random import Random

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.errors import BadInputError, ReadinessError
from readiness.exchange.workbook_opening import open_sheets
from readiness.exchange.workbook_reading import read_workbook
from readiness.exchange.workbook_writing import workbook_bytes
from tests.builders import questionnaire

BOMB = b"""<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><si><t>&b;</t></si></sst>"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook_bytes(questionnaire()))
    return path


def refused(path: Path) -> str:
    with pytest.raises(BadInputError) as refusal:
        open_sheets(path)
    return str(refusal.value)


def repacked(path: Path, **parts: bytes) -> Path:
    """Write the workbook again with ``parts`` (``shared`` for the texts) put in or replaced."""
    names = {"shared": "xl/sharedStrings.xml", "more": "more.bin"}
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    members |= {names[key]: content for key, content in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return path


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a workbook", b"item,value\na,3\n"])
def test_what_is_no_workbook_is_refused_in_words(content: bytes, book: Path) -> None:
    book.write_bytes(content)
    assert "is not a workbook in the XLSX format" in refused(book)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path / "nowhere.xlsx")


def test_entities_that_would_swell_are_refused(book: Path) -> None:
    assert "is damaged or holds parts that no workbook needs" in refused(repacked(book, shared=BOMB))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\0" * 19_000_000, "more than 100 times its size"),
        (shake_256().digest(1_000_000) + b"\0" * 20_000_000, "unpacks to 21 MB"),
        (shake_256().digest(20_000_001), "larger than 20 MB"),
    ],
    ids=["ratio", "unpacked size", "size"],
)
def test_a_workbook_that_is_larger_than_any_questionnaire_is_refused(content: bytes, words: str, book: Path) -> None:
    assert words in refused(repacked(book, more=content))


def test_a_workbook_of_very_many_parts_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "many.xlsx", "w") as package:
        for number in range(201):
            package.writestr(f"part{number}", b"")
    assert "is made of 201 parts; 200 are allowed" in refused(tmp_path / "many.xlsx")


@pytest.mark.parametrize(
    ("cell", "words"),
    [("A6001", "more than 6000 rows"), ("A1048576", "more than 6000 rows"), ("GS2", "more than 200 columns in row 2")],
)
def test_a_sheet_with_too_many_rows_or_columns_is_refused(cell: str, words: str, book: Path) -> None:
    changed = openpyxl.load_workbook(book)
    changed["items"][cell] = "far away"
    changed.save(book)
    assert words in refused(book)


def mutated(content: bytes, chance: Random) -> bytes:
    """Return the workbook in ``content`` with some bytes of one of its parts lost or replaced."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        members = {name: bytearray(package.read(name)) for name in package.namelist()}
    part = members[chance.choice(sorted(members))]
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(max(len(part), 1))
        part[place : place + chance.randint(0, 30)] = chance.randbytes(chance.randint(0, 3))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, member in members.items():
            package.writestr(name, bytes(member))
    return stream.getvalue()


def outcome(path: Path) -> str:
    try:
        return read_workbook(path).id
    except ReadinessError as error:
        return error.remedy


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_a_damaged_workbook_never_ends_in_anything_but_words(chance: Random, book: Path) -> None:
    damaged = book.with_name("damaged.xlsx")
    damaged.write_bytes(mutated(book.read_bytes(), chance))
    assert outcome(damaged)
