"""Blocks set as strips: each kind of block in its manner of type, tagged for screen readers as it goes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from readiness.report.blocks import (
    Action,
    Actions,
    Block,
    BulletList,
    Callout,
    Contents,
    Fact,
    Facts,
    Figure,
    Heading,
    Logo,
    NumberedList,
    Paragraph,
    Point,
    Report,
    Table,
)
from readiness.report.charts import Chart
from readiness.report.leads import led
from readiness.report.lines import Line, Manner, Run, broken, plain
from readiness.report.palette import ACCENT, GRID, TINTS, TONES
from readiness.report.sheet import (
    BODY,
    FACT,
    FACT_LABEL,
    FACT_NOTE,
    HEADINGS,
    OPENING,
    SMALL,
    STRONG,
    SUBTITLE,
    TITLE,
    Sheet,
)
from readiness.report.strips import (
    AnchorMark,
    BoxMark,
    DrawingMark,
    Element,
    Mark,
    Numbering,
    PageNumberMark,
    PictureMark,
    Role,
    Strip,
    TextMark,
    space,
)
from readiness.report.tables import table_strips

_LIST_INDENT = 18.0
_MANNERS = {"body": BODY, "opening": OPENING, "small": SMALL}
_HEADING_ROLES: dict[int, Role] = {1: "H2", 2: "H3", 3: "H4"}
_SPACE_ABOVE = {1: 24.0, 2: 13.0, 3: 9.0}
_SPACE_BELOW = {1: 8.0, 2: 5.0, 3: 3.0}
_CALLOUT_PAD = 10.0
_CALLOUT_BAR = 4.0
_FACT_GAP = 12.0
# Narrower figures are put in two rows.
_FACT_WIDTH = 90.0
_CAPTION_ROOM = 90.0
_LOGO_HEIGHT, _LOGO_WIDTH = 46.0, 170.0

# A chart, its width and its greatest height -> the drawing, and the height to which it may shrink, or 0.
Draw = Callable[[Chart, float, float], tuple[Any, float]]


@dataclass(frozen=True, slots=True)
class Setter:
    """What setting a block needs: where its tags hang, the sheet, all headings, and how charts are drawn."""

    root: Element
    sheet: Sheet
    headings: tuple[Heading, ...]
    draw: Draw

    def strips(self, block: Block) -> Iterator[Strip]:
        """Yield the strips of ``block``."""
        match block:
            case Heading():
                yield from self._heading(block)
            case Paragraph():
                yield from self._paragraph(block)
            case BulletList():
                yield from self._list(block.points, "Disc")
            case NumberedList():
                yield from self._list(block.points, "Decimal")
            case Callout():
                yield from self._callout(block)
            case Facts():
                yield from self._facts(block)
            case Table():
                yield from table_strips(block, self.root, self.sheet.column)
            case Figure():
                yield from self._figure(block)
            case Actions():
                yield from self._actions(block)
            case Contents():
                yield from self._contents(block)

    def _heading(self, block: Heading) -> Iterator[Strip]:
        manner = HEADINGS[block.level]
        element = self.root.add(_HEADING_ROLES[block.level])
        number = next(place for place, heading in enumerate(self.headings) if heading is block)
        yield space(_SPACE_ABOVE[block.level], keep=True)
        yield Strip(0.0, (AnchorMark(anchor_of(number), block.text, block.level),), keep=True)
        yield from text_strips(element, plain(block.text, manner, self.sheet.column), manner, keep_all=True)
        yield space(_SPACE_BELOW[block.level], keep=True)

    def _paragraph(self, block: Paragraph) -> Iterator[Strip]:
        manner = _MANNERS[block.manner]
        yield from text_strips(
            self.root.add("P"), broken(_led(block.lead, block.text), manner, self.sheet.measure), manner
        )
        yield space(7.0)

    def _list(self, points: tuple[Point, ...], numbering: Numbering) -> Iterator[Strip]:
        element = self.root.add("L", numbering=numbering)
        for number, point in enumerate(points, start=1):
            label = "•" if numbering == "Disc" else f"{number}."
            item = element.add("LI")
            mark = item.add("Lbl")
            body = item.add("LBody")
            lines = broken(_led(point.lead, point.text), BODY, self.sheet.measure - _LIST_INDENT)
            strips = list(text_strips(body, lines, BODY, left=_LIST_INDENT))
            labelled = TextMark(mark, plain(label, BODY, _LIST_INDENT)[0], 3.0, BODY.size, BODY.size, ACCENT)
            # No point stands alone at the foot of one page or the head of the next.
            paired = number in (1, len(points) - 1) and number < len(points)
            yield from _with_marks(strips, (labelled,), keep_last=paired)
            yield space(3.0, keep=paired)
        yield space(5.0)

    def _callout(self, block: Callout) -> Iterator[Strip]:
        element = self.root.add("Div")
        colour, tint = TONES[block.tone], TINTS[block.tone]
        width, left = self.sheet.column, _CALLOUT_BAR + _CALLOUT_PAD
        measure = min(width - 2 * left, self.sheet.measure)
        label = Manner(BODY.size, BODY.leading, colour, "bold")
        inside = [
            Strip(_CALLOUT_PAD - 2, keep=True),
            *text_strips(element.add("P"), plain(block.label, label, measure), label, left=left, keep_all=True),
            *text_strips(element.add("P"), plain(block.text, BODY, measure), BODY, left),
            Strip(_CALLOUT_PAD - 2),
        ]
        yield space(4.0, keep=True)
        for number, strip in enumerate(inside):
            ground = (
                BoxMark(0.0, 0.0, width, strip.height, tint),
                BoxMark(0.0, 0.0, _CALLOUT_BAR, strip.height, colour),
            )
            keep = strip.keep or number == len(inside) - 2
            yield Strip(strip.height, (*ground, *strip.marks), keep=keep)
        yield space(12.0)

    def _facts(self, block: Facts) -> Iterator[Strip]:
        element = self.root.add("L")
        count = len(block.facts)
        rows = -(-count // max(int(self.sheet.column // _FACT_WIDTH), 1))
        across = -(-count // rows)
        yield space(6.0, keep=True)
        for first in range(0, count, across):
            yield self._facts_row(element, block.facts[first : first + across], across)
        yield space(10.0)

    def _facts_row(self, element: Element, facts: tuple[Fact, ...], across: int) -> Strip:
        width = (self.sheet.column - _FACT_GAP * (across - 1)) / across
        marks: list[Mark] = []
        tallest = 0.0
        for number, fact in enumerate(facts):
            body = element.add("LI").add("LBody")
            left = number * (width + _FACT_GAP)
            top = 8.0
            marks.append(BoxMark(left, 0.0, width, 2.0, ACCENT))
            for text, manner in ((fact.value, FACT), (fact.label, FACT_LABEL), (fact.note, FACT_NOTE)):
                for line in plain(text, manner, width):
                    marks.append(TextMark(body, line, left, top + manner.size, manner.size, manner.colour))
                    top += manner.leading
            tallest = max(tallest, top)
        return Strip(tallest + 6.0, tuple(marks))

    def _figure(self, block: Figure) -> Iterator[Strip]:
        section = self.root.add("Sect")
        width = self.sheet.column
        yield space(6.0, keep=True)
        caption = section.add("P")
        manner = HEADINGS[2]
        yield from text_strips(caption, plain(block.headline, manner, width), manner, keep_all=True)
        subtitle = section.add("P")
        yield from text_strips(subtitle, plain(block.subtitle, SMALL, width), SMALL, keep_all=True)
        yield space(6.0, keep=True)
        drawing, least = self.draw(block.chart, width, self.sheet.room - _CAPTION_ROOM)
        figure = section.add("Figure", alt=block.alt)
        mark = DrawingMark(figure, drawing, 0.0, 0.0, drawing.width, drawing.height)
        yield Strip(drawing.height, (mark,), least=least)
        yield space(12.0)
        if not block.stands_apart:
            yield from table_strips(block.twin, section, width)

    def _actions(self, block: Actions) -> Iterator[Strip]:
        element = self.root.add("L", numbering="Decimal")
        for number, action in enumerate(block.actions, start=1):
            item = element.add("LI")
            label, body = item.add("Lbl"), item.add("LBody")
            strips = list(self._action(action, body))
            line = plain(f"{number}.", STRONG, _LIST_INDENT)[0]
            mark = TextMark(label, line, 0.0, BODY.size, BODY.size, ACCENT)
            yield from _with_marks(strips, (mark,), keep_last=True)
            yield space(4.0, keep=True)
            yield Strip(0.6, (BoxMark(0.0, 0.0, self.sheet.column, 0.5, GRID),))
            yield space(6.0)
        yield space(6.0)

    def _action(self, action: Action, body: Element) -> Iterator[Strip]:
        left = _LIST_INDENT + 4.0
        width = self.sheet.measure - left
        details = " · ".join(part for part in (action.owner, action.due) if part)
        for text, manner in ((action.what, STRONG), (action.why, BODY), (details, SMALL)):
            if text:
                yield from text_strips(body.add("P"), plain(text, manner, width), manner, left, keep_all=True)

    def _contents(self, block: Contents) -> Iterator[Strip]:
        label = HEADINGS[3]
        yield from text_strips(self.root.add("P"), plain(block.title, label, self.sheet.column), label, keep_all=True)
        element = self.root.add("TOC")
        for number, heading in enumerate(self.headings):
            if heading.level == 1:
                yield _contents_line(element, heading, anchor_of(number), self.sheet.measure)
        yield space(10.0)


def _contents_line(parent: Element, heading: Heading, anchor: str, width: float) -> Strip:
    element = parent.add("TOCI").add("Link")
    line = plain(heading.text, BODY, width - 40.0)[0]
    height = BODY.leading + 0.6
    return Strip(
        height,
        (
            TextMark(element, line, 0.0, BODY.size + 1.0, BODY.size, ACCENT),
            PageNumberMark(element, anchor, heading.text, width, BODY.size + 1.0, BODY.size, ACCENT, height),
            BoxMark(0.0, height - 1.0, width, 0.5, GRID),
        ),
    )


def anchor_of(number: int) -> str:
    """Return the name of the place where the heading ``number`` (from 0) stands."""
    return f"heading-{number}"


def title_strips(report: Report, root: Element, sheet: Sheet) -> Iterator[Strip]:
    """Yield the strips of the logo, the report's own title, its subtitle, and who made it when."""
    yield from logo_strips(report, root)
    title = root.add("H1")
    yield from text_strips(title, plain(report.title, TITLE, sheet.column), TITLE, keep_all=True)
    if report.subtitle:
        yield space(2.0, keep=True)
        subtitle = root.add("P")
        yield from text_strips(subtitle, plain(report.subtitle, SUBTITLE, sheet.column), SUBTITLE, keep_all=True)
    if report.made:
        yield space(3.0, keep=True)
        yield from text_strips(root.add("P"), plain(report.made, SMALL, sheet.measure), SMALL, keep_all=True)
    yield space(4.0, keep=True)


def logo_strips(report: Report, root: Element) -> Iterator[Strip]:
    """Yield the organisation's own picture with the space under it, if there is one."""
    if report.logo is not None:
        yield _logo_strip(report.logo, root)
        yield space(14.0, keep=True)


def _logo_strip(logo: Logo, root: Element) -> Strip:
    factor = min(_LOGO_HEIGHT / logo.height, _LOGO_WIDTH / logo.width)
    wide, high = logo.width * factor, logo.height * factor
    mark = PictureMark(root.add("Figure", alt=logo.alt), logo.content, 0.0, 0.0, wide, high)
    return Strip(high, (mark,), keep=True)


def text_strips(
    element: Element, lines: tuple[Line, ...], manner: Manner, left: float = 0.0, *, keep_all: bool = False
) -> Iterator[Strip]:
    """Yield a strip for each line; the first two lines stay together, and so do the last two."""
    for number, line in enumerate(lines):
        mark = TextMark(element, line, left, manner.size, manner.size, manner.colour)
        near_edge = number in (0, len(lines) - 2) and number < len(lines) - 1
        yield Strip(manner.leading, (mark,), keep=keep_all or near_edge)


def _with_marks(strips: list[Strip], marks: tuple[Mark, ...], *, keep_last: bool) -> Iterator[Strip]:
    for number, strip in enumerate(strips, start=1):
        keep = strip.keep or (keep_last and number == len(strips))
        yield Strip(strip.height, (*marks, *strip.marks) if number == 1 else strip.marks, keep)


def _led(lead: str, text: str) -> tuple[Run, ...]:
    if not lead:
        return (Run(text, "regular"),)
    return (Run(led(lead, text), "bold"), Run(text, "regular"))
