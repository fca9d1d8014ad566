import pytest

from readiness.document.graph import BodyKind, MapEdge, MapNode, OrganisationRole
from readiness.governance.graph import Graph
from readiness.governance.layers import layers


def place(role: OrganisationRole | None = None, body: BodyKind | None = None) -> MapNode:
    return MapNode(kind="body" if body else "organisation", name="Place", role=role, body=body)


@pytest.mark.parametrize(
    ("node", "layer"),
    [
        (place("regulator"), 0),
        (place("commissioner"), 1),
        (place("funder"), 1),
        (place(body="board"), 2),
        (place(body="leadership team"), 2),
        (place(body="partnership board"), 2),
        (place(body="client body"), 2),
        (place(body="management team"), 3),
        (place(body="advisory panel"), 3),
        (place(body="delivery team"), 4),
        (MapNode(kind="vehicle", name="Company"), 4),
        (place("provider"), 5),
        (place(), 5),
        (place("subcontractor"), 6),
        (MapNode(kind="people", name="People"), 8),
    ],
)
def test_the_role_fixes_the_row(node: MapNode, layer: int) -> None:
    assert layers(Graph({"a": node})) == {"a": layer}


def test_who_subcontracts_stands_over_the_providers_and_the_next_tier_under_the_subcontractors() -> None:
    nodes = {"prime": place("provider"), "sub": place("subcontractor"), "next": place("subcontractor")}
    pairs = (("prime", "sub"), ("sub", "next"))
    edges = {f"{a}-{b}": MapEdge(source=a, target=b, kind="subcontract") for a, b in pairs}
    assert layers(Graph(nodes, edges)) == {"prime": 4, "sub": 6, "next": 7}


def test_a_provider_to_whom_another_answers_stands_over_it() -> None:
    edges = {"line": MapEdge(source="trade", target="manager", kind="reports_to")}
    assert layers(Graph({"manager": place("provider"), "trade": place("provider")}, edges)) == {
        "manager": 4,
        "trade": 5,
    }


@pytest.mark.parametrize(("role", "row", "layer"), [("provider", 5, 5), ("commissioner", 5, 1), ("provider", 8, 4)])
def test_a_place_put_by_hand_keeps_its_row_while_its_role_allows_it(
    role: OrganisationRole, row: int, layer: int
) -> None:
    nodes = {"prime": place(role), "sub": place("provider")}
    edges = {"a": MapEdge(source="prime", target="sub", kind="subcontract")}
    assert layers(Graph(nodes, edges), {"prime": row})["prime"] == layer
