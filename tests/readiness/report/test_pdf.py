from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from readiness.errors import BadInputError, CannotWriteError
from readiness.report.blocks import (
    Action,
    Actions,
    Block,
    BulletList,
    Callout,
    Contents,
    Fact,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Point,
)
from readiness.report.charts import Bar, BarChart
from readiness.report.pdf import pdf_of, write_pdf
from tests.readiness.report.printing import every_block, figure, map_chart, read, report, said, table

HOSTILE = (
    "<b>", "profit <b>up", "<img src='/etc/hostname'>", "$x$ \\int {0} %s", "javascript:alert(1)", "😀👩‍💻 中文",
    "علي بن", "a\u202eb", "\x00\x07\ud800", "w" * 2_000, "line\n" * 90, "&amp; ' \" ( ) \\", "\u200b", "e\u0301" * 50,
)  # fmt: skip
UPRIGHT, LYING = (595, 842), (842, 595)


class CancelledError(Exception):
    """Somebody pressed Cancel."""


def cancel(share: float) -> None:
    if share > 0.5:
        raise CancelledError


def everywhere(text: str) -> tuple[Block, ...]:
    """Return blocks with ``text`` wherever text may stand."""
    chart = BarChart((Bar(text, 50.0, printed=text, group=text, dots=(50.0,)),), text, text, text, text, text)
    return (
        Heading(f"H {text}"), Contents(text), Paragraph(text, lead=text), Callout(text, text),
        Facts((Fact(text, text, text),) * 3), BulletList((Point(text, text),)),
        Actions((Action(text, text, text, text),)),
        table((text, text), (text, text), caption=f"C {text}", titles=(f"T {text}", "Score")),
        figure(chart, headline=f"F {text}", subtitle=text, alt=f"A {text}"),
    )  # fmt: skip


def sizes(reader: PdfReader) -> list[tuple[int, int]]:
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages]


def test_equal_reports_give_equal_bytes() -> None:
    assert pdf_of(every_block()) == pdf_of(every_block())


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_printed_as_plain_text(text: str) -> None:
    reader = read(report(*everywhere(text), title=f"T {text}", subtitle=text, author=text))
    assert "Page 1 of" in said(reader)
    assert [page["/Annots"] for page in reader.pages if "/URI" in str(page.get("/Annots"))] == []


def test_a_word_of_any_length_is_broken_and_cut() -> None:
    printed = said(read(report(Heading("One"), Paragraph("w" * 200_000), table(("w" * 200_000, "w")))))
    assert 20_000 < printed.count("w") < 50_000
    assert "…" in printed


def test_markup_is_shown_not_read() -> None:
    assert "profit <b>up & $x$" in said(read(report(Heading("One"), Paragraph("profit <b>up & $x$"))))


def test_an_unfinished_report_is_refused_with_every_finding(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"no title.*no words for people"):
        write_pdf(report(figure(alt=""), title=""), tmp_path / "report.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    assert write_pdf(every_block(), target) == len(PdfReader(target).pages)
    assert list(tmp_path.iterdir()) == [target]


def test_a_stream_gets_the_same_bytes_as_a_file() -> None:
    stream = BytesIO()
    assert write_pdf(every_block(), stream) == pdf_of(every_block())[1]
    assert stream.getvalue() == pdf_of(every_block())[0]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError, match="can't be written"):
        write_pdf(every_block(), tmp_path / "nowhere" / "report.pdf")


def test_cancelling_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    with pytest.raises(CancelledError):
        write_pdf(every_block(), target, cancel)
    assert (target.read_bytes(), list(tmp_path.iterdir())) == (b"old", [target])


def test_progress_rises_from_nothing_to_all() -> None:
    heard: list[float] = []
    pdf_of(every_block(), heard.append)
    assert (heard[0], heard[-1]) == (0.0, 1.0)
    assert heard == sorted(heard)


def test_every_page_says_its_number_and_the_title() -> None:
    reader = read(every_block())
    count = len(reader.pages)
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert [f"Alliance Page {n} of {count}" in text for n, text in enumerate(texts, 1)] == [True] * count


def test_contents_name_the_page_of_each_chapter() -> None:
    reader = read(report(Contents("Contents"), Heading("First"), PageBreak(), PageBreak(), Heading("Last")))
    assert "Contents First 1 Last 2" in said(reader)


def test_bookmarks_are_the_headings() -> None:
    outline = read(every_block()).outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles == ["In short", "Detail", "Annex"]


def test_a_page_lies_where_the_report_says_so() -> None:
    assert sizes(read(every_block()))[-1] == LYING


def test_a_wide_map_takes_a_lying_page_and_its_heading_along() -> None:
    blocks = (Paragraph("Before."), Heading("Map"), figure(map_chart(1600.0, 500.0)), Heading("After"))
    reader = read(report(*blocks))
    assert sizes(reader) == [UPRIGHT, LYING, UPRIGHT]
    assert ["Map" in page.extract_text() for page in reader.pages] == [False, True, False]


def test_a_tall_map_stays_upright() -> None:
    assert set(sizes(read(report(Heading("Map"), figure(map_chart(500.0, 700.0)))))) == {UPRIGHT}


def test_a_twin_that_stands_apart_is_printed_once() -> None:
    apart = said(read(report(Heading("One"), figure(stands_apart=True), Heading("Annex"), table())))
    assert apart.count("Figures Factor Score Trust 63") == 1
    assert apart.index("Annex") < apart.index("Figures")


@pytest.mark.parametrize(("width", "height", "sheet"), [(2600.0, 1500.0, (1191, 842)), (1800.0, 2400.0, (842, 1191))])
def test_a_map_too_large_to_read_on_a4_takes_a3(width: float, height: float, sheet: tuple[int, int]) -> None:
    assert sheet in sizes(read(report(Heading("Map"), figure(map_chart(width, height)))))


def test_a_table_whose_words_would_be_cut_takes_a_lying_page() -> None:
    wide = tuple(letter * 16 for letter in "abcdefg")
    assert LYING in sizes(read(report(table(wide, titles=wide))))
    assert set(sizes(read(report(table())))) == {UPRIGHT}
