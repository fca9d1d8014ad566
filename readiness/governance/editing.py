"""Changing a map by hand, one step at a time: every step gives a new map that obeys the vocabulary."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from readiness.document.graph import EdgeKind, MapActivity, MapEdge, MapNode, NodeKind, TermsOfReference
from readiness.errors import BadInputError, UsageError
from readiness.governance.graph import MOST_EDGES, MOST_NODES, Graph, agreement_of, identifier
from readiness.governance.what_if import without
from readiness.records import Record, record_from
from readiness.typed import day_from, number_from

RecordType = TypeVar("RecordType", bound=Record)
_FIRST_ROLES: Mapping[NodeKind, Mapping[str, Any]] = {
    "organisation": {"role": "provider"}, "body": {"body": "board"}, "vehicle": {}, "people": {},
}  # fmt: skip
_OF_ONE_KIND = ("role", "size", "charity", "represented_by", "allocates_work", "body", "apex", "terms", "party")
_NUMBERS = (
    "seats", "share_per_cent", "authority_limit_pounds", "decision_limit_pounds", "quorum_per_cent", "quorum_people",
    "meetings_a_year", "review_every_months",
)  # fmt: skip
TELLING_APART = ("source", "target", "kind", "label")
_DAYS = ("authority_until", "review_date")


def add_place(graph: Graph, kind: NodeKind, name: str, **more: Any) -> tuple[Graph, str]:
    """Return ``graph`` with a new place, and the place's id.

    Raises:
        BadInputError: The map is full.
        DataFileError: The name or an attribute breaks the vocabulary.
    """
    if len(graph.nodes) >= MOST_NODES:
        raise BadInputError("", f"A map holds at most {MOST_NODES:,} places.", "Divide it into parts.")
    fields = {"kind": kind, "name": name, **_FIRST_ROLES[kind], **more}
    key = identifier(name, graph.nodes)
    return replace(graph, nodes={**graph.nodes, key: record_from(fields, MapNode, name)}), key


def change_place(graph: Graph, key: str, field: str, value: Any) -> Graph:
    """Return ``graph`` with one attribute of the place ``key`` changed; None or empty: not recorded.

    A place of another kind lets go of what belonged to the kind it had.

    Raises:
        DataFileError: The value breaks the vocabulary.
    """
    node = graph.nodes[key]
    gone: Mapping[str, Any] = {}
    if field == "kind" and value != node.kind:
        gone = {**dict.fromkeys(_OF_ONE_KIND), **_FIRST_ROLES[value]}
    changed = _changed(node, {**gone, field: value}, node.name)
    return replace(graph, nodes={**graph.nodes, key: changed})


def change_terms(graph: Graph, key: str, field: str, value: Any) -> Graph:
    """Return ``graph`` with one field of the terms of reference of the body ``key`` changed.

    Raises:
        DataFileError: The value breaks the vocabulary.
    """
    node = graph.nodes[key]
    terms = _changed(node.terms or TermsOfReference(), {field: value}, node.name)
    return change_place(graph, key, "terms", terms if terms != TermsOfReference() else None)


def remove_place(graph: Graph, key: str) -> Graph:
    """Return ``graph`` without the place ``key``, its ties and its duties; nobody speaks through it any longer."""
    left = without(graph, key)
    nodes = {
        one: node.model_copy(update={"represented_by": None}) if node.represented_by == key else node
        for one, node in left.nodes.items()
    }
    return replace(left, nodes=nodes)


def add_tie(graph: Graph, source: str, kind: EdgeKind, target: str, label: str = "") -> tuple[Graph, str]:
    """Return ``graph`` with a new tie from ``source`` to ``target``, and the tie's id.

    Two ties of one kind may join the same places where each has a name of its own, such as two contracts.

    Raises:
        UsageError: The same tie stands already, or both ends are one place.
        BadInputError: The map is full.
        DataFileError: The name cannot be used.
    """
    _refuse_twice(graph, source, kind, target, label)
    made = record_from({"source": source, "target": target, "kind": kind, "label": label}, MapEdge, "")
    if len(graph.edges) >= MOST_EDGES:
        raise BadInputError("", f"A map holds at most {MOST_EDGES:,} ties.", "Divide it into parts.")
    key = identifier(f"{kind.replace('_', '-')}.{source}.{target}"[:70].strip("._-"), graph.edges)
    return replace(graph, edges={**graph.edges, key: made}), key


def _refuse_twice(graph: Graph, source: str, kind: EdgeKind, target: str, label: str) -> None:
    if source == target:
        raise UsageError("", "A tie needs two places, and both ends are the same.", "Choose another place for one end.")
    same = (source, target, agreement_of(label))
    if any((edge.source, edge.target, agreement_of(edge.label)) == same for _, edge in graph.edges_of(kind)):
        remedy = "Choose it in the list to change it. For a second one, first give it a name of its own."
        raise UsageError("", "This tie stands on the map already.", remedy)


def change_tie(graph: Graph, key: str, field: str, value: Any) -> Graph:
    """Return ``graph`` with one attribute of the tie ``key`` changed; None or empty: not recorded.

    A tie of another kind keeps its ends, its name and its notes only.

    Raises:
        UsageError: Both ends would be the same place, or the same tie stands already.
        DataFileError: The value breaks the vocabulary.
    """
    edge = graph.edges[key]
    if field in TELLING_APART and (value or "") != getattr(edge, field):
        wanted = {**{name: getattr(edge, name) for name in TELLING_APART}, field: value or ""}
        rest = remove_ties(graph, (key,))
        _refuse_twice(rest, wanted["source"], wanted["kind"], wanted["target"], wanted["label"])
    if field == "kind" and value != edge.kind:
        left = {"source": edge.source, "target": edge.target, "label": edge.label, "notes": edge.notes}
        changed = record_from({**left, "kind": value}, MapEdge, "")
    else:
        changed = _changed(edge, {field: value}, "")
    return replace(graph, edges={**graph.edges, key: changed})


def remove_ties(graph: Graph, keys: tuple[str, ...]) -> Graph:
    """Return ``graph`` without the ties ``keys``."""
    return replace(graph, edges={one: edge for one, edge in graph.edges.items() if one not in keys})


def add_activity(graph: Graph, name: str) -> tuple[Graph, str]:
    """Return ``graph`` with a new row of the responsibility matrix, and its id.

    Raises:
        DataFileError: The name cannot be used.
    """
    key = identifier(name, graph.activities)
    made = record_from({"name": name}, MapActivity, name)
    return replace(graph, activities={**graph.activities, key: made}), key


def change_activity(graph: Graph, key: str, field: str, value: Any) -> Graph:
    """Return ``graph`` with one field of the activity ``key`` changed.

    Raises:
        DataFileError: The value breaks the vocabulary.
    """
    activity = graph.activities[key]
    changed = _changed(activity, {field: value}, activity.name)
    return replace(graph, activities={**graph.activities, key: changed})


def remove_activity(graph: Graph, key: str) -> Graph:
    """Return ``graph`` without the activity ``key``."""
    return replace(graph, activities={one: row for one, row in graph.activities.items() if one != key})


def _changed(record: RecordType, fields: Mapping[str, Any], where: str) -> RecordType:
    """Return ``record`` with ``fields``, read anew so that what breaks the vocabulary is refused in words."""
    # What must be there is emptied too, so that the record itself refuses it in words.
    blank = {name: "" if one.is_required() else one.default for name, one in type(record).model_fields.items()}
    read = {name: _read(name, value) for name, value in fields.items()}
    given = {name: blank[name] if value is None or value == "" else value for name, value in read.items()}
    values = {name: getattr(record, name) for name in type(record).model_fields}
    return record_from({**values, **given}, type(record), where)


def _read(name: str, value: Any) -> Any:
    """Return what was typed into a field as the value that the record holds."""
    if isinstance(value, str) and name in _NUMBERS:
        return number_from(value)
    return day_from(value) if isinstance(value, str) and name in _DAYS else value


def likely_kind(graph: Graph, source: str, target: str) -> EdgeKind:
    """Return the kind of tie that most often joins two such places; it is a first guess, made to be changed."""
    begin, end = graph.nodes[source], graph.nodes[target]
    pays = begin.role in {"commissioner", "funder"} or begin.kind == "vehicle"
    guesses: tuple[tuple[bool, EdgeKind], ...] = (
        (begin.kind == "people", "voice"),
        (begin.role == "regulator", "regulates"),
        (begin.kind == "body", "reports_to"),
        (end.kind == "body", "seat" if begin.kind == "organisation" else "reports_to"),
        (end.kind == "people", "delivers"),
        (end.kind == "vehicle" and not pays, "shareholding"),
        (pays and end.role != "commissioner", "contract"),
        (end.role == "subcontractor", "subcontract"),
        (True, "relationship"),
    )
    return next(kind for holds, kind in guesses if holds)
