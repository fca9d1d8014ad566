"""Gain and pain share from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from readiness.cli.main import main
from tests.readiness.cli.conftest import Command
from tests.readiness.toolbox.builders import arrangement


def spec(folder: Path, **changed: Any) -> Path:
    path = folder / "spec.json"
    path.write_text(json.dumps({**arrangement().model_dump(mode="json"), **changed}))
    return path


def test_the_total_and_every_partner_are_given(tmp_path: Path, command: Command) -> None:
    found = command("share", spec(tmp_path))
    assert (found["exit"], found["total"]) == (0, 50_000)
    assert [(one["id"], one["amount"], one["days_of_cash"]) for one in found["partners"]] == [
        ("a", 30_000, 33.3333),
        ("b", 20_000, 4),
    ]
    assert {"rule", "severity", "message"} == found["warnings"][0].keys()


def test_people_read_the_example_the_stress_test_and_the_warnings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["share", str(spec(tmp_path))]) == 0
    printed = capsys.readouterr().out
    assert "Between 90 % and 110 % of the target: £100,000 at a providers' share of 50 % makes £50,000." in printed
    assert "130 %" in printed
    assert "a receives £30,000: what it spends in 33.3 days." in printed


def test_every_loss_stands_beside_reserves_and_days_of_cost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["share", str(spec(tmp_path, outturn=1_100_000))]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["120", "%", "a", "£75,000", "83.3", "−£25,000", "£1,144,444"] in rows
    assert ["a", "pays", "£30,000:", "what", "it", "spends", "in", "33.3", "days."] in rows


def test_programs_read_what_each_outturn_leaves(tmp_path: Path, command: Command) -> None:
    worst = command("share", spec(tmp_path))["stress"][-1]
    assert (worst["partners"]["a"], worst["reserves_left"]["a"]) == (-120_000, -70_000)
    assert round(worst["days_of_cash"]["a"], 1) == -133.3


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"partners": [{"id": "a", "share": 60}, {"id": "b", "share": 60}]}, "sum to 120"),
        ({"partners": [{"id": "a", "share": 101}]}, "at most 100"),
        ({"partners": [{"id": "a", "share": 100, "reserves": -1}]}, "at least 0"),
        ({"key_results": [{"id": "k", "weight": 100, "level": "splendid"}]}, "must be 'game-breaking'"),
        ({"bands": [{"share": 50}]}, "at most 1"),
        ({"bands": []}, "needs at least 1"),
        ({"target": 0}, "more than 0"),
        ({"goal": 1}, "not a setting"),
    ],
)
def test_bad_input_is_refused_with_its_place(
    tmp_path: Path, command: Command, changed: dict[str, Any], word: str
) -> None:
    refused = command("share", spec(tmp_path, **changed))
    assert refused["exit"] == 3
    assert word in refused["refusal"]


@pytest.mark.parametrize(
    ("content", "word"),
    [("{", "not JSON"), ("[]", "Begin it with"), ("\xff", "not JSON"), ('{"\\ud800": 1}', "half a character")],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, command: Command, content: str, word: str) -> None:
    path = tmp_path / "spec.json"
    path.write_text(content, encoding="latin-1")
    refused = command("share", path)
    assert (refused["exit"], word in refused["refusal"]) == (3, True)


def test_a_missing_file_is_named(tmp_path: Path, command: Command) -> None:
    assert command("share", tmp_path / "none.json")["exit"] == 3
