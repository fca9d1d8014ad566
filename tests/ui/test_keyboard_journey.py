"""One charity from Start to its printed report, with the keyboard alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.test_main_window import focus, press, shown, tab_to
from ui.main_window import MainWindow

MAKE = "Make the report…"
MOST_QUESTIONS = 60
CONTROL = Qt.KeyboardModifier.ControlModifier


def answered(window: MainWindow) -> int:
    return sum(entry.value is not None for entry in window.session.document.answers.values())


def answer_everything(window: MainWindow) -> None:
    """Choose the second level of each question of the quick check and go on, until the sheet ends."""
    tab_to(window, "&Begin")
    press(window, Qt.Key.Key_Space)
    for _ in range(MOST_QUESTIONS):
        before = answered(window)
        press(window, Qt.Key.Key_Space)
        press(window, Qt.Key.Key_Down)
        press(window, Qt.Key.Key_Return, CONTROL)
        if answered(window) == before:
            return


def test_from_the_questions_to_a_report_with_the_keyboard_alone(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(opened, qtbot)
    opened.go_to("questions")
    answer_everything(opened)
    assert answered(opened) >= 24
    for number, place in ((4, "results"), (5, "models"), (8, "governance"), (9, "report")):
        press(opened, getattr(Qt.Key, f"Key_{number}"), CONTROL)
        assert opened.here == place
    # What will be in the report is worked out in the background first.
    make = next(one for one in opened.stack.findChildren(QAbstractButton) if one.text() == MAKE)
    qtbot.waitUntil(make.isEnabled, timeout=30_000)
    tab_to(opened, MAKE)
    press(opened, Qt.Key.Key_Space)
    report = tmp_path / "riverside.pdf"
    qtbot.waitUntil(report.exists, timeout=30_000)
    assert report.read_bytes().startswith(b"%PDF")
    assert focus(opened) is not None
