from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.scroll import ScrollPage
from ui.kit.tab_order import follow_layout


def after(button: QWidget) -> QWidget | None:
    found = button.nextInFocusChain()
    while found is not None and not isinstance(found, QPushButton):
        found = found.nextInFocusChain()
    return found


def test_the_tab_key_follows_the_page_and_not_the_order_of_making(qtbot: QtBot) -> None:
    page, holder = ScrollPage("a page"), QWidget()
    qtbot.addWidget(page)
    last, first, middle = QPushButton("last"), QPushButton("first"), QPushButton("middle")
    QVBoxLayout(holder).addWidget(middle)
    for part in (first, holder, last):
        page.column.addWidget(part)
    follow_layout(page)
    assert [after(first), after(middle)] == [middle, last]
