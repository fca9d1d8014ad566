from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.boxes import column_in
from ui.kit.buttons import doubled_mnemonics, escaped, primary_button, secondary_button


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
