from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.document.consortium import Candidacy, Need, Offer, Tie
from readiness.document.model import Choice
from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.main_window import MainWindow
from ui.pages.choose import ChoosePage
from ui.places.choose import ChoosePlace

IN_PART = Offer(strength=1)


@pytest.fixture
def place(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> ChoosePlace:
    assert window.session.create(tmp_path / "wirral.readiness", sample("wirral-home-care"))
    window.go_to("choose")
    made = window.places.named("choose")
    assert isinstance(made, ChoosePlace)
    qtbot.waitUntil(lambda: made.answer is not None and made.answer.is_whole)
    return made


def page_of(place: ChoosePlace) -> ChoosePage:
    assert isinstance(place.page, ChoosePage)
    return place.page


def chosen(place: ChoosePlace) -> tuple[str, ...]:
    return place.answer.made.chosen if place.answer is not None else ()


def standing(place: ChoosePlace, part: str, key: str) -> object:
    entry = getattr(place.desk.session.document, part).get(key)
    return entry.value if entry is not None else None


def test_the_best_set_is_found_on_the_first_visit(place: ChoosePlace) -> None:
    assert chosen(place) == ("premier-care", "routes-healthcare")
    assert not page_of(place).answer.searching.isVisibleTo(page_of(place))


def test_a_lock_changes_the_set_and_undo_brings_it_back(place: ChoosePlace, qtbot: QtBot) -> None:
    place.open_candidate("routes-healthcare")
    page_of(place).candidate_form.settled.emit("standing", "out")
    qtbot.waitUntil(lambda: chosen(place) == ("community-trust", "premier-care", "professional-carers"))
    place.desk.session.undo_stack.undo()
    qtbot.waitUntil(lambda: chosen(place) == ("premier-care", "routes-healthcare"))
    assert standing(place, "candidacies", "routes-healthcare") in (None, Candidacy())


def test_a_need_is_added_named_and_taken_away(place: ChoosePlace) -> None:
    page = page_of(place)
    page.need_added.emit()
    page.need_form.edited.emit("name", "Night owls")
    page.need_form.edited.emit("critical", True)
    assert standing(place, "needs", "new-need") == Need(name="Night owls", critical=True)
    page.need_form.removed.emit()
    assert standing(place, "needs", "new-need") is None
    assert not page.is_shown


@pytest.mark.parametrize(("act", "part", "key", "value"), [
    (lambda page: page.need_form.offered.emit("hospital-trust", "1"), "offers", "hospital-trust/nursing", IN_PART),
    (lambda page: page.limited.emit("4"), "choices", "most-partners", Choice(chosen="4")),
])  # fmt: skip
def test_what_is_settled_by_hand_is_recorded_and_undone(
    place: ChoosePlace, act: Callable[[ChoosePage], None], part: str, key: str, value: object
) -> None:
    place.open_need("nursing")
    act(page_of(place))
    assert standing(place, part, key) == value
    place.desk.session.undo_stack.undo()
    assert standing(place, part, key) is None


def test_a_tie_is_recorded_and_let_go(place: ChoosePlace) -> None:
    place.open_candidate("premier-care")
    page_of(place).candidate_form.tied.emit("routes-healthcare", "apart")
    assert standing(place, "ties", "premier-care/routes-healthcare") == Tie(bond="apart")
    place.open_candidate("routes-healthcare")
    page_of(place).candidate_form.tied.emit("premier-care", "")
    assert standing(place, "ties", "premier-care/routes-healthcare") is None


def test_a_supporter_in_the_best_set_becomes_a_member(place: ChoosePlace, qtbot: QtBot) -> None:
    page_of(place).answer.added.emit("community-trust")
    party = place.desk.session.document.parties["community-trust"].value
    assert party is not None
    assert party.role == "member"


def test_a_search_that_is_stopped_still_gives_the_best_set_so_far(place: ChoosePlace, qtbot: QtBot) -> None:
    place.search()
    place.stop()
    qtbot.waitUntil(lambda: not place.work.is_running)  # type: ignore[union-attr]
    assert chosen(place) == ("premier-care", "routes-healthcare")


def test_escape_closes_the_form_and_goes_back_to_the_row(place: ChoosePlace, window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    place.open_need("nursing")
    QTest.keyClick(page_of(place), Qt.Key.Key_Escape)
    assert not page_of(place).is_shown
    assert place.need == ""


@pytest.mark.parametrize("form", ["need", "candidate"])
def test_every_control_has_a_name_and_a_key_of_its_own(place: ChoosePlace, window: MainWindow, form: str) -> None:
    place.open_need("nursing") if form == "need" else place.open_candidate("premier-care")
    window.show()
    QApplication.processEvents()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == ()


def test_another_document_begins_without_an_answer(place: ChoosePlace) -> None:
    place.forget()
    assert (place.answer, place.need, place.candidate) == (None, "", "")
