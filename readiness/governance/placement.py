"""Where the items stand from left to right: near their neighbours, in order, and never on each other.

Each row is a least-squares problem under a fixed order, which pooling of neighbours solves exactly
(isotonic regression, Ayer and others 1955); going over the rows again and again settles the whole.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from readiness.governance.rows import Rows
from readiness.governance.straightening import straightened

ROUNDS = 14
BOX_GAP = 44
LANE = 18
# Straight long lines matter more than centred boxes.
STOP_TO_STOP, STOP_TO_BOX, BOX_TO_BOX = 8.0, 2.0, 1.0
KEPT = 60.0
# Whole points stay whole under this: what a hand placed gives way to nothing but another such place.
PLACED = 1e9
LEAST_BETWEEN = 8.0


@dataclass(frozen=True, slots=True)
class Wish:
    """A wished-for place and how strongly it is wished."""

    at: float
    strength: float


def settle(wishes: Sequence[Wish], distances: Sequence[float]) -> list[float]:
    """Return places in order, each at least its distance after the one before, nearest to the wishes.

    Args:
        wishes: Where each would stand if it were alone.
        distances: ``distances[i]`` is the least distance from place i to place i + 1.
    """
    offset, offsets = 0.0, [0.0]
    for distance in distances[: max(0, len(wishes) - 1)]:
        offset += distance
        offsets.append(offset)
    pools: list[tuple[float, float, int]] = []
    for wish, shift in zip(wishes, offsets, strict=False):
        total, strength, count = (wish.at - shift) * wish.strength, wish.strength, 1
        while pools and pools[-1][0] * strength >= total * pools[-1][1]:
            before = pools.pop()
            total, strength, count = total + before[0], strength + before[1], count + before[2]
        pools.append((total, strength, count))
    bases = [total / strength for total, strength, count in pools for _ in range(count)]
    return [base + shift for base, shift in zip(bases, offsets, strict=False)]


def place(
    rows: Rows,
    order: Sequence[Sequence[int]],
    widths: Sequence[float],
    known: Mapping[int, float],
    placed: Collection[int] = (),
) -> list[float]:
    """Return the middle of every item.

    Args:
        rows: The skeleton.
        order: The items of each row from left to right.
        widths: The width of each place, by item.
        known: Item -> its middle in the picture before; these stay as near to it as the newcomers allow.
        placed: Those of the ``known`` that a hand put where they are, and that do not move.
    """
    fixed = {item: known[item] for item in placed}
    distances = [tuple(_distances(rows, row, widths, fixed)) for row in order]
    middles = _packed(order, distances, len(rows.row_of))
    middles = [known.get(item, middle) for item, middle in enumerate(middles)]
    weights = _weights(rows)
    numbers = range(len(order))
    for turn in range(ROUNDS):
        for number in numbers if turn % 2 == 0 else reversed(numbers):
            wishes = [_wish(item, middles, weights[item], known, fixed) for item in order[number]]
            for item, middle in zip(order[number], settle(wishes, distances[number]), strict=True):
                middles[item] = middle
    rounded = _rounded(order, distances, middles)
    return rounded if known else straightened(rows, order, distances, widths, rounded)


def room_between(rows: Rows, widths: Sequence[float], left: int, right: int) -> float:
    """Return the least distance of the middles of two items that stand side by side."""
    halves = sum(widths[item] / 2 if item < rows.places else LANE / 2 for item in (left, right))
    boxes = (left < rows.places) + (right < rows.places)
    return float(round(halves + (0, LANE, BOX_GAP)[boxes]))


def _distances(rows: Rows, row: Sequence[int], widths: Sequence[float], fixed: Mapping[int, float]) -> Iterator[float]:
    for left, right in pairwise(row):
        least = room_between(rows, widths, left, right)
        if left in fixed and right in fixed:
            # Both were put where they are: a box that gained ports draws nearer before one is pushed away.
            touching = (widths[left] + widths[right]) / 2 + LEAST_BETWEEN
            least = min(least, max(touching, fixed[right] - fixed[left]))
        yield least


def _packed(order: Sequence[Sequence[int]], distances: Sequence[Sequence[float]], items: int) -> list[float]:
    middles = [0.0] * items
    for row, steps in zip(order, distances, strict=True):
        at = -sum(steps) / 2
        for item, step in zip(row, [*steps, 0.0], strict=True):
            middles[item] = at
            at += step
    return middles


def _weights(rows: Rows) -> list[tuple[tuple[int, float], ...]]:
    def strength(item: int, other: int) -> float:
        boxes = (item < rows.places) + (other < rows.places)
        return (STOP_TO_STOP, STOP_TO_BOX, BOX_TO_BOX)[boxes]

    return [
        tuple((other, strength(item, other)) for other in (*rows.above[item], *rows.below[item]))
        for item in range(len(rows.row_of))
    ]


def _wish(
    item: int,
    middles: Sequence[float],
    near: Sequence[tuple[int, float]],
    known: Mapping[int, float],
    fixed: Mapping[int, float],
) -> Wish:
    if item in fixed:
        return Wish(fixed[item], PLACED)
    if item in known:
        return Wish(known[item], KEPT)
    strength = sum(weight for _, weight in near)
    if not strength:
        return Wish(middles[item], 0.1)
    return Wish(sum(middles[other] * weight for other, weight in near) / strength, strength)


def _rounded(
    order: Sequence[Sequence[int]], distances: Sequence[Sequence[float]], middles: Sequence[float]
) -> list[float]:
    whole = list(middles)
    for row, steps in zip(order, distances, strict=True):
        least = float("-inf")
        for item, step in zip(row, [*steps, 0.0], strict=True):
            whole[item] = max(float(round(middles[item])), least)
            least = whole[item] + step
    return whole
