"""The Governance page."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from readiness.document.model import Document
from tests.ui.samples import sample
from ui.content import catalogue
from ui.pages.governance import GovernancePage
from ui.views.governance import Asked, governance_view


@pytest.fixture
def page(qtbot: QtBot) -> GovernancePage:
    made = GovernancePage()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    show(made)
    made.show()
    return made


def show(page: GovernancePage, shape: str = "", lens: str = "all", document: Document | None = None) -> None:
    page.show_view(governance_view(document or sample(), catalogue(), "grant", Asked(shape, lens)))


def words(page: GovernancePage) -> Iterator[str]:
    yield from (made.text() for made in page.findChildren(QLabel) if made.isVisibleTo(page))


def button(page: GovernancePage, text: str) -> QAbstractButton:
    return next(one for one in page.findChildren(QAbstractButton) if one.text() == text and one.isVisibleTo(page))


def test_the_page_begins_with_its_finding(page: GovernancePage) -> None:
    assert page.verdict.text() == "Alliance contract: every place on the map is filled"
    assert "Alliance leadership team (IPSA) decides: everybody must agree." in page.grounds.text()


@pytest.mark.parametrize(
    ("shape", "opening"),
    [("", "This is the model you have chosen."), ("grant", "No other"), ("shared-service", "You are only looking")],
)
def test_the_page_says_why_it_shows_this_map(page: GovernancePage, shape: str, opening: str) -> None:
    show(page, shape)
    assert page.grounds.text().startswith(opening)


def test_empty_places_are_named_with_the_way_to_fill_them(page: GovernancePage, qtbot: QtBot) -> None:
    show(page, "alliance", document=Document(id="0" * 32))
    assert "Commissioner: to be found" in page.vacancies.text.text()
    with qtbot.waitSignal(page.parties_wanted):
        button(page, "Go to Parties").click()


def test_a_full_map_says_nothing_of_empty_places(page: GovernancePage) -> None:
    assert not page.vacancies.isVisibleTo(page)


def test_a_model_and_a_lens_are_asked_for_by_hand_only(page: GovernancePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.shape_picked), qtbot.assertNotEmitted(page.lens_picked):
        show(page, "grant", "seats")
    with qtbot.waitSignal(page.lens_picked) as told:
        page.lens.activated.emit(page.lens.findData("data"))
    assert told.args == ["data"]


def test_a_chosen_body_opens_its_terms(page: GovernancePage) -> None:
    page.map.stage.tree.chosen.emit("leadership-team")
    assert {"Alliance leadership team (IPSA)", "Quorum", "£250,000"} <= set(words(page))


def test_chosen_ties_open_their_sentences(page: GovernancePage) -> None:
    page.map.stage.ties.chosen.emit(page.map.stage.ties.keys[0])
    assert page.map.view is not None
    assert page.map.view.ties[0].sentence in set(words(page))


def test_the_panel_closes_and_lets_the_choice_go(page: GovernancePage) -> None:
    page.map.stage.places.chosen.emit("certitude")
    button(page, "Close this panel").click()
    assert page.map.details.isHidden()
    assert not page.map.stage.scene.selectedItems()


def test_a_lens_keeps_what_was_chosen_and_another_model_lets_it_go(page: GovernancePage) -> None:
    page.map.stage.places.chosen.emit("certitude")
    show(page, lens="seats")
    assert page.map.stage.scene.boxes["certitude"].isSelected()
    show(page, "grant")
    assert page.map.details.isHidden()


def test_the_picture_says_what_it_shows(page: GovernancePage) -> None:
    assert page.map.stage.picture.accessibleName().startswith("Governance map, Alliance contract: 10 places")


def test_the_picture_is_saved_on_demand(page: GovernancePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.save_wanted):
        button(page, "Save picture as SVG…").click()
