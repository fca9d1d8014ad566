"""The choice of partners from the command line."""

from pathlib import Path

import pytest

from readiness.cli.main import main
from readiness.cli.pack_files import document_at, recorded
from readiness.document.change import setting
from tests.readiness.cli.conftest import Command


@pytest.fixture
def wirral(tmp_path: Path, command: Command) -> Path:
    path = tmp_path / "wirral.readiness"
    assert command("new", path, "--sample", "wirral-home-care")["exit"] == 0
    return path


def test_the_best_set_is_proved_and_everything_is_covered(wirral: Path, command: Command) -> None:
    found = command("choose", wirral)
    assert found["chosen"] == ["premier-care", "routes-healthcare"]
    assert (found["proved"], found["bound"], found["uncovered"]) == (True, found["cost"], [])
    assert found["without"]["premier-care"]["cost"] is None
    assert found["next_best"][0]["chosen"] == ["community-trust", "premier-care", "professional-carers"]


def test_too_small_a_limit_is_explained_with_the_fewest_that_would_do(wirral: Path, command: Command) -> None:
    found = command("choose", wirral, "--max", 1)
    assert (found["chosen"], found["fewest"]) == ([], 2)
    assert "most" in {rule["rule"] for rule in found["conflict"]}
    assert "home-care" in found["uncovered"]


def test_sentences_name_parties_and_needs(wirral: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["choose", str(wirral)]) == 0
    printed = capsys.readouterr().out
    assert "Best set: Premier Care and Routes Healthcare (proved" in printed
    assert "Without Premier Care: nobody can take the place." in printed


def test_a_need_that_too_few_bring_is_covered_in_part_and_said_so_in_both_places(
    wirral: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    need = document_at(wirral).needs["home-care"].value
    assert need is not None
    more = need.model_copy(update={"depth": 20})
    recorded(wirral, [setting(document_at(wirral), "needs", "home-care", more, by="")])
    able = len(command("choose", wirral)["covered_in_part"]["home-care"]["bringing"])
    assert main(["choose", str(wirral)]) == 0
    printed = capsys.readouterr().out
    assert "Covered in part only: Home care (20 partners). It wants 20, and " in printed
    assert f"Home care (in part: {able} of 20)" in printed
    assert "Not covered" not in printed


def test_without_time_no_proof_is_claimed(lambeth: Path, command: Command) -> None:
    found = command("choose", lambeth, "--seconds", 0)
    assert found["exit"] == 0
    assert found["bound"] <= found["cost"] or not found["proved"]


@pytest.mark.parametrize(
    "words",
    [("--max", "0"), ("--max", "many"), *(("--seconds", text) for text in ("nan", "-1", "inf", "soon"))],
)
def test_a_limit_that_is_no_count_and_a_time_that_is_none_are_wrong_usage(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["choose", "some.readiness", *words])
    assert stopped.value.code == 2
    assert f"“{words[1]}” is not a" in capsys.readouterr().err


def test_a_document_without_needs_asks_for_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.readiness"
    assert main(["new", str(path)]) == 0
    assert main(["choose", str(path)]) == 0
    assert "no provider yet" in capsys.readouterr().out
