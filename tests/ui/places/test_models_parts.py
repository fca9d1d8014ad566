"""The parts of the Models place: worked out beside the window, tried without a trace, recorded and undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from readiness.document.change import setting
from readiness.document.model import Document
from readiness.partnership.at_the_table import open_bench
from readiness.partnership.weights import agreed_weights, own_weights
from readiness.questionnaire.shipped import shipped_library
from tests.builders import answer
from tests.ui.samples import charity, half_asked, sample
from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.kit.disclosure import Disclosure
from ui.main_window import MainWindow
from ui.pages.models import ModelsPage, PartKey
from ui.places.models import ModelsPlace
from ui.views.models_what_if import key_of

PARTS: tuple[PartKey, ...] = ("standing", "sure", "what if", "change", "weights", "compare", "since")
LONG = 20_000


def opened(window: MainWindow, path: Path, document: Document) -> ModelsPlace:
    assert window.session.create(path, document)
    window.show()
    window.go_to("models")
    found = window.places.named("models")
    assert isinstance(found, ModelsPlace)
    return found


@pytest.fixture
def place(window: MainWindow, tmp_path: Path) -> ModelsPlace:
    return opened(window, tmp_path / "lambeth.readiness", sample())


@pytest.fixture
def found(place: ModelsPlace, qtbot: QtBot) -> Iterator[ModelsPlace]:
    settle(place, qtbot)
    yield place
    place.forget()


@pytest.fixture
def unsettled(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Iterator[ModelsPlace]:
    place = opened(window, tmp_path / "half.readiness", half_asked())
    settle(place, qtbot)
    yield place
    place.forget()


def settle(place: ModelsPlace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: place.sure.of is place.desk.session.document, timeout=LONG)


def page(place: ModelsPlace) -> ModelsPage:
    assert isinstance(place.page, ModelsPage)
    return place.page


def document(place: ModelsPlace) -> Document:
    return place.desk.session.document


def button(place: ModelsPlace, text: str) -> QAbstractButton:
    return next(one for one in place.page.findChildren(QAbstractButton) if one.text() == text)


def test_the_models_stand_before_it_is_known_how_sure_that_is(place: ModelsPlace, qtbot: QtBot) -> None:
    assert (page(place).verdict.title.text()[:17], page(place).surely.text()) == (
        "Alliance contract",
        "Working out how sure this is…",
    )
    before = page(place).tabs.y()
    settle(place, qtbot)
    assert page(place).surely.text() == (
        "Alliance contract is viable in all plausible cases. Among the models whose gates are open in a case, it "
        "comes first in all plausible cases."
    )
    assert page(place).tabs.y() == before


def test_a_change_stops_what_was_under_way(place: ModelsPlace, qtbot: QtBot) -> None:
    first = place.sure.work.task
    place.weighing.weigh("open-book", 30)
    assert first is not None
    assert first.progress.is_cancelled()
    settle(place, qtbot)
    assert place.sure.found is not None
    assert place.sure.found.table.importance == {"open-book": 30}


def test_the_window_turns_while_a_million_cases_are_drawn_and_can_stop_them(
    unsettled: ModelsPlace, qtbot: QtBot
) -> None:
    found = unsettled
    found.show_part("sure")
    turns = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(page(found).sure.bar.value()))
    timer.start(1)
    button(found, "Look closer: a million cases").click()
    qtbot.waitUntil(lambda: page(found).sure.bar.value() >= 30, timeout=LONG)
    button(found, "Stop").click()
    assert (len(turns) > 10, found.sure.closer.is_running, found.sure.found.outlook.cases) == (True, False, 16_381)  # type: ignore[union-attr]  # found by the fixture
    assert page(found).sure.closer.isEnabled()


def test_trying_a_level_records_nothing(found: ModelsPlace) -> None:
    found.show_part("what if")
    before = document(found)
    row = page(found).what_if.levels[0]
    row.click()
    assert (found.trying.level, document(found) is before) == (0, True)
    button(found, "Back to how it stands").click()
    assert found.trying.level is None


def test_levels_are_moved_with_the_arrow_keys(found: ModelsPlace, qtbot: QtBot) -> None:
    found.show_part("what if")
    now = next(level for level, row in page(found).what_if.levels.items() if row.isChecked())
    row = page(found).what_if.levels[now]
    place_window = found.page.window()
    place_window.activateWindow()
    row.setFocus()
    qtbot.waitUntil(row.hasFocus)
    QTest.keyClick(row, Qt.Key.Key_Up if now else Qt.Key.Key_Down)
    assert found.trying.level == (now - 1 if now else 1)


def test_a_tried_level_is_recorded_when_somebody_says_so_and_undone(found: ModelsPlace) -> None:
    alone = next(one for one in open_bench(document(found), shipped_library()).shown_answers() if one.person)
    found.show_part("what if")
    found.trying.take(key_of(alone.place))
    before = document(found).answers
    page(found).what_if.levels[0].click()
    button(found, "Record this answer").click()
    changed = [key for key, entry in document(found).answers.items() if entry.value != before[key].value]
    assert (len(changed), found.trying.level) == (1, None)
    found.desk.session.undo_stack.undo()
    assert document(found).answers[changed[0]].value == before[changed[0]].value


def test_a_bar_of_the_tornado_takes_its_answer_in_hand(found: ModelsPlace) -> None:
    found.show_part("what if")
    key = page(found).what_if.tornado.gusts[3].key
    page(found).what_if.tornado.chosen.emit(key)
    assert page(found).what_if.answer.currentData() == key


def test_a_locked_question_leaves_the_way(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    place = opened(window, tmp_path / "greenwich.readiness", sample("greenwich-public-health"))
    place.show_part("change")
    part = page(place).change
    qtbot.waitUntil(lambda: part.shown is not None and bool(part.shown.rows), timeout=LONG)
    first = part.shown.rows[0].lock  # type: ignore[union-attr]  # waited for
    button(place, "Keep this as it is").click()
    qtbot.waitUntil(lambda: part.shown is not None and bool(part.shown.locked), timeout=LONG)
    assert first not in [row.lock for row in part.shown.rows]  # type: ignore[union-attr]  # as above
    button(place, "Let it change again").click()
    qtbot.waitUntil(lambda: part.shown is not None and not part.shown.locked, timeout=LONG)


def test_a_weight_is_recorded_marked_and_reset(found: ModelsPlace, qtbot: QtBot) -> None:
    found.show_part("weights")
    with qtbot.waitSignal(page(found).weights.weight_set):
        QTest.keyClick(page(found).weights.rows["open-book"].slider, Qt.Key.Key_PageDown)
    assert agreed_weights(document(found)) == {"open-book": 90}
    assert page(found).weights.rows["open-book"].number.text() == "90 (changed)"


def test_one_persons_own_weights_are_shown_only_to_whoever_says_they_are_theirs(found: ModelsPlace) -> None:
    found.show_part("weights")
    part = page(found).weights
    whose = next(key for key in document(found).people if document(found).people[key].value is not None)
    part.person_picked.emit(whose)
    part.weight_set.emit("open-book", 30)
    assert not part.veil.isVisibleTo(part)
    part.person_picked.emit("")
    part.person_picked.emit(whose)
    assert (part.veil.isVisibleTo(part), part.sliders.isVisibleTo(part), part.twin.isVisibleTo(part)) == (
        True, False, False,
    )  # fmt: skip
    part.unveil.click()
    assert (part.veil.isVisibleTo(part), part.sliders.isVisibleTo(part)) == (False, True)
    button(found, "All as shipped again").click()
    assert agreed_weights(document(found)) == {}


def test_a_person_keeps_weights_of_their_own(found: ModelsPlace) -> None:
    person = min(document(found).people)
    found.weighing.pick(person)
    found.weighing.weigh("open-book", 20)
    assert (own_weights(document(found)), agreed_weights(document(found))) == ({person: {"open-book": 20}}, {})


def test_an_order_of_importance_is_one_step_of_undo(found: ModelsPlace) -> None:
    found.show_part("weights")
    found.weighing.rank(("openness", "workforce"))
    assert page(found).weights.ranked == ["openness", "workforce"]
    found.desk.session.undo_stack.undo()
    assert agreed_weights(document(found)) == {}


def test_the_greatest_weight_is_brought_to_a_hundred(found: ModelsPlace) -> None:
    found.weighing.rank(("openness",))
    low = {factor: weight // 2 for factor, weight in agreed_weights(document(found)).items()}
    for factor, weight in {**low, "openness": 50}.items():
        found.weighing.weigh(factor, weight)
    found.weighing.bring_to_top()
    assert "openness" not in agreed_weights(document(found))


def test_two_models_are_compared_as_picked(found: ModelsPlace) -> None:
    found.show_part("compare")
    assert page(found).compare.shown is not None
    found.comparing.pick("grant", "framework")
    assert (
        page(found).compare.says.title.text()
        == "Grant funding stands before Framework agreement: place 8 and place 10."
    )


def test_what_changed_since_the_earlier_version_is_said(found: ModelsPlace, qtbot: QtBot) -> None:
    found.show_part("since")
    assert page(found).since.says.title.text() == "There is no earlier version yet."
    session = found.desk.session
    key = next(key for key in session.document.answers if "/open-book.1" in key)
    session.store.record([setting(session.document, "answers", key, answer("0"), by="t")])
    session.saver.save_now()
    session.read_again()
    words = "One answer changed; Alliance contract still comes first."
    qtbot.waitUntil(lambda: page(found).since.says.title.text() == words, timeout=LONG)


def test_an_open_answer_leads_to_its_question(unsettled: ModelsPlace, qtbot: QtBot) -> None:
    unsettled.show_part("sure")
    with qtbot.waitSignal(page(unsettled).sure.question_wanted) as heard:
        next(one for one in page(unsettled).sure.asking.findChildren(QAbstractButton)).click()
    assert heard.args[0] == "lambeth-ccg"
    assert unsettled.desk.session.respondent[0] == "lambeth-ccg"


def test_nothing_is_worked_out_while_nothing_is_answered(window: MainWindow, tmp_path: Path) -> None:
    place = opened(window, tmp_path / "charity.readiness", charity())
    assert (place.sure.begun, page(place).tabs.isVisible()) == (None, False)


def test_a_service_that_nobody_described_gets_no_chance_of_first_place(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    place = opened(window, tmp_path / "charity.readiness", charity(shared_purpose="3"))
    settle(place, qtbot)
    place.show_part("sure")
    assert "Nobody has described the service yet." in page(place).sure.says.title.text()
    assert not page(place).sure.rank_rows.isVisible()


def test_every_control_of_every_part_has_a_name_and_a_key_of_its_own(found: ModelsPlace) -> None:
    for part in PARTS:
        found.show_part(part)
        for one in found.page.findChildren(Disclosure):
            one.set_open(True)
        QApplication.processEvents()
        assert (nameless(found.page.window()), doubled_mnemonics(found.page.window())) == ([], ()), part


@pytest.mark.parametrize("text", [100, 200])
def test_no_part_is_wider_than_its_page(found: ModelsPlace, qtbot: QtBot, text: int) -> None:
    found.desk.appearance.set_look("light", text)
    found.page.window().resize(1024, 640)
    wide = {}
    for part in PARTS:
        found.show_part(part)
        qtbot.wait(50)
        wide[part] = page(found).sheet.horizontalScrollBar().maximum()
    assert wide == dict.fromkeys(PARTS, 0)


def test_changed_weights_are_marked_on_every_part(found: ModelsPlace) -> None:
    tab = page(found).tabs.tabs["weights"]
    assert tab.words == "Weights"
    found.weighing.weigh("open-book", 30)
    assert tab.words == "Weights (changed)"


def test_an_opened_model_says_how_sure_it_is_and_leads_to_what_it_would_take(found: ModelsPlace) -> None:
    found.open_model("consortium")
    assert page(found).inside.chance.text() == "Viable in all plausible cases."
    button(found, "What it would take").click()
    assert (page(found).is_shown, found.part, found.way.model) == (False, "change", "consortium")


def test_a_part_that_is_picked_in_a_low_window_comes_into_sight(
    found: ModelsPlace, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(900, 420)
    sheet, tabs = page(found).sheet, page(found).tabs
    sheet.show_top()
    tabs.tabs["weights"].click()
    qtbot.waitUntil(lambda: tabs.mapTo(sheet.viewport(), QPoint(0, 0)).y() < 20, timeout=LONG)


def test_a_part_that_is_in_sight_does_not_move_the_page(found: ModelsPlace, window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 1000)
    sheet, tabs = page(found).sheet, page(found).tabs
    sheet.show_top()
    tabs.tabs["sure"].click()
    qtbot.waitUntil(lambda: not page(found).rise.is_rising, timeout=LONG)
    assert sheet.verticalScrollBar().value() == 0


def test_one_answer_promises_nothing(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    place = opened(window, tmp_path / "one.readiness", charity(shared_purpose="3"))
    settle(place, qtbot)
    place.show_part("weights")
    assert "still open" in page(place).weights.says.text.text()
    place.show_way("grant")
    qtbot.waitUntil(lambda: "few answers" in page(place).change.says.title.text(), timeout=LONG)
    assert "Too few are given to be sure" in page(place).change.says.text.text()
    place.forget()
