"""Checks of conflicts of interest."""

import pytest

from readiness.document.graph import MapNode
from readiness.governance.checks.checking import check
from readiness.governance.graph import Graph
from tests.readiness.governance.checks.mutations import add, both, edge, line, terms
from tests.readiness.governance.maps import drawn

HUB = terms("management-team", conflict_policy="")(drawn("consortium.hub-and-spoke"))


def severities(graph: Graph) -> list[str]:
    return [one.severity for one in check(graph) if one.rule == "C05"]


@pytest.mark.parametrize(("voting", "found"), [(True, ["error"]), (None, ["to-do"]), (False, [])])
def test_whether_a_commissioner_votes_beside_its_suppliers_may_be_unrecorded(
    voting: bool | None, found: list[str]
) -> None:
    seat = line("seat", "council", "management-team", voting=voting, conflict_declared=None)
    assert severities(seat(HUB)) == found


def test_a_vote_in_a_supplying_company_is_an_interest_too() -> None:
    seat = add(edge("seat", "council", "company", voting=True, deputy=True))
    assert severities(both(seat)(drawn("joint-venture.horizontal"))) == ["error"]


@pytest.mark.parametrize(("declared", "found"), [(None, ["error"]), (True, [])])
def test_a_share_held_through_another_company_is_an_interest(declared: bool | None, found: list[str]) -> None:
    nodes = {
        "c": MapNode(kind="organisation", name="Council", role="commissioner"),
        "h": MapNode(kind="vehicle", name="Holding"),
        "v": MapNode(kind="vehicle", name="Venture"),
    }
    ties = {
        "c-h": edge("shareholding", "c", "h", share_per_cent=100.0, conflict_declared=declared),
        "h-v": edge("shareholding", "h", "v", share_per_cent=100.0),
        "c-v": edge("contract", "c", "v"),
    }
    graph = Graph(nodes, ties)
    assert severities(graph) == found
    assert [one.edges for one in check(graph) if one.rule == "C05"] == [("c-h", "h-v")] * len(found)
