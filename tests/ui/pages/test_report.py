"""The Report page."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from readiness.report.kinds.kind import load_kinds
from ui.pages.report import ReportPage
from ui.views.report import Details, Made, Outline, ReportView

READY = Outline("Ours", ("In short", "Governance map"), (), b"%PDF", 3)


@pytest.fixture
def page(qtbot: QtBot) -> ReportPage:
    made = ReportPage()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def show(
    page: ReportPage, outline: Outline | None = READY, made: Made | None = None, details: Details | None = None
) -> None:
    page.show_view(ReportView(details or Details(), outline, made))


@pytest.mark.parametrize(
    ("outline", "verdict", "may"),
    [
        (None, "Looking at what there is to print…", False),
        (READY, "Ready to print: Ours", True),
        (Outline("", (), ("The report has no title. Give it one.",)), "The report cannot be made yet", False),
    ],
)
def test_the_page_says_whether_there_is_anything_to_print(
    page: ReportPage, outline: Outline | None, verdict: str, may: bool
) -> None:
    show(page, outline)
    assert (page.verdict.text(), page.make.isEnabled()) == (verdict, may)


def test_what_is_in_the_way_is_said_in_words(page: ReportPage) -> None:
    show(page, Outline("", (), ("The report has no title. Give it one.",)))
    assert page.findings.text.text() == "The report has no title. Give it one."


def test_chapters_can_be_left_out_but_the_first(page: ReportPage, qtbot: QtBot) -> None:
    show(page, details=Details(without=("method",)))
    assert page.chapters.always.text() == "“In short” is always in it."
    assert [key for key, row in page.chapters.rows.items() if not row.isChecked()] == ["method"]
    with qtbot.waitSignal(page.details_changed) as told:
        page.chapters.rows["terms"].click()
    assert told.args == [Details(without=("method", "terms"))]


def test_a_tick_keeps_the_focus_when_the_page_is_shown_anew(page: ReportPage, qtbot: QtBot) -> None:
    show(page)
    row = page.chapters.rows["terms"]
    qtbot.waitUntil(row.isVisible)
    row.setFocus()
    show(page, details=Details(without=("terms",)))
    assert page.focusWidget() is row


@pytest.mark.parametrize(
    ("field", "key", "expected"),
    [
        ("kind", "one-page", Details(kind="one-page")),
        ("ending", ".docx", Details(ending=".docx", without=("terms",))),
        ("language", "cy", Details(language="cy", without=("terms",))),
    ],
)
def test_what_is_chosen_is_told_and_another_kind_has_all_its_chapters(
    page: ReportPage, qtbot: QtBot, field: str, key: str, expected: Details
) -> None:
    show(page, details=Details(without=("terms",)))
    with qtbot.waitSignal(page.details_changed) as told:
        getattr(page, field).picked.emit(key)
    assert told.args == [expected]


def test_every_kind_is_offered_with_what_it_is_for(page: ReportPage) -> None:
    show(page, details=Details(kind="one-page"))
    assert page.kind.count() == len(load_kinds())
    assert (page.kind.currentText(), "to vote from" in page.summary.text()) == ("One page for trustees", True)


def test_large_print_and_a_logo_are_told(page: ReportPage, qtbot: QtBot) -> None:
    show(page, details=Details(logo=Path("ours.png")))
    assert page.logo.text() == "Logo: ours.png"
    with qtbot.waitSignal(page.details_changed) as told:
        page.without_logo.click()
    assert told.args == [Details()]
    with qtbot.waitSignal(page.details_changed) as told:
        page.large.click()
    assert told.args == [Details(is_large=True, logo=Path("ours.png"))]


@pytest.mark.parametrize(
    ("colour", "words", "may"),
    [
        ("", "", True),
        ("#12436D", "", True),
        ("#FFCC00", "printed darker, as #856A00", True),
        ("puce", "no colour", False),
    ],
)
def test_a_colour_is_darkened_or_refused_in_words(page: ReportPage, colour: str, words: str, may: bool) -> None:
    show(page, details=Details(colour=colour))
    told = f"{page.no_colour.text()}{page.darker.text()}"
    assert words in told
    assert (bool(told), page.make.isEnabled()) == (bool(words), may)


def test_a_colour_is_told_and_taken_back(page: ReportPage, qtbot: QtBot) -> None:
    show(page, details=Details(colour="#7A1FA2"))
    with qtbot.waitSignal(page.details_changed) as told:
        page.without_colour.click()
    assert told.args == [Details()]


def test_blank_questionnaires_ask_for_whom_and_any_of_them_may_stay_out(page: ReportPage, qtbot: QtBot) -> None:
    show(page, details=Details(kind="blank"))
    assert (page.sides.isVisibleTo(page), page.chapters.always.text()) == (True, "")
    assert "capacity" in page.chapters.rows
    with qtbot.waitSignal(page.details_changed) as told:
        page.side.picked.emit("commissioner")
    assert told.args == [Details(kind="blank", side="commissioner")]
    show(page)
    assert not page.sides.isVisibleTo(page)


def test_a_wrong_date_is_told_and_holds_the_report_back(page: ReportPage) -> None:
    show(page, details=Details(review="soon"))
    assert (page.complaint.isVisibleTo(page), page.make.isEnabled()) == (True, False)
    assert page.verdict.text() == "The report cannot be made yet"
    assert page.findings.text.text().startswith("The next review is no date.")


@pytest.mark.parametrize(("ending", "is_told"), [(".pdf", True), (".docx", False)])
def test_letters_that_no_font_has_are_told_where_they_matter(page: ReportPage, ending: str, is_told: bool) -> None:
    show(page, replace(READY, unprintable=("中文",)), details=Details(ending=ending))
    assert (page.boxes.isVisibleTo(page), "中文" in page.boxes.text.text()) == (is_told, is_told)
    assert page.make.isEnabled()


def test_a_page_is_enlarged_and_turned_to_the_last(page: ReportPage) -> None:
    show(page)
    page.preview.larger.click()
    enlarged = page.preview.enlarged
    assert enlarged is not None
    enlarged.last.click()
    page.preview.show_page(3, QImage(200, 100, QImage.Format.Format_RGB32))
    assert enlarged.sheet.width() > 1.5 * page.preview.sheet.width()
    assert (enlarged.where.text(), enlarged.last.isEnabled()) == ("Page 3 of 3", False)
    enlarged.close()


def test_author_and_review_are_told_together(page: ReportPage, qtbot: QtBot) -> None:
    show(page, details=Details("Ada", ""))
    page.review.setText("2027-03-31")
    with qtbot.waitSignal(page.details_changed) as told:
        page.review.settle()
    assert told.args == [Details("Ada", "2027-03-31")]


def test_while_a_report_is_made_it_can_be_stopped_and_not_made_twice(page: ReportPage, qtbot: QtBot) -> None:
    show(page)
    page.show_progress(40)
    assert (page.bar.value(), page.make.isVisibleTo(page), page.cancel.isVisibleTo(page)) == (40, False, True)
    with qtbot.waitSignal(page.cancel_wanted):
        page.cancel.click()
    page.show_progress(None)
    assert (page.make.isVisibleTo(page), page.cancel.isVisibleTo(page)) == (True, False)


def test_the_focus_stays_on_the_button_that_takes_the_others_place(page: ReportPage) -> None:
    show(page)
    page.make.setFocus()
    page.show_progress(0)
    assert page.focusWidget() is page.cancel
    page.show_progress(None)
    assert page.focusWidget() is page.make


@pytest.mark.parametrize(
    ("pages", "words"),
    [(3, "The report is made: 3 pages"), (1, "The report is made: 1 page"), (None, "The report is made")],
)
def test_a_report_that_was_made_is_told(page: ReportPage, pages: int | None, words: str) -> None:
    show(page, made=Made(Path("board.pdf"), pages))
    assert page.made.done.title.text() == words


@pytest.mark.parametrize(
    ("text", "path"), [("Open the report", Path("out/board.pdf")), ("Show in folder", Path("out"))]
)
def test_the_report_and_its_folder_are_opened_on_demand(page: ReportPage, qtbot: QtBot, text: str, path: Path) -> None:
    show(page, made=Made(Path("out/board.pdf"), 3))
    with qtbot.waitSignal(page.made.open_wanted) as told:
        next(one for one in page.made.findChildren(QAbstractButton) if one.text() == text).click()
    assert told.args == [path]


def test_the_pages_are_shown_from_the_first(page: ReportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.preview.page_wanted) as told:
        show(page)
    assert told.args is not None
    assert told.args[0] == 1


def test_pages_are_turned_within_the_report(page: ReportPage) -> None:
    show(page)
    wanted: list[int] = []
    page.preview.page_wanted.connect(lambda number, _pixels: wanted.append(number))
    for button in (page.preview.forward, page.preview.forward, page.preview.forward, page.preview.back):
        button.click()
    assert wanted == [2, 3, 2]


def test_the_open_page_stays_open_when_the_report_is_set_anew(page: ReportPage) -> None:
    show(page)
    page.preview.forward.click()
    for pages, expected in ((9, "Page 2 of 9"), (1, "Page 1 of 1")):
        show(page, replace(READY, pages=pages))
        assert page.preview.where.text() == expected


def test_a_format_without_pages_says_that_its_text_flows(page: ReportPage) -> None:
    show(page, details=Details(ending=".html"))
    assert page.preview.note.isVisibleTo(page)
    show(page)
    assert not page.preview.note.isVisibleTo(page)


def test_a_picture_that_comes_too_late_is_not_shown(page: ReportPage) -> None:
    show(page)
    page.preview.forward.click()
    page.preview.show_page(1, QImage(10, 14, QImage.Format.Format_RGB32))
    assert page.preview.sheet.image.isNull()
    page.preview.show_page(2, QImage(14, 10, QImage.Format.Format_RGB32))
    assert page.preview.sheet.accessibleName().startswith("Page 2 of 3")


def test_a_sheet_keeps_its_shape(page: ReportPage) -> None:
    show(page)
    page.preview.show_page(1, QImage(200, 100, QImage.Format.Format_RGB32))
    assert page.preview.sheet.heightForWidth(400) == 200
