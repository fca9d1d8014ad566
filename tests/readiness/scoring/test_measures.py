"""Instruments that nobody here wrote, typed in as data and scored with their published rules and bands."""

from fractions import Fraction

import pytest

from readiness.errors import BadInputError
from readiness.questionnaire.format import Questionnaire
from readiness.scoring.factors import Respondent
from readiness.scoring.measures import MeasureResult, score_instrument
from tests.builders import item, questionnaire, respondent

# The Partnership Assessment Tool (Hardy, Hudson and Waddington, 2003): six principles of six statements,
# each rated 1 to 4; totals of 109-144, 73-108, 37-72 and 36 are its four published bands.
FOUR = {"agree4": {"kind": "likert", "points": [{"code": str(n), "score": n, "label": f"{n}"} for n in range(1, 5)]}}
PAT = questionnaire(
    *(item(f"p{p}.{n}", scale="agree4", factor=f"p{p}") for p in range(1, 7) for n in range(1, 7)),
    scales=FOUR,
    measures=[
        *({"id": f"p{p}", "of": [f"factor:p{p}"], "method": "sum", "round": {"places": 0}} for p in range(1, 7)),
        {"id": "total", "of": ["all"], "method": "sum", "missing": {"rule": "refuse"}, "round": {"places": 0}},
    ],
    bands=[
        {
            "measures": ["total"],
            "cuts": [37, 73, 109],
            "labels": [{"id": name, "label": name} for name in ("d", "c", "b", "a")],
        }
    ],
)


def total(asked: Questionnaire, *people: Respondent) -> MeasureResult:
    return score_instrument(asked, people)[-1]


def same(code: str) -> Respondent:
    return respondent(**{one.id: code for one in PAT.items})


@pytest.mark.parametrize(("code", "value", "band"), [("1", 36, "d"), ("2", 72, "c"), ("3", 108, "b"), ("4", 144, "a")])
def test_the_partnership_assessment_tool_gives_its_published_bands(code: str, value: int, band: str) -> None:
    result = total(PAT, same(code))
    assert (result.value, result.band.id if result.band else None) == (Fraction(value), band)


def test_a_measure_that_refuses_missing_answers_says_so() -> None:
    with pytest.raises(BadInputError, match="ann, measure total: An answer is missing"):
        total(PAT, respondent(**{"p1.1": "3"}))


@pytest.mark.parametrize(
    ("method", "missing", "value", "low", "high"),
    [
        ("mean", {"rule": "ignore"}, "3", "2", "10/3"),
        ("mean", {"rule": "interval"}, "8/3", "2", "10/3"),
        ("sum", {"rule": "ignore"}, "6", "6", "10"),
        ("sum", {"rule": "prorate"}, "9", "6", "10"),
        ("percent", {"rule": "ignore"}, "75", "50", "250/3"),
        ("min", {"rule": "ignore"}, "2", "0", "2"),
        ("max", {"rule": "ignore"}, "4", "4", "4"),
        ("count", {"rule": "ignore"}, "2", "2", "3"),
        ("level", {"rule": "ignore"}, "2", "0", "2"),
    ],
)
def test_each_method_and_missing_rule(method: str, missing: dict[str, str], value: str, low: str, high: str) -> None:
    measure = {"id": "m", "of": ["all"], "method": method, "missing": missing, "round": {"places": 6}}
    result = total(questionnaire(measures=[measure]), respondent(a="2", b="4", c="?"))
    found = [result.value, result.low, result.high]
    assert [None if one is None else float(one) for one in found] == pytest.approx(
        [float(Fraction(one)) for one in (value, low, high)], abs=1e-6
    )


def test_too_little_coverage_gives_no_value() -> None:
    measure = {"id": "m", "of": ["all"], "missing": {"rule": "ignore", "min_coverage": 0.8}}
    result = total(questionnaire(measures=[measure]), respondent(a="2", b="4"))
    assert (result.value, result.coverage) == (None, Fraction(2, 3))


def test_a_measure_of_measures_weighs_them_alike() -> None:
    measures = [
        {"id": "x", "of": ["item:a"]},
        {"id": "y", "of": ["item:b", "item:c"]},
        {"id": "z", "of": ["measure:x", "measure:y"]},
    ]
    assert total(questionnaire(measures=measures), respondent(a="4", b="0", c="0")).value == 2


def test_people_are_joined_as_the_measure_says() -> None:
    people = [respondent("ann", a="0"), respondent("ben", a="3"), respondent("cat", a="3")]
    values = []
    for rule in ("mean", "median", "lowest"):
        measure = {"id": "m", "of": ["item:a"], "across_people": rule, "round": {"places": 2}}
        values.append(total(questionnaire(measures=[measure]), *people).value)
    assert values == [2, 3, 0]


def test_the_printed_value_and_the_band_never_contradict_each_other() -> None:
    bands = {"measures": ["m"], "cuts": [3.0], "labels": [{"id": "low", "label": "l"}, {"id": "high", "label": "h"}]}
    asked = questionnaire(*(item(f"i{n}") for n in range(20)), measures=[{"id": "m", "of": ["all"]}], bands=[bands])
    answers = {f"i{n}": "3" for n in range(19)} | {"i19": "2"}
    result = total(asked, respondent(**answers))
    assert (result.value, result.band.id if result.band else None) == (Fraction(3), "high")
