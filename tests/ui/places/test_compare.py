from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.readiness.partnership.comparing.consortia import closed, compared, consortium, with_answers
from tests.ui.conftest import Answering
from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless
from ui.main_window import MainWindow
from ui.pages.compare import ComparePage
from ui.places.compare import ComparePlace
from ui.views.compare import PARTS, heat_view
from ui.views.compare_parts import agenda_view, coverage_view, rounds_view, sides_view


@pytest.fixture
def lambeth(window: MainWindow, tmp_path: Path) -> MainWindow:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    window.go_to("compare")
    return window


def place_of(window: MainWindow) -> tuple[ComparePlace, ComparePage]:
    place = window.places.named("compare")
    assert isinstance(place, ComparePlace)
    assert isinstance(place.page, ComparePage)
    return place, place.page


@pytest.mark.parametrize("part", PARTS)
def test_every_control_of_every_part_has_a_name(lambeth: MainWindow, part: str) -> None:
    place, page = place_of(lambeth)
    page.tabs.tabs[part].click()
    lambeth.show()
    QApplication.processEvents()
    assert place.part == part
    assert nameless(lambeth) == []


def test_one_part_is_shown_at_a_time_and_its_tab_is_marked(lambeth: MainWindow) -> None:
    _, page = place_of(lambeth)
    page.tabs.tabs["sides"].click()
    assert [key for key, part in page.parts.items() if part.isVisibleTo(page)] == ["sides"]
    assert [key for key, tab in page.tabs.tabs.items() if tab.isChecked()] == ["sides"]


def test_one_organisation_alone_is_told_what_would_fill_the_page(opened: MainWindow) -> None:
    opened.go_to("compare")
    _, page = place_of(opened)
    assert page.empty.isVisibleTo(page)
    page.empty.button.click()
    assert opened.here == "parties"


def test_a_cell_opens_to_the_answers_behind_it_and_escape_closes_it(lambeth: MainWindow) -> None:
    place, page = place_of(lambeth)
    page.heat.map.map.chosen.emit("shared-purpose", "certitude")
    assert page.is_shown
    assert page.inside.accessibleName() == "Certitude: Shared purpose"
    page.closed.emit()
    assert (page.is_shown, place.opened) == (False, ("", ""))


def test_a_cell_tells_of_no_person(lambeth: MainWindow) -> None:
    place, _ = place_of(lambeth)
    place.close_round("First")
    detail = heat_view(place.comparison(), ("shared-purpose", "certitude")).detail
    assert detail is not None
    assert (detail.cell.dots, {answer.counts for answer in detail.answers}) == ((), {None})


def test_an_answer_about_a_partner_is_recorded_and_undone(lambeth: MainWindow) -> None:
    place, page = place_of(lambeth)
    page.tabs.tabs["pairs"].click()
    page.pairs.partner_picked.emit("slam")
    page.pairs.cards["pair-trust.1"].field.choose(3)
    ratings = lambeth.session.document.ratings
    ((key, entry),) = ratings.items()
    assert key == "certitude/chief-executive/slam/pairs/pair-trust.1"
    assert entry.value is not None
    assert entry.value.code == "3"
    lambeth.session.undo_stack.undo()
    assert lambeth.session.document.ratings[key].value is None
    assert place.comparison().pairs == ()


def test_a_state_is_recorded_and_taken_back(lambeth: MainWindow) -> None:
    _, page = place_of(lambeth)
    page.tabs.tabs["pairs"].click()
    card = page.pairs.cards["pair-value.1"]
    card.states["dont_know"].click()
    (entry,) = lambeth.session.document.ratings.values()
    assert entry.value is not None
    assert entry.value.state == "dont_know"
    card.clear.click()
    (entry,) = lambeth.session.document.ratings.values()
    assert entry.value is not None
    assert entry.value.state == "unanswered"


def test_a_round_is_closed_under_its_name_and_can_be_undone(lambeth: MainWindow) -> None:
    _, page = place_of(lambeth)
    page.tabs.tabs["rounds"].click()
    page.rounds.name.setText("Spring")
    page.rounds.close_button.click()
    assert [entry.value.name for entry in lambeth.session.document.rounds.values() if entry.value] == ["Spring"]
    assert page.rounds.before.currentText().startswith("Spring")
    lambeth.session.undo_stack.undo()
    assert page.rounds.verdict.title.text() == "No round is closed yet."


def test_aliases_are_kept_in_the_document_and_name_nobody(lambeth: MainWindow) -> None:
    place, page = place_of(lambeth)
    page.aliases.click()
    view = heat_view(place.comparison())
    assert [one.words for one in view.columns] == [f"Partner {number}" for number in range(1, 6)]
    assert all(row.names == () for row in coverage_view(place.comparison()).rows)


def test_the_owner_chooses_the_smallest_group_and_never_below_three(lambeth: MainWindow) -> None:
    place, page = place_of(lambeth)
    page.heat.smallest.picked.emit("3")
    assert page.heat.smallest.itemData(0) == "3"
    assert place.comparison().archive.smallest == 3
    lambeth.session.undo_stack.undo()
    assert page.heat.smallest.currentData() == "5"


def test_what_partners_say_about_each_other_scores_nobody_anew(lambeth: MainWindow) -> None:
    place, _ = place_of(lambeth)
    before = place.comparison().assessment
    place.rate("pair-trust.1", "2")
    assert place.comparison().assessment is before


def test_the_agenda_is_written_as_a_pdf(lambeth: MainWindow, tmp_path: Path, qtbot: object) -> None:
    place, page = place_of(lambeth)
    assert isinstance(lambeth.desk.asking, Answering)
    page.tabs.tabs["agenda"].click()
    page.agenda.print_button.click()
    lambeth.desk.background.pool.waitForDone()
    assert (tmp_path / "riverside.pdf").read_bytes().startswith(b"%PDF")
    assert place.minutes == 90


def test_the_parts_say_what_the_comparison_says() -> None:
    found = compared(consortium(a="0", b="0", c="0", d="4", council="4"))
    sides = sides_view(found)
    assert [(row.printed, row.counts) for row in sides.gaps] == [(("1.0", "4.0", "3.0"), (4, 1))]
    assert not sides.is_one_sided
    assert sum(row.minutes for row in agenda_view(found, 60).topics) == 45
    assert rounds_view(found).rounds == ()


def test_what_moved_comes_first_and_partners_left_out_are_named() -> None:
    later = with_answers(closed(consortium(a="1", b="_")), a="3", b="4")
    row = rounds_view(compared(later)).rows[0]
    assert (row.title, row.up, row.compared, row.left_out) == ("Shared purpose", 1, 1, ("B",))


def test_the_keyboard_opens_a_cell_and_comes_back_to_it(lambeth: MainWindow) -> None:
    place, page = place_of(lambeth)
    lambeth.show()
    lambeth.activateWindow()
    page.heat.map.map.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(page.heat.map.map, key)
    assert place.opened == (place.comparison().heat_map[1].factor, place.comparison().parties[1])
    QTest.keyClick(page.inside.back, Qt.Key.Key_Escape)
    assert place.opened == ("", "")
    assert lambeth.focusWidget() is page.heat.map.map


def test_over_time_begins_with_what_the_last_round_brought_while_nothing_came_since() -> None:
    first = closed(consortium(a="33", council="22"))
    second = closed(with_answers(first, a="44"), "Second", "2026-03-01")
    view = rounds_view(compared(second))
    assert (view.before, view.after, view.rows[0].up) == ("first", "second", 1)
    later = rounds_view(compared(with_answers(second, a="11")))
    assert (later.before, later.after) == ("second", "")


def test_a_rating_of_a_partner_reaches_the_models_at_once(lambeth: MainWindow) -> None:
    place, _ = place_of(lambeth)
    before = lambeth.session.assessment().fit("alliance").gates
    place.rate("pair-trust.1", "0")
    after = lambeth.session.assessment().fit("alliance").gates
    changed = [one.factor for one, other in zip(before, after, strict=True) if one != other]
    assert changed == ["trust-history"]
