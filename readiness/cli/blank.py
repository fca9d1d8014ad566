"""``readiness questionnaire blank ID -o PDF``: print a questionnaire to be filled in on paper."""

import argparse
from pathlib import Path

from readiness.cli.found_questionnaire import found_questionnaire
from readiness.cli.outcome import Outcome
from readiness.document.outputs import write_whole
from readiness.errors import UsageError
from readiness.questionnaire.format import SIDES
from readiness.text import FALLBACK_LANGUAGE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("id", help="a questionnaire that ships, or a file ending in .toml or .xlsx")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the file to write, ending in .pdf")
    parser.add_argument("--large", action="store_true", help="in large type")
    parser.add_argument("--side", choices=SIDES, help="whose wording; else that of the first side it asks")
    parser.add_argument("--language", default=FALLBACK_LANGUAGE, help="the language of the form, such as en or cy")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print the form and say how many pages it has."""
    # The PDF library loads only for the command that needs it.
    from readiness.report.blank import asked_items, blank_form
    from readiness.report.blank_setting import blank_pdf

    output: Path = arguments.output
    if output.suffix.casefold() != ".pdf":
        raise UsageError(str(output), "A blank questionnaire is written as PDF.", "Use a name ending in .pdf.")
    questionnaire = found_questionnaire(arguments.id)
    side = arguments.side or next(iter(questionnaire.asked_of), SIDES[0])
    content, pages = blank_pdf(blank_form(questionnaire, side, arguments.language), large=arguments.large)
    write_whole(output, content)
    count = len(asked_items(questionnaire, side))
    data = {"id": questionnaire.id, "side": side, "items": count, "pages": pages, "path": str(output)}
    return Outcome([f"Wrote {count} questions for the {side} on {pages} pages to {output}."], data)
