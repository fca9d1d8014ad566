"""Answers from CSV files: for any instrument outside a document, and for one person of a document."""

from dataclasses import dataclass
from pathlib import Path

from readiness.errors import BadInputError
from readiness.exchange.csv_files import Row, read_rows
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire, Side
from readiness.questionnaire.typed import item_named, typed_answer
from readiness.scoring.factors import Respondent


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of a person's sheet: the questionnaire, item and answer, or why it was rejected."""

    line: int
    questionnaire: Questionnaire | None
    item: Item | None
    answer: Answer | None
    problem: str = ""


def read_respondents(path: Path, questionnaire: Questionnaire, side: Side = "provider") -> tuple[Respondent, ...]:
    """Return everybody in a file with the columns ``respondent,item,value`` and, if wanted, ``state`` and ``reason``.

    Raises:
        BadInputError: A line does not fit the questionnaire, or one person answers an item twice.
    """
    people: dict[str, dict[str, Answer]] = {}
    for row in read_rows(path, ("respondent", "item", "value")):
        where = f"{path.name}, line {row.line}"
        person = row.cells["respondent"]
        item = item_named(questionnaire, row.cells["item"], where)
        own = people.setdefault(person, {})
        if not person:
            raise BadInputError(where, "The respondent is missing.", "Fill the column “respondent”.")
        if item.id in own:
            raise BadInputError(where, f"“{person}” answers “{item.id}” twice.", "Keep one of the lines.")
        own[item.id] = _answer(questionnaire, item, row, where)
    return tuple(Respondent(person, side, answers) for person, answers in people.items())


def read_sheet(path: Path, questionnaires: tuple[Questionnaire, ...]) -> tuple[SheetLine, ...]:
    """Return one person's answers from a file with the columns ``item,value`` and, if wanted, ``state`` and ``reason``.

    Lines that fit none of ``questionnaires`` come back with their problem, so that the rest can be recorded.

    Raises:
        BadInputError: The file cannot be read as a table.
    """
    homes = {item.id: (questionnaire, item) for questionnaire in questionnaires for item in questionnaire.items}
    lines: list[SheetLine] = []
    first: dict[str, int] = {}
    for row in read_rows(path, ("item", "value")):
        questionnaire, item = homes.get(row.cells["item"], (None, None))
        if questionnaire is None or item is None:
            lines.append(SheetLine(row.line, None, None, None, f"there is no item “{row.cells['item']}”"))
            continue
        if first.setdefault(item.id, row.line) != row.line:
            problem = f"“{item.id}” was answered in line {first[item.id]} already"
            lines.append(SheetLine(row.line, questionnaire, item, None, problem))
            continue
        try:
            lines.append(SheetLine(row.line, questionnaire, item, _answer(questionnaire, item, row, "")))
        except BadInputError as error:
            lines.append(SheetLine(row.line, questionnaire, item, None, str(error).strip()))
    return tuple(lines)


def _answer(questionnaire: Questionnaire, item: Item, row: Row, where: str) -> Answer:
    state, reason = row.cells.get("state", ""), row.cells.get("reason", "")
    return typed_answer(questionnaire, item, row.cells["value"], state=state, reason=reason, where=where)
