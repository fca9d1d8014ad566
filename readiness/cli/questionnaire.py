"""``readiness questionnaire list | check [PATH] | show ID | blank ID | convert IN OUT``: work with instruments."""

import argparse
from pathlib import Path
from typing import Any

from readiness.cli import blank, convert
from readiness.cli.found_questionnaire import found_questionnaire
from readiness.cli.outcome import DONE, FOUND_ERRORS, Outcome, table
from readiness.exchange.questionnaire_files import inspect_file
from readiness.phrases import read_phrases
from readiness.questionnaire.advice import advice, lint_advice
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.glossary import glossary
from readiness.questionnaire.lint import Finding, lint, missing_texts
from readiness.questionnaire.lists import lists
from readiness.questionnaire.point_words import point_words
from readiness.questionnaire.shipped import shipped_library
from readiness.records import data_folder
from readiness.text import FALLBACK_LANGUAGE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    jobs = parser.add_subparsers(dest="job", required=True, metavar="list | check | show | blank | convert")
    jobs.add_parser("list", help="the questionnaires that ship")
    check = jobs.add_parser("check", help="read a questionnaire and name every fault and every missing text")
    check.add_argument("path", type=Path, nargs="?", help="a file ending in .toml or .xlsx; else all that ships")
    jobs.add_parser("show", help="print a questionnaire").add_argument(
        "id", help="a questionnaire that ships, or a file ending in .toml or .xlsx"
    )
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
    if arguments.job == "check":
        return _check(arguments.path) if arguments.path else _check_all()
    return _show(found_questionnaire(arguments.id))


def _list() -> Outcome:
    library = shipped_library()
    rows = [("Id", "Title", "Items", "Minutes", "Asked of")]
    rows += [
        (one.id, one.title.read(), str(len(one.items)), str(one.minutes), ", ".join(one.asked_of))
        for one in library.everything
    ]
    return Outcome(table(rows), {"questionnaires": [_head(one) for one in library.everything]})


def _check(path: Path) -> Outcome:
    questionnaire, findings = inspect_file(path)
    errors = sum(finding.severity == "error" for finding in findings)
    verdict = f"{path.name}: {len(questionnaire.items)} items, {errors} errors, {len(findings) - errors} warnings."
    lines = [*(f"{finding.severity}: {finding}" for finding in findings), verdict]
    data = {**_head(questionnaire), "findings": [_finding(finding) for finding in findings]}
    return Outcome(lines, data, FOUND_ERRORS if errors else DONE)


def _check_all() -> Outcome:
    checked = {**{f"{one.id}.toml": lint(one) for one in shipped_library().everything}, **_texts_beside()}
    lines = [f"{finding.severity}: {name} › {finding}" for name, findings in checked.items() for finding in findings]
    found = [finding for findings in checked.values() for finding in findings]
    errors = sum(finding.severity == "error" for finding in found)
    lines.append(f"{len(checked)} files: {errors} errors, {len(found) - errors} warnings.")
    data = {"files": {name: [_finding(finding) for finding in findings] for name, findings in checked.items()}}
    return Outcome(lines, data, FOUND_ERRORS if errors else DONE)


def _texts_beside() -> dict[str, tuple[Finding, ...]]:
    """Return the findings about what ships beside the questionnaires, by file: faults of the advice, missing texts."""
    from readiness.fit.catalogue import load_catalogue
    from readiness.governance.checks.rules import shipped_rules
    from readiness.partnership.pairs import shipped_pairs

    shipped, catalogue = shipped_library(), load_catalogue()
    phrases = sorted((data_folder() / "phrases").glob("*.toml"))
    records: dict[str, Any] = {
        "advice.toml": {"advice": advice().steps}, "glossary.toml": {"terms": glossary().terms},
        "lists.toml": {"lists": lists().all}, "payment-forms.toml": {"forms": catalogue.payment_forms},
        **{f"models/{one.id}.toml": one for one in catalogue.models},
        "governance-checks.toml": {"rules": tuple(shipped_rules().values())}, "pairs/pairs.toml": shipped_pairs(),
        **{f"phrases/{path.name}": {"phrases": read_phrases(path).wordings} for path in phrases},
    }  # fmt: skip
    languages = {language for one in shipped.everything for language in one.languages} - {FALLBACK_LANGUAGE}
    found = {
        name: tuple(finding for language in sorted(languages) for finding in missing_texts(record, language))
        for name, record in records.items()
    }
    faults = (Finding("error", *fault.split(": ", 1)) for fault in lint_advice(advice().steps, shipped))
    return {**found, "advice.toml": (*faults, *found["advice.toml"])}


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
    lines += [
        f"      {one.code}: {': '.join(filter(None, (one.label, one.anchor)))}"
        for one in point_words(item, questionnaire.scale_of(item))
    ]
    return [*lines, *([f"    source: {item.source}"] if item.source else [])]


def _head(questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "id": questionnaire.id, "version": questionnaire.version, "title": questionnaire.title.read(),
        "items": len(questionnaire.items), "minutes": questionnaire.minutes, "asked_of": questionnaire.asked_of,
    }  # fmt: skip
