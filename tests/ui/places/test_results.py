from pathlib import Path

import pytest

from tests.ui.samples import sample
from ui.main_window import MainWindow
from ui.pages.results import ResultsPage
from ui.places.results import ResultsPlace


@pytest.fixture
def lambeth(window: MainWindow, tmp_path: Path) -> MainWindow:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    window.go_to("results")
    return window


def place_of(window: MainWindow) -> tuple[ResultsPlace, ResultsPage]:
    place = window.places.named("results")
    assert isinstance(place, ResultsPlace)
    assert isinstance(place.page, ResultsPage)
    return place, place.page


def test_where_there_are_several_parties_everybody_comes_first(lambeth: MainWindow) -> None:
    assert place_of(lambeth)[1].party.currentText() == "Everybody at the table"


def test_a_lone_organisation_comes_first_by_itself(opened: MainWindow) -> None:
    opened.go_to("results")
    assert place_of(opened)[1].party.currentText() == "Riverside Mind"


def test_a_figure_opens_and_closes(lambeth: MainWindow) -> None:
    _, page = place_of(lambeth)
    page.picture.rows["trust-history"].click()
    assert page.is_shown
    page.inside.back.click()
    assert not page.is_shown


def test_party_and_order_are_kept_while_the_document_is_open(lambeth: MainWindow) -> None:
    place, page = place_of(lambeth)
    place.show_party("slam")
    place.show_order("lowest first")
    lambeth.go_to("start")
    lambeth.go_to("results")
    assert (page.party.currentData(), page.order.currentData()) == ("slam", "lowest first")


def test_what_nobody_knows_leads_to_the_person_and_the_question(lambeth: MainWindow) -> None:
    _, page = place_of(lambeth)
    unknown = page.findings.shown[0][0]  # type: ignore[index]  # the unknowns come first
    page.question_wanted.emit(unknown.party, unknown.person, unknown.key)
    assert lambeth.session.respondent == (unknown.party, unknown.person)
    assert (lambeth.here, lambeth.places.questions.item) == ("questions", unknown.key)
