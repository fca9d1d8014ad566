"""``readiness questionnaire list | check PATH | show ID | blank ID | convert IN OUT``: work with instruments."""

import argparse
from pathlib import Path
from typing import Any

from readiness.cli import blank, convert
from readiness.cli.outcome import DONE, FOUND_ERRORS, Outcome, table
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.lint import Finding
from readiness.questionnaire.loader import inspect_questionnaire
from readiness.questionnaire.shipped import shipped_library


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    jobs = parser.add_subparsers(dest="job", required=True, metavar="list | check | show | blank | convert")
    jobs.add_parser("list", help="the questionnaires that ship")
    jobs.add_parser("check", help="read a questionnaire file and name every fault").add_argument("path", type=Path)
    jobs.add_parser("show", help="print a questionnaire").add_argument("id")
    blank.add_arguments(jobs.add_parser("blank", help="print a questionnaire to be filled in by hand"))
    convert.add_arguments(jobs.add_parser("convert", help="turn a questionnaire into a workbook (XLSX) or back"))
    for job in jobs.choices.values():
        job.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object")


def run(arguments: argparse.Namespace) -> Outcome:
    """Do the job that was asked for."""
    if arguments.job == "list":
        return _list()
    if arguments.job in ("blank", "convert"):
        return blank.run(arguments) if arguments.job == "blank" else convert.run(arguments)
    return _check(arguments.path) if arguments.job == "check" else _show(shipped_library().named(arguments.id))


def _list() -> Outcome:
    library = shipped_library()
    rows = [("Id", "Title", "Items", "Minutes", "Asked of")]
    rows += [
        (one.id, one.title.read(), str(len(one.items)), str(one.minutes), ", ".join(one.asked_of))
        for one in library.everything
    ]
    return Outcome(table(rows), {"questionnaires": [_head(one) for one in library.everything]})


def _check(path: Path) -> Outcome:
    questionnaire, findings = inspect_questionnaire(path)
    errors = [finding for finding in findings if finding.severity == "error"]
    verdict = (
        f"{path.name}: {len(questionnaire.items)} items, {len(errors)} errors, {len(findings) - len(errors)} warnings."
    )
    lines = [*(f"{finding.severity}: {finding}" for finding in findings), verdict]
    data = {**_head(questionnaire), "findings": [_finding(finding) for finding in findings]}
    return Outcome(lines, data, FOUND_ERRORS if errors else DONE)


def _finding(finding: Finding) -> dict[str, str]:
    return {"severity": finding.severity, "place": finding.place, "problem": finding.problem}


def _show(questionnaire: Questionnaire) -> Outcome:
    lines = [questionnaire.title.read(), questionnaire.intro.read() if questionnaire.intro else ""]
    for section in questionnaire.sections:
        lines += ["", section.title.read()]
        for item in questionnaire.items:
            if item.section == section.id:
                lines += _item_lines(questionnaire, item)
    return Outcome(
        lines,
        {**_head(questionnaire), "content": questionnaire.model_dump(mode="json", by_alias=True, exclude_none=True)},
    )


def _item_lines(questionnaire: Questionnaire, item: Item) -> list[str]:
    lines = [f"  {item.id}"]
    lines += [f"    {side}: {item.text.read(side)}" for side in item.asked_of]
    for point in questionnaire.scale_of(item).points:
        anchor = item.anchors.get(point.code)
        lines.append(f"      {point.code} {point.label.read()}{f': {anchor.read()}' if anchor else ''}")
    return [*lines, *([f"    source: {item.source}"] if item.source else [])]


def _head(questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "id": questionnaire.id, "version": questionnaire.version, "title": questionnaire.title.read(),
        "items": len(questionnaire.items), "minutes": questionnaire.minutes, "asked_of": questionnaire.asked_of,
    }  # fmt: skip
