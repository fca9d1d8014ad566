import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.kit.disclosure import Disclosure
from ui.main_window import MainWindow
from ui.pages.answer_field import ChoiceField
from ui.places.questions import QuestionsPlace
from ui.settings import Settings
from ui.views.walk import ItemKey, Walk

HEADLINE = ItemKey("ways-of-working", "trust-history.1")
FURTHER = ItemKey("ways-of-working", "trust-history.2")


def questions(window: MainWindow) -> QuestionsPlace:
    window.go_to("questions")
    return window.places.questions


def walk(window: MainWindow) -> Walk:
    found = window.places.questions.walk()
    assert found is not None
    return found


def shown(window: MainWindow) -> list[ItemKey]:
    return [block.view.key for block in window.places.questions.sheet.blocks if block.view]


def test_the_quick_check_comes_first_and_the_choice_is_remembered(opened: MainWindow) -> None:
    assert (questions(opened), walk(opened).is_quick) == (opened.places.questions, True)
    opened.places.questions.set_quick(wanted=False)
    opened.settings.store.sync()
    assert (walk(opened).is_quick, Settings().asks_everything) == (False, True)


def test_a_question_beyond_the_quick_check_can_be_gone_to(opened: MainWindow) -> None:
    place = questions(opened)
    place.recorder.answer(HEADLINE, ("1",))
    place.show_question(FURTHER)
    assert (walk(opened).is_quick, shown(opened)) == (True, [FURTHER])


def test_past_the_last_deeper_question_one_is_back_at_the_list(opened: MainWindow) -> None:
    place = questions(opened)
    place.show_question(walk(opened).parts[0].further_keys[-1])
    place.step(1)
    assert (place.item, place.filter) == (None, None)


def test_a_question_that_an_answer_calls_up_joins_the_page_and_moves_nothing(opened: MainWindow, qtbot: QtBot) -> None:
    place = questions(opened)
    opened.settings.asks_everything = opened.settings.shows_whole_sections = True
    with qtbot.waitActive(opened):
        opened.show()
    place.show_question(HEADLINE)
    block = next(one for one in place.sheet.blocks if one.view and one.view.key == HEADLINE)
    assert isinstance(block.field, ChoiceField)
    row = block.field.rows["1"]
    row.setFocus()
    row.click()
    assert FURTHER in shown(opened)
    assert (block in place.sheet.blocks, opened.focusWidget()) == (True, row)


def test_a_question_that_is_ruled_out_leaves_the_page_in_order(opened: MainWindow) -> None:
    place = questions(opened)
    opened.settings.asks_everything = opened.settings.shows_whole_sections = True
    for level in ("1", "0", "2"):
        place.recorder.answer(HEADLINE, (level,))
        place.show_question(HEADLINE)
        assert shown(opened) == list(walk(opened).part_of(HEADLINE).keys)
        assert (FURTHER in shown(opened)) is (level != "0")


@pytest.mark.parametrize(("language", "words"), [("en", "How far do you share"), ("cy", "I ba raddau yr ydych")])
def test_questions_stand_in_the_chosen_language(opened: MainWindow, language: str, words: str) -> None:
    place = questions(opened)
    place.show_question(walk(opened).keys[0])
    opened.menus.look.set_language(language)
    (block,) = place.sheet.blocks
    assert block.question.text().startswith(words)
    assert place.sheet.language.isVisibleTo(opened) is (language != "en")
    assert Settings().question_language == language


def test_the_language_menu_offers_what_the_questionnaires_list(opened: MainWindow) -> None:
    menus = {menu.title(): menu for menu in opened.menuBar().findChildren(QMenu)}
    menus["&View"].aboutToShow.emit()
    menu = menus["&Language of the questions"]
    assert [one.text() for one in menu.actions()] == ["English", "Cymraeg"]


def test_words_of_the_trade_are_explained_beside_the_question(opened: MainWindow) -> None:
    place = questions(opened)
    place.show_question(ItemKey("values", "shared-purpose.1"))
    words = [one.button.text() for one in place.sheet.findChildren(Disclosure)]
    assert "Words used here" in words
