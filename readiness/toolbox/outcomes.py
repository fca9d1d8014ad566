"""The outcomes framework: how far each indicator has come, and whether the measures are few and worth having."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import get_args

from readiness.document.toolbox import Indicator, Outcome, Quarter
from readiness.records import Record, read_toml
from readiness.toolbox.money import exact
from readiness.toolbox.monitoring import months_after
from readiness.toolbox.words import Remark, toolbox_folder
from readiness.wording import Wording

QUARTERS: tuple[Quarter, ...] = get_args(Quarter)
BETTER_OFF: tuple[Quarter, ...] = ("better off number", "better off per cent")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an indicator has come: the share of the way from baseline to target, and the day of its last result."""

    indicator: Indicator
    share: Fraction | None
    latest: float | None
    on: date | None
    is_late: bool


class OutcomeRules(Record):
    """How many measures are advised, the names of the quarters, and outcomes to start from."""

    source: str
    most_indicators_each: int
    most_indicators: int
    quarters: dict[Quarter, Wording]
    outcomes: tuple[Outcome, ...]


@lru_cache
def outcome_rules() -> OutcomeRules:
    """Return the rules and the starting set that ship with the program."""
    return read_toml(toolbox_folder() / "outcomes.toml", OutcomeRules)


def progress(indicator: Indicator, today: date) -> Progress:
    """Return how far ``indicator`` has come.

    Returns:
        share = (latest - baseline) / (target - baseline): 1 at the target, below 0 where things got worse; None
        where something is missing. Late where the next result was due before ``today``.
    """
    dated = [one for one in indicator.results if one.on]
    if not dated:
        return Progress(indicator, None, None, None, is_late=False)
    last = max(dated, key=lambda one: one.on)
    on = date.fromisoformat(last.on)
    late = indicator.every_months is not None and months_after(on, indicator.every_months) < today
    share = None
    if indicator.baseline is not None and indicator.target not in (None, indicator.baseline):
        start = exact(indicator.baseline)
        share = (exact(last.value) - start) / (exact(indicator.target or 0) - start)
    return Progress(indicator, share, last.value, on, late)


def grid(outcome: Outcome) -> dict[Quarter, tuple[Indicator, ...]]:
    """Return the indicators of ``outcome`` by quarter of the grid, every quarter named."""
    return {name: tuple(one for one in outcome.indicators if one.quarter == name) for name in QUARTERS}


def outcome_findings(outcomes: Mapping[str, Outcome], today: date) -> tuple[Remark, ...]:
    """Return what to mend in a framework: measures too many or of one kind, and what is missing from them."""
    rules = outcome_rules()
    found = [remark for outcome in outcomes.values() for remark in _about(outcome, today)]
    count = sum(len(outcome.indicators) for outcome in outcomes.values())
    if count > rules.most_indicators:
        values = {"count": str(count), "most": str(rules.most_indicators)}
        found.insert(0, Remark("outcome.many_in_all", "warning", values))
    return tuple(found)


def _about(outcome: Outcome, today: date) -> Iterator[Remark]:
    values, most = {"outcome": outcome.name}, outcome_rules().most_indicators_each
    if not outcome.indicators:
        yield Remark("outcome.no_indicator", "warning", values)
    elif not any(grid(outcome)[quarter] for quarter in BETTER_OFF):
        yield Remark("outcome.nobody_better_off", "warning", values)
    if len(outcome.indicators) > most:
        counts = {"count": str(len(outcome.indicators)), "most": str(most)}
        yield Remark("outcome.many", "warning", {**values, **counts})
    if outcome.agreed_with_people is False:
        yield Remark("outcome.not_asked", "warning", values)
    for indicator in outcome.indicators:
        yield from _about_indicator(indicator, today)


def _about_indicator(indicator: Indicator, today: date) -> Iterator[Remark]:
    values = {"indicator": indicator.name or indicator.id}
    if indicator.baseline is None:
        yield Remark("outcome.no_baseline", "warning", values)
    if indicator.target is None:
        yield Remark("outcome.no_target", "warning", values)
    elif indicator.target == indicator.baseline:
        yield Remark("outcome.target_reached", "note", values)
    if not indicator.source:
        yield Remark("outcome.no_source", "warning", values)
    if progress(indicator, today).is_late:
        yield Remark("outcome.late", "warning", values)
