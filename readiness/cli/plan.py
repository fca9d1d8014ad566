"""``readiness plan FILE [-o OUT]``: the action plan and the risk register, as lines, a workbook or a calendar file."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from readiness.cli.loaded import password
from readiness.cli.outcome import Outcome, table
from readiness.document.model import Document
from readiness.document.outputs import write_whole
from readiness.document.saving import DocumentFile
from readiness.errors import UsageError
from readiness.toolbox.plan import (
    PLAN_COLUMNS,
    RISK_COLUMNS,
    Cell,
    calendar_of,
    events,
    plan_rows,
    plan_workbook,
    risk_rows,
)
from readiness.toolbox.words import toolbox_phrases

FORMATS = (".xlsx", ".ics")
# The longest texts stand last, where they push nothing away.
SHOWN = ("when", "status", "who", "what")
SHOWN_RISKS = ("score", "over", "when", "kind", "owner", "risk")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("-o", "--output", type=Path, help="a workbook (.xlsx) or a calendar file (.ics)")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print the plan, or write it whole or not at all."""
    output: Path | None = arguments.output
    if output is not None and output.suffix.casefold() not in FORMATS:
        problem = f"“{output.suffix}” is not a format this command writes."
        raise UsageError(str(output), problem, "Use a name ending in .xlsx or .ics.")
    document = DocumentFile(arguments.file, password()).read().document
    actions, risks = plan_rows(document), risk_rows(document)
    data: dict[str, Any] = {
        "actions": [dict(zip(PLAN_COLUMNS, row, strict=True)) for row in actions],
        "risks": [dict(zip(RISK_COLUMNS, row, strict=True)) for row in risks],
        "days": [{"day": one.day.isoformat(), "title": one.title} for one in events(document)],
    }
    if output is None:
        return Outcome([*_lines("actions", PLAN_COLUMNS, SHOWN, actions), *_risks(risks)], data)
    write_whole(output, _content(document, output))
    return Outcome([f"Wrote {output}."], {**data, "path": str(output)})


def _content(document: Document, output: Path) -> bytes:
    if output.suffix.casefold() == ".ics":
        return calendar_of(document, datetime.now(UTC))
    return plan_workbook(document)


def _risks(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    yield ""
    yield from _lines("risks", RISK_COLUMNS, SHOWN_RISKS, rows)


def _lines(sheet: str, names: Sequence[str], shown: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    say = toolbox_phrases().say
    yield say(f"plan.sheet_{sheet}")
    places = [names.index(name) for name in shown]
    heading = [say(f"plan.column_{name}") for name in shown]
    yield from table([heading, *([str(row[place] or "-") for place in places] for row in rows)])
