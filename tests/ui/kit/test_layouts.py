from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.boxes import side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.empty import EmptyState
from ui.kit.scroll import LINE_LETTERS, ScrollPage
from ui.kit.two_columns import TwoColumns


def test_buttons_break_into_lines_where_there_is_no_room(qtbot: QtBot) -> None:
    buttons = [secondary_button(f"A button with some words {number}") for number in range(3)]
    row = side_by_side(*buttons)
    qtbot.addWidget(row)
    row.resize(buttons[0].sizeHint().width() + 20, 400)
    row.show()
    assert len({button.y() for button in buttons}) == 3
    row.resize(2000, 400)
    assert len({button.y() for button in buttons}) == 1


def test_lines_stay_under_eighty_letters(qtbot: QtBot) -> None:
    page = ScrollPage("A page")
    qtbot.addWidget(page)
    page.column.addWidget(QLabel("words"))
    page.resize(3840, 2160)
    page.show()
    assert LINE_LETTERS < 80
    assert page.holder.width() <= page.fontMetrics().averageCharWidth() * LINE_LETTERS


def test_two_columns_become_one_in_a_narrow_window(qtbot: QtBot) -> None:
    main, side = QLabel("main"), QLabel("side")
    columns = TwoColumns(main, side)
    qtbot.addWidget(columns)
    columns.resize(1400, 300)
    columns.show()
    qtbot.waitUntil(lambda: side.x() > main.x())
    columns.resize(400, 300)
    qtbot.waitUntil(lambda: (side.x(), side.y() > main.y()) == (main.x(), True))


def test_a_disclosure_opens_and_says_so(qtbot: QtBot) -> None:
    content = QWidget()
    made = Disclosure("Why we ask", content)
    qtbot.addWidget(made)
    assert not content.isVisibleTo(made)
    made.button.click()
    assert content.isVisibleTo(made)
    assert made.button.accessibleDescription() == "Shown; press to hide"


def test_an_empty_state_offers_the_button_that_fills_it(qtbot: QtBot) -> None:
    made = EmptyState("results", "No answers yet", "They appear here.", "Answer the first question")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.wanted):
        made.button.click()
