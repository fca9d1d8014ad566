"""Scores, fit and questionnaires from the command line."""

from pathlib import Path

import pytest

from tests.builders import item, table
from tests.readiness.cli.conftest import Command

GAD7 = (
    """
format = "readiness-questionnaire/1"
id = "gad-7"
version = "1"
title = "Seven items, scored 0 to 3, with the published cut points 5, 10 and 15"
languages = ["en"]
licence = "items left out; the scoring is published"
source = "Spitzer, Kroenke, Williams and Löwe 2006"
respondent = "person"
about = "self"
minutes = 2
[scales.often]
kind = "likert"
points = [
  {code="0", label="Not at all"}, {code="1", label="Some days"},
  {code="2", label="Half the days"}, {code="3", label="Nearly daily"},
]
[[sections]]
id = "all"
title = "All"
"""
    + "".join(f'[[items]]\nid = "q{n}"\nsection = "all"\nscale = "often"\ntext = "Question {n}"\n' for n in range(1, 8))
    + """
[[measures]]
id = "total"
of = ["all"]
method = "sum"
round = {places = 0}
[[bands]]
measures = ["total"]
cuts = [5, 10, 15]
labels = [
  {id="minimal", label="Minimal"}, {id="mild", label="Mild"},
  {id="moderate", label="Moderate"}, {id="severe", label="Severe"},
]
"""
)


def test_scores_are_given_for_every_party_and_factor(lambeth: Path, command: Command) -> None:
    parties = command("score", lambeth)["parties"]
    assert len(parties) == 5
    factor = parties["certitude"]["factors"]["openness"]
    assert 0 <= factor["low"] <= factor["score"] <= factor["high"] <= 100
    assert {"coverage", "band", "people"} <= set(factor)


def test_scores_of_an_unknown_party_are_refused(lambeth: Path, command: Command) -> None:
    assert command("score", lambeth, "--party", "nobody")["exit"] == 2


def test_the_lambeth_sample_chooses_the_alliance(lambeth: Path, command: Command) -> None:
    fit = command("fit", lambeth)
    best = fit["models"][0]
    assert (fit["best"], best["id"], best["status"]) == ("alliance", "alliance", "choose")
    assert all(gate["state"] == "passed" for gate in best["gates"])
    assert len(fit["models"]) == 11


def test_a_charity_alone_gets_readiness_and_an_open_suitability(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "alone.readiness"
    command("new", path, "--purpose", "self-assessment")
    assert command("fit", path)["best"] is None


@pytest.mark.parametrize(
    ("answers", "value", "band"),
    [("0" * 7, 0, "minimal"), ("1111100", 5, "mild"), ("2222200", 10, "moderate"), ("3" * 7, 21, "severe")],
)
def test_a_published_instrument_is_typed_in_and_scored_with_its_bands(
    tmp_path: Path, command: Command, answers: str, value: int, band: str
) -> None:
    (tmp_path / "gad7.toml").write_text(GAD7, "utf-8")
    rows = [f"ann,q{n},{code}" for n, code in enumerate(answers, start=1)]
    (tmp_path / "said.csv").write_text("\n".join(["respondent,item,value", *rows]), "utf-8")
    total = command("instrument", tmp_path / "gad7.toml", tmp_path / "said.csv")["measures"][0]
    assert (total["value"], total["band"], total["n"], total["coverage"]) == (value, band, 1, 1)


def test_an_instruments_answers_are_refused_with_file_and_line(tmp_path: Path, command: Command) -> None:
    (tmp_path / "gad7.toml").write_text(GAD7, "utf-8")
    (tmp_path / "said.csv").write_text("respondent,item,value\nann,q1,1\nann,q1,2\n", "utf-8")
    refused = command("instrument", tmp_path / "gad7.toml", tmp_path / "said.csv")
    assert refused["exit"] == 3
    assert "said.csv, line 3: “ann” answers “q1” twice" in refused["refusal"]


def test_the_questionnaires_that_ship_are_listed_and_shown(command: Command) -> None:
    listed = command("questionnaire", "list")["questionnaires"]
    assert [one["id"] for one in listed][:2] == ["values", "risk-appetite"]
    assert command("questionnaire", "show", "values")["items"] == len(
        command("questionnaire", "show", "values")["content"]["items"]
    )


@pytest.mark.parametrize(("name", "code"), [("good", 0), ("poor", 1)])
def test_a_questionnaire_file_is_checked(tmp_path: Path, command: Command, name: str, code: int) -> None:
    rows = [item("a"), item("b" if name == "good" else "a")]
    path = tmp_path / f"{name}.toml"
    path.write_text(as_toml(table(*rows)), "utf-8")
    assert command("questionnaire", "check", path)["exit"] == code


def as_toml(content: dict[str, object]) -> str:
    """Return ``content`` as TOML: every value of these tables is one inline value."""

    def inline(value: object) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f'"{key}" = {inline(one)}' for key, one in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(inline, value)) + "]"
        return str(value) if isinstance(value, int) else '"' + str(value) + '"'

    return "\n".join(f"{key} = {inline(value)}" for key, value in content.items())


def test_how_people_of_a_small_organisation_differ_is_not_told_beside_others(lambeth: Path, command: Command) -> None:
    factors = [one for party in command("score", lambeth)["parties"].values() for one in party["factors"].values()]
    assert {one["agreement"] for one in factors} == {None}
    assert not [one for one in factors if one["why_no_band"] == "split: talk first"]
    assert not [one for one in factors if one["coverage"] == 1 and one["standing"] == "scored" and one["band"] is None]
