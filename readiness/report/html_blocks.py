"""Blocks as elements of an HTML page, one kind after the other."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from readiness.report.blocks import (
    Actions,
    Block,
    BulletList,
    Callout,
    Cell,
    Contents,
    Facts,
    Figure,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Point,
    Status,
    Table,
    Tone,
)
from readiness.report.drawing.as_svg import svg_of
from readiness.report.drawing.draw import drawing_of
from readiness.report.html_elements import add
from readiness.report.leads import led
from readiness.report.plain_text import plain_text
from readiness.report.setting import anchor_of

_SHAPES: dict[Tone, str] = {"positive": "●", "warning": "▲", "danger": "■", "neutral": "◆"}
# How wide a chart is drawn, in points; the page then makes it as wide as the reader's window.
_CHART_WIDTH = 540.0
_CHART_HEIGHT = 820.0


@dataclass(slots=True)
class HtmlBlocks:
    """Writes blocks into ``main``; ``headings`` are all of the report, in order."""

    main: ET.Element
    headings: tuple[Heading, ...]
    tables: int = 0

    def write(self, block: Block, *, starts_page: bool = False) -> None:
        """Add ``block``; on paper it starts a page if ``starts_page``."""
        place = self.main
        if starts_page and not isinstance(block, Heading):
            place = add(self.main, "div", **{"class": "newpage"})
        match block:
            case Heading():
                self._heading(block, starts_page=starts_page)
            case Paragraph():
                words = {} if block.manner == "body" else {"class": block.manner}
                _add_led(add(place, "p", **words), block.lead, block.text)
            case BulletList():
                _add_points(add(place, "ul"), block.points)
            case NumberedList():
                _add_points(add(place, "ol"), block.points)
            case Callout():
                _add_callout(place, block)
            case Facts():
                _add_facts(place, block)
            case Table():
                self._table(place, block)
            case Figure():
                self._figure(place, block)
            case Actions():
                _add_actions(place, block)
            case Contents():
                self._contents(place, block)
            case PageBreak():
                pass

    def _heading(self, block: Heading, *, starts_page: bool) -> None:
        number = next(place for place, heading in enumerate(self.headings) if heading is block)
        page = {"class": "newpage"} if starts_page else {}
        add(self.main, f"h{block.level + 1}", block.text, id=anchor_of(number), **page)

    def _contents(self, place: ET.Element, block: Contents) -> None:
        # The words above name the list for those who hear it.
        nav = add(place, "nav", **{"aria-labelledby": "contents"})
        add(nav, "p", block.title, id="contents")
        entries = add(nav, "ol")
        for number, heading in enumerate(self.headings):
            if heading.level == 1:
                add(add(entries, "li"), "a", heading.text, href=f"#{anchor_of(number)}")

    def _figure(self, place: ET.Element, block: Figure) -> None:
        figure = add(place, "figure")
        caption = add(figure, "figcaption")
        add(caption, "p", block.headline, **{"class": "headline"})
        add(caption, "p", block.subtitle, **{"class": "subtitle"})
        drawing, _ = drawing_of(block.chart, _CHART_WIDTH, _CHART_HEIGHT)
        figure.append(svg_of(drawing, block.alt))
        if not block.stands_apart:
            self._table(place, block.twin)

    def _table(self, place: ET.Element, block: Table) -> None:
        self.tables += 1
        name = f"table-{self.tables}"
        # A table wider than a small window scrolls by itself, by keyboard too.
        frame = add(place, "div", **{"class": "wide", "role": "group", "tabindex": "0", "aria-labelledby": name})
        table = add(frame, "table")
        add(table, "caption", block.caption, id=name)
        head = add(add(table, "thead"), "tr")
        sides = [{"class": "right"} if column.align == "right" else {} for column in block.columns]
        for column, side in zip(block.columns, sides, strict=True):
            add(head, "th", column.title, scope="col", **side)
        body = add(table, "tbody")
        for row in block.rows:
            line = add(body, "tr")
            for number, (cell, side) in enumerate(zip(row, sides, strict=True)):
                names_row = block.row_headers and number == 0 and _has_words(cell)
                _add_cell(add(line, "th", scope="row", **side) if names_row else add(line, "td", **side), cell)


def _has_words(cell: Cell) -> bool:
    return bool(plain_text(cell.word if isinstance(cell, Status) else cell))


def _add_cell(place: ET.Element, cell: Cell) -> None:
    if isinstance(cell, Status):
        word = add(place, "span", **{"class": f"status {cell.tone}"})
        add(word, "span", _SHAPES[cell.tone], **{"aria-hidden": "true"}).tail = "\u00a0"
        add(word, "span", cell.word)
    else:
        add(place, "span", cell)


def _add_led(place: ET.Element, lead: str, text: str) -> None:
    if lead:
        add(place, "strong", led(lead, text)).tail = " " if text else ""
    if text:
        add(place, "span", text)


def _add_points(place: ET.Element, points: tuple[Point, ...]) -> None:
    for point in points:
        _add_led(add(place, "li"), point.lead, point.text)


def _add_callout(place: ET.Element, block: Callout) -> None:
    frame = add(place, "div", **{"class": f"callout {block.tone}"})
    add(frame, "p", block.label, **{"class": "label"})
    add(frame, "p", block.text)


def _add_facts(place: ET.Element, block: Facts) -> None:
    entries = add(place, "ul", **{"class": "facts"})
    for fact in block.facts:
        entry = add(entries, "li")
        for name, text in (("value", fact.value), ("label", fact.label), ("note", fact.note)):
            if text:
                add(entry, "span", text, **{"class": name}).tail = " "


def _add_actions(place: ET.Element, block: Actions) -> None:
    entries = add(place, "ol", **{"class": "actions"})
    for action in block.actions:
        entry = add(entries, "li")
        add(add(entry, "p"), "strong", action.what)
        if action.why:
            add(entry, "p", action.why)
        if details := " · ".join(part for part in (action.owner, action.due) if part):
            add(entry, "p", details, **{"class": "small"})
