from dataclasses import replace

import pytest

from readiness.document.graph import MapNode
from readiness.governance.graph import Graph
from readiness.governance.network import measure
from readiness.governance.network_words import form_of, measures_in_words, network_forms
from readiness.governance.templates import template_ids
from readiness.partnership.sample_maps import sample_maps
from tests.readiness.governance.checks.mutations import add, edge, gone
from tests.readiness.governance.maps import drawn


def words(template: str) -> str:
    graph = drawn(template)
    return " ".join(measures_in_words(graph, measure(graph)))


@pytest.mark.parametrize(
    ("template", "form"),
    [
        ("alliance", "shared"),
        ("informal-network", "shared"),
        ("prime-contractor", "lead"),
        ("prime-provider", "lead"),
        ("joint-venture.horizontal", "administrative"),
        ("shared-service", "administrative"),
        ("bilateral-contracts", "lead"),
        ("framework.by-zone", "lead"),
        ("grant", "shared"),
    ],
)
def test_the_form_of_governance_follows_the_shape(template: str, form: str) -> None:
    assert form_of(drawn(template)) == form
    assert network_forms()[form_of(drawn(template))].meaning.read() in words(template)


@pytest.mark.parametrize("template", template_ids())
def test_every_measure_is_a_sentence(template: str) -> None:
    graph = drawn(template)
    assert all(one.endswith((".", ":")) for one in measures_in_words(graph, measure(graph)))


def test_a_prime_is_named_as_the_one_on_whom_the_contracts_hang() -> None:
    assert "Without Certitude, the rest falls apart." in words("prime-provider")


def test_collaboration_is_told_in_shares_of_all_pairs() -> None:
    assert "Of all pairs of organisations, 100 per cent at “integration”" in words("alliance")


@pytest.mark.parametrize("model", ["prime-provider", ""])
def test_a_prime_with_one_partner_is_a_lead_organisation(model: str) -> None:
    graph = replace(gone("slam", "thames-reach", "ccg")(drawn("prime-provider")), model=model)
    partner = add(edge("subcontract", "certitude", "sub"), edge("delivers", "sub", "people"))
    one = partner(replace(graph, nodes={**graph.nodes, "sub": MapNode(kind="organisation", name="Sub")}))
    assert form_of(one) == "lead"


@pytest.mark.parametrize("model", ["alliance", ""])
def test_a_member_of_an_alliance_may_subcontract(model: str) -> None:
    graph = replace(gone("thames-reach")(drawn("alliance")), model=model)
    assert form_of(add(edge("subcontract", "certitude", "slam"))(graph)) == "shared"


@pytest.mark.parametrize("sample", ["south-westminster", "wirral-home-care"])
def test_nobody_who_holds_the_contracts_is_told_that_no_one_stands_above(sample: str) -> None:
    drawn_map = sample_maps()[sample]
    assert form_of(Graph(drawn_map.nodes, drawn_map.edges, model=drawn_map.map.partition(".")[0])) == "lead"


def test_one_alone_is_no_network() -> None:
    alone = Graph({"a": MapNode(kind="organisation", name="A")})
    assert [measures_in_words(one, measure(one)) for one in (Graph(), alone)] == [
        ("The map shows fewer than two members, which make no network.",)
    ] * 2
