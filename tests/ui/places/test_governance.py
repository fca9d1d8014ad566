"""Governance joined to the document."""

from pathlib import Path

import pytest
from defusedxml import ElementTree

from readiness.document.model import Choice
from tests.ui.conftest import Answering
from tests.ui.samples import sample
from ui.main_window import MainWindow
from ui.pages.governance import GovernancePage
from ui.places.governance import GovernancePlace
from ui.undo import Edit


@pytest.fixture
def place(window: MainWindow, tmp_path: Path) -> GovernancePlace:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    window.go_to("governance")
    found = window.places.named("governance")
    assert isinstance(found, GovernancePlace)
    return found


def page_of(place: GovernancePlace) -> GovernancePage:
    assert isinstance(place.page, GovernancePage)
    return place.page


def test_the_map_follows_the_choice_of_a_model(place: GovernancePlace) -> None:
    place.desk.session.change("a choice", Edit("choices", "model", Choice(chosen="joint-venture", variant="vertical")))
    assert page_of(place).verdict.text().startswith("Joint venture: vertical")


def test_a_new_name_stands_on_the_map_at_once(place: GovernancePlace) -> None:
    party = sample().parties["certitude"].value
    assert party is not None
    place.desk.session.change("a name", Edit("parties", "certitude", party.model_copy(update={"name": "Support Ltd"})))
    assert page_of(place).map.stage.scene.boxes["certitude"].box.lines == ("Support Ltd",)


def test_looking_at_another_model_changes_nothing_in_the_document(place: GovernancePlace) -> None:
    before = place.desk.session.document
    page_of(place).shape_picked.emit("grant")
    page_of(place).lens_picked.emit("data")
    assert place.view is not None
    assert (place.view.asked.shape, place.view.asked.lens) == ("grant", "data")
    assert place.desk.session.document is before


def test_another_document_begins_with_its_own_model(place: GovernancePlace, tmp_path: Path) -> None:
    place.show_shape("grant")
    assert place.desk.session.create(tmp_path / "other.readiness", sample("south-westminster"))
    assert page_of(place).shape.currentData() == "prime-provider"


def test_the_picture_is_saved_where_the_person_says(place: GovernancePlace, tmp_path: Path) -> None:
    page_of(place).save_wanted.emit()
    words = " ".join(ElementTree.parse(tmp_path / "riverside.svg").getroot().itertext())
    assert "Certitude" in words
    assert "Money and contract" in words


def test_nothing_is_saved_where_the_person_thinks_better_of_it(place: GovernancePlace, tmp_path: Path) -> None:
    assert isinstance(place.desk.asking, Answering)
    place.desk.asking.path = None
    place.save_picture()
    assert not list(tmp_path.glob("*.svg"))


def test_a_folder_that_is_gone_is_told_in_words(place: GovernancePlace, tmp_path: Path) -> None:
    assert isinstance(place.desk.asking, Answering)
    place.desk.asking.path = tmp_path / "gone" / "map.svg"
    told: list[str] = []
    place.desk.session.failed.connect(lambda error: told.append(str(error)))
    place.save_picture()
    assert "the folder is gone" in told[0]


def test_going_to_fill_a_place_leads_to_parties(window: MainWindow, place: GovernancePlace) -> None:
    page_of(place).parties_wanted.emit()
    assert window.here == "parties"
