"""The question as arrays: candidates tied together are one block, and whoever cannot be in is left out."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from readiness.partnership.choosing.problem import Candidate, Problem

Floats = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks of candidates, in the order of their first id; all numbers are whole, kept as floats for fast products.

    ``brings`` has a row a requirement and a column a block, each entry the members of the block that bring it;
    ``wanted`` goes with its rows. ``pairs`` costs two blocks together, ``apart`` says which two cannot both be in.
    """

    members: tuple[frozenset[str], ...]
    costs: Floats
    sizes: Floats
    brings: Floats
    wanted: Floats
    pairs: Floats
    apart: Truths
    kept: Truths
    most: int

    @property
    def dearest(self) -> float:
        """More points than any set could cost."""
        return float(self.costs.sum() + self.pairs.sum() / 2) + 1

    def cost(self, chosen: Truths) -> float:
        """Return the points of the blocks in ``chosen``."""
        return float(self.costs[chosen].sum() + self.pairs[np.ix_(chosen, chosen)].sum() / 2)

    def chosen(self, names: frozenset[str]) -> Truths:
        """Return which blocks make up ``names``."""
        return np.array([block <= names for block in self.members], dtype=np.bool_)

    def has_to_spare(self, chosen: Truths) -> bool:
        """Return whether a block of ``chosen`` could leave and every requirement would still be met."""
        left = self.brings[:, chosen].sum(axis=1) - self.wanted
        leaving = chosen & ~self.kept
        return bool((self.brings[:, leaving] <= left[:, np.newaxis]).all(axis=0).any())

    def names(self, chosen: Truths) -> frozenset[str]:
        """Return the ids of the candidates in the blocks of ``chosen``."""
        return frozenset[str]().union(*(self.members[block] for block in np.flatnonzero(chosen)))


def blocks_of(problem: Problem) -> Blocks | None:
    """Return ``problem`` as arrays, or None where its ties and locks contradict each other."""
    # Costs a tenth of a second to load, which the page that asks should not wait for.
    import networkx as nx

    known = {one.id: one for one in problem.candidates}
    ties = nx.Graph(problem.together)
    ties.add_nodes_from(known)
    groups = [frozenset(group) for group in nx.connected_components(ties) if group <= known.keys()]
    apart = {frozenset(pair) for pair in problem.apart}
    usable, kept = [], []
    for group in sorted(groups, key=min):
        standings = {known[name].standing for name in group}
        is_possible = "out" not in standings and not any(pair <= group for pair in apart)
        if not is_possible and "in" in standings:
            return None
        if is_possible:
            usable.append(group)
            kept.append("in" in standings)
    return _without_rivals(_arrays(problem, known, usable, kept, apart))


def _arrays(
    problem: Problem,
    known: dict[str, Candidate],
    groups: list[frozenset[str]],
    kept: list[bool],
    apart: set[frozenset[str]],
) -> Blocks:
    wishes = sorted(problem.wishes, key=lambda wish: wish.id)
    brings = [[sum(problem.meets(known[name], wish.id) for name in group) for group in groups] for wish in wishes]
    home = {name: number for number, group in enumerate(groups) for name in group}
    pairs = np.zeros((len(groups), len(groups)))
    within = np.zeros(len(groups))
    for (one, other), cost in sorted(_pair_costs(problem)):
        if one in home and other in home:
            left, right = home[one], home[other]
            within[left] += cost if left == right else 0
            pairs[left, right] += cost if left != right else 0
    rivals = np.zeros(pairs.shape, dtype=np.bool_)
    for one, other in (sorted(pair) for pair in apart):
        if one in home and other in home:
            rivals[home[one], home[other]] = True
    return Blocks(
        tuple(groups),
        np.array([float(sum(known[name].cost for name in group)) for group in groups]) + within,
        np.array([float(len(group)) for group in groups]),
        np.array(brings, dtype=np.float64).reshape(len(wishes), len(groups)),
        np.array([float(wish.wanted) for wish in wishes]),
        pairs + pairs.T,
        rivals | rivals.T,
        np.array(kept, dtype=np.bool_),
        len(known) if problem.most is None else problem.most,
    )


def _pair_costs(problem: Problem) -> Iterator[tuple[tuple[str, str], int]]:
    for one, other in {tuple(sorted(pair)) for pair in problem.pair_costs}:
        yield (one, other), problem.pair_cost(one, other)


def _without_rivals(blocks: Blocks) -> Blocks | None:
    """Return ``blocks`` without those that cannot stand beside one that is kept in."""
    ruled_out = blocks.apart[blocks.kept].any(axis=0)
    if (ruled_out & blocks.kept).any():
        return None
    stay: Truths = np.logical_not(ruled_out)
    return Blocks(
        tuple(group for group, is_there in zip(blocks.members, stay.tolist(), strict=True) if is_there),
        blocks.costs[stay], blocks.sizes[stay], blocks.brings[:, stay], blocks.wanted,
        blocks.pairs[np.ix_(stay, stay)], blocks.apart[np.ix_(stay, stay)], blocks.kept[stay], blocks.most,
    )  # fmt: skip
