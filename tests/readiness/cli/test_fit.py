"""How sure the fit is, from the command line."""

from pathlib import Path
from typing import Any

import pytest

from readiness.cli.fit import TOGETHER
from readiness.cli.main import main
from readiness.document.change import setting
from readiness.document.model import Party, Person, Weight
from readiness.document.store import OpenDocument
from readiness.fit.catalogue import load_catalogue
from readiness.questionnaire.answers import Answer
from tests.readiness.cli.conftest import Command

NEW = {"p_viable", "p_gates", "range80", "worst", "best_case", "ranks", "p_beats", "error"}
OLD = {"id", "suitability", "readiness", "low", "high", "status", "gates", "contributions", "known", "title"}


def test_every_model_keeps_its_keys_and_says_how_sure_it_is(lambeth: Path, command: Command) -> None:
    fit = command("fit", lambeth)
    assert all(set(one) >= NEW | OLD for one in fit["models"])
    assert set(fit) >= {"best", "alone", "ask_next", "draws", "seed", "error"}


def test_the_numbers_of_a_model_hold_together(lambeth: Path, command: Command) -> None:
    for one in command("fit", lambeth)["models"]:
        assert 0 <= one["p_viable"] <= one["p_gates"] <= 1
        assert one["worst"] <= one["range80"][0] <= one["range80"][1] <= one["best_case"]
        assert sum(one["ranks"]) == pytest.approx(one["p_gates"], abs=one["error"] + 1e-3)


def test_how_sure_the_leader_is_is_said_with_what_it_rests_on(
    lambeth: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fit", str(lambeth)]) == 0
    said = capsys.readouterr().out
    assert "Alliance contract: viable in all plausible cases" in said
    assert TOGETHER in said


def test_the_questions_to_ask_come_with_the_party_and_the_doubt_they_leave(lambeth: Path, command: Command) -> None:
    asked = command("fit", lambeth)["ask_next"]
    assert asked["first"] == "alliance"
    assert all(one["party"] and one["items"] for one in asked["questions"])
    assert [one["share"] for one in asked["others"]] == sorted((one["share"] for one in asked["others"]), reverse=True)


def test_whose_people_differ_is_not_told_of_organisations_beside_others(lambeth: Path, command: Command) -> None:
    others = command("fit", lambeth)["ask_next"]["others"]
    assert not [one for one in others if one["reason"] == "people differ"]


def test_the_same_seed_says_the_same_and_another_little_else(lambeth: Path, command: Command) -> None:
    first, again, other = (command("fit", lambeth, "--seed", seed) for seed in (4, 4, 5))
    ranks = [[one["ranks"][0] for one in fit["models"]] for fit in (first, again, other)]
    assert first == again
    assert ranks[0] == pytest.approx(ranks[2], abs=3 * first["error"] + 1e-3)


def test_more_draws_are_whole_sets_of_cases(lambeth: Path, command: Command) -> None:
    assert [command("fit", lambeth, "--draws", draws)["draws"] for draws in (1, 20_000)] == [16_381, 2 * 16_381]


@pytest.mark.parametrize(
    ("option", "words", "remedy"),
    [
        ("--seed", "-1", "Give a whole number from 0"),
        ("--seed", "tuesday", "“tuesday” is no whole number"),
        ("--draws", "0", "Give a whole number from 1 to 1,000,000."),
        ("--draws", "-5", "less than can be used"),
        ("--draws", "1e4", "is no whole number"),
        ("--draws", "9" * 5_000, "Give a whole number"),
    ],
)
def test_silly_seeds_and_draws_are_refused_in_words(
    lambeth: Path, command: Command, option: str, words: str, remedy: str
) -> None:
    refused = command("fit", lambeth, option, words)
    assert (refused["exit"], remedy in refused["refusal"]) == (2, True)


def test_nothing_is_said_of_chances_while_nothing_is_answered(
    tmp_path: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    command("new", tmp_path / "empty.readiness")
    assert main(["fit", str(tmp_path / "empty.readiness")]) == 0
    said = capsys.readouterr().out
    assert "no model can be named" in said
    assert [word for word in ("plausible", "Viable", "of 100") if word in said] == []
    assert said.count("open         open  ") == len(load_catalogue().models)


@pytest.fixture
def one_answer(tmp_path: Path, command: Command) -> Path:
    path = tmp_path / "one.readiness"
    command("new", path, "--purpose", "self-assessment")
    store = OpenDocument.open(path)
    said = {
        ("parties", "mind"): Party(name="Mind", kind="provider", role="lead"),
        ("people", "mind/head"): Person(role="Head"),
        ("answers", "mind/head/values/shared-purpose.1"): Answer(state="answered", values=("0",)),
    }
    store.record([setting(store.document, kind, key, value, by="test") for (kind, key), value in said.items()])
    store.save()
    store.close()
    return path


def test_one_answer_names_no_best_model(one_answer: Path, command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("fit", one_answer)["best"] is None
    main(["fit", str(one_answer)])
    said = capsys.readouterr().out
    assert "Too few questions are answered to say which model you would be readiest for." in said
    assert "Best fit" not in said


def test_a_number_above_its_cases_is_explained(one_answer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["fit", str(one_answer)])
    assert "counts each open answer at its middle" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("sample", "words"),
    [
        ("greenwich-public-health", "nobody yet (lead), Commercial skills: nobody there"),
        ("south-west-pathology", "Nothing more has to be asked: among the models whose gates are open in a case,"),
        ("south-west-pathology", "Joint venture comes first in at least 95 of 100 plausible cases."),
    ],
)
def test_what_asking_can_settle_is_said(
    tmp_path: Path, command: Command, capsys: pytest.CaptureFixture[str], sample: str, words: str
) -> None:
    path = tmp_path / "one.readiness"
    command("new", path, "--sample", sample)
    main(["fit", str(path)])
    assert words in capsys.readouterr().out


def test_ranks_and_error_are_said_for_what_they_are(lambeth: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fit", str(lambeth)]) == 0
    said = capsys.readouterr().out
    assert "First: among the models whose gates are open in that case." in said
    assert "drawn again with other points, no share moved by more than" in said


def test_the_file_is_only_read(lambeth: Path, command: Command) -> None:
    before: Any = lambeth.read_bytes()
    command("fit", lambeth)
    assert lambeth.read_bytes() == before


def test_changed_weights_are_marked(lambeth: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = OpenDocument.open(lambeth)
    store.record([setting(store.document, "weights", "open-book", Weight(importance=30), by="test")])
    store.save()
    store.close()
    assert main(["fit", str(lambeth)]) == 0
    assert "Weights were changed (100 is as shipped): Open book 30." in capsys.readouterr().out
