"""The red and blue game from the command line."""

import pytest

from readiness.cli.main import main
from tests.readiness.cli.conftest import Command

WIRRAL = ["RR", "BB", "RR", "RB", "RB", "RB", "BB", "BB", "BR", "RR"]


def test_the_score_card_of_the_workshop_is_reproduced(command: Command) -> None:
    found = command("game", *WIRRAL)
    assert (found["exit"], found["totals"], found["joint"]) == (0, [-3, 9], 6)
    assert [one["totals"] for one in found["rounds"]][-3:] == [[-21, 15], [-9, 3], [-3, 9]]
    assert (found["ending"], found["rounds_left"]) == ("second", 0)


def test_people_read_the_card_and_what_it_shows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["game", *WIRRAL, "--teams", "Council", "Carers"]) == 0
    printed = capsys.readouterr().out
    assert "By the rules Carers won." in printed
    assert "Total Council" in printed


def test_points_have_one_kind_of_sign(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["game", "RB", "BR", "BB"]) == 0
    *card, together, first = capsys.readouterr().out.splitlines()[2:]
    assert not [line for line in card if "-" in line or "+0" in line]
    assert together_of(together) == "−6"
    assert first == "The first to play blue: Providers, in round 1."


def together_of(line: str) -> str:
    return line.removeprefix("Together the teams have ").partition(";")[0]


@pytest.mark.parametrize("moves", [["RX"], ["RR"] * 11])
def test_votes_that_cannot_be_are_refused(command: Command, moves: list[str]) -> None:
    refused = command("game", *moves)
    assert refused["exit"] == 3
    assert refused["refusal"]
