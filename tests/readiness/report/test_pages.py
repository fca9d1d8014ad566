import pytest

from readiness.report.pages import Page, on_pages
from readiness.report.sheet import Sheet
from readiness.report.strips import AnchorMark, BoxMark, DrawingMark, Element, Strip, space

# Room for a hundred points between the margins.
SHEET = Sheet(400.0, 200.0, top=50.0, foot=50.0)


def heights(pages: list[Page]) -> list[list[float]]:
    return [[placed.strip.height for placed in page.placed] for page in pages]


def placed(*strips: Strip) -> list[list[float]]:
    return heights(list(on_pages(strips, SHEET)))


def drawing(height: float, least: float) -> Strip:
    mark = DrawingMark(Element("Figure"), None, 0.0, 0.0, 200.0, height)
    return Strip(height, (mark,), least=least)


def test_a_page_is_filled_before_the_next_begins() -> None:
    assert placed(*(Strip(40.0) for _ in range(5))) == [[40.0, 40.0], [40.0, 40.0], [40.0]]


def test_what_is_kept_together_moves_together() -> None:
    assert placed(Strip(60.0), Strip(30.0, keep=True), Strip(20.0)) == [[60.0], [30.0, 20.0]]


def test_a_chain_taller_than_a_page_breaks_where_it_must() -> None:
    assert placed(Strip(60.0), *(Strip(50.0, keep=True) for _ in range(3))) == [[60.0], [50.0, 50.0], [50.0]]


@pytest.mark.parametrize("strips", [(space(30.0), Strip(90.0)), (Strip(90.0), space(30.0), Strip(90.0), space(30.0))])
def test_white_space_falls_away_at_the_head_of_a_page(strips: tuple[Strip, ...]) -> None:
    assert all(not page.placed[0].strip.is_space for page in on_pages(strips, SHEET))


HEADING = Strip(8.0, (AnchorMark("heading-0", "Maps", 1),), keep=True)


@pytest.mark.parametrize(
    ("few", "tall", "expected"),
    [
        (10.0, 80.0, [[60.0], [8.0, 10.0, 80.0]]),
        (10.0, 90.0, [[60.0, 8.0, 10.0], [90.0]]),
        (30.0, 60.0, [[60.0, 8.0, 30.0], [60.0]]),
    ],
    ids=["goes over", "no room over there", "more than a few words"],
)
def test_a_heading_with_a_few_words_goes_over_with_what_it_leads_to(
    few: float, tall: float, expected: list[list[float]]
) -> None:
    assert placed(Strip(60.0), HEADING, Strip(few), Strip(tall)) == expected


def test_a_heading_that_goes_over_takes_the_one_above_it_along() -> None:
    assert placed(Strip(60.0), HEADING, HEADING, Strip(5.0), Strip(70.0)) == [[60.0], [8.0, 8.0, 5.0, 70.0]]


def test_a_drawing_shrinks_to_stand_under_its_heading() -> None:
    assert placed(Strip(60.0), HEADING, Strip(10.0), drawing(90.0, 70.0)) == [[60.0], [8.0, 10.0, 82.0]]


def test_space_at_the_foot_pushes_nothing_over() -> None:
    assert placed(Strip(60.0), Strip(40.0, keep=True), space(30.0)) == [[60.0, 40.0, 30.0]]


def test_a_table_head_comes_again_as_decoration() -> None:
    head = (Strip(10.0, (BoxMark(0.0, 0.0, 9.0, 1.0, "#000000"),)),)
    pages = list(on_pages([Strip(80.0), Strip(40.0, head=head)], SHEET))
    assert [(one.strip.height, one.top, one.repeated) for one in pages[1].placed] == [(10, 0, True), (40, 10, False)]


@pytest.mark.parametrize(
    ("before", "least", "expected"),
    [
        (20.0, 60.0, [[20.0, 80.0]]),
        (30.0, 60.0, [[30.0, 70.0]]),
        (50.0, 60.0, [[50.0], [90.0]]),
        (30.0, 0.0, [[30.0], [90.0]]),
    ],
)
def test_a_drawing_shrinks_as_little_as_lets_it_stand_here(
    before: float, least: float, expected: list[list[float]]
) -> None:
    assert placed(Strip(before), drawing(90.0, least)) == expected


def test_a_shrunk_drawing_stays_in_the_middle() -> None:
    page = next(on_pages([Strip(55.0), drawing(90.0, 45.0)], SHEET))
    mark = page.placed[1].strip.marks[0]
    assert isinstance(mark, DrawingMark)
    assert (mark.x, mark.width, mark.height) == (50.0, 100.0, 45.0)
