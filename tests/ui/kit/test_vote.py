"""Votes that are seen from the back of a room."""

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from ui.kit.vote import BigFigure, VoteButton, VoteStrip, larger


def test_a_vote_says_its_colour_and_both_are_alike_in_size(qtbot: QtBot) -> None:
    red, blue = VoteButton("R", "Red"), VoteButton("B", "Blue")
    qtbot.addWidget(red)
    qtbot.addWidget(blue)
    assert (red.accessibleName(), red.sizeHint().height()) == ("Red", blue.sizeHint().height())


@pytest.mark.parametrize("number", ["0", "+72", "−1,000,000"])
def test_a_large_number_has_room(qtbot: QtBot, number: str) -> None:
    figure = BigFigure()
    qtbot.addWidget(figure)
    figure.show_figure("Together", number, "of +72 that both could have", "R")
    assert figure.sizeHint().width() > QFontMetrics(larger(figure.font(), 2.8)).horizontalAdvance(number)
    assert figure.accessibleName() == f"Together: {number}. of +72 that both could have"


def test_the_strip_grows_narrow_without_losing_a_round(qtbot: QtBot) -> None:
    strip = VoteStrip()
    qtbot.addWidget(strip)
    strip.show_votes(("Commissioners", "Providers"), ["RB", "BB"], (10, 9), "2 of 10")
    assert strip.minimumSizeHint().width() < strip.sizeHint().width()
    strip.resize(strip.minimumSizeHint())
    assert not strip.grab().isNull()
    assert strip.accessibleName() == "2 of 10"
