"""Large maps made smaller for the eye: places that are alike are drawn as one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from readiness.document.graph import MapActivity, MapEdge, MapNode
from readiness.governance.checks.survey import CONTRACTS
from readiness.governance.graph import Graph
from readiness.governance.layers import layers
from readiness.text import NAME_LENGTH

FEWEST_ALIKE = 3
FEWEST_PLACES = 30


@dataclass(frozen=True, slots=True)
class Grouped:
    """A map whose alike places stand as one each; ``stands_in`` gives, for every place not drawn, the one that is."""

    graph: Graph
    stands_in: Mapping[str, str] = field(default_factory=dict)


def groups(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Return the groups of organisations of one role and row that get their work from the same places.

    Returns:
        The first of each group -> all others, for groups of three and more; nothing on maps that are small.
    """
    if len(graph.nodes) <= FEWEST_PLACES:
        return {}
    sources: dict[str, set[str]] = {key: set() for key in graph.nodes}
    for _, edge in graph.edges_of(*CONTRACTS):
        sources[edge.target].add(edge.source)
    engaging = {edge.source for _, edge in graph.edges_of("subcontract")}
    layer_of = layers(graph)
    alike: dict[tuple[object, ...], list[str]] = {}
    for key, node in graph.nodes.items():
        # Whoever engages others is no organisation like any other.
        if node.kind == "organisation" and sources[key] and key not in engaging:
            alike.setdefault((node.role, layer_of[key], tuple(sorted(sources[key]))), []).append(key)
    return {first: tuple(rest) for first, *rest in alike.values() if len(rest) + 1 >= FEWEST_ALIKE}


def grouped(graph: Graph, opened: Collection[str] = ()) -> Grouped:
    """Return ``graph`` with each group as one place, but for the groups whose first stands in ``opened``.

    Ties of the places that are not drawn lead to the one that is, and keep their ids; those within a group fall away.
    """
    shut = {first: rest for first, rest in groups(graph).items() if first not in opened}
    stands_in = {key: first for first, rest in shut.items() for key in rest}
    if not stands_in:
        return Grouped(graph)
    nodes = {
        key: _named_for_all(node, len(shut[key])) if key in shut else node
        for key, node in graph.nodes.items()
        if key not in stands_in
    }
    edges = {key: _led(edge, stands_in) for key, edge in graph.edges.items()}
    activities = {key: _taken(activity, stands_in) for key, activity in graph.activities.items()}
    kept = {key: edge for key, edge in edges.items() if edge.source != edge.target}
    return Grouped(replace(graph, nodes=nodes, edges=kept, activities=activities), stands_in)


def _named_for_all(node: MapNode, others: int) -> MapNode:
    added = f" and {others} others"
    return node.model_copy(update={"name": f"{node.name[: NAME_LENGTH - len(added)]}{added}"})


def _led(edge: MapEdge, stands_in: Mapping[str, str]) -> MapEdge:
    ends = {"source": stands_in.get(edge.source, edge.source), "target": stands_in.get(edge.target, edge.target)}
    return edge.model_copy(update=ends)


def _taken(activity: MapActivity, stands_in: Mapping[str, str]) -> MapActivity:
    def those(places: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(stands_in.get(one, one) for one in places))

    parts = ("responsible", "accountable", "consulted", "informed")
    return activity.model_copy(update={part: those(getattr(activity, part)) for part in parts})
