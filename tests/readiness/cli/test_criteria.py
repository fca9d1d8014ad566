"""Weighted criteria from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from readiness.cli.main import main
from tests.readiness.cli.conftest import Command
from tests.readiness.toolbox.builders import bid, criteria_case

BIDS = [bid("a", 5, 4), bid("b", 5, 3), bid("c", 1, 1)]


def spec(folder: Path, *weights: float, **changed: Any) -> Path:
    path = folder / "spec.json"
    path.write_text(criteria_case(*weights, **{"bids": BIDS, **changed}).model_dump_json())
    return path


def test_totals_ranks_and_close_calls_are_given(tmp_path: Path, command: Command) -> None:
    found = command("criteria", spec(tmp_path))
    assert (found["exit"], found["totals"]) == (0, {"a": 4.6, "b": 4.2, "c": 1})
    assert (found["ranks"], found["too_close"]) == ({"a": 1, "b": 2, "c": 3}, [["a", "b"]])
    assert [one["rule"] for one in found["findings"]] == ["criteria.too_close"]


def test_people_read_the_table_and_the_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", str(spec(tmp_path))]) == 0
    printed = capsys.readouterr().out
    assert "Too close to call: a, b." in printed
    assert "First:" not in printed
    assert "too close to call: 0.4 marks apart" in printed


def test_the_mark_of_the_price_stands_in_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bids = [bid("a", 4, 4, price=100), bid("b", 1, 1, price=200)]
    assert main(["criteria", str(spec(tmp_path, 40, 40, price_weight=20, bids=bids))]) == 0
    heading, _, *rows = capsys.readouterr().out.splitlines()
    assert (heading.split()[-1], [row.split()[-1] for row in rows[:2]]) == ("Price", ["5", "2.5"])
    assert rows[2] == "First: a."


def test_without_bids_nobody_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", str(spec(tmp_path, bids=[]))]) == 0
    assert capsys.readouterr().out.startswith("No bids are recorded yet")


def test_when_every_bid_is_out_the_check_has_found_errors(tmp_path: Path, command: Command) -> None:
    found = command(
        "criteria", spec(tmp_path, criteria=[{"id": "c1", "weight": 100, "minimum": 5}], bids=[bid("a", 1)])
    )
    assert (found["exit"], found["out"], found["ranks"]) == (1, ["a"], {"a": None})


def test_weights_of_99_are_refused_in_words(tmp_path: Path, command: Command) -> None:
    refused = command("criteria", spec(tmp_path, 60, 39))
    assert refused["exit"] == 3
    assert "the weights sum to 99, not 100; give out 1" in refused["refusal"]


def test_a_weight_over_100_is_refused_with_its_place(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps({"criteria": [{"id": "a", "weight": 101}], "bids": []}))
    assert "weight: must be at most 100" in command("criteria", path)["refusal"]
