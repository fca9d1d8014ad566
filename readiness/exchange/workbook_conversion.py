"""A questionnaire turned from a TOML file into a workbook or back, and read again before anything is written."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from readiness.document.outputs import write_whole
from readiness.errors import BadInputError, UsageError
from readiness.exchange.left_behind import comment_lines, notes_and_links
from readiness.exchange.workbook_reading import read_workbook
from readiness.exchange.workbook_toml import toml_text
from readiness.exchange.workbook_writing import workbook_bytes
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.lint import Finding, lint
from readiness.questionnaire.loader import load_questionnaire

_READERS: Mapping[str, Callable[[Path], Questionnaire]] = {".toml": load_questionnaire, ".xlsx": read_workbook}
_WRITERS: Mapping[str, Callable[[Questionnaire], bytes]] = {
    ".toml": lambda questionnaire: toml_text(questionnaire).encode("utf-8"),
    ".xlsx": workbook_bytes,
}


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was converted, what is still to be mended in it, and the lines whose comments stayed behind."""

    questionnaire: Questionnaire
    warnings: tuple[Finding, ...]
    comment_lines: tuple[int, ...]


def convert(source: Path, target: Path) -> Conversion:
    """Write the questionnaire in ``source`` to ``target``, from TOML to XLSX or from XLSX to TOML.

    Raises:
        UsageError: The names do not end in ``.toml`` and ``.xlsx``, one each.
        BadInputError: The source cannot be used, or holds a text that the other format cannot keep.
        CannotWriteError: The target cannot be written; what stood there before still stands.
    """
    kinds = source.suffix.casefold(), target.suffix.casefold()
    if sorted(kinds) != sorted(_READERS):
        problem = f"“{source.name}” cannot be converted to “{target.name}”."
        raise UsageError("convert", problem, "Give one name that ends in .toml and one that ends in .xlsx.")

    questionnaire = _READERS[kinds[0]](source)
    content = _WRITERS[kinds[1]](questionnaire)
    _check_nothing_is_lost(questionnaire, content, kinds[1], target.name)
    write_whole(target, content)
    if kinds[0] == ".toml":
        return Conversion(questionnaire, lint(questionnaire), comment_lines(source.read_text(encoding="utf-8-sig")))
    return Conversion(questionnaire, (*lint(questionnaire), *notes_and_links(source)), ())


def _check_nothing_is_lost(questionnaire: Questionnaire, content: bytes, kind: str, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"copy{kind}"
        copy.write_bytes(content)
        try:
            is_whole = _READERS[kind](copy) == questionnaire
        except BadInputError:
            is_whole = False
    if not is_whole:
        problem = "A text holds a character that this format cannot keep, so the copy would not be exact."
        raise BadInputError(name, problem, "Take unusual symbols out of the texts and try again; nothing was written.")
