"""Large maps made smaller for the eye."""

from readiness.document.graph import MapEdge, MapNode
from readiness.governance.graph import Graph
from readiness.governance.grouping import FEWEST_PLACES, grouped, groups


def wide(providers: int = 31) -> Graph:
    """Return one council with so many providers, each with a contract, the first two working together."""
    nodes = {"council": MapNode(kind="organisation", name="Council", role="commissioner")}
    nodes |= {
        f"p{number}": MapNode(kind="organisation", name=f"P{number}", role="provider") for number in range(providers)
    }
    edges = {
        f"c{number}": MapEdge(source="council", target=f"p{number}", kind="contract") for number in range(providers)
    }
    return Graph(nodes, {**edges, "together": MapEdge(source="p0", target="p1", kind="relationship")})


def test_providers_with_the_same_commissioner_are_drawn_as_one() -> None:
    made = grouped(wide())
    assert [node.name for node in made.graph.nodes.values()] == ["Council", "P0 and 30 others"]
    assert set(made.stands_in.values()) == {"p0"}


def test_ties_keep_their_ids_and_those_within_a_group_fall_away() -> None:
    made = grouped(wide())
    assert "together" not in made.graph.edges
    assert (made.graph.edges["c7"].source, made.graph.edges["c7"].target) == ("council", "p0")


def test_an_opened_group_is_drawn_in_full() -> None:
    assert grouped(wide(), {"p0"}).graph == wide()


def test_a_small_map_has_no_groups() -> None:
    assert groups(wide(FEWEST_PLACES - 1)) == {}


def test_whoever_engages_others_stands_alone() -> None:
    graph = wide()
    edges = {**graph.edges, "sub": MapEdge(source="p5", target="p6", kind="subcontract")}
    made = grouped(Graph(graph.nodes, edges))
    assert {"p5", "p6"} <= made.graph.nodes.keys()
