from pathlib import Path

import pytest

from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import charity, sample
from ui.main_window import MainWindow
from ui.pages.models import ModelsPage
from ui.places.models import ModelsPlace
from ui.views.models import chosen_model
from ui.views.walk import ItemKey


@pytest.fixture
def place(window: MainWindow, tmp_path: Path) -> ModelsPlace:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    window.go_to("models")
    found = window.places.named("models")
    assert isinstance(found, ModelsPlace)
    return found


def chosen(place: ModelsPlace) -> str:
    choice = chosen_model(place.desk.session.document)
    return choice.chosen if choice else ""


def test_a_choice_is_recorded_shown_and_undone(place: ModelsPlace) -> None:
    page = place.page
    assert isinstance(page, ModelsPage)
    place.choose("consortium", "")
    assert (chosen(place), page.standing.list.rows["consortium"].figure.title) == (
        "consortium",
        "Constituted consortium (your choice)",
    )
    assert place.desk.session.undo_stack.undoText() == "choice of Constituted consortium"
    place.desk.session.undo_stack.undo()
    assert chosen(place) == "alliance"


def test_a_choice_can_be_taken_back(place: ModelsPlace) -> None:
    place.drop_choice()
    assert not chosen(place)


def test_a_model_opens_and_closes(place: ModelsPlace) -> None:
    page = place.page
    assert isinstance(page, ModelsPage)
    place.open_model("grant")
    assert page.is_shown
    page.inside.back.click()
    assert not page.is_shown


def test_another_document_closes_the_open_model(place: ModelsPlace) -> None:
    place.open_model("grant")
    place.desk.session.close()
    assert not place.model


def test_a_service_that_nobody_described_leads_to_its_first_question(window: MainWindow, tmp_path: Path) -> None:
    readiness = {factor.replace("-", "_"): "3" for factor in factors_but_the_service()}
    assert window.session.create(tmp_path / "charity.readiness", charity(**readiness))
    window.go_to("models")
    page = window.places.named("models").page
    assert isinstance(page, ModelsPage)
    page.answer.click()
    assert (window.here, window.places.questions.item) == (
        "questions",
        ItemKey("service-context", "integration-need.1"),
    )


def factors_but_the_service() -> list[str]:
    asked = [one for one in shipped_library().questionnaires if one.id != "service-context"]
    return [factor.id for one in asked if "provider" in one.asked_of for factor in one.factors]
