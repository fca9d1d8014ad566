import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.boxes import column_in
from ui.kit.buttons import doubled_mnemonics, escaped, primary_button, quiet_button, secondary_button
from ui.kit.chips import Chip
from ui.kit.choices import ActionRow
from ui.kit.figure_bar import Bar
from ui.kit.figure_row import Figure, FigureRow
from ui.theme.appearance import Appearance
from ui.theme.current import role_colour

SOLID = 255
FIGURE = Figure("Trust", "", (Bar("–"),), Chip("Open", "neutral", "not_started"), "Trust")


def test_two_buttons_that_claim_one_key_are_found(qapp: QApplication) -> None:
    holder = QWidget()
    column = column_in(holder)
    for button in (primary_button("&Next"), secondary_button("&Nothing"), secondary_button("&Back")):
        column.addWidget(button)
    assert doubled_mnemonics(holder) == ("Alt+N",)


def test_a_hidden_button_claims_nothing(qapp: QApplication) -> None:
    holder = QWidget()
    column = column_in(holder)
    buttons = primary_button("&Next"), secondary_button("&Nothing")
    for button in buttons:
        column.addWidget(button)
    buttons[1].hide()
    assert doubled_mnemonics(holder) == ()


def test_a_name_with_an_ampersand_takes_no_key(qapp: QApplication) -> None:
    assert secondary_button(escaped("Marks & Sons")).shortcut().toString() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "made",
    [
        lambda: primary_button("Go"),
        lambda: quiet_button("Close", "back"),
        lambda: ActionRow("unsure", "A question"),
        lambda: FigureRow(FIGURE),
    ],
    ids=["primary", "quiet", "row that leads on", "figure"],
)
def test_enter_and_the_space_bar_press_a_button_alike(qtbot: QtBot, made: type[QPushButton], key: Qt.Key) -> None:
    button = made()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.usefixtures("qapp")
def test_enter_presses_no_button_that_is_greyed_out() -> None:
    button, pressed = primary_button("Go"), list[bool]()
    button.clicked.connect(pressed.append)
    button.setEnabled(False)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("is_enabled", "role"), [(True, "on_accent"), (False, "muted")])
def test_an_icon_is_greyed_out_with_its_button(qapp: QApplication, theme: str, is_enabled: bool, role: str) -> None:
    Appearance(qapp).set_look(theme, 100)
    button = primary_button("Report", "next")
    button.setEnabled(not is_enabled)
    button.setEnabled(is_enabled)
    image = button.icon().pixmap(64).toImage()
    solid = {
        QColor(image.pixelColor(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == SOLID
    }
    assert role_colour(role).name() in solid
