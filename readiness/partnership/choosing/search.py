"""The exact search: branch on the unmet need with the fewest candidates, and drop what cannot beat the best set.

Many unfinished sets are looked at in one go, as rows of a few matrix products. A candidate that would lift the bound
over the best known cost is ruled out at once, and one without whom it would rise so far is taken in. A set that meets
everything is finished: more partners only cost more.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from math import gcd

import numpy as np

from readiness.partnership.choosing.blocks import Blocks, Floats, Truths, blocks_of
from readiness.partnership.choosing.counting import SLACK, Counting, counting_of
from readiness.partnership.choosing.first_guess import guess, improved
from readiness.partnership.choosing.problem import Problem
from readiness.partnership.choosing.relaxation import Prices, Relaxation, raised, relaxation_of

# Larger products are shared out among threads, which on a busy computer wait for each other far longer than they work.
LARGEST_PRODUCT = 250_000
MOST_AT_ONCE, FEWEST_AT_ONCE = 128, 16
ROUNDS = 6
STEPS = 100
SETTLING_PASSES = 2
LOOKS_BETWEEN_REPORTS = 16


@dataclass(frozen=True, slots=True)
class Found:
    """Where the search stands: the best set so far, its points, the least that any set can cost, and sets looked at.

    ``chosen`` is None while no set is known; ``is_over`` tells that the search has ended and was not stopped.
    """

    chosen: frozenset[str] | None
    cost: int | None
    bound: int
    looked_at: int
    is_over: bool

    @property
    def is_proved(self) -> bool:
        """Whether no set is cheaper, or where there is none, whether that is certain."""
        return self.is_over or (self.cost is not None and self.bound >= self.cost)


# Told where the search stands; returns whether to go on.
Watch = Callable[[Found], bool]


def go_on(_found: Found) -> bool:
    """Never stop."""
    return True


def cheapest(problem: Problem, watch: Watch = go_on) -> Found:
    """Return the set of candidates that keeps every rule of ``problem`` and costs least.

    Args:
        problem: The question. Its order of rows does not matter: everything is sorted by id first.
        watch: Told from time to time where the search stands; where it returns False the search stops.

    Source:
        docs/choosing.md.
    """
    blocks = blocks_of(problem)
    if blocks is None or not _can_be_met(blocks):
        return Found(None, None, 0, 0, is_over=True)
    return _Search(blocks, watch).run()


def several(problem: Problem, known: Collection[frozenset[str]], most: int, watch: Watch = go_on) -> tuple[Found, ...]:
    """Return the sets that keep every rule of ``problem``, have nobody to spare and cost least, the cheapest first.

    Args:
        problem: The question.
        known: Sets that keep every rule and are known already: the search need not look where all cost more.
        most: How many sets are wanted.
        watch: As for `cheapest`.
    """
    blocks = blocks_of(problem)
    if blocks is None or not _can_be_met(blocks):
        return ()
    search = _SeveralSearch(blocks, watch, most)
    for names in known:
        search.offer(blocks.chosen(names))
    return search.sets(search.run())


def _can_be_met(blocks: Blocks) -> bool:
    is_enough = bool((blocks.brings.sum(axis=1) >= blocks.wanted).all())
    return is_enough and float(blocks.sizes[blocks.kept].sum()) <= blocks.most


@dataclass(frozen=True, slots=True)
class _Sets:
    """Unfinished sets, one a row: who is in, who may still come, and the bound of each."""

    inside: Floats
    open: Floats
    bounds: Floats

    def __getitem__(self, rows: Truths | slice) -> "_Sets":
        return _Sets(self.inside[rows], self.open[rows], self.bounds[rows])

    def __len__(self) -> int:
        return len(self.bounds)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Prices made ready for weighing many sets at once."""

    beside: Floats
    gainful: Floats
    points: Floats
    ground: float
    counting: Counting

    def weigh(self, sets: _Sets) -> tuple[Floats, Floats]:
        """Return the bound of each set, and the points of each block in it."""
        points = self.points + sets.inside @ self.beside.T + sets.open @ self.gainful.T
        taken = (sets.inside * points).sum(axis=1) + (sets.open * np.minimum(points, 0)).sum(axis=1)
        return self.ground + taken, points


def _scale(relaxation: Relaxation, prices: Prices, known_count: float) -> _Scale:
    blocks, beside = relaxation.blocks, relaxation.beside(prices)
    own = (prices.inner * relaxation.left_over).sum(axis=1) - prices.outer @ relaxation.rows
    return _Scale(
        beside, np.minimum(beside, 0), blocks.costs + own, float(prices.outer @ relaxation.aims),
        counting_of(blocks, known_count),
    )  # fmt: skip


def _step_of(blocks: Blocks) -> int:
    """Return the number of which the points of every set are a multiple."""
    return gcd(*(int(points) for points in np.unique(np.concatenate([blocks.costs, blocks.pairs.ravel()])))) or 1


class _Search:
    """One search with its best set, its prices and its unfinished sets."""

    def __init__(self, blocks: Blocks, watch: Watch) -> None:
        self.blocks, self.watch = blocks, watch
        self.rivals = blocks.apart.astype(np.float64)
        self.best: Truths | None = None
        self.step = _step_of(blocks)
        # More than any set could cost, and a multiple of the step.
        self.cost = float(np.ceil(blocks.dearest / self.step) * self.step)
        self.bound = 0.0
        self.looked_at = 0
        count = max(len(blocks.costs), 1)
        self.at_once = min(MOST_AT_ONCE, max(FEWEST_AT_ONCE, LARGEST_PRODUCT // count**2))
        self.waiting: list[_Sets] = []

    def run(self) -> Found:
        """Search to the end, or until the watcher stops it."""
        self._take(guess(self.blocks, self.blocks.costs, self.blocks.pairs))
        scale = self._priced()
        if self._has_to_go_on() and self.watch(self._found(is_over=False)):
            kept = self.blocks.kept.astype(np.float64)[np.newaxis]
            self.waiting = [_Sets(kept, 1 - kept, np.array([self.bound]))]
        elif self._has_to_go_on():
            return self._found(is_over=False)
        looks = 0
        while self.waiting:
            self._look(scale, self._next())
            looks += 1
            if looks % LOOKS_BETWEEN_REPORTS == 0:
                self.bound = self._least_bound()
                if not self.watch(self._found(is_over=False)):
                    return self._found(is_over=not self.waiting)
        return self._found(is_over=True)

    def _has_to_go_on(self) -> bool:
        return self.bound <= self.cost - self.step

    def _priced(self) -> _Scale:
        """Return good prices; on the way up, what they favour is tried as a set."""
        relaxation = relaxation_of(self.blocks)
        prices = relaxation.free_prices()
        for _ in range(ROUNDS):
            prices, self.bound = raised(relaxation, prices, self.cost, self.step, STEPS)
            if not self._has_to_go_on():
                break
            self._take(guess(self.blocks, relaxation.read(prices).points, prices.borne))
        known = self.blocks.sizes.sum() if self.best is None else self.blocks.sizes[self.best].sum()
        return _scale(relaxation, prices, float(known))

    def offer(self, chosen: Truths) -> None:
        """Take ``chosen``, which keeps every rule, where it is the best so far."""
        if (cost := self.blocks.cost(chosen)) < self.cost:
            self.best, self.cost = chosen, cost

    def _take(self, chosen: Truths | None) -> None:
        if chosen is not None:
            self.offer(improved(self.blocks, chosen))

    def _next(self) -> _Sets:
        last = self.waiting.pop()
        if len(last) > self.at_once:
            self.waiting.append(last[: -self.at_once])
            last = last[-self.at_once :]
        return last

    def _look(self, scale: _Scale, sets: _Sets) -> None:
        self.looked_at += len(sets)
        points = np.empty(0)
        for _ in range(SETTLING_PASSES):
            sets, points = self._settled(scale, sets)
        missing = self.blocks.wanted - sets.inside @ self.blocks.brings.T
        spare = sets.open @ self.blocks.brings.T - missing
        sizes = sets.inside @ self.blocks.sizes
        is_sound = ((sets.inside @ self.rivals) * sets.inside).sum(axis=1) == 0
        is_sound &= (sizes <= self.blocks.most) & ((spare >= 0) | (missing <= 0)).all(axis=1)
        is_finished = (missing <= 0).all(axis=1)
        self._finish(sets.inside[is_sound & is_finished] > 0)
        goes_on = is_sound & ~is_finished & (sizes < self.blocks.most)
        if goes_on.any():
            needs = np.where(missing > 0, spare, np.inf).argmin(axis=1)
            children = tuple(self._children(sets[goes_on], points[goes_on], needs[goes_on], spare[goes_on]))
            self.waiting.append(
                _Sets(*(np.concatenate([getattr(one, part) for one in children]) for part in _Sets.__slots__))
            )

    def _settled(self, scale: _Scale, sets: _Sets) -> tuple[_Sets, Floats]:
        """Return the sets that may still win, with whoever must or cannot be in them settled."""
        bounds, points = scale.weigh(sets)
        by_count = scale.counting.weigh(sets.inside, sets.open)
        may_win = np.maximum(bounds, by_count) <= self.cost - self.step + SLACK
        sets, points = replace(sets, bounds=np.maximum(bounds, sets.bounds))[may_win], points[may_win]
        room = (self.cost - self.step - bounds[may_win])[:, np.newaxis]
        is_open = sets.open > 0
        inside = np.where(is_open & (-points > room), 1.0, sets.inside)
        shut_out = is_open & ((np.abs(points) > room) | (inside @ self.rivals > 0))
        return _Sets(inside, np.where(shut_out, 0.0, sets.open), sets.bounds), points

    def _finish(self, sets: Truths) -> None:
        for chosen in sets:
            self.offer(chosen)

    def _children(self, sets: _Sets, points: Floats, needs: Floats, spare: Floats) -> Iterator[_Sets]:
        """Yield, for each set, one child for each candidate of its need: with this one, without those before it.

        Without one more of them than there are to spare the need could not be met, so no child is made for that.
        """
        for row, need in enumerate(needs):
            able = np.flatnonzero((sets.open[row] > 0) & (self.blocks.brings[need] > 0))
            order = able[np.argsort(points[row][able], kind="stable")][: int(spare[row, need]) + 1]
            count = len(order)
            inside, still_open = (np.repeat(part[row][np.newaxis], count, axis=0) for part in (sets.inside, sets.open))
            for place, block in enumerate(order):
                inside[place, block] = 1
                still_open[place:, block] = 0
            still_open[inside @ self.rivals > 0] = 0
            # The most promising last, because the last is looked at first.
            yield _Sets(inside[::-1], still_open[::-1], np.repeat(sets.bounds[row], count))

    def _least_bound(self) -> float:
        waiting = min((float(sets.bounds.min()) for sets in self.waiting), default=self.cost)
        return max(self.bound, min(waiting, self.cost))

    def _found(self, *, is_over: bool) -> Found:
        known = None if self.best is None else self.blocks.names(self.best)
        cost = None if self.best is None else round(self.cost)
        bound = cost if is_over and cost is not None else int(np.ceil(self.bound / self.step) * self.step)
        return Found(known, cost, bound, self.looked_at, is_over)


class _SeveralSearch(_Search):
    """A search for the cheapest few: ``cost`` is that of the last of them, from which on no set is wanted."""

    def __init__(self, blocks: Blocks, watch: Watch, most: int) -> None:
        super().__init__(blocks, watch)
        self.most = most
        self.known: dict[frozenset[str], float] = {}

    def offer(self, chosen: Truths) -> None:
        """Take ``chosen`` where nobody in it is to spare and it is among the cheapest so far."""
        cost = self.blocks.cost(chosen)
        if cost >= self.cost or self.blocks.has_to_spare(chosen):
            return
        if not self.known or cost < min(self.known.values()):
            self.best = chosen
        self.known[self.blocks.names(chosen)] = cost
        if len(self.known) >= self.most:
            self.cost = sorted(self.known.values())[self.most - 1]

    def sets(self, end: Found) -> tuple[Found, ...]:
        """Return the sets that were found; ``end`` is where the search stood when it ended."""
        ordered = sorted(self.known.items(), key=lambda each: (each[1], sorted(each[0])))
        return tuple(
            Found(names, round(cost), round(cost) if end.is_over else min(round(cost), end.bound), end.looked_at,
                  end.is_over)
            for names, cost in ordered[: self.most]
        )  # fmt: skip
