"""The Report page as data."""

from datetime import date
from pathlib import Path

import pytest

from readiness.report.blocks import Heading, Paragraph, Report
from ui.views.report import Details, Made, Outline, ReportView, outline_of

READY = Outline("Ours", ("Verdict",), ())


@pytest.mark.parametrize(
    ("typed", "day", "is_wrong"),
    [
        ("", None, False),
        ("2026-11-30", date(2026, 11, 30), False),
        ("30/11/2026", date(2026, 11, 30), False),
        ("30 November 2026", date(2026, 11, 30), False),
        ("soon", None, True),
        ("2026-02-30", None, True),
    ],
)
def test_a_review_is_a_date_or_nothing(typed: str, day: date | None, is_wrong: bool) -> None:
    details = Details(review=typed)
    assert (details.review_date, details.is_date_wrong) == (day, is_wrong)


def test_an_outline_names_the_chapters_and_what_is_in_the_way() -> None:
    blocks = (Heading("Verdict"), Heading("Gaps", 2), Paragraph("Words."), Heading("Method"))
    outline = outline_of(Report("", "", "en", "", "", blocks))
    assert outline.chapters == ("Verdict", "Method")
    assert outline.findings == ("The report has no title. Give it one.",)


@pytest.mark.parametrize(
    ("details", "outline", "may"),
    [
        (Details(), READY, True),
        (Details(), None, False),
        (Details(review="soon"), READY, False),
        (Details(), Outline("Ours", (), ("The report is empty.",)), False),
    ],
)
def test_a_report_is_made_only_where_nothing_stands_in_the_way(
    details: Details, outline: Outline | None, may: bool
) -> None:
    assert ReportView(details, outline, Made(Path("a.pdf"), 3)).may_be_made is may


def test_a_text_without_letters_in_any_font_is_named_before_printing() -> None:
    blocks = (Heading("Verdict"), Paragraph("Ŵyn 中文 ✓"), Paragraph("Ŵyn"))
    outline = outline_of(Report("Ours", "", "en", "", "", blocks))
    assert outline.unprintable == ("Ŵyn 中文 ✓",)


def test_the_chapter_that_always_stays_is_called_by_its_own_name() -> None:
    assert ReportView(Details(kind="agenda"), READY, None).always == "Agenda"
