import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from readiness.questionnaire.glossary import glossary
from readiness.questionnaire.lists import lists
from ui.pages.glossary import GlossaryPage
from ui.views.glossary import glossary_view


def page(qtbot: QtBot, sought: str = "", chosen: str = "") -> GlossaryPage:
    made = GlossaryPage()
    qtbot.addWidget(made)
    made.show_view(glossary_view(glossary(), lists(), sought, chosen))
    with qtbot.waitActive(made):
        made.show()
    return made


def words(made: GlossaryPage) -> str:
    return "\n".join(label.text() for label in made.meaning_holder.findChildren(QLabel))


def test_a_visit_begins_in_the_search_field(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert made.window().focusWidget() is made.search


def test_every_letter_searches(qtbot: QtBot) -> None:
    made = page(qtbot)
    heard: list[str] = []
    made.sought.connect(heard.append)
    QTest.keyClicks(made.search, "ga")
    assert heard == ["g", "ga"]


def test_the_arrow_down_leads_into_the_words_and_opens_them(qtbot: QtBot) -> None:
    made = page(qtbot, "gain")
    QTest.keyClick(made.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.chosen) as heard:
        QTest.keyClick(made.terms, Qt.Key.Key_Down)
    assert heard.args == [glossary_view(glossary(), lists(), "gain").names[1].key]


def test_escape_empties_the_search(qtbot: QtBot) -> None:
    made = page(qtbot, "gain")
    with qtbot.waitSignal(made.sought) as heard:
        QTest.keyClick(made.search, Qt.Key.Key_Escape)
    assert heard.args == [""]


def test_an_open_word_shows_meaning_other_names_relatives_and_source(qtbot: QtBot) -> None:
    made = page(qtbot, "", "surplus")
    for text in (
        "What is left when all costs are paid.",
        "Also called: profit; gain",
        "Source: The power of partnership (",
    ):
        assert text in words(made)
    link = next(one for one in made.meaning_holder.findChildren(QAbstractButton) if one.text() == "Margin")
    with qtbot.waitSignal(made.chosen) as heard:
        link.click()
    assert heard.args == ["margin"]


@pytest.mark.parametrize(
    ("sought", "count"),
    [("", f"{len(glossary().terms)} words"), ("qq", "No word fits “qq”. Try fewer letters, or another name.")],
)
def test_the_count_says_what_was_found(qtbot: QtBot, sought: str, count: str) -> None:
    assert page(qtbot, sought).count.text() == count


def test_the_lists_of_the_sources_stand_beside_the_words_with_every_entry(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.shelf_picked) as heard:
        made.shelves.tabs["lists"].click()
    assert heard.args == ["lists"]
    made.show_view(glossary_view(glossary(), lists(), "", "risk-kinds", shelf="lists"))
    for text in ("1. Clinical and care", "6. Personal", "Source: The power of partnership ("):
        assert text in words(made)


def test_showing_words_says_nothing(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.assertNotEmitted(made.chosen), qtbot.assertNotEmitted(made.sought):
        made.show_view(glossary_view(glossary(), lists(), "gain"))
