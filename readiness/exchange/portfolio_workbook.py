"""The table of many documents as an XLSX workbook: every text as text, never as a formula."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

from readiness.exchange.portfolio import DocumentRow, OrganisationRow, Portfolio, factor_rows
from readiness.fit.catalogue import Catalogue
from readiness.questionnaire.shipped import Library

Cell = str | int | None
FIRST_WIDTH, WIDTH = 34, 22
SHOWS = (
    "Each organisation stands here under the name that its document gives it, with its own scores. No person is named, "
    "and no single answer. Pass it on only to those whom the organisations have agreed to."
)
OPTIONS = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip


def portfolio_workbook(portfolio: Portfolio, library: Library, catalogue: Catalogue) -> bytes:
    """Return ``portfolio`` as the bytes of a workbook: about, documents, organisations, factors, files not read."""
    titles = {name: factor.title.read() for name, factor in library.factors.items()}
    models = {model.id: model.title.read() for model in catalogue.models}
    asked = tuple(name for name in titles if any(name in one.scores for one in portfolio.organisations))
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, OPTIONS) as book:
        look = {
            "heading": book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True}),
            "text": book.add_format({"num_format": "@", "valign": "top"}),
        }
        _sheet(book, look, "What this shows", ("What this shows", "Count"), _about(portfolio))
        _sheet(
            book, look, "Documents",
            ("Document", "Title", "Purpose", "Organisations", "People", "Answered %", "Best model", "Status",
             "Suitability", "Readiness", "Gates that are shut", "What costs most"),
            (_document(row, titles, models) for row in portfolio.documents),
        )  # fmt: skip
        _sheet(
            book, look, "Organisations",
            ("Document", "Organisation", "Kind", "Role", "People", "Answered %", *(titles[name] for name in asked)),
            (_organisation(row, asked) for row in portfolio.organisations),
        )  # fmt: skip
        _sheet(
            book, look, "Factors",
            ("Factor", "Organisations", "Middle", "Lowest", "Below half"),
            ((titles[row.factor], row.organisations, row.middle, row.lowest, row.below_half)
             for row in factor_rows(portfolio)),
        )  # fmt: skip
        _sheet(book, look, "Not read", ("File", "Why"), ((one.file, one.words) for one in portfolio.not_read))
    return stream.getvalue()


def _about(portfolio: Portfolio) -> Sequence[tuple[Cell, ...]]:
    return (
        (SHOWS, None),
        ("Documents", len(portfolio.documents)),
        ("Organisations", len(portfolio.organisations)),
        ("People", sum(row.people for row in portfolio.documents)),
        ("Files not read", len(portfolio.not_read)),
        ("Scores run from 0 to 100. An empty cell is not answered yet, which is not a low score.", None),
    )


def _document(row: DocumentRow, titles: Mapping[str, str], models: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        row.file, row.title, row.purpose, len(row.organisations), row.people, row.answered,
        models.get(row.model, row.model), row.status or "", row.suitability, row.readiness,
        ", ".join(titles.get(name, name) for name in row.gates_shut),
        ", ".join(titles.get(name, name) for name in row.weakest),
    )  # fmt: skip


def _organisation(row: OrganisationRow, asked: Sequence[str]) -> tuple[Cell, ...]:
    scores = (row.scores.get(name) for name in asked)
    return (row.file, row.name, row.kind, row.role, row.people, row.answered, *scores)


def _sheet(
    book: Any, look: Mapping[str, Any], name: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    page = book.add_worksheet(name)
    page.freeze_panes(1, 1)
    page.set_column(0, 0, FIRST_WIDTH)
    page.set_column(1, len(headings), WIDTH)
    # In constant memory a row is written before the next one begins.
    for across, heading in enumerate(headings):
        page.write_string(0, across, heading, look["heading"])
    for down, row in enumerate(rows, start=1):
        for across, cell in enumerate(row):
            if isinstance(cell, str):
                page.write_string(down, across, cell, look["text"])
            elif cell is not None:
                page.write_number(down, across, cell)
