"""Checks of contracts: what each is told apart by, and what is only not recorded."""

import pytest

from readiness.document.graph import EdgeKind, MapNode
from readiness.governance.checks.checking import Context, check
from readiness.governance.checks.finding import Finding
from readiness.governance.graph import Graph
from tests.readiness.governance.checks.mutations import add, both, drop, edge, line
from tests.readiness.governance.maps import drawn

SECOND = add(edge("contract", "council", "slam", label="Second", exit_terms=False, step_in_right=True))
TWO_WITHOUT_EXIT = both(line("contract", "council", "slam", exit_terms=False), SECOND)(drawn("alliance"))


def of(rule: str, graph: Graph, **aside: str) -> list[Finding]:
    return [one for one in check(graph, Context(set_aside=aside)) if one.rule == rule]


def test_two_contracts_between_the_same_two_are_two_findings() -> None:
    keys = [one.key for one in of("C21", TWO_WITHOUT_EXIT)]
    assert keys == ["c21/found_contract.council.slam", f"c21/found_new-{len(drawn('alliance').edges)}"]


def test_setting_one_aside_leaves_the_other() -> None:
    aside = {"c21/found_contract.council.slam": "Settled in the lease."}
    assert [one.set_aside for one in of("C21", TWO_WITHOUT_EXIT, **aside)] == ["Settled in the lease.", ""]


def test_a_reason_written_for_the_two_ends_counts_for_all_it_meant() -> None:
    aside = {"c21/found_council_slam": "Settled."}
    found = of("C21", TWO_WITHOUT_EXIT, **aside)
    assert [one.set_aside for one in found] == ["Settled.", "Settled."]
    # It is taken up again by the words under which it stands in the document.
    assert {one.key for one in found} == {"c21/found_council_slam"}


def test_an_own_reason_goes_before_one_for_both() -> None:
    aside = {"c21/found_council_slam": "Settled.", "c21/found_contract.council.slam": "In the lease."}
    found = of("C21", TWO_WITHOUT_EXIT, **aside)
    assert [one.set_aside for one in found] == ["In the lease.", "Settled."]


@pytest.mark.parametrize(("grant", "severity"), [(None, ["to-do"]), (False, ["warning"]), (True, [])])
def test_whether_money_without_a_contract_is_a_grant_may_be_unrecorded(grant: bool | None, severity: list[str]) -> None:
    graph = add(edge("funding", "council", "slam", grant=grant))(drawn("informal-network"))
    assert [one.severity for one in of("C14", graph)] == severity


@pytest.mark.parametrize("kind", ["contract", "subcontract"])
def test_several_bare_contracts_with_one_make_one_finding(kind: EdgeKind) -> None:
    ties = (edge("contract", "council", "ccg", label="One"), edge(kind, "council", "ccg", label="Two"))
    graph = both(drop("relationship"), add(*ties, edge("delivers", "ccg", "people")))(Graph(drawn("grant").nodes))
    assert [(one.key, len(one.edges)) for one in of("C07", graph)] == [("c07/found_council_ccg", 2)]


def test_a_grant_that_is_passed_on_still_reaches() -> None:
    passed = add(
        edge("funding", "council", "hub", grant=True),
        edge("funding", "hub", "slam", grant=True),
        hub=MapNode(kind="organisation", name="Hub", role="umbrella"),
    )
    graph = both(drop("funding", target="slam"), passed)(drawn("grant"))
    assert [one.rule for one in check(graph) if one.rule == "C01"] == []


def test_a_grant_of_somebody_without_a_contract_reaches_nobody() -> None:
    graph = both(drop("funding", target="slam"), add(edge("funding", "certitude-2", "slam", grant=True)))
    stranger = add(**{"certitude-2": MapNode(kind="organisation", name="Stranger")})
    assert [one.nodes for one in check(both(stranger, graph)(drawn("grant"))) if one.rule == "C01"] == [("slam",)]


def test_a_team_needs_no_contract_of_its_own() -> None:
    graph = add(edge("delivers", "delivery-team", "people"))(drawn("alliance"))
    assert [one for one in check(graph) if one.rule == "C01"] == []


@pytest.mark.parametrize(("agreement", "rule"), [("none", "C10"), ("memorandum", "C24")])
def test_those_behind_a_team_sign_for_it(agreement: str, rule: str) -> None:
    flow = edge("data_flow", "delivery-team", "council", personal_data=True, agreement=agreement)
    found = next(one for one in check(add(flow)(drawn("alliance"))) if one.rule == rule)
    assert "Service delivery team" not in found.remedy
    assert "Thames Reach" in found.remedy
