"""Checks of the voices of people who use the service."""

import pytest

from readiness.document.graph import MapNode
from readiness.governance.checks.checking import check
from readiness.governance.graph import Graph
from tests.readiness.governance.checks.mutations import add, both, drop, edge, gone, line
from tests.readiness.governance.maps import drawn

TEAM = ("people", "leadership-team")


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [(3, None, []), (1, None, []), (None, None, []), (1, 1, [])],
)
def test_two_voices_that_are_known_of_are_enough(first: int | None, second: int | None, found: list[str]) -> None:
    graph = both(line("voice", *TEAM, seats=first), add(edge("voice", *TEAM, seats=second, label="B")))(
        drawn("alliance")
    )
    assert [one.severity for one in check(graph) if one.rule == "C26"] == found


@pytest.mark.parametrize(("seats", "found"), [(None, ["to-do"]), (1, ["warning"]), (2, [])])
def test_one_voice_may_stand_for_more_than_was_recorded(seats: int | None, found: list[str]) -> None:
    graph = line("voice", *TEAM, seats=seats)(drawn("alliance"))
    assert [one.severity for one in check(graph) if one.rule == "C26"] == found


def test_people_with_a_seat_are_heard() -> None:
    seat = edge("seat", "people", "partnership-board", seats=2, deputy=True)
    graph = both(drop("voice"), add(seat))(drawn("prime-provider"))
    assert [one.rule for one in check(graph)] == []


def test_a_map_without_the_people_it_is_for_asks_where_they_are() -> None:
    found = [one for one in check(gone("people")(drawn("alliance"))) if one.rule == "C08"]
    assert [(one.severity, one.key) for one in found] == [("to-do", "c08/people-not-recorded_map")]


def test_companies_alone_are_not_asked_for_people() -> None:
    owner = Graph({"h": MapNode(kind="vehicle", name="H"), "v": MapNode(kind="vehicle", name="V")})
    assert [one for one in check(owner) if one.rule == "C08"] == []
