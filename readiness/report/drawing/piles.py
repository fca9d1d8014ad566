"""Dots under a bar: each at its true place, piled where they would hide each other, counted where they are many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

# A taller pile would push the rows of a chart apart.
TALLEST = 5


@dataclass(frozen=True, slots=True)
class PiledDot:
    """A dot at ``place`` on its scale, in ``row`` of its pile, 0 nearest the bar; it stands for ``count``."""

    place: float
    row: int
    count: int = 1


def piled(places: Sequence[float], width: float, counted_width: float) -> tuple[PiledDot, ...]:
    """Return a dot for each place, in as many rows as they need; too many become dots with a count.

    Args:
        places: Where the dots belong, in the unit of the scale's own length.
        width: How wide a dot is; dots of one row stand so far apart.
        counted_width: How wide a dot with its count is; all that lie within that are counted together.
    """
    ordered = sorted(places)
    dots = tuple(_in_rows(ordered, width))
    if all(dot.row < TALLEST for dot in dots):
        return dots
    return tuple(PiledDot(median(group), 0, len(group)) for group in _groups(ordered, counted_width))


def are_counted(dots: Sequence[PiledDot]) -> bool:
    """Return whether there were too many to be shown one by one; all of them then stand in one row."""
    return any(dot.count > 1 for dot in dots)


def rows_of(dots: Sequence[PiledDot]) -> int:
    """Return how many rows ``dots`` take up."""
    return max((dot.row + 1 for dot in dots), default=0)


def _in_rows(places: Sequence[float], width: float) -> Iterator[PiledDot]:
    """Yield each dot in the first row where the last one is far enough away."""
    ends: list[float] = []
    for place in places:
        row = next((number for number, end in enumerate(ends) if place - end >= width), len(ends))
        ends[row : row + 1] = [place]
        yield PiledDot(place, row)


def _groups(places: Sequence[float], width: float) -> list[list[float]]:
    """Return ``places`` in groups whose middles stand at least ``width`` apart."""
    groups: list[list[float]] = []
    for place in places:
        if groups and place - groups[-1][0] < width:
            groups[-1].append(place)
        else:
            groups.append([place])
        while len(groups) > 1 and median(groups[-1]) - median(groups[-2]) < width:
            groups[-2:] = [groups[-2] + groups[-1]]
    return groups
