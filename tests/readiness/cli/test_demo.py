"""The demo: one command from a sample to document, report and map."""

from pathlib import Path

import pytest

from readiness.cli.main import main
from readiness.partnership.samples import load_samples
from tests.readiness.cli.conftest import Command


def test_the_demo_leaves_a_document_a_report_and_a_map(tmp_path: Path, command: Command) -> None:
    done = command("demo", "--out", tmp_path / "demo")
    assert Path(done["report"]).read_bytes()[:5] == b"%PDF-"
    assert "</svg>" in Path(done["map"]).read_text("utf-8")
    assert len(command("info", done["document"])["parties"]) == 5
    assert (done["best_model"], done["exit"], done["seconds"] > 0) == ("alliance", 0, True)


def test_the_demo_names_the_best_model_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "fits best is “Alliance contract”: it suits, and the parties are ready for it." in printed


def test_the_demo_replaces_its_own_earlier_files(tmp_path: Path, command: Command) -> None:
    first, again = (command("demo", "--out", tmp_path) for _ in range(2))
    assert (first["document"], len(list(tmp_path.glob("lambeth*")))) == (again["document"], 3)


def test_a_demo_document_that_somebody_changed_is_kept(tmp_path: Path, command: Command) -> None:
    document = Path(command("demo", "--out", tmp_path)["document"])
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("item,value\nopenness.1,1\n", "utf-8")
    command("answers", document, "--party", "certitude", "--respondent", "chief-executive", "--from", sheet)
    before = document.read_bytes()
    again = command("demo", "--out", tmp_path)
    assert (Path(again["document"]).name, document.read_bytes()) == ("lambeth-2.readiness", before)


def test_a_strange_file_in_the_way_is_kept(tmp_path: Path, command: Command) -> None:
    (tmp_path / "lambeth.readiness").write_text("Dear all,", "utf-8")
    assert Path(command("demo", "--out", tmp_path)["document"]).name == "lambeth-2.readiness"


@pytest.mark.parametrize("sample", [sample.id for sample in load_samples()])
def test_every_sample_can_be_taken_through(tmp_path: Path, command: Command, sample: str) -> None:
    done = command("demo", "--out", tmp_path, "--sample", sample)
    assert command("verify", done["document"])["findings"] == []
    assert done["best_model"]


@pytest.mark.parametrize(("words", "code"), [(("--sample", "lambet"), 3), (("--out", "lambeth.readiness/demo"), 4)])
def test_what_cannot_be_shown_is_refused_in_words(
    lambeth: Path, monkeypatch: pytest.MonkeyPatch, command: Command, words: tuple[str, ...], code: int
) -> None:
    monkeypatch.chdir(lambeth.parent)
    refused = command("demo", *words)
    assert (refused["exit"], "Traceback" in refused["refusal"], bool(refused["refusal"])) == (code, False, True)
