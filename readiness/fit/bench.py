"""Who takes part in a model, in which role, and how their readings of a factor combine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import permutations

from readiness.fit.catalogue import Combination, DeliveryModel, Need, Role
from readiness.scoring.ranges import NOTHING_KNOWN, Range, weighted_sum

FULL_IMPORTANCE = 100
ROLES: tuple[Role, ...] = ("lead", "member", "commissioner")


@dataclass(frozen=True, slots=True)
class Member:
    """A party at the table: its role and its readings by factor; None where the factor does not apply to it."""

    id: str
    name: str
    role: Role
    readings: Mapping[str, Range | None]

    def reading(self, factor: str) -> Range | None:
        """Return the reading of ``factor``: open where nothing was answered, None where it does not apply."""
        return self.readings.get(factor, NOTHING_KNOWN)


@dataclass(frozen=True, slots=True)
class Bench:
    """Everybody at the table, the service's context by factor, and the importance that people gave factors.

    ``alone`` is true for one organisation by itself: what other roles must bring is then left out and said.
    ``trust`` holds, where partners rated each other, the share that one (first) gives another (second).
    """

    members: tuple[Member, ...]
    context: Mapping[str, Range | None]
    alone: bool = False
    importance: Mapping[str, int] = field(default_factory=dict)
    trust: Mapping[tuple[str, str], Fraction] = field(default_factory=dict)
    # Eleven models ask the same parties about the same factors; each is joined once.
    joined: dict[tuple[str, str, Role | None, bool], Range | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def weight(self, factor: str) -> int:
        """Return the importance of ``factor``, 0 to 100; 100 unless somebody changed it."""
        return self.importance.get(factor, FULL_IMPORTANCE)

    def in_role(self, role: Role) -> tuple[Member, ...]:
        """Return the members in ``role``."""
        return tuple(member for member in self.members if member.role == role)

    def parties_to(self, model: DeliveryModel) -> tuple[Member, ...]:
        """Return the members whom ``model`` binds alike: providers, and the commissioner where it is inside."""
        return tuple(one for one in self.members if one.role != "commissioner" or model.commissioner_inside)

    def trust_among(self, members: tuple[Member, ...]) -> Mapping[tuple[str, str], Fraction | None]:
        """Return the trust of each of ``members`` in each other one, None where it has not said; empty without any."""
        pairs = list(permutations((member.id for member in members), 2))
        return {pair: self.trust.get(pair) for pair in pairs} if any(pair in self.trust for pair in pairs) else {}


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a model's readiness: a factor, for everybody (role None) or one role.

    ``weight`` is importance times relevance; ``reading`` is the combined share, 0 to 1.
    """

    need: Need
    role: Role | None
    weight: int
    reading: Range


def terms(model: DeliveryModel, bench: Bench) -> tuple[Term, ...]:
    """Return the summands of ``model``'s readiness on ``bench``, in the model's own order.

    A role that nobody fills is open, unless the organisation stands alone; what applies to nobody is left out.
    """
    found = []
    for need in model.needs:
        for role, relevance in _parts(need):
            reading = combined_reading(model, need, role, bench)
            weight = relevance * bench.weight(need.factor)
            if reading is not None and weight:
                found.append(Term(need, role, weight, reading))
    return tuple(found)


def combined_reading(model: DeliveryModel, need: Need, role: Role | None, bench: Bench) -> Range | None:
    """Return what the parties in ``role`` (None: all whom the model binds) bring to ``need`` together."""
    key = (need.combine, need.factor, role, model.commissioner_inside)
    if key not in bench.joined:
        members = bench.parties_to(model) if role is None else bench.in_role(role)
        # Among those of one role nobody leads: the lead's part and the members' part stand apart already.
        rule = "mean" if role is not None and need.combine == "lead" else need.combine
        bench.joined[key] = _combined(rule, members, need.factor, bench.alone)
    return bench.joined[key]


def _parts(need: Need) -> list[tuple[Role | None, int]]:
    if need.relevance.all is not None:
        return [(None, need.relevance.all)]
    return [(role, relevance) for role in ROLES if (relevance := getattr(need.relevance, role))]


def _combined(rule: Combination, members: tuple[Member, ...], factor: str, alone: bool) -> Range | None:
    if not members:
        return None if alone else NOTHING_KNOWN
    if rule == "lead" and not alone:
        leads = tuple(member for member in members if member.role == "lead")
        if not leads and any(member.role == "member" for member in members):
            return NOTHING_KNOWN
        members = leads or members
    readings = [reading for member in members if (reading := member.reading(factor)) is not None]
    return join_readings(rule, readings) if readings else None


def join_readings(rule: Combination, readings: list[Range]) -> Range:
    """Return the readings of several parties as one: the weakest, the best (covered), or the mean."""
    if all(reading.is_exact for reading in readings):
        return Range.at(_joined(rule, [reading.low for reading in readings]))
    return Range(*(_joined(rule, [getattr(one, bound) for one in readings]) for bound in ("low", "expected", "high")))


def _joined(rule: Combination, values: list[Fraction]) -> Fraction:
    if rule == "weakest":
        return min(values)
    return max(values) if rule == "covered" else weighted_sum((1, value) for value in values) / len(values)
