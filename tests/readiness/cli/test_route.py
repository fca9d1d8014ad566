"""The route to market from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from readiness.cli.main import main
from tests.readiness.cli.conftest import Command
from tests.readiness.toolbox.builders import route_case


def spec(folder: Path, **changed: Any) -> Path:
    path = folder / "spec.json"
    path.write_text(json.dumps({**route_case().model_dump(mode="json"), **changed}))
    return path


@pytest.mark.parametrize(("day", "regime"), [
    ("2025-02-23", "public-contracts-regulations-2015"), ("2025-02-24", "procurement-act-2023"),
])  # fmt: skip
def test_the_day_chooses_the_rules(tmp_path: Path, command: Command, day: str, regime: str) -> None:
    found = command("route", spec(tmp_path), "--on", day)
    assert (found["exit"], found["regime"], found["on"]) == (0, regime, day)
    assert found["options"]
    assert found["duties"]
    assert {duty["source"] for duty in found["duties"]} <= {source["id"] for source in found["sources"]}
    assert "not legal advice" in found["notice"]


@pytest.mark.parametrize(("day", "regime"), [("2025-12-31", "below-threshold"), ("2026-01-01", "procurement-act-2023")])
def test_the_new_thresholds_hold_from_their_day(tmp_path: Path, command: Command, day: str, regime: str) -> None:
    goods = spec(tmp_path, subject="goods-or-services", value=207_720)
    assert command("route", goods, "--on", day)["regime"] == regime


def test_a_day_in_the_file_is_used_where_none_is_asked_for(tmp_path: Path, command: Command) -> None:
    assert command("route", spec(tmp_path, on="2020-01-01"))["regime"] == "public-contracts-regulations-2015"


def test_people_read_options_turns_and_the_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    goods = spec(tmp_path, subject="goods-or-services", urgent=False, single_supplier=False)
    assert main(["route", str(goods), "--on", "2026-06-01"]) == 0
    printed = capsys.readouterr().out
    assert "Open procedure (open)." in printed
    assert "Direct award (closed)." in printed
    assert "with a notice on 1 June 2026, to the end of 26 June 2026." in printed
    assert "not legal advice" in printed


def test_an_option_that_must_be_used_is_named_by_those_that_give_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = spec(tmp_path, subject="health-care", existing_provider=True, only_capable=True, framework=False)
    assert main(["route", str(path), "--on", "2026-06-01"]) == 0
    assert "Closed, because of the answer to: Can only the existing provider" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changed", "day", "word"),
    [
        ({}, "2015-02-25", "the earliest are those of"),
        ({}, "soon", "Write it as"),
        ({"nation": "france"}, "2026-06-01", "must be 'england'"),
        ({"value": -1}, "2026-06-01", "at least 0"),
        ({"on": "2026-13-01"}, "2026-06-01", "must be a date such as"),
        ({"on": "01/02/2026"}, "2026-06-01", "“01/02/2026” is not a date as it is read here; write the year first"),
        ({"nation": "scotland"}, "2026-06-01", "law of its own"),
    ],
)
def test_bad_input_is_refused_in_words(
    tmp_path: Path, command: Command, changed: dict[str, Any], day: str, word: str
) -> None:
    refused = command("route", spec(tmp_path, **changed), "--on", day)
    assert (refused["exit"], word in refused["refusal"]) == (3, True)
