"""Newcomers in a picture that people know: everything else keeps its order."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from readiness.governance.crossings import Order, positions
from readiness.governance.rows import Rows

FREE_MARGIN = 44.0


def order_from(rows: Rows, known: Mapping[int, float], widths: Sequence[float]) -> Order:
    """Return an order that keeps the items with a ``known`` place as they were and slips the others in.

    A new box takes a free slot of its row or an end of it, so that nothing has to make way; a new stop of a
    long line goes wherever it crosses least.

    Args:
        rows: The skeleton.
        known: Item -> its middle in the picture before.
        widths: The width of each place.
    """
    order: Order = [[] for _ in rows.row_layers]
    for item in sorted(known, key=lambda item: (known[item], item)):
        order[rows.row_of[item]].append(item)
    for item in range(len(rows.row_of)):
        if item not in known:
            row = order[rows.row_of[item]]
            slots = _free_slots(row, item, known, widths) if item < rows.places else range(len(row) + 1)
            row.insert(_best_slot(rows, order, item, tuple(slots)), item)
    return order


def _free_slots(row: Sequence[int], item: int, known: Mapping[int, float], widths: Sequence[float]) -> Iterator[int]:
    yield 0
    for slot, (left, right) in enumerate(pairwise(row), 1):
        if left in known and right in known:
            room = known[right] - known[left] - _half(right, widths) - _half(left, widths)
            if room >= widths[item] + 2 * FREE_MARGIN:
                yield slot
    if row:
        yield len(row)


def _half(item: int, widths: Sequence[float]) -> float:
    return widths[item] / 2 if item < len(widths) else 0.0


def _best_slot(rows: Rows, order: Order, item: int, slots: Sequence[int]) -> int:
    place_of = positions(order, len(rows.row_of))
    placed = {other for row in order for other in row}
    costs = [0.0] * (len(order[rows.row_of[item]]) + 1)
    for neighbours, step in ((rows.above, -1), (rows.below, 1)):
        mine = [place_of[other] for other in neighbours[item] if other in placed]
        for number, other in enumerate(order[rows.row_of[item]]):
            theirs = [place_of[end] for end in neighbours[other] if end in placed]
            if_right = sum(a > b for a in theirs for b in mine)
            if_left = sum(a < b for a in theirs for b in mine)
            for slot in range(len(costs)):
                costs[slot] += if_right if number < slot else if_left
        if mine:
            # Among slots that cross alike, the one nearest above or below its neighbours.
            wish = sum(mine) / len(mine) / len(order[rows.row_of[item] + step]) * (len(costs) - 1)
            costs = [cost + abs(slot - wish) / (100 * len(costs)) for slot, cost in enumerate(costs)]
    return min(slots, key=lambda slot: (costs[slot], slot))
