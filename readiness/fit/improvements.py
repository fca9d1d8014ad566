"""What one party could improve in one factor, and the least effort for each reading it would come to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import lcm

from readiness.fit.open_answers import Replies, Reply
from readiness.fit.open_bench import OpenBench
from readiness.scoring.ranges import NOTHING_KNOWN, Range

# (party, item): an item that a party improves, or keeps as it is.
PartyItem = tuple[str, str]
PersonLevels = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Improvement:
    """One item that a party brings up to a level: everybody there who stood lower, or had not answered, says so then.

    ``effort`` is the mean number of levels over the people asked, times the effort of one level; an open answer
    counts from the lowest level.
    """

    party: str
    factor: str
    item: str
    level: int
    effort: Fraction


@dataclass(frozen=True, slots=True)
class Option:
    """What a party may do about a factor: the improvements, the reading they lead to, and their effort in parts."""

    reading: Range
    effort: int
    improvements: tuple[Improvement, ...] = ()


@dataclass(frozen=True, slots=True)
class Efforts:
    """What stays as it is, what a level costs in each item (1 unless given), and in how many parts it is counted."""

    locked: frozenset[PartyItem]
    of_level: Mapping[str, int]
    unit: int


@dataclass(frozen=True, slots=True)
class _Move:
    """One improvement with its effort in parts and by how much it lifts the low and the expected share."""

    improvement: Improvement
    effort: int
    low: Fraction
    expected: Fraction


def effort_unit(table: OpenBench) -> int:
    """Return in how many parts one level of effort is counted, so that every effort at ``table`` is whole."""
    groups = [replies for seat in table.seats for replies in seat.replies.values() if replies]
    return lcm(*{len(_answers(replies, item)) for replies in groups for item in _items(replies)})


def options(party: str, factor: str, replies: Replies | None, efforts: Efforts) -> tuple[Option, ...]:
    """Return what ``party`` may do about ``factor``, doing nothing first; what costs more and brings less is left out.

    Args:
        party: The party.
        factor: The factor.
        replies: What its people said, or None where there is nobody.
        efforts: What is locked and what a level costs.
    """
    if replies is None or not replies.people:
        return (Option(NOTHING_KNOWN, 0),)
    free = [item for item in _items(replies) if (party, item) not in efforts.locked]
    moves = [list(_moves((party, factor, item), replies, efforts)) for item in free]
    found = _added_up(replies, moves) if replies.rule == "mean" else _one_by_one(replies, moves)
    return tuple(_worth_doing(found))


def raised_levels(replies: Replies, item: str, level: int) -> PersonLevels:
    """Return the levels to put in, (person, item) -> level, so that nobody stands under ``level``."""
    return {
        (person, item): level
        for person, own in replies.people
        for reply in own
        if reply.item == item and (reply.level is None or reply.level < level)
    }


def _items(replies: Replies) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reply.item for _, own in replies.people for reply in own))


def _answers(replies: Replies, item: str) -> list[Reply]:
    return [reply for _, own in replies.people for reply in own if reply.item == item]


def _moves(place: tuple[str, str, str], replies: Replies, efforts: Efforts) -> Iterator[_Move]:
    party, factor, item = place
    answers = _answers(replies, item)
    for level in range(1, answers[0].highest + 1):
        levels = sum(max(level - (reply.level or 0), 0) for reply in answers)
        steps = efforts.of_level.get(item, 1) * levels
        low, expected = _lift(replies, item, level)
        if levels:
            improvement = Improvement(party, factor, item, level, Fraction(steps, len(answers)))
            yield _Move(improvement, steps * efforts.unit // len(answers), low, expected)


def _lift(replies: Replies, item: str, level: int) -> tuple[Fraction, Fraction]:
    """Return the rise of the party's low and expected mean share when nobody stands under ``level`` in ``item``."""
    low = expected = Fraction(0)
    for _, own in replies.people:
        maximum = sum(reply.weight * reply.highest for reply in own) * len(replies.people)
        for reply in own:
            if reply.item == item and (reply.level is None or reply.level < level):
                before = Fraction(reply.highest, 2) if reply.level is None else Fraction(reply.level)
                low += Fraction(reply.weight * (level - (reply.level or 0)), maximum)
                expected += reply.weight * (level - before) / maximum
    return low, expected


def _added_up(replies: Replies, moves: Iterable[list[_Move]]) -> list[Option]:
    """Return the cheapest way to each reading where lifts add up, item by item."""
    start = replies.reading
    best: dict[tuple[Fraction, Fraction], Option] = {(start.low, start.expected): Option(start, 0)}
    for own in moves:
        following = dict(best)
        for ((low, expected), so_far), move in product(best.items(), own):
            place = (low + move.low, expected + move.expected)
            there = following.get(place)
            if there is None or so_far.effort + move.effort < there.effort:
                following[place] = _with(so_far, move, Range(*place, start.high))
        best = following
    return list(best.values())


def _one_by_one(replies: Replies, moves: Iterable[list[_Move]]) -> list[Option]:
    """Return every combination of improvements, scored one by one, where one person may speak for all."""
    found = []
    for chosen in product(*([None, *own] for own in moves)):
        taken = [move for move in chosen if move is not None]
        levels: PersonLevels = {}
        for move in taken:
            levels |= raised_levels(replies, move.improvement.item, move.improvement.level)
        reading = replies.with_levels(levels).reading
        found.append(Option(reading, sum(move.effort for move in taken), tuple(move.improvement for move in taken)))
    return found


def _with(option: Option, move: _Move, reading: Range) -> Option:
    return Option(reading, option.effort + move.effort, (*option.improvements, move.improvement))


def _worth_doing(found: Iterable[Option]) -> Iterator[Option]:
    """Yield what no other option beats: one that costs no more and reads at least as high, low and expected."""
    kept: list[Range] = []
    for option in sorted(found, key=lambda one: (one.effort, -one.reading.expected, -one.reading.low)):
        reading = option.reading
        if not any(seen.low >= reading.low and seen.expected >= reading.expected for seen in kept):
            kept.append(reading)
            yield option
