"""``readiness verify FILE``: read a document, check it, and say what is wrong with it."""

import argparse
from pathlib import Path

from readiness.cli.loaded import password
from readiness.cli.outcome import DONE, FOUND_ERRORS, Outcome
from readiness.document.checking import verify


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print every finding, or that all is well; nothing is changed."""
    findings = verify(arguments.file, password())
    lines = [f"{finding.severity}: {finding.place}: {finding.words}" for finding in findings]
    data = [{"severity": one.severity, "place": one.place, "message": one.words} for one in findings]
    has_errors = any(finding.severity == "error" for finding in findings)
    return Outcome(
        lines or [f"{arguments.file.name} is sound."], {"findings": data}, FOUND_ERRORS if has_errors else DONE
    )
