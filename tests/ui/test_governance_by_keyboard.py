"""The Lambeth alliance built from an empty map, with the keyboard alone and without the picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.governance.graph import Graph
from readiness.governance.stored import kept_map
from tests.ui.samples import sample
from tests.ui.test_main_window import focus, press, shown, tab_to
from ui.kit.pick import PickField
from ui.main_window import MainWindow
from ui.pages.governance import GovernancePage

PLACES = (
    ("London Borough of Lambeth", "Commissioner"),
    ("Lambeth Clinical Commissioning Group", "Commissioner"),
    ("Alliance leadership team", "Leadership team"),
    ("Alliance management team", "Management team"),
    ("Certitude", "Provider"),
    ("Thames Reach", "Provider"),
    ("South London and Maudsley", "Provider"),
    ("People in Lambeth", "People who use the service"),
)
TEAM, MANAGERS, COUNCIL, GROUP = PLACES[2][0], PLACES[3][0], PLACES[0][0], PLACES[1][0]
PROVIDERS = ("Certitude", "Thames Reach", "South London and Maudsley")
TIES = (
    *((COUNCIL, "has a contract with", one) for one in PROVIDERS),
    *((GROUP, "has a contract with", one) for one in PROVIDERS),
    *((one, "sits on", TEAM) for one in (COUNCIL, GROUP, *PROVIDERS)),
    *((one, "delivers to", "People in Lambeth") for one in PROVIDERS),
    (MANAGERS, "answers to", TEAM),
    (TEAM, "answers to", COUNCIL),
)


@pytest.fixture
def window_there(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    shown(window, qtbot)
    window.go_to("governance")
    return window


def page_of(window: MainWindow) -> GovernancePage:
    page = window.stack.currentWidget()
    assert isinstance(page, GovernancePage)
    return page


def pick(window: MainWindow, name: str, wanted: str) -> None:
    """Go to the field called ``name`` and walk to ``wanted`` with the arrow keys."""
    tab_to(window, name)
    field = focus(window)
    assert isinstance(field, PickField)
    steps = field.findText(wanted) - field.currentIndex()
    for _ in range(abs(steps)):
        press(window, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    assert field.currentText() == wanted


def go_to_part(window: MainWindow, words: str) -> None:
    tab_to_tabs(window)
    names = [tab.words for tab in page_of(window).beside.tabs.tabs.values()]
    here = names.index(getattr(focus(window), "words", ""))
    steps = names.index(words) - here
    for _ in range(abs(steps)):
        press(window, Qt.Key.Key_Right if steps > 0 else Qt.Key.Key_Left)
    assert getattr(focus(window), "words", "") == words


def tab_to_tabs(window: MainWindow) -> None:
    for _ in range(80):
        if hasattr(focus(window), "words") and focus(window).parentWidget() is page_of(window).beside.tabs:
            return
        press(window, Qt.Key.Key_Tab)
    raise AssertionError("Tab never reached the tabs.")


def type_in(window: MainWindow, name: str, words: str) -> None:
    tab_to(window, name)
    QTest.keyClicks(focus(window), words)


def begin_empty(window: MainWindow) -> None:
    go_to_part(window, "Words and files")
    tab_to(window, "Begin with an empty map")
    press(window, Qt.Key.Key_Space)


def add_places(window: MainWindow) -> None:
    go_to_part(window, "Places")
    tab_to(window, "A new place")
    press(window, Qt.Key.Key_Space)
    for name, kind in PLACES:
        pick(window, "Kind of the new place", kind)
        type_in(window, "Name of a new place", name)
        press(window, Qt.Key.Key_Return)


def add_ties(window: MainWindow) -> None:
    go_to_part(window, "Relationships")
    tab_to(window, "A new tie")
    press(window, Qt.Key.Key_Space)
    for source, kind, target in TIES:
        pick(window, "The new tie leads from", source)
        pick(window, "Kind of the new tie", kind)
        pick(window, "It leads to", target)
        tab_to(window, "Add the tie")
        press(window, Qt.Key.Key_Space)


def standing(window: MainWindow) -> Graph:
    graph = kept_map(window.session.document, "alliance")
    assert graph is not None
    return graph


def test_the_alliance_is_built_from_nothing_with_the_keyboard_alone(window_there: MainWindow, qtbot: QtBot) -> None:
    begin_empty(window_there)
    assert standing(window_there) == Graph()
    add_places(window_there)
    assert {node.name for node in standing(window_there).nodes.values()} == {name for name, _ in PLACES}
    add_ties(window_there)
    graph = standing(window_there)
    assert len(graph.edges) == len(TIES)
    assert graph.nodes["alliance-leadership-team"].body == "leadership team"


def test_terms_and_duties_are_written_with_the_keyboard_alone(window_there: MainWindow, qtbot: QtBot) -> None:
    go_to_part(window_there, "Terms")
    pick(window_there, "Terms of reference of", "Alliance management team")
    tab_to(window_there, "Meetings a year")
    press(window_there, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus(window_there), "13")
    press(window_there, Qt.Key.Key_Return)
    go_to_part(window_there, "Duties")
    type_in(window_there, "A new activity", "Pay the bills")
    press(window_there, Qt.Key.Key_Return)
    graph = standing(window_there)
    terms = graph.nodes["management-team"].terms
    assert (terms and terms.meetings_a_year, graph.activities["pay-the-bills"].name) == (13, "Pay the bills")


def test_undo_takes_every_step_back_in_words(window_there: MainWindow, qtbot: QtBot) -> None:
    before = window_there.session.document.map_nodes
    begin_empty(window_there)
    stack = window_there.session.undo_stack
    assert stack.undoText() == "beginning with an empty map"
    press(window_there, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    after = window_there.session.document.map_nodes
    assert {key: entry.value for key, entry in after.items()} == {key: entry.value for key, entry in before.items()}
