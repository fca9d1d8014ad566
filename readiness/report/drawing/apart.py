"""Numbered marks kept apart on a plan: each at its own dot or close beside it, never on the far side of another's."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, permutations
from math import cos, dist, inf, pi, sin

Point = tuple[float, float]
Bounds = tuple[float, float, float, float]

# Where marks are crowded they are drawn smaller, in these steps, before they may touch.
SIZES = (1.0, 0.85, 0.7)
# Where a mark may stand, in gaps from its dot: on the dot, else on one of the rings about it, the nearest first.
_RINGS = (
    (0.0, 0.0),
    *(
        (ring / 4 * cos(2 * pi * direction / 16), ring / 4 * sin(2 * pi * direction / 16))
        for ring in range(1, 13)
        for direction in range(16)
    ),
)
# Dots nearer than this, in the unit of the plan, are one dot to the eye.
_ONE_DOT = 3.0
# A way of so many gaps a mark is short enough to look no further.
_WORTH_PAYING = 0.4
_NEVER_WANTED = 1000


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the centre of each mark stands, and the share of their full size at which the marks fit."""

    places: tuple[Point, ...]
    size: float


@lru_cache(maxsize=32)
def kept_apart(dots: tuple[Point, ...], bounds: tuple[Bounds, ...], gap: float) -> Spread:
    """Return a place for each mark, so that none hides another mark and, where there is room, no other dot.

    Two dots that lie further than ``gap`` apart on an axis keep their order on it: neither mark passes the
    other mark, nor the other dot. A picture so crowded never says the opposite of its numbers.

    Args:
        dots: Where the marks belong; the first come stand nearest.
        bounds: For each mark, how far its centre may go: left, lower, right, upper, in the direction of the axes.
        gap: The distance wanted between two centres at full size.
    """
    best = _Crowd(dots, bounds, gap, 1.0)
    best.place_all(range(len(dots)))
    for size in SIZES:
        if best.cost <= _WORTH_PAYING * len(dots):
            break
        for turn in _turns(dots):
            crowd = _Crowd(dots, bounds, gap, size)
            crowd.place_all(turn)
            best = min(best, crowd, key=lambda one: one.cost)
    return Spread(best.places, best.size)


def _turns(dots: Sequence[Point]) -> tuple[tuple[int, ...], ...]:
    """Return the turns in which marks may be placed: as they come, then from each side of the plan."""
    numbers = range(len(dots))
    across = tuple(sorted(numbers, key=lambda number: dots[number][0]))
    upward = tuple(sorted(numbers, key=lambda number: dots[number][1]))
    return tuple(numbers), across, across[::-1], upward, upward[::-1]


class _Crowd:
    """Marks that are placed in turn, each at the nearest place that keeps order and clearance.

    Args:
        dots: Where the marks belong.
        bounds: How far the centre of each may go.
        gap: The distance wanted between two centres at full size; dots further apart keep their order.
        size: The share of their full size at which the marks are drawn.
    """

    def __init__(self, dots: Sequence[Point], bounds: Sequence[Bounds], gap: float, size: float) -> None:
        self.dots, self.bounds, self.gap, self.size = dots, bounds, gap, size
        self.clearance = gap * size
        self.placed: dict[int, Point] = {}
        self.touching = self.hiding = 0

    @property
    def places(self) -> tuple[Point, ...]:
        """Return the place of each mark, in the order of the dots."""
        return tuple(self.placed[number] for number in range(len(self.dots)))

    @property
    def cost(self) -> float:
        """Return what speaks against these places, in gaps: long ways, crossed leaders, turned orders, small marks."""
        leaders = list(zip(self.dots, self.places, strict=True))
        ways = sum(dist(dot, place) for dot, place in leaders) / self.gap
        crossed = sum(_cross(one, other) for one, other in combinations(leaders, 2))
        turned = sum(_turned(one, other) for one, other in permutations(leaders, 2))
        smaller = (1.0 - self.size) * len(self.dots)
        return ways + 2 * crossed + turned / 2 + self.hiding + smaller + _NEVER_WANTED * self.touching

    def place_all(self, turn: Sequence[int]) -> None:
        """Place each mark as near its dot as those before it let it."""
        for number in turn:
            self.placed[number] = self._place_for(number)

    def _place_for(self, number: int) -> Point:
        dot, limits = self.dots[number], self._limits(number)
        others = [one for one in self.dots if dist(one, dot) > _ONE_DOT]
        orderly, free = list[Point](), None
        for place in _around(dot, self.clearance, self.bounds[number]):
            if not _is_inside(place, limits):
                continue
            orderly.append(place)
            if not _is_clear(place, self.placed.values(), self.clearance):
                continue
            # At its own dot a mark may hide no other; beside it, not even its own.
            if _is_clear(place, others if place == dot else self.dots, self.clearance / 2 + _ONE_DOT):
                return place
            free = free or place
        if free is not None:
            self.hiding += 1
            return free
        # The dot itself keeps every order, so there is always a place.
        self.touching += 1
        placed = self.placed.values()
        return max((*orderly, dot), key=lambda place: min((dist(place, other) for other in placed), default=inf))

    def _limits(self, number: int) -> Bounds:
        """Return the edges that ``number`` may not reach without passing another's mark or dot."""
        limits = []
        for axis in (0, 1):
            own = self.dots[number][axis]
            before, behind = [-inf], [inf]
            for other, dot in enumerate(self.dots):
                marks = [dot[axis], self.placed.get(other, dot)[axis]]
                if own - dot[axis] > self.gap:
                    before += marks
                elif dot[axis] - own > self.gap:
                    behind += marks
            limits.append((max(before), min(behind)))
        (left, right), (lower, upper) = limits
        return left, lower, right, upper


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Return whether two leaders cross; those that only share an end do not."""
    (a, b), (c, d) = one, other
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _turned(one: tuple[Point, Point], other: tuple[Point, Point]) -> int:
    """Return on how many axes the first dot lies before the other, but its mark behind."""
    (dot, mark), (other_dot, other_mark) = one, other
    return sum(other_dot[axis] - dot[axis] > _ONE_DOT and other_mark[axis] < mark[axis] for axis in (0, 1))


def _side(start: Point, end: Point, place: Point) -> float:
    return (end[0] - start[0]) * (place[1] - start[1]) - (end[1] - start[1]) * (place[0] - start[0])


def _is_inside(place: Point, edges: Bounds) -> bool:
    left, lower, right, upper = edges
    return left < place[0] < right and lower < place[1] < upper


def _is_clear(place: Point, others: Iterable[Point], clearance: float) -> bool:
    return all(dist(place, other) >= clearance for other in others)


def _around(dot: Point, gap: float, edges: Bounds) -> Iterator[Point]:
    """Yield ``dot`` and then places on wider and wider rings about it, all of them inside ``edges``."""
    left, lower, right, upper = edges
    for across, upward in _RINGS:
        x, y = dot[0] + across * gap, dot[1] + upward * gap
        yield max(left, min(x, right)), max(lower, min(y, upper))
