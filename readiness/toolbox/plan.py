"""The action plan and the risk register of a document, as days for a calendar and as a workbook."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from readiness.document.model import Document
from readiness.questionnaire.shipped import shipped_library
from readiness.text import FALLBACK_LANGUAGE
from readiness.toolbox.calendar_file import Event, calendar_file
from readiness.toolbox.risks import register, risk_rules
from readiness.toolbox.standing import named, standing
from readiness.toolbox.words import toolbox_phrases

Cell = str | int | None
Shown = Cell | date
REMIND_DAYS = 7
# What a column needs to be read without widening it; columns of long texts are wide, the others usual.
USUAL_WIDTH, WIDE = 14, 44
LONG_TEXTS = frozenset({"what", "moves", "expected", "happened", "risk", "response", "came_from"})
DAY_FORMAT = "d mmm yyyy"
# Spreadsheets know no days before this year; an older one stays as it was written.
FIRST_YEAR_OF_SHEETS = 1901
PLAN_COLUMNS = ("what", "who", "when", "status", "moves", "expected", "happened", "came_from")
RISK_COLUMNS = (
    "risk",
    "kind",
    "likelihood",
    "impact",
    "score",
    "appetite",
    "over",
    "owner",
    "response",
    "when",
    "status",
    "came_from",
)


def events(document: Document, language: str = FALLBACK_LANGUAGE) -> tuple[Event, ...]:
    """Return every day of ``document`` on which something is due and not done: actions, reviews, conditions, risks."""
    say = toolbox_phrases().say
    return tuple(
        Event(
            f"{part}-{key}-{document.id}",
            day,
            say(f"plan.{part}", language, what=what),
            named(document, who),
            REMIND_DAYS,
        )
        for part, key, due, what, who in _due(document)
        if (day := _day(due))
    )


def _day(due: str) -> date | None:
    # Documents from before days were checked may hold a 31st of June: it stays in the plan and out of the diary.
    try:
        return date.fromisoformat(due)
    except ValueError:
        return None


def calendar_of(document: Document, stamp: datetime, language: str = FALLBACK_LANGUAGE) -> bytes:
    """Return the days of ``document`` as a calendar file (.ics)."""
    return calendar_file(events(document, language), stamp)


def _due(document: Document) -> Iterator[tuple[str, str, str, str, str]]:
    for key, action in standing(document.actions).items():
        if action.status in ("open", "under way"):
            yield "action", key, action.due, action.what, action.owner
    for key, review in standing(document.reviews).items():
        if not review.done:
            yield "review", key, review.due, review.what, review.who
    for key, one in standing(document.statements).items():
        if one.kind == "condition" and one.status in ("open", "agreed"):
            yield "condition", key, one.due, one.text, one.by
    for key, risk in standing(document.risks).items():
        if risk.status != "closed":
            yield "risk", key, risk.due, risk.what, risk.owner
    for key, matter in standing(document.poor_performance).items():
        for number, step in enumerate(matter.plan):
            if not step.done and not matter.closed:
                yield "step", f"{key}-{number}", step.by, step.what, step.who


def plan_workbook(document: Document, language: str = FALLBACK_LANGUAGE) -> bytes:
    """Return the action plan and the risk register as a workbook: no text a formula, days as days."""
    import xlsxwriter

    say = toolbox_phrases().say
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, options) as book:
        # A fixed day of making, so that equal documents give equal files.
        book.set_properties({"created": datetime(2000, 1, 1)})
        for name, columns, rows in (
            ("actions", PLAN_COLUMNS, plan_rows(document)),
            ("risks", RISK_COLUMNS, risk_rows(document, language)),
        ):
            heading = {column: say(f"plan.column_{column}", language) for column in columns}
            shown = [_shown(dict(zip(columns, row, strict=True)), language) for row in rows]
            _sheet(book, say(f"plan.sheet_{name}", language), heading, shown)
    return stream.getvalue()


def plan_rows(document: Document) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each action in the order of ``PLAN_COLUMNS``, the next due first."""
    actions = sorted(standing(document.actions).items(), key=lambda pair: (not pair[1].due, pair[1].due, pair[0]))
    return tuple(
        (
            one.what,
            named(document, one.owner),
            one.due,
            one.status,
            one.item or "",
            one.expected,
            one.happened,
            one.came_from,
        )
        for _, one in actions
    )


def risk_rows(document: Document, language: str = FALLBACK_LANGUAGE) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each risk, those over the appetite first."""
    say, kinds = toolbox_phrases().say, risk_rules().kinds
    return tuple(
        (
            row.risk.what, kinds[row.risk.kind].read(language), row.risk.likelihood, row.risk.impact, row.score,
            row.risk.appetite or "", say("plan.over", language) if row.is_over else "", named(document, row.risk.owner),
            row.risk.response, row.risk.due, row.risk.status, row.risk.came_from,
        )
        for row in register(standing(document.risks))
    )  # fmt: skip


def _shown(row: dict[str, Cell], language: str) -> tuple[Shown, ...]:
    """Return ``row`` as people read it: days as days, the question an action moves, and states in ``language``."""
    say = toolbox_phrases().say
    words: dict[str, Shown] = dict(row)
    due = _day(str(row["when"]))
    words["when"] = due if due is not None and due.year >= FIRST_YEAR_OF_SHEETS else row["when"]
    words["status"] = say(f"plan.status_{str(row['status']).replace(' ', '-')}", language)
    if row.get("moves"):
        words["moves"] = _question(str(row["moves"]), language)
    if row.get("appetite"):
        words["appetite"] = say(f"appetite.{row['appetite']}", language)
    return tuple(words.values())


def _question(item: str, language: str) -> str:
    texts = {one.id: one.text for asked in shipped_library().questionnaires for one in asked.items}
    # A question of somebody's own questionnaire is kept by its name.
    return texts[item].read("provider", language) if item in texts else item


def _sheet(book: Any, name: str, heading: Mapping[str, str], rows: Sequence[Sequence[Shown]]) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": DAY_FORMAT, "align": "left", "valign": "top"})
    sheet.freeze_panes(1, 1)
    for column, (key, words) in enumerate(heading.items()):
        sheet.set_column(column, column, WIDE if key in LONG_TEXTS else USUAL_WIDTH)
        sheet.write_string(0, column, words, bold)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(number, column, cell, day)
            elif isinstance(cell, int):
                sheet.write_number(number, column, cell, text)
            elif cell:
                sheet.write_string(number, column, cell, text)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(heading) - 1)
