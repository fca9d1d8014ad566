"""Keeping numbered marks apart: each stands as near its point as the others let it, the same way every time."""

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin

Point = tuple[float, float]
Bounds = tuple[float, float, float, float]
_RINGS = 40
_DIRECTIONS = 24


def spread_marks(points: Sequence[Point], bounds: Sequence[Bounds], gap: float) -> tuple[Point, ...]:
    """Return a place for each mark, ``gap`` from those before it, and inside its own bounds.

    Args:
        points: Where the marks belong; the first come stand nearest.
        bounds: For each mark, how far its centre may go: left, top, right, bottom.
        gap: The distance wanted between two centres; where the bounds leave no room, marks come closer.
    """
    placed: list[Point] = []
    for home, edges in zip(points, bounds, strict=True):
        near = [_kept(place, edges) for place in _around(home, gap / 3)]
        free = (place for place in near if _clearance(place, placed) >= gap)
        placed.append(next(free, None) or max(near, key=lambda place: _clearance(place, placed)))
    return tuple(placed)


def _around(home: Point, step: float) -> Iterator[Point]:
    """Yield ``home`` and then places on wider and wider rings about it."""
    yield home
    for ring in range(1, _RINGS + 1):
        for direction in range(_DIRECTIONS):
            turn = 2 * pi * direction / _DIRECTIONS
            yield home[0] + ring * step * cos(turn), home[1] + ring * step * sin(turn)


def _kept(place: Point, edges: Bounds) -> Point:
    left, top, right, bottom = edges
    return max(left, min(place[0], right)), max(top, min(place[1], bottom))


def _clearance(place: Point, others: Sequence[Point]) -> float:
    return min((hypot(place[0] - x, place[1] - y) for x, y in others), default=float("inf"))
