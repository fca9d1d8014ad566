"""The Tools place: the list with how each tool stands, opening one, and the ways back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.main_window import MainWindow
from ui.pages.tools import ToolsPage
from ui.places.tool import TOOLS
from ui.places.tools import ToolsPlace

every_tool = pytest.mark.parametrize("key", [post.key for post in TOOLS])


def tools_of(window: MainWindow, qtbot: QtBot) -> ToolsPlace:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go_to("tools")
    place = window.places.named("tools")
    assert isinstance(place, ToolsPlace)
    return place


@pytest.fixture
def place(opened: MainWindow, qtbot: QtBot) -> ToolsPlace:
    return tools_of(opened, qtbot)


@pytest.fixture
def filled(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> ToolsPlace:
    assert window.session.create(tmp_path / "lambeth.readiness", sample("lambeth"))
    return tools_of(window, qtbot)


def page_of(place: ToolsPlace) -> ToolsPage:
    assert isinstance(place.page, ToolsPage)
    return place.page


def test_every_tool_stands_in_the_list_with_how_it_stands(place: ToolsPlace) -> None:
    shown = page_of(place).front.shown
    assert [row.key for row in shown] == [post.key for post in TOOLS]
    assert {row.standing for row in shown} == {"Not begun yet"}


def test_a_tool_that_was_used_says_so(filled: ToolsPlace) -> None:
    standing = {row.key: row.standing for row in page_of(filled).front.shown}
    assert standing["share"] == "Begun"


@every_tool
def test_enter_opens_a_tool_and_escape_leads_back_to_where_one_was(place: ToolsPlace, key: str) -> None:
    row = page_of(place).front.rows[key]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    tool = place.tool(key).page
    assert (page_of(place).currentWidget(), tool.back.hasFocus()) == (tool, True)
    QTest.keyClick(tool.back, Qt.Key.Key_Escape)
    assert (page_of(place).currentWidget(), row.hasFocus()) == (page_of(place).front, True)


@every_tool
@pytest.mark.parametrize("is_filled", [False, True])
def test_every_control_of_a_tool_has_a_name_and_a_key_of_its_own(
    request: pytest.FixtureRequest, key: str, is_filled: bool
) -> None:
    place: ToolsPlace = request.getfixturevalue("filled" if is_filled else "place")
    place.open(key)
    QApplication.processEvents()
    assert nameless(place.page.window()) == []
    assert doubled_mnemonics(place.page.window()) == ()


@every_tool
def test_a_tool_opens_inside_the_window_and_nowhere_else(filled: ToolsPlace, key: str) -> None:
    filled.open(key)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [filled.page.window()]
    assert filled.page.window().isActiveWindow()


@every_tool
@pytest.mark.parametrize("is_filled", [False, True])
def test_a_tool_shows_without_changing_anything(request: pytest.FixtureRequest, key: str, is_filled: bool) -> None:
    place: ToolsPlace = request.getfixturevalue("filled" if is_filled else "place")
    before = place.desk.session.document
    place.open(key)
    place.leave()
    assert place.desk.session.document is before


@every_tool
def test_a_tool_fits_a_small_window_with_large_text(filled: ToolsPlace, key: str) -> None:
    window = filled.page.window()
    filled.desk.appearance.set_look("light", 200)
    window.resize(1024, 640)
    filled.open(key)
    QApplication.processEvents()
    tool = filled.tool(key).page
    assert tool.horizontalScrollBar().maximum() == 0


def test_a_tool_that_is_open_stays_open_while_one_looks_elsewhere(place: ToolsPlace, opened: MainWindow) -> None:
    place.open("share")
    opened.go_to("parties")
    opened.go_to("tools")
    assert page_of(place).currentWidget() is place.tool("share").page


def test_another_document_begins_at_the_list(place: ToolsPlace, opened: MainWindow, tmp_path: Path) -> None:
    place.open("share")
    assert opened.session.create(tmp_path / "other.readiness", sample("lambeth"))
    opened.go_to("tools")
    assert page_of(place).currentWidget() is page_of(place).front
