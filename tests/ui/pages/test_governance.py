"""The Governance page."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from readiness.document.change import apply, setting
from readiness.document.model import Choice, Document
from readiness.governance.checks.checking import check
from readiness.governance.checks.finding import Finding, Severity
from readiness.governance.stored import own_choice, own_map
from tests.ui.samples import sample
from ui.content import catalogue
from ui.kit.prose import LineField
from ui.pages.governance import GovernancePage
from ui.pages.governance_beside import PartKey
from ui.views.governance import Asked, Chosen, governance_view

EMPTY = Document(id="0" * 32)
TITLE = "Alliance contract"


@pytest.fixture
def page(qtbot: QtBot) -> GovernancePage:
    made = GovernancePage()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    show(made)
    made.show()
    return made


def show(
    page: GovernancePage, shape: str = "", lens: str = "all", document: Document | None = None,
    found: tuple[Finding, ...] | None = (),
) -> None:  # fmt: skip
    page.show_view(governance_view(document or sample(), catalogue(), "grant", Asked(shape, lens)), found)


def found_without(page: GovernancePage, kind: str) -> tuple[Finding, ...]:
    """Return what the checks find once every tie of ``kind`` is gone."""
    assert page.view is not None
    graph = page.view.graph
    return check(replace(graph, edges={key: edge for key, edge in graph.edges.items() if edge.kind != kind}))


def words(page: GovernancePage) -> Iterator[str]:
    QApplication.processEvents()
    yield from (made.text() for made in page.findChildren(QLabel) if made.isVisibleTo(page))


def button(page: GovernancePage, text: str) -> QAbstractButton:
    QApplication.processEvents()
    return next(one for one in page.findChildren(QAbstractButton) if one.text() == text and one.isVisibleTo(page))


def test_the_page_begins_with_its_finding(page: GovernancePage) -> None:
    assert page.head.verdict.text() == f"{TITLE}: the checks find nothing wrong"
    assert "Alliance leadership team (IPSA) decides: everybody must agree." in page.head.grounds.text()


def test_while_the_checks_run_the_page_says_so(page: GovernancePage) -> None:
    show(page, found=None)
    assert page.head.verdict.text() == f"{TITLE}: checking the map…"


def test_errors_are_counted_before_the_rest(page: GovernancePage) -> None:
    show(page, found=found_without(page, "contract"))
    assert page.head.verdict.text().startswith(f"{TITLE}: ")
    assert "to put right" in page.head.verdict.text()


def counted(page: GovernancePage, **severities: int) -> tuple[Finding, ...]:
    one = found_without(page, "contract")[0]
    return tuple(
        replace(one, severity=cast("Severity", severity.replace("_", "-")), subject=f"{severity}-{number}")
        for severity, count in severities.items()
        for number in range(count)
    )


@pytest.mark.parametrize(
    ("severities", "verdict"),
    [
        ({"error": 2}, "2 things to put right"),
        ({"error": 1, "warning": 1, "info": 2}, "1 thing to put right, 3 to think about"),
        ({"warning": 1}, "no errors, 1 thing to think about"),
        ({"to_do": 3}, "nothing wrong, but not everything is recorded yet"),
    ],
)
def test_the_finding_of_the_page_counts_and_leaves_the_noughts_out(
    page: GovernancePage, severities: dict[str, int], verdict: str
) -> None:
    show(page, found=counted(page, **severities))
    assert page.head.verdict.text() == f"{TITLE}: {verdict}"


@pytest.mark.parametrize(
    ("shape", "opening"),
    [("", "This is the model you have chosen."), ("grant", "No other"), ("shared-service", "You are only looking")],
)
def test_the_page_says_why_it_shows_this_map(page: GovernancePage, shape: str, opening: str) -> None:
    show(page, shape)
    assert page.head.grounds.text().startswith(opening)


def test_empty_places_are_named_with_the_way_to_fill_them(page: GovernancePage, qtbot: QtBot) -> None:
    show(page, "alliance", document=EMPTY)
    assert "Commissioner: to be found" in page.beside.findings.notice.text.text()
    with qtbot.waitSignal(page.beside.findings.parties_wanted):
        button(page, "Go to Parties").click()


def test_a_full_map_says_nothing_of_empty_places(page: GovernancePage) -> None:
    assert not page.beside.findings.notice.isVisibleTo(page)


def test_a_model_and_a_lens_are_asked_for_by_hand_only(page: GovernancePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.shape_picked), qtbot.assertNotEmitted(page.lens_picked):
        show(page, "grant", "seats")
    with qtbot.waitSignal(page.lens_picked) as told:
        page.head.lens.activated.emit(page.head.lens.findData("data"))
    assert told.args == ["data"]


def test_a_finding_opens_under_its_row_and_lights_its_evidence(page: GovernancePage) -> None:
    found = found_without(page, "contract")
    show(page, found=found)
    page.beside.findings.buttons[found[0].key].click()
    assert {found[0].why, found[0].remedy} <= set(words(page))
    assert {part.box.id for part in page.map.scene.lit if hasattr(part, "box")} == set(found[0].nodes)


def test_words_to_adopt_are_copied(page: GovernancePage, qtbot: QtBot) -> None:
    found = found_without(page, "contract")
    show(page, found=found)
    page.show_finding(found[0].key)
    with qtbot.waitSignal(page.beside.findings.copied):
        button(page, "Copy these words").click()
    assert QGuiApplication.clipboard().text() == found[0].remedy


def test_the_focus_stays_on_the_finding_that_opens(page: GovernancePage) -> None:
    found = found_without(page, "contract")
    show(page, found=found)
    row = page.beside.findings.buttons[found[0].key]
    QApplication.processEvents()
    row.setFocus()
    row.click()
    QApplication.processEvents()
    assert page.beside.findings.buttons[found[0].key].hasFocus()


def test_setting_aside_needs_a_reason(page: GovernancePage, qtbot: QtBot) -> None:
    found = found_without(page, "contract")
    show(page, found=found)
    page.show_finding(found[0].key)
    with qtbot.assertNotEmitted(page.beside.findings.set_aside):
        button(page, "Set aside").click()


def test_what_was_set_aside_stands_last_with_its_reason(page: GovernancePage) -> None:
    found = found_without(page, "contract")
    aside = replace(found[0], set_aside="We know each other")
    show(page, found=(aside, *found[1:]))
    assert list(page.beside.findings.buttons)[-1] == aside.key
    assert page.beside.findings.buttons[aside.key].accessibleDescription() == "We know each other"


def test_a_place_chosen_in_the_picture_opens_its_form(page: GovernancePage) -> None:
    page.map.scene.choose_by_hand(page.map.scene.boxes["leadership-team"])
    assert page.beside.part == "places"
    name = page.beside.places.form.fields["name"] if page.beside.places.form else None
    assert isinstance(name, LineField)
    assert name.text() == "Alliance leadership team (IPSA)"


def test_a_line_chosen_in_the_picture_offers_each_of_its_ties(page: GovernancePage) -> None:
    line = next(item for item in page.map.scene.lines if len(item.line.edges) > 1)
    page.map.scene.choose_by_hand(line)
    ties = page.beside.ties
    assert page.beside.part == "ties"
    assert f"This line holds {len(line.line.edges)} ties. The one that is shown:" in set(words(page))
    for key in line.line.edges:
        ties.one.picked.emit(key)
        assert (ties.form.key, ties.one.currentData(), line.isSelected()) == (key, key, True)
    assert ties.one.count() == len(line.line.edges)


def test_what_the_picture_lights_comes_first_of_a_line(page: GovernancePage) -> None:
    show(page, lens="data")
    ends = {"lambeth-council", "certitude"}
    line = next(item for item in page.map.scene.lines if {item.line.upper, item.line.lower} == ends)
    page.map.scene.choose_by_hand(line)
    assert page.beside.ties.form.kind == "data_flow"


def test_a_new_tie_begins_as_the_kind_that_suits_its_ends_until_one_is_picked(page: GovernancePage) -> None:
    page.beside.begin_tie(Chosen("certitude"))
    ties = page.beside.ties
    for target, kind in (("leadership-team", "seat"), ("people", "delivers")):
        ties.target.show_key(target)
        ties.target.picked.emit(target)
        assert ties.kind.currentData() == kind
    ties.kind.show_key("voice")
    ties.kind.picked.emit("voice")
    ties.target.picked.emit("people")
    assert ties.kind.currentData() == "voice"


def test_the_key_for_a_name_leads_to_the_name_of_a_body_or_tie(page: GovernancePage) -> None:
    page.show_chosen(Chosen("leadership-team"))
    QTest.keyClick(page.map.picture, Qt.Key.Key_F2)
    QTest.keyClicks(page.focusWidget(), "New name")
    form = page.beside.places.form
    assert form is not None
    assert page.focusWidget() is form.fields["name"]
    page.map.scene.choose_by_hand(page.map.scene.lines[0])
    QTest.keyClick(page.map.picture, Qt.Key.Key_F2)
    tie = page.beside.ties.form.form
    assert tie is not None
    assert page.focusWidget() is tie.fields["label"]


def test_the_key_for_a_name_leads_from_a_party_to_parties_and_says_so(page: GovernancePage, qtbot: QtBot) -> None:
    page.show_chosen(Chosen("certitude"))
    with qtbot.waitSignal(page.beside.told) as told:
        QTest.keyClick(page.map.picture, Qt.Key.Key_F2)
    assert told.args == ["The name of Certitude comes from the Parties page. Enter leads there."]
    with qtbot.assertNotEmitted(page.remove_wanted):
        QTest.keyClicks(page.focusWidget(), "Good name")
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Delete)
    with qtbot.waitSignal(page.beside.places.parties_wanted):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_the_key_for_a_name_asks_for_a_choice_first(page: GovernancePage, qtbot: QtBot) -> None:
    page.show_chosen(Chosen())
    with qtbot.waitSignal(page.beside.told):
        QTest.keyClick(page.map.picture, Qt.Key.Key_F2)


@pytest.mark.parametrize("part", ["account", "terms", "what if"])
def test_a_part_that_can_show_the_choice_stays(page: GovernancePage, part: PartKey) -> None:
    page.show_part(part)
    page.map.scene.choose_by_hand(page.map.scene.boxes["management-team"])
    assert page.beside.part == part


def test_what_is_chosen_in_a_list_is_chosen_in_the_picture(page: GovernancePage) -> None:
    page.show_part("places")
    page.beside.places.table.setCurrentIndex(page.beside.places.table.rows.index(2, 0))
    key = page.beside.places.table.keys[2]
    assert page.map.scene.boxes[key].isSelected()


def test_a_lens_keeps_what_was_chosen_and_another_model_lets_it_go(page: GovernancePage) -> None:
    page.show_chosen(Chosen("certitude"))
    show(page, lens="seats")
    assert page.map.scene.boxes["certitude"].isSelected()
    show(page, "grant")
    assert page.chosen == Chosen()


def test_only_what_is_typed_by_hand_is_told(page: GovernancePage, qtbot: QtBot) -> None:
    page.show_part("terms")
    with qtbot.assertNotEmitted(page.beside.terms.edited):
        page.show_chosen(Chosen("management-team"))
        page.show_chosen(Chosen("leadership-team"))
    field = page.beside.terms.form.fields["meetings_a_year"]
    assert isinstance(field, LineField)
    field.setText("6")
    with qtbot.waitSignal(page.beside.terms.edited) as told:
        field.settle()
    assert told.args == ["leadership-team", "meetings_a_year", "6"]


@pytest.mark.parametrize(("key", "value"), [("yes", True), ("no", False), ("", None)])
def test_an_attribute_has_three_states(page: GovernancePage, qtbot: QtBot, key: str, value: bool | None) -> None:
    page.show_part("places")
    page.show_chosen(Chosen("leadership-team"))
    form = page.beside.places.form
    assert form is not None
    field = form.fields["apex"]
    with qtbot.waitSignal(page.beside.places.edited) as told:
        field.picked.emit(key)  # type: ignore[union-attr]  # a state is picked
    assert told.args == ["leadership-team", "apex", value]


def test_the_matrix_tells_who_takes_part_now(page: GovernancePage, qtbot: QtBot) -> None:
    page.show_part("duties")
    key, activity = next(iter(page.view.graph.activities.items())) if page.view else ("", None)
    page.beside.duties.choose(key)
    with qtbot.waitSignal(page.beside.duties.edited) as told:
        page.beside.duties.parts["informed"].pick.picked.emit("certitude")
    assert activity is not None
    assert told.args == [key, "informed", (*activity.informed, "certitude")]


def test_the_picture_says_what_it_shows(page: GovernancePage) -> None:
    assert page.map.picture.accessibleName().startswith("Governance map, Alliance contract: 10 places")


def test_a_narrow_page_puts_the_tabs_under_the_picture(page: GovernancePage) -> None:
    page.resize(600, 700)
    QApplication.processEvents()
    assert page.map.y() < page.beside.tabs.y() < page.beside.y()
    page.resize(1300, 700)
    QApplication.processEvents()
    assert page.beside.tabs.y() < page.map.y() == page.beside.y()


def test_the_map_stands_alone_until_something_beside_it_is_wanted(page: GovernancePage) -> None:
    page.resize(1300, 700)
    QApplication.processEvents()
    narrow = page.map.width()
    button(page, "Only the map").click()
    QApplication.processEvents()
    assert page.map.width() > narrow * 1.4
    page.map.scene.choose_by_hand(page.map.scene.boxes["certitude"])
    assert not page.beside.isVisible()
    QTest.keyClick(page.map.picture, Qt.Key.Key_F2)
    QApplication.processEvents()
    assert page.beside.isVisible()
    assert (page.map.width(), page.map.alone.isChecked()) == (narrow, False)


def test_an_empty_map_is_not_called_in_order(page: GovernancePage) -> None:
    assert page.view is not None
    show(page, document=kept_empty())
    shown = set(words(page))
    assert "There is nothing to check yet: the map has no places." in shown
    assert "In order" not in shown


def test_the_name_in_a_table_is_one_key_away(page: GovernancePage) -> None:
    page.show_part("places")
    page.show_chosen(Chosen("management-team"))
    QTest.keyClick(page.beside.places.table, Qt.Key.Key_F2)
    form = page.beside.places.form
    assert form is not None
    assert page.focusWidget() is form.fields["name"]


def test_nothing_to_take_back_is_offered_before_anything_is_supposed(page: GovernancePage) -> None:
    page.show_part("what if")
    assert not page.beside.what_if.stop.isVisibleTo(page)
    page.show_supposed(None, ("If it leaves:",))
    assert page.beside.what_if.stop.isVisibleTo(page)


def test_a_narrow_window_has_a_way_down_to_what_stands_below_the_map(page: GovernancePage) -> None:
    assert page.map.below.isHidden()
    page.resize(700, 500)
    QApplication.processEvents()
    button(page, "Findings and tables").click()
    tab = page.beside.tabs.tabs["findings"]
    assert page.focusWidget() is tab
    assert 0 <= tab.mapTo(page.viewport(), QPoint()).y() < tab.height()


def kept_empty() -> Document:
    """Return a document whose parties chose to draw the alliance from nothing."""
    choices = [("model", Choice(chosen="alliance")), (own_choice("alliance"), own_map())]
    return apply(EMPTY, [setting(EMPTY, "choices", key, choice, by="") for key, choice in choices])
