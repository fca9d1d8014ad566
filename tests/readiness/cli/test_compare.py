"""Partners side by side, from the command line."""

from pathlib import Path
from typing import Any

import pytest

from readiness.cli.main import main
from readiness.document.change import setting
from readiness.document.store import OpenDocument
from tests.readiness.cli.conftest import Command
from tests.readiness.partnership.comparing.consortia import (
    closed,
    consortium,
    pooled,
    pooled_about,
    rated,
    with_answers,
)

KEYS = {"factors", "pairs", "perception_gaps", "coverage", "hidden", "minority_views", "parties", "smallest_group"}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "consortium.readiness"
    people = pooled(consortium(a="01234012", b="44", c="000", council="4"), "12")
    said = rated(people, [("a", "b", {"pair-trust.1": "4"}), ("b", "a", {"pair-trust.1": "1"})])
    OpenDocument.create(path, closed(said)).close()
    return path


def test_the_object_has_its_keys(lambeth: Path, command: Command) -> None:
    assert set(command("compare", lambeth)) >= KEYS


def test_factors_come_in_the_order_of_importance_times_disagreement(written: Path, command: Command) -> None:
    factors = command("compare", written)["factors"]
    assert [one["weight"] for one in factors] == sorted((one["weight"] for one in factors), reverse=True)
    assert factors[0]["partners"] == {"a": 41, "b": 100, "c": 0, "council": 100}


def test_small_groups_and_their_neighbours_are_listed_as_hidden_and_nowhere_else(
    written: Path, command: Command
) -> None:
    data = command("compare", written)
    assert set(data["hidden"]["shared-purpose"]) == {"b", "c", "council"}
    assert set(data["factors"][0]["people"]) == {"a"}
    assert data["factors"][0]["everybody_shown"]["counts"] == data["factors"][0]["people"]["a"]["counts"]


def test_a_pair_apart_is_a_finding(written: Path, command: Command) -> None:
    pairs = [pair for pair in command("compare", written)["pairs"] if pair["finding"]]
    assert [(pair["there"], pair["back"], pair["apart"]) for pair in pairs] == [(4.0, 1.0, 3.0)]


def names_in(data: Any) -> str:
    return repr({key: value for key, value in data.items() if key != "refusal"})


def test_under_aliases_no_partner_is_named_by_name_id_area_or_specialism(lambeth: Path, command: Command) -> None:
    data = command("compare", lambeth, "--aliases")
    assert data["parties"]["partner-1"] == "Partner 1"
    said = names_in({**data, "coverage": [one["brought_by"] for one in data["coverage"]]})
    assert not [name for name in ("certitude", "thames", "slam", "Certitude", "Thames", "ccg") if name in said]


def test_plain_words_state_the_rule_and_the_gaps(lambeth: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(lambeth)]) == 0
    said = capsys.readouterr().out
    assert "a third or more stand in each end third of the scale" in said
    assert "Where providers and commissioners see things differently" in said


def test_nothing_is_written_into_the_document(written: Path, command: Command) -> None:
    before = written.read_bytes()
    command("compare", written, "--aliases")
    assert written.read_bytes() == before


def test_a_file_that_is_no_document_is_refused_in_words(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "note.readiness"
    path.write_text("hello", encoding="utf-8")
    data = command("compare", path)
    assert (data["exit"], "Traceback" in data["refusal"], "note.readiness" in data["refusal"]) == (3, False, True)


def test_a_party_that_was_taken_away_is_in_no_comparison(written: Path, command: Command) -> None:
    store = OpenDocument.open(written)
    store.record([setting(store.document, "parties", "c", None, by="")])
    store.close()
    data = command("compare", written)
    assert "c" not in data["parties"]
    assert all("c" not in one["partners"] for one in data["factors"])


def test_views_in_totals_only_are_told_of_groups_that_are_large_enough(
    tmp_path: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "totals.readiness"
    OpenDocument.create(path, closed(pooled_about(consortium(a="4", b="4"), "b", "01444"))).close()
    (found,) = command("compare", path)["pooled_views"]
    assert found == {"about": "b", "item": "pair-trust.1", "people": 5, "in_thirds": True, "counts": [2, 0, 3]}
    main(["compare", str(path)])
    assert "5 people: 2 in the lowest third of the scale, 0 between, 3 in the highest." in capsys.readouterr().out


def test_what_moved_since_the_last_round_is_told_with_whom_it_cannot_be_told_of(
    tmp_path: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "moved.readiness"
    OpenDocument.create(path, with_answers(closed(consortium(a="1", b="2")), a="4")).close()
    moves = command("compare", path)["moves"]
    (purpose,) = [one for one in moves["factors"] if one["id"] == "shared-purpose"]
    assert (moves["before"], moves["after"]) == ("first", None)
    assert (purpose["up"], purpose["down"], purpose["compared"], purpose["left_out"]) == (1, 0, 2, [])
    main(["compare", str(path)])
    assert "Shared purpose: 1 of 2 moved up, 0 down." in capsys.readouterr().out


def test_the_columns_have_the_numbers_of_the_organisations(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", str(written)])
    lines = capsys.readouterr().out.splitlines()
    (row,) = [line.split() for line in lines if line.startswith("Shared purpose")]
    assert [line for line in lines if line[:1].isdigit()] == ["1: Council", "2: A", "3: B", "4: C"]
    assert row[-4:] == ["100", "41", "100", "0"]
