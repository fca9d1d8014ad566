"""The question put to the search: candidates, what is wanted, what partners cost, and the rules between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from readiness.document.consortium import Standing

# Not a key that a need could have, so that it never meets one.
LEAD = "/lead"

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A partner who may be in: its cost in points, the needs that it meets, and whether it could lead."""

    id: str
    cost: int
    brings: frozenset[str] = frozenset()
    could_lead: bool = False
    standing: Standing = "open"


@dataclass(frozen=True, slots=True)
class Requirement:
    """A need, and how many partners must bring it."""

    id: str
    wanted: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """Choose partners so that every requirement is met and the points are least.

    ``pair_costs`` holds what two partners cost together, by their ids in either order; a pair that is not named costs
    nothing. ``together`` and ``apart`` name pairs that must be in both or neither, or never both. ``most`` is the
    greatest number of partners, None for any. ``lead_wanted``: one of them must be able to lead.
    """

    candidates: tuple[Candidate, ...]
    requirements: tuple[Requirement, ...]
    pair_costs: Mapping[Pair, int] = field(default_factory=dict)
    together: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    most: int | None = None
    lead_wanted: bool = False

    @property
    def available(self) -> tuple[Candidate, ...]:
        """The candidates who are not kept out."""
        return tuple(one for one in self.candidates if one.standing != "out")

    @property
    def wishes(self) -> tuple[Requirement, ...]:
        """Every requirement, somebody who could lead among them where one is wanted."""
        lead = (Requirement(LEAD),) if self.lead_wanted else ()
        return (*self.requirements, *lead)

    def meets(self, candidate: Candidate, requirement: str) -> bool:
        """Return whether ``candidate`` brings ``requirement``."""
        return candidate.could_lead if requirement == LEAD else requirement in candidate.brings

    def bringing(self, requirement: str) -> tuple[Candidate, ...]:
        """Return the candidates who bring ``requirement`` and are not kept out."""
        return tuple(one for one in self.available if self.meets(one, requirement))

    def pair_cost(self, one: str, other: str) -> int:
        """Return what two partners cost together, in points."""
        return self.pair_costs.get((one, other), self.pair_costs.get((other, one), 0))

    def cost(self, chosen: frozenset[str]) -> int:
        """Return the points of a set of candidates: their own, and those of every pair among them."""
        own = sum(one.cost for one in self.candidates if one.id in chosen)
        names = sorted(chosen)
        return own + sum(self.pair_cost(one, other) for place, one in enumerate(names) for other in names[place + 1 :])

    def shortfall(self, chosen: frozenset[str]) -> Mapping[str, int]:
        """Return by how many partners each requirement is missed by ``chosen``; what is met is left out."""
        there = [one for one in self.candidates if one.id in chosen]
        missing = {wish.id: wish.wanted - sum(self.meets(one, wish.id) for one in there) for wish in self.wishes}
        return {name: count for name, count in missing.items() if count > 0}

    def with_standing(self, candidate: str, standing: Standing) -> "Problem":
        """Return the same question with one candidate kept in, kept out or open."""
        changed = tuple(replace(one, standing=standing) if one.id == candidate else one for one in self.candidates)
        return replace(self, candidates=changed)
