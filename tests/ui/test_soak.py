"""A long spell of hasty use: nothing falls over, and what was recorded is there at the end."""

import random

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from readiness.document.store import OpenDocument
from ui.main_window import MainWindow

ROUNDS = 250
PLACES = ("start", "parties", "questions")
# These ask for a file, or lead into places that have their own tests.
LEFT_ALONE = ("document", "Lambeth", "South", "Sussex", "Wirral", "Greenwich", "results", "keep it", "Riverside")


def pressable(window: MainWindow) -> list[QAbstractButton]:
    found = window.stack.findChildren(QAbstractButton)
    return [one for one in found if one.isVisible() and one.isEnabled() and not is_left_alone(one)]


def is_left_alone(button: QAbstractButton) -> bool:
    words = button.text() + button.accessibleName()
    return any(word in words for word in LEFT_ALONE)


def fields(window: MainWindow) -> list[QWidget]:
    found = [*window.stack.findChildren(QLineEdit), *window.stack.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible()]


def test_hasty_use_breaks_nothing_and_loses_nothing(opened: MainWindow) -> None:
    chance = random.Random(7)  # noqa: S311 - the same hasty person every time
    opened.show()
    for number in range(ROUNDS):
        deed = chance.random()
        if deed < 0.08:
            opened.go_to(chance.choice(PLACES))
        elif deed < 0.16:
            chance.choice((opened.session.undo_stack.undo, opened.session.undo_stack.redo))()
        elif deed < 0.3 and fields(opened):
            QTest.keyClicks(chance.choice(fields(opened)), f"Words {number} <b>&")
        elif pressable(opened):
            chance.choice(pressable(opened)).click()
        QApplication.processEvents()
    document, path = opened.session.document, opened.session.store.path
    opened.close()
    assert OpenDocument.open(path).document.answers.keys() >= document.answers.keys()
