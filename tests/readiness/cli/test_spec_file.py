"""The tools read their cases from documents too."""

from pathlib import Path

import pytest

from readiness.document.change import apply, setting
from readiness.document.encoding import encode
from readiness.document.saving import DocumentFile
from readiness.records import Record
from tests.readiness.cli.conftest import Command
from tests.readiness.toolbox.builders import arrangement, criteria_case, route_case


@pytest.fixture
def wirral(tmp_path: Path, command: Command) -> Path:
    path = tmp_path / "wirral.readiness"
    command("new", path, "--sample", "wirral-home-care")
    return path


def test_a_document_gives_its_gain_share(lambeth: Path, command: Command) -> None:
    found = command("share", lambeth)
    assert (found["exit"], found["total"]) == (0, 143_000)
    assert sum(one["amount"] for one in found["partners"]) == 143_000


def test_a_document_gives_its_criteria_its_route_and_its_game(wirral: Path, command: Command) -> None:
    assert command("criteria", wirral)["ranks"] == {"bid-a": 2, "bid-b": 1, "bid-c": 3, "bid-d": None}
    assert command("route", wirral)["regime"] == "procurement-act-2023"
    assert command("game", wirral)["totals"] == [-3, 9]


def test_a_document_without_such_a_thing_is_told_apart(wirral: Path, command: Command) -> None:
    refused = command("share", wirral)
    assert (refused["exit"], "holds nothing for this tool" in refused["refusal"]) == (3, True)


@pytest.mark.parametrize(("words", "said"), [((), "holds several"), (("--case", "seconds"), "did you mean “second”")])
def test_of_several_one_must_be_named(lambeth: Path, command: Command, words: tuple[str, ...], said: str) -> None:
    read = DocumentFile(lambeth).read().document
    lambeth.write_bytes(encode(apply(read, [setting(read, "gain_shares", "second", arrangement(), by="x")])))
    refused = command("share", lambeth, *words)
    assert (refused["exit"], said in refused["refusal"]) == (2, True)
    assert command("share", lambeth, "--case", "second")["total"] == 50_000


@pytest.mark.parametrize(
    ("tool", "part", "value", "words", "said"),
    [
        ("criteria", "criteria", criteria_case(60, 39), (), "the weights sum to 99, not 100; give out 1"),
        ("share", "gain_shares", arrangement(partners=[{"id": "a", "share": 99}]), (), "sum to 99, not 100"),
        ("route", "routes", route_case(), ("--on", "2015-02-25"), "the earliest are those of"),
    ],
)
def test_what_cannot_be_reckoned_is_said_and_the_document_stays_as_it_was(
    lambeth: Path, command: Command, tool: str, part: str, value: Record, words: tuple[str, ...], said: str
) -> None:
    read = DocumentFile(lambeth).read().document
    lambeth.write_bytes(before := encode(apply(read, [setting(read, part, "odd", value, by="x")])))
    refused = command(tool, lambeth, "--case", "odd", *words)
    assert (refused["exit"], said in refused["refusal"]) == (3, True)
    assert lambeth.read_bytes() == before
