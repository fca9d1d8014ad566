"""What happens if: somebody leaves, is absent or has a conflict of interest, or a contract is withdrawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from readiness.document.graph import EdgeKind, MapActivity
from readiness.errors import UsageError
from readiness.governance.checks.checking import NO_CONTEXT, Context, check
from readiness.governance.checks.contracts import delivers_without_contract
from readiness.governance.checks.finding import Finding
from readiness.governance.checks.survey import CONTRACTS, Survey
from readiness.governance.description import listed
from readiness.governance.graph import Graph, agreement_of
from readiness.governance.meetings import Meeting, meeting_of
from readiness.records import no_such

Cause = Literal["leaves", "absent", "conflicted", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Change:
    """What is supposed: ``cause``, and the id of the place it befalls, or of the contract that is withdrawn.

    An agreement that several contracts bear the name of is withdrawn by that name.
    """

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
    delivering = {edge.source for _, edge in graph.edges_of("delivers")}
    lost = (*(key for key in graph.nodes if key in removed & delivering), *_newly_uncontracted(graph, after))
    before = {(one.rule, one.subject) for one in check(graph, context)}
    return Consequence(
        change=change,
        graph=after,
        deliverers=lost,
        duties=tuple(_duties_lost(graph, {*removed, *lost, *_newly_unengaged(graph, after)})),
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
        known = (*(node.name for node in graph.nodes.values()), *graph.nodes)
        raise UsageError("map", no_such("place", text, known), _choose(graph))
    if len(named) > 1:
        raise UsageError("map", f"Several places are called “{text}”.", f"Choose one of: {', '.join(named)}.")
    return named[0]


def _choose(graph: Graph) -> str:
    return f"Choose one of: {', '.join(graph.nodes)}." if graph.nodes else "The map has no places."


def _after(graph: Graph, change: Change) -> Graph:
    if change.cause == "withdrawn":
        return _without_contract(graph, change.id)
    if change.id not in graph.nodes:
        raise UsageError("map", no_such("place", change.id, tuple(graph.nodes)), _choose(graph))
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


def _without_contract(graph: Graph, named: str) -> Graph:
    gone = set(withdrawn(graph, named))
    left = {(edge.source, edge.target) for key, edge in graph.edges_of(*CONTRACTS) if key not in gone}
    bare = {(graph.edges[key].source, graph.edges[key].target) for key in gone} - left
    # The money goes with the last contract between two; a grant needs none and stays.
    gone |= {key for key, edge in graph.edges_of("funding") if (edge.source, edge.target) in bare and not edge.grant}
    return replace(graph, edges={key: edge for key, edge in graph.edges.items() if key not in gone})


def withdrawn(graph: Graph, named: str) -> tuple[str, ...]:
    """Return the ids of the contracts that ``named`` stands for: the one with that id, else all with that name.

    Raises:
        UsageError: The map has neither; the nearest is suggested.
    """
    contracts = dict(graph.edges_of(*CONTRACTS))
    if named in contracts:
        return (named,)
    wanted = agreement_of(named)
    found = tuple(key for key, edge in contracts.items() if wanted and agreement_of(edge.label) == wanted)
    if not found:
        every = {agreement_of(edge.label): edge.label for edge in contracts.values()}
        agreements = tuple(label for name, label in every.items() if name)
        known = (*agreements, *contracts)
        remedy = f"Choose an agreement ({'; '.join(agreements)}) or one of: {', '.join(contracts)}."
        if not agreements:
            remedy = f"Choose one of: {', '.join(contracts)}." if contracts else "The map has no contracts."
        raise UsageError("map", no_such("contract", named, known), remedy)
    return found


def _newly_uncontracted(before: Graph, after: Graph) -> tuple[str, ...]:
    bare = [
        {hit.nodes[0] for hit in delivers_without_contract(Survey(graph, graph.model))} for graph in (before, after)
    ]
    return tuple(key for key in after.nodes if key in bare[1] - bare[0])


def _newly_unengaged(before: Graph, after: Graph) -> Iterator[str]:
    """Yield those that a contract or grant reached before and none reaches any longer."""
    yield from Survey(before).engaged.keys() - Survey(after).engaged.keys()


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
    # A conflict takes a vote away; who only speaks is there as before.
    kinds: tuple[EdgeKind, ...] = ("seat",) if change.cause == "conflicted" else ("seat", "voice")
    for body in survey.bodies:
        if any(edge.source == change.id for _, edge in survey.into(body, *kinds)):
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
    if change.cause == "withdrawn" and change.id not in graph.edges:
        name = graph.edges[withdrawn(graph, change.id)[0]].label
        return f"If the agreement “{name}” is withdrawn, with all contracts under it:"
    if change.cause == "withdrawn":
        edge = graph.edges[change.id]
        ends = f"{graph.name_of(edge.source)} and {graph.name_of(edge.target)}"
        return f"If the {edge.label or 'contract'} between {ends} is withdrawn:"
    verb = {"leaves": "leaves", "absent": "is absent", "conflicted": "has a conflict of interest"}[change.cause]
    return f"If {graph.name_of(change.id)} {verb}:"
