from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from readiness.document.toolbox import Indicator, Outcome
from readiness.records import record_from
from readiness.toolbox.outcomes import QUARTERS, grid, outcome_findings, outcome_rules, progress

TODAY = date(2026, 6, 1)
WHOLE = {"id": "i", "quarter": "better off per cent", "baseline": 20, "target": 60, "source": "survey"}


def indicator(**changed: Any) -> Indicator:
    return record_from({**WHOLE, **changed}, Indicator, "test")


def results(*values: float) -> list[dict[str, Any]]:
    return [{"on": f"2026-0{month}-01", "value": value} for month, value in enumerate(values, start=1)]


@pytest.mark.parametrize(
    ("changed", "share"),
    [
        ({"results": results(20)}, Fraction(0)),
        ({"results": results(20, 40)}, Fraction(1, 2)),
        ({"results": results(60)}, Fraction(1)),
        ({"results": results(10)}, Fraction(-1, 4)),
        ({"baseline": 60, "target": 20, "results": results(30)}, Fraction(3, 4)),
        ({"results": []}, None),
        ({"baseline": None, "results": results(20)}, None),
        ({"target": None, "results": results(20)}, None),
        ({"target": 20, "results": results(20)}, None),
    ],
)
def test_progress_is_the_share_of_the_way_whichever_way_is_better(
    changed: dict[str, Any], share: Fraction | None
) -> None:
    assert progress(indicator(**changed), TODAY).share == share


def test_the_latest_result_counts_whatever_the_order_of_rows() -> None:
    assert progress(indicator(results=results(20, 50)[::-1]), TODAY).latest == 50


@pytest.mark.parametrize(("today", "late"), [(date(2026, 4, 1), False), (date(2026, 4, 2), True)])
def test_a_result_is_late_on_the_day_after_it_was_due(today: date, late: bool) -> None:
    assert progress(indicator(every_months=3, results=results(20)), today).is_late == late


def rules(*indicators: Indicator, **changed: Any) -> list[str]:
    outcome = Outcome(name="Well", indicators=indicators, **changed)
    return [one.rule.removeprefix("outcome.") for one in outcome_findings({"o": outcome}, TODAY)]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"quarter": "how much"}, ["nobody_better_off"]),
        ({"baseline": None}, ["no_baseline"]),
        ({"target": None}, ["no_target"]),
        ({"target": 20}, ["target_reached"]),
        ({"source": ""}, ["no_source"]),
        ({"every_months": 1, "results": results(1)}, ["late"]),
    ],
)
def test_what_is_missing_from_a_measure_is_named(changed: dict[str, Any], expected: list[str]) -> None:
    assert rules(indicator(**changed)) == expected


def test_measures_are_kept_few() -> None:
    assert rules(*(indicator(id=f"i{number}") for number in range(5))) == ["many"]
    assert rules(*(indicator(id=f"i{number}") for number in range(16))) == ["many_in_all", "many"]


def test_an_outcome_without_measures_or_without_asking_anybody_is_named() -> None:
    assert rules(agreed_with_people=False) == ["no_indicator", "not_asked"]


def test_every_quarter_of_the_grid_is_shown() -> None:
    assert list(grid(Outcome(name="Well", indicators=(indicator(),)))) == list(QUARTERS)


def test_the_starting_set_has_the_three_areas_of_greenwich_and_counts_who_is_better_off() -> None:
    starting = outcome_rules().outcomes
    assert [one.area for one in starting] == ["Sexual health", "Drug and alcohol treatment", "Healthy living"]
    found = outcome_findings(dict(enumerate_names(starting)), TODAY)
    assert {one.rule for one in found} == {"outcome.no_baseline", "outcome.no_target", "outcome.no_source"}


def enumerate_names(outcomes: tuple[Outcome, ...]) -> list[tuple[str, Outcome]]:
    return [(one.name, one) for one in outcomes]
