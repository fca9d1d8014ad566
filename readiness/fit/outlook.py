"""How sure the advice is: the chance of each model's gates, of being viable, of each rank, and the range of its fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import count

import numpy as np
import numpy.typing as npt

from readiness.errors import ReadinessError
from readiness.fit.cases import SLACK, Block, Compiled, Truths, compile_cases, importance_of, read_block
from readiness.fit.catalogue import DeliveryModel
from readiness.fit.dispute import Dispute, drawn_weights
from readiness.fit.exact import Viability, combinations_of, viability
from readiness.fit.fit import ModelFit, best_first, fit_model, fit_settings
from readiness.fit.lattice import SIZE, Floats, points_of
from readiness.fit.open_bench import OpenBench
from readiness.fit.smaa import BLOCK, rank_counts
from readiness.scoring.ranges import Range, whole_percentage

Ints = npt.NDArray[np.int64]
Watch = Callable[[int, int], bool]
# Nine decimals: what agrees so far is a tie, and the catalogue's order settles it.
UNIT = 1_000_000_000
UNIT_BITS = 30
READY = np.int64(1 << (2 * UNIT_BITS))
CLASSES = 4_000
# One set of cases for the chances, and another for their error.
LATTICES_AT_LEAST = 2
# The middle eighty of a hundred cases.
TAILS = (0.1, 0.9)


class CancelledError(ReadinessError):
    """Somebody stopped the work; nothing was changed."""


@dataclass(frozen=True, slots=True)
class ModelOutlook:
    """What the cases say of one model; chances and shares are 0 to 1.

    ``middle`` holds 80 of 100 cases of readiness; ``widest`` goes from the worst case to the best, with the expected
    value between (with disputed weights: the worst and the best that were seen). ``viable``: all gates pass and
    readiness reaches the threshold. ``ranks``: the share of each rank, best first, among the models that pass their
    gates in that case. ``rival`` is the runner-up for the leading model, and the leading model for all others.
    ``is_exact``: ``passes_gates`` and ``viable`` were worked out and not drawn; the ranks, which are drawn, then sum
    to ``passes_gates`` but for the error.
    """

    model: str
    passes_gates: float
    widest: Range
    middle: tuple[float, float]
    viable: float
    ranks: tuple[float, ...]
    rival: str | None
    beats_rival: float | None
    is_exact: bool

    @property
    def comes_first(self) -> float:
        """Return the chance of the first rank."""
        return self.ranks[0]

    @property
    def is_hopeful(self) -> bool:
        """Return whether readiness as printed lies above the middle 80 of 100 cases as printed.

        The printed number is what the middle of each open answer is worth. Worth is flat above its target, so what
        turns out low takes more away than what turns out high can give.
        """
        return whole_percentage(self.widest.expected) > whole_percentage(Fraction(self.middle[1]))


@dataclass(frozen=True, slots=True)
class Outlook:
    """Every model's outlook, in the catalogue's order, from so many cases.

    ``error`` is as much as any chance moved when it was drawn again with other points; where several lattices were
    asked for, as much as either half of the cases lies beside the whole. It was seen, and bounds nothing.
    """

    models: tuple[ModelOutlook, ...]
    cases: int
    error: float
    seed: int

    def of(self, model: str) -> ModelOutlook:
        """Return the outlook of ``model``.

        Raises:
            KeyError: It was not among the models.
        """
        for one in self.models:
            if one.model == model:
                return one
        raise KeyError(model)


@dataclass(slots=True)
class Tally:
    """What has been counted so far over some cases."""

    passes: Ints
    viable: Ints
    beats: Ints
    ranks: Ints
    classes: Ints
    cases: int = 0

    @classmethod
    def empty(cls, models: int) -> "Tally":
        """Return a tally of no cases."""
        passes, viable, beats = (np.zeros(models, dtype=np.int64) for _ in range(3))
        ranks, classes = (np.zeros((models, width), dtype=np.int64) for width in (models, CLASSES + 1))
        return cls(passes, viable, beats, ranks, classes)

    def chances(self) -> Floats:
        """Return every chance in one row, for comparing two tallies."""
        parts = [self.passes, self.viable, self.beats, self.ranks.ravel()]
        return np.concatenate(parts) / self.cases

    def joined(self, other: "Tally") -> "Tally":
        """Return both tallies as one."""
        return Tally(
            self.passes + other.passes, self.viable + other.viable, self.beats + other.beats,
            self.ranks + other.ranks, self.classes + other.classes, self.cases + other.cases,
        )  # fmt: skip


def outlook(
    models: Sequence[DeliveryModel],
    table: OpenBench,
    dispute: Dispute | None = None,
    *,
    cases: int = SIZE,
    seed: int = 0,
    watch: Watch | None = None,
) -> Outlook:
    """Return how sure the advice about ``models`` is.

    In each case every open answer takes a level and every dispute about weights an outcome; gates, readiness,
    suitability and the product's own order of models are read from that.

    Args:
        models: The delivery models, one or more, in the catalogue's order, which settles ties.
        table: Who is there and what they answered.
        dispute: How people differ about importance; None: the stated importance holds in every case.
        cases: At least so many; whole lattices of 16,381 are taken, and another beside a single one for the error.
        seed: Another whole number, 0 or more, gives other, equally good cases.
        watch: Told (done, all) after each block of cases; when it returns False the work stops.

    Raises:
        CancelledError: ``watch`` returned False.

    Source:
        Lahdelma and Salminen 2001; docs/method.md.
    """
    compiled = compile_cases(models, table)
    fits = [fit_model(model, table.bench) for model in models]
    rivals = _rivals(fits)
    turns = max(LATTICES_AT_LEAST, -(-cases // SIZE))
    follow = _follower(watch, turns)
    tallies = [_tally(blocks(compiled, table, dispute, turn, seed), rivals, follow) for turn in range(turns)]
    whole, error = _whole_and_error(tallies, cases > SIZE)
    known = _known(models, table, fits, None if dispute is None else whole)
    rows = [_one(row, compiled.models, whole, rivals[row], known[row]) for row in range(len(models))]
    return Outlook(tuple(rows), whole.cases, error, seed)


def case_keys(block: Block) -> Ints:
    """Return one whole number a model and case, greater for the model that the product puts first; -1 for a shut gate.

    The order is that of `readiness.fit.fit.best_first` with everything known: status, suitability, readiness.
    """
    suitable = block.suitability >= fit_settings().suitable_from.value - SLACK
    # Where nothing moves suitability this is one number a model, and costs nothing.
    before = (suitable.astype(np.int64) << (2 * UNIT_BITS + 1)) + (_whole(block.suitability) << UNIT_BITS)
    keys = np.broadcast_to(_whole(block.readiness), block.passes.shape) + before
    keys += is_ready(block) * READY
    np.copyto(keys, np.int64(-1), where=~block.passes)
    return keys


def is_ready(block: Block) -> Truths:
    """Return where readiness reaches the threshold, gates left aside."""
    return np.asarray(block.readiness >= fit_settings().ready_from.value - SLACK)


def blocks(
    compiled: Compiled, table: OpenBench, dispute: Dispute | None, shift: int, seed: int = 0
) -> Sequence[Callable[[], Block]]:
    """Return the blocks of one whole lattice of cases, each read when it is called."""
    sources = compiled.open_sources
    own = dispute.dimensions if dispute else 0
    points = points_of(own + len(sources), shift, seed)
    importance = _importance(compiled, table, dispute, points.block(slice(own)), (shift, seed))

    def block_from(start: int) -> Callable[[], Block]:
        columns = slice(start, start + BLOCK)
        weights = importance if importance.ndim == 1 else importance[:, columns]
        return lambda: read_block(compiled, points.block(slice(own, None), columns), weights)

    return [block_from(start) for start in range(0, SIZE, BLOCK)]


def _tally(readers: Sequence[Callable[[], Block]], rivals: Sequence[int | None], follow: Callable[[], None]) -> Tally:
    counted = Tally.empty(len(rivals))
    for read in readers:
        count_block(counted, read(), rivals)
        follow()
    return counted


def count_block(counted: Tally, block: Block, rivals: Sequence[int | None]) -> None:
    """Add the cases of ``block`` to what was ``counted``; ``rivals`` is the row that each model is held against."""
    keys = case_keys(block)
    counted.passes += block.passes.sum(axis=1)
    counted.viable += (block.passes & is_ready(block)).sum(axis=1)
    counted.ranks += rank_counts(keys, block.passes)
    for model, rival in enumerate(rivals):
        if rival is not None:
            ahead = keys[model] > keys[rival] if model > rival else keys[model] >= keys[rival]
            counted.beats[model] += (ahead & block.passes[model]).sum()
    counted.classes += _classes(np.broadcast_to(block.readiness, keys.shape))
    counted.cases += keys.shape[1]


def _classes(readiness: Floats) -> Ints:
    """Return how many cases of each model fall into each fine class of readiness."""
    models, width = len(readiness), CLASSES + 1
    flat = np.rint(readiness * CLASSES).astype(np.intp) + width * np.arange(models)[:, np.newaxis]
    return np.bincount(flat.ravel(), minlength=models * width).reshape(models, width)


def _whole(shares: Floats) -> Ints:
    whole = shares * UNIT
    return np.rint(whole, out=whole).astype(np.int64)


def _importance(
    compiled: Compiled, table: OpenBench, dispute: Dispute | None, points: Floats, stream: tuple[int, int]
) -> Floats:
    stated = importance_of(compiled, table.importance)
    if dispute is None:
        return stated
    drawn = drawn_weights(dispute, points, *stream)
    importance = np.repeat(stated[:, np.newaxis], SIZE, axis=1)
    rows = {factor: row for row, factor in enumerate(compiled.factors)}
    places = [(row, rows[factor]) for row, factor in enumerate(dispute.factors) if factor in rows]
    # The disputed factors share among them what they were given together; the others keep their own.
    together = sum(float(table.importance.get(factor, 100)) for factor in dispute.factors)
    for row, place in places:
        importance[place] = drawn[row] * together
    return importance


def _rivals(fits: Sequence[ModelFit]) -> list[int | None]:
    first, second, *_ = (*(fits.index(fit) for fit in best_first(fits)), None, None)
    return [second if row == first else first for row in range(len(fits))]


def _follower(watch: Watch | None, turns: int) -> Callable[[], None]:
    done, total = count(1), turns * -(-SIZE // BLOCK)

    def follow() -> None:
        if watch is not None and not watch(next(done), total):
            raise CancelledError("", "The calculation was stopped.", "Start it again whenever you like.")

    return follow


def _sum(tallies: Sequence[Tally]) -> Tally:
    together = tallies[0]
    for one in tallies[1:]:
        together = together.joined(one)
    return together


def _one(
    row: int, models: Sequence[str], whole: Tally, rival: int | None, known: tuple[Viability | None, Range]
) -> ModelOutlook:
    exact, wide = known
    low, high = (_quantile(whole.classes[row], tail) for tail in TAILS)
    found = ModelOutlook(
        models[row], float(whole.passes[row] / whole.cases), wide,
        (_within(low, wide), _within(high, wide)), float(whole.viable[row] / whole.cases),
        tuple(float(share) for share in whole.ranks[row] / whole.cases),
        None if rival is None else models[rival],
        None if rival is None else float(whole.beats[row] / whole.cases),
        exact is not None,
    )  # fmt: skip
    return found if exact is None else replace(found, passes_gates=exact.passes_gates, viable=exact.viable)


def _whole_and_error(tallies: Sequence[Tally], takes_all: bool) -> tuple[Tally, float]:
    half = len(tallies) // 2
    first, second = _sum(tallies[:half]), _sum(tallies[half:])
    moved = float(np.abs(first.chances() - second.chances()).max())
    # Each of two halves lies half of what moved between them beside the whole.
    return (first.joined(second), moved / 2) if takes_all else (first, moved)


def _known(
    models: Sequence[DeliveryModel], table: OpenBench, fits: Sequence[ModelFit], disputed: Tally | None
) -> list[tuple[Viability | None, Range]]:
    """Return the exact chances and the widest range of each model, or what was seen where weights are disputed."""
    # Only where people differ can a case lie outside what the scorer's own range says.
    wide = fits if table.widest == table.bench else [fit_model(model, table.widest) for model in models]
    if disputed is not None:
        return [(None, _seen(fit.readiness, disputed.classes[row])) for row, fit in enumerate(wide)]
    shared = combinations_of(table)
    return [(viability(model, table, shared), fit.readiness) for model, fit in zip(models, wide, strict=True)]


def _seen(spread: Range, classes: Ints) -> Range:
    """Return ``spread`` widened to what was seen: disputed weights can lead outside what the stated ones allow."""
    lowest, highest = (Fraction(int(place), CLASSES) for place in np.flatnonzero(classes)[[0, -1]])
    return Range(min(spread.low, lowest), spread.expected, max(spread.high, highest))


def _within(share: float, wide: Range) -> float:
    return min(max(share, float(wide.low)), float(wide.high))


def _quantile(classes: Ints, share: float) -> float:
    reached = np.cumsum(classes)
    return float(np.searchsorted(reached, share * reached[-1]) / CLASSES)
