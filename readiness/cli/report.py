"""``readiness report FILE -o OUT``: write a report of any kind as PDF, HTML or Word."""

import argparse
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import Outcome
from readiness.errors import BadInputError, UsageError
from readiness.phrases import report_phrases
from readiness.questionnaire.format import SIDES, Side
from readiness.report.blocks import Report
from readiness.report.kinds.kind import DEFAULT, Kind, kind_named, load_kinds
from readiness.report.kinds.making import chapters_of, report_of, what_is_missing
from readiness.report.material import Material
from readiness.report.own_colour import own_colour
from readiness.report.rendering import check_format
from readiness.report.rendering import write_report as write_in_format
from readiness.report.unprintable import unprintable
from readiness.text import FALLBACK_LANGUAGE, LANGUAGE_NAMES
from readiness.typed import day_from

if TYPE_CHECKING:
    # It comes with the picture library, which a report without a logo needs not.
    from readiness.report.blocks import Logo


@dataclass(frozen=True, slots=True)
class Wish:
    """What a report is asked to be, beside the document it is made from."""

    author: str = ""
    review: date | None = None
    kind: str = DEFAULT
    language: str = FALLBACK_LANGUAGE
    is_large: bool = False
    without: tuple[str, ...] = ()
    logo: Path | None = None
    colour: str = ""
    side: Side = "provider"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    kinds = ", ".join(kind.id for kind in load_kinds())
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the file: .pdf, .html or .docx")
    parser.add_argument("--kind", default=DEFAULT, help=f"the kind of report: {kinds}")
    parser.add_argument("--language", default=FALLBACK_LANGUAGE, help="the language, en or cy")
    parser.add_argument("--large", action="store_true", help="in large print")
    parser.add_argument("--without", action="append", default=[], metavar="CHAPTER", help="leave a chapter out")
    parser.add_argument("--logo", type=Path, help="a PNG or JPEG picture for the first page")
    parser.add_argument(
        "--colour", default="", metavar="#RRGGBB", help="the organisation's colour for headings and rules"
    )
    parser.add_argument("--side", choices=SIDES, default="provider", help="whose wording blank questionnaires have")
    parser.add_argument("--author", default="", help="whose report it is")
    parser.add_argument("--review", default="", metavar="DATE", help="the day of the next review, such as 2026-11-30")


def run(arguments: argparse.Namespace) -> Outcome:
    """Write the report whole or not at all."""
    output: Path = arguments.output
    check_format(output)
    colour = own_colour(arguments.colour) if arguments.colour else None
    wish = Wish(
        arguments.author, _day(arguments.review), arguments.kind, _language(arguments.language), arguments.large,
        _without(kind_named(arguments.kind), arguments.without), arguments.logo, colour.printed if colour else "",
        arguments.side,
    )  # fmt: skip
    report = made_report(load(arguments.file), wish)
    pages = write_in_format(report, output)
    counted = "" if pages is None else " (1 page)" if pages == 1 else f" ({pages} pages)"
    boxed = unprintable(report) if output.suffix.casefold() == ".pdf" else ()
    lines = [f"Wrote {output}{counted}.", *([colour.words] if colour and colour.words else []), *_boxes(boxed)]
    told = {"pages": pages, "path": str(output), "kind": wish.kind, "colour": wish.colour or None}
    return Outcome(lines, {**told, "unprintable": boxed})


def write_report(loaded: Loaded, output: Path, wish: Wish | None = None) -> int | None:
    """Write the report of ``loaded`` as of today and return its number of pages, where the format has pages.

    Raises:
        BadInputError: The document does not hold what a report needs; every finding is named.
        CannotWriteError: The folder or the disk refuses.
    """
    return write_in_format(made_report(loaded, wish or Wish()), output)


def made_report(loaded: Loaded, wish: Wish) -> Report:
    """Return the report of ``loaded`` as of today, as it is wished for.

    Raises:
        BadInputError: The document does not hold what a report needs; every finding is named.
    """
    today = datetime.now(UTC).astimezone().date()
    material = Material(
        loaded.document, loaded.assessment, loaded.library, loaded.catalogue, report_phrases(), today,
        wish.language, wish.author, wish.review,
    )  # fmt: skip
    kind = kind_named(wish.kind)
    if missing := what_is_missing(material, kind):
        raise BadInputError(material.about.title, missing, "Nothing was written.")
    logo = _logo(wish.logo, wish.author or material.about.title) if wish.logo else None
    return report_of(
        material, kind, without=wish.without, logo=logo, is_large=wish.is_large, colour=wish.colour, side=wish.side
    )


def _boxes(texts: tuple[str, ...]) -> list[str]:
    if not texts:
        return []
    named = "; ".join(texts)
    return [f"The fonts of the PDF lack letters of: {named}. Boxes stand there instead; Word and HTML show them."]


def _logo(path: Path, name: str) -> "Logo":
    from readiness.report.logo import read_logo

    return read_logo(path, name)


def _language(code: str) -> str:
    if code not in LANGUAGE_NAMES:
        known = " or ".join(f"{key} ({name})" for key, name in LANGUAGE_NAMES.items())
        raise UsageError("--language", f"There is no report in “{code}”.", f"Choose {known}.")
    return code


def _without(kind: Kind, names: list[str]) -> tuple[str, ...]:
    may = chapters_of(kind)
    if strangers := [name for name in names if name not in may]:
        problem = f"A report of the kind “{kind.id}” cannot leave out “{strangers[0]}”."
        raise UsageError("--without", problem, f"Choose from {', '.join(may)}." if may else "Leave the word away.")
    return tuple(names)


def _day(text: str) -> date | None:
    try:
        typed = day_from(text)
    except BadInputError as error:
        raise UsageError("--review", f"“{text}” is no date.", "Write it as 2026-11-30 or 30 November 2026.") from error
    return date.fromisoformat(typed) if typed else None
