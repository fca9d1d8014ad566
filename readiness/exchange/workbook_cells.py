"""One cell of the authoring workbook: from the questionnaire's value to the cell, and back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from readiness.exchange.workbook import Kind

Cell = str | float | int
NOBODY = "nobody"
YES, NO = "yes", "no"
# The tests of a condition in words; a code holds neither spaces nor commas, so the words around it are safe.
TESTS = {"is": "is", "not": "not", "at_least": "at least", "at_most": "at most"}
ANSWERED = {True: "is answered", False: "is not answered"}
ARROW = "->"


def cell_of(value: Any, kind: Kind) -> Cell:
    """Return ``value``, as the questionnaire's table holds it, as a cell of ``kind``."""
    return _WRITERS[kind](value)


def value_of(cell: Any, kind: Kind) -> Any:
    """Return the questionnaire's value that ``cell`` says.

    What does not fit is handed on as it is where the questionnaire's own schema says it better.

    Raises:
        ValueError: The cell says nothing of its kind; the message is a sentence's end.
    """
    if isinstance(cell, (datetime, date, time, timedelta)):
        raise ValueError("is a date or a time for the spreadsheet; make the cell a text and type it again")  # noqa: TRY004 - a finding about a file
    return _READERS[kind](cell)


def _number_cell(value: float) -> Cell:
    # A workbook keeps sixteen digits; a number that needs seventeen is kept as text.
    return value if float(f"{value:.16G}") == value else repr(value)


def _clauses_cell(clauses: Sequence[Mapping[str, Any]]) -> str:
    return ", ".join(_clause_words(clause) for clause in clauses)


def _clause_words(clause: Mapping[str, Any]) -> str:
    if "answered" in clause:
        return f"{clause['item']} {ANSWERED[clause['answered']]}"
    test = next(name for name in TESTS if name in clause)
    return f"{clause['item']} {TESTS[test]} {clause[test]}"


def _word(cell: Any) -> str:
    if isinstance(cell, bool):
        raise ValueError("is true or false for the spreadsheet; make the cell a text and type it again")  # noqa: TRY004 - a finding about a file
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else _word(cell)


def _number(cell: Any) -> Any:
    if isinstance(cell, str):
        try:
            cell = float(cell)
        except ValueError:
            return cell
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _yesno(cell: Any) -> Any:
    said = str(cell).strip().casefold()
    return {YES: True, "true": True, NO: False, "false": False}.get(said, cell)


def _list(cell: Any) -> list[str]:
    said = _word(cell)
    return [] if said == NOBODY else [part.strip() for part in said.split(",") if part.strip()]


def _clauses(cell: Any) -> list[dict[str, Any]]:
    return [_clause(part) for part in _list(cell)]


def _clause(said: str) -> dict[str, Any]:
    item, *rest = said.split()
    words = " ".join(rest)
    for answered, phrase in ANSWERED.items():
        if words == phrase:
            return {"item": item, "answered": answered}
    for name, phrase in TESTS.items():
        code = words.removeprefix(f"{phrase} ")
        if code != words and " " not in code:
            return {"item": item, name: code}
    forms = ", ".join(f"“{item} {phrase} CODE”" for phrase in TESTS.values())
    raise ValueError(f"“{said}” is not a condition; write {forms}, “{item} is answered” or “{item} is not answered”")


def _pairs(cell: Any) -> dict[str, str]:
    pairs = [[part.strip() for part in entry.split(f" {ARROW} ")] for entry in _list(cell)]
    if any(len(pair) != 2 for pair in pairs):  # noqa: PLR2004 - an old code and a new one
        raise ValueError(f"“{cell}” is not a list of codes; write “old {ARROW} new, old {ARROW} new”")
    if len({old for old, _ in pairs}) != len(pairs):
        raise ValueError(f"“{cell}” names an old code twice; keep one")
    return dict(pairs)


_WRITERS: Mapping[Kind, Callable[[Any], Cell]] = {
    "text": str,
    "word": str,
    "number": _number_cell,
    "yesno": lambda value: YES if value else NO,
    "words": lambda value: ", ".join(value) or NOBODY,
    "clauses": _clauses_cell,
    "pairs": lambda value: ", ".join(f"{old} {ARROW} {new}" for old, new in value.items()),
}
_READERS: Mapping[Kind, Callable[[Any], Any]] = {
    "text": _text,
    "word": _word,
    "number": _number,
    "yesno": _yesno,
    "words": _list,
    "clauses": _clauses,
    "pairs": _pairs,
}
