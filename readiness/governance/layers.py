"""The row of each place, fixed by its role: it is the honest order, and it more than halves the crossings."""

from collections.abc import Mapping
from types import MappingProxyType

from readiness.document.graph import BodyKind, MapNode, OrganisationRole
from readiness.governance.graph import Graph

REGULATOR, COMMISSIONER, BOARD, MANAGEMENT, PRIME, PROVIDER, SUBCONTRACTOR, NEXT_TIER, PEOPLE = range(9)

_ORGANISATION_LAYERS: Mapping[OrganisationRole | None, int] = MappingProxyType({
    "regulator": REGULATOR, "commissioner": COMMISSIONER, "funder": COMMISSIONER, "umbrella": PROVIDER,
    "provider": PROVIDER, "subcontractor": SUBCONTRACTOR, None: PROVIDER,
})  # fmt: skip
_BODY_LAYERS: Mapping[BodyKind | None, int] = MappingProxyType({
    "board": BOARD, "leadership team": BOARD, "partnership board": BOARD, "client body": BOARD,
    "management team": MANAGEMENT, "advisory panel": MANAGEMENT, "delivery team": PRIME, None: BOARD,
})  # fmt: skip


# A place that somebody put in its row by hand may stay there whatever ties it gains, as long as its role is the same.
_NEIGHBOURING: Mapping[int, int] = MappingProxyType({PROVIDER: PRIME, SUBCONTRACTOR: NEXT_TIER})
_NOBODY: Mapping[str, int] = MappingProxyType({})


def layers(graph: Graph, by_hand: Mapping[str, int] = _NOBODY) -> dict[str, int]:
    """Return the layer of every place.

    Args:
        graph: The map.
        by_hand: Places that somebody put where they stand -> their layer; they keep it while their role allows it.

    Returns:
        Node id -> 0 (regulator) to 8 (people). A provider that engages or manages other organisations stands
        one row above the providers; whoever is engaged by a subcontractor stands one row below it.

    Source:
        docs/governance.md, rows of the picture.
    """
    found = {key: _layer_by_role(node) for key, node in graph.nodes.items()}
    subcontracts = [edge for _, edge in graph.edges_of("subcontract")]
    engaged = {edge.target for edge in subcontracts}
    for edge in subcontracts:
        if found[edge.source] == PROVIDER and edge.source not in engaged:
            found[edge.source] = PRIME
    for _, edge in graph.edges_of("reports_to"):
        if found[edge.source] == found[edge.target] == PROVIDER:
            found[edge.target] = PRIME
    for edge in subcontracts:
        if found[edge.target] == SUBCONTRACTOR == found[edge.source] and edge.source in engaged:
            found[edge.target] = NEXT_TIER
    return found | {key: row for key, row in by_hand.items() if key in found and _may_stand(graph.nodes[key], row)}


def _may_stand(node: MapNode, row: int) -> bool:
    own = _layer_by_role(node)
    return row in {own, _NEIGHBOURING.get(own)}


def _layer_by_role(node: MapNode) -> int:
    if node.kind == "people":
        return PEOPLE
    if node.kind == "vehicle":
        return PRIME
    return _BODY_LAYERS[node.body] if node.kind == "body" else _ORGANISATION_LAYERS[node.role]
