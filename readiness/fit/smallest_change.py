"""The smallest change: the least effort that opens a model's gates and brings its readiness to a target.

For each need, every way of improving answers that leaves its gate open is reduced to the best it brings for its
effort. Adding one need after another, over whole numbers of effort and points, gives the whole curve "what can be
reached with so much effort", and with it the least effort for every target at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil, lcm
from operator import ge
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from readiness.errors import ReadinessError
from readiness.fit.bench import terms
from readiness.fit.catalogue import Combination, DeliveryModel, Need
from readiness.fit.columns import (
    PAIRS,
    UNREAD,
    Column,
    Door,
    Source,
    Sources,
    caps_of,
    doors_of,
    taken_in,
    term_column,
    whole_of,
)
from readiness.fit.fit import ModelFit, fit_model, fit_settings
from readiness.fit.improvements import Efforts, Improvement, Option, PartyItem, effort_unit, options, raised_levels
from readiness.fit.open_answers import Replies
from readiness.fit.open_bench import OpenBench
from readiness.fit.values import worth_at
from readiness.scoring.ranges import Range

OUT_OF_REACH = -1


@dataclass(frozen=True, slots=True)
class Step:
    """One corner of the curve: the highest readiness that this effort reaches, gates open."""

    effort: Fraction
    readiness: Fraction


@dataclass(frozen=True, slots=True)
class SmallestChange:
    """The improvements that reach the target with the least effort, and the fit that the scorer gives after them.

    ``shut``: factors whose gate nothing here can open (locked, or nobody at the table to open it); it is then left
    aside in the curve. Where the target is out of reach, ``improvements`` lead as far as they can.
    """

    model: str
    target: Fraction
    improvements: tuple[Improvement, ...]
    effort: Fraction
    fit: ModelFit
    is_reached: bool
    shut: tuple[str, ...]
    curve: tuple[Step, ...]


class _Choice(NamedTuple):
    """A way through one need: what it adds in weighted worths, its effort in parts, and the options taken."""

    points: Fraction
    effort: int
    taken: tuple[Option, ...]


States = dict[tuple[int, ...], _Choice]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Every need's choices, and the best points for each effort after each need with the choice that led there."""

    choices: tuple[tuple[_Choice, ...], ...]
    points: npt.NDArray[np.int64]
    taken: tuple[npt.NDArray[np.int32], ...]
    scale: int


def smallest_change(
    model: DeliveryModel,
    table: OpenBench,
    target: Fraction | None = None,
    locked: frozenset[PartyItem] = frozenset(),
    effort: Mapping[str, int] | None = None,
) -> SmallestChange:
    """Return the least-effort improvements that open the gates of ``model`` and bring its readiness to ``target``.

    Open answers count as the scorer counts them, in the middle for readiness and at the lowest for a gate.

    Args:
        model: The delivery model.
        table: Who is there and what they answered.
        target: The expected readiness to reach; where "ready" begins unless given.
        locked: (party, item) that stay as they are.
        effort: Item -> effort of one level, a whole number; 1 unless given.

    Raises:
        ReadinessError: The scorer does not confirm the result, which is then not shown.
    """
    aim = Fraction(str(fit_settings().ready_from.value)) if target is None else target
    efforts = Efforts(locked, effort or {}, effort_unit(table))
    total = sum(term.weight for term in terms(model, table.bench))
    found = [(need, _choices(model, table, need, efforts)) for need in model.needs]
    shut = tuple(need.factor for need, (_, is_shut) in found if is_shut)
    plan = _plan([choices for _, (choices, _) in found])
    enough = plan.points >= ceil(aim * total * plan.scale)
    place = int(np.argmax(enough if enough.any() else plan.points))
    improvements = _taken(plan, place)
    fit = fit_model(model, _improved(table, improvements).bench)
    _confirm(fit, Fraction(int(plan.points[place]), plan.scale * total) if total else fit.readiness.expected, shut)
    is_reached = bool(enough.any()) and fit.readiness.expected >= aim and not shut
    curve = _curve(plan, total, efforts.unit)
    return SmallestChange(model.id, aim, improvements, Fraction(place, efforts.unit), fit, is_reached, shut, curve)


def _improved(table: OpenBench, improvements: Sequence[Improvement]) -> OpenBench:
    """Return ``table`` with the improvements made."""
    replies = {(seat.id, factor): own for seat in table.seats for factor, own in seat.replies.items() if own}
    levels = {
        (one.party, one.factor, person, item): level
        for one in improvements
        for (person, item), level in raised_levels(replies[one.party, one.factor], one.item, one.level).items()
    }
    return table.with_levels(levels)


def _confirm(fit: ModelFit, promised: Fraction, shut: Sequence[str]) -> None:
    doors = [door.factor for door in fit.gates if door.state not in ("passed", "for others")]
    if fit.readiness.expected != promised or set(doors) - set(shut):
        raise ReadinessError(
            fit.model, "The scorer does not confirm the change that was worked out, so it is not shown.",
            "Please report this; nothing was changed.",
        )  # fmt: skip


def _choices(model: DeliveryModel, table: OpenBench, need: Need, efforts: Efforts) -> tuple[tuple[_Choice, ...], bool]:
    """Return the ways through ``need`` that leave its gate open, the cheapest first; else those that leave it shut."""
    sources = Sources(table, table.bench)
    own = terms(model.model_copy(update={"needs": (need,)}), table.bench)
    columns = tuple(term_column(sources, model, term) for term in own)
    doors = tuple(doors_of(sources, model, need))
    each = [_source_options(source, table, efforts) for source in sources.known]
    weights = tuple(term.weight for term in own)
    open_ways = _ways(need, weights, (columns, doors), each)
    return (open_ways, False) if open_ways else (_ways(need, weights, (columns, ()), each), True)


def _source_options(source: Source, table: OpenBench, efforts: Efforts) -> tuple[Option, ...]:
    if source.party == PAIRS:
        # What partners say about each other is theirs to say: it stays, and counts at its lowest.
        return (Option(Range.at(source.likelihood.shares[0]), 0),)
    replies: Replies | None = None
    for seat in table.seats:
        if seat.id == source.party:
            replies = seat.replies.get(source.factor)
    return options(source.party, source.factor, replies, efforts)


def _ways(
    need: Need,
    weights: Sequence[int],
    watched: tuple[Sequence[Column], Sequence[Door]],
    each: Sequence[Sequence[Option]],
) -> tuple[_Choice, ...]:
    """Add one source after another; a state holds what each column comes to, with the least effort to get there."""
    columns, doors = watched
    readers = (*columns, *(door.column for door in doors))
    unit = lcm(*(part.denominator for own in each for one in own for part in (one.reading.low, one.reading.expected)))
    whole = [unit * whole_of(column) for column in readers]
    caps = caps_of(need, whole[: len(columns)], doors, whole[len(columns) :])
    states: States = {(UNREAD,) * len(readers): _Choice(Fraction(0), 0, ())}
    for source, own in enumerate(each):
        joins = tuple(column.rule if source in column.sources else None for column in readers)
        # Worth is read from the expected share; a gate counts only what is certain.
        parts = [
            (one, (int(one.reading.expected * unit),) * len(columns) + (int(one.reading.low * unit),) * len(doors))
            for one in own
        ]
        # Once nobody else can move a door it must stand open, which is where its column has come to its cap.
        closing = [place for place, door in enumerate(doors, len(columns)) if max(door.column.sources) == source]
        reached = _advanced(states, joins, parts, caps)
        states = _undominated(
            {state: one for state, one in reached.items() if all(state[place] == caps[place] for place in closing)}
        )
    return _best_for_effort([one._replace(points=_points(need, weights, at, whole)) for at, one in states.items()])


def _advanced(
    states: States,
    joins: Sequence[Combination | None],
    parts: Sequence[tuple[Option, tuple[int, ...]]],
    caps: tuple[int, ...],
) -> States:
    following: States = {}
    for (state, so_far), (option, shares) in product(states.items(), parts):
        reached = tuple(map(min, map(taken_in, joins, state, shares), caps))
        there = following.get(reached)
        if there is None or so_far.effort + option.effort < there.effort:
            taken = (*so_far.taken, option) if option.effort else so_far.taken
            following[reached] = _Choice(Fraction(0), so_far.effort + option.effort, taken)
    return following


def _undominated(states: States) -> States:
    """Return ``states`` without those that another matches in every column for no more effort: no rule turns that."""
    kept: States = {}
    for state, choice in sorted(states.items(), key=_effort_then_height):
        if not any(all(map(ge, other, state)) for other in reversed(kept)):
            kept[state] = choice
    return kept


def _effort_then_height(entry: tuple[tuple[int, ...], _Choice]) -> tuple[int, int]:
    state, choice = entry
    return (choice.effort, -sum(state))


def _points(need: Need, weights: Sequence[int], state: Sequence[int], whole: Sequence[int]) -> Fraction:
    rows = zip(weights, state, whole, strict=False)
    return sum((weight * worth_at(need, Fraction(parts, full)) for weight, parts, full in rows), Fraction(0))


def _best_for_effort(ways: Sequence[_Choice]) -> tuple[_Choice, ...]:
    kept: list[_Choice] = []
    for way in sorted(ways, key=lambda one: (one.effort, -one.points, len(one.taken))):
        if not kept or way.points > kept[-1].points:
            kept.append(way)
    return tuple(kept)


def _plan(choices: Sequence[tuple[_Choice, ...]]) -> _Plan:
    """Return the most points for each effort, need after need: a row of whole numbers, shifted once a choice."""
    scale = lcm(*(choice.points.denominator for own in choices for choice in own))
    most = sum(own[-1].effort for own in choices)
    points = np.full(most + 1, OUT_OF_REACH, dtype=np.int64)
    points[0] = 0
    taken = []
    for own in choices:
        best = np.full_like(points, OUT_OF_REACH)
        which = np.zeros(most + 1, dtype=np.int32)
        for number, choice in enumerate(own):
            before = points[: most + 1 - choice.effort]
            after = np.where(before == OUT_OF_REACH, OUT_OF_REACH, before + int(choice.points * scale))
            better = after > best[choice.effort :]
            best[choice.effort :][better] = after[better]
            which[choice.effort :][better] = number
        points = best
        taken.append(which)
    return _Plan(tuple(choices), points, tuple(taken), scale)


def _taken(plan: _Plan, place: int) -> tuple[Improvement, ...]:
    """Return the improvements that lead to ``place`` on the curve, followed back from the last need to the first."""
    found: list[Improvement] = []
    for own, which in zip(reversed(plan.choices), reversed(plan.taken), strict=True):
        choice = own[which[place]]
        found += [improvement for option in choice.taken for improvement in option.improvements]
        place -= choice.effort
    return tuple(reversed(found))


def _curve(plan: _Plan, total: int, unit: int) -> tuple[Step, ...]:
    reached = np.maximum.accumulate(plan.points)
    corners = np.flatnonzero(np.diff(reached, prepend=OUT_OF_REACH))
    if not total:
        return ()
    return tuple(
        Step(Fraction(int(place), unit), Fraction(int(reached[place]), plan.scale * total)) for place in corners
    )
