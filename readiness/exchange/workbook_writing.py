"""A questionnaire written as an authoring workbook, every text as text and never as a formula."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

from readiness.exchange.workbook import PLAIN_SHEETS, SHEETS, Column, Sheet
from readiness.exchange.workbook_cells import NO, YES, Cell, cell_of
from readiness.questionnaire.format import Questionnaire

Row = Mapping[str, Any]
_WIDTHS = {"text": 44, "clauses": 30, "pairs": 30, "words": 22, "word": 20, "number": 10, "yesno": 10}
_VALUE_WIDTH = 90
# Choices are offered a good way below the last row, so that new rows have them too.
_ROWS_FOR_MORE = 500


def workbook_bytes(questionnaire: Questionnaire) -> bytes:
    """Return ``questionnaire`` as the bytes of an XLSX workbook with one sheet for each table."""
    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        looks = {
            "heading": book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True}),
            "text": book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
            "number": book.add_format({"valign": "top"}),
        }
        rows = sheet_rows(questionnaire)
        for sheet in SHEETS:
            _write_sheet(book.add_worksheet(sheet.name), sheet, rows[sheet.name], questionnaire.languages, looks)
    return stream.getvalue()


def sheet_rows(questionnaire: Questionnaire) -> dict[str, list[Row]]:
    """Return the rows of every sheet, each a table with the sheet's columns as (nested) keys."""
    table = questionnaire.model_dump(mode="json", by_alias=True, exclude_none=True)
    rows: dict[str, list[Row]] = {name: table[name] for name in PLAIN_SHEETS}
    rows["questionnaire"] = [table]
    rows["scales"] = [{"id": name, **scale} for name, scale in table["scales"].items()]
    rows["points"] = [{"scale": name, **point} for name, scale in table["scales"].items() for point in scale["points"]]
    rows["anchors"] = [row for item in table["items"] for row in _anchor_rows(item)]
    rows["bands"] = [row for number, bands in enumerate(table["bands"], start=1) for row in _band_rows(number, bands)]
    return rows


def _anchor_rows(item: Row) -> Iterator[Row]:
    for code in dict.fromkeys([*item["anchors"], *item["improvement"]]):
        row = {"item": item["id"], "code": code}
        row |= {"anchor": item["anchors"][code]} if code in item["anchors"] else {}
        row |= {"improvement": item["improvement"][code]} if code in item["improvement"] else {}
        yield row


def _band_rows(number: int, bands: Row) -> Iterator[Row]:
    for place, label in enumerate(bands["labels"]):
        row = {"set": str(number), **label}
        row |= {"from": bands["cuts"][place - 1]} if place else {"measures": bands["measures"]}
        yield row


def cells_of(row: Row, sheet: Sheet) -> Iterator[tuple[str, Column, Cell]]:
    """Yield the filled cells of ``row``: the title they stand under, their column and what they hold."""
    for column in sheet.columns:
        value = _at(row, column.path)
        # An empty list says something only where leaving it out would mean everybody.
        if value is None or (not value and value not in (0, False) and column.name != "asked_of"):
            continue
        if column.kind == "text":
            yield from ((f"{column.name}.{language}", column, text) for language, text in value.items())
        else:
            yield column.name, column, cell_of(value, column.kind)


def _at(row: Any, path: Sequence[str]) -> Any:
    for key in path:
        row = row.get(key) if isinstance(row, Mapping) else None
    return row


def _write_sheet(
    page: Any, sheet: Sheet, rows: Sequence[Row], languages: tuple[str, ...], looks: Mapping[str, Any]
) -> None:
    titles = sheet.titles(languages)
    if sheet.runs_down:
        page.set_column(0, 0, _WIDTHS["word"])
        page.set_column(1, 1, _VALUE_WIDTH, looks["text"])
        page.freeze_panes(0, 1)
    else:
        page.freeze_panes(1, 1)
    for place, title in enumerate(titles):
        down, across = (place, 0) if sheet.runs_down else (0, place)
        page.write_string(down, across, title, looks["heading"])
        _prepare(page, sheet, sheet.column_of(title), place, looks)
    for number, row in enumerate(rows, start=1):
        for title, _, cell in cells_of(row, sheet):
            place = titles.index(title)
            down, across = (place, number) if sheet.runs_down else (number, place)
            _write_cell(page, down, across, cell, looks)


def _prepare(page: Any, sheet: Sheet, column: Column | None, place: int, looks: Mapping[str, Any]) -> None:
    if column is None:
        return
    if not sheet.runs_down:
        look = looks["number" if column.kind == "number" else "text"]
        page.set_column(place, place, _WIDTHS[column.kind], look)
    choices = (YES, NO) if column.kind == "yesno" else column.choices
    if choices:
        spot = (place, 1, place, 1) if sheet.runs_down else (1, place, _ROWS_FOR_MORE, place)
        # The list helps the hand; the reader judges, so that a pasted value is refused with its place.
        page.data_validation(*spot, {"validate": "list", "source": list(choices), "error_type": "information"})


def _write_cell(page: Any, down: int, across: int, cell: Cell, looks: Mapping[str, Any]) -> None:
    if isinstance(cell, str):
        page.write_string(down, across, cell, looks["text"])
    else:
        page.write_number(down, across, cell, looks["number"])
