"""The level strokes between two rows: each on a track of its own, in the order that adds no crossing."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

NEAR = 7.0


@dataclass(frozen=True, slots=True)
class Step:
    """A stroke that leaves the row above at ``top`` and reaches the row below at ``bottom``."""

    top: float
    bottom: float

    @property
    def low(self) -> float:
        """Its left end."""
        return min(self.top, self.bottom)

    @property
    def high(self) -> float:
        """Its right end."""
        return max(self.top, self.bottom)


def assign_tracks(steps: Sequence[Step]) -> list[int]:
    """Return the track of each step, 0 for the highest; a step that runs straight down gets -1.

    Two steps that do not have to cross are put so that they do not; two that leave and arrive at one
    upright are put so that their strokes do not lie on each other.
    """
    tracks = [-1] * len(steps)
    sloping = sorted((i for i, step in enumerate(steps) if step.top != step.bottom), key=lambda i: (steps[i].low, i))
    touching = _touching(steps, sloping)
    over = {i: {j for j in touching[i] if _must_be_over(steps[j], steps[i])} for i in sloping}
    # In a ring of wishes nobody is free: the one with the fewest open wishes goes first.
    waiting = [(len(over[i]), steps[i].high - steps[i].low, i) for i in sloping]
    heapify(waiting)
    while waiting:
        wishes, _, chosen = heappop(waiting)
        if tracks[chosen] >= 0 or wishes != len(over[chosen]):
            continue
        taken = {tracks[j] for j in touching[chosen]}
        least = 1 + max((tracks[j] for j in touching[chosen] if _must_be_over(steps[j], steps[chosen])), default=-1)
        tracks[chosen] = next(track for track in range(least, least + len(steps) + 1) if track not in taken)
        for other in touching[chosen]:
            if chosen in over[other]:
                over[other].discard(chosen)
                heappush(waiting, (len(over[other]), steps[other].high - steps[other].low, other))
    return tracks


def _touching(steps: Sequence[Step], sloping: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {i: [] for i in sloping}
    active: list[int] = []
    for i in sloping:
        active = [j for j in active if steps[j].high + NEAR > steps[i].low]
        for j in active:
            found[i].append(j)
            found[j].append(i)
        active.append(i)
    return found


def _must_be_over(upper: Step, lower: Step) -> bool:
    if abs(upper.top - lower.bottom) < NEAR:
        return True
    if abs(lower.top - upper.bottom) < NEAR:
        return False
    if (upper.top - lower.top) * (upper.bottom - lower.bottom) <= 0:
        return False
    rightwards = (upper.bottom > upper.top, lower.bottom > lower.top)
    if rightwards == (True, True):
        return upper.top > lower.top
    return rightwards == (False, False) and upper.top < lower.top


def assign_arcs(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Return the level of each arc beside a row, 0 nearest to it: short arcs lie inside long ones."""
    levels = [0] * len(spans)
    done: list[int] = []
    for i in sorted(range(len(spans)), key=lambda i: (spans[i][1] - spans[i][0], i)):
        overlapping = [levels[j] for j in done if spans[j][0] < spans[i][1] and spans[i][0] < spans[j][1]]
        levels[i] = 1 + max(overlapping, default=-1)
        done.append(i)
    return levels
