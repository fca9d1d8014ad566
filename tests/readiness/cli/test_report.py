"""The readiness report from the command line."""

from pathlib import Path

import pypdfium2
import pytest

from tests.readiness.cli.conftest import Command


def words_of(path: Path, page: int = 0) -> str:
    document = pypdfium2.PdfDocument(path)
    return str(document[page].get_textpage().get_text_range()).replace("\r\n", " ")


def test_the_report_is_written_with_as_many_pages_as_it_says(lambeth: Path, tmp_path: Path, command: Command) -> None:
    done = command("report", lambeth, "-o", tmp_path / "board.pdf")
    assert done["path"] == str(tmp_path / "board.pdf")
    assert len(pypdfium2.PdfDocument(done["path"])) == done["pages"] > 3


def test_page_one_names_the_model_the_author_and_the_next_review(
    lambeth: Path, tmp_path: Path, command: Command
) -> None:
    out = tmp_path / "board.pdf"
    command("report", lambeth, "-o", out, "--author", "Ada Okoro, chair", "--review", "2027-03-31")
    assert all(words in words_of(out) for words in ("Alliance contract", "Ada Okoro, chair", "31 March 2027"))


def test_a_document_without_answers_still_makes_a_report(tmp_path: Path, command: Command) -> None:
    command("new", tmp_path / "empty.readiness")
    assert command("report", tmp_path / "empty.readiness", "-o", tmp_path / "empty.pdf")["pages"] >= 1


@pytest.mark.parametrize(
    ("words", "code", "remedy"),
    [
        (("-o", "board.odt"), 2, "Use a name ending in .pdf, .docx or .html."),
        (("-o", "board.pdf", "--kind", "onepage"), 2, "did you mean “one-page”"),
        (("-o", "board.pdf", "--language", "fr"), 2, "Choose en (English) or cy (Cymraeg)."),
        (("-o", "board.pdf", "--without", "verdict"), 2, "Choose from factors"),
        (("-o", "board.pdf", "--logo", "none.png"), 3, "The logo cannot be read"),
        (("-o", "board.pdf", "--kind", "progress"), 3, "none is closed yet"),
        (("-o", "board.pdf", "--review", "soon"), 2, "Write it as 2026-11-30 or"),
        (("-o", "board.pdf", "--colour", "puce"), 2, "such as #12436D"),
        (("-o", "nowhere/board.pdf"), 4, "another folder"),
    ],
)
def test_what_cannot_be_written_is_refused_in_words(
    lambeth: Path, command: Command, words: tuple[str, ...], code: int, remedy: str
) -> None:
    refused = command("report", lambeth, *words)
    assert (refused["exit"], remedy in refused["refusal"]) == (code, True)


def test_a_file_that_is_no_document_makes_no_report(tmp_path: Path, command: Command) -> None:
    (tmp_path / "letter.readiness").write_text("Dear all,", "utf-8")
    assert command("report", tmp_path / "letter.readiness", "-o", tmp_path / "board.pdf")["exit"] == 3
    assert not (tmp_path / "board.pdf").exists()


@pytest.mark.parametrize(("end", "begins"), [(".html", b"<!doctype html>"), (".docx", b"PK"), (".PDF", b"%PDF-1.7")])
def test_the_name_chooses_the_format(lambeth: Path, tmp_path: Path, command: Command, end: str, begins: bytes) -> None:
    out = tmp_path / f"board{end}"
    done = command("report", lambeth, "-o", out, "--kind", "one-page", "--language", "cy")
    assert (done["exit"], done["kind"], out.read_bytes().startswith(begins)) == (0, "one-page", True)


def test_a_chapter_can_be_left_out_and_large_print_asked_for(lambeth: Path, tmp_path: Path, command: Command) -> None:
    words = ("report", lambeth, "--kind", "governance", "-o", tmp_path / "map.pdf")
    whole = command(*words)["pages"]
    assert command(*words, "--without", "terms")["pages"] < whole < command(*words, "--large")["pages"]


def test_the_same_report_has_the_same_bytes(lambeth: Path, tmp_path: Path, command: Command) -> None:
    for name in ("one.pdf", "two.pdf"):
        command("report", lambeth, "-o", tmp_path / name, "--kind", "one-page")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_pale_colour_is_printed_darker_and_said(lambeth: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "own.html"
    done = command("report", lambeth, "-o", out, "--kind", "one-page", "--colour", "#FFCC00")
    assert done["colour"] == "#856A00"
    assert "--accent:#856A00" in out.read_text("utf-8")


@pytest.mark.parametrize("side", ["provider", "commissioner"])
def test_one_blank_questionnaire_is_printed_for_a_side(
    lambeth: Path, tmp_path: Path, command: Command, side: str
) -> None:
    every = ("values", "risk-appetite", "capacity", "data-sharing", "ways-of-working", "commissioning-practice")
    others = [word for name in (*every[:2], *every[3:]) for word in ("--without", name)]
    out = tmp_path / "blank.pdf"
    command("report", lambeth, "-o", out, "--kind", "blank", "--side", side, *others)
    assert words_of(out).partition("readiness program. ")[2].lstrip().startswith("Capacity")
