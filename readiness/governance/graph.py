"""The governance map as one value, and its own JSON (a node-link file such as networkx writes)."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from readiness.document.graph import EdgeKind, MapActivity, MapEdge, MapNode
from readiness.errors import BadInputError, DataFileError
from readiness.records import record_from
from readiness.text import NAME_LENGTH, clean

if TYPE_CHECKING:
    import networkx as nx

LARGEST_FILE_BYTES = 20_000_000
MOST_NODES = 5_000
MOST_EDGES = 50_000
LONGEST_ID = 80
DIGEST_LENGTH = 8
Made = TypeVar("Made")
MadeRow = TypeVar("MadeRow", MapEdge, MapActivity)
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Graph:
    """Places and the typed, directed lines between them; both kept by id, in the order they were drawn.

    ``activities`` are the rows of the responsibility matrix; ``model`` is the delivery model that the map
    stands for, empty where none is known.
    """

    nodes: Mapping[str, MapNode] = field(default_factory=dict)
    edges: Mapping[str, MapEdge] = field(default_factory=dict)
    title: str = ""
    activities: Mapping[str, MapActivity] = field(default_factory=dict)
    model: str = ""

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


def agreement_of(label: str) -> str:
    """Return what tells the agreement named ``label`` from others: capitals and wider gaps do not."""
    return " ".join(label.split()).casefold()


def xml_text(text: str) -> str:
    """Return ``text`` without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)


def to_json(graph: Graph) -> str:
    """Return ``graph`` as node-link JSON; what is not recorded is left out."""
    nodes = [{"id": key, **node.model_dump(exclude_defaults=True)} for key, node in graph.nodes.items()]
    edges = [{"key": key, **edge.model_dump(exclude_defaults=True)} for key, edge in graph.edges.items()]
    activities = [{"id": key, **one.model_dump(exclude_defaults=True)} for key, one in graph.activities.items()]
    about = {"title": graph.title, **({"model": graph.model} if graph.model else {})}
    link_file = {"directed": True, "multigraph": True, "graph": about, "nodes": nodes, "edges": edges}
    return (
        json.dumps(link_file | ({"activities": activities} if activities else {}), ensure_ascii=False, indent=1) + "\n"
    )


def from_json(content: bytes, where: str) -> Graph:
    """Return the graph that the node-link JSON ``content`` holds.

    Args:
        content: The bytes of the file; ids may be any text or number, and get the form that documents use.
        where: The file's name, for the sentences of a refusal.

    Raises:
        BadInputError: The content is too large, is not JSON or is not a node-link file.
        DataFileError: Nodes or edges break the vocabulary; every finding is named.
    """
    return graph_from(read_table(content, where), where)


def graph_from(table: Mapping[str, Any], where: str) -> Graph:
    """Return the graph of a node-link ``table`` with lists of ``nodes``, ``edges`` and perhaps ``activities``.

    Raises:
        BadInputError: The lists are not there or too long.
        DataFileError: Nodes, edges or activities break the vocabulary; every finding is named.
    """
    about = table.get("graph")
    about = about if isinstance(about, dict) else {}
    given = {name: _entries(table, name, where) for name in ("nodes", "edges", "activities")}
    findings: list[str] = []
    ids = _ids(given["nodes"], findings)
    graph = Graph(
        _places(given["nodes"], ids, findings),
        _lines(given["edges"], ids, findings),
        " ".join(clean(str(about.get("title") or "")).split())[:NAME_LENGTH],
        _activities(given["activities"], ids, findings),
        _model(about.get("model"), findings),
    )
    if findings:
        raise DataFileError(where, findings)
    return graph


def read_table(content: bytes, where: str) -> dict[str, Any]:
    """Return the JSON object that ``content`` holds.

    Raises:
        BadInputError: The content is too large, not JSON, nested too deep or not an object.
    """
    table = read_json(content, where)
    if not isinstance(table, dict):
        raise BadInputError(where, "The file does not hold a map.", "Begin it with {“nodes”: […], “edges”: […]}.")
    return table


def read_json(content: bytes, where: str) -> Any:
    """Return what the JSON ``content`` holds.

    Raises:
        BadInputError: The content is too large, not JSON or nested too deep.
    """
    if len(content) > LARGEST_FILE_BYTES:
        raise BadInputError(where, "The file is larger than 20 MB.", "Leave out what the map does not need.")
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInputError(where, "The file is not text in UTF-8.", "Save it as UTF-8 and try again.") from error
    except RecursionError as error:
        raise BadInputError(where, "The file is nested too deep to be a map.", "Choose a map's own file.") from error
    except ValueError as error:
        raise BadInputError(where, f"The file is not JSON ({error}).", "Correct that place and try again.") from error


def _entries(table: Mapping[str, Any], name: str, where: str) -> list[dict[str, Any]]:
    # networkx before 3.4 wrote “links”.
    entries = table.get(name, table.get("links") if name == "edges" else [] if name == "activities" else None)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BadInputError(where, f"“{name}” is not a list of tables.", f"Give each of the {name} as a table.")
    most = MOST_EDGES if name == "edges" else MOST_NODES
    if len(entries) > most:
        raise BadInputError(where, f"The map has {len(entries)} {name}; the most is {most}.", "Divide it into parts.")
    return entries


def _places(entries: list[dict[str, Any]], ids: Mapping[str, str], findings: list[str]) -> dict[str, MapNode]:
    places: dict[str, MapNode] = {}
    for position, entry in enumerate(entries, 1):
        given = _text_id(entry.get("id"))
        node = _tried(findings, partial(_node, entry, given or "?", ids, f"nodes {position}"))
        if given is not None and node is not None:
            places[ids[given]] = node
    return places


def _lines(entries: list[dict[str, Any]], ids: Mapping[str, str], findings: list[str]) -> dict[str, MapEdge]:
    made = (
        (_own_key(entry.get("id", entry.get("key"))), _tried(findings, partial(_edge, entry, ids, f"edges {position}")))
        for position, entry in enumerate(entries, 1)
    )
    return _keyed([(given, edge) for given, edge in made if edge is not None], _tie_words)


def _activities(entries: list[dict[str, Any]], ids: Mapping[str, str], findings: list[str]) -> dict[str, MapActivity]:
    made = (
        (_text_id(entry.get("id")), _tried(findings, partial(_activity, entry, ids, f"activities {position}")))
        for position, entry in enumerate(entries, 1)
    )
    return _keyed([(given, row) for given, row in made if row is not None], lambda row: (row.name,))


def _keyed(made: Sequence[tuple[str | None, MadeRow]], words: Callable[[MadeRow], Sequence[str]]) -> dict[str, MadeRow]:
    """Return ``made`` by ids: those given where each stands once, else ids made of what each row says.

    A reason for setting a finding aside hangs on the id, so that it must not depend on the order of the rows.
    """
    times = Counter(given for given, _ in made)
    is_own = [given is not None and times[given] == 1 for given, _ in made]
    # What says the same in the words that count is told apart by the rest of it.
    said = [(given or "") if own else row.model_dump_json() for own, (given, row) in zip(is_own, made, strict=True)]
    numbering = Numbering()
    taken = {
        at: numbering.take(said[at] if is_own[at] else _told(words(made[at][1])))
        for at in sorted(range(len(made)), key=lambda at: (not is_own[at], said[at]))
    }
    return {taken[at]: row for at, (_, row) in enumerate(made)}


def _tie_words(edge: MapEdge) -> tuple[str, ...]:
    label = agreement_of(edge.label)
    return (edge.kind.replace("_", "-"), edge.source, edge.target, *([label] if label else ()))


def _told(words: Sequence[str]) -> str:
    """Return an id made of ``words``; where they do not fit or hold other signs, a digest tells them apart."""
    whole = ".".join(words)
    if _is_identifier(whole):
        return whole
    return f"{_base(whole)}.{hashlib.sha256(whole.encode()).hexdigest()[:DIGEST_LENGTH]}"


def _activity(entry: Mapping[str, Any], ids: Mapping[str, str], where: str) -> MapActivity:
    fields = {key: value for key, value in entry.items() if key != "id"}
    for part in ("responsible", "accountable", "consulted", "informed"):
        named = [_text_id(one) for one in fields[part]] if isinstance(fields.get(part), list) else []
        for one in named:
            if one is not None and one not in ids:
                raise DataFileError(where, [f"“{part}” names “{one}”, which is not among the nodes"])
        if named and None not in named:
            fields[part] = [ids[one] for one in named if one is not None]
    return record_from(fields, MapActivity, where)


def _model(given: object, findings: list[str]) -> str:
    if given is None or (isinstance(given, str) and (not given or _is_identifier(given))):
        return given or ""
    findings.append("graph › model: it is not the id of a delivery model")
    return ""


def _ids(nodes: list[dict[str, Any]], findings: list[str]) -> dict[str, str]:
    """Return the id that each id of the file gets; the order of the rows has no say in it."""
    given_ids: set[str] = set()
    for position, entry in enumerate(nodes, 1):
        given = _text_id(entry.get("id"))
        if given is None or given in given_ids:
            findings.append(f"nodes {position}: “id” is {'missing' if given is None else f'used twice: “{given}”'}")
        else:
            given_ids.add(given)
    numbering = Numbering()
    return {given: numbering.take(given) for given in sorted(given_ids, key=lambda one: (not _is_identifier(one), one))}


def _tried(findings: list[str], make: Callable[[], Made]) -> Made | None:
    """Return what ``make`` makes; where it is refused, keep the findings, so that all are named at once."""
    try:
        return make()
    except DataFileError as error:
        findings.extend(f"{error.where}: {finding}" for finding in error.findings)
        return None


def _node(entry: Mapping[str, Any], given: str, ids: Mapping[str, str], where: str) -> MapNode:
    fields = {key: value for key, value in entry.items() if key != "id"}
    speaker = _text_id(fields.get("represented_by"))
    if speaker is not None and speaker not in ids:
        raise DataFileError(where, [f"“represented_by” names “{speaker}”, which is not among the nodes"])
    if speaker is not None:
        fields["represented_by"] = ids[speaker]
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


def _own_key(given: object) -> str | None:
    # networkx numbers parallel edges from 0 between each pair, so only a text names one edge.
    return given if isinstance(given, str) and given else None


def _text_id(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value) or None


def identifier(text: str, taken: Container[str]) -> str:
    """Return an id made of ``text`` in the form of documents, numbered where ``taken`` holds it already."""
    base = _base(text)
    chosen, number = base, 2
    while chosen in taken:
        chosen, number = _numbered(base, number), number + 1
    return chosen


@dataclass(slots=True)
class Numbering:
    """Ids given one after the other, each once; what was counted is remembered, so that many alike cost no more."""

    _taken: set[str] = field(default_factory=set, init=False)
    _next: dict[str, int] = field(default_factory=dict, init=False)

    def take(self, text: str) -> str:
        """Return an id made of ``text`` that was not given before."""
        base = _base(text)
        chosen, number = base, self._next.get(base, 2)
        while chosen in self._taken:
            chosen, number = _numbered(base, number), number + 1
        self._next[base] = number
        self._taken.add(chosen)
        return chosen


def _base(text: str) -> str:
    plain = text if _is_identifier(text) else re.sub(r"[^a-z0-9]+", "-", text.casefold())[:70].strip("-")
    return plain or "place"


def _numbered(base: str, number: int) -> str:
    added = f"-{number}"
    return f"{base[: LONGEST_ID - len(added)].rstrip('._-')}{added}"


def _is_identifier(text: str) -> bool:
    return len(text) <= LONGEST_ID and re.fullmatch(r"[a-z0-9]+([._-][a-z0-9]+)*", text) is not None
