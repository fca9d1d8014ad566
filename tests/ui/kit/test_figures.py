import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.balance import BalanceBar
from ui.kit.chips import Chip
from ui.kit.figure_bar import Bar, draw_bar
from ui.kit.figure_list import FigureGroup, FigureList
from ui.kit.figure_row import Figure, FigureRow
from ui.kit.flow import Flow
from ui.kit.tall import Tall
from ui.kit.with_detail import WithDetail
from ui.theme.appearance import Appearance
from ui.theme.current import role_colour

OPEN = Bar("–")
KNOWN = Bar("55", 0.4, 0.55, 0.7, dots=(0.4, 0.7))


def row(bar: Bar = KNOWN, title: str = "Trust") -> FigureRow:
    chip = Chip("Nearly ready", "info", "in_progress")
    return FigureRow(Figure(title, "1 of 1 answered", (bar,), chip, "Trust: 55 of 100, between 40 and 70"))


def colours(widget: QWidget) -> set[str]:
    widget.resize(900, widget.heightForWidth(900) if widget.hasHeightForWidth() else widget.sizeHint().height())
    image = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_a_figure_says_in_words_what_it_draws(qtbot: QtBot) -> None:
    made = row()
    qtbot.addWidget(made)
    assert made.accessibleName() == "Trust: 55 of 100, between 40 and 70"


@pytest.mark.parametrize(("bar", "is_drawn"), [(KNOWN, True), (OPEN, False)])
def test_nothing_stands_on_the_bar_while_nothing_is_known(qapp: QApplication, bar: Bar, is_drawn: bool) -> None:
    Appearance(qapp).set_look("light", 100)
    assert (role_colour("level_2").name() in colours(row(bar))) is is_drawn


def test_a_narrow_row_stacks_its_parts_and_grows(qtbot: QtBot) -> None:
    made = row()
    qtbot.addWidget(made)
    letter = made.fontMetrics().averageCharWidth()
    assert made.heightForWidth(letter * 40) > made.heightForWidth(letter * 100)


def bar_of(*dots: float) -> Bar:
    return Bar("55", 0.4, 0.55, 0.7, dots=dots)


def test_equal_dots_are_piled_and_the_row_grows_for_them(qtbot: QtBot) -> None:
    one, three = row(bar_of(0.5)), row(bar_of(0.5, 0.5, 0.5))
    qtbot.addWidget(one)
    qtbot.addWidget(three)
    letters = one.fontMetrics().averageCharWidth() * 100
    assert three.heightForWidth(letters) > one.heightForWidth(letters)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_thirty_equal_dots_stay_inside_the_scale(qapp: QApplication, share: float) -> None:
    Appearance(qapp).set_look("light", 100)
    metrics = row().fontMetrics()
    picture = QImage(400, 80, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    draw_bar(painter, QRect(50, 0, 300, 60), Bar("", 0.0, 0.0, 0.0, dots=(share,) * 30), metrics, 0)
    painter.end()
    drawn = [x for x in range(400) for y in range(metrics.height(), 80) if picture.pixelColor(x, y) != QColor("white")]
    assert (min(drawn) >= 50, max(drawn) <= 350) == (True, True)


def figures(*keys: str) -> FigureList:
    made = FigureList()
    made.show_groups([FigureGroup("Values", {key: row(title=key).figure for key in keys})])
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "there"), [(Qt.Key.Key_Down, "b"), (Qt.Key.Key_Up, "a"), (Qt.Key.Key_End, "c"), (Qt.Key.Key_Home, "a")]
)
def test_arrow_keys_walk_the_rows(qtbot: QtBot, key: Qt.Key, there: str) -> None:
    made = figures("a", "b", "c")
    qtbot.addWidget(made)
    made.rows["a"].setFocus()
    QTest.keyClick(made.rows["a"], key)
    assert made.focusWidget() is made.rows[there]


def test_a_list_of_rows_is_one_stop_of_the_tab_key(qtbot: QtBot) -> None:
    made = figures("a", "b", "c")
    qtbot.addWidget(made)
    made.rows["b"].click()
    stops = [key for key, one in made.rows.items() if one.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == ["b"]


def test_rows_that_stay_keep_the_focus(qtbot: QtBot) -> None:
    made = figures("a", "b")
    qtbot.addWidget(made)
    before = made.rows["a"]
    made.show_groups([FigureGroup("Values", {key: row(OPEN, key).figure for key in ("a", "b")})], "a")
    assert made.rows["a"] is before
    assert (before.is_open, before.figure.bars) == (True, (OPEN,))


def test_a_row_is_pressed_by_the_space_bar(qtbot: QtBot) -> None:
    made = row()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(made, Qt.Key.Key_Space)


def test_parts_that_flow_go_on_in_the_next_line(qtbot: QtBot) -> None:
    flow = Flow()
    qtbot.addWidget(flow)
    for word in ("one", "two", "three"):
        flow.add(QPushButton(word))
    widest = max(part.sizeHint().width() for part in flow.parts)
    assert flow.heightForWidth(widest) > flow.heightForWidth(flow.sizeHint().width())


def test_a_balance_bar_points_to_its_side(qapp: QApplication) -> None:
    Appearance(qapp).set_look("light", 100)
    assert role_colour("chart_1").name() in colours(BalanceBar("Trust", 2.0, 2.0, "+2.0"))
    assert role_colour("chart_4").name() in colours(BalanceBar("Trust", -2.0, 2.0, "−2.0"))


def test_a_tall_holder_keeps_no_empty_room(qtbot: QtBot) -> None:
    holder = Tall()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(QPushButton("one"))
    assert holder.minimumSizeHint().height() == 0
    assert holder.minimumSizeHint().width() > 0


@pytest.mark.parametrize(("letters", "is_beside"), [(160, True), (90, False)])
def test_a_detail_stands_beside_its_page_where_there_is_room(qtbot: QtBot, letters: int, is_beside: bool) -> None:
    main, detail = QPushButton("main"), QPushButton("detail")
    both = WithDetail(main, detail)
    qtbot.addWidget(both)
    both.resize(QSize(both.fontMetrics().averageCharWidth() * letters, 400))
    both.show()
    both.show_detail(wanted=True)
    assert (detail.isVisible(), main.isVisible()) == (True, is_beside)


def test_escape_asks_to_close_the_detail(qtbot: QtBot) -> None:
    both = WithDetail(QPushButton("main"), QPushButton("detail"))
    qtbot.addWidget(both)
    both.show_detail(wanted=True)
    with qtbot.waitSignal(both.closed, timeout=1000):
        QTest.keyClick(both.detail, Qt.Key.Key_Escape)


def test_closing_a_detail_gives_the_focus_back(qtbot: QtBot) -> None:
    main, detail = QPushButton("main"), QPushButton("detail")
    both = WithDetail(main, detail)
    qtbot.addWidget(both)
    both.show()
    main.setFocus()
    both.show_detail(wanted=True)
    both.show_detail(wanted=False)
    assert both.focusWidget() is main
