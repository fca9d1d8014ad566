from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readiness.errors import DataFileError
from readiness.exchange.workbook_reading import letter, read_workbook
from tests.readiness.exchange.workbooks import changed, full


def put(sheet: str, cell: str, value: Any) -> Callable[[Any], None]:
    """Return the deed of putting ``value`` into ``cell`` of ``sheet``."""

    def deed(book: Any) -> None:
        book[sheet][cell] = value

    return deed


def test_numbers_typed_for_codes_and_words_for_truths_are_understood(tmp_path: Path) -> None:
    def deed(book: Any) -> None:
        book["points"]["B2"] = 0
        book["items"]["G3"] = True
        book["items"]["F3"] = 3.0

    assert read_workbook(changed(tmp_path / "book.xlsx", deed)) == full()


def test_empty_rows_are_passed_over_and_rows_may_stand_in_any_place(tmp_path: Path) -> None:
    assert read_workbook(changed(tmp_path / "book.xlsx", lambda book: book["items"].insert_rows(3))) == full()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (put("items", "F3", 0), "sheet items, row 3, column F (weight): must be at least 1"),
        (put("items", "F3", "two"), "sheet items, row 3, column F (weight): must be a whole number, but is “two”"),
        (put("items", "G3", "perhaps"), "sheet items, row 3, column G (reverse): must be true or false"),
        (put("items", "D3", "levels4"), "column D (scale): there is no scale “levels4”; did you mean “levels5”?"),
        (put("items", "A3", "a"), "sheet items, row 3, column A (id): the id “a” is used 2 times"),
        (put("items", "F1", "wieght"), "row 1, column F (wieght): is not a column that this version knows"),
        (put("items", "C1", "id"), "“id” stands 2 times"),
        (put("items", "AZ9", "stray"), "sheet items, row 9: column AZ has no heading"),
        (put("items", "F3", "=1+1"), "sheet items, row 3, column F (weight): is a formula"),
        (put("items", "W3", "a equals 0"), "“a equals 0” is not a condition; write “a is CODE”"),
        (put("items", "W3", "zz is 0"), "row 3, column W (ask_if.all): there is no item “zz”"),
        (put("points", "A3", "levels"), "sheet points, row 3, column A (scale): there is no scale “levels”"),
        (put("points", "C3", "much"), "sheet points, row 3, column C (score): must be a number, but is “much”"),
        (put("points", "D3", None), "sheet points, row 3, column D (label.en): is missing"),
        (put("anchors", "A2", "q"), "sheet anchors, row 2, column A (item): there is no item “q”"),
        (put("anchors", "B3", "7"), "sheet anchors, row 3, column C (anchor.en): there is no point “7”"),
        (put("anchors", "B3", "x=1->y"), "row 3, column B (code): the point “x=1->y” of “a” stands twice"),
        (put("bands", "C3", None), "sheet bands, row 3, column C (from): is missing"),
        (put("bands", "C3", 7), "sheet bands, row 2, column C (from): cuts must rise"),
        (put("questionnaire", "B13", "five"), "sheet questionnaire, row 13 (minutes): must be a whole number"),
        (put("questionnaire", "C2", "again"), "sheet questionnaire: has values in more than one column"),
        (put("questionnaire", "B8", "en"), "has a text in “cy”, which “languages” does not list"),
        (put("migrations", "D2", "a, b"), "sheet migrations, row 2, column D (codes): “a, b” is not a list of codes"),
        (put("gates", "B2", "q"), "sheet gates, row 2, column B (measure): there is no measure “q”"),
        (lambda book: book.create_sheet("notes"), "sheet notes: is not a sheet of a questionnaire"),
        (lambda book: book.remove(book["sections"]), "sheet sections: is missing from the workbook"),
    ],
)  # fmt: skip
def test_every_fault_is_named_with_its_sheet_row_and_column(
    change: Callable[[Any], object], words: str, tmp_path: Path
) -> None:
    with pytest.raises(DataFileError) as refusal:
        read_workbook(changed(tmp_path / "book.xlsx", change))
    assert words in str(refusal.value)


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    def deed(book: Any) -> None:
        put("items", "F3", 0)(book)
        put("points", "C3", "much")(book)
        put("targets", "C2", "=1")(book)

    with pytest.raises(DataFileError) as refusal:
        read_workbook(changed(tmp_path / "book.xlsx", deed))
    assert len(refusal.value.findings) == 3


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_a_column_is_called_as_in_a_spreadsheet(place: int, letters: str) -> None:
    assert letter(place) == letters
