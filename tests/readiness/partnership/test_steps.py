from fractions import Fraction
from math import floor

from readiness.fit.bench import Bench
from readiness.fit.catalogue import load_catalogue
from readiness.fit.fit import ModelFit, fit_model
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, sample_named
from readiness.partnership.steps import gaps, next_steps, standings, strengths
from readiness.questionnaire.shipped import shipped_library
from tests.builders import bench, exactly, member, model

LIBRARY = shipped_library()


def fitted(table: Bench) -> ModelFit:
    needs = [{"factor": name, "relevance": {"all": weight}, "target": 1.0} for name, weight in (("x", 3), ("y", 1))]
    return fit_model(model(needs), table)


def test_the_costliest_gap_comes_first() -> None:
    fit = fitted(bench(member("a", x=exactly(75), y=exactly(25))))
    assert [(row.factor, row.missing) for row in standings(fit)] == [("x", Fraction(3, 16)), ("y", Fraction(3, 16))]
    assert [row.factor for row in gaps(fit, most=1)] == ["x"]


def test_what_is_missing_adds_up_to_what_the_model_lacks() -> None:
    fit = fitted(bench(member("a", x=exactly(60), y=exactly(10))))
    assert sum(row.missing for row in standings(fit)) == 1 - fit.readiness.expected


def test_only_what_is_fully_met_is_a_strength() -> None:
    assert [row.factor for row in strengths(fitted(bench(member("a", x=exactly(100), y=exactly(75)))))] == ["x"]


def test_a_step_raises_the_party_that_stands_lowest_by_one_level() -> None:
    assessment = assess(build(sample_named("lambeth"), LIBRARY), LIBRARY, load_catalogue())
    for step in next_steps(assessment, assessment.fit("alliance")):
        readings = {
            party: scores[step.factor].range.expected
            for party, scores in assessment.scores.items()
            if step.factor in scores
        }
        assert readings[step.party] == min(readings.values())
        level = floor(readings[step.party] * 4)
        assert (step.advice.factor, step.advice.level) == (step.factor, min(level, 3))


def test_shut_gates_come_before_gaps() -> None:
    document = build(sample_named("greenwich-public-health"), LIBRARY)
    assessment = assess(document, LIBRARY, load_catalogue())
    fit = assessment.fit("alliance")
    shut = [gate.factor for gate in fit.failed_gates]
    assert shut
    assert [step.factor for step in next_steps(assessment, fit, most=len(shut))] == shut
