"""A report of any kind from a document: complete without gaps, shorter where chapters are left out."""

from datetime import date
from functools import lru_cache

import pytest

from readiness.document.change import apply, setting
from readiness.document.consortium import Privacy
from readiness.document.model import Action, Document
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.comparing.rounds import close_round
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Contents, Figure, Heading, PageBreak, Report, Table, check
from readiness.report.charts import PlanChart
from readiness.report.kinds.kind import kind_named, load_kinds
from readiness.report.kinds.making import chapters_of, report_of, what_is_missing
from readiness.report.material import Material
from readiness.report.pdf import pdf_of

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


@pytest.mark.parametrize("name", [one.id for one in load_samples()])
def test_one_page_is_one_page(name: str) -> None:
    assert pdf_of(report_of(sample(name), kind_named("one-page")))[1] == 1


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
    assert listed == {"readiness", "options", "comparison", "governance", "answers"}


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
