"""What the drawn charts show: everything told, nothing outside, never colour alone."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Group, Rect, String

from readiness.report.charts import Bar, BarChart, Chart, GateChart, GateMark, GateRow, PlanChart, Spot
from readiness.report.drawing.draw import drawing_of
from readiness.report.drawing.governance_map import lies_better
from readiness.report.fonts import drawn_short, width_of
from readiness.report.sheet import LARGE_UPRIGHT, LYING, UPRIGHT
from tests.readiness.report.printing import BARS, CHARTS, GATES, PLAN, map_chart

WIDE, HIGH = 470.0, 620.0
LONG = "A very long name for something that ought to have been called by a shorter one, but was not"
HARD: tuple[Chart, ...] = (
    BarChart(
        tuple(Bar(LONG, 200.0, -50.0, 300.0, 75.0, LONG, (-5.0, 50.0, 50.0, 120.0)) for _ in range(60)), "", "", ""
    ),
    PlanChart(tuple(Spot(LONG, 50.0, (0.0, 100.0), 50.0, (0.0, 100.0)) for _ in range(30)), LONG, LONG, (LONG,) * 4),
    GateChart(tuple(GateRow(LONG, tuple(GateMark(LONG, "failed") for _ in range(12))) for _ in range(11)), ()),
    map_chart(3000.0, 3000.0),
    map_chart(1.0, 1.0),
)


def drawn(chart: Chart) -> Drawing:
    return drawing_of(chart, WIDE, HIGH)[0]


def shapes(group: Any) -> Iterator[Any]:
    for shape in group.contents:
        yield from shapes(shape) if isinstance(shape, Group) else (shape,)


def written(chart: Chart) -> str:
    return " ".join(shape.text for shape in shapes(drawn(chart)) if isinstance(shape, String))


def bars(*told: Bar) -> BarChart:
    return replace(BARS, bars=told)


@pytest.mark.parametrize("chart", [*CHARTS, *HARD], ids=range(len(CHARTS) + len(HARD)))
def test_a_drawing_stays_on_its_page(chart: Chart) -> None:
    drawing = drawn(chart)
    assert 0 < drawing.width <= WIDE + 0.001
    assert 0 < drawing.height <= HIGH + 0.001


@pytest.mark.parametrize(
    ("chart", "words"),
    [
        (BARS, ("Values", "Shared purpose", "63", "open", "still possible", "asked for", "one party")),
        (PLAN, ("1", "2", "Alliance contract", "Prepare", "Readiness", "Suitability", "leads", "a gate is shut")),
        (GATES, ("Alliance contract", "Openness", "Trust", "Clear roles", "Open", "Shut", "Not yet known", "?")),
        (map_chart(), ("Commissioner", "Borough", "The joint", "company", "C", "has a contract with")),
    ],
    ids=["bars", "plan", "gates", "map"],
)  # fmt: skip
def test_a_chart_writes_everything_it_is_told(chart: Chart, words: tuple[str, ...]) -> None:
    assert [word for word in words if word not in written(chart)] == []


@pytest.mark.parametrize("beside", [0.0, 25.0, 100.0])
def test_the_scale_never_bends_to_the_data(beside: float) -> None:
    drawing = drawn(bars(Bar("One", 50.0, 50.0, 50.0), Bar("Two", beside)))
    track, sure, *_ = (one for one in shapes(drawing) if isinstance(one, Rect))
    assert sure.width == pytest.approx(track.width / 2)


def test_every_dot_is_seen_even_where_people_agree() -> None:
    dots = [
        one for one in shapes(drawn(bars(Bar("One", 50.0, 50.0, 50.0, dots=(50.0,) * 5)))) if isinstance(one, Circle)
    ]
    # The last one stands in the key.
    assert len({(round(dot.cx, 2), round(dot.cy, 2)) for dot in dots[:-1]}) == 5


@pytest.mark.parametrize("value", [0.0, 50.0, 100.0])
def test_a_crowd_of_one_mind_is_one_dot_with_its_count(value: float) -> None:
    chart = bars(Bar("One", value, value, value, dots=(value,) * 30))
    dots = [one for one in shapes(drawn(chart)) if isinstance(one, Circle)]
    assert " 30 " in written(chart)
    # The last one stands in the key.
    assert len(dots) == 2


@pytest.mark.parametrize("count", [2, 11])
def test_models_on_the_same_spot_are_all_seen(count: int) -> None:
    spots = tuple(Spot(f"Model {number}", 50.0, (50.0, 50.0), 50.0, (50.0, 50.0)) for number in range(count))
    marks = [one for one in shapes(drawn(replace(PLAN, spots=spots))) if isinstance(one, Circle) and one.r > 5]
    assert len({(round(one.cx), round(one.cy)) for one in marks}) == 2 * count


@pytest.mark.parametrize("word", ["still possible", "asked for", "one party"])
def test_the_key_names_only_what_is_drawn(word: str) -> None:
    assert word not in written(bars(Bar("One", 50.0, 50.0, 50.0)))


@pytest.mark.parametrize(
    ("size", "expected"), [((1600.0, 500.0), True), ((1200.0, 1200.0), False), ((600.0, 300.0), False)]
)
def test_a_map_lies_only_where_that_makes_it_clearly_larger(size: tuple[float, float], expected: bool) -> None:
    assert lies_better(map_chart(*size), UPRIGHT, LYING) is expected


@pytest.mark.parametrize(("chart", "may_shrink"), [(BARS, False), (PLAN, True), (GATES, False), (map_chart(), True)])
def test_only_a_map_and_a_plan_may_shrink(chart: Chart, may_shrink: bool) -> None:
    drawing, least = drawing_of(chart, WIDE, HIGH)
    assert (0 < least <= drawing.height) is may_shrink


@pytest.mark.parametrize("name", ["😀 中文 हिन्दी ไทย", "সেবা সংস্থা", "WWWWWWWWWWWWWWWWWW"])
def test_a_name_stays_in_its_box_on_the_map_whatever_its_script(name: str) -> None:
    chart = map_chart()
    first = replace(chart.picture.boxes[0], lines=(name,))
    chart = replace(chart, picture=replace(chart.picture, boxes=(first, *chart.picture.boxes[1:])))
    told = [shape for shape in shapes(drawn(chart)) if isinstance(shape, String) and shape.fontSize > 5]
    scale = min(WIDE / chart.picture.width, 0.85)
    named = [shape for shape in told if shape.y > HIGH / 3 and shape.text.strip() in drawn_short(name)]
    extent = sum(width_of(shape.text, shape.fontName, shape.fontSize) for shape in named)
    assert 0 < extent <= first.width * scale + 0.1


def test_in_large_print_the_plan_is_as_wide_as_in_ordinary_print_and_cuts_no_word() -> None:
    corners = ("Posibl, ond nid oes ei angen", "Dewis", "Rhoi o’r neilltu", "Paratoi")
    spots = tuple(Spot("Consortiwm cyfansoddiadol", 60.0, (50.0, 70.0), 60.0, (50.0, 70.0)) for _ in range(11))
    chart = replace(PLAN, spots=(replace(spots[0], chosen=True), *spots[1:]), corners=corners)
    drawing = drawing_of(chart, LARGE_UPRIGHT.column, LARGE_UPRIGHT.room - 90.0)[0]
    field = max(shape.width for shape in shapes(drawing) if isinstance(shape, Rect))
    assert field * LARGE_UPRIGHT.scale > 220
    assert not any("…" in shape.text for shape in shapes(drawing) if isinstance(shape, String))
