import pytest

from readiness.governance.graph import Graph
from readiness.governance.network import measure
from readiness.governance.network_words import form_of, measures_in_words, network_forms
from readiness.governance.templates import template_ids
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


def test_an_empty_map_still_has_a_form() -> None:
    assert form_of(Graph()) == "shared"
