"""The last touch on the places: long lines are pulled straight where that costs nobody else a bend.

Least squares leaves many small jogs; here each item tries the places where a line of its own would run
straight, pushes its neighbours along, and stays if the picture has gained.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from readiness.governance.rows import Rows

ROUNDS = 4
JOG = 40.0
CENTRING = 0.08
PORT_MARGIN = 12.0
# A tie between two stops must be straight before one that ends at a box, whose ports can move.
STOP_TIE, BOX_TIE = 2.0, 1.0
# A chain of two boxes and one stop moves as that stop does.
LONE_STOP = 3
LEAST_GAIN = 0.01
# In a picture of so many items a move that pushes half a row aside hardly ever gains, and is no longer tried.
HUGE, MOST_PUSHED = 1500, 16


class Straightener:
    """Places that are improved step by step; the order within the rows stays as it is."""

    def __init__(
        self, rows: Rows, order: Sequence[Sequence[int]], distances: Sequence[Sequence[float]],
        widths: Sequence[float], middles: Sequence[float],
    ) -> None:  # fmt: skip
        """Take the places found so far; ``distances`` are the least ones between neighbours of a row."""
        self.middles = list(middles)
        self.right: dict[int, tuple[int, float]] = {}
        self.left: dict[int, tuple[int, float]] = {}
        for row, steps in zip(order, distances, strict=True):
            for left, right, step in zip(row, row[1:], steps, strict=False):
                self.right[left] = (right, step)
                self.left[right] = (left, step)
        self.reach = [widths[item] / 2 - PORT_MARGIN if item < rows.places else 0.0 for item in range(len(rows.row_of))]
        self.ties = [tuple(self._ties(rows, item)) for item in range(len(rows.row_of))]
        self.items = [item for row in order for item in row]
        self.most_pushed = MOST_PUSHED if len(self.items) > HUGE else len(self.items)
        self.chains = [chain for chain in rows.chains if len(chain) > LONE_STOP]

    def _ties(self, rows: Rows, item: int) -> Iterator[tuple[int, float, float]]:
        for other in (*rows.above[item], *rows.below[item]):
            strength = STOP_TIE if item >= rows.places and other >= rows.places else BOX_TIE
            yield other, self.reach[item] + self.reach[other], strength

    def run(self) -> list[float]:
        """Return the improved places."""
        for turn in range(ROUNDS):
            moved = [self._improve(item) for item in (self.items if turn % 2 == 0 else reversed(self.items))]
            moved += [self._improve_chain(chain) for chain in self.chains]
            if not any(moved):
                break
        return self.middles

    def _improve(self, item: int) -> bool:
        trials = (self._trial(item, target) for target in sorted(set(self._targets(item))))
        return self._keep_gains(moves for moves in trials if len(moves) <= self.most_pushed)

    def _trial(self, item: int, target: float) -> dict[int, float]:
        """Return the moves that bring ``item`` to ``target``, cut off where they are too many to be tried."""
        return dict(islice(self._pushed(item, target), self.most_pushed + 1))

    def _improve_chain(self, chain: Sequence[int]) -> bool:
        """Try to bring all stops of a long line into one upright."""
        stops = chain[1:-1]
        wished = {self.middles[stop] for stop in stops}
        for end, stop in ((chain[0], stops[0]), (chain[-1], stops[-1])):
            at, reach = self.middles[end], self.reach[end]
            wished.add(min(at + reach, max(at - reach, self.middles[stop])))
        trials = ([self._trial(stop, at) for stop in stops] for at in sorted(wished))
        return self._keep_gains(
            {one: to for moves in trial for one, to in moves.items()}
            for trial in trials
            if all(len(moves) <= self.most_pushed for moves in trial)
        )

    def _keep_gains(self, trials: Iterable[Mapping[int, float]]) -> bool:
        improved = False
        for moves in trials:
            cost = sum(map(self._cost, moves))
            before = self._move(moves)
            if sum(map(self._cost, moves)) < cost - LEAST_GAIN:
                improved = True
            else:
                self._move(before)
        return improved

    def _move(self, moves: Mapping[int, float]) -> dict[int, float]:
        before = {item: self.middles[item] for item in moves}
        for item, at in moves.items():
            self.middles[item] = at
        return before

    def _targets(self, item: int) -> Iterator[float]:
        for other, slack, _ in self.ties[item]:
            at = self.middles[other]
            target = min(at + slack, max(at - slack, self.middles[item]))
            if target != self.middles[item]:
                yield target

    def _pushed(self, item: int, target: float) -> Iterator[tuple[int, float]]:
        yield item, target
        for side, sign in ((self.right, 1.0), (self.left, -1.0)):
            one, at = item, target
            while one in side:
                other, step = side[one]
                if sign * (self.middles[other] - at) >= step:
                    break
                one, at = other, at + sign * step
                yield one, at

    def _cost(self, item: int) -> float:
        cost, here = 0.0, self.middles[item]
        for other, slack, strength in self.ties[item]:
            apart = abs(here - self.middles[other])
            cost += CENTRING * apart
            if apart > slack:
                cost += strength * (apart - slack + JOG)
        return cost


def straightened(
    rows: Rows, order: Sequence[Sequence[int]], distances: Sequence[Sequence[float]], widths: Sequence[float],
    middles: Iterable[float],
) -> list[float]:  # fmt: skip
    """Return ``middles`` with as many straight lines as the rows leave room for."""
    return Straightener(rows, order, distances, widths, list(middles)).run()
