import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ui.kit.boxes import Callout
from ui.kit.labels import heading, label, muted, title

HOSTILE = "<b>bold</b> & <img src='x'>"


@pytest.mark.parametrize("make", [label, title, heading, muted])
def test_a_label_shows_markup_as_it_was_typed(qapp: QApplication, make: type[QLabel]) -> None:
    made = make(HOSTILE)
    assert (made.textFormat(), made.text()) == (Qt.TextFormat.PlainText, HOSTILE)


def test_a_callout_says_its_kind_by_word_shape_and_colour(qapp: QApplication) -> None:
    made = Callout("warning", "Look here", HOSTILE)
    assert (made.title.text(), made.picture.icon_name, made.property("look")) == (
        "Look here", "warning", "callout-warning",
    )  # fmt: skip
    made.show_message("positive", "All is well")
    assert (made.picture.icon_name, made.property("look"), made.text.isHidden()) == (
        "positive",
        "callout-positive",
        True,
    )
