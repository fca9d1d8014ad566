"""The plan as data: what is overdue, what comes first, and what the results suggest."""

from datetime import date

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Action, Document
from readiness.document.toolbox import Review, Risk, Statement
from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import charity, reading, sample
from ui.views.plan import Timing, plan_view, questions, timing
from ui.views.plan_suggestions import suggestions

TODAY = date(2026, 11, 22)


def with_records(**records: object) -> Document:
    made = charity()
    parts = {Action: "actions", Risk: "risks", Statement: "statements", Review: "reviews"}
    return apply(made, [setting(made, parts[type(one)], key, one, by="") for key, one in records.items()])  # type: ignore[index]


@pytest.mark.parametrize(
    ("due", "is_open", "how"),
    [
        ("2026-11-21", True, "overdue"), ("2026-11-22", True, "soon"), ("2026-12-06", True, "soon"),
        ("2026-12-07", True, "later"), ("", True, "undated"), ("2026-06-31", True, "undated"),
        ("2026-11-21", False, "closed"),
    ],
)  # fmt: skip
def test_a_day_is_overdue_from_the_day_after(due: str, is_open: bool, how: Timing) -> None:
    assert timing(due, TODAY, is_open=is_open) == how


def test_what_presses_most_comes_first() -> None:
    view = plan_view(
        with_records(
            done=Action(what="A", due="2026-01-01", status="done"),
            later=Action(what="B", due="2027-01-01"),
            never=Action(what="C"),
            late=Action(what="D", due="2026-11-01", status="under way"),
        ),
        TODAY,
    )
    assert [line.key for line in view.actions] == ["late", "later", "never", "done"]
    assert view.overdue == 1


def test_risks_over_the_appetite_come_first_and_closed_ones_have_no_number() -> None:
    risk = {"what": "R", "kind": "financial"}
    view = plan_view(
        with_records(
            high=Risk(likelihood=5, impact=5, **risk),  # type: ignore[arg-type]
            over=Risk(likelihood=2, impact=2, appetite="averse", **risk),  # type: ignore[arg-type]
            shut=Risk(likelihood=5, impact=5, status="closed", **risk),  # type: ignore[arg-type]
        ),
        TODAY,
    )
    assert [(line.row.key, line.number) for line in view.risks] == [("over", 1), ("high", 2), ("shut", 0)]
    assert view.remarks[0].rule == "risk.over"


def test_only_conditions_are_conditions_and_closed_ones_come_last() -> None:
    view = plan_view(
        with_records(
            met=Statement(kind="condition", text="A", status="met", due="2026-01-01"),
            wish=Statement(kind="ambition", text="B"),
            open=Statement(kind="condition", text="C"),
        ),
        TODAY,
    )
    assert [(line.key, line.timing) for line in view.conditions] == [("open", "undated"), ("met", "closed")]


def test_an_organisation_is_called_by_its_name() -> None:
    join = Statement(kind="condition", text="Join", by="riverside-mind", due="2026-12-01")
    view = plan_view(with_records(join=join, other=Statement(kind="condition", text="Other", by="The bank")), TODAY)
    assert [line.by for line in view.conditions] == ["Riverside Mind", "The bank"]
    assert [line.who for line in view.due] == ["Riverside Mind"]


def test_the_calendar_holds_every_part_in_the_order_of_its_days() -> None:
    view = plan_view(
        with_records(
            act=Action(what="Act", due="2026-12-24"),
            see=Review(what="See", due="2026-11-01"),
            join=Statement(kind="condition", text="Join", due="2026-12-01"),
            fear=Risk(what="Fear", kind="clinical", likelihood=1, impact=1, due="2027-01-01"),
        ),
        TODAY,
    )
    assert [line.what.split(": ")[1] for line in view.due] == ["See", "Join", "Act", "Fear"]
    assert view.due[0].timing == "overdue"


def test_the_results_suggest_what_the_plan_does_not_hold_yet() -> None:
    document, library = sample(), shipped_library()
    found = suggestions(document, library, reading())
    assert {one.ground for one in found} == {"red flag", "condition", "advice"}
    taken = apply(document, [setting(document, "actions", "taken", Action(what=found[0].what), by="")])
    assert suggestions(taken, library, reading())[0].is_taken
    asked = questions(library)
    assert all(one.item in asked and one.expected for one in found if one.ground == "advice")
