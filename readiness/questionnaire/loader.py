"""Read a questionnaire from its file, refuse it with every finding at once, and name its content by a hash."""

import hashlib
import json
from pathlib import Path

from readiness.errors import DataFileError
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.lint import Finding, lint
from readiness.questionnaire.salvage import further_faults
from readiness.records import read_table, record_from


def load_questionnaire(path: Path) -> Questionnaire:
    """Return the questionnaire in the TOML file at ``path``.

    Raises:
        BadInputError: The file cannot be read or is not TOML.
        DataFileError: It breaks the format; every finding is named with its place.
    """
    questionnaire, findings = inspect_questionnaire(path)
    if errors := [str(finding) for finding in findings if finding.severity == "error"]:
        raise DataFileError(path.name, errors)
    return questionnaire


def inspect_questionnaire(path: Path) -> tuple[Questionnaire, tuple[Finding, ...]]:
    """Return the questionnaire at ``path`` with its findings, errors among them.

    Raises:
        BadInputError: The file cannot be read or is not TOML.
        DataFileError: It breaks the schema; what is wrong with the rest of it is named too.
    """
    table = read_table(path)
    try:
        questionnaire = record_from(table, Questionnaire, path.name)
    except DataFileError as error:
        raise DataFileError(path.name, (*error.findings, *further_faults(table, error))) from error
    return questionnaire, lint(questionnaire)


def content_hash(questionnaire: Questionnaire) -> str:
    """Return the SHA-256 of the questionnaire's content, the same however its file was laid out."""
    content = json.dumps(questionnaire.model_dump(mode="json", by_alias=True), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()
