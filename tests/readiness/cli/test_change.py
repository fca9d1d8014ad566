"""The smallest change from the command line."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from readiness.cli.main import main
from readiness.document.saving import DocumentFile
from readiness.partnership.people import people
from readiness.questionnaire.shipped import shipped_library
from readiness.scoring.factors import level_of
from tests.readiness.cli.conftest import Command


@pytest.fixture
def greenwich(tmp_path: Path, command: Command) -> Path:
    path = tmp_path / "greenwich.readiness"
    assert command("new", path, "--sample", "greenwich-public-health")["exit"] == 0
    return path


def test_each_change_names_party_people_question_and_levels(greenwich: Path, command: Command) -> None:
    found = command("change", greenwich, "--model", "alliance")
    assert (found["exit"], found["reached"], len(found["changes"]), found["effort"]) == (0, True, 11, 25)
    first = found["changes"][0]
    assert set(first) >= {"party", "people", "factor", "item", "question", "from", "to", "to_label", "effort"}
    assert all((one["from"] or 0) < one["to"] <= 4 and one["question"].endswith("?") for one in found["changes"])


def test_the_promise_is_kept_when_the_answers_are_entered(greenwich: Path, tmp_path: Path, command: Command) -> None:
    found = command("change", greenwich, "--model", "alliance")
    for one in found["changes"]:
        enter(command, greenwich, tmp_path / "said.csv", one)
    after = next(one for one in command("fit", greenwich)["models"] if one["id"] == "alliance")
    assert (after["status"], after["readiness"]) == ("choose", found["readiness"])


def enter(command: Command, document: Path, said: Path, change: Mapping[str, Any]) -> None:
    """Record the changed answer for everybody whom it concerns, as its level's code."""
    home = shipped_library().home_of(change["factor"])
    item = home.item(change["item"])
    code = home.scale_of(item).codes[-1 - change["to"] if item.reverse else change["to"]]
    with said.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("item", "value"), (change["item"], code)])
    stands = DocumentFile(document).read().document
    for name in people(stands, change["party"]):
        given = stands.answers[f"{change['party']}/{name}/{home.id}/{item.id}"].value
        if given is not None and given.code is not None and level_of(home, item, given.code) >= change["to"]:
            continue
        done = command("answers", document, "--party", change["party"], "--respondent", name, "--from", said)
        assert done["exit"] == 0


@pytest.mark.parametrize(("words", "target"), [("0.8", 0.8), ("80", 0.8), ("80%", 0.8), ("1", 1.0), ("1%", 0.01)])
def test_a_target_is_a_share_or_a_percentage(greenwich: Path, command: Command, words: str, target: float) -> None:
    found = command("change", greenwich, "--model", "alliance", "--target", words)
    assert (found["target"], found["reached"], found["readiness"] >= target) == (target, True, True)


def test_more_costs_more(greenwich: Path, command: Command) -> None:
    efforts = [
        command("change", greenwich, "--model", "alliance", "--target", str(one))["effort"] for one in (60, 80, 100)
    ]
    assert efforts[0] < efforts[1] < efforts[2]


def test_a_model_within_reach_needs_no_change(lambeth: Path, command: Command) -> None:
    found = command("change", lambeth, "--model", "alliance")
    assert (found["exit"], found["changes"], found["reached"], found["holds"]) == (0, [], True, [])


def test_what_nobody_can_open_is_named(greenwich: Path, command: Command) -> None:
    found = command("change", greenwich, "--model", "management-contractor")
    assert (found["exit"], found["reached"], found["shut"]) == (1, False, ["commercial-skills"])
    assert found["holds"][0].startswith("Gate: Commercial skills (nobody in that place yet).")


def test_what_nobody_can_raise_is_named(tmp_path: Path, command: Command) -> None:
    command("new", tmp_path / "empty.readiness")
    found = command("change", tmp_path / "empty.readiness", "--model", "grant", "--target", "100")
    assert (found["exit"], found["reached"], found["shut"]) == (1, False, [])
    assert all(one.startswith("Not within reach in full: ") for one in found["holds"])


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (("--model", "aliance"), "alliance"),
        (("--model", "alliance", "--target", "0"), "Give a share such as 0.75"),
        (("--model", "alliance", "--target", "101"), "reaches 100 % at most"),
        (("--model", "alliance", "--target", "nan"), "Give a share such as 0.75"),
        (("--model", "alliance", "--target", "much"), "“much” is no number"),
    ],
)
def test_wrong_usage_is_refused_in_words(
    greenwich: Path, command: Command, words: tuple[str, ...], remedy: str
) -> None:
    refused = command("change", greenwich, *words)
    assert (refused["exit"], remedy in refused["refusal"]) == (2, True)


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("alliance", "Effort: 25 levels. Readiness after that: 75 of 100."),
        ("framework", "Nothing has to change for a readiness of 60."),
        ("management-contractor", "cannot be reached by those at the table"),
    ],
)
def test_the_change_is_said_in_plain_words(
    greenwich: Path, capsys: pytest.CaptureFixture[str], model: str, words: str
) -> None:
    main(["change", str(greenwich), "--model", model])
    assert words in capsys.readouterr().out


def test_what_is_locked_stays_as_it_is(greenwich: Path, command: Command) -> None:
    first = command("change", greenwich, "--model", "alliance")["changes"][0]
    kept = command("change", greenwich, "--model", "alliance", "--lock", f"{first['party']}/{first['item']}")
    assert kept["locked"] == [f"{first['party']}/{first['item']}"]
    assert (first["party"], first["item"]) not in [(one["party"], one["item"]) for one in kept["changes"]]


def test_a_lock_on_a_question_holds_for_every_party(greenwich: Path, command: Command) -> None:
    first = command("change", greenwich, "--model", "alliance")["changes"][0]
    kept = command("change", greenwich, "--model", "alliance", "--lock", first["item"])
    assert len(kept["locked"]) > 1
    assert first["item"] not in [one["item"] for one in kept["changes"]]


def test_an_unknown_lock_is_refused_with_the_nearest_name(greenwich: Path, command: Command) -> None:
    refused = command("change", greenwich, "--model", "alliance", "--lock", "open-bok.1")
    assert (refused["exit"], "open-book.1" in refused["refusal"]) == (2, True)
