"""What a model reads of whom: sources of readings, joined into columns as the scorer joins them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

from readiness.fit.bench import Bench, Member, Term, join_readings
from readiness.fit.catalogue import HIGHEST_LEVEL, Combination, DeliveryModel, Gate, Need
from readiness.fit.open_answers import ANY_LEVEL, Likelihood, Replies, least_of
from readiness.fit.open_bench import OpenBench, Seat
from readiness.scoring.ranges import Range

UNREAD = -1
# Not a party, as every source that begins with a question mark.
PAIRS = "?pairs"


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody's reading of a factor, with the chance of each share.

    The party of somebody who is not there yet begins with a question mark.
    """

    party: str
    factor: str
    likelihood: Likelihood


@dataclass(frozen=True, slots=True)
class Column:
    """Several sources joined by a rule: what a need, a gate or a line of suitability reads."""

    rule: Combination
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """A gate, or one keeper's part of it, as a column that must reach a share."""

    column: Column
    threshold: Fraction


@dataclass(slots=True)
class Sources:
    """Collects the sources of a table as models ask for them; each stands once, whoever asks."""

    table: OpenBench
    bench: Bench
    seats: Mapping[str, Seat] = field(init=False)
    places: dict[tuple[str, ...], int] = field(default_factory=dict)
    known: list[Source] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.seats = {seat.id: seat for seat in self.table.seats}

    def place(self, party: str, factor: str, replies: Replies | None) -> int:
        """Return the number of a source, which is added when it is new; without replies any level is as likely."""
        if (party, factor) not in self.places:
            self.places[party, factor] = len(self.known)
            self.known.append(Source(party, factor, ANY_LEVEL if replies is None else replies.likelihood))
        return self.places[party, factor]

    def of_members(self, members: Sequence[Member], factor: str, missing: str) -> list[int]:
        """Return the sources of ``members``, or of the somebody of role ``missing`` who is not there yet."""
        if not members:
            return [self.place(f"?{missing}", factor, None)]
        found = []
        for member in members:
            own = self.seats[member.id].replies
            replies = own.get(factor)
            if replies is not None or factor not in own:
                found.append(self.place(member.id, factor, replies))
        return found

    def of_pairs(self, factor: str, said: Mapping[tuple[str, str], Fraction | None]) -> int:
        """Return the source that is the least trust between partners; what nobody said yet may be any level."""
        key = (PAIRS, factor, *(name for pair in said for name in pair))
        if key not in self.places:
            told = [share for share in said.values() if share is not None]
            self.places[key] = len(self.known)
            self.known.append(Source(PAIRS, factor, least_of(told, len(said) - len(told))))
        return self.places[key]

    def is_settled(self, column: Column) -> bool:
        """Return whether every source of ``column`` has one share only."""
        return all(self.known[source].likelihood.is_certain for source in column.sources)

    def settled_share(self, column: Column) -> Fraction:
        """Return the share that a settled column has."""
        shares = [self.known[source].likelihood.shares[0] for source in column.sources]
        return shares[0] if len(shares) == 1 else join_readings(column.rule, [Range.at(one) for one in shares]).low


def term_column(sources: Sources, model: DeliveryModel, term: Term) -> Column:
    """Return what one summand reads: the same parties, joined by the same rule, as `readiness.fit.bench` reads."""
    need, role, bench = term.need, term.role, sources.bench
    members = bench.parties_to(model) if role is None else bench.in_role(role)
    rule = "mean" if role is not None and need.combine == "lead" else need.combine
    missing: str = role or "party"
    if rule == "lead" and not bench.alone and members:
        leads = tuple(member for member in members if member.role == "lead")
        is_leaderless = not leads and any(member.role == "member" for member in members)
        missing, members = "lead", (() if is_leaderless else leads or members)
    return _joined(rule, sources.of_members(members, need.factor, missing))


def context_column(sources: Sources, factor: str) -> Column | None:
    """Return what is known of the service in ``factor``, or None where it does not apply."""
    heard = sources.table.context.get(factor, {})
    if heard is None:
        return None
    own = [sources.place(party, factor, replies) for party, replies in heard.items()]
    return _joined("mean", own or [sources.place("?service", factor, None)])


def doors_of(sources: Sources, model: DeliveryModel, need: Need) -> list[Door]:
    """Return the gate of ``need`` as doors: one for each who keeps it, or one for all of them together."""
    if need.gate is None:
        return []
    threshold = Fraction(need.gate.level, HIGHEST_LEVEL)
    keepers = _keepers(sources.bench, model, need.gate)
    if not keepers and sources.bench.alone:
        return []
    if need.gate.who == "pairs" and (said := sources.bench.trust_among(keepers)):
        return [Door(_joined("mean", [sources.of_pairs(need.factor, said)]), threshold)]
    own = sources.of_members(keepers, need.factor, need.gate.who)
    if need.gate.who != "all":
        return [Door(_joined("mean", [source]), threshold) for source in own]
    return [Door(_joined(need.combine, own), threshold)] if own else []


def taken_in(rule: Combination | None, so_far: int, parts: int) -> int:
    """Return what a column comes to when one more source of so many whole parts is taken in.

    Args:
        rule: The column's rule, or None where it does not read that source.
        so_far: What it comes to without it; ``UNREAD`` before the first.
        parts: The source's share in whole parts, the same for all sources.
    """
    if rule is None:
        return so_far
    if so_far == UNREAD:
        return parts
    if rule == "mean":
        return so_far + parts
    return min(so_far, parts) if rule == "weakest" else max(so_far, parts)


def whole_of(column: Column) -> int:
    """Return by how many `taken_in` multiplies a share: a mean is added up, and divided only in the end."""
    return len(column.sources) if column.rule == "mean" else 1


def caps_of(need: Need, wholes: Sequence[int], doors: Sequence[Door], door_wholes: Sequence[int]) -> tuple[int, ...]:
    """Return to how much each column need come: beyond the target, or what a gate asks, a share is worth no more.

    Args:
        need: The need that the columns serve.
        wholes: How many parts make the whole of each column; see `whole_of`.
        doors: The need's gate.
        door_wholes: The same for the column of each door.
    """
    target = Fraction(str(need.target))
    least = (ceil(door.threshold * whole) for door, whole in zip(doors, door_wholes, strict=True))
    return (*(ceil(target * whole) for whole in wholes), *least)


def _keepers(bench: Bench, model: DeliveryModel, gate: Gate) -> tuple[Member, ...]:
    if gate.who == "lead" or gate.who == "commissioner":  # noqa: PLR1714 - said apart, the type narrows
        return bench.in_role(gate.who)
    return bench.parties_to(model)


def _joined(rule: Combination, sources: Sequence[int]) -> Column:
    # A lead's readings, where several remain, are averaged; one source alone is itself under every rule.
    is_plain = rule in ("mean", "lead") or len(sources) == 1
    return Column("mean" if is_plain else rule, tuple(sources))
