"""A chart in a browser: every shape of the paper, its words in their places, and nothing of it read as markup."""

import xml.etree.ElementTree as ET

import pytest
from reportlab.graphics.shapes import Drawing, Ellipse

from readiness.report.charts import Bar, BarChart, Chart
from readiness.report.drawing.as_svg import svg_of
from readiness.report.drawing.draw import drawing_of
from tests.readiness.report.printing import CHARTS


def texts(chart: Chart) -> list[str]:
    return [one.text or "" for one in svg_of(drawing_of(chart, 480.0, 700.0)[0], "words").iter("text")]


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_has_its_marks_and_its_words(chart: Chart) -> None:
    drawn = svg_of(drawing_of(chart, 480.0, 700.0)[0], "What it shows")
    assert (drawn.get("role"), drawn.get("aria-label")) == ("img", "What it shows")
    assert len(list(drawn.iter())) > 10
    assert len(texts(chart)) >= 3


def test_a_hostile_label_is_only_words() -> None:
    chart = BarChart((Bar('<script x="1">', 50.0),), "low", "high", "range")
    written = ET.tostring(svg_of(drawing_of(chart, 480.0, 700.0)[0], '"><b>'), encoding="unicode")
    assert "&lt;script" in written
    assert "<script" not in written


def test_words_from_right_to_left_are_not_turned_twice() -> None:
    chart = BarChart((Bar("علی احمد", 50.0),), "low", "high", "range")
    drawn = svg_of(drawing_of(chart, 480.0, 700.0)[0], "words")
    assert "direction:ltr;unicode-bidi:bidi-override" in [one.get("style") for one in drawn.iter("text")]


def test_a_shape_that_has_no_place_yet_is_named() -> None:
    with pytest.raises(TypeError, match="Ellipse"):
        svg_of(Drawing(10, 10, Ellipse(5, 5, 2, 1)), "words")
