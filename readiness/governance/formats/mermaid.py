"""The map as Mermaid text, for web pages and notes that draw it themselves."""

import json
from collections.abc import Iterator

from readiness.document.graph import MapNode
from readiness.governance.drawing import STROKES
from readiness.governance.graph import Graph
from readiness.governance.layers import layers

BRACKETS = {"organisation": ("[", "]"), "vehicle": ("[[", "]]"), "body": ("(", ")"), "people": ("([", "])")}
PLAIN_SIGNS = frozenset(" ,.-'’")


def to_mermaid(graph: Graph) -> str:
    """Return ``graph`` as a Mermaid flowchart, places from the top row down, one arrow for each tie."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    if graph.title:
        # YAML reads a text in double quotes as JSON writes it, whatever signs it holds.
        yield f"---\ntitle: {json.dumps(' '.join(graph.title.split()), ensure_ascii=False)}\n---"
    yield "flowchart TB"
    row = layers(graph)
    names = {key: f"n{number}" for number, key in enumerate(sorted(graph.nodes, key=lambda key: row[key]))}
    for key, name in names.items():
        yield f"  {name}{_shape(graph.nodes[key])}"
    for edge in graph.edges.values():
        words = STROKES[edge.kind].words.partition(":")[0]
        yield f'  {names[edge.source]} -->|"{_escaped(words)}"| {names[edge.target]}'


def _shape(node: MapNode) -> str:
    opening, closing = BRACKETS[node.kind]
    return f'{opening}"{_escaped(node.name)}"{closing}'


def _escaped(text: str) -> str:
    return "".join(one if one.isalnum() or one in PLAIN_SIGNS else f"#{ord(one)};" for one in " ".join(text.split()))
