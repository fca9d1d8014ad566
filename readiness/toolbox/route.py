"""The route to market: which regime holds for a purchase on a day, and which of its options are open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness.document.toolbox import RouteCase
from readiness.errors import BadInputError
from readiness.toolbox.rule_packs import Condition, Duty, Option, RuleBook, RulePack, Source, Step, Threshold
from readiness.toolbox.words import written
from readiness.toolbox.working_days import last_day

Standing = Literal["must", "may", "depends", "closed"]
LAST_YEAR = 2100
ORDER: tuple[Standing, ...] = ("must", "may", "depends", "closed")


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step of a timetable, and its last day should its notice be published on the day asked about."""

    step: Step
    ends: date | None


@dataclass(frozen=True, slots=True)
class RouteOption:
    """An option as it stands: open, bound to be used, closed by some facts, or depending on facts not known yet."""

    option: Option
    standing: Standing
    unknown: tuple[str, ...]
    against: tuple[Condition, ...]
    gives_way_to: str | None
    duties: tuple[Duty, ...]
    timetable: tuple[TimedStep, ...]


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """The regime that holds, its threshold where it has one, its duties, and its options, the binding ones first."""

    case: RouteCase
    on: date
    pack: RulePack
    threshold: Threshold | None
    duties: tuple[Duty, ...]
    options: tuple[RouteOption, ...]

    @property
    def sources(self) -> dict[str, Source]:
        """Every source that the answer rests on, by name; that of the threshold is called ``threshold``."""
        return {**self.pack.sources, **({"threshold": self.threshold.source} if self.threshold else {})}


def route(case: RouteCase, on: date, book: RuleBook) -> RouteAnswer:
    """Return the regime and the options for ``case`` should its procurement begin on ``on``.

    Raises:
        BadInputError: No rules are kept for that day or nation.
    """
    if on.year > LAST_YEAR:
        raise BadInputError("date", f"Nobody knows the rules of {on.year}.", f"Give a day before {LAST_YEAR + 1}.")
    threshold = threshold_for(case, on, book.thresholds)
    pack = next((pack for pack in book.packs if _applies(pack, case, on, threshold)), None)
    if pack is None:
        raise _nothing_kept(case, on, book)
    options = [_option(option, case, on, book) for option in pack.options if case.subject in option.subjects]
    return RouteAnswer(
        case,
        on,
        pack,
        threshold if pack.over_threshold is not None else None,
        tuple(duty for duty in pack.duties if duty.binds(case)),
        tuple(sorted(_after_musts(options), key=lambda one: ORDER.index(one.standing))),
    )


def threshold_for(case: RouteCase, on: date, thresholds: Sequence[Threshold]) -> Threshold | None:
    """Return the threshold that holds for ``case`` on ``on``, or None where none is kept."""
    rows = [
        row
        for row in thresholds
        if row.starts <= on
        and case.subject in row.subjects
        and case.buyer in row.buyers
        and case.concession == row.concession
    ]
    return max(rows, key=lambda row: row.starts, default=None)


def _applies(pack: RulePack, case: RouteCase, on: date, threshold: Threshold | None) -> bool:
    fits = case.nation in pack.nations and case.buyer in pack.buyers and case.subject in pack.subjects
    if not (fits and pack.holds_on(on) and pack.grants == bool(case.grant)):
        return False
    if pack.over_threshold is None:
        return True
    return threshold is not None and (case.value >= threshold.amount) == pack.over_threshold


def _nothing_kept(case: RouteCase, on: date, book: RuleBook) -> BadInputError:
    nations = {nation for pack in book.packs for nation in pack.nations}
    if case.nation not in nations:
        problem = f"No rules for {case.nation.capitalize()} are kept here: it has procurement law of its own."
        return BadInputError("nation", problem, "Ask the buyer's procurement adviser.")
    problem = f"The rules of {written(on)} are not kept here; the earliest are those of {written(book.first_day)}."
    return BadInputError("date", problem, "Give a later date, or ask the buyer's procurement adviser.")


def _option(option: Option, case: RouteCase, on: date, book: RuleBook) -> RouteOption:
    against, unknown = _tested(option, case)
    standing: Standing = "closed" if against else "depends" if unknown else "must" if option.must else "may"
    timetable = tuple(_timed(step, case, on, book) for step in option.timetable if case.subject in step.subjects)
    duties = tuple(duty for duty in option.duties if duty.binds(case))
    return RouteOption(option, standing, () if against else unknown, against, None, duties, timetable)


def _tested(option: Option, case: RouteCase) -> tuple[tuple[Condition, ...], tuple[str, ...]]:
    against = [one for one in option.when if getattr(case, one.fact) not in (None, one.holds)]
    unknown = [one.fact for one in option.when if getattr(case, one.fact) is None]
    known = [getattr(case, one.fact) == one.holds for one in option.when_any if getattr(case, one.fact) is not None]
    if option.when_any and not any(known):
        if len(known) == len(option.when_any):
            against += option.when_any
        unknown += [one.fact for one in option.when_any if getattr(case, one.fact) is None]
    return tuple(against), tuple(unknown)


def _timed(step: Step, case: RouteCase, on: date, book: RuleBook) -> TimedStep:
    holidays = book.holidays if step.working else None
    return TimedStep(step, last_day(on, step.days, step.counted, case.nation, holidays))


def _after_musts(options: Sequence[RouteOption]) -> Iterable[RouteOption]:
    bound = next((one.option.id for one in options if one.standing == "must"), None)
    for one in options:
        if bound and not one.option.must and one.standing != "closed":
            yield RouteOption(one.option, "closed", (), (), bound, one.duties, one.timetable)
        else:
            yield one
