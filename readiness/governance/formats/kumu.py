"""Kumu blueprints both ways: elements and connections, which name their ends by id or by label."""

import json
from collections.abc import Mapping
from typing import Any, get_args

from readiness.document.graph import EdgeKind, MapEdge, MapNode, NodeKind
from readiness.errors import BadInputError
from readiness.governance.formats.flat import flat, nested
from readiness.governance.graph import Graph, graph_from

NODE_KINDS: tuple[str, ...] = get_args(NodeKind)
EDGE_KINDS: tuple[str, ...] = get_args(EdgeKind)
OWN_NODE_NAMES = {"label": "name", "type": "kind", "element type": "kind", "description": "notes"}
OWN_EDGE_NAMES = {
    "from": "source", "to": "target", "type": "kind", "connection type": "kind", "description": "notes",
}  # fmt: skip
# What Kumu keeps for itself.
LEFT_OUT = ("_id", "id", "direction", "created_at", "updated_at", "image", "tags", "attributes", "original_id")
ONE_WAY, BOTH_WAYS = "directed", "mutual"
ENDS = ("source", "target")


def to_kumu(graph: Graph) -> str:
    """Return ``graph`` as a Kumu blueprint, whose connections name their ends by id.

    Title, model and responsibility matrix stand beside the lists, where our own reader finds them.
    """
    elements = [
        {"id": key, "label": node.name, "type": _words(node.kind), **_rest(node)} for key, node in graph.nodes.items()
    ]
    connections = [
        {
            "id": _apart(key, graph), "from": edge.source, "to": edge.target, "direction": ONE_WAY,
            "type": _words(edge.kind), **_rest(edge),
        }
        for key, edge in graph.edges.items()
    ]  # fmt: skip
    activities = [{"id": key, **one.model_dump(exclude_defaults=True)} for key, one in graph.activities.items()]
    about = {"title": graph.title, "model": graph.model, "activities": activities}
    more = {name: value for name, value in about.items() if value}
    return json.dumps({"elements": elements, "connections": connections, **more}, ensure_ascii=False, indent=1) + "\n"


def _apart(line: str, graph: Graph) -> str:
    # In a blueprint no connection may have the id of an element.
    while line in graph.nodes:
        line = f"{line}-tie"
    return line


def _rest(record: MapNode | MapEdge) -> dict[str, Any]:
    spoken = {"name", "kind", "source", "target", "notes"}
    notes = {"description": record.notes} if record.notes else {}
    return {**notes, **{name: value for name, value in flat(record).items() if name not in spoken}}


def is_kumu(table: Mapping[str, Any]) -> bool:
    """Return whether ``table`` looks like a Kumu blueprint."""
    return isinstance(table.get("elements"), list) and "nodes" not in table


def from_kumu(table: Mapping[str, Any], where: str) -> Graph:
    """Return the graph of the Kumu blueprint ``table``.

    An element of a type that the vocabulary does not have becomes an organisation, a connection of an unknown
    type a working relationship; the word stands in their notes.

    Raises:
        BadInputError: The lists are not there, or a connection names an element that is not.
        DataFileError: Elements or connections break the vocabulary; every finding is named.
    """
    elements, connections = table.get("elements"), table.get("connections", [])
    if not _is_list_of_tables(elements) or not _is_list_of_tables(connections):
        problem = "“elements” and “connections” must be lists of tables."
        raise BadInputError(where, problem, "Export the blueprint again.")
    ids: dict[str, str] = {}
    labels: dict[str, str] = {}
    nodes = [_element(one, position, ids, labels) for position, one in enumerate(elements or (), 1)]
    ends = {str(end) for line in connections for name, end in _fields(line, OWN_EDGE_NAMES).items() if name in ENDS}
    # Where all ends are ids they mean ids; else they mean labels, and one may be called what another has for an id.
    known = ids if ends <= ids.keys() else {**ids, **labels}
    edges = [one for line in connections for one in _connection(line, known)]
    about = {name: table[name] for name in ("title", "model") if isinstance(table.get(name), str)}
    return graph_from(
        {"nodes": nodes, "edges": edges, "graph": about, "activities": table.get("activities", [])}, where
    )


def _is_list_of_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _fields(entry: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    attributes = entry.get("attributes")
    every = {**entry, **(attributes if isinstance(attributes, dict) else {})}
    return {names.get(name, name): value for name, value in every.items() if name not in LEFT_OUT}


def _element(entry: Mapping[str, Any], position: int, ids: dict[str, str], labels: dict[str, str]) -> dict[str, Any]:
    fields = _kind_told(_fields(entry, OWN_NODE_NAMES), NODE_KINDS, "organisation")
    label = str(fields.get("name") or f"Element {position}")
    own = str(entry.get("_id") or entry.get("id") or label)
    ids.setdefault(own, own)
    labels.setdefault(label, own)
    return {**nested(_known(fields, MapNode), MapNode), "id": own, "name": label}


def _connection(entry: Mapping[str, Any], known: Mapping[str, str]) -> list[dict[str, Any]]:
    fields = _kind_told(_fields(entry, OWN_EDGE_NAMES), EDGE_KINDS, "relationship")
    ends = {end: known.get(str(fields.get(end)), fields.get(end)) for end in ENDS}
    own = entry.get("_id") or entry.get("id")
    line = {**nested(_known(fields, MapEdge), MapEdge), **ends, **({"id": str(own)} if own else {})}
    if entry.get("direction") == BOTH_WAYS:
        back = {"id": f"{own}-back"} if own else {}
        return [line, {**line, "source": ends["target"], "target": ends["source"], **back}]
    return [line]


def _known(fields: Mapping[str, Any], record: type[MapNode | MapEdge]) -> dict[str, Any]:
    """Return what the vocabulary has a word for; a blueprint may carry fields of its owner's own."""
    return {name: value for name, value in fields.items() if name.startswith("terms.") or name in record.model_fields}


def _kind_told(fields: dict[str, Any], kinds: tuple[str, ...], otherwise: str) -> dict[str, Any]:
    told = str(fields.get("kind") or "")
    kind = told.casefold().replace(" ", "_").replace("-", "_")
    if kind in kinds:
        return {**fields, "kind": kind}
    notes = " ".join(part for part in (str(fields.get("notes") or ""), f"Kumu type: {told}." if told else "") if part)
    return {**fields, "kind": otherwise, "notes": notes}


def _words(kind: str) -> str:
    return kind.replace("_", " ").capitalize()
