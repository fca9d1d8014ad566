"""What happens if: somebody leaves, is absent or has a conflict of interest, or a contract is withdrawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from readiness.document.graph import MapActivity
from readiness.errors import UsageError
from readiness.governance.checks.checking import NO_CONTEXT, Context, check
from readiness.governance.checks.contracts import delivers_without_contract
from readiness.governance.checks.finding import Finding
from readiness.governance.checks.survey import CONTRACTS, Survey
from readiness.governance.description import listed
from readiness.governance.graph import Graph
from readiness.governance.meetings import Meeting, meeting_of
from readiness.records import no_such

Cause = Literal["leaves", "absent", "conflicted", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Change:
    """What is supposed: ``cause``, and the id of the place it befalls, or of the contract that is withdrawn."""

    cause: Cause
    id: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a change does to a map.

    ``graph`` is the map after it. ``deliverers`` are lost, ``duties`` are activities that nobody does or answers
    for any longer, ``meetings`` the bodies whose votes it touches, and ``findings`` what the checks newly find.
    """

    change: Change
    graph: Graph
    deliverers: tuple[str, ...]
    duties: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    findings: tuple[Finding, ...]


def what_if(graph: Graph, change: Change, context: Context = NO_CONTEXT) -> Consequence:
    """Return what ``change`` does to ``graph``; the map itself stays as it is.

    Args:
        graph: The map.
        change: What is supposed.
        context: What the checks hold the map against.

    Raises:
        UsageError: The map has no such place or contract; the nearest name is suggested.

    Source:
        docs/governance.md, what if.
    """
    after = _after(graph, change)
    removed = graph.nodes.keys() - after.nodes.keys()
    lost = (*(key for key in Survey(graph).deliverers if key in removed), *_newly_uncontracted(graph, after))
    before = {(one.rule, one.subject) for one in check(graph, context)}
    return Consequence(
        change=change,
        graph=after,
        deliverers=lost,
        duties=tuple(_duties_lost(graph, {*removed, *lost})),
        meetings=tuple(_meetings(graph, change)),
        findings=tuple(
            one for one in check(after, context) if one.severity != "to-do" and (one.rule, one.subject) not in before
        ),
    )


def in_words(graph: Graph, found: Consequence) -> tuple[str, ...]:
    """Return ``found`` in sentences, what matters most first.

    Args:
        graph: The map before the change.
        found: What the change does.
    """
    return tuple(_sentences(graph, found))


def place_named(graph: Graph, text: str) -> str:
    """Return the id of the place whose id or name is ``text``.

    Raises:
        UsageError: There is none; the nearest name is suggested.
    """
    if text in graph.nodes:
        return text
    named = [key for key, node in graph.nodes.items() if node.name.casefold() == text.casefold()]
    if not named:
        known = tuple(graph.nodes)
        raise UsageError("map", no_such("place", text, known), f"Choose one of: {', '.join(known)}.")
    return named[0]


def _after(graph: Graph, change: Change) -> Graph:
    if change.cause == "withdrawn":
        return _without_contract(graph, change.id)
    if change.id not in graph.nodes:
        known = tuple(graph.nodes)
        raise UsageError("map", no_such("place", change.id, known), f"Choose one of: {', '.join(known)}.")
    return without(graph, change.id) if change.cause == "leaves" else graph


def without(graph: Graph, place: str) -> Graph:
    """Return ``graph`` without ``place``, its ties, and its part in the activities."""

    def rest(places: Sequence[str]) -> tuple[str, ...]:
        return tuple(one for one in places if one != place)

    def freed(activity: MapActivity) -> MapActivity:
        parts = ("responsible", "accountable", "consulted", "informed")
        return activity.model_copy(update={part: rest(getattr(activity, part)) for part in parts})

    return replace(
        graph,
        nodes={key: node for key, node in graph.nodes.items() if key != place},
        edges={key: edge for key, edge in graph.edges.items() if place not in {edge.source, edge.target}},
        activities={key: freed(activity) for key, activity in graph.activities.items()},
    )


def _without_contract(graph: Graph, line: str) -> Graph:
    contracts = dict(graph.edges_of(*CONTRACTS))
    if line not in contracts:
        raise UsageError("map", no_such("contract", line, tuple(contracts)), f"Choose one of: {', '.join(contracts)}.")
    ends = (contracts[line].source, contracts[line].target)
    others = sum((edge.source, edge.target) == ends for edge in contracts.values())
    # The money goes with the last contract between the two.
    gone = {"funding"} if others == 1 else set()
    kept = {
        key: edge
        for key, edge in graph.edges.items()
        if key != line and not (edge.kind in gone and (edge.source, edge.target) == ends)
    }
    return replace(graph, edges=kept)


def _newly_uncontracted(before: Graph, after: Graph) -> tuple[str, ...]:
    bare = [
        {hit.nodes[0] for hit in delivers_without_contract(Survey(graph, graph.model))} for graph in (before, after)
    ]
    return tuple(key for key in after.nodes if key in bare[1] - bare[0])


def _duties_lost(graph: Graph, lost: set[str]) -> Iterator[str]:
    for key, activity in graph.activities.items():
        for part in (activity.responsible, activity.accountable):
            if part and lost.issuperset(part):
                yield key
                break


def _meetings(graph: Graph, change: Change) -> Iterator[Meeting]:
    if change.cause == "withdrawn":
        return
    survey = Survey(graph, graph.model)
    for body in survey.bodies:
        if any(edge.source == change.id for _, edge in survey.into(body, "seat")):
            yield meeting_of(survey, body, change.cause, change.id)


def _sentences(graph: Graph, found: Consequence) -> Iterator[str]:
    yield _opening(graph, found.change)
    if found.deliverers:
        yield f"Lost for the delivery: {listed([graph.name_of(key) for key in found.deliverers])}."
    for key, node in found.graph.nodes.items():
        served = [edge.source for _, edge in graph.edges_of("delivers") if edge.target == key]
        if node.kind == "people" and served and set(served) <= set(found.deliverers):
            yield f"Nobody delivers to “{node.name}” any longer."
    if found.duties:
        names = [f"“{graph.activities[key].name}”" for key in found.duties]
        yield f"Nobody does or answers for {listed(names)} any longer."
    for meeting in found.meetings:
        yield from meeting.in_words(graph.name_of(meeting.body))
    for one in found.findings:
        yield f"Newly found ({one.rule}, {one.severity}): {one.message}"
    if not (found.deliverers or found.duties or found.meetings or found.findings):
        withdrawn = found.change.cause == "withdrawn"
        reached = "Another contract still reaches everybody who delivers."
        yield reached if withdrawn else "Nothing on the map depends on it."


def _opening(graph: Graph, change: Change) -> str:
    if change.cause == "withdrawn":
        edge = graph.edges[change.id]
        ends = f"{graph.name_of(edge.source)} and {graph.name_of(edge.target)}"
        return f"If the {edge.label or 'contract'} between {ends} is withdrawn:"
    verb = {"leaves": "leaves", "absent": "is absent", "conflicted": "has a conflict of interest"}[change.cause]
    return f"If {graph.name_of(change.id)} {verb}:"
