"""What changed since last time: which answers moved, what that did to each model, and whether actions came true."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from readiness.fit.catalogue import DeliveryModel
from readiness.fit.contributions import Difference, differences
from readiness.fit.fit import ModelFit, best_first, fit_model
from readiness.fit.open_bench import Answered, OpenBench

Verdict = Literal["rose", "stayed", "fell", "not known"]


@dataclass(frozen=True, slots=True)
class MovedAnswer:
    """An answer that is another than before; None stands for an open one or one that was not there."""

    party: str
    factor: str
    person: str
    item: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class ModelChange:
    """One model then and now, with what each factor did; the amounts sum to the change of expected readiness."""

    before: ModelFit
    after: ModelFit
    factors: tuple[Difference, ...]

    @property
    def model(self) -> str:
        """Return the model's id."""
        return self.after.model


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readings of the same table: the answers that moved, and every model, the best of today first."""

    moved: tuple[MovedAnswer, ...]
    models: tuple[ModelChange, ...]
    first_before: str
    first_after: str


@dataclass(frozen=True, slots=True)
class ActionResult:
    """What became of the item that an action was to move: its mean share before and after, where answered."""

    item: str
    before: Fraction | None
    after: Fraction | None
    verdict: Verdict


def compared(models: Sequence[DeliveryModel], before: OpenBench, after: OpenBench) -> Comparison:
    """Return what changed between two readings.

    Args:
        models: The delivery models, one or more, in the catalogue's order.
        before: The earlier reading.
        after: The later one.
    """
    then = {model.id: fit_model(model, before.bench) for model in models}
    now = best_first([fit_model(model, after.bench) for model in models])
    changes = tuple(ModelChange(then[fit.model], fit, differences(fit, then[fit.model])) for fit in now)
    return Comparison(moved_answers(before, after), changes, best_first(list(then.values()))[0].model, now[0].model)


def moved_answers(before: OpenBench, after: OpenBench) -> tuple[MovedAnswer, ...]:
    """Return the answers whose level differs, those that went away last."""
    then = {one.place: one for one in before.shown_answers()}
    now = {one.place: one for one in after.shown_answers()}
    places = dict.fromkeys((*now, *then))
    rows = (MovedAnswer(*place, _level(then.get(place)), _level(now.get(place))) for place in places)
    return tuple(row for row in rows if row.before != row.after)


def action_results(items: Sequence[str], before: OpenBench, after: OpenBench) -> tuple[ActionResult, ...]:
    """Return, for each item that an action was to move, whether its answers rose."""
    return tuple(_result(item, _mean_share(item, before), _mean_share(item, after)) for item in items)


def _level(answered: Answered | None) -> int | None:
    return answered.reply.level if answered else None


def _mean_share(item: str, table: OpenBench) -> Fraction | None:
    shares = list(dict(_shares(item, table)).values())
    return sum(shares, Fraction(0)) / len(shares) if shares else None


def _shares(item: str, table: OpenBench) -> Iterator[tuple[tuple[str, str], Fraction]]:
    for one in table.answers():
        if one.reply.item == item and one.reply.level is not None:
            # An answer about the service stands among the party's own as well; it counts once.
            yield (one.party, one.person), Fraction(one.reply.level, one.reply.highest)


def _result(item: str, before: Fraction | None, after: Fraction | None) -> ActionResult:
    if before is None or after is None:
        return ActionResult(item, before, after, "not known")
    verdict: Verdict = "rose" if after > before else "stayed" if after == before else "fell"
    return ActionResult(item, before, after, verdict)
