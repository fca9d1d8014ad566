"""The map in sentences, for people who cannot see it and for every place where a picture cannot stand."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from readiness.document.graph import EdgeKind, MapEdge
from readiness.governance.graph import Graph
from readiness.governance.layers import layers
from readiness.governance.layout import caption
from readiness.governance.lenses import ACCOUNTABILITY, DATA, MONEY, SEATS, TRUST, Lens

# Two that work with each other are told apart as they are.
_SMALLEST_GROUP = 3
_VERBS: dict[EdgeKind, tuple[str, str]] = {
    "contract": ("has a contract with", "have a contract with"),
    "subcontract": ("subcontracts work to", "subcontract work to"),
    "funding": ("pays", "pay"),
    "shareholding": ("holds shares in", "hold shares in"),
    "delivers": ("delivers the service to", "deliver the service to"),
    "reports_to": ("answers to", "answer to"),
    "regulates": ("regulates", "regulate"),
    "seat": ("sits on", "sit on"),
    "voice": ("speaks to", "speak to"),
    "data_flow": ("sends data to", "send data to"),
    "relationship": ("works with", "work with"),
}


def describe(graph: Graph) -> tuple[str, ...]:
    """Return the whole map in sentences: how big it is, its rows from the top, then every tie, lens by lens."""
    return (*_overview(graph), *_rows(graph), *_ties(graph), *_alone(graph))


def describe_tie(graph: Graph, edge: MapEdge) -> str:
    """Return one tie as a sentence."""
    return _sentence(graph, edge, [graph.name_of(edge.target)])


def listed(names: Sequence[str]) -> str:
    """Return ``names`` as a list in a sentence."""
    return " and ".join(part for part in (", ".join(names[:-1]), "".join(names[-1:])) if part)


def all_with_all(ends: Mapping[str, Collection[str]]) -> tuple[frozenset[str], ...]:
    """Return the groups of three or more that are each tied to all others of their group and to nobody else.

    Args:
        ends: Who is tied to whom.
    """
    closed = {source: frozenset({source, *targets}) for source, targets in ends.items()}
    groups = dict.fromkeys(group for group in closed.values() if len(group) >= _SMALLEST_GROUP)
    return tuple(group for group in groups if all(closed.get(one) == group for one in group))


def _overview(graph: Graph) -> Iterator[str]:
    places, ties = len(graph.nodes), len(graph.edges)
    yield (
        f"{graph.title or 'The governance map'}: {places} {'place' if places == 1 else 'places'} "
        f"and {ties} {'tie' if ties == 1 else 'ties'}."
    )
    if ties:
        yield "What is said neither way of a tie, such as whether a seat has a vote, is not recorded."


def _rows(graph: Graph) -> Iterator[str]:
    layer_of = layers(graph)
    in_order = sorted(graph.nodes, key=lambda key: layer_of[key])
    for number, (_, keys) in enumerate(groupby(in_order, key=lambda key: layer_of[key]), 1):
        here = [f"{graph.name_of(key)} ({caption(graph.nodes[key]).lower()})" for key in keys]
        yield f"Row {number} from the top: {listed(here)}."


def _ties(graph: Graph) -> Iterator[str]:
    for lens in (MONEY, ACCOUNTABILITY, SEATS, DATA, TRUST):
        sentences = tuple(_lens_sentences(graph, lens))
        if sentences:
            yield f"{lens.title}:"
            yield from sentences


def _lens_sentences(graph: Graph, lens: Lens) -> Iterator[str]:
    for kind in lens.kinds:
        alike: dict[MapEdge, list[str]] = {}
        for _, edge in graph.edges_of(kind):
            # The same tie to several places makes one sentence.
            alike.setdefault(edge.model_copy(update={"target": ""}), []).append(edge.target)
        joined = tuple(_joined(graph, alike)) if kind == "relationship" else ()
        yield from (sentence for sentence, _ in joined)
        told = {edge for _, edges in joined for edge in edges}
        for edge, targets in alike.items():
            if edge not in told:
                yield _sentence(graph, edge, [graph.name_of(target) for target in targets])


def _joined(graph: Graph, alike: Mapping[MapEdge, Sequence[str]]) -> Iterator[tuple[str, tuple[MapEdge, ...]]]:
    """Yield a sentence for each group of places that all work with each other alike, and the ties that it tells."""
    kinds: dict[MapEdge, dict[str, Sequence[str]]] = {}
    for edge, targets in alike.items():
        kinds.setdefault(edge.model_copy(update={"source": ""}), {})[edge.source] = targets
    for kind, ends in kinds.items():
        for group in all_with_all(ends):
            names = listed([graph.name_of(source) for source in ends if source in group])
            details = [detail for detail in (kind.label, *_details(kind)) if detail]
            added = f" ({'; '.join(details)})" if details else ""
            own = tuple(kind.model_copy(update={"source": source}) for source in group)
            yield f"{names} all work with each other{added}.", own


def _sentence(graph: Graph, edge: MapEdge, targets: Sequence[str]) -> str:
    verb = _VERBS[edge.kind][graph.nodes[edge.source].kind == "people"]
    if edge.kind == "funding" and edge.grant:
        verb = "gives a grant to"
    details = [detail for detail in (edge.label, *_details(edge)) if detail]
    added = f" ({'; '.join(details)})" if details else ""
    return f"{graph.name_of(edge.source)} {verb} {listed(targets)}{added}."


def _details(edge: MapEdge) -> Iterator[str]:
    if edge.share_per_cent is not None:
        yield f"{edge.share_per_cent:g} per cent"
    if edge.seats is not None:
        words = ("person", "people") if edge.kind == "voice" else ("seat", "seats")
        yield f"{edge.seats} {words[edge.seats > 1]}"
    if edge.authority_limit_pounds is not None:
        yield f"may decide up to £{edge.authority_limit_pounds:,}"
    if edge.authority_until is not None:
        yield f"until {edge.authority_until}"
    if edge.collaboration is not None:
        yield edge.collaboration
    for name, score in (("trust", edge.trust), ("worth", edge.worth)):
        if score is not None:
            yield f"{name} {score} of 5"
    if edge.agreement is not None:
        yield "no agreement" if edge.agreement == "none" else f"under a {edge.agreement}"
    if edge.data_roles is not None:
        yield f"as {edge.data_roles}" if edge.data_roles.endswith("s") else "to a processor"
    for name, (yes, no) in _YES_AND_NO.items():
        answer = getattr(edge, name)
        if answer is not None and (yes if answer else no):
            yield yes if answer else no
    if edge.notes:
        yield f"note: {' '.join(edge.notes.split())}"


def _alone(graph: Graph) -> Iterator[str]:
    tied = {end for edge in graph.edges.values() for end in (edge.source, edge.target)}
    alone = [graph.name_of(key) for key in graph.nodes if key not in tied]
    if alone:
        yield f"Tied to nothing: {listed(alone)}."


# A grant has a verb of its own.
_YES_AND_NO = {
    "grant": ("", "not a grant"),
    "voting": ("with a vote", "without a vote"),
    "delegated_authority": ("with delegated authority", "without delegated authority"),
    "deputy": ("with a deputy", "without a deputy"),
    "regulated": ("registration required", "no registration required"),
    "personal_data": ("personal data", "no personal data"),
    "lawful_basis": ("with a lawful basis", "without a lawful basis"),
    "assessment": ("with an impact assessment", "without an impact assessment"),
    "exit_terms": ("with exit terms", "without exit terms"),
    "step_in_right": ("with a step-in right", "without a step-in right"),
    "conflict_declared": ("conflict of interest declared", "conflict of interest not declared"),
}
