"""The governance map as one value, and its own JSON (a node-link file such as networkx writes)."""

import json
import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from readiness.document.graph import EdgeKind, MapEdge, MapNode
from readiness.errors import BadInputError, DataFileError
from readiness.records import record_from

if TYPE_CHECKING:
    import networkx as nx

LARGEST_FILE_BYTES = 20_000_000
MOST_NODES = 5_000
MOST_EDGES = 50_000
LONGEST_ID = 80
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Graph:
    """Places and the typed, directed lines between them; both kept by id, in the order they were drawn."""

    nodes: Mapping[str, MapNode] = field(default_factory=dict)
    edges: Mapping[str, MapEdge] = field(default_factory=dict)
    title: str = ""

    def edges_of(self, *kinds: EdgeKind) -> Iterator[tuple[str, MapEdge]]:
        """Yield id and edge of every line of one of ``kinds``."""
        return ((key, edge) for key, edge in self.edges.items() if edge.kind in kinds)

    def edges_at(self, node: str) -> Iterator[tuple[str, MapEdge]]:
        """Yield id and edge of every line that begins or ends at ``node``."""
        return ((key, edge) for key, edge in self.edges.items() if node in (edge.source, edge.target))

    def name_of(self, node: str) -> str:
        """Return the name of the place ``node``."""
        return self.nodes[node].name

    def to_networkx(self, *kinds: EdgeKind) -> "nx.MultiDiGraph[str]":
        """Return the lines of ``kinds`` (all where none is named) and every place, for an algorithm."""
        import networkx as nx

        directed: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        directed.add_nodes_from(self.nodes)
        chosen = self.edges_of(*kinds) if kinds else self.edges.items()
        directed.add_edges_from((edge.source, edge.target, key, {"kind": edge.kind}) for key, edge in chosen)
        return directed


def to_json(graph: Graph) -> str:
    """Return ``graph`` as node-link JSON; what is not recorded is left out."""
    nodes = [{"id": key, **node.model_dump(exclude_defaults=True)} for key, node in graph.nodes.items()]
    edges = [{"key": key, **edge.model_dump(exclude_defaults=True)} for key, edge in graph.edges.items()]
    link_file = {"directed": True, "multigraph": True, "graph": {"title": graph.title}, "nodes": nodes, "edges": edges}
    return json.dumps(link_file, ensure_ascii=False, indent=1) + "\n"


def from_json(content: bytes, where: str) -> Graph:
    """Return the graph that the node-link JSON ``content`` holds.

    Args:
        content: The bytes of the file; ids may be any text or number, and get the form that documents use.
        where: The file's name, for the sentences of a refusal.

    Raises:
        BadInputError: The content is too large, is not JSON or is not a node-link file.
        DataFileError: Nodes or edges break the vocabulary; every finding is named.
    """
    table = _read_table(content, where)
    entries = [_entries(table, name, where) for name in ("nodes", "edges")]
    return _assembled(entries[0], entries[1], _title(table), where)


def _read_table(content: bytes, where: str) -> dict[str, Any]:
    if len(content) > LARGEST_FILE_BYTES:
        raise BadInputError(where, "The file is larger than 20 MB.", "Leave out what the map does not need.")
    try:
        table = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInputError(where, "The file is not text in UTF-8.", "Save it as UTF-8 and try again.") from error
    except RecursionError as error:
        raise BadInputError(where, "The file is nested too deep to be a map.", "Choose a map's own file.") from error
    except ValueError as error:
        raise BadInputError(where, f"The file is not JSON ({error}).", "Correct that place and try again.") from error
    if not isinstance(table, dict):
        raise BadInputError(where, "The file does not hold a map.", "Begin it with {“nodes”: […], “edges”: […]}.")
    return table


def _entries(table: Mapping[str, Any], name: str, where: str) -> list[dict[str, Any]]:
    # networkx before 3.4 wrote “links”.
    entries = table.get(name, table.get("links") if name == "edges" else None)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BadInputError(where, f"“{name}” is not a list of tables.", f"Give each of the {name} as a table.")
    most = MOST_NODES if name == "nodes" else MOST_EDGES
    if len(entries) > most:
        raise BadInputError(where, f"The map has {len(entries)} {name}; the most is {most}.", "Divide it into parts.")
    return entries


def _title(table: Mapping[str, Any]) -> str:
    attributes = table.get("graph")
    return str(attributes.get("title", ""))[:500] if isinstance(attributes, dict) else ""


def _assembled(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], title: str, where: str) -> Graph:
    findings: list[str] = []
    ids = dict(_ids(nodes, findings))
    places: dict[str, MapNode] = {}
    lines: dict[str, MapEdge] = {}
    for position, entry in enumerate(nodes, 1):
        given = _text_id(entry.get("id"))
        node = _tried(findings, partial(_node, entry, given or "?", f"nodes {position}"))
        if given is not None and node is not None:
            places[ids[given]] = node
    for position, entry in enumerate(edges, 1):
        edge = _tried(findings, partial(_edge, entry, ids, f"edges {position}"))
        if edge is not None:
            lines[_identifier(_edge_key(entry, position), lines)] = edge
    if findings:
        raise DataFileError(where, findings)
    return Graph(places, lines, title)


def _ids(nodes: list[dict[str, Any]], findings: list[str]) -> Iterator[tuple[str, str]]:
    given_ids: set[str] = set()
    taken: set[str] = set()
    for position, entry in enumerate(nodes, 1):
        given = _text_id(entry.get("id"))
        if given is None or given in given_ids:
            findings.append(f"nodes {position}: “id” is {'missing' if given is None else f'used twice: “{given}”'}")
            continue
        given_ids.add(given)
        chosen = _identifier(given, taken)
        taken.add(chosen)
        yield given, chosen


def _tried(findings: list[str], make: Callable[[], Made]) -> Made | None:
    """Return what ``make`` makes; where it is refused, keep the findings, so that all are named at once."""
    try:
        return make()
    except DataFileError as error:
        findings.extend(f"{error.where}: {finding}" for finding in error.findings)
        return None


def _node(entry: Mapping[str, Any], given: str, where: str) -> MapNode:
    fields = {key: value for key, value in entry.items() if key != "id"}
    return record_from({"name": given, **fields}, MapNode, where)


def _edge(entry: Mapping[str, Any], ids: Mapping[str, str], where: str) -> MapEdge:
    fields = {key: value for key, value in entry.items() if key not in ("id", "key")}
    for end in ("source", "target"):
        given = _text_id(entry.get(end))
        if given is not None and given not in ids:
            raise DataFileError(where, [f"“{end}” names “{given}”, which is not among the nodes"])
        if given is not None:
            fields[end] = ids[given]
    return record_from(fields, MapEdge, where)


def _edge_key(entry: Mapping[str, Any], position: int) -> str:
    # networkx numbers parallel edges from 0 between each pair, so only a text key names one edge.
    key = entry.get("id", entry.get("key"))
    return key if isinstance(key, str) and key else f"edge-{position}"


def _text_id(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value) or None


def _identifier(text: str, taken: Container[str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:70] if not _is_identifier(text) else text
    base = plain or "place"
    chosen, number = base, 2
    while chosen in taken:
        chosen, number = f"{base}-{number}", number + 1
    return chosen


def _is_identifier(text: str) -> bool:
    return len(text) <= LONGEST_ID and re.fullmatch(r"[a-z0-9]+([._-][a-z0-9]+)*", text) is not None
