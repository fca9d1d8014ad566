"""``readiness questionnaire convert IN OUT``: turn a questionnaire into an authoring workbook, or back."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from readiness.cli.outcome import Outcome

LINES_NAMED = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("source", type=Path, metavar="IN", help="the questionnaire, ending in .toml or .xlsx")
    parser.add_argument("target", type=Path, metavar="OUT", help="the file to write, ending in .xlsx or .toml")


def run(arguments: argparse.Namespace) -> Outcome:
    """Convert the questionnaire and say what was written."""
    # The spreadsheet libraries load only for the command that needs them.
    from readiness.exchange.workbook_conversion import convert

    source: Path = arguments.source
    target: Path = arguments.target
    conversion = convert(source, target)
    questionnaire = conversion.questionnaire
    lines = [f"{finding.severity}: {finding}" for finding in conversion.warnings]
    if conversion.comment_lines:
        lines.append(
            f"Comments in {source.name} (on {_lines(conversion.comment_lines)}) are no part of the questionnaire "
            "and were not carried over."
        )
    lines.append(f"Wrote “{questionnaire.title.read()}” with {len(questionnaire.items)} items to {target}.")
    data = {
        "id": questionnaire.id, "version": questionnaire.version, "items": len(questionnaire.items),
        "findings": [str(finding) for finding in conversion.warnings],
        "comment_lines": len(conversion.comment_lines), "comments_on": list(conversion.comment_lines),
        "path": str(target),
    }  # fmt: skip
    return Outcome(lines, data)


def _lines(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:LINES_NAMED]))
    more = len(numbers) - LINES_NAMED
    words = "line" if len(numbers) == 1 else "lines"
    return f"{words} {shown} and {more} more" if more > 0 else f"{words} {shown}"
