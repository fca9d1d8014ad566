"""``readiness portfolio DIR [-o OUT.xlsx]``: many documents as one table."""

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from readiness.cli.loaded import password
from readiness.cli.outcome import Outcome, table
from readiness.document.outputs import write_whole
from readiness.errors import UsageError
from readiness.exchange.portfolio import DocumentRow, Portfolio, factor_rows, read_portfolio
from readiness.exchange.portfolio_workbook import SHOWS, portfolio_workbook
from readiness.fit.catalogue import Catalogue, load_catalogue
from readiness.questionnaire.shipped import Library, shipped_library

SECONDS_BETWEEN_WORDS = 1.0
LONGEST_TITLE = 44
WEAKEST_SHOWN = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("folder", type=Path, help="the folder with the documents, in folders under it too")
    parser.add_argument("-o", "--output", type=Path, help="write the table here as well, ending in .xlsx")


def run(arguments: argparse.Namespace) -> Outcome:
    """Read every document in the folder and say in one table how each stands; damaged ones are listed."""
    output: Path | None = arguments.output
    if output is not None and output.suffix != ".xlsx":
        problem = f"“{output.suffix}” is not a format this command writes."
        raise UsageError(str(output), problem, "Use a name ending in .xlsx.")
    began = time.perf_counter()
    portfolio = read_portfolio(arguments.folder, password(), _Counter())
    library, catalogue = shipped_library(), load_catalogue()
    if output is not None:
        write_whole(output, portfolio_workbook(portfolio, library, catalogue))
    seconds = time.perf_counter() - began
    lines = [*_lines(portfolio, library, catalogue), f"Done in {seconds:.1f} seconds."]
    lines += [f"Wrote {output}."] if output is not None else []
    return Outcome(lines, _data(portfolio, seconds, output))


class _Counter:
    """Says on the error stream how many files are read."""

    def __init__(self) -> None:
        self.speaks = time.monotonic() + SECONDS_BETWEEN_WORDS

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now >= self.speaks or done == total:
            self.speaks = now + SECONDS_BETWEEN_WORDS
            print(f"{done} of {total} documents read", file=sys.stderr)


def _lines(portfolio: Portfolio, library: Library, catalogue: Catalogue) -> list[str]:
    if not portfolio.documents and not portfolio.not_read:
        return ["There is no document in this folder."]
    titles = {model.id: model.title.read() for model in catalogue.models}
    rows: list[tuple[str, ...]] = [
        ("Document", "Title", "Organisations", "Answered", "Best model", "Status", "Readiness")
    ]
    rows += [_cells(row, titles) for row in portfolio.documents]
    weakest = factor_rows(portfolio)[:WEAKEST_SHOWN]
    names = ", ".join(f"{library.factors[row.factor].title.read()} (middle {row.middle})" for row in weakest)
    return [
        *(table(rows) if portfolio.documents else []),
        f"{_counted(len(portfolio.documents), 'document')}, {_counted(len(portfolio.organisations), 'organisation')}.",
        *([f"Weakest over all organisations: {names}."] if weakest else []),
        *(f"Not read: {one.file}: {one.words}" for one in portfolio.not_read),
        SHOWS,
    ]


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _cells(row: DocumentRow, titles: dict[str, str]) -> tuple[str, ...]:
    return (
        row.file,
        row.title if len(row.title) <= LONGEST_TITLE else f"{row.title[: LONGEST_TITLE - 1]}…",
        str(len(row.organisations)),
        f"{row.answered} %",
        titles.get(row.model, "-"),
        row.status or "-",
        "-" if row.readiness is None else str(row.readiness),
    )


def _data(portfolio: Portfolio, seconds: float, output: Path | None) -> dict[str, Any]:
    return {
        "documents": len(portfolio.documents),
        "organisations": len(portfolio.organisations),
        "people": sum(row.people for row in portfolio.documents),
        "seconds": seconds,
        "path": str(output) if output is not None else None,
        "shows": SHOWS,
        "table": [
            {
                "file": row.file, "id": row.id, "title": row.title, "purpose": row.purpose,
                "organisations": [
                    {"id": one.party, "name": one.name, "kind": one.kind, "role": one.role, "people": one.people,
                     "answered": one.answered, "scores": one.scores}
                    for one in row.organisations
                ],
                "people": row.people, "answered": row.answered, "best": row.model or None, "status": row.status,
                "suitability": row.suitability, "readiness": row.readiness, "gates_shut": list(row.gates_shut),
                "weakest": list(row.weakest),
            }
            for row in portfolio.documents
        ],
        "factors": [
            {"factor": row.factor, "organisations": row.organisations, "middle": row.middle, "lowest": row.lowest,
             "below_half": row.below_half}
            for row in factor_rows(portfolio)
        ],
        "not_read": [{"file": one.file, "why": one.words} for one in portfolio.not_read],
    }  # fmt: skip
