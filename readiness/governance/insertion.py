"""Newcomers in a picture that people know: everything else keeps its order."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from readiness.governance.crossings import Order
from readiness.governance.placement import room_between
from readiness.governance.rows import Rows

FREE_MARGIN = 44.0
# In a row with more slots than this nobody would see that a line crosses a few less far away from its ends.
MOST_SLOTS = 160


def order_from(rows: Rows, known: Mapping[int, float], widths: Sequence[float], placed: Collection[int] = ()) -> Order:
    """Return an order that keeps the items with a ``known`` place as they were and slips the others in.

    A new box takes a free slot of its row or an end of it, so that nothing has to make way; a new stop of a
    long line goes wherever it crosses least, but not where two places that a hand put there leave it no room.

    Args:
        rows: The skeleton.
        known: Item -> its middle in the picture before.
        widths: The width of each place.
        placed: Those of the ``known`` that a hand put where they are.
    """
    room = _Room(rows, known, widths, frozenset(placed))
    order: Order = [[] for _ in rows.row_layers]
    for item in sorted(known, key=lambda item: (known[item], item)):
        order[rows.row_of[item]].append(item)
    standing = _Standing(rows, order)
    for item in range(len(rows.row_of)):
        if item not in known:
            standing.insert(item, tuple(room.slots(order[rows.row_of[item]], item)))
    return order


@dataclass(frozen=True, slots=True)
class _Room:
    """Where in a row there is room for a newcomer."""

    rows: Rows
    known: Mapping[int, float]
    widths: Sequence[float]
    placed: Collection[int]

    def slots(self, row: Sequence[int], item: int) -> Iterator[int]:
        """Yield the slots of ``row`` that ``item`` may take: a box only free ones, the stop of a line most."""
        return self._free_slots(row, item) if item < self.rows.places else self._wide_slots(row, item)

    def _free_slots(self, row: Sequence[int], item: int) -> Iterator[int]:
        yield 0
        for slot, (left, right) in enumerate(pairwise(row), 1):
            if left in self.known and right in self.known:
                room = self.known[right] - self.known[left] - self._half(right) - self._half(left)
                if room >= self.widths[item] + 2 * FREE_MARGIN:
                    yield slot
        if row:
            yield len(row)

    def _half(self, item: int) -> float:
        return self.widths[item] / 2 if item < len(self.widths) else 0.0

    def _wide_slots(self, row: Sequence[int], item: int) -> Iterator[int]:
        """Yield the slots in which ``item`` pushes aside no place that a hand put there."""
        fixed = [at for at, one in enumerate(row) if one in self.placed]
        if not fixed:
            yield from range(len(row) + 1)
            return
        yield from range(fixed[0] + 1)
        for left, right in pairwise(fixed):
            between = row[left : right + 1]
            spare = self.known[between[-1]] - self.known[between[0]] - sum(map(self._apart, between, between[1:]))
            for slot, (one, other) in enumerate(pairwise(between), left + 1):
                if self._apart(one, item) + self._apart(item, other) - self._apart(one, other) <= spare:
                    yield slot
        yield from range(fixed[-1] + 1, len(row) + 1)

    def _apart(self, left: int, right: int) -> float:
        return room_between(self.rows, self.widths, left, right)


class _Standing:
    """The order so far, and the place of every item in it."""

    def __init__(self, rows: Rows, order: Order) -> None:
        """Take the order of those who stand already."""
        self.rows, self.order = rows, order
        self.place_of: dict[int, int] = {}
        for row in order:
            self._number(row)

    def insert(self, item: int, slots: Sequence[int]) -> None:
        """Put ``item`` into the slot of its row that crosses least."""
        row = self.order[self.rows.row_of[item]]
        costs = self._costs(item, row, slots)
        row.insert(min(slots, key=lambda slot: (costs[slot], slot)), item)
        self._number(row)

    def _number(self, row: Sequence[int]) -> None:
        self.place_of.update((item, place) for place, item in enumerate(row))

    def _costs(self, item: int, row: Sequence[int], slots: Sequence[int]) -> Mapping[int, float]:
        """Return what each slot would cost: crossings, and among slots that cross alike the way to the neighbours."""
        costs = dict.fromkeys(slots, 0.0)
        for neighbours, step in ((self.rows.above, -1), (self.rows.below, 1)):
            mine = sorted(self.place_of[other] for other in neighbours[item] if other in self.place_of)
            if not mine:
                continue
            beside = self.order[self.rows.row_of[item] + step]
            wish = sum(mine) / len(mine) / len(beside) * len(row)
            low, high = self._reach(slots, wish)
            crossed = list(accumulate((self._gain(other, mine, neighbours) for other in row[low:high]), initial=0))
            for slot in slots:
                far = min(max(slot, low), high) - low
                costs[slot] += crossed[far] + abs(slot - wish) / (100 * (len(row) + 1))
        return costs

    def _gain(self, other: int, mine: Sequence[int], neighbours: Sequence[Sequence[int]]) -> int:
        """Return how many more crossings there are where ``other`` stands to the left, not to the right."""
        theirs = [self.place_of[end] for end in neighbours[other] if end in self.place_of]
        return sum(bisect_left(mine, end) + bisect_right(mine, end) - len(mine) for end in theirs)

    @staticmethod
    def _reach(slots: Sequence[int], wish: float) -> tuple[int, int]:
        """Return the part of a row that is looked at: all slots, or those around the wish where there are many."""
        if len(slots) <= MOST_SLOTS:
            return slots[0], slots[-1]
        first = min(max(0, bisect_left(slots, wish) - MOST_SLOTS // 2), len(slots) - MOST_SLOTS)
        return slots[first], slots[first + MOST_SLOTS - 1]
