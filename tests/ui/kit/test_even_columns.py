"""Two columns of equal width."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.kit.even_columns import EvenColumns
from ui.kit.labels import label


@pytest.mark.parametrize(("width", "are_beside"), [(1200, True), (400, False)])
def test_they_stand_beside_each_other_only_where_there_is_room(qtbot: QtBot, width: int, are_beside: bool) -> None:
    left: QLabel = label("What is typed in")
    right: QLabel = label("What comes of it")
    columns = EvenColumns(left, right)
    qtbot.addWidget(columns)
    columns.resize(width, 300)
    with qtbot.waitExposed(columns):
        columns.show()
    QApplication.processEvents()
    assert (right.y() == left.y()) is are_beside
    assert not are_beside or abs(left.width() - right.width()) <= 1
