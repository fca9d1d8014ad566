"""``readiness report FILE -o OUT.pdf``: write the readiness report."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import Outcome
from readiness.errors import UsageError
from readiness.phrases import report_phrases
from readiness.report.material import Material
from readiness.report.pdf import write_pdf
from readiness.report.readiness_report import readiness_report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the file to write, ending in .pdf")
    parser.add_argument("--author", default="", help="whose report it is")
    parser.add_argument("--review", default="", metavar="DATE", help="the day of the next review, such as 2026-11-30")


def run(arguments: argparse.Namespace) -> Outcome:
    """Write the report whole or not at all."""
    output: Path = arguments.output
    if output.suffix != ".pdf":
        problem = f"“{output.suffix}” is not a format this command writes."
        raise UsageError(str(output), problem, "Use a name ending in .pdf.")
    review = _day(arguments.review)
    pages = write_report(load(arguments.file), output, arguments.author, review)
    counted = "1 page" if pages == 1 else f"{pages} pages"
    return Outcome([f"Wrote {output} ({counted})."], {"pages": pages, "path": str(output)})


def write_report(loaded: Loaded, output: Path, author: str = "", review: date | None = None) -> int:
    """Write the report of ``loaded`` as of today and return its number of pages.

    Raises:
        BadInputError: The document does not hold what a report needs; every finding is named.
        CannotWriteError: The folder or the disk refuses.
    """
    today = datetime.now(UTC).astimezone().date()
    material = Material(
        loaded.document, loaded.assessment, loaded.library, loaded.catalogue, report_phrases(), today,
        author=author, review=review,
    )  # fmt: skip
    return write_pdf(readiness_report(material), output)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError("--review", f"“{text}” is no date.", "Write it as 2026-11-30.") from error
