"""What a screen reader finds: tags, their order, their completeness, and the fonts that draw the text."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from readiness.report import blocks as b
from readiness.report.pdf import write_pdf
from tests.readiness.report.printing import CHARTS, elements, every_block, figure, read, report, roles, table, words_of

LONG = report(b.Heading("Long"), table(*((f"Row {n}", f"Value {n}") for n in range(120))))
HOSTILE = report(b.Heading("😀 中文"), b.Paragraph("علي 🦊 " + "x" * 9000), table(("\U0001f9d1", "é̂")))
REPORTS = {"every": every_block(), "long": LONG, "hostile": HOSTILE}
TABLE = ("Table", "Caption", "THead", "TR", "TH", "TH", "TBody", "TR", "TH", "TD")
every_report = pytest.mark.parametrize("name", REPORTS)


def needs(program: str) -> pytest.MarkDecorator:
    found = shutil.which(program) is not None
    return pytest.mark.skipif(not found, reason=f"{program} IS NOT INSTALLED: this rule of the PDF was NOT CHECKED")


def told_by(program: str, folder: Path, given: b.Report, *options: str) -> str:
    path = folder / "report.pdf"
    write_pdf(given, path)
    return subprocess.run([program, *options, str(path)], capture_output=True, text=True, check=True).stdout


@needs("pdfinfo")
@pytest.mark.parametrize("name", ["every", "long"])
def test_a_screen_reader_hears_every_block_in_order(name: str, tmp_path: Path) -> None:
    tree = told_by("pdfinfo", tmp_path, REPORTS[name], "-struct-text")
    heard = " ".join(" ".join(re.findall(r'"(.*)"', tree)).split())
    place = 0
    for words in words_of(REPORTS[name]):
        found = heard.find(words, place)
        assert found >= 0, words
        place = found + len(words)


@needs("qpdf")
@every_report
def test_the_file_is_sound(name: str, tmp_path: Path) -> None:
    assert "No syntax or stream encoding errors found" in told_by("qpdf", tmp_path, REPORTS[name], "--check")


@needs("pdffonts")
@every_report
def test_every_font_is_embedded_and_gives_its_text_back(name: str, tmp_path: Path) -> None:
    fonts = [line.split()[-5:-2] for line in told_by("pdffonts", tmp_path, REPORTS[name]).splitlines()[2:]]
    assert fonts
    assert {tuple(one) for one in fonts} == {("yes", "yes", "yes")}


@every_report
def test_everything_drawn_is_content_or_decoration(name: str) -> None:
    for page in read(REPORTS[name]).pages:
        code = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
        code = re.sub(r"/Span <</ActualText <\w+>>> BDC(.*?)\bEMC\b", r"\1", code, flags=re.DOTALL)
        outside = re.sub(r"(?:/Artifact BMC|/\w+ <</MCID \d+>> BDC).*?\bEMC\b", "", code, flags=re.DOTALL)
        assert re.search(r"\b(?:Tj|TJ|f\*?|S|B|Do)\b", outside) is None


@every_report
def test_marked_content_agrees_with_the_parent_tree(name: str) -> None:
    reader = read(REPORTS[name])
    catalog: Any = reader.trailer["/Root"]
    numbers = catalog["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    owners = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for place, page in enumerate(reader.pages):
        code = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
        marks = [(role, int(number)) for role, number in re.findall(r"/(\w+) <</MCID (\d+)>> BDC", code)]
        assert [number for _, number in marks] == list(range(len(marks)))
        assert [f"/{role}" for role, _ in marks] == [one.get_object()["/S"] for one in owners[place].get_object()]


def test_a_table_is_one_table_however_many_pages_it_fills() -> None:
    found = roles(read(LONG))
    assert len(read(LONG).pages) > 2
    assert (found.count("Table"), found.count("THead"), found.count("TR")) == (1, 1, 121)


def test_the_heading_row_comes_again_on_every_page_but_is_said_once() -> None:
    assert all("Factor Score" in " ".join(page.extract_text().split()) for page in read(LONG).pages)
    assert roles(read(LONG)).count("TH") == 2 + 120


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (b.BulletList((b.Point("Meet."),)), ["L", "LI", "Lbl", "LBody"]),
        (b.Callout("Note", "Read."), ["Div", "P", "P"]),
        (b.Facts((b.Fact("80 %", "ready"),)), ["L", "LI", "LBody"]),
        (b.Actions((b.Action("Meet"),)), ["L", "LI", "Lbl", "LBody", "P"]),
        (b.Contents("Contents"), ["P", "TOC", "TOCI", "Link"]),
        (figure(), ["Sect", "P", "P", "Figure", *TABLE]),
    ],
)  # fmt: skip
def test_each_block_has_its_tags(block: b.Block, expected: list[str]) -> None:
    assert roles(read(report(b.Heading("One"), block)))[4:] == expected


def test_the_file_names_itself_and_its_language() -> None:
    reader = read(report(language="cy", title="A <b> & c"))
    catalog: Any = reader.trailer["/Root"]
    assert (catalog["/Lang"], catalog["/MarkInfo"]["/Marked"]) == ("cy", True)
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Readiness – A <b> & c", "Chair")
    assert "A &lt;b&gt; &amp; c" in catalog["/Metadata"].get_data().decode("utf-8")


def test_every_figure_carries_its_words_and_its_place() -> None:
    reader = read(every_block())
    figures = [element for element in elements(reader) if element["/S"] == "/Figure"]
    assert [str(one["/Alt"]) for one in figures] == ["Trust 63 of 100."] * len(CHARTS)
    assert all(0 < float(side) < 842 for one in figures for side in one["/A"]["/BBox"])


def test_words_from_right_to_left_are_spelled_as_they_are_read() -> None:
    page = read(report(b.Paragraph("Partners: علی احمد, and Mind."))).pages[0]
    code = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
    spelled = [bytes.fromhex(one).decode("utf-16") for one in re.findall(r"/ActualText <(\w+)>", code)]
    assert spelled == ["Partners: علی احمد, and Mind. "]


def test_the_file_names_the_standards_it_keeps() -> None:
    catalog: Any = read(report()).trailer["/Root"]
    packet = catalog["/Metadata"].get_data().decode("utf-8")
    assert all(words in packet for words in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"))
    assert catalog["/OutputIntents"][0]["/DestOutputProfile"]["/N"] == 3


def test_large_print_is_the_same_words_in_larger_letters() -> None:
    plain, large = (read(replace(every_block(), is_large=is_large)) for is_large in (False, True))
    assert (sizes(large)[0], roles(large)) == (sizes(plain)[0], roles(plain))
    assert len(large.pages) > len(plain.pages)


def sizes(reader: Any) -> list[tuple[float, float]]:
    return [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages]
