"""The chart of outturns."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit.share_chart import ShareChart
from ui.kit.share_face import nice_step, short_pounds
from ui.kit.share_lines import ChartLine, ChartView

VIEW = ChartView((ChartLine("A", ((700.0, 100.0), (1000.0, 0.0), (1300.0, -100.0)), 1200.0),), 700, 1300, 900.0, 900)


@pytest.fixture
def chart(qtbot: QtBot) -> ShareChart:
    made = ShareChart("Outturns", ("receives", "pays", "target", "on record"))
    qtbot.addWidget(made)
    made.resize(600, 320)
    with qtbot.waitExposed(made):
        made.show()
    made.show_chart(VIEW, "A receives £33.")
    return made


@pytest.mark.parametrize(("key", "value"), [
    (Qt.Key.Key_Right, 910), (Qt.Key.Key_Left, 890), (Qt.Key.Key_PageUp, 950), (Qt.Key.Key_PageDown, 850),
    (Qt.Key.Key_Home, 700), (Qt.Key.Key_End, 1300),
])  # fmt: skip
def test_keys_move_the_outturn(chart: ShareChart, key: Qt.Key, value: int) -> None:
    QTest.keyClick(chart, key)
    assert chart.value() == value


def test_a_click_tries_the_outturn_under_it(chart: ShareChart) -> None:
    place = chart.face().at(1100, 0)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))
    assert chart.value() == 1100


def test_showing_a_chart_tells_nobody(chart: ShareChart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chart.valueChanged):
        chart.show_chart(ChartView(VIEW.lines, 700, 1300, 900.0, 1250), "words")


def test_a_screen_reader_meets_a_slider_that_says_what_is_drawn(chart: ShareChart) -> None:
    interface = QAccessible.queryAccessibleInterface(chart)
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Outturns"
    assert interface.text(QAccessible.Text.Description) == "A receives £33."


@pytest.mark.parametrize("points", [11, 22])
@pytest.mark.parametrize("recorded", [700, 1000, 1300])
def test_no_word_of_the_chart_is_cut(chart: ShareChart, points: int, recorded: int) -> None:
    font = chart.font()
    font.setPointSize(points)
    chart.setFont(font)
    chart.resize(chart.minimumSizeHint())
    chart.show_chart(ChartView(VIEW.lines, 700, 1300, recorded, recorded), "words")
    edge = QRectF(chart.rect()).adjusted(2, 2, -2, -2)
    assert [words for box, words, _ in chart.face().printed() if not edge.contains(box)] == []


def test_the_target_is_among_the_printed_outturns(chart: ShareChart) -> None:
    assert 1000 in chart.face().places()


@pytest.mark.parametrize(("place", "pounds"), [(600, 100), (700, 100), (850, 50), (1000, 0), (1150, -50), (1400, -100)])
def test_a_line_is_straight_between_its_corners(place: float, pounds: float) -> None:
    assert VIEW.lines[0].at(place) == pounds


@pytest.mark.parametrize(
    ("least", "step"), [(0.3, 0.5), (1, 1), (1.2, 2), (3, 5), (7, 10), (420, 500), (99_000, 100_000)]
)
def test_steps_are_round(least: float, step: float) -> None:
    assert nice_step(least) == pytest.approx(step)


@pytest.mark.parametrize(("amount", "words"), [
    (0, "£0"), (50, "£50"), (50_000, "£50k"), (-2_500, "−£2.5k"), (1_200_000, "£1.2m"), (-3e9, "−£3,000m"),
])  # fmt: skip
def test_pounds_at_an_axis_are_short(amount: float, words: str) -> None:
    assert short_pounds(amount) == words
