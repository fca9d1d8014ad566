"""A questionnaire's file of either kind: TOML in a text editor, or a workbook in a spreadsheet program."""

from pathlib import Path

from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.lint import Finding, lint
from readiness.questionnaire.loader import inspect_questionnaire, load_questionnaire

WORKBOOK = ".xlsx"


def is_workbook(path: Path) -> bool:
    """Return whether the name of ``path`` is that of a workbook."""
    return path.suffix.casefold() == WORKBOOK


def open_questionnaire(path: Path) -> Questionnaire:
    """Return the questionnaire in the file at ``path``.

    Raises:
        BadInputError: The file cannot be read.
        DataFileError: It breaks the format; every finding is named with its place.
    """
    return _from_workbook(path) if is_workbook(path) else load_questionnaire(path)


def inspect_file(path: Path) -> tuple[Questionnaire, tuple[Finding, ...]]:
    """Return the questionnaire in the file at ``path`` with its findings, and with what stands beside it in a workbook.

    Raises:
        BadInputError: The file cannot be read.
        DataFileError: It breaks the format; every finding is named with its place.
    """
    if not is_workbook(path):
        return inspect_questionnaire(path)
    from readiness.exchange.left_behind import notes_and_links

    questionnaire = _from_workbook(path)
    return questionnaire, (*lint(questionnaire), *notes_and_links(path))


def _from_workbook(path: Path) -> Questionnaire:
    # The spreadsheet library loads only for a workbook.
    from readiness.exchange.workbook_reading import read_workbook

    return read_workbook(path)
