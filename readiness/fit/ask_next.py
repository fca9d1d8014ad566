"""What to ask next: which open answers leave most doubt about what comes first, and how many would settle it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from readiness.fit.cases import Compiled, compile_cases
from readiness.fit.catalogue import DeliveryModel
from readiness.fit.columns import PAIRS, Source
from readiness.fit.dispute import Dispute
from readiness.fit.lattice import points_of
from readiness.fit.open_answers import Replies
from readiness.fit.open_bench import Levels, OpenBench
from readiness.fit.outlook import blocks, case_keys

SETTLED_FROM = 0.95
# A list of up to so many lines is tried one by one and shown whole. Nobody asks more in one go: beyond it, halving
# finds a number that will do, and the beginning is shown.
LONGEST_LIST, SHORT_LIST = 12, 6
# Doubt smaller than the drawing itself leaves behind is no doubt.
LEAST_DOUBT = 0.002

Reason = Literal["open answers", "people differ", "nobody there", "partners have not said", "weights differ"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A party's reading of a factor that is not settled, and what share of the doubt it leaves, 0 to 1.

    ``items`` are the open questions behind it; where people differ, or nobody holds the role yet, there are none and
    asking does not help: they must talk, or somebody must come. The party of a role that nobody holds is ``?role``;
    where not every partner has said how far it trusts the others, it is ``?pairs``.
    Where people hold weights of their own, what that leaves open stands there once, without party and factor.
    """

    party: str
    factor: str
    reason: Reason
    items: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class AskNext:
    """Which model comes first in most cases and how surely, what to ask, what else is in doubt, and how many settle it.

    A model comes first among those whose gates are open in that case; a model whose gate is shut takes no part.
    ``to_settle`` is how many of ``questions``, from the top, make one model come first in 95 of 100 cases if they are
    answered as expected, in the middle; 0 if one does already, None if all of them together do not. ``settles_on`` is
    that model, None where asking does not settle it.
    """

    first: str | None
    surely: float
    questions: tuple[Doubt, ...]
    others: tuple[Doubt, ...]
    to_settle: int | None
    settles_on: str | None

    @property
    def answers_to_settle(self) -> int | None:
        """Return how many answers those questions stand for: one line may hold several."""
        return None if self.to_settle is None else sum(len(one.items) for one in self.questions[: self.to_settle])

    @property
    def shown(self) -> tuple[Doubt, ...]:
        """Return the questions that belong on a list: all that settle it, or the first few of many."""
        wanted = self.to_settle or SHORT_LIST
        return self.questions[: wanted if wanted <= LONGEST_LIST else SHORT_LIST]


def ask_next(models: Sequence[DeliveryModel], table: OpenBench, dispute: Dispute | None = None) -> AskNext:
    """Return the open answers that matter for which model comes first, the one that matters most at the top.

    The share of doubt that an answer leaves is the part of the variance of "this model comes first", over all models,
    that knowing the answer would take away on average (a first-order sensitivity index).

    Args:
        models: The delivery models, one or more, in the catalogue's order.
        table: Who is there and what they answered.
        dispute: The camps of people who hold weights of their own; None: the stated weights hold.

    Source:
        Sobol, Global sensitivity indices for nonlinear mathematical models, 2001; docs/method.md.
    """
    compiled = compile_cases(models, table)
    winners = _winners(compiled, table, dispute)
    first, surely = _leader(winners, compiled)
    doubts = _doubts(compiled, table, winners, dispute)
    questions = tuple(doubt for doubt in doubts if doubt.items)
    others = tuple(doubt for doubt in doubts if not doubt.items)
    return AskNext(first, surely, questions, others, *_to_settle(models, table, questions, dispute))


def _winners(compiled: Compiled, table: OpenBench, dispute: Dispute | None) -> npt.NDArray[np.intp]:
    """Return the first model of each case of one lattice, or one more than the last where no model passes its gates."""
    found = []
    for read in blocks(compiled, table, dispute, 0):
        keys = case_keys(read())
        found.append(np.where(keys.max(axis=0) < 0, len(keys), keys.argmax(axis=0)))
    return np.concatenate(found)


def _leader(winners: npt.NDArray[np.intp], compiled: Compiled) -> tuple[str | None, float]:
    counts = np.bincount(winners, minlength=len(compiled.models) + 1)
    first = int(counts.argmax())
    name = compiled.models[first] if first < len(compiled.models) else None
    return name, float(counts[first] / len(winners))


def _doubts(
    compiled: Compiled, table: OpenBench, winners: npt.NDArray[np.intp], dispute: Dispute | None
) -> tuple[Doubt, ...]:
    sources, own = compiled.open_sources, dispute.dimensions if dispute else 0
    points = points_of(own + len(sources))
    chances = np.bincount(winners, minlength=len(compiled.models) + 1) / len(winners)
    whole = 1 - float((chances**2).sum())
    if not whole:
        return ()
    found = []
    for dimension, source in enumerate(sources, start=own):
        shares = np.searchsorted(np.array(source.likelihood.cuts), points.row(dimension), side="right")
        share = 1 - _left(shares, winners, len(chances)) / whole
        if share >= LEAST_DOUBT:
            found.append(_doubt(source, table, share))
    if dispute is not None and dispute.kind == "people":
        camps = (points.row(0) * len(dispute.rows)).astype(np.intp)
        found.append(Doubt("", "", "weights differ", (), 1 - _left(camps, winners, len(chances)) / whole))
    return tuple(sorted(found, key=lambda doubt: -doubt.share))


def _left(outcomes: npt.NDArray[np.intp], winners: npt.NDArray[np.intp], models: int) -> float:
    """Return the doubt that is left on average once it is known which of its ``outcomes`` a source takes."""
    counts = np.bincount(outcomes * models + winners, minlength=models * (int(outcomes.max()) + 1))
    table = counts.reshape(-1, models)
    rows = np.maximum(table.sum(axis=1), 1)
    return float((rows - (table**2).sum(axis=1) / rows).sum() / len(winners))


def _doubt(source: Source, table: OpenBench, share: float) -> Doubt:
    replies = _replies(table, source.party, source.factor)
    items = replies.open_items if replies else ()
    if source.party == PAIRS:
        return Doubt(PAIRS, source.factor, "partners have not said", (), share)
    reason: Reason = "open answers" if items else "people differ" if replies else "nobody there"
    return Doubt(source.party, source.factor, reason, items, share)


def _replies(table: OpenBench, party: str, factor: str) -> Replies | None:
    heard = table.context.get(factor) or {}
    if party in heard:
        return heard[party]
    return next((seat.replies.get(factor) for seat in table.seats if seat.id == party), None)


def _to_settle(
    models: Sequence[DeliveryModel], table: OpenBench, questions: Sequence[Doubt], dispute: Dispute | None
) -> tuple[int | None, str | None]:
    """Return how many questions from the top settle it, and on which model; neither where all of them do not.

    Knowing more may unsettle what knowing less had settled, so the numbers are tried from none upwards.
    """

    def settled_on(asked: int) -> str | None:
        answered = table.with_levels(_in_the_middle(table, questions[:asked]))
        compiled = compile_cases(models, answered)
        first, surely = _leader(_winners(compiled, answered, dispute), compiled)
        return first if surely >= SETTLED_FROM else None

    for asked in range(min(len(questions), LONGEST_LIST) + 1):
        first = settled_on(asked)
        if first is not None:
            return asked, first
    first = settled_on(len(questions)) if len(questions) > LONGEST_LIST else None
    return (None, None) if first is None else _by_halving(settled_on, LONGEST_LIST, len(questions))


def _by_halving(settled_on: Callable[[int], str | None], unsettled: int, settled: int) -> tuple[int, str | None]:
    while settled - unsettled > 1:
        middle = (settled + unsettled) // 2
        unsettled, settled = (middle, settled) if settled_on(middle) is None else (unsettled, middle)
    return settled, settled_on(settled)


def _in_the_middle(table: OpenBench, questions: Sequence[Doubt]) -> Levels:
    asked = {(doubt.party, doubt.factor) for doubt in questions}
    return {
        one.place: one.reply.highest // 2
        for one in table.answers()
        if one.reply.level is None and (one.party, one.factor) in asked
    }
