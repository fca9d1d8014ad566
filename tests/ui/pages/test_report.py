"""The Report page."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ui.pages.report import ReportPage
from ui.views.report import Details, Made, Outline, ReportView

READY = Outline("Ours", ("In short", "Governance map"), ())
MADE = Made(Path("board.pdf"), 3)


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


def test_the_chapters_are_listed(page: ReportPage) -> None:
    show(page)
    assert page.chapters.count() == 2


def test_a_wrong_date_is_told_and_holds_the_report_back(page: ReportPage) -> None:
    show(page, details=Details(review="soon"))
    assert (page.complaint.isVisibleTo(page), page.make.isEnabled()) == (True, False)


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


def test_a_report_that_was_made_shows_its_first_page(page: ReportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.made.page_wanted) as told:
        show(page, made=MADE)
    assert told.args is not None
    assert told.args[0] == 1
    assert page.made.done.title.text() == "The report is made: 3 pages"


@pytest.mark.parametrize(
    ("text", "path"), [("Open the report", Path("out/board.pdf")), ("Show in folder", Path("out"))]
)
def test_the_report_and_its_folder_are_opened_on_demand(page: ReportPage, qtbot: QtBot, text: str, path: Path) -> None:
    show(page, made=Made(Path("out/board.pdf"), 3))
    with qtbot.waitSignal(page.made.open_wanted) as told:
        next(one for one in page.made.findChildren(QAbstractButton) if one.text() == text).click()
    assert told.args == [path]


def test_pages_are_turned_within_the_report(page: ReportPage) -> None:
    show(page, made=MADE)
    wanted: list[int] = []
    page.made.page_wanted.connect(lambda number, _pixels: wanted.append(number))
    for button in (page.made.forward, page.made.forward, page.made.forward, page.made.back):
        button.click()
    assert wanted == [2, 3, 2]


def test_a_picture_that_comes_too_late_is_not_shown(page: ReportPage) -> None:
    show(page, made=MADE)
    page.made.forward.click()
    page.made.show_page(1, QImage(10, 14, QImage.Format.Format_RGB32))
    assert page.made.sheet.image.isNull()
    page.made.show_page(2, QImage(14, 10, QImage.Format.Format_RGB32))
    assert page.made.sheet.accessibleName().startswith("Page 2 of 3")


def test_a_sheet_keeps_its_shape(page: ReportPage) -> None:
    show(page, made=MADE)
    page.made.show_page(1, QImage(200, 100, QImage.Format.Format_RGB32))
    assert page.made.sheet.heightForWidth(400) == 200
