"""Maps that a document keeps: reading one, changing one, and what its parties set aside."""

from collections.abc import Iterator, Mapping
from typing import Any

from readiness.document.change import Change, setting
from readiness.document.graph import MapNode
from readiness.document.model import Choice, Document, Entry, Party
from readiness.governance.graph import Graph
from readiness.governance.shapes import Shape
from readiness.governance.templates import Filled, fill, load_template, placeholder_names

NODES, EDGES, ACTIVITIES, SET_ASIDE = "map_nodes", "map_edges", "map_activities", "set_aside"
OWN = "own"
# What templates and samples say of a place that nobody fills yet.
TO_BE_FOUND = ": to be found"


def map_of(document: Document, shape: Shape, parties: Mapping[str, Party]) -> Filled:
    """Return the map of ``shape``: as the document keeps it under the shape's key, else its template filled.

    Args:
        document: The document.
        shape: The delivery model or variant.
        parties: Party id -> party; a kept place that stands for one takes its name, size and charity from it.

    Raises:
        DataFileError: The template breaks its schema.
    """
    template = load_template(shape.template)
    kept = kept_map(document, shape.key)
    if kept is None:
        return fill(template, parties)
    nodes = {
        key: node.model_copy(update=_from_party(parties[node.party])) if node.party and node.party in parties else node
        for key, node in kept.nodes.items()
    }
    graph = Graph(nodes, kept.edges, template.title, kept.activities, shape.model)
    waiting = placeholder_names(template)
    return Filled(graph, tuple(key for key in waiting if key in nodes and _is_waiting(nodes[key], waiting[key])))


def _is_waiting(node: MapNode, name: str) -> bool:
    # Whoever was given a name of its own is there, whether or not it is a party of the document.
    return node.party is None and (node.name == name or TO_BE_FOUND in node.name)


def kept_map(document: Document, key: str) -> Graph | None:
    """Return the map that ``document`` keeps under ``key``, in the order of its ids; None where it keeps none.

    A line whose ends do not both stand is left out. A map without places counts as kept only where the parties
    chose to draw their own.
    """
    nodes = dict(_standing(document.map_nodes, key))
    if not nodes:
        return Graph() if is_own(document, key) else None
    edges = {
        one: edge for one, edge in _standing(document.map_edges, key) if {edge.source, edge.target} <= nodes.keys()
    }
    return Graph(nodes, edges, activities=dict(_standing(document.map_activities, key)))


def keeps_map(document: Document, key: str) -> bool:
    """Return whether ``document`` keeps a map under ``key``, so that its template does not count."""
    return next(_standing(document.map_nodes, key), None) is not None or is_own(document, key)


def is_own(document: Document, key: str) -> bool:
    """Return whether the parties chose to draw the map ``key`` themselves, from nothing."""
    entry = document.choices.get(own_choice(key))
    return entry is not None and entry.value is not None


def own_choice(key: str) -> str:
    """Return the key of the choice by which the map ``key`` is drawn from nothing."""
    return f"map/{key}"


def own_map() -> Choice:
    """Return the choice to draw a map from nothing."""
    return Choice(chosen=OWN)


def changes_to(document: Document, key: str, graph: Graph, *, by: str, at: str = "") -> tuple[Change, ...]:
    """Return the changes that make ``document`` keep ``graph`` under ``key``; what stands already is left alone.

    Args:
        document: The document.
        key: The key of the map, that of its shape.
        graph: The map as it should stand; what it does not hold is taken away.
        by: Who makes the change.
        at: When; this moment unless given.
    """
    wanted: dict[str, Mapping[str, Any]] = {NODES: graph.nodes, EDGES: graph.edges, ACTIVITIES: graph.activities}
    return tuple(
        setting(document, part, f"{key}/{one}", value, by=by, at=at)
        for part, values in wanted.items()
        for one, value in _differing(dict(_standing(getattr(document, part), key)), values)
    )


def reasons(document: Document, key: str) -> Mapping[str, str]:
    """Return the reasons for findings that were set aside on the map ``key``, by ``rule/subject``."""
    return {one: aside.reason for one, aside in _standing(document.set_aside, key)}


def _standing(entries: Mapping[str, Entry[Any]], key: str) -> Iterator[tuple[str, Any]]:
    head = f"{key}/"
    # Sorted by name alone, and only what belongs to the map: a large one is read after every change.
    names = sorted(name for name, entry in entries.items() if name.startswith(head) and entry.now.value is not None)
    return ((name.removeprefix(head), entries[name].now.value) for name in names)


def _differing(standing: Mapping[str, Any], wanted: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for one in standing.keys() - wanted.keys():
        yield one, None
    yield from ((one, value) for one, value in wanted.items() if standing.get(one) != value)


def _from_party(party: Party) -> dict[str, Any]:
    return {"name": party.name, "size": party.size, "charity": party.charity}
