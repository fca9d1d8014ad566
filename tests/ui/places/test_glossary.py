from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.pages.glossary import GlossaryPage


def glossary(window: MainWindow, qtbot: QtBot) -> GlossaryPage:
    with qtbot.waitActive(window):
        window.show()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
    QApplication.processEvents()
    page = window.places.named("glossary").page
    assert isinstance(page, GlossaryPage)
    return page


def test_f1_opens_the_glossary_with_or_without_a_document(window: MainWindow, qtbot: QtBot) -> None:
    assert glossary(window, qtbot).isVisible()
    assert window.here == "glossary"


def test_typing_finds_and_a_relative_is_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    page = glossary(window, qtbot)
    QTest.keyClicks(page.search, "surplus")
    assert page.opened is not None
    assert page.opened.key == "surplus"
    page.chosen.emit("margin")
    assert (page.opened.key, page.search.text()) == ("margin", "")


def test_leaving_the_search_for_another_place_leads_there_and_nowhere_else(opened: MainWindow, qtbot: QtBot) -> None:
    page = glossary(opened, qtbot)
    assert opened.focusWidget() is page.search
    opened.go_to("questions")
    assert (opened.here, opened.stack.currentWidget()) == ("questions", opened.places.questions.page)
    pages = [one.page for one in opened.places.made.values() if one.is_built and one.page.isVisible()]
    assert pages == [opened.places.questions.page]


def test_what_is_sought_is_sought_in_the_lists_too(window: MainWindow, qtbot: QtBot) -> None:
    page = glossary(window, qtbot)
    QTest.keyClicks(page.search, "stigma")
    page.shelves.tabs["lists"].click()
    assert page.opened is not None
    assert (page.opened.key, page.search.text()) == ("ambitions", "stigma")
