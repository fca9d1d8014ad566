"""Everybody at the table with the answers behind their readings, so that answers may be drawn, changed and asked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from readiness.fit.bench import Bench, Member, join_readings
from readiness.fit.catalogue import Role
from readiness.fit.open_answers import NOBODY_YET, Replies, Reply
from readiness.scoring.ranges import Range


@dataclass(frozen=True, slots=True)
class Seat:
    """A party at the table: its role and its people's answers by factor; None where the factor does not apply to it."""

    id: str
    name: str
    role: Role
    replies: Mapping[str, Replies | None]


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer in its place: who said what of which item. ``person`` is empty while nobody of the party began."""

    party: str
    factor: str
    person: str
    reply: Reply

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Return party, factor, person and item, which name the answer."""
        return (self.party, self.factor, self.person, self.reply.item)


Levels = Mapping[tuple[str, str, str, str], int]


@dataclass(frozen=True)
class OpenBench:
    """The parties, the service's context as each party that is heard on it sees it, and the importance of factors.

    ``context`` holds, by factor, the parties whose answers are averaged, or None where it does not apply.
    ``trust`` is as in `readiness.fit.bench.Bench`. ``is_joined``: answers are shown organisation by organisation, and
    nobody's within one.
    """

    seats: tuple[Seat, ...]
    context: Mapping[str, Mapping[str, Replies] | None]
    alone: bool = False
    importance: Mapping[str, int] = field(default_factory=dict)
    trust: Mapping[tuple[str, str], Fraction] = field(default_factory=dict)
    is_joined: bool = False

    @cached_property
    def bench(self) -> Bench:
        """Return the same table as the scorer reads it."""
        members = tuple(
            Member(seat.id, seat.name, seat.role, {f: own.reading if own else None for f, own in seat.replies.items()})
            for seat in self.seats
        )
        return Bench(members, self._context_of("reading"), self.alone, self.importance, self.trust)

    @cached_property
    def widest(self) -> Bench:
        """Return the table with every reading as wide as its likelihood: the worst and the best that could be drawn."""
        members = tuple(
            Member(
                seat.id, seat.name, seat.role,
                {factor: own.likelihood.range if own else None for factor, own in seat.replies.items()},
            )
            for seat in self.seats
        )  # fmt: skip
        return Bench(members, self._context_of("likelihood"), self.alone, self.importance, self.trust)

    def with_importance(self, importance: Mapping[str, int]) -> "OpenBench":
        """Return the same table with other weights."""
        return replace(self, importance=importance)

    def answers(self) -> Iterator[Answered]:
        """Yield every answer and every gap: those of the parties, then those about the service."""
        for party, factor, replies in self._groups():
            yield from _answers(party, factor, replies)

    def shown_answers(self) -> Iterator[Answered]:
        """Yield the answers as they may be shown: each person's, or each organisation's own, without a person."""
        for party, factor, replies in self._groups():
            yield from self.shown_of(party, factor, replies)

    def shown_of(self, party: str, factor: str, replies: Replies | None) -> Iterator[Answered]:
        """Return the answers of one party to one factor as `shown_answers` yields them."""
        # Where one person answers for an organisation, its own answer is theirs.
        if replies is None or not self.is_joined or len(replies.people) == 1:
            return _answers(party, factor, replies)
        return (Answered(party, factor, NOBODY_YET, reply) for reply in replies.together)

    def with_levels(self, levels: Levels) -> "OpenBench":
        """Return the table with some levels put in: (party, factor, person, item) -> level; no person: everybody."""
        by_owner: defaultdict[tuple[str, str], dict[tuple[str, str], int]] = defaultdict(dict)
        for (party, factor, person, item), level in levels.items():
            by_owner[party, factor][person, item] = level
        seats = tuple(
            replace(seat, replies={f: _changed(own, by_owner.get((seat.id, f))) for f, own in seat.replies.items()})
            for seat in self.seats
        )
        context = {
            factor: heard and {p: _put(own, by_owner.get((p, factor))) for p, own in heard.items()}
            for factor, heard in self.context.items()
        }
        return replace(self, seats=seats, context=context)

    def _groups(self) -> Iterator[tuple[str, str, Replies | None]]:
        for seat in self.seats:
            yield from ((seat.id, factor, replies) for factor, replies in seat.replies.items())
        for factor, heard in self.context.items():
            yield from ((party, factor, replies) for party, replies in (heard or {}).items())

    def _context_of(self, kind: str) -> dict[str, Range | None]:
        readings: dict[str, Range | None] = {}
        for factor, heard in self.context.items():
            if heard is None:
                readings[factor] = None
            elif heard:
                ranges = [own.reading if kind == "reading" else own.likelihood.range for own in heard.values()]
                readings[factor] = join_readings("mean", ranges)
        return readings


def _answers(party: str, factor: str, replies: Replies | None) -> Iterator[Answered]:
    for person, own in replies.people if replies else ():
        for reply in own:
            yield Answered(party, factor, person, reply)


def _changed(replies: Replies | None, levels: Mapping[tuple[str, str], int] | None) -> Replies | None:
    return replies and _put(replies, levels)


def _put(replies: Replies, levels: Mapping[tuple[str, str], int] | None) -> Replies:
    return replies.with_levels(levels) if levels else replies
