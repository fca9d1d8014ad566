"""Pages painted on a tagged canvas: decoration first, then the content of each element, then the footer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader

from readiness.phrases import Phrases
from readiness.report.blocks import Report
from readiness.report.fonts import printable
from readiness.report.lines import plain
from readiness.report.pages import Page
from readiness.report.palette import ACCENT, GRID
from readiness.report.sheet import BODY
from readiness.report.strips import (
    AnchorMark,
    BoxMark,
    DrawingMark,
    Element,
    Mark,
    PageNumberMark,
    PictureMark,
    ShapeMark,
    TextMark,
)
from readiness.report.tagging import TaggedCanvas

_LONGEST_FOOTER_TITLE = 90
_TOUCHING = 0.05
# A mark, the height of its strip's top above the foot of the page, and whether the strip is a repeated table head.
Spot = tuple[Mark, float, bool]


def paint(
    canvas: TaggedCanvas, pages: Sequence[Page], report: Report, phrases: Phrases, tell: Callable[[float], None]
) -> None:
    """Paint ``pages`` one after another; ``tell`` hears the share painted, 0 to 1."""
    numbers = _page_numbers(pages)
    for number, page in enumerate(pages, start=1):
        tell(number / len(pages))
        canvas.set_sheet(page.sheet)
        spots = tuple(_coloured(_spots(page), report.colour) if report.colour else _spots(page))
        _paint_decoration(canvas, spots)
        _paint_text(canvas, spots, numbers)
        _paint_links_and_anchors(canvas, spots)
        _paint_drawings(canvas, spots)
        words = phrases.say("page.number", report.language, page=number, pages=len(pages))
        _paint_footer(canvas, page, report.title, words)
        canvas.showPage()


@lru_cache
def ink(colour: str) -> Color:
    """Return ``colour`` ready for the canvas, which would otherwise read its name anew for every line of type."""
    return HexColor(colour)


def _page_numbers(pages: Sequence[Page]) -> dict[str, int]:
    return {
        mark.anchor: number
        for number, page in enumerate(pages, start=1)
        for placed in page.placed
        for mark in placed.strip.marks
        if isinstance(mark, AnchorMark)
    }


def _spots(page: Page) -> Iterator[Spot]:
    for placed in page.placed:
        top = page.sheet.height - page.sheet.top - placed.top
        for mark in placed.strip.marks:
            yield mark, top, placed.repeated


def _coloured(spots: Iterator[Spot], colour: str) -> Iterator[Spot]:
    """Yield ``spots`` with the organisation's own colour in place of the usual accent; charts keep theirs."""
    for mark, top, repeated in spots:
        if isinstance(mark, TextMark | BoxMark | PageNumberMark) and mark.colour == ACCENT:
            yield replace(mark, colour=colour), top, repeated
        else:
            yield mark, top, repeated


def _paint_decoration(canvas: TaggedCanvas, spots: Sequence[Spot]) -> None:
    boxes = [replace(mark, y=top - mark.y - mark.height) for mark, top, _ in spots if isinstance(mark, BoxMark)]
    shapes = [(mark, top) for mark, top, _ in spots if isinstance(mark, ShapeMark)]
    heads = [(mark, top) for mark, top, repeated in spots if isinstance(mark, TextMark) and repeated]
    if not boxes and not shapes and not heads:
        return
    with canvas.decoration():
        for box in _joined(boxes):
            canvas.setFillColor(ink(box.colour))
            canvas.rect(canvas.side + box.x, box.y, box.width, box.height, stroke=0, fill=1)
        for shape, top in shapes:
            _paint_shape(canvas, shape, canvas.side + shape.x, top - shape.y - shape.size)
        _write(canvas, heads)


def _joined(boxes: Sequence[BoxMark]) -> list[BoxMark]:
    """Join boxes that touch from above, because seams between them show on screens."""
    joined: list[BoxMark] = []
    for box in boxes:
        for number in range(len(joined) - 1, max(len(joined) - 4, -1), -1):
            above = joined[number]
            same = (above.x, above.width, above.colour) == (box.x, box.width, box.colour)
            if same and abs(above.y - (box.y + box.height)) < _TOUCHING:
                joined[number] = replace(above, y=box.y, height=above.y + above.height - box.y)
                break
        else:
            joined.append(box)
    return joined


def _paint_shape(canvas: TaggedCanvas, mark: ShapeMark, left: float, bottom: float) -> None:
    canvas.setFillColor(ink(mark.colour))
    size, middle = mark.size, left + mark.size / 2
    if mark.shape == "circle":
        canvas.circle(middle, bottom + size / 2, size / 2, stroke=0, fill=1)
        return
    corners = {
        "square": ((left, bottom), (left + size, bottom), (left + size, bottom + size), (left, bottom + size)),
        "triangle": ((left, bottom), (left + size, bottom), (middle, bottom + size)),
        "diamond": (
            (left, bottom + size / 2), (middle, bottom), (left + size, bottom + size / 2), (middle, bottom + size),
        ),
    }[mark.shape]  # fmt: skip
    path = canvas.beginPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _paint_text(canvas: TaggedCanvas, spots: Sequence[Spot], numbers: dict[str, int]) -> None:
    texts: dict[Element, list[tuple[TextMark, float]]] = {}
    for mark, top, repeated in spots:
        if isinstance(mark, TextMark) and mark.element is not None and not repeated:
            texts.setdefault(mark.element, []).append((mark, top))
        elif isinstance(mark, PageNumberMark):
            texts.setdefault(mark.element, []).append((_page_number(mark, numbers[mark.anchor]), top))
    for element, marks in texts.items():
        with canvas.tagged(element):
            _write(canvas, marks)


def _page_number(mark: PageNumberMark, number: int) -> TextMark:
    line = plain(str(number), BODY, mark.right)[0]
    return TextMark(mark.element, line, mark.right - line.width, mark.baseline, mark.size, mark.colour)


def _write(canvas: TaggedCanvas, marks: Sequence[tuple[TextMark, float]]) -> None:
    text, colour = canvas.beginText(), ""
    for mark, top in marks:
        text.setTextOrigin(canvas.side + mark.x, top - mark.baseline)
        if mark.colour != colour:
            colour = mark.colour
            text.setFillColor(ink(colour))
        with canvas.spelled(text, mark.line.spelled):
            _write_line(text, mark)
    canvas.drawText(text)


def _write_line(text: Any, mark: TextMark) -> None:
    for number, (font, words) in enumerate(mark.line.stretches, start=1):
        # The space at the end of a line keeps words apart for those who copy or listen.
        ends_word = number == len(mark.line.stretches) and not mark.line.goes_on
        text.setFont(font, mark.size)
        text.textOut(f"{words} " if ends_word else words)


def _paint_links_and_anchors(canvas: TaggedCanvas, spots: Sequence[Spot]) -> None:
    for mark, top, _ in spots:
        if isinstance(mark, AnchorMark):
            canvas.bookmarkPage(mark.anchor, fit="XYZ", left=0, top=top + 12)
            canvas.addOutlineEntry(printable(mark.title), mark.anchor, mark.level - 1)
        elif isinstance(mark, PageNumberMark):
            box = (canvas.side, top - mark.height, canvas.side + mark.right, top)
            canvas.link(mark.element, printable(mark.words), mark.anchor, box)


def _paint_drawings(canvas: TaggedCanvas, spots: Sequence[Spot]) -> None:
    for mark, top, _ in spots:
        if isinstance(mark, DrawingMark):
            left, bottom = canvas.side + mark.x, top - mark.y - mark.height
            with canvas.tagged(mark.element):
                _paint_drawing(canvas, mark, left, bottom)
            canvas.place_figure(mark.element, (left, bottom, left + mark.width, bottom + mark.height))
        elif isinstance(mark, PictureMark):
            left, bottom = canvas.side + mark.x, top - mark.y - mark.height
            with canvas.tagged(mark.element):
                canvas.drawImage(ImageReader(BytesIO(mark.content)), left, bottom, mark.width, mark.height)
            canvas.place_figure(mark.element, (left, bottom, left + mark.width, bottom + mark.height))


def _paint_drawing(canvas: TaggedCanvas, mark: DrawingMark, left: float, bottom: float) -> None:
    canvas.saveState()
    canvas.translate(left, bottom)
    canvas.scale(mark.width / mark.drawing.width, mark.height / mark.drawing.height)
    renderPDF.draw(mark.drawing, canvas, 0, 0)
    canvas.restoreState()


def _paint_footer(canvas: TaggedCanvas, page: Page, title: str, words: str) -> None:
    width = page.sheet.column
    manner = page.sheet.footing
    number = plain(words, manner, width)[0]
    name = plain(title[:_LONGEST_FOOTER_TITLE], manner, width - number.width - 20)[0]
    with canvas.decoration():
        canvas.setFillColor(ink(GRID))
        canvas.rect(page.sheet.side, page.sheet.footer + manner.size + 6.5, width, 0.5, stroke=0, fill=1)
        marks = [
            TextMark(None, name, 0.0, 0.0, manner.size, manner.colour),
            TextMark(None, number, width - number.width, 0.0, manner.size, manner.colour),
        ]
        _write(canvas, [(mark, page.sheet.footer) for mark in marks])
