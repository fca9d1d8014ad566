"""The map as the checks read it: every line by kind and end, who stands where, and paths with their evidence."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from readiness.document.graph import EdgeKind, MapEdge, MapNode, TermsOfReference
from readiness.governance.description import listed
from readiness.governance.graph import Graph

CONTRACTS: tuple[EdgeKind, ...] = ("contract", "subcontract")
NO_VOTE_RULES = ("advisory",)
NO_DECISIONS = ("advisory panel", "delivery team")
MAY_SIGN = ("organisation", "vehicle")
MOST_NAMES = 6
NO_TERMS = TermsOfReference()
KeyedEdge = tuple[str, MapEdge]
Step = tuple[str, str]


@dataclass(frozen=True)
class Lines:
    """The lines of a map by kind and end."""

    graph: Graph

    @cached_property
    def _from(self) -> Mapping[tuple[str, str], Sequence[KeyedEdge]]:
        found: defaultdict[tuple[str, str], list[KeyedEdge]] = defaultdict(list)
        for key, edge in self.graph.edges.items():
            found[edge.source, edge.kind].append((key, edge))
        return found

    @cached_property
    def _to(self) -> Mapping[tuple[str, str], Sequence[KeyedEdge]]:
        found: defaultdict[tuple[str, str], list[KeyedEdge]] = defaultdict(list)
        for key, edge in self.graph.edges.items():
            found[edge.target, edge.kind].append((key, edge))
        return found

    def out_of(self, node: str, *kinds: EdgeKind) -> Iterator[KeyedEdge]:
        """Yield the lines of ``kinds`` that begin at ``node``."""
        for kind in kinds:
            yield from self._from.get((node, kind), ())

    def into(self, node: str, *kinds: EdgeKind) -> Iterator[KeyedEdge]:
        """Yield the lines of ``kinds`` that end at ``node``."""
        for kind in kinds:
            yield from self._to.get((node, kind), ())

    def touching(self, node: str, *kinds: EdgeKind) -> Iterator[KeyedEdge]:
        """Yield the lines of ``kinds`` that begin or end at ``node``."""
        yield from self.out_of(node, *kinds)
        yield from self.into(node, *kinds)

    def between(self, source: str, target: str, *kinds: EdgeKind) -> tuple[str, ...]:
        """Return the ids of the lines of ``kinds`` from ``source`` to ``target``."""
        return tuple(key for key, edge in self.out_of(source, *kinds) if edge.target == target)

    def steps(self, node: str, *kinds: EdgeKind) -> Iterator[Step]:
        """Yield line and place for every step forward from ``node`` along ``kinds``."""
        return ((key, edge.target) for key, edge in self.out_of(node, *kinds))

    def grants(self, node: str) -> Iterator[Step]:
        """Yield line and place for every grant that ``node`` gives."""
        return ((key, edge.target) for key, edge in self.out_of(node, "funding") if edge.grant)


@dataclass(frozen=True)
class Survey(Lines):
    """A map with what its checks ask for again and again; ``model`` is the delivery model, empty where unknown."""

    model: str = ""
    today: date | None = None

    def node(self, key: str) -> MapNode:
        """Return the place ``key``."""
        return self.graph.nodes[key]

    def terms(self, body: str) -> TermsOfReference:
        """Return the terms of reference of ``body``; empty ones where none are written."""
        return self.node(body).terms or NO_TERMS

    def names(self, nodes: Iterable[str]) -> str:
        """Return the names of ``nodes`` as a list in a sentence, cut where it would grow too long."""
        every = [self.graph.name_of(key) for key in nodes]
        rest = len(every) - MOST_NAMES
        return listed([*every[:MOST_NAMES], f"{rest} more"] if rest > 1 else every)

    def _places(self, belongs: Callable[[MapNode], bool]) -> tuple[str, ...]:
        return tuple(key for key, node in self.graph.nodes.items() if belongs(node))

    @cached_property
    def commissioners(self) -> tuple[str, ...]:
        """The organisations that commission."""
        return self._places(lambda node: node.role == "commissioner")

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The bodies."""
        return self._places(lambda node: node.kind == "body")

    @cached_property
    def vehicles(self) -> tuple[str, ...]:
        """The companies that the parties own."""
        return self._places(lambda node: node.kind == "vehicle")

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The people who use the service."""
        return self._places(lambda node: node.kind == "people")

    @cached_property
    def deciding(self) -> frozenset[str]:
        """The bodies that decide: not those that advise or deliver."""
        return frozenset(
            key
            for key in self.bodies
            if self.node(key).body not in NO_DECISIONS and self.terms(key).decision_rule not in NO_VOTE_RULES
        )

    @cached_property
    def deliverers(self) -> tuple[str, ...]:
        """The organisations and vehicles that deliver the service."""
        delivering = {edge.source for _, edge in self.graph.edges_of("delivers")}
        # A body has no contract of its own: those who sit on it do.
        return tuple(key for key, node in self.graph.nodes.items() if key in delivering and node.kind in MAY_SIGN)

    @cached_property
    def contracted(self) -> Mapping[str, str]:
        """Everything that a contract path reaches from a commissioner, with the line it was reached by."""
        return reach(self.commissioners, lambda at: self.steps(at, *CONTRACTS))

    @cached_property
    def engaged(self) -> Mapping[str, str]:
        """Everything that contracts and grants, in any order, reach from a commissioner, and grants from a funder."""
        funders = self._places(lambda node: node.role == "funder")
        paid = reach(self.commissioners, lambda at: (*self.steps(at, *CONTRACTS), *self.grants(at)))
        return {**reach(funders, self.grants), **paid}

    @cached_property
    def leadership_teams(self) -> tuple[str, ...]:
        """The leadership teams."""
        return self._places(lambda node: node.body == "leadership team")

    def members(self, body: str) -> tuple[KeyedEdge, ...]:
        """Return the lines of those who make up ``body``: seats and voices, else organisations that answer to it."""
        seated = tuple(self.into(body, "seat", "voice"))
        return seated or tuple(
            one for one in self.into(body, "reports_to") if self.node(one[1].source).kind == "organisation"
        )

    def is_top(self, body: str) -> bool:
        """Return whether no other body stands above ``body``."""
        above = (edge.target for _, edge in self.out_of(body, "reports_to"))
        return self.node(body).body not in NO_DECISIONS and not any(self.node(key).kind == "body" for key in above)


def reach(starts: Iterable[str], steps: Callable[[str], Iterable[Step]]) -> dict[str, str]:
    """Return every place that ``steps`` lead to from ``starts``, nearest first.

    Args:
        starts: Where to begin.
        steps: Place -> the lines that lead on from it, each with the place at its other end.

    Returns:
        Place -> the line by which it was first reached; empty for a start.
    """
    found = dict.fromkeys(starts, "")
    waiting = deque(found)
    while waiting:
        for line, place in steps(waiting.popleft()):
            if place not in found:
                found[place] = line
                waiting.append(place)
    return found


def trail(graph: Graph, found: Mapping[str, str], end: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return places and lines of the way on which ``end`` was reached, from the start on."""
    nodes, lines = [end], []
    while line := found[nodes[-1]]:
        edge = graph.edges[line]
        lines.append(line)
        nodes.append(edge.source if edge.target == nodes[-1] else edge.target)
    return tuple(reversed(nodes)), tuple(reversed(lines))
