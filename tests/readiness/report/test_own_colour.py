"""An organisation's own colour: computed contrast, darkened or refused in words, and the same in every format."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from readiness.contrast import contrast
from readiness.errors import UsageError
from readiness.report.blocks import Column, Heading, Report, Status, Table
from readiness.report.docx_file import docx_of
from readiness.report.html import html_of
from readiness.report.own_colour import ENOUGH, lowest_contrast, own_colour
from readiness.report.palette import ACCENT, TONES
from readiness.report.pdf import pdf_of

TABLE = Table("T", (Column("A"), Column("B")), (("a", Status("Nearly", "neutral")),))
REPORT = Report("Ours", "", "en", "Chair", "1 May", (Heading("One"), TABLE), colour="#7A1FA2")


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FFF", "#FFF", 1.0)]
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    pair = [colour if len(colour) > 4 else "#FFFFFF" for colour in (one, other)]
    assert contrast(*pair) == pytest.approx(ratio, abs=0.01)


@given(st.integers(0, 0xFFFFFF))
def test_whatever_is_asked_for_can_be_read_as_it_is_printed(number: int) -> None:
    found = own_colour(f"#{number:06X}")
    assert lowest_contrast(found.printed) >= ENOUGH
    assert found.is_darkened == (lowest_contrast(found.asked) < ENOUGH)


@pytest.mark.parametrize(("text", "asked"), [("#12436d", "#12436D"), ("7a1fa2", "#7A1FA2"), (" #08c ", "#0088CC")])
def test_a_colour_may_be_written_short_or_without_its_sign(text: str, asked: str) -> None:
    assert own_colour(text).asked == asked


@pytest.mark.parametrize("text", ["", "red", "#12", "#GGGGGG", "#1234567", "url(x)"])
def test_what_is_no_colour_is_refused_in_words(text: str) -> None:
    with pytest.raises(UsageError, match="no colour"):
        own_colour(text)


def test_a_pale_colour_is_printed_darker_and_says_so() -> None:
    found = own_colour("#FFCC00")
    assert "too pale" in found.words
    assert found.printed in found.words
    assert own_colour("#003366").words == ""


def test_every_format_wears_the_colour_and_no_status_does() -> None:
    html = html_of(REPORT).decode()
    assert "--accent:#7A1FA2" in html
    assert f"--neutral:{TONES['neutral']}" in html
    word = zipfile.ZipFile(BytesIO(docx_of(REPORT)))
    assert '"7A1FA2"' in word.read("word/styles.xml").decode()
    assert TONES["neutral"].removeprefix("#") in word.read("word/document.xml").decode()


def test_the_pdf_changes_in_its_colours_alone() -> None:
    own, usual = (PdfReader(BytesIO(pdf_of(one)[0])).pages[0] for one in (REPORT, replace(REPORT, colour="")))
    drawn = [page.get_contents().get_data().decode("latin-1") for page in (own, usual)]  # type: ignore[union-attr]
    purple = " ".join(f"{int(REPORT.colour[at : at + 2], 16) / 255:.6f}".lstrip("0") for at in (1, 3, 5))
    assert purple in drawn[0]
    assert purple not in drawn[1]
    assert own.extract_text() == usual.extract_text()


def test_the_usual_accent_needs_no_darkening() -> None:
    assert not own_colour(ACCENT).is_darkened
