"""``readiness instrument QUESTIONNAIRE ANSWERS.csv``: score any instrument outside a document."""

import argparse
from pathlib import Path
from typing import Any

from readiness.cli.found_questionnaire import found_questionnaire
from readiness.cli.outcome import Outcome, table
from readiness.exchange.answer_files import read_respondents
from readiness.questionnaire.format import Questionnaire
from readiness.scoring.measures import MeasureResult, score_instrument
from readiness.scoring.ranges import whole_percentage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument(
        "questionnaire", help="a file ending in .toml or .xlsx, or the id of a questionnaire that ships"
    )
    parser.add_argument("answers", type=Path, help="a CSV file: respondent,item,value[,state]")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print every measure with its range, coverage, people and band."""
    questionnaire = found_questionnaire(arguments.questionnaire)
    respondents = read_respondents(arguments.answers, questionnaire)
    results = score_instrument(questionnaire, respondents)
    rows = [("Measure", "Value", "Range", "Answered", "People", "Band"), *(_row(questionnaire, one) for one in results)]
    lines = table(rows) if results else [f"{questionnaire.title.read()} has no measures to score."]
    data = {"id": questionnaire.id, "respondents": len(respondents), "measures": [_data(one) for one in results]}
    return Outcome(lines, data)


def _row(questionnaire: Questionnaire, one: MeasureResult) -> tuple[str, ...]:
    measure = next(measure for measure in questionnaire.measures if measure.id == one.id)
    title = measure.title.read() if measure.title else measure.id
    if one.value is None or one.low is None or one.high is None:
        return (title, "-", "-", f"{whole_percentage(one.coverage)} %", str(one.people), "-")
    places = measure.round.places
    value, low, high = (f"{float(bound):.{places}f}" for bound in (one.value, one.low, one.high))
    band = one.band.label.read() if one.band else "-"
    return (title, value, f"{low}-{high}", f"{whole_percentage(one.coverage)} %", str(one.people), band)


def _data(one: MeasureResult) -> dict[str, Any]:
    return {
        "id": one.id, "value": one.value, "low": one.low, "high": one.high, "coverage": one.coverage,
        "n": one.people, "band": one.band.id if one.band else None, "agreement": one.agreement,
    }  # fmt: skip
