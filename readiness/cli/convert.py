"""``readiness questionnaire convert IN OUT``: turn a questionnaire into an authoring workbook, or back."""

import argparse
from pathlib import Path

from readiness.cli.outcome import Outcome


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
            f"Comments in {source.name} (lines: {conversion.comment_lines}) are no part of the questionnaire "
            "and were not carried over."
        )
    lines.append(f"Wrote “{questionnaire.title.read()}” with {len(questionnaire.items)} items to {target}.")
    data = {
        "id": questionnaire.id, "version": questionnaire.version, "items": len(questionnaire.items),
        "findings": [str(finding) for finding in conversion.warnings],
        "comment_lines": conversion.comment_lines, "path": str(target),
    }  # fmt: skip
    return Outcome(lines, data)
