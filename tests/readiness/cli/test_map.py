"""The governance map from the command line."""

import json
from pathlib import Path

import pytest
from defusedxml import ElementTree

from readiness.cli.main import main
from readiness.governance.graph import to_json
from tests.readiness.cli.conftest import Command
from tests.readiness.governance.test_grouping import wide

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


def test_what_a_csv_pair_leaves_behind_is_said(lambeth: Path, tmp_path: Path, command: Command) -> None:
    written = command("map", lambeth, "-o", tmp_path / "map.csv")
    assert [Path(one).name for one in written["paths"]] == ["map-places.csv", "map-ties.csv"]
    assert "the delivery model “alliance”" in written["left_behind"][0]


def test_a_map_that_names_no_model_is_checked_and_that_is_said(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["map", str(bare), "--check"])
    assert "The file names no delivery model" in capsys.readouterr().out
    main(["map", str(bare), "--check", "--model", "alliance"])
    assert "names no delivery model" not in capsys.readouterr().out


def test_an_empty_map_is_not_called_right(tmp_path: Path, command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none.json").write_text('{"nodes": [], "edges": []}', "utf-8")
    assert main(["map", str(tmp_path / "none.json"), "--check"]) == 0
    assert "The map is empty" in capsys.readouterr().out
    assert "The map has no places." in command("map", tmp_path / "none.json", "--without", "a")["refusal"]


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
        (("-o", "map.gif"), 2, "Use a name ending in .svg, .png, .pdf, .graphml, .json, .csv or .mmd."),
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


def sample(command: Command, tmp_path: Path, name: str) -> Path:
    path = tmp_path / f"{name}.readiness"
    command("new", path, "--sample", name)
    return path


def test_a_clean_map_passes_the_checks(lambeth: Path, command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("map", lambeth, "--check")["findings"] == []
    assert main(["map", str(lambeth), "--check"]) == 0
    assert "find nothing wrong" in capsys.readouterr().out


def test_errors_on_a_map_are_said_in_words_and_by_the_exit_code(
    tmp_path: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sample(command, tmp_path, "greenwich-public-health")
    capsys.readouterr()
    assert main(["map", str(path), "--check"]) == 1
    said = capsys.readouterr().out
    assert "Found 6 errors and 1 thing not recorded." in said
    assert said.count("Error C15: An alliance party that cannot decide") == 1
    assert said.count("    To adopt: The board of ") == 3


def test_a_finding_has_the_keys_that_programs_rely_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = {**BARE, "edges": [{"source": "Council", "target": "7", "kind": "delivers"}]}
    (tmp_path / "bare.json").write_text(json.dumps(bare), "utf-8")
    assert main(["map", str(tmp_path / "bare.json"), "--check", "--json"]) == 1
    finding = json.loads(capsys.readouterr().out)["findings"][0]
    assert {"rule", "severity", "nodes", "edges", "message", "remedy", "source"} <= finding.keys()
    assert (finding["rule"], finding["severity"]) == ("C03", "error")


def test_a_bare_map_is_checked_against_the_model_that_is_named(tmp_path: Path, command: Command) -> None:
    (tmp_path / "bare.json").write_text(json.dumps(BARE), "utf-8")
    assert "C17" not in [one["rule"] for one in command("map", tmp_path / "bare.json", "--check")["findings"]]
    found = command("map", tmp_path / "bare.json", "--check", "--model", "joint-venture")["findings"]
    assert "C17" in [one["rule"] for one in found]


def test_measures_stand_by_kind_of_tie(lambeth: Path, command: Command) -> None:
    measured = command("map", lambeth, "--measures")
    wanted = {
        "density",
        "reciprocity",
        "degree_centralisation",
        "betweenness_centralisation",
        "cut_vertices",
        "bridges",
        "core",
    }
    assert wanted <= measured["contract"].keys()
    assert measured["form"] == "shared"


@pytest.mark.parametrize(
    ("words", "cause", "votes"),
    [
        (("--without", "slam"), "leaves", 4),
        (("--without", "Thames Reach"), "leaves", 4),
        (("--absent", "slam"), "absent", 5),
        (("--conflicted", "slam"), "conflicted", 4),
    ],
)
def test_what_if_simulates_the_votes(
    lambeth: Path, command: Command, words: tuple[str, ...], cause: str, votes: int
) -> None:
    found = command("map", lambeth, *words)
    assert (found["cause"], found["meetings"][0]["votes_after"]) == (cause, votes)


def test_a_contract_is_withdrawn_by_its_id(tmp_path: Path, command: Command) -> None:
    path = sample(command, tmp_path, "south-westminster")
    line = "subcontract.turning-point.camden-islington"
    assert command("map", path, "--withdraw", line)["deliverers_lost"] == ["camden-islington"]


def test_nobody_who_is_not_there_can_leave(lambeth: Path, command: Command) -> None:
    refused = command("map", lambeth, "--without", "slamm")
    assert (refused["exit"], "did you mean “slam”" in refused["refusal"]) == (2, True)


@pytest.mark.parametrize("suffix", [".graphml", ".csv", ".kumu.json"])
def test_places_and_ties_survive_every_format(lambeth: Path, tmp_path: Path, command: Command, suffix: str) -> None:
    first = command("map", lambeth, "-o", tmp_path / f"map{suffix}")
    again = command("map", tmp_path / (f"map-ties{suffix}" if suffix == ".csv" else f"map{suffix}"))
    assert [first[key] for key in ("nodes", "edges")] == [again[key] for key in ("nodes", "edges")]


@pytest.mark.parametrize(
    ("suffix", "head"), [(".png", b"\x89PNG"), (".pdf", b"%PDF"), (".mmd", b'---\ntitle: "Alliance"')]
)
def test_the_map_is_written_for_people_too(
    lambeth: Path, tmp_path: Path, command: Command, suffix: str, head: bytes
) -> None:
    command("map", lambeth, "-o", tmp_path / f"map{suffix}")
    assert (tmp_path / f"map{suffix}").read_bytes().startswith(head)


def test_the_map_that_a_document_keeps_is_the_one_that_is_drawn(tmp_path: Path, command: Command) -> None:
    path = sample(command, tmp_path, "south-west-pathology")
    assert command("map", path)["unfilled"] == ["commissioner"]
    assert command("map", path, "-o", tmp_path / "map.json")["nodes"] == 8
    shares = {
        edge["source"]: edge["share_per_cent"]
        for edge in json.loads((tmp_path / "map.json").read_text("utf-8"))["edges"]
        if edge["kind"] == "shareholding"
    }
    assert shares["integrated-pathology-partnerships"] == 33
    assert sum(shares.values()) == 100


def test_a_checked_picture_shows_where_the_findings_are(tmp_path: Path, command: Command) -> None:
    path = sample(command, tmp_path, "greenwich-public-health")
    for name, words in (("checked.svg", ("--check",)), ("plain.svg", ())):
        command("map", path, *words, "-o", tmp_path / name)
    texts = {name: (tmp_path / name).read_text("utf-8") for name in ("checked.svg", "plain.svg")}
    assert "may not decide for it" in texts["checked.svg"]
    assert "may not decide for it" not in texts["plain.svg"]


def test_a_large_map_is_saved_as_the_groups_of_the_screen(tmp_path: Path, command: Command) -> None:
    (tmp_path / "wide.json").write_text(to_json(wide(60)), "utf-8")
    said = command("map", tmp_path / "wide.json", "--check", "-o", tmp_path / "wide.svg")
    drawn = (tmp_path / "wide.svg").read_text("utf-8")
    assert said["path"] == str(tmp_path / "wide.svg")
    assert "P0 and 59" in drawn
    assert float(drawn.partition('width="')[2].partition('"')[0]) < 1_000
