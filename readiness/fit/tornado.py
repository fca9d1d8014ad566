"""What rests on a single answer: each model's readiness and suitability with that answer at its lowest and highest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from readiness.fit.bench import Bench, Member, join_readings, terms
from readiness.fit.catalogue import DeliveryModel
from readiness.fit.fit import fit_model
from readiness.fit.open_answers import Replies
from readiness.fit.open_bench import Answered, OpenBench, Seat
from readiness.fit.values import worth
from readiness.scoring.ranges import Range

Axis = Literal["readiness", "suitability"]


@dataclass(frozen=True, slots=True)
class Swing:
    """One answer and the expected value of an axis with it at level 0 and at its highest level, all else as it is."""

    answered: Answered
    axis: Axis
    lowest: Fraction
    highest: Fraction

    @property
    def span(self) -> Fraction:
        """Return how far the value moves; where the model loses by a higher answer, as far the other way."""
        return abs(self.highest - self.lowest)


def tornado(model: DeliveryModel, table: OpenBench) -> tuple[Swing, ...]:
    """Return every answer that moves ``model``, and every gap that could, the farthest first.

    Each value is what the scorer would give: only the summands that read the answer's factor are worked out anew.
    """
    swings = [*_readiness_swings(model, table), *_suitability_swings(model, table)]
    return tuple(sorted((swing for swing in swings if swing.span), key=lambda swing: -swing.span))


def _readiness_swings(model: DeliveryModel, table: OpenBench) -> Iterator[Swing]:
    fit = fit_model(model, table.bench)
    total = sum(term.weight for term in fit.summands)
    for need in model.needs:
        if not any(term.need is need for term in fit.summands):
            continue
        narrow = model.model_copy(update={"needs": (need,)})
        now = _added(narrow, _seats_reading(table.seats, need.factor), table)
        for seat in table.seats:
            for answered, replies in _settled(table, seat.id, need.factor, seat.replies.get(need.factor)):
                low, high = (
                    fit.readiness.expected
                    + (_added(narrow, _seats_reading(table.seats, need.factor, seat.id, own), table) - now) / total
                    for own in replies
                )
                yield Swing(answered, "readiness", low, high)


def _suitability_swings(model: DeliveryModel, table: OpenBench) -> Iterator[Swing]:
    importance = table.bench.weight
    applying = [line for line in model.suitability if line.strength and table.context.get(line.factor, {}) is not None]
    total = sum(abs(line.strength) * importance(line.factor) for line in applying)
    expected = fit_model(model, table.bench).suitability.expected
    for line in applying if total else ():
        heard = table.context.get(line.factor) or {}
        weight = Fraction(line.strength * importance(line.factor), total)
        for party in heard:
            for answered, replies in _settled(table, party, line.factor, heard[party]):
                low, high = (expected + weight * _shift(heard, party, own) for own in replies)
                yield Swing(answered, "suitability", low, high)


def _settled(
    table: OpenBench, party: str, factor: str, replies: Replies | None
) -> Iterator[tuple[Answered, tuple[Replies, Replies]]]:
    """Yield each answer of a party to a factor, with the replies in which it stands lowest and highest."""
    if replies is None:
        return
    for one in table.shown_of(party, factor, replies):
        low, high = (replies.with_levels({(one.person, one.reply.item): level}) for level in (0, one.reply.highest))
        yield one, (low, high)


def _seats_reading(
    seats: tuple[Seat, ...], factor: str, changed: str = "", replies: Replies | None = None
) -> tuple[Member, ...]:
    """Return the members with their readings of one factor, one party's replies put in place of its own."""
    return tuple(
        Member(
            seat.id,
            seat.name,
            seat.role,
            _reading(seat if seat.id != changed else _with(seat, factor, replies), factor),
        )
        for seat in seats
    )


def _with(seat: Seat, factor: str, replies: Replies | None) -> Seat:
    return replace(seat, replies={factor: replies})


def _reading(seat: Seat, factor: str) -> Mapping[str, Range | None]:
    if factor not in seat.replies:
        return {}
    own = seat.replies[factor]
    return {factor: own.reading if own else None}


def _added(model: DeliveryModel, members: tuple[Member, ...], table: OpenBench) -> Fraction:
    summands = terms(model, Bench(members, {}, table.alone, table.importance))
    return sum((term.weight * worth(term.need, term.reading).expected for term in summands), Fraction(0))


def _shift(heard: Mapping[str, Replies], party: str, replies: Replies) -> Fraction:
    before = join_readings("mean", [own.reading for own in heard.values()])
    after = join_readings("mean", [replies.reading if one == party else own.reading for one, own in heard.items()])
    return after.expected - before.expected
