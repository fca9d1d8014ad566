"""Order within the rows: as few crossings as can be found, and always the same ones.

The sweeps follow the layered method of Sugiyama, Tagawa and Toda (1981) with the median and transposition
steps of Gansner, Koutsofios, North and Vo (1993); several starts are tried and the best is kept.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import accumulate, count, pairwise

from readiness.governance.rows import Rows

Order = list[list[int]]
SWEEPS = 10
# A small picture is swept longer: it is the one that gets printed, and it costs little.
SMALL_JOINS, SMALL_PATIENCE, PATIENCE = 160, 4, 2
# Work is rationed by the count of joins, never by a clock, so that every computer finds the same order.
STARTS_BY_JOINS = 900
FEWEST_STARTS, MOST_STARTS = 3, 16
# Beyond this many joins nobody reads single lines: one start, and no sifting.
HUGE_JOINS = 1500
SIFT_REACH = 60
SHUFFLES = (367, 619, 211, 811, 89, 541, 977, 433, 727, 151, 293, 883)


def best_order(rows: Rows) -> Order:
    """Return the items of each row from left to right, with few crossings."""
    joins = sum(map(len, rows.below))
    if joins > HUGE_JOINS:
        return _swept(rows, _walk(rows, range(len(rows.row_of))), PATIENCE, down_first=True)
    starts = _starts(rows)[: max(FEWEST_STARTS, min(MOST_STARTS, STARTS_BY_JOINS // max(1, joins)))]
    patience = SMALL_PATIENCE if joins <= SMALL_JOINS else PATIENCE
    found = [_swept(rows, start, patience, down_first=number % 2 == 0) for number, start in enumerate(starts)]
    # The best few are sifted: a worse sweep often leads to the better end.
    for order in sorted(found, key=lambda order: count_crossings(rows, order))[:patience]:
        _sift(rows, order, positions(order, len(rows.row_of)))
    return min(found, key=lambda order: (count_crossings(rows, order), _disorder(order)))


def count_crossings(rows: Rows, order: Sequence[Sequence[int]]) -> int:
    """Return how often lines between neighbouring rows cross."""
    position = positions(order, len(rows.row_of))
    return sum(_crossings_under(rows, row, position) for row in order[:-1])


def _disorder(order: Order) -> int:
    return sum(left > right for row in order for left, right in pairwise(row))


def _crossings_under(rows: Rows, row: Iterable[int], position: Sequence[int]) -> int:
    ends: list[int] = []
    crossings = 0
    for item in row:
        targets = sorted(position[lower] for lower in rows.below[item])
        # Counted before they are added, because lines from one item do not cross.
        crossings += sum(len(ends) - bisect_left(ends, target + 1) for target in targets)
        for target in targets:
            insort(ends, target)
    return crossings


def positions(order: Iterable[Sequence[int]], items: int) -> list[int]:
    """Return the place of each of so many items in its row, counted from the left."""
    position = [0] * items
    for row in order:
        for place, item in enumerate(row):
            position[item] = place
    return position


def _starts(rows: Rows) -> list[Order]:
    items = range(len(rows.row_of))
    given = list(items)
    starts = [_walk(rows, given), _walk(rows, given[::-1]), _by_rows(rows, given), _by_rows(rows, given[::-1])]
    # Fixed shuffles: multiplying by a number without a common divisor visits every item in another order.
    shuffles = (_by_rows(rows, sorted(items, key=lambda item: item * factor % 1009)) for factor in SHUFFLES)
    return [*starts, *shuffles]


def _by_rows(rows: Rows, items: Iterable[int]) -> Order:
    order: Order = [[] for _ in rows.row_layers]
    for item in items:
        order[rows.row_of[item]].append(item)
    return order


def _walk(rows: Rows, items: Iterable[int]) -> Order:
    seen: set[int] = set()
    visited = []
    for root in items:
        waiting = [root]
        while waiting:
            item = waiting.pop()
            if item not in seen:
                seen.add(item)
                visited.append(item)
                waiting.extend(reversed(rows.above[item] + rows.below[item]))
    return _by_rows(rows, visited)


def _swept(rows: Rows, start: Order, patience: int, *, down_first: bool) -> Order:
    order = [row[:] for row in start]
    position = positions(order, len(rows.row_of))
    best, fewest, idle = order, count_crossings(rows, order), 0
    for sweep in range(SWEEPS):
        _sweep(rows, order, position, down=(sweep % 2 == 0) == down_first, by_median=bool(sweep & 2))
        if sweep % 2:
            _shake(rows, order, position)
        _transpose(rows, order, position)
        crossings = sum(_crossings_under(rows, row, position) for row in order[:-1])
        idle += 1
        if crossings < fewest:
            best, fewest, idle = [row[:] for row in order], crossings, 0
        if not fewest or idle > patience:
            break
    return best


def _sweep(rows: Rows, order: Order, position: list[int], *, down: bool, by_median: bool) -> None:
    neighbours = rows.above if down else rows.below
    numbers = range(1, len(order)) if down else range(len(order) - 2, -1, -1)
    for number in numbers:
        row = order[number]
        wish = {item: _wish(neighbours[item], position, position[item], by_median=by_median) for item in row}
        row.sort(key=lambda item: wish[item])
        for place, item in enumerate(row):
            position[item] = place


def _wish(neighbours: Sequence[int], position: Sequence[int], own: int, *, by_median: bool) -> float:
    if not neighbours:
        return own
    places = [position[item] for item in neighbours]
    if not by_median:
        return sum(places) / len(places)
    places.sort()
    middle = len(places) // 2
    return places[middle] if len(places) % 2 else (places[middle - 1] + places[middle]) / 2


def _transpose(rows: Rows, order: Order, position: list[int]) -> None:
    waiting = set(range(len(order)))
    while waiting:
        number = min(waiting)
        waiting.discard(number)
        improved = _transpose_row(_Ends(rows, order[number], position), order[number])
        _renumber(order[number], position)
        if improved:
            waiting.update(other for other in (number - 1, number + 1) if 0 <= other < len(order))


def _shake(rows: Rows, order: Order, position: list[int]) -> None:
    """Swap neighbours wherever nothing is lost by it, which leads out of many a dead end."""
    for row in order:
        ends = _Ends(rows, row, position)
        place = 0
        while place < len(row) - 1:
            if ends.gain(row[place], row[place + 1]) >= 0:
                row[place], row[place + 1] = row[place + 1], row[place]
                place += 1
            place += 1
        _renumber(row, position)


def _transpose_row(ends: "_Ends", row: list[int]) -> bool:
    improved = False
    place = 0
    while place < len(row) - 1:
        left, right = row[place], row[place + 1]
        gain = ends.gain(left, right)
        # Where nothing crosses more or less, the order in which the places were named is kept.
        if gain > 0 or (gain == 0 and left > right):
            row[place], row[place + 1] = right, left
            improved |= gain > 0
            place = max(0, place - 1)
        else:
            place += 1
    return improved


def _sift(rows: Rows, order: Order, position: list[int]) -> None:
    """Let every item try every place of its row, until no row gains."""
    waiting = set(range(len(order)))
    while waiting:
        number = min(waiting)
        waiting.discard(number)
        if _sift_row(_Ends(rows, order[number], position), order[number]):
            _renumber(order[number], position)
            waiting.update(other for other in (number - 1, number + 1) if 0 <= other < len(order))


def _sift_row(ends: "_Ends", row: list[int]) -> bool:
    improved = False
    for item in tuple(row):
        place = row.index(item)
        to_right = accumulate(ends.gain(item, other) for other in row[place + 1 : place + 1 + SIFT_REACH])
        to_left = accumulate(ends.gain(other, item) for other in reversed(row[max(0, place - SIFT_REACH) : place]))
        moves = [*zip(to_right, count(place + 1), strict=False), *zip(to_left, count(place - 1, -1), strict=False)]
        gain, best = max(moves, default=(0, place))
        if gain > 0:
            row.remove(item)
            row.insert(best, item)
            improved = True
    return improved


def _renumber(row: Iterable[int], position: list[int]) -> None:
    for place, item in enumerate(row):
        position[item] = place


class _Ends:
    """Where the lines of a row's items end above and below, as long as the rows beside it stand still."""

    def __init__(self, rows: Rows, row: Iterable[int], position: Sequence[int]) -> None:
        self.ends = {
            item: (
                sorted([position[other] for other in rows.above[item]]),
                sorted([position[other] for other in rows.below[item]]),
            )
            for item in row
        }
        self.gains: dict[tuple[int, int], int] = {}

    def gain(self, left: int, right: int) -> int:
        """Return how many crossings fall away when the neighbours ``left`` and ``right`` change places."""
        known = self.gains.get((left, right))
        if known is None:
            (over_left, under_left), (over_right, under_right) = self.ends[left], self.ends[right]
            known = _inversions(over_left, over_right) + _inversions(under_left, under_right)
            self.gains[left, right] = known
            self.gains[right, left] = -known
        return known


def _inversions(left: Sequence[int], right: Sequence[int]) -> int:
    if len(left) == len(right) == 1:
        return (left[0] > right[0]) - (left[0] < right[0])
    return sum([(a > b) - (a < b) for a in left for b in right])
