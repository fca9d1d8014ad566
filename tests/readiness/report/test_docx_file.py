"""The Word document: real headings, tables that name their rows, pictures with words, and the same bytes twice."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from readiness.errors import BadInputError
from readiness.report import blocks as b
from readiness.report.docx_file import docx_of
from readiness.report.plain_text import plain_text
from tests.readiness.report.printing import HOSTILE, every_block, figure, hostile, report, table, words_of


def opened(given: b.Report) -> Any:
    return docx.Document(BytesIO(docx_of(given)))


def said(document: Any) -> str:
    """Return every word of the document in its order, tables and links included."""
    texts = [
        "\n" if one.tag == qn("w:p") else one.text or "" for one in document.element.body.iter(qn("w:p"), qn("w:t"))
    ]
    return " ".join("".join(texts).split())


def test_every_block_is_said_in_order() -> None:
    heard, place = said(opened(every_block())), 0
    for words in words_of(every_block()):
        found = heard.find(words, place)
        assert found >= 0, words
        place = found + len(words)


def test_headings_are_headings() -> None:
    styles = [one.style.name for one in opened(every_block()).paragraphs if one.style.name.startswith(("Head", "Tit"))]
    assert styles == ["Title", "Heading 1", "Heading 1", "Heading 2", "Heading 1"]


def test_hostile_text_stays_text() -> None:
    heard = said(opened(hostile()))
    assert all(" ".join(plain_text(words).split()) in heard for words in HOSTILE)


def test_a_table_repeats_its_head_keeps_its_rows_and_names_itself() -> None:
    made = opened(report(table(("Trust", b.Status("Ready", "positive"))))).tables[0]
    head, row = made.rows
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert row._tr.trPr.find(qn("w:cantSplit")) is not None
    assert made._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Figures"
    assert [cell.text for cell in row.cells] == ["Trust", "● Ready"]


def test_every_picture_carries_its_words() -> None:
    logo = b.Logo(logo_png(), 4, 2, "Mind")
    document = opened(replace(report(figure()), logo=logo))
    assert [one._inline.docPr.get("descr") for one in document.inline_shapes] == ["Mind", "Trust 63 of 100."]


def logo_png() -> bytes:
    from PIL import Image

    stream = BytesIO()
    Image.new("RGB", (4, 2), "navy").save(stream, "PNG")
    return stream.getvalue()


def test_each_numbered_list_begins_at_one() -> None:
    document = opened(report(b.NumberedList((b.Point("One."),)), b.NumberedList((b.Point("Again."),))))
    lists = [one._p.pPr.numPr.numId.val for one in document.paragraphs if one.style.name == "List Number"]
    assert len(set(lists)) == 2


def test_the_contents_lead_to_the_headings() -> None:
    body = opened(every_block()).element.body
    names = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    links = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    assert len(links) == 3
    assert set(links) <= names


@pytest.mark.parametrize(("is_large", "size"), [(False, 11), (True, 18)])
def test_large_print_is_eighteen_points(is_large: bool, size: int) -> None:
    assert opened(report(is_large=is_large)).styles["Normal"].font.size.pt == size


def test_a_lying_page_lies() -> None:
    first, last = opened(every_block()).sections
    assert (first.page_width < first.page_height, last.page_width > last.page_height) == (True, True)


def test_two_builds_are_equal() -> None:
    assert docx_of(every_block()) == docx_of(every_block())


def test_an_unfinished_report_is_refused() -> None:
    with pytest.raises(BadInputError, match="no title"):
        docx_of(report(title=" "))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here: the Word file was NOT OPENED")
def test_an_office_program_opens_it_with_its_headings(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(docx_of(every_block()))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "html", "--outdir", str(tmp_path), "report.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    shown = (tmp_path / "report.html").read_text("utf-8", "replace").lower()
    assert (shown.count("<h1"), shown.count("<h2")) == (4, 1) or (shown.count("<h1"), shown.count("<h2")) == (3, 1)
