"""The governance map from the command line."""

import json
from pathlib import Path

import pytest
from defusedxml import ElementTree

from readiness.cli.main import main
from tests.readiness.cli.conftest import Command

BARE = {
    "nodes": [{"id": "Council", "kind": "organisation", "role": "commissioner"}, {"id": 7, "kind": "people"}],
    "edges": [{"source": 7, "target": "Council", "kind": "voice"}],
}


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    path = tmp_path / "ours.json"
    path.write_text(json.dumps(BARE), "utf-8")
    return path


def test_the_chosen_model_is_drawn_unless_another_is_named(lambeth: Path, command: Command) -> None:
    drawn = command("map", lambeth)
    assert (drawn["model"], drawn["variant"], drawn["unfilled"]) == ("alliance", None, [])
    assert min(drawn["nodes"], drawn["edges"]) > 5


def test_the_picture_names_every_party(lambeth: Path, tmp_path: Path, command: Command) -> None:
    drawn = command("map", lambeth, "-o", tmp_path / "map.svg")
    words = " ".join(ElementTree.parse(drawn["path"]).getroot().itertext())
    assert all(one["name"] in words for one in command("info", lambeth)["parties"])


def test_a_map_that_was_written_is_read_again(lambeth: Path, tmp_path: Path, command: Command) -> None:
    first = command("map", lambeth, "-o", tmp_path / "map.json")
    again = command("map", tmp_path / "map.json")
    assert [first[key] for key in ("nodes", "edges", "crossings")] == [
        again[key] for key in ("nodes", "edges", "crossings")
    ]


def test_a_bare_map_needs_no_document(bare: Path, command: Command) -> None:
    drawn = command("map", bare, "--lens", "seats")
    assert (drawn["nodes"], drawn["edges"], drawn["crossings"], drawn["lens"]) == (2, 1, 0, "seats")


def test_without_a_file_to_write_every_tie_is_said_in_words(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", str(bare)]) == 0
    assert "7 speak to Council." in capsys.readouterr().out


def test_places_nobody_fills_are_named(tmp_path: Path, command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.readiness"
    command("new", path)
    assert main(["map", str(path), "--model", "alliance", "-o", str(tmp_path / "map.svg")]) == 0
    assert "Nobody stands here yet: Commissioner: to be found" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code", "remedy"),
    [
        (("--model", "aliance"), 3, "did you mean “alliance”?"),
        (("--model", "joint-venture", "--variant", "vertica"), 2, "did you mean “vertical”?"),
        (("--model", "alliance", "--variant", "vertical"), 2, "this model has none"),
        (("--variant", "vertical"), 2, "Add --model."),
        (("-o", "map.png"), 2, "Use a name ending in .svg or .json."),
        (("-o", "nowhere/map.svg"), 4, "the folder is gone"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_words(
    lambeth: Path, command: Command, words: tuple[str, ...], code: int, remedy: str
) -> None:
    refused = command("map", lambeth, *words)
    assert (refused["exit"], remedy in refused["refusal"]) == (code, True)


@pytest.mark.parametrize("content", ["Dear all,", "[]", '{"nodes": [{"id": "a", "kind": "castle"}], "edges": []}'])
def test_a_file_that_is_no_map_is_refused_by_name(tmp_path: Path, command: Command, content: str) -> None:
    (tmp_path / "letter.json").write_text(content, "utf-8")
    refused = command("map", tmp_path / "letter.json")
    assert (refused["exit"], "letter.json" in refused["refusal"]) == (3, True)


def test_a_map_that_is_not_there_is_refused(tmp_path: Path, command: Command) -> None:
    assert "can't be read" in command("map", tmp_path / "gone.json")["refusal"]


def test_a_model_is_not_asked_of_a_bare_map(bare: Path, command: Command) -> None:
    assert command("map", bare, "--model", "alliance")["exit"] == 2
