"""Governance joined to the document."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from readiness.document.graph import MapNode
from readiness.document.model import Choice
from readiness.governance.editing import add_place, add_tie
from readiness.governance.graph import Graph, to_json
from readiness.governance.stored import kept_map
from tests.ui.conftest import Answering
from tests.ui.samples import sample
from ui.main_window import MainWindow
from ui.pages.governance import GovernancePage
from ui.places.governance import GovernancePlace
from ui.undo import Edit
from ui.views.governance import Chosen


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


def nodes(place: GovernancePlace, key: str = "alliance") -> Mapping[str, MapNode]:
    kept = kept_map(place.desk.session.document, key)
    return kept.nodes if kept is not None else {}


def boxes(place: GovernancePlace) -> dict[str, float]:
    return {key: item.rect.center().x() for key, item in page_of(place).map.scene.boxes.items()}


def checked(place: GovernancePlace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page_of(place).found is not None, timeout=20_000)


def test_the_map_follows_the_choice_of_a_model(place: GovernancePlace) -> None:
    place.desk.session.change("a choice", Edit("choices", "model", Choice(chosen="joint-venture", variant="vertical")))
    assert page_of(place).head.verdict.text().startswith("Joint venture: vertical")


def test_a_new_name_stands_on_the_map_at_once(place: GovernancePlace) -> None:
    party = sample().parties["certitude"].value
    assert party is not None
    place.desk.session.change("a name", Edit("parties", "certitude", party.model_copy(update={"name": "Support Ltd"})))
    assert page_of(place).map.scene.boxes["certitude"].box.lines == ("Support Ltd",)


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
    assert page_of(place).head.shape.currentData() == "prime-provider"


def test_going_to_fill_a_place_leads_to_parties(window: MainWindow, place: GovernancePlace) -> None:
    page_of(place).beside.findings.parties_wanted.emit()
    assert window.here == "parties"


def test_the_first_change_of_a_template_stores_the_whole_map(place: GovernancePlace) -> None:
    place.show_shape("grant")
    before = dict(place.stands().filled.graph.nodes)
    assert not nodes(place, "grant")
    place.edits.add_place("organisation", "umbrella", "Voluntary action")
    assert nodes(place, "grant").keys() == before.keys() | {"voluntary-action"}


def test_going_back_to_the_template_can_be_undone(place: GovernancePlace) -> None:
    kept = nodes(place)
    page_of(place).beside.share.template_wanted.emit()
    assert (nodes(place), place.stands().is_kept) == ({}, False)
    place.desk.session.undo_stack.undo()
    assert nodes(place) == kept


def test_an_empty_map_stays_empty_until_the_template_is_asked_for(place: GovernancePlace) -> None:
    for key in list(nodes(place)):
        place.edits.remove_place(key)
    assert not place.stands().filled.graph.nodes
    assert page_of(place).head.verdict.text() == "Alliance contract: the map is empty"
    place.edits.begin_anew(with_template=True)
    assert place.stands().filled.graph.nodes


def test_a_new_place_is_chosen_and_nothing_else_moves(place: GovernancePlace) -> None:
    before = boxes(place)
    place.edits.add_place("organisation", "provider", "Mosaic Clubhouse")
    after = boxes(place)
    assert page_of(place).chosen == Chosen("mosaic-clubhouse")
    assert {key: after[key] for key in before} == before


def test_an_organisation_with_the_name_of_a_party_is_that_party(place: GovernancePlace) -> None:
    place.edits.remove_place("certitude")
    place.edits.add_place("organisation", "provider", "certitude")
    assert nodes(place)["certitude"].party == "certitude"
    assert place.view is not None
    assert (place.view.standing, place.view.left_out) == (5, {})


def test_a_place_can_be_said_to_be_a_party(place: GovernancePlace) -> None:
    place.edits.remove_place("certitude")
    place.edits.add_place("organisation", "provider", "A charity")
    place.edits.edit_place("a-charity", "party", "certitude")
    assert place.stands().filled.graph.nodes["a-charity"].name == "Certitude"


def test_a_new_tie_is_chosen_through_a_lens_that_lights_it(place: GovernancePlace) -> None:
    place.edits.add_tie("delivery-team", "reports_to", "service-panel")
    assert place.lens == "accountability"
    assert page_of(place).chosen == Chosen("", ("reports-to.delivery-team.service-panel",))


def test_a_line_drawn_by_hand_becomes_the_likely_tie(window: MainWindow, place: GovernancePlace) -> None:
    page_of(place).map.scene.tie_drawn.emit("certitude", "service-panel")
    assert window.line.sentence.text().startswith("Certitude sits on Panel of people who use the service")
    assert place.desk.session.document.map_edges["alliance/seat.certitude.service-panel"].value is not None


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (
            "seats",
            "many",
            "“many” is not a number. Give it in figures, such as 12",
        ),
        ("seats", "0", "How many people: must be at least 1, but is “0”."),
        (
            "authority_until",
            "next year",
            "“next year” is not a date. Write it such as 31 March 2027, 31/3/2027 or 2027-03-31.",
        ),
    ],
)
def test_what_cannot_be_used_is_told_in_words_and_changes_nothing(
    window: MainWindow, place: GovernancePlace, field: str, value: str, words: str
) -> None:
    before = place.desk.session.document
    place.edits.edit_tie("seat.certitude.leadership-team", field, value)
    assert place.desk.session.document is before
    assert window.line.sentence.text().startswith(words)


def test_money_may_be_typed_as_people_write_it(place: GovernancePlace) -> None:
    place.edits.edit_terms("management-team", "decision_limit_pounds", "£30,000")
    terms = nodes(place)["management-team"].terms
    assert terms is not None
    assert terms.decision_limit_pounds == 30_000


def test_delete_takes_away_what_is_chosen_and_undo_brings_it_back(place: GovernancePlace) -> None:
    page_of(place).show_chosen(Chosen("certitude"))
    page_of(place).map.picture.remove_wanted.emit()
    assert "certitude" not in nodes(place)
    assert place.desk.session.undo_stack.undoText() == "taking Certitude away"
    place.desk.session.undo_stack.undo()
    assert "certitude" in nodes(place)


@pytest.mark.parametrize(
    ("lens", "gone", "words"),
    [
        (
            "money",
            {"contract", "funding"},
            "ties were taken away. Undo brings them back. 3 others, grey in this view, stay.",
        ),
        ("data", {"data_flow"}, "The tie was taken away. Undo brings it back. 4 others, grey in this view, stay."),
        ("all", {"contract", "funding", "data_flow", "relationship"}, "5 ties were taken away. Undo brings them back."),
    ],
)
def test_delete_on_a_line_takes_what_the_lens_lights_and_counts(
    window: MainWindow, place: GovernancePlace, lens: str, gone: set[str], words: str
) -> None:
    place.show_lens(lens)
    page, before = page_of(place), dict(place.stands().filled.graph.edges)
    ends = {"lambeth-council", "certitude"}
    line = next(item for item in page.map.scene.lines if {item.line.upper, item.line.lower} == ends)
    page.map.scene.choose_by_hand(line)
    QTest.keyClick(page.map.picture, Qt.Key.Key_Delete)
    after = place.stands().filled.graph.edges
    assert {edge.kind for key, edge in before.items() if key not in after} == gone
    assert words in window.line.sentence.text()


def test_delete_with_nothing_chosen_says_so(window: MainWindow, place: GovernancePlace) -> None:
    QTest.keyClick(page_of(place).map.picture, Qt.Key.Key_Delete)
    assert window.line.sentence.text() == "Choose a place or a line first; then Delete takes it away."


def test_a_missing_contract_is_found_and_can_be_set_aside(place: GovernancePlace, qtbot: QtBot) -> None:
    checked(place, qtbot)
    place.edits.remove_ties(tuple(key for key, _ in place.stands().filled.graph.edges_of("contract", "funding")))
    qtbot.waitUntil(lambda: any(one.rule == "C01" for one in page_of(place).found or ()), timeout=20_000)
    finding = next(one for one in page_of(place).found or () if one.rule == "C01")
    page_of(place).beside.findings.set_aside.emit(finding.key, "Signed next week")
    qtbot.waitUntil(lambda: any(one.set_aside for one in page_of(place).found or ()), timeout=20_000)
    assert place.desk.session.undo_stack.undoText() == "setting a finding aside"


def test_what_would_follow_is_told_and_lit(place: GovernancePlace, qtbot: QtBot) -> None:
    page = page_of(place)
    page.show_part("what if")
    page.beside.what_if.supposed.emit("leaves", "certitude")
    qtbot.waitUntil(lambda: page.supposed is not None, timeout=20_000)
    assert page.map.scene.boxes["certitude"].tone == "danger"
    page.beside.what_if.supposed.emit("", "")
    assert page.map.scene.boxes["certitude"].tone == ""


def test_measures_are_worked_out_when_they_are_looked_at(place: GovernancePlace, qtbot: QtBot) -> None:
    page = page_of(place)
    page.beside.part_picked.emit("measures")
    qtbot.waitUntil(lambda: page.beside.measures.told.count() > 5, timeout=20_000)


def test_a_place_that_was_dragged_stays_there_when_the_document_opens_again(
    place: GovernancePlace, tmp_path: Path
) -> None:
    before = boxes(place)
    place.ordering.move("thames-reach", before["thames-reach"] + 300)
    moved = boxes(place)
    assert moved["thames-reach"] > before["thames-reach"] + 100
    place.desk.session.close()
    assert place.desk.session.open(tmp_path / "lambeth.readiness")
    place.desk.go_to("governance")
    assert boxes(place) == moved


def test_moving_and_tidying_are_undone_like_everything(place: GovernancePlace) -> None:
    first = boxes(place)
    place.ordering.move("thames-reach", first["thames-reach"] + 300)
    moved = boxes(place)
    page_of(place).map.tidy_wanted.emit()
    assert boxes(place) == first
    stack = place.desk.session.undo_stack
    assert stack.undoText() == "tidying the map"
    stack.undo()
    assert boxes(place) == moved
    stack.undo()
    assert boxes(place) == first


def test_a_place_put_by_hand_keeps_its_row_and_place_when_it_gains_a_tie(place: GovernancePlace) -> None:
    place.ordering.move("certitude", boxes(place)["certitude"] - 400)
    place.edits.add_place("organisation", "provider", "New one")
    before = page_of(place).map.scene.boxes["certitude"].box
    place.edits.add_tie("certitude", "subcontract", "new-one")
    after = page_of(place).map.scene.boxes["certitude"].box
    assert (after.layer, after.centre) == (before.layer, before.centre)


Deed = Callable[[GovernancePlace], object]
DEEDS: dict[str, Deed] = {
    "a tie": lambda place: place.edits.add_tie("certitude", "subcontract", "thames-reach"),
    "a place gone": lambda place: place.edits.remove_place("slam"),
    "a new place": lambda place: place.edits.add_place("body", "client body", "Client body"),
    "another map": lambda place: place.edits.take_map(wide(5), "wide.json"),
    "no map": lambda place: place.edits.begin_anew(with_template=False),
    "the template": lambda place: place.edits.begin_anew(with_template=True),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_undo_brings_back_every_place_where_it_stood(place: GovernancePlace, deed: Deed) -> None:
    place.ordering.move("certitude", boxes(place)["certitude"] - 400)
    first, stack = page_of(place).map.scene.boxes, place.desk.session.undo_stack
    before = {key: item.box for key, item in first.items()}
    deed(place)
    place.ordering.step(next(iter(boxes(place)), ""), 1)
    while stack.undoText() != "moving Certitude":
        stack.undo()
    assert {key: item.box for key, item in page_of(place).map.scene.boxes.items()} == before


def test_what_is_done_again_stands_where_it_stood(place: GovernancePlace) -> None:
    stack = place.desk.session.undo_stack
    place.edits.add_tie("certitude", "subcontract", "thames-reach")
    place.ordering.move("slam", boxes(place)["slam"] + 300)
    place.edits.remove_place("thames-reach")
    last = boxes(place)
    for _ in range(3):
        stack.undo()
    for _ in range(3):
        stack.redo()
    assert boxes(place) == last


def test_a_tie_taken_away_by_hand_moves_no_place_back(place: GovernancePlace) -> None:
    place.edits.add_tie("service-panel", "data_flow", "slam")
    place.ordering.move("slam", boxes(place)["slam"] + 300)
    moved = boxes(place)["slam"]
    place.edits.remove_ties(("data-flow.service-panel.slam",))
    assert boxes(place)["slam"] == moved


def test_a_large_map_drawn_in_the_background_comes_back_as_it_was(place: GovernancePlace, qtbot: QtBot) -> None:
    place.edits.take_map(wide(120), "wide.json")
    qtbot.waitUntil(lambda: not place.drawing.is_running, timeout=20_000)
    page_of(place).map.group.click()
    qtbot.waitUntil(lambda: len(boxes(place)) == 121, timeout=20_000)
    before = boxes(place)
    place.edits.add_tie("provider-3", "subcontract", "provider-9")
    qtbot.waitUntil(lambda: not place.drawing.is_running, timeout=20_000)
    assert boxes(place) != before
    place.desk.session.undo_stack.undo()
    qtbot.waitUntil(lambda: not place.drawing.is_running, timeout=20_000)
    assert boxes(place) == before


def test_a_run_of_arrow_presses_is_one_step_of_undo(place: GovernancePlace) -> None:
    first, stack = boxes(place), place.desk.session.undo_stack
    page_of(place).show_chosen(Chosen("slam"))
    for _ in range(4):
        QTest.keyClick(page_of(place).map.picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    last = boxes(place)
    assert last["slam"] > first["slam"] + 50
    stack.undo()
    assert (boxes(place), stack.index()) == (first, 0)
    stack.redo()
    assert boxes(place) == last


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf", ".json", ".graphml", ".mmd"])
def test_the_map_is_saved_where_the_person_says(
    place: GovernancePlace, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    page_of(place).beside.share.save_wanted.emit(suffix)
    file = tmp_path / f"riverside{suffix}"
    qtbot.waitUntil(file.exists, timeout=30_000)
    qtbot.waitUntil(lambda: not place.files.work.is_running, timeout=30_000)
    assert file.stat().st_size > 500


def test_the_picture_holds_the_map_as_it_is_shown(place: GovernancePlace, tmp_path: Path) -> None:
    page_of(place).beside.share.save_wanted.emit(".svg")
    words = " ".join(ElementTree.parse(tmp_path / "riverside.svg").getroot().itertext())
    assert "Certitude" in words
    assert "Money and contract" in words


def test_two_tables_come_and_go(place: GovernancePlace, tmp_path: Path, qtbot: QtBot) -> None:
    page_of(place).beside.share.save_wanted.emit(".csv")
    before = dict(place.stands().filled.graph.edges)
    assert isinstance(place.desk.asking, Answering)
    place.desk.asking.path = tmp_path / "riverside-places.csv"
    place.edits.begin_anew(with_template=False)
    page_of(place).beside.share.read_wanted.emit()
    qtbot.waitUntil(lambda: not place.files.work.is_running, timeout=20_000)
    assert len(place.stands().filled.graph.edges) == len(before)


def test_a_file_that_is_no_map_is_refused_in_words(place: GovernancePlace, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "bad.json").write_text('{"nodes": 3}', encoding="utf-8")
    assert isinstance(place.desk.asking, Answering)
    place.desk.asking.path = tmp_path / "bad.json"
    before, told = place.desk.session.document, []
    place.desk.session.failed.connect(lambda error: told.append(str(error)))
    page_of(place).beside.share.read_wanted.emit()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "“nodes” is not a list of tables." in told[0]
    assert place.desk.session.document is before


def test_nothing_is_saved_where_the_person_thinks_better_of_it(place: GovernancePlace, tmp_path: Path) -> None:
    assert isinstance(place.desk.asking, Answering)
    place.desk.asking.path = None
    page_of(place).beside.share.save_wanted.emit(".svg")
    assert not list(tmp_path.glob("*.svg"))


def test_a_folder_that_is_gone_is_told_in_words(place: GovernancePlace, tmp_path: Path) -> None:
    assert isinstance(place.desk.asking, Answering)
    place.desk.asking.path = tmp_path / "gone" / "map.svg"
    told: list[str] = []
    place.desk.session.failed.connect(lambda error: told.append(str(error)))
    page_of(place).beside.share.save_wanted.emit(".svg")
    assert "the folder is gone" in told[0]


def wide(providers: int) -> Graph:
    """Return one council with so many providers, each under a contract."""
    graph, council = add_place(Graph(), "organisation", "Council", role="commissioner")
    for number in range(providers):
        graph, key = add_place(graph, "organisation", f"Provider {number}")
        graph, _ = add_tie(graph, council, "contract", key)
    return graph


def test_a_large_map_is_drawn_in_the_background_with_what_is_alike_as_one(place: GovernancePlace, qtbot: QtBot) -> None:
    place.edits.take_map(wide(120), "wide.json")
    assert place.drawing.is_running
    assert page_of(place).map.waiting.isVisibleTo(page_of(place))
    qtbot.waitUntil(lambda: not place.drawing.is_running, timeout=20_000)
    assert set(boxes(place)) == {"council", "provider-0"}
    assert place.view is not None
    assert len(place.view.places) == 121


def test_a_group_opens_and_a_place_that_is_not_drawn_is_chosen_through_it(place: GovernancePlace, qtbot: QtBot) -> None:
    place.edits.take_map(wide(35), "wide.json")
    page = page_of(place)
    page.show_chosen(Chosen("provider-7"))
    assert page.map.scene.boxes["provider-0"].isSelected()
    page.show_chosen(Chosen("provider-0"))
    page.map.picture.open_wanted.emit()
    qtbot.waitUntil(lambda: "provider-7" in boxes(place), timeout=20_000)
    shown = page.map.picture.mapFromScene(page.map.scene.boxes["provider-0"].rect).boundingRect()
    assert page.map.picture.viewport().rect().intersects(shown)


def test_drawing_alike_places_as_one_can_be_switched_off(place: GovernancePlace, qtbot: QtBot) -> None:
    place.edits.take_map(wide(35), "wide.json")
    page_of(place).map.group.click()
    qtbot.waitUntil(lambda: len(boxes(place)) == 36, timeout=20_000)


@pytest.mark.parametrize("name", ["riverside.csv", "riverside-places.csv"])
def test_a_pair_of_tables_is_named_by_its_two_files(
    window: MainWindow, place: GovernancePlace, tmp_path: Path, name: str
) -> None:
    answers(place).path = tmp_path / name
    page_of(place).beside.share.save_wanted.emit(".csv")
    told = window.line.sentence.text()
    assert "saved in two files, riverside-places.csv and riverside-ties.csv." in told
    assert "does not hold" in told
    assert page_of(place).beside.share.told.text() == told


def test_what_was_said_of_a_file_goes_with_the_document(place: GovernancePlace) -> None:
    page_of(place).beside.share.save_wanted.emit(".json")
    assert "saved in riverside.json." in page_of(place).beside.share.told.text()
    place.desk.session.close()
    assert not page_of(place).beside.share.told.text()


@pytest.mark.parametrize(
    ("means_it", "there", "question"),
    [
        (False, ("-places", "-ties"), "x-places.csv and x-ties.csv are there already. Replace both?"),
        (False, ("-ties",), "x-ties.csv is there already. Replace it?"),
        (True, ("-places", "-ties"), "x-places.csv and x-ties.csv are there already. Replace both?"),
    ],
)
def test_tables_that_stand_there_are_replaced_only_where_that_is_meant(
    place: GovernancePlace, tmp_path: Path, means_it: bool, there: tuple[str, ...], question: str
) -> None:
    asked = answers(place)
    asked.path, asked.means_it = tmp_path / "x.csv", means_it
    files = [tmp_path / f"x{part}.csv" for part in there]
    for file in files:
        file.write_text("mine", encoding="utf-8")
    page_of(place).beside.share.save_wanted.emit(".csv")
    assert asked.told == [question]
    assert [file.read_text(encoding="utf-8-sig") == "mine" for file in files] == [not means_it] * len(files)


@pytest.mark.parametrize(
    ("means_it", "given", "shape", "words"),
    [
        (True, ("prime-provider", ""), "prime-provider", "It stands under its own model: Prime provider"),
        (True, ("joint-venture", "Joint venture, vertical"), "joint-venture.vertical", "Joint venture: vertical."),
        (True, ("joint-venture", "Ours"), "joint-venture.horizontal", "Joint venture: horizontal."),
        (False, ("prime-provider", ""), "alliance", "here it is read as: Alliance contract."),
    ],
)
def test_a_map_of_another_model_is_read_as_the_person_says(
    window: MainWindow, place: GovernancePlace, qtbot: QtBot, means_it: bool, given: tuple[str, str], shape: str,
    words: str,
) -> None:  # fmt: skip
    answers(place).means_it = means_it
    read(place, replace(wide(2), model=given[0], title=given[1]), qtbot)
    assert (place.stands().shape.key, len(nodes(place, shape))) == (shape, 3)
    assert words in window.line.sentence.text()
    assert len(answers(place).told) == 1


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("", "The file names no delivery model; the map is read as: Alliance contract."),
        ("barter", "not known here, “barter”; the map is read as: Alliance contract."),
    ],
)
def test_a_map_without_a_known_model_is_read_as_the_one_that_is_shown(
    window: MainWindow, place: GovernancePlace, qtbot: QtBot, model: str, words: str
) -> None:
    read(place, replace(wide(1), model=model), qtbot)
    told = window.line.sentence.text()
    assert told.startswith("Read 2 places and 1 tie from map.json.")
    assert words in told
    assert "go by what is drawn" not in told


def test_only_parties_of_the_document_stand_on_a_map_that_was_read(
    window: MainWindow, place: GovernancePlace, qtbot: QtBot
) -> None:
    given = wide(3)
    parties = {"council": "nobody", "provider-0": "certitude", "provider-1": "certitude"}
    placed = {key: node.model_copy(update={"party": parties.get(key)}) for key, node in given.nodes.items()}
    read(place, replace(given, nodes=placed, model="alliance"), qtbot)
    assert "One place stands for a party that is not among yours" in window.line.sentence.text()
    assert nodes(place)["council"].party is None
    assert "1 of your 5 parties stand on it." in page_of(place).head.grounds.text()


@pytest.mark.parametrize("next_deed", ["a good name", "undo"])
def test_a_refusal_goes_with_the_next_deed(window: MainWindow, place: GovernancePlace, next_deed: str) -> None:
    place.edits.edit_place("management-team", "name", "Managers")
    place.edits.edit_place("management-team", "name", "")
    assert window.line.sentence.text() == "Name: must not be empty."
    if next_deed == "undo":
        place.desk.session.undo_stack.undo()
    else:
        place.edits.edit_place("management-team", "name", "Managers 2")
    assert not window.line.sentence.text()


def test_delete_on_a_box_that_stands_for_several_takes_nothing_and_says_why(
    window: MainWindow, place: GovernancePlace
) -> None:
    place.edits.take_map(wide(35), "wide.json")
    page_of(place).show_chosen(Chosen("provider-0"))
    QTest.keyClick(page_of(place).map.picture, Qt.Key.Key_Delete)
    assert "This box stands for 35 places." in window.line.sentence.text()
    assert len(nodes(place)) == 36
    place.open_group("provider-0")
    QTest.keyClick(page_of(place).map.picture, Qt.Key.Key_Delete)
    assert nodes(place).keys() == wide(35).nodes.keys() - {"provider-0"}


def test_the_form_of_a_box_that_stands_for_several_says_for_whom_it_is(place: GovernancePlace) -> None:
    place.edits.take_map(wide(35), "wide.json")
    page = page_of(place)
    page.show_part("places")
    page.show_chosen(Chosen("provider-0"))
    assert "one box stands for Provider 0 and 34 others" in page.beside.places.alike.text()
    page.show_chosen(Chosen("provider-1"))
    assert page.beside.places.alike.isHidden()


@pytest.mark.parametrize(
    ("part", "chosen", "gone"),
    [
        ("places", Chosen("slam"), "slam"),
        ("ties", Chosen("", ("seat.certitude.leadership-team",)), "seat.certitude.leadership-team"),
    ],
)
def test_delete_in_a_table_takes_its_row_away(
    place: GovernancePlace, part: Literal["places", "ties"], chosen: Chosen, gone: str
) -> None:
    page = page_of(place)
    page.show_part(part)
    page.show_chosen(chosen)
    table = page.beside.places.table if part == "places" else page.beside.ties.table
    QTest.keyClick(table, Qt.Key.Key_Delete)
    graph = place.stands().filled.graph
    assert gone not in {*graph.nodes, *graph.edges}
    assert place.desk.session.undo_stack.undoText().startswith("taking ")


def test_a_whole_agreement_can_be_supposed_withdrawn(place: GovernancePlace, qtbot: QtBot) -> None:
    page = page_of(place)
    page.show_part("what if")
    what_if = page.beside.what_if
    what_if.cause.show_key("withdrawn")
    what_if.cause.picked.emit("withdrawn")
    assert what_if.subject.itemText(0).startswith("The whole agreement “")
    what_if.subject.show_key(str(what_if.subject.itemData(0)))
    what_if.ask.click()
    qtbot.waitUntil(lambda: page.supposed is not None, timeout=20_000)
    assert next(words(what_if)).startswith("If the agreement “")


def answers(place: GovernancePlace) -> Answering:
    """Return the person who answers dialogs."""
    assert isinstance(place.desk.asking, Answering)
    return place.desk.asking


def read(place: GovernancePlace, graph: Graph, qtbot: QtBot) -> None:
    """Read ``graph`` from a file."""
    before = answers(place).path
    assert before is not None
    path = answers(place).path = before.with_name("map.json")
    path.write_text(to_json(graph), encoding="utf-8")
    page_of(place).beside.share.read_wanted.emit()
    qtbot.waitUntil(lambda: not place.files.work.is_running, timeout=20_000)


def words(part: QWidget) -> Iterator[str]:
    """Yield what the labels of ``part`` say."""
    return (made.text() for made in part.findChildren(QLabel) if made.text().startswith("If "))
