"""The outcomes framework: each outcome with its measures, how far they have come, and what to mend."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from readiness.document.model import Document
from readiness.document.toolbox import Indicator, Outcome
from readiness.questionnaire.sources import cited
from readiness.scoring.ranges import rounded
from readiness.toolbox.outcomes import QUARTERS, Progress, grid, outcome_findings, outcome_rules, progress
from readiness.toolbox.standing import standing
from readiness.toolbox.words import Gravity

ALL = 100


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure and how far it has come: per cent of the way, None where that is not known."""

    indicator: Indicator
    per_cent: int | None
    latest: float | None
    on: date | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One outcome with its measures, and the names of the measures in each quarter of the grid."""

    key: str
    outcome: Outcome
    measures: tuple[MeasureRow, ...]
    quarters: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class OutcomesView:
    """The framework: outcomes, what there is to say, and the starting set with its source."""

    rows: tuple[OutcomeRow, ...]
    remarks: tuple[tuple[Gravity, str], ...]
    measures: int
    most_measures: int
    offered: tuple[str, ...]
    source: str


def outcomes_view(document: Document, today: date) -> OutcomesView:
    """Return the framework of ``document`` as it stands on ``today``."""
    outcomes, rules = standing(document.outcomes), outcome_rules()
    rows = tuple(_row(key, outcome, today) for key, outcome in outcomes.items())
    return OutcomesView(
        rows,
        tuple((one.gravity, one.say()) for one in outcome_findings(outcomes, today)),
        sum(len(row.measures) for row in rows),
        rules.most_indicators,
        tuple(one.area for one in missing_areas(outcomes)),
        cited(rules.source),
    )


def quarter_names() -> Mapping[str, str]:
    """Return the words of the four quarters."""
    return {quarter: outcome_rules().quarters[quarter].read() for quarter in QUARTERS}


def missing_areas(outcomes: Mapping[str, Outcome]) -> tuple[Outcome, ...]:
    """Return the outcomes of the starting set whose area the framework does not have yet."""
    areas = {one.area for one in outcomes.values()}
    return tuple(one for one in outcome_rules().outcomes if one.area not in areas)


def _row(key: str, outcome: Outcome, today: date) -> OutcomeRow:
    names = quarter_names()
    quarters = tuple(
        (names[quarter], tuple(one.name or one.id for one in found)) for quarter, found in grid(outcome).items()
    )
    return OutcomeRow(key, outcome, tuple(_measure(progress(one, today)) for one in outcome.indicators), quarters)


def _measure(found: Progress) -> MeasureRow:
    per_cent = int(rounded(found.share * ALL)) if found.share is not None else None
    return MeasureRow(found.indicator, per_cent, found.latest, found.on, found.is_late)
