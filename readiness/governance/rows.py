"""The skeleton of the picture: bundled ties, and rows in which long ties have a stop at every row they pass."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from readiness.governance.graph import Graph


@dataclass(frozen=True, slots=True)
class Bundle:
    """All ties between two places; ``upper`` stands in the higher row, or came first where the row is one."""

    upper: str
    lower: str
    edges: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The two places, upper first."""
        return (self.upper, self.lower)


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of items joined downwards: items 0 to ``places`` - 1 are places, the others stops of long ties.

    ``order`` gives the items of each row from left to right; ``above`` and ``below`` the neighbours of each
    item in the next row; ``chains`` the items that each bundle runs through from top to bottom.
    """

    names: tuple[str, ...]
    row_of: tuple[int, ...]
    above: tuple[tuple[int, ...], ...]
    below: tuple[tuple[int, ...], ...]
    chains: tuple[tuple[int, ...], ...]
    bundles: tuple[Bundle, ...]
    flat: tuple[Bundle, ...]
    row_layers: tuple[int, ...]

    @property
    def places(self) -> int:
        """How many of the items are places."""
        return len(self.names)


def bundles_of(graph: Graph, layer_of: Mapping[str, int]) -> tuple[Bundle, ...]:
    """Return the ties of ``graph`` bundled by pair of places, in the order of their first tie."""
    position = {key: number for number, key in enumerate(graph.nodes)}
    pairs: dict[tuple[str, str], list[str]] = {}
    for key, edge in graph.edges.items():
        ends = sorted((edge.source, edge.target), key=lambda end: (layer_of[end], position[end]))
        pairs.setdefault((ends[0], ends[1]), []).append(key)
    return tuple(Bundle(upper, lower, tuple(edges)) for (upper, lower), edges in pairs.items())


def rows_of(graph: Graph, layer_of: Mapping[str, int]) -> Rows:
    """Return the rows of ``graph``; layers that nobody stands in are left out."""
    names = tuple(graph.nodes)
    item_of = {name: item for item, name in enumerate(names)}
    row_layers = tuple(sorted(set(layer_of.values())))
    row_of = [row_layers.index(layer_of[name]) for name in names]
    every = bundles_of(graph, layer_of)
    steep = tuple(bundle for bundle in every if layer_of[bundle.upper] != layer_of[bundle.lower])
    chains = []
    for bundle in steep:
        start, end = item_of[bundle.upper], item_of[bundle.lower]
        stops = range(len(row_of), len(row_of) + row_of[end] - row_of[start] - 1)
        row_of.extend(range(row_of[start] + 1, row_of[end]))
        chains.append((start, *stops, end))
    above, below = _neighbours(len(row_of), chains)
    flat = tuple(bundle for bundle in every if layer_of[bundle.upper] == layer_of[bundle.lower])
    return Rows(names, tuple(row_of), above, below, tuple(chains), steep, flat, row_layers)


def _neighbours(
    items: int, chains: list[tuple[int, ...]]
) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...]]:
    above: list[list[int]] = [[] for _ in range(items)]
    below: list[list[int]] = [[] for _ in range(items)]
    for chain in chains:
        for upper, lower in pairwise(chain):
            below[upper].append(lower)
            above[lower].append(upper)
    return tuple(map(tuple, above)), tuple(map(tuple, below))
