"""Checks of the terms of reference: members, meetings and reserved matters."""

from datetime import date

import pytest

from readiness.governance.checks.checking import Context, check
from readiness.governance.graph import Graph
from tests.readiness.governance.checks.mutations import add, all_terms, both, drop, edge, place, terms
from tests.readiness.governance.maps import drawn


def severities(rule: str, graph: Graph) -> list[str]:
    return [one.severity for one in check(graph) if one.rule == rule]


@pytest.mark.parametrize(
    ("together", "often", "found"),
    [
        (True, None, ["to-do"]),
        (None, 12, ["to-do"]),
        (None, 2, ["warning"]),
        (False, None, ["warning"]),
        (True, 4, []),
        (True, 3, ["warning"]),
    ],
)
def test_a_quarterly_meeting_of_all_may_be_there_missing_or_unrecorded(
    together: bool | None, often: int | None, found: list[str]
) -> None:
    graph = all_terms(all_parties_meet=together, meetings_a_year=often)(drawn("prime-provider"))
    assert severities("C34", graph) == found


def test_a_body_that_only_answers_to_another_is_no_member_of_it() -> None:
    graph = both(drop("seat", target="leadership-team"), drop("voice"))(drawn("alliance"))
    said = next(one.message for one in check(graph) if one.rule == "C27" and one.nodes == ("leadership-team",))
    assert said == "The terms of reference of Alliance leadership team do not say: members."


def test_organisations_that_answer_to_a_delivery_team_make_it_up() -> None:
    graph = both(drop("seat", target="zone-1"), add(edge("reports_to", "certitude", "zone-1")))
    assert severities("C27", graph(drawn("framework.by-zone"))) == []


@pytest.mark.parametrize(("matters", "found"), [("", ["warning"]), ("The budget.", [])])
def test_without_a_leadership_team_another_top_body_may_list_reserved_matters(matters: str, found: list[str]) -> None:
    put = both(place("leadership-team", body="board"), terms("leadership-team", reserved_matters=matters))
    assert severities("C35", put(drawn("alliance"))) == found


TODAY = Context(today=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2019-01-01", ["review-past"]), ("2026-11-21", ["review-past"]), ("2026-11-22", []), ("2027-11-22", []),
        ("2027-11-24", ["review-far"]), ("2035-01-01", ["review-far"]), ("2026-99-99", []),
    ],
)  # fmt: skip
def test_a_review_is_neither_overdue_nor_years_away(day: str, said: list[str]) -> None:
    graph = terms("leadership-team", review_date=day, review_every_months=None)(drawn("alliance"))
    found = [one.subject.partition("_")[0] for one in check(graph, TODAY) if one.rule == "C34"]
    assert found == said
    assert severities("C34", graph) == []
