"""Report joined to the document."""

from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answering
from tests.ui.samples import sample
from ui.main_window import MainWindow
from ui.pages.report import ReportPage
from ui.places.report import ReportPlace
from ui.places.report_choices import remembered
from ui.undo import Edit
from ui.views.report import Details

PATIENCE = 30_000


@pytest.fixture
def place(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> ReportPlace:
    assert window.session.create(tmp_path / "document.readiness", sample("south-westminster"))
    window.go_to("report")
    found = window.places.named("report")
    assert isinstance(found, ReportPlace)
    qtbot.waitUntil(lambda: found.outline is not None, timeout=PATIENCE)
    return found


def page_of(place: ReportPlace) -> ReportPage:
    assert isinstance(place.page, ReportPage)
    return place.page


def make(place: ReportPlace, qtbot: QtBot) -> None:
    page_of(place).make.click()
    qtbot.waitUntil(lambda: place.making is None, timeout=PATIENCE)


def test_the_page_lists_what_the_report_will_hold(place: ReportPlace) -> None:
    assert place.outline is not None
    assert "Governance map" in place.outline.chapters
    assert page_of(place).make.isEnabled()


def test_the_report_is_made_where_the_person_says_with_what_they_said(
    place: ReportPlace, tmp_path: Path, qtbot: QtBot
) -> None:
    place.set_details(Details("Ada Okoro, chair", "2027-03-31"))
    make(place, qtbot)
    first = pypdfium2.PdfDocument(tmp_path / "riverside.pdf")[0].get_textpage().get_text_range()
    assert "Ada Okoro, chair" in first
    assert "31 March 2027" in first


def test_the_report_is_shown_as_it_will_look(place: ReportPlace, qtbot: QtBot) -> None:
    sheet = page_of(place).preview.sheet
    qtbot.waitUntil(lambda: not sheet.image.isNull(), timeout=PATIENCE)
    assert sheet.accessibleName().startswith("Page 1 of")


def test_another_kind_is_set_anew_and_remembered(place: ReportPlace, qtbot: QtBot) -> None:
    place.set_details(Details(kind="one-page", ending=".html", is_large=False))
    qtbot.waitUntil(lambda: place.outline is not None and place.outline.pages == 1, timeout=PATIENCE)
    assert remembered(place.desk.settings) == Details(kind="one-page", ending=".html")


def test_what_a_kind_lacks_is_in_the_way(place: ReportPlace, qtbot: QtBot) -> None:
    place.set_details(Details(kind="progress"))
    qtbot.waitUntil(lambda: place.outline is not None, timeout=PATIENCE)
    assert "none is closed yet" in page_of(place).findings.text.text()
    assert not page_of(place).make.isEnabled()


def test_a_web_page_is_made_where_it_is_wanted(place: ReportPlace, tmp_path: Path, qtbot: QtBot) -> None:
    place.set_details(Details(kind="one-page", ending=".html"))
    qtbot.waitUntil(lambda: place.outline is not None, timeout=PATIENCE)
    make(place, qtbot)
    assert place.made is not None
    assert place.made.path.read_bytes().startswith(b"<!doctype html>")


def test_a_logo_that_is_no_picture_is_told_and_not_taken(place: ReportPlace, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"Dear all,")
    assert isinstance(place.desk.asking, Answering)
    place.desk.asking.path = tmp_path / "logo.png"
    told: list[str] = []
    place.desk.session.failed.connect(lambda error: told.append(str(error)))
    page_of(place).logo_wanted.emit()
    assert "not a picture" in told[0]
    assert place.details is not None
    assert place.details.logo is None


def test_a_stopped_report_leaves_what_stood_there(place: ReportPlace, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "riverside.pdf").write_bytes(b"before")
    place.make()
    place.stop()
    qtbot.waitUntil(lambda: place.making is None, timeout=PATIENCE)
    assert ((tmp_path / "riverside.pdf").read_bytes(), place.made) == (b"before", None)
    assert page_of(place).make.isVisibleTo(page_of(place))


def test_a_folder_that_is_gone_is_told_in_words(place: ReportPlace, tmp_path: Path, qtbot: QtBot) -> None:
    assert isinstance(place.desk.asking, Answering)
    place.desk.asking.path = tmp_path / "gone" / "board.pdf"
    told: list[str] = []
    place.desk.session.failed.connect(lambda error: told.append(str(error)))
    make(place, qtbot)
    assert "another folder" in told[0]


def test_a_change_of_the_document_is_in_the_outline(place: ReportPlace, qtbot: QtBot) -> None:
    about = place.desk.session.document.about["document"].value
    assert about is not None
    renamed = Edit("about", "document", about.model_copy(update={"title": "Another name"}))
    place.desk.session.change("a title", renamed)
    qtbot.waitUntil(lambda: "Another name" in page_of(place).verdict.text(), timeout=PATIENCE)


def test_another_document_forgets_the_report_of_the_first(place: ReportPlace, tmp_path: Path, qtbot: QtBot) -> None:
    make(place, qtbot)
    assert place.desk.session.create(tmp_path / "other.readiness", sample("sussex-recovery"))
    assert page_of(place).made.isHidden()
    qtbot.waitUntil(lambda: "Sussex" in page_of(place).verdict.text(), timeout=PATIENCE)


def test_a_report_that_is_gone_is_told_in_words(window: MainWindow, place: ReportPlace, tmp_path: Path) -> None:
    place.open(tmp_path / "gone.pdf")
    assert "gone.pdf" in window.line.sentence.text()
