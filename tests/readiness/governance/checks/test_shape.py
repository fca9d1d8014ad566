"""Checks of the shape: shares, agreements and primes as they are drawn."""

import pytest

from readiness.document.graph import MapNode
from readiness.governance.checks.checking import check
from readiness.governance.graph import Graph
from tests.readiness.governance.checks.mutations import Fault, add, both, drop, edge, line, lines, place
from tests.readiness.governance.maps import drawn

SECOND = add(second=MapNode(kind="vehicle", name="Second company"))
IN_ANOTHER = add(edge("shareholding", "slam", "certitude", share_per_cent=30.0))


def found(rule: str, graph: Graph) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.severity, one.nodes[:1]) for one in check(graph) if one.rule == rule]


def test_a_second_company_that_nobody_owns_is_found() -> None:
    assert found("C16", SECOND(drawn("joint-venture.horizontal"))) == [("error", ("second",))]


def test_a_share_in_an_organisation_makes_no_joint_venture() -> None:
    graph = both(drop("shareholding"), IN_ANOTHER)(drawn("joint-venture.horizontal"))
    assert found("C17", graph) == [("error", ("company",))]
    assert found("C16", graph) == []


@pytest.mark.parametrize("model", ["prime-provider", "prime-contractor"])
def test_a_prime_model_without_a_contract_from_a_commissioner_is_found(model: str) -> None:
    assert found("C17", drop("contract")(drawn(model))) == [("error", ("council",))]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (lines("contract", label=""), ["to-do"]),
        (line("contract", "council", "slam", label=""), []),
        (both(lines("contract", label="A"), *(line("contract", c, "slam", label="B") for c in ("council", "ccg"))),
         ["error"]),
    ],
)  # fmt: skip
def test_contracts_without_a_name_may_or_may_not_be_one_agreement(fault: Fault, expected: list[str]) -> None:
    assert [severity for severity, _ in found("C17", fault(drawn("alliance")))] == expected


def test_two_regulated_deliveries_of_one_are_told_apart() -> None:
    graph = both(
        line("delivers", "slam", regulated=True), add(edge("delivers", "slam", "people", label="B", regulated=True))
    )(drawn("alliance"))
    assert len({one.key for one in check(graph) if one.rule == "C18"}) == 2


def test_a_regulator_on_the_map_that_regulates_nobody_is_asked_about() -> None:
    graph = place("cqc", role="regulator")(drop("regulates")(drawn("alliance", "a regulator too")))
    assert [severity for severity, _ in found("C18", graph)] == ["to-do"]


@pytest.mark.parametrize("trusts", [(1, 5), (5, 1)])
def test_of_two_ratings_the_lower_one_counts(trusts: tuple[int, int]) -> None:
    ties = (edge("relationship", "slam", "council", trust=one, label=str(one)) for one in trusts)
    back = edge("relationship", "council", "slam", trust=3)
    graph = both(drop("relationship"), add(*ties, back))(drawn("alliance"))
    assert [one.subject for one in check(graph) if "one-sided" in one.subject] == ["one-sided_council_slam"]


@pytest.mark.parametrize("name", ["alliance agreement", "Alliance  agreement "])
def test_one_agreement_may_be_written_with_other_capitals_and_gaps(name: str) -> None:
    graph = line("contract", "council", "slam", label=name)(drawn("alliance"))
    assert found("C17", graph) == []


@pytest.mark.parametrize(("role", "said"), [("provider", ["error"]), (None, ["to-do"]), ("regulator", [])])
def test_only_a_regulator_regulates(role: str | None, said: list[str]) -> None:
    over = MapNode.model_validate({"kind": "organisation", "name": "Over", "role": role, "party": "over"})
    graph = both(line("delivers", "slam", regulated=True), add(edge("regulates", "over", "slam"), over=over))
    assert [severity for severity, first in found("C18", graph(drawn("alliance"))) if first == ("slam",)] == said
