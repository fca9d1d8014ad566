"""``readiness export FILE -o OUT``: write the document's tables as a workbook, as CSV or as JSON."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

from readiness.cli.loaded import load
from readiness.cli.outcome import Outcome
from readiness.document.outputs import write_whole
from readiness.errors import UsageError
from readiness.exchange.tables import Table, tables
from readiness.records import no_such

FORMATS = (".xlsx", ".csv", ".json")
USUAL_TABLE = "answers"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the file: .xlsx, .csv or .json")
    parser.add_argument("--table", help=f"only this table; a CSV file holds one, {USUAL_TABLE} unless given")


def run(arguments: argparse.Namespace) -> Outcome:
    """Write the tables into one file."""
    output: Path = arguments.output
    end = output.suffix.casefold()
    if end not in FORMATS:
        problem = f"“{output.suffix}” is not a format this command writes."
        raise UsageError(str(output), problem, "Use a name ending in .xlsx, .csv or .json.")
    loaded = load(arguments.file)
    found = _chosen(tables(loaded.document, loaded.assessment, loaded.library), arguments.table, end)
    write_whole(output, _content(found, end))
    rows = sum(len(table) for table in found.values())
    return Outcome([f"Wrote {rows} rows to {output}."], {"path": str(output), "rows": rows, "tables": list(found)})


def _chosen(found: Mapping[str, Table], name: str | None, end: str) -> Mapping[str, Table]:
    name = name or (USUAL_TABLE if end == ".csv" else None)
    if name is None:
        return found
    if name not in found:
        raise UsageError("--table", no_such("table", name, tuple(found)), f"Choose one of {', '.join(found)}.")
    return {name: found[name]}


def _content(found: Mapping[str, Table], end: str) -> bytes:
    if end == ".json":
        return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()
    # The workbook's library loads only for the formats that need it.
    from readiness.exchange.tables_files import tables_csv, tables_workbook

    return tables_workbook(found) if end == ".xlsx" else tables_csv(next(iter(found.values())))
