from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answering
from ui.kit.buttons import doubled_mnemonics
from ui.main_window import MainWindow
from ui.pages.answer_field import ChoiceField
from ui.places.signposts import LISTED
from ui.settings import Settings
from ui.views.walk import ItemKey

PLACES = tuple(place.key for place in LISTED)
ASIDES = ("new", "earlier", "glossary", "keys", "about", "check")


def focus(window: MainWindow) -> QWidget:
    found = window.focusWidget()
    assert found is not None
    return found


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(window), key, modifier)
    QApplication.processEvents()


def tab_to(window: MainWindow, name: str) -> None:
    for _ in range(80):
        if focus(window).accessibleName() == name or getattr(focus(window), "text", str)() == name:
            return
        press(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reached “{name}”.")


def shown(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.mark.parametrize("key", PLACES)
def test_without_a_document_each_place_leads_to_the_start(window: MainWindow, key: str) -> None:
    window.go_to(key)
    assert window.places.listed[window.list.currentRow()].key == key
    page = window.stack.currentWidget()
    assert page is not None
    assert page.objectName() == (key if key in {"start", "exchange"} else "no-document")


@pytest.mark.parametrize("key", PLACES + ASIDES)
def test_no_two_parts_of_a_page_claim_one_key(opened: MainWindow, key: str) -> None:
    opened.go_to(key)
    opened.show()
    assert doubled_mnemonics(opened) == ()


@pytest.mark.parametrize("number", range(1, 11))
def test_control_and_a_digit_go_to_a_place(opened: MainWindow, qtbot: QtBot, number: int) -> None:
    shown(opened, qtbot)
    press(opened, Qt.Key(Qt.Key.Key_0 + number % 10), Qt.KeyboardModifier.ControlModifier)
    with_digits = [place.key for place in LISTED if not place.keys]
    assert opened.here == with_digits[number - 1]


@pytest.mark.parametrize(("number", "key"), [(1, "tools"), (2, "plan")])
def test_the_places_beyond_ten_have_keys_of_their_own(opened: MainWindow, qtbot: QtBot, number: int, key: str) -> None:
    shown(opened, qtbot)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(opened, Qt.Key(Qt.Key.Key_0 + number), held)
    assert opened.here == key


def built(window: MainWindow) -> list[str]:
    return [key for key, place in window.places.made.items() if place.is_built]


def test_a_page_is_built_on_its_first_visit(opened: MainWindow) -> None:
    assert built(opened) == ["start"]
    opened.go_to("parties")
    assert built(opened) == ["start", "parties"]


def test_from_nothing_to_a_recorded_answer_with_the_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    shown(window, qtbot)
    tab_to(window, "&New document")
    press(window, Qt.Key.Key_Space)
    tab_to(window, "Your organisation")
    QTest.keyClicks(focus(window), "Riverside Mind")
    tab_to(window, "Your role")
    QTest.keyClicks(focus(window), "Manager")
    tab_to(window, "&Choose where to keep it…")
    press(window, Qt.Key.Key_Space)
    assert (window.session.title, window.here) == ("Riverside Mind", "questions")
    tab_to(window, "&Begin")
    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    answers = {key: entry.value for key, entry in window.session.document.answers.items()}
    assert [(key, said and said.code) for key, said in answers.items()] == [
        ("riverside-mind/manager/values/shared-purpose.1", "1")
    ]
    assert window.session.state.words == "Recorded on this computer"


def test_undo_reaches_the_page_that_is_shown(opened: MainWindow, qtbot: QtBot) -> None:
    shown(opened, qtbot)
    opened.places.questions.show_question(first_question(opened))
    opened.go_to("questions")
    press(opened, Qt.Key.Key_Space)
    assert chosen(opened) == [True, False, False, False, False]
    press(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chosen(opened) == [False] * 5
    assert opened.line.sentence.text().startswith("Undone: answer to “How far do you share")
    press(opened, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert chosen(opened) == [True, False, False, False, False]


def test_digit_keys_work_as_soon_as_they_are_switched_on(opened: MainWindow, qtbot: QtBot) -> None:
    shown(opened, qtbot)
    opened.places.questions.show_question(first_question(opened))
    press(opened, Qt.Key.Key_3)
    assert chosen(opened) == [False] * 5
    opened.menus.look.set_digit_keys(wanted=True)
    press(opened, Qt.Key.Key_3)
    assert chosen(opened) == [False, False, True, False, False]


def test_a_document_opens_where_it_was_left(opened: MainWindow, tmp_path: Path) -> None:
    questions = opened.places.questions
    opened.go_to("questions")
    walk = questions.walk()
    assert walk is not None
    questions.show_question(walk.keys[7])
    path = opened.session.store.path
    opened.commands.close_document()
    assert opened.here == "start"
    opened.open_path(path)
    assert (opened.here, questions.item) == ("questions", walk.keys[7])


def test_typing_is_kept_when_the_window_closes(opened: MainWindow, qtbot: QtBot) -> None:
    shown(opened, qtbot)
    opened.places.questions.show_question(first_question(opened))
    opened.go_to("questions")
    block = opened.places.questions.sheet.blocks[0]
    block.comment_part.set_open(True)
    block.comment.setFocus()
    QTest.keyClicks(block.comment, "We met twice")
    path = opened.session.store.path
    opened.close()
    assert b"We met twice" in path.read_bytes()


def test_a_hostile_title_is_shown_as_it_is(window: MainWindow, tmp_path: Path) -> None:
    from ui.views.new_document import NewDocument, document_from

    hostile = "<b>A</b> & <img src='x'>"
    window.session.create(tmp_path / "hostile.readiness", document_from(NewDocument(hostile, "partnership", hostile)))
    window.go_to("start")
    assert hostile in window.windowTitle()
    window.go_to("parties")
    assert hostile in [part.accessibleName() for part in window.findChildren(QWidget)]


def test_trouble_with_the_file_is_told_once_and_asked_about(opened: MainWindow) -> None:
    asking = opened.desk.asking
    assert isinstance(asking, Answering)
    opened.session.store.path.unlink()
    opened.commands.save_now()
    assert "no longer there" in asking.told[0]
    assert opened.session.state.words.startswith("Saved in")
    assert opened.session.store.path.exists()


def test_text_size_and_theme_are_remembered(window: MainWindow) -> None:
    window.menus.look.resize_text(1)
    window.menus.look.set_theme("dark")
    window.settings.store.sync()
    assert (Settings().text_size, Settings().theme) == (110, "dark")


def first_question(window: MainWindow) -> ItemKey:
    window.go_to("questions")
    walk = window.places.questions.walk()
    assert walk is not None
    return walk.keys[0]


def chosen(window: MainWindow) -> list[bool]:
    field = window.places.questions.sheet.blocks[0].field
    assert isinstance(field, ChoiceField)
    return [row.isChecked() for row in field.rows.values()]
