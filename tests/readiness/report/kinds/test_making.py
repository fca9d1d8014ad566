"""A report of any kind from a document: complete without gaps, shorter where chapters are left out."""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from readiness.document.change import apply, setting
from readiness.document.consortium import Privacy
from readiness.document.model import Action, Document
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.comparing.rounds import close_round
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.format import Side
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Contents, Figure, Heading, Logo, PageBreak, Report, Table, check
from readiness.report.charts import MapChart, PlanChart
from readiness.report.docx_file import docx_of
from readiness.report.html import html_of
from readiness.report.kinds.kind import kind_named, load_kinds
from readiness.report.kinds.making import chapter_title, chapters_of, report_of, what_is_missing
from readiness.report.material import Material
from readiness.report.pdf import laid_out, pdf_of
from readiness.report.strips import Element

EMPTY = Document(id="0" * 32)


def material(document: Document) -> Material:
    library, catalogue = shipped_library(), load_catalogue()
    assessment = assess(document, library, catalogue)
    return Material(document, assessment, library, catalogue, report_phrases(), date(2026, 11, 22), author="Chair")


@lru_cache
def sample(name: str = "lambeth", *, is_closed: bool = True) -> Material:
    document = build(sample_named(name), shipped_library())
    if is_closed:
        closed = close_round(document, "Spring", "2026-03-31")
        document = apply(document, [setting(document, "rounds", "spring", closed, by="chair")])
    return material(document)


def chapters(report: Report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Heading) and block.level == 1]


@pytest.mark.parametrize("kind", [kind.id for kind in load_kinds()])
def test_every_kind_is_ready_to_be_printed(kind: str) -> None:
    assert what_is_missing(sample(), kind_named(kind)) == ""
    assert check(report_of(sample(), kind_named(kind))) == ()


@pytest.mark.parametrize("shape", [None, (400, 200), (200, 400)])
@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", [one.id for one in load_samples()])
def test_one_page_is_one_page(name: str, language: str, shape: tuple[int, int] | None) -> None:
    author = "Chair of the board, A Charity with a Long Name"
    given = replace(sample(name), language=language, author=author, review=date(2027, 5, 1))
    logo = Logo(b"", *shape, "Charity") if shape else None
    root = Element("Document")
    assert len(tuple(laid_out(report_of(given, kind_named("one-page"), logo=logo), root))) == 1


@pytest.mark.parametrize("kind", [kind.id for kind in load_kinds()])
def test_every_kind_says_whose_it_is_and_of_which_day_in_every_format(kind: str) -> None:
    given = report_of(replace(sample(), review=date(2027, 5, 1)), kind_named(kind))
    word = "\n".join(one.text for one in docx.Document(BytesIO(docx_of(given))).paragraphs)
    printed = " ".join(PdfReader(BytesIO(pdf_of(given)[0])).pages[0].extract_text().split())
    for told in (word, html_of(given).decode(), printed):
        assert "Prepared by: Chair. Date: 22 November 2026. Next review: 1 May 2027." in told


def test_a_form_to_fill_in_does_not_say_that_nobody_is_named() -> None:
    assert "Not named" not in report_of(replace(sample(), author=""), kind_named("blank")).made
    assert "Not named" in report_of(replace(sample(), author=""), kind_named("one-page")).made


def test_each_kind_has_a_title_of_its_own_and_the_day_of_the_report() -> None:
    about = [PdfReader(BytesIO(pdf_of(made(kind))[0])).metadata for kind in ("one-page", "governance", "agenda")]
    assert len({one.title for one in about if one}) == len(about)
    assert {one.creation_date.date() for one in about if one and one.creation_date} == {date(2026, 11, 22)}


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("comparison", "fewer than two"),
        ("governance", "none leads yet"),
        ("progress", "none is closed"),
        ("answers", ""),
    ],
)
def test_what_a_kind_needs_is_said(kind: str, words: str) -> None:
    missing = what_is_missing(material(EMPTY), kind_named(kind))
    assert (words in missing, bool(missing)) == (True, bool(words))


def test_a_chapter_that_is_left_out_leaves_no_trace() -> None:
    kind = kind_named("readiness")
    short = report_of(sample(), kind, without=chapters_of(kind))
    assert chapters(short) == ["In short"]
    assert not isinstance(short.blocks[-1], PageBreak)


def test_the_first_chapter_always_stays() -> None:
    assert chapters(report_of(sample(), kind_named("one-page"), without=("verdict",))) == ["In short"]


def test_tables_of_charts_stand_in_the_appendix_and_the_plan_keeps_its_own() -> None:
    blocks = report_of(sample(), kind_named("readiness")).blocks
    apart = [block for block in blocks if isinstance(block, Figure) and block.stands_apart]
    plan = next(block for block in blocks if isinstance(block, Figure) and isinstance(block.chart, PlanChart))
    tables = [block for block in blocks if isinstance(block, Table)]
    assert len(apart) >= 7
    assert all(figure.twin in tables for figure in apart)
    assert not plan.stands_apart


def test_without_the_appendix_every_chart_keeps_its_table() -> None:
    blocks = report_of(sample(), kind_named("readiness"), without=("tables", "map-in-words", "governance")).blocks
    assert not any(isinstance(block, Figure) and block.stands_apart for block in blocks)


def test_contents_stand_where_there_are_chapters_to_list() -> None:
    listed = {kind.id for kind in load_kinds() if any(isinstance(one, Contents) for one in made(kind.id).blocks)}
    assert listed == {"readiness", "options", "comparison", "governance", "answers", "workbook"}


def made(kind: str) -> Report:
    return report_of(sample(), kind_named(kind))


def test_nothing_moved_is_said_in_numbers() -> None:
    told = repr(made("progress"))
    assert "What moved since Spring" in told
    assert "0 rose" in told


def test_progress_under_aliases_names_nobody() -> None:
    document = sample().document
    hidden = setting(document, "privacy", "document", Privacy(aliases=True), by="chair")
    move = setting(document, "actions", "act", Action(what="Meet", item="openness.1"), by="chair")
    report = report_of(material(apply(document, [hidden, move])), kind_named("progress"), without=("steps", "method"))
    assert "Thames Reach" not in repr(report.blocks)


@pytest.mark.parametrize("side", ["provider", "commissioner"])
def test_blank_forms_say_the_same_questions_on_paper_and_on_screen(side: Side) -> None:
    report = report_of(sample(), kind_named("blank"), side=side)
    asked = [question.text for form in report.forms for part in form.parts for question in part.questions]
    headed = [one.text.partition(". ")[2] for one in report.blocks if isinstance(one, Heading) and one.level == 3]
    assert headed == asked
    assert len(report.forms) > 1


def test_any_blank_form_may_stay_out_and_none_left_is_said() -> None:
    kind = kind_named("blank")
    every = chapters_of(kind)
    only = report_of(sample(), kind, without=every[1:])
    assert [form.title for form in only.forms] == [chapter_title(every[0], "en")]
    assert "No questionnaire is chosen" in repr(report_of(sample(), kind, without=every).blocks)


def test_forms_in_one_file_have_a_page_of_their_own_and_a_bookmark() -> None:
    content, pages = pdf_of(report_of(sample(), kind_named("blank"), without=chapters_of(kind_named("blank"))[2:]))
    reader = PdfReader(BytesIO(content))
    titles = [one.title for one in reader.outline if not isinstance(one, list)]
    assert len(reader.pages) == pages
    assert titles == [chapter_title(name, "en") for name in chapters_of(kind_named("blank"))[:2]]


def test_what_proves_goes_to_the_appendix_whole() -> None:
    blocks = report_of(sample(), kind_named("readiness")).blocks
    tables = [block for block in blocks if isinstance(block, Table)]
    short = [table for table in tables if "all stand in the appendix" in table.caption]
    assert short
    for table in short:
        whole = next(one for one in tables if table.caption.startswith(one.caption) and one is not table)
        assert whole.rows[: len(table.rows)] == table.rows
        assert len(whole.rows) > len(table.rows)


def test_the_body_of_the_fullest_sample_has_sixteen_pages_at_the_most() -> None:
    content, _ = pdf_of(report_of(sample(), kind_named("readiness")))
    reader = PdfReader(BytesIO(content))
    appendix = next(one for one in reader.outline if not isinstance(one, list) and "Appendix" in str(one.title))
    assert 12 <= (reader.get_destination_page_number(appendix) or 0) <= 16


def test_only_one_map_stands_in_the_body() -> None:
    blocks = report_of(sample(), kind_named("readiness")).blocks
    appendix = next(
        place for place, one in enumerate(blocks) if isinstance(one, Heading) and one.text.startswith("Appendix")
    )
    maps = [place for place, one in enumerate(blocks) if isinstance(one, Figure) and isinstance(one.chart, MapChart)]
    assert [place < appendix for place in maps] == [True, False]
