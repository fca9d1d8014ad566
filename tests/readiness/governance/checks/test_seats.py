"""Checks of seats: every seat is looked at, and what nobody recorded is not read as a yes or a no."""

import pytest

from readiness.document.graph import MapNode
from readiness.governance.checks.checking import check
from readiness.governance.graph import Graph
from tests.readiness.governance.checks.mutations import Fault, add, both, drop, edge, line, place, terms
from tests.readiness.governance.maps import drawn

POWERLESS = edge("seat", "slam", "leadership-team", label="Second", deputy=True, delegated_authority=False)
LIMITED = {"authority_limit_pounds": 10_000}


def severities(rule: str, graph: Graph) -> list[str]:
    return [one.severity for one in check(graph) if one.rule == rule]


@pytest.mark.parametrize("last", [True, False])
def test_one_seat_without_authority_is_found_whatever_the_order(last: bool) -> None:
    graph = add(POWERLESS)(drawn("alliance"))
    turned = graph if last else Graph(graph.nodes, dict(reversed(list(graph.edges.items()))), model=graph.model)
    assert severities("C15", turned) == ["error"]


def test_two_seats_without_authority_are_told_apart() -> None:
    graph = both(line("seat", "slam", "leadership-team", delegated_authority=False), add(POWERLESS))(drawn("alliance"))
    assert len({one.key for one in check(graph) if one.rule == "C15"}) == 2


def test_an_alliance_without_a_leadership_team_has_no_seats_on_one() -> None:
    graph = place("leadership-team", body="board")(drawn("alliance"))
    found = [one for one in check(graph) if one.rule == "C15"]
    assert [(one.key, len(one.nodes)) for one in found] == [("c15/no-team_map", 5)]


def test_without_a_leadership_team_every_party_of_an_alliance_belongs_on_the_management_team() -> None:
    put = both(place("leadership-team", body="board"), drop("seat", source="slam"))
    found = [one for one in check(put(drawn("alliance"))) if one.rule == "C25"]
    assert [one.nodes for one in found] == [("management-team", "slam")]


@pytest.mark.parametrize(("voting", "found"), [(None, ["to-do"]), (False, []), (True, ["warning"])])
def test_a_member_above_who_may_have_a_vote_is_asked_about(voting: bool | None, found: list[str]) -> None:
    put = both(drop("seat", source="slam"), add(edge("seat", "slam", "partnership-board", voting=voting, deputy=True)))
    assert severities("C25", put(drawn("prime-provider"))) == found


@pytest.mark.parametrize(("speaker", "found"), [("slam", ["warning"]), ("certitude", [])])
def test_nobody_speaks_for_itself_without_a_seat(speaker: str, found: list[str]) -> None:
    small = place("slam", size="small", represented_by=speaker)
    assert severities("C13", both(small, drop("seat", source="slam"))(drawn("prime-provider"))) == found


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        (place("slam", charity=None), ["to-do"]),
        (place("slam", charity=False), []),
        (place("slam", charity=True), ["warning"]),
        (both(place("slam", charity=None), terms("leadership-team", decision_limit_pounds=10_000)), []),
    ],
)
def test_whether_a_member_with_little_authority_is_a_charity_may_be_unrecorded(fault: Fault, found: list[str]) -> None:
    short = line("seat", "slam", "leadership-team", **LIMITED)
    assert severities("C32", both(short, fault)(drawn("alliance"))) == found


APART = both(drop("reports_to", source="management-team"), drop("seat", target="management-team"))


@pytest.mark.parametrize(
    ("above", "found"),
    [
        (add(edge("reports_to", "management-team", "council")), ["warning"]),
        (both(add(edge("reports_to", "management-team", "delivery-team")), drop("reports_to", source="delivery-team"),
              add(edge("reports_to", "delivery-team", "leadership-team"))), ["warning"]),
    ],
    ids=["a commissioner", "a body that answers to the leadership team"],
)  # fmt: skip
def test_lines_of_account_are_followed_up_to_the_parties(above: Fault, found: list[str]) -> None:
    graph = both(APART, above)(drawn("alliance"))
    assert severities("C25", graph) == found
    assert len(next(one for one in check(graph) if one.rule == "C25").nodes) == 6


def test_a_management_team_under_a_commissioner_needs_the_parties_of_its_contracts() -> None:
    team = MapNode(kind="body", name="Managers", body="management team")
    graph = add(edge("reports_to", "managers", "council"), managers=team)(drawn("prime-provider"))
    found = next(one for one in check(graph) if one.rule == "C25")
    assert set(found.nodes) == {"managers", "council", "ccg", "certitude"}
