"""Keeping numbered marks apart: each stands as near its point as the others let it, the same way every time."""

from collections.abc import Sequence
from math import hypot

Point = tuple[float, float]
Bounds = tuple[float, float, float, float]
_ROUNDS = 160
_PULL = 0.03


def spread_marks(points: Sequence[Point], bounds: Sequence[Bounds], gap: float) -> tuple[Point, ...]:
    """Return a place for each mark, about ``gap`` from the others, and inside its own bounds.

    Args:
        points: Where the marks belong.
        bounds: For each mark, how far its centre may go: left, top, right, bottom.
        gap: The distance wanted between two centres; where the bounds leave no room, marks come closer.
    """
    # A fixed small offset parts marks that share one point; chance has no place here.
    places = [(x + 0.01 * (number % 3 - 1), y + 0.01 * (number + 1)) for number, (x, y) in enumerate(points)]
    for _ in range(_ROUNDS):
        places = [_step(number, places, points[number], gap) for number in range(len(places))]
        places = [_kept(place, edges) for place, edges in zip(places, bounds, strict=True)]
    return tuple(places)


def _kept(place: Point, edges: Bounds) -> Point:
    left, top, right, bottom = edges
    return max(left, min(place[0], right)), max(top, min(place[1], bottom))


def _step(number: int, places: Sequence[Point], home: Point, gap: float) -> Point:
    x, y = places[number]
    push_x, push_y = _PULL * (home[0] - x), _PULL * (home[1] - y)
    for other, (other_x, other_y) in enumerate(places):
        distance = hypot(x - other_x, y - other_y)
        if other != number and 0 < distance < gap:
            share = (gap - distance) / distance / 2
            push_x, push_y = push_x + (x - other_x) * share, push_y + (y - other_y) * share
    return x + push_x, y + push_y
