"""The measures against networkx and against what was published for three well-known networks."""

from dataclasses import replace

import networkx as nx
import pytest

from readiness.document.graph import MapEdge, MapNode
from readiness.governance.graph import Graph
from readiness.governance.network import Measures, levels_of_collaboration, measure
from tests.readiness.governance.checks.mutations import add, edge, line
from tests.readiness.governance.maps import drawn, tied

FLORENCE = nx.florentine_families_graph()
KITE = nx.krackhardt_kite_graph()
WOMEN = nx.davis_southern_women_graph()


def measured(network: nx.Graph, *alone: str) -> Measures:
    names = {name: str(name) for name in (*network.nodes(), *alone)}
    nodes = {name: MapNode(kind="organisation", name=name) for name in names.values()}
    pairs = enumerate(network.edges())
    edges = {
        f"e{n}": MapEdge(
            source=names[a].casefold().replace(" ", "-"),
            target=names[b].casefold().replace(" ", "-"),
            kind="relationship",
        )
        for n, (a, b) in pairs
    }
    return measure(Graph({name.casefold().replace(" ", "-"): node for name, node in nodes.items()}, edges))[
        "relationship"
    ]


@pytest.mark.parametrize("network", [FLORENCE, KITE, WOMEN], ids=["Florence", "kite", "Davis"])
def test_measures_equal_those_of_networkx(network: nx.Graph) -> None:
    found = measured(network)
    between = nx.betweenness_centrality(network)
    assert found.density == pytest.approx(nx.density(network) / 2)
    assert found.core.k == max(nx.core_number(network).values())
    assert found.brokers[0][1] == pytest.approx(max(between.values()))
    assert len(found.cut_vertices) == len(list(nx.articulation_points(network)))
    assert len(found.bridges) == len(list(nx.bridges(network)))


def test_florentine_marriages_have_their_published_centralisation() -> None:
    # Wasserman and Faust 1994, Social network analysis: sixteen families, Pucci among them without a marriage.
    found = measured(FLORENCE, "Pucci")
    assert (found.places, found.ties) == (16, 20)
    assert found.degree_centralisation == pytest.approx(0.267, abs=0.0005)
    assert found.betweenness_centralisation == pytest.approx(0.383, abs=0.0005)
    assert found.brokers[0][0] == "medici"


def test_the_kite_has_its_published_broker_and_hub() -> None:
    # Krackhardt 1990: node 7 (Heather) lies on most ways, 14 of 36, though node 3 (Diane) has most ties.
    found = measured(KITE)
    assert found.brokers[0][0] == "7"
    assert found.brokers[0][1] == pytest.approx(14 / 36)
    assert found.degree_centralisation == pytest.approx((6 * 10 - 36) / 72)
    assert found.cut_vertices == ("7", "8")


@pytest.mark.parametrize(
    ("pairs", "reciprocity", "in_degree"),
    [([], None, None), (["ab", "ba"], 1.0, 0.0), (["ab", "cb"], 0.0, 1.0), (["ab", "ba", "cb"], 2 / 3, 0.75)],
)
def test_reciprocity_and_pull_towards_one(pairs: list[str], reciprocity: float | None, in_degree: float | None) -> None:
    edges = [edge("relationship", pair[0], pair[1]) for pair in pairs]
    names = {"a": "A", "b": "B", "c": "C"} if len(pairs) != 2 or "cb" in pairs else {"a": "A", "b": "B"}
    found = measure(tied(*edges, **names)).get("relationship")
    assert (found and found.reciprocity, found and found.in_degree_centralisation) == (reciprocity, in_degree)


def test_strong_trust_is_measured_among_all_who_work_together() -> None:
    edges = [edge("relationship", "a", "b", trust=5), edge("relationship", "b", "a", trust=2)]
    found = measure(tied(*edges, a="A", b="B", c="C"))
    assert (found["trust"].ties, found["relationship"].ties, found["trust"].places) == (1, 2, 3)
    assert found["trust"].reciprocity == 0.0


def test_places_without_a_tie_count_but_those_of_another_sort_do_not() -> None:
    graph = add(edge("relationship", "council", "slam"))(drawn("prime-contractor"))
    assert measure(graph)["relationship"].places == 5


def test_a_pair_stands_at_the_lower_level_of_its_two_ends() -> None:
    edges = [
        edge("relationship", "a", "b", collaboration="integration"),
        edge("relationship", "b", "a", collaboration="cooperation"),
    ]
    found = levels_of_collaboration(tied(*edges, a="A", b="B", c="C"))
    assert found["cooperation"] == pytest.approx(1 / 3)
    assert found["none"] == pytest.approx(2 / 3)
    assert found["integration"] == 0.0


def test_an_empty_map_has_no_measures() -> None:
    assert (measure(Graph()), levels_of_collaboration(Graph())) == ({}, {})


def test_two_lines_of_a_kind_between_two_places_are_two_ties_of_one_pair() -> None:
    graph = line("contract")(drawn("alliance"))
    again = add(edge("contract", "council", "slam", label="NHS standard contract"))(graph)
    before, after = measure(graph)["contract"], measure(again)["contract"]
    assert after.ties == before.ties + 1
    assert replace(after, ties=before.ties) == before
