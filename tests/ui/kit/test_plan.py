import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit.marks import MarkPicture
from ui.kit.plan import Plan
from ui.kit.plan_face import Fields, Mark, PlanFace

FIELDS = Fields("across", "upward", 0.55, 0.6, "choose", "prepare", "possible", "set aside")
shares = st.floats(min_value=0, max_value=1)


def mark(key: str, across: float, upward: float) -> Mark:
    spot = (across, across, across), (upward, upward, upward)
    return Mark(key, key, "circle", *spot, f"Model {key}")


def plan(qtbot: QtBot) -> Plan:
    made = Plan("Plan", FIELDS)
    qtbot.addWidget(made)
    made.show_marks((mark("1", 0.7, 0.8), mark("2", 0.3, 0.2)), "the first is best")
    made.resize(800, 400)
    made.show()
    return made


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.tuples(shares, shares), min_size=1, max_size=11))
def test_a_mark_never_leaves_its_field(places: list[tuple[float, float]]) -> None:
    made = Plan("Plan", FIELDS)
    made.resize(700, 480)
    face = PlanFace(made.size(), made.font(), FIELDS)
    split = face.at(FIELDS.across_from, FIELDS.upward_from)
    marks = [mark(str(number), *place) for number, place in enumerate(places)]
    for one, (x, y) in zip(marks, face.spread(marks).places, strict=True):
        assert (x >= split.x()) == (one.across[1] >= FIELDS.across_from)
        assert (y <= split.y()) == (one.upward[1] >= FIELDS.upward_from)


def test_arrow_keys_walk_the_marks_and_a_screen_reader_hears_them(qtbot: QtBot) -> None:
    made = plan(qtbot)
    assert made.accessibleName() == "Plan. the first is best"
    assert made.accessibleDescription() == "Model 1"
    QTest.keyClick(made, Qt.Key.Key_Right)
    assert made.accessibleDescription() == "Model 2"


def test_space_opens_the_current_mark(qtbot: QtBot) -> None:
    made = plan(qtbot)
    with qtbot.waitSignal(made.chosen) as heard:
        QTest.keyClick(made, Qt.Key.Key_Space)
    assert heard.args == ["1"]


def test_a_click_opens_the_mark_under_it(qtbot: QtBot) -> None:
    made = plan(qtbot)
    face = PlanFace(made.size(), made.font(), FIELDS)
    with qtbot.waitSignal(made.chosen) as heard:
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPointF(*face.spread(made.marks).places[1]).toPoint())
    assert heard.args == ["2"]


def test_a_shape_in_a_legend_grows_with_the_text(qtbot: QtBot) -> None:
    shape = MarkPicture("triangle")
    qtbot.addWidget(shape)
    font = shape.font()
    before = shape.sizeHint().width()
    font.setPointSizeF(font.pointSizeF() * 2)
    shape.setFont(font)
    assert shape.sizeHint().width() > before
