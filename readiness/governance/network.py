"""Network measures of a map, kind of tie by kind of tie; each answers a question that leads to an action."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from readiness.document.graph import Collaboration, EdgeKind, MapEdge
from readiness.governance.graph import Graph
from readiness.governance.lenses import EDGE_KINDS

if TYPE_CHECKING:
    import networkx as nx

STRONG_TRUST = 4
MOST_BROKERS = 3
LEVELS: tuple[Collaboration, ...] = ("awareness", "cooperation", "coordination", "integration")
NO_TIE = "none"
TRUST = "trust"


@dataclass(frozen=True, slots=True)
class Core:
    """The largest group in which each has at least ``k`` ties to the others of the group."""

    k: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of one kind of tie.

    ``ties`` counts every tie, also several between the same two places; all else goes by pairs that are tied.
    ``places`` counts all places of the sorts that such ties join, also those without one. ``density`` is the
    share of ordered pairs that are tied, ``reciprocity`` that of tied pairs that are tied back. The centralisations are
    Freeman's: 0 where all are alike, 1 for a star. ``brokers`` are those on most shortest ways between others.
    """

    ties: int
    places: int
    density: float
    reciprocity: float
    in_degree_centralisation: float
    degree_centralisation: float
    betweenness_centralisation: float
    cut_vertices: tuple[str, ...]
    bridges: tuple[tuple[str, str], ...]
    core: Core
    brokers: tuple[tuple[str, float], ...]


def measure(graph: Graph) -> Mapping[str, Measures]:
    """Return the measures of every kind of tie on the map, and of strong trust where trust is recorded.

    Args:
        graph: The map.

    Returns:
        Kind -> its measures; ``trust`` takes only relationships of trust 4 and 5.

    Source:
        Freeman 1979, Centrality in social networks; docs/governance.md, measures.
    """
    by_kind: dict[EdgeKind, list[MapEdge]] = {}
    for edge in graph.edges.values():
        by_kind.setdefault(edge.kind, []).append(edge)
    found: dict[str, Measures] = {
        kind: measures_of(graph, by_kind[kind], by_kind[kind]) for kind in EDGE_KINDS if kind in by_kind
    }
    known = by_kind.get("relationship", [])
    if any(edge.trust is not None for edge in known):
        strong = [edge for edge in known if (edge.trust or 0) >= STRONG_TRUST]
        found[TRUST] = measures_of(graph, strong, known)
    return found


def measures_of(graph: Graph, edges: Collection[MapEdge], known: Iterable[MapEdge]) -> Measures:
    """Return the measures of ``edges`` among all places of the sorts that ``known`` edges join."""
    import networkx as nx

    sorts = {graph.nodes[end].kind for edge in known for end in (edge.source, edge.target)}
    places = [key for key, node in graph.nodes.items() if node.kind in sorts]
    directed: nx.DiGraph[str] = nx.DiGraph()
    directed.add_nodes_from(places)
    directed.add_edges_from((edge.source, edge.target) for edge in edges)
    plain = directed.to_undirected()
    pairs, between = directed.number_of_edges(), nx.betweenness_centrality(plain)
    brokers = sorted(((key, share) for key, share in between.items() if share > 0), key=lambda one: -one[1])
    return Measures(
        ties=len(edges),
        places=len(places),
        density=nx.density(directed),
        reciprocity=sum(directed.has_edge(b, a) for a, b in directed.edges()) / pairs if pairs else 0.0,
        in_degree_centralisation=centralisation([d for _, d in directed.in_degree()], len(places) - 1),
        degree_centralisation=centralisation([d for _, d in plain.degree()], len(places) - 2),
        betweenness_centralisation=centralisation(list(between.values()), 1),
        cut_vertices=tuple(sorted(nx.articulation_points(plain))),
        bridges=tuple(sorted((min(pair), max(pair)) for pair in nx.bridges(plain))),
        core=_core(plain),
        brokers=tuple(brokers[:MOST_BROKERS]),
    )


def centralisation(scores: list[float], most_behind: float) -> float:
    """Return how far ``scores`` are those of a star: the sum of (highest - each), over the most it can be.

    Args:
        scores: A centrality of every place.
        most_behind: How far each of the others stays behind the middle of a star.

    Returns:
        0.0 where all are alike, 1.0 for a star; 0.0 where there are too few places to tell.
    """
    if len(scores) < 2 or most_behind <= 0:  # noqa: PLR2004 - one place has no middle
        return 0.0
    return sum(max(scores) - score for score in scores) / ((len(scores) - 1) * most_behind)


def _core(plain: "nx.Graph[str]") -> Core:
    import networkx as nx

    numbers = nx.core_number(plain)
    k = max(numbers.values(), default=0)
    return Core(k, tuple(sorted(key for key, number in numbers.items() if number == k)) if k else ())


def levels_of_collaboration(graph: Graph) -> Mapping[str, float]:
    """Return the share of pairs of organisations at each level; a pair counts at the lower level of its two ends.

    Returns:
        ``none`` and each level -> its share of all pairs, 0.0 to 1.0; nothing where there is no pair.
    """
    told: dict[frozenset[str], list[int]] = {}
    for _, edge in graph.edges_of("relationship"):
        if edge.collaboration is not None:
            told.setdefault(frozenset((edge.source, edge.target)), []).append(LEVELS.index(edge.collaboration))
    partners = [key for key, node in graph.nodes.items() if node.kind == "organisation" and node.role != "regulator"]
    pairs = [frozenset(pair) for pair in combinations(partners, 2)]
    counted = Counter(LEVELS[min(told[pair])] if pair in told else NO_TIE for pair in pairs)
    return {level: counted[level] / len(pairs) for level in (NO_TIE, *LEVELS)} if pairs else {}
