"""Documents from the command line: made, read, checked, filled and exported."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from readiness.cli.main import main
from tests.readiness.cli.conftest import Command


def test_a_new_document_holds_its_title_and_nothing_else(tmp_path: Path, command: Command) -> None:
    made = command("new", tmp_path / "ours", "--purpose", "self-assessment", "--title", "Ours")
    info = command("info", made["document"])
    assert (made["document"].endswith("ours.readiness"), info["title"], info["parties"]) == (True, "Ours", [])


def test_a_file_that_is_there_is_never_replaced(lambeth: Path, command: Command) -> None:
    before = lambeth.read_bytes()
    again = command("new", lambeth)
    assert (again["exit"], lambeth.read_bytes()) == (2, before)
    assert "Choose another name" in again["refusal"]


@pytest.mark.parametrize("name", ["", ".", "..", "/", "x" * 300, "folder/" + "x" * 250])
def test_a_document_needs_a_name_that_a_disk_takes(name: str, command: Command) -> None:
    refused = command("new", name)
    assert refused["exit"] == 2
    assert "name" in refused["refusal"]


def test_an_unknown_sample_is_named_with_its_neighbour(tmp_path: Path, command: Command) -> None:
    refused = command("new", tmp_path / "a", "--sample", "lambet")
    assert (refused["exit"], list(tmp_path.glob("a*"))) == (3, [])
    assert "did you mean “lambeth”?" in refused["refusal"]


def test_two_documents_of_one_sample_are_two_documents(tmp_path: Path, command: Command) -> None:
    ids = {command("new", tmp_path / name, "--sample", "lambeth")["id"] for name in ("a", "b")}
    assert len(ids) == 2


def test_info_counts_parties_people_and_questionnaires(lambeth: Path, command: Command) -> None:
    info = command("info", lambeth)
    assert len(info["parties"]) == 5
    assert all(party["people"] >= 2 for party in info["parties"])
    assert all(coverage > 0.9 for coverage in info["coverage"].values())
    assert "values" in {one["id"] for one in info["questionnaires"]}


def test_a_sound_document_has_no_findings(lambeth: Path, command: Command) -> None:
    assert command("verify", lambeth) == {"findings": [], "exit": 0, "refusal": ""}


def test_a_damaged_document_is_found_and_left_as_it_is(lambeth: Path, command: Command) -> None:
    damaged = lambeth.read_bytes()[:-500]
    lambeth.write_bytes(damaged)
    found = command("verify", lambeth)
    assert (found["exit"], found["findings"][0]["severity"], lambeth.read_bytes()) == (1, "error", damaged)


@pytest.mark.parametrize("name", ["info", "score", "fit", "export"])
def test_a_file_that_is_no_document_is_refused_in_words(name: str, tmp_path: Path, command: Command) -> None:
    other = tmp_path / "letter.readiness"
    other.write_text("Dear all,", encoding="utf-8")
    refused = command(name, other, *(["-o", tmp_path / "out.json"] if name == "export" else []))
    assert refused["exit"] == 3
    assert "letter.readiness" in refused["refusal"]
    assert "Traceback" not in refused["refusal"]


def test_answers_from_a_file_are_recorded_and_the_rest_is_named(
    lambeth: Path, tmp_path: Path, command: Command
) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("item,value,state\nopenness.1,4,\nequal-voice.1,,dont_know\nequal-voice.1,9,\nx.1,2,\n", "utf-8")
    done = command("answers", lambeth, "--party", "certitude", "--respondent", "trustee", "--from", sheet)
    assert (done["recorded"], [row["line"] for row in done["rejected"]], done["exit"]) == (2, [4, 5], 1)
    people = next(one["people"] for one in command("info", lambeth)["parties"] if one["id"] == "certitude")
    assert people == 4


def test_answers_for_an_unknown_party_change_nothing(lambeth: Path, tmp_path: Path, command: Command) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("item,value\nopenness.1,4\n", "utf-8")
    before = lambeth.read_bytes()
    refused = command("answers", lambeth, "--party", "certitud", "--respondent", "x", "--from", sheet)
    assert (refused["exit"], lambeth.read_bytes()) == (2, before)


def test_an_export_holds_every_table(lambeth: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "out.json"
    done = command("export", lambeth, "-o", out)
    found = json.loads(out.read_text("utf-8"))
    tools = {"gain_share_partners", "gain_share_bands", "outcomes", "results", "routes", "reviews", "watches"}
    tools |= {"performance", "statements", "rankings", "risks", "contract_terms", "workshop_notes"}
    tools |= {"gain_shares", "gain_share_key_results", "watch_answers", "ranking_words", "choices"}
    usual = {"note", "groups", "parties", "people", "answers", "factors", "factors_together", "models", "actions"}
    assert set(found) == usual | tools
    assert done["rows"] == sum(len(table) for table in found.values())


def test_an_export_to_another_format_is_refused(lambeth: Path, tmp_path: Path, command: Command) -> None:
    assert command("export", lambeth, "-o", tmp_path / "out.pdf")["exit"] == 2


def test_a_folder_that_cannot_be_written_is_named(lambeth: Path, tmp_path: Path, command: Command) -> None:
    refused = command("export", lambeth, "-o", tmp_path / "nowhere" / "out.json")
    assert refused["exit"] == 4
    assert "the folder is gone" in refused["refusal"]


def test_without_a_command_the_words_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "demo" in capsys.readouterr().out


def test_two_different_answers_to_one_item_are_not_both_taken(lambeth: Path, tmp_path: Path, command: Command) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("item,value\nopenness.1,4\nopenness.1,0\n", "utf-8")
    done = command("answers", lambeth, "--party", "certitude", "--respondent", "trustee", "--from", sheet)
    assert done["rejected"] == [{"line": 3, "problem": "“openness.1” was answered in line 2 already"}]


def test_answers_that_did_not_reach_the_file_are_not_called_done(
    lambeth: Path, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("item,value\nopenness.1,4\n", "utf-8")
    whole = os.replace

    def refusing(source: str, target: Path) -> None:
        if Path(target) == lambeth:
            raise OSError(errno.EACCES, "no")
        whole(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    refused = command("answers", lambeth, "--party", "certitude", "--respondent", "trustee", "--from", sheet)
    assert refused["exit"] == 4
    assert "1 answer and 1 other change are safe on this computer" in refused["refusal"]


@pytest.mark.parametrize(("encoding", "code"), [("ascii", 0), ("cp1252", 0), ("utf-8", 0)])
def test_a_title_that_the_output_cannot_show_is_no_fault(tmp_path: Path, encoding: str, code: int) -> None:
    path = str(tmp_path / "ty.readiness")
    words = [sys.executable, "-m", "readiness.cli.main", "new", path, "--title", "Tŷ Gŵyr 🎉"]
    ended = subprocess.run(words, env=os.environ | {"PYTHONIOENCODING": encoding}, capture_output=True, check=False)
    assert (ended.returncode, b"Traceback" in ended.stderr) == (code, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where the system has a device that is always full")
def test_an_output_that_cannot_be_written_is_named(lambeth: Path) -> None:
    with Path("/dev/full").open("w") as full:
        words = [sys.executable, "-m", "readiness.cli.main", "info", str(lambeth)]
        ended = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 4
    assert "The output can't be written (no space left on device)." in ended.stderr
