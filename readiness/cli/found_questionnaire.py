"""The questionnaire that a command names: one that ships, by its id, or one in a file of its own."""

from pathlib import Path

from readiness.exchange.questionnaire_files import open_questionnaire
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import shipped_library

FILE_ENDINGS = (".toml", ".xlsx")


def found_questionnaire(name: str) -> Questionnaire:
    """Return the questionnaire in the file ``name``, TOML or workbook, or the one that ships under that id.

    Raises:
        BadInputError: There is neither, or the file breaks the format.
    """
    path = Path(name)
    is_file = name.casefold().endswith(FILE_ENDINGS) or path.is_file()
    return open_questionnaire(path) if is_file else shipped_library().named(name)
