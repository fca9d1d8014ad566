"""``readiness export FILE -o OUT.json``: write the document's tables."""

import argparse
import json
from pathlib import Path

from readiness.cli.loaded import load
from readiness.cli.outcome import Outcome
from readiness.document.outputs import write_whole
from readiness.errors import UsageError
from readiness.exchange.tables import tables


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the file to write, ending in .json")


def run(arguments: argparse.Namespace) -> Outcome:
    """Write every table of the document into one JSON file."""
    output: Path = arguments.output
    if output.suffix != ".json":
        raise UsageError(
            str(output), f"“{output.suffix}” is not a format this command writes.", "Use a name ending in .json."
        )
    loaded = load(arguments.file)
    found = tables(loaded.document, loaded.assessment, loaded.library)
    write_whole(output, (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())
    rows = sum(len(table) for table in found.values())
    return Outcome([f"Wrote {rows} rows to {output}."], {"path": str(output), "rows": rows})
