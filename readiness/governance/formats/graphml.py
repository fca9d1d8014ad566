"""GraphML both ways, read without entities, document types or anything from outside the file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from readiness.document.graph import MapEdge, MapNode
from readiness.errors import BadInputError
from readiness.governance.formats.flat import Plain, flat, nested
from readiness.governance.graph import LARGEST_FILE_BYTES, Graph, graph_from, read_json, xml_text

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
TYPES: Mapping[type, str] = {bool: "boolean", int: "long", float: "double", str: "string"}


def to_graphml(graph: Graph) -> str:
    """Return ``graph`` as GraphML; the responsibility matrix stands as JSON in the graph's own data."""
    root = ET.Element("graphml", {"xmlns": NAMESPACE})
    body = ET.Element("graph", {"id": "map", "edgedefault": "directed"})
    keys: dict[tuple[str, str], str] = {}
    activities = {key: one.model_dump(exclude_defaults=True) for key, one in graph.activities.items()}
    about: dict[str, Plain] = {"title": graph.title, "model": graph.model}
    if activities:
        about["activities"] = json.dumps([{"id": key, **one} for key, one in activities.items()], ensure_ascii=False)
    _data(body, "graph", {name: value for name, value in about.items() if value}, keys, root)
    for key, node in graph.nodes.items():
        _data(ET.SubElement(body, "node", {"id": key}), "node", flat(node), keys, root)
    for key, edge in graph.edges.items():
        ends = {"id": key, "source": edge.source, "target": edge.target}
        rest = {name: value for name, value in flat(edge).items() if name not in ends}
        _data(ET.SubElement(body, "edge", ends), "edge", rest, keys, root)
    root.append(body)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _data(
    parent: ET.Element, domain: str, row: Mapping[str, Plain], keys: dict[tuple[str, str], str], root: ET.Element
) -> None:
    for name, value in row.items():
        if (domain, name) not in keys:
            keys[domain, name] = f"d{len(keys)}"
            told = {"id": keys[domain, name], "for": domain, "attr.name": name, "attr.type": TYPES[type(value)]}
            ET.SubElement(root, "key", told)
        words = str(value).lower() if isinstance(value, bool) else xml_text(str(value))
        ET.SubElement(parent, "data", {"key": keys[domain, name]}).text = words


def from_graphml(content: bytes, where: str) -> Graph:
    """Return the graph that the GraphML ``content`` holds.

    Raises:
        BadInputError: The content is too large, no XML, declares entities or a document type, or is no GraphML.
        DataFileError: Nodes or edges break the vocabulary; every finding is named.
    """
    root = _root(content, where)
    keys = tuple(_children(root, "key"))
    names = {key.get("id", ""): _named(key) for key in keys}
    body = next(_children(root, "graph"), None)
    if body is None:
        raise BadInputError(where, "The file holds no graph.", "Choose a GraphML file with one graph in it.")
    about = _row(body, names)
    usual = {domain: _defaults(keys, domain) for domain in ("node", "edge")}
    nodes = [
        {**nested({**usual["node"], **_row(node, names)}, MapNode), "id": node.get("id")}
        for node in _children(body, "node")
    ]
    edges = [_edge(edge, {**usual["edge"], **_row(edge, names)}) for edge in _children(body, "edge")]
    activities = read_json(about["activities"].encode(), where) if "activities" in about else []
    table: dict[str, Any] = {"nodes": nodes, "edges": edges, "activities": activities, "graph": about}
    return graph_from(table, where)


def _root(content: bytes, where: str) -> ET.Element:
    from defusedxml import ElementTree as Safe
    from defusedxml.common import DefusedXmlException

    if len(content) > LARGEST_FILE_BYTES:
        raise BadInputError(where, "The file is larger than 20 MB.", "Leave out what the map does not need.")
    try:
        root: ET.Element = Safe.fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        problem = "The file declares a document type or entities, which a map never needs."
        raise BadInputError(where, problem, "Save it again as plain GraphML.") from error
    except (ET.ParseError, ValueError, LookupError) as error:
        raise BadInputError(where, f"The file is not XML ({error}).", "Correct that place and try again.") from error
    if _plain(root.tag) != "graphml":
        raise BadInputError(where, f"The file is XML, but holds “{_plain(root.tag)}”.", "Choose a GraphML file.")
    return root


def _children(parent: ET.Element, tag: str) -> Iterator[ET.Element]:
    return (child for child in parent if _plain(child.tag) == tag)


def _plain(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _row(parent: ET.Element, names: Mapping[str, str]) -> dict[str, str]:
    data: Iterable[ET.Element] = _children(parent, "data")
    # What an editor draws with, such as a colour, stands in tags of its own inside.
    said = ((names.get(one.get("key", ""), one.get("key", "")), one.text or "") for one in data if not len(one))
    return {name: text for name, text in said if text.strip()}


def _named(key: ET.Element) -> str:
    return key.get("attr.name") or key.get("id") or ""


def _defaults(keys: Iterable[ET.Element], domain: str) -> dict[str, str]:
    """Return what every node or edge says that does not say otherwise."""
    return {
        _named(key): one.text or ""
        for key in keys
        if key.get("for") in {domain, "all"}
        for one in _children(key, "default")
    }


def _edge(edge: ET.Element, row: Mapping[str, str]) -> dict[str, Any]:
    ends = {name: edge.get(name) for name in ("source", "target")}
    known = {"id": edge.get("id")} if edge.get("id") else {}
    return {**known, **nested(row, MapEdge), **ends}
