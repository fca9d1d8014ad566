from datetime import UTC, date, datetime
from io import BytesIO

import openpyxl
import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Action, Document
from readiness.document.toolbox import CorrectiveStep, PoorPerformance, Review, Risk, Statement
from readiness.records import Record
from readiness.toolbox.plan import calendar_of, events, plan_rows, plan_workbook, risk_rows
from tests.readiness.document.builders import document

HIRE = CorrectiveStep(what="Hire", by="2026-06-01")
STAMP = datetime(2026, 5, 4, tzinfo=UTC)


def holding(*things: tuple[str, str, Record]) -> Document:
    made = document()
    for part, key, value in things:
        made = apply(made, [setting(made, part, key, value, by="x")])
    return made


def risk(what: str = "Staff leave", **changed: object) -> Risk:
    return Risk.model_validate({"what": what, "kind": "operational", "likelihood": 4, "impact": 4, **changed})


@pytest.mark.parametrize(
    ("part", "value", "title"),
    [
        ("actions", Action(what="Ask the board", due="2026-06-01"), "To do: Ask the board"),
        ("actions", Action(what="Ask the board", due="2026-06-01", status="done"), None),
        ("actions", Action(what="Ask the board"), None),
        ("actions", Action.model_validate_json('{"what": "Ask the board", "due": "2026-06-31"}'), None),
        ("reviews", Review(what="Quarterly", due="2026-06-01"), "Review: Quarterly"),
        ("reviews", Review(what="Quarterly", due="2026-06-01", done=True), None),
        ("statements", Statement(kind="condition", text="A seat", due="2026-06-01"), "Condition: A seat"),
        ("statements", Statement(kind="condition", text="A seat", due="2026-06-01", status="met"), None),
        ("statements", Statement(kind="ambition", text="One door", due="2026-06-01"), None),
        ("risks", risk(due="2026-06-01"), "Risk: Staff leave"),
        ("risks", risk(due="2026-06-01", status="closed"), None),
        ("poor_performance", PoorPerformance(what="late", plan=(HIRE,)), "Putting right: Hire"),
    ],
)  # fmt: skip
def test_what_is_due_and_not_done_is_in_the_calendar(part: str, value: Record, title: str | None) -> None:
    found = events(holding((part, "one", value)))
    assert [one.title for one in found] == ([title] if title else [])
    assert all(one.day == date(2026, 6, 1) for one in found)


def test_the_calendar_file_holds_every_event() -> None:
    made = holding(("actions", "a", Action(what="A", due="2026-06-01")), ("risks", "r", risk(due="2026-07-01")))
    assert calendar_of(made, STAMP).count(b"BEGIN:VEVENT") == 2


def test_actions_stand_in_the_order_of_their_days_and_those_without_last() -> None:
    days = {"a": "", "b": "2026-07-01", "c": "2026-06-01"}
    made = holding(*(("actions", key, Action(what=key, due=due)) for key, due in days.items()))
    assert [row[0] for row in plan_rows(made)] == ["c", "b", "a"]


def test_a_risk_over_the_appetite_comes_first_and_says_so() -> None:
    made = holding(
        ("risks", "a", risk("Big", likelihood=5, impact=5)),
        ("risks", "b", risk("Small", likelihood=2, impact=2, appetite="averse")),
    )
    assert [(row[0], row[4], row[6]) for row in risk_rows(made)] == [("Small", 4, "over the appetite"), ("Big", 25, "")]


def test_the_workbook_keeps_every_text_a_text() -> None:
    made = holding(("actions", "a", Action(what="=1+1", owner="@x")), ("risks", "r", risk("-2+3")))
    book = openpyxl.load_workbook(BytesIO(plan_workbook(made)))
    assert book.sheetnames == ["Action plan", "Risk register"]
    assert [(cell.value, cell.data_type) for cell in book["Action plan"][2]][:2] == [("=1+1", "s"), ("@x", "s")]
    assert book["Risk register"]["E2"].value == 16


def test_the_workbook_holds_days_as_days_and_questions_in_words() -> None:
    action = Action(what="Ask", due="2026-06-01", item="equal-voice.1", status="under way")
    made = holding(("actions", "a", action), ("actions", "b", Action(what="Wait", item="our-own.1")))
    page = openpyxl.load_workbook(BytesIO(plan_workbook(made)))["Action plan"]
    assert (page["C2"].value, page["C2"].is_date, page["D2"].value) == (datetime(2026, 6, 1), True, "under way")
    assert page["E2"].value == "How much say does the smallest partner have when you work with others?"
    assert (page["C3"].value, page["E3"].value, page.auto_filter.ref) == (None, "our-own.1", "A1:H3")
    assert page.column_dimensions["A"].width > page.column_dimensions["C"].width


@pytest.mark.parametrize("day", ["2026-06-31", "0001-01-01", "1899-12-31"])
def test_a_day_that_no_spreadsheet_has_stays_in_the_workbook_as_it_was_written(day: str) -> None:
    older = Action.model_validate_json(f'{{"what": "Meet", "due": "{day}"}}')
    page = openpyxl.load_workbook(BytesIO(plan_workbook(holding(("actions", "a", older)))))["Action plan"]
    assert page["C2"].value == day


def test_a_welsh_workbook_has_its_states_in_welsh() -> None:
    made = holding(("risks", "r", risk(appetite="cautious", status="watched")))
    cells = [cell.value for cell in openpyxl.load_workbook(BytesIO(plan_workbook(made, "cy")))["Cofrestr risgiau"][2]]
    assert {"gofalus", "yn cael ei wylio"} <= set(cells)


def test_a_party_is_named_in_the_calendar_and_not_by_its_key() -> None:
    condition = Statement(kind="condition", text="A seat", by="a", due="2026-06-01")
    made = apply(document(a="North Trust"), [setting(document(), "statements", "one", condition, by="x")])
    assert [one.notes for one in events(made)] == ["North Trust"]


def test_equal_documents_give_equal_workbooks() -> None:
    made = holding(("risks", "r", risk()))
    assert plan_workbook(made) == plan_workbook(made)
