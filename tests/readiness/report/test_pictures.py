from io import BytesIO

from PIL import Image

from readiness.report.drawing.draw import drawing_of
from readiness.report.pictures import PIXELS_A_POINT, png_of
from tests.readiness.report.printing import BARS


def test_a_chart_becomes_a_picture_with_something_on_it() -> None:
    drawing, _ = drawing_of(BARS, 400.0, 600.0)
    with Image.open(BytesIO(png_of(drawing))) as picture:
        assert picture.width == 400 * PIXELS_A_POINT
        assert len(picture.convert("L").getcolors() or ()) > 2


def test_equal_charts_give_equal_bytes() -> None:
    assert png_of(drawing_of(BARS, 400.0, 600.0)[0]) == png_of(drawing_of(BARS, 400.0, 600.0)[0])
