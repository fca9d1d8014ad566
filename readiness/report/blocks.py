"""The report as data: blocks that every renderer reads, and the check that refuses an unfinished report.

All text is plain. Nothing in it is ever read as markup, whoever wrote it.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from readiness.report.blank import BlankForm
from readiness.report.charts import Chart

DEEPEST_HEADING = 3
Tone = Literal["positive", "warning", "danger", "neutral"]
Align = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter, and the report's own title stands above all."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text, led by a few words in bold where ``lead`` has any.

    A lead that ends without a stop is printed with one.
    """

    text: str
    lead: str = ""
    manner: Literal["body", "opening", "small"] = "body"


@dataclass(frozen=True, slots=True)
class Point:
    """One entry of a list; a ``lead`` that ends without a stop is printed with one."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points in no order."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Points in an order that matters."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """Words set apart; ``label`` names the kind, so that colour never says it alone."""

    label: str
    text: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of the first page: what it is worth, what it counts, and what to hold against it."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Three to five figures side by side."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """A word for how something stands; a renderer adds the shape and the colour of its tone."""

    word: str
    tone: Tone


Cell = str | Status


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading; ``width`` is its share of the table, or 0 where the text decides."""

    title: str
    width: float = 0.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one heading row; the first cell of a row names the row unless ``row_headers`` is off.

    ``in_short`` is how many of its rows a body needs where the whole stands in an appendix, or None for all of them.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_headers: bool = True
    in_short: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its finding as headline, what is drawn as subtitle, its words and its table twin.

    The twin is printed under the chart, or, where it ``stands_apart``, as a table block elsewhere in the report.
    """

    chart: Chart
    headline: str
    subtitle: str
    alt: str
    twin: Table
    stands_apart: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A next step: what, why, who and by when."""

    what: str
    why: str = ""
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Actions:
    """Next steps, most important first."""

    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of the chapters with their pages."""

    title: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page, upright or lying."""

    landscape: bool = False


Block = (
    Heading | Paragraph | BulletList | NumberedList | Callout | Facts | Table | Figure | Actions | Contents | PageBreak
)


@dataclass(frozen=True, slots=True)
class Logo:
    """The organisation's own picture: a PNG without transparency, its size in pixels, and its words."""

    content: bytes
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report, ready for any renderer.

    ``date`` is written out in words, ``is_large`` asks for large print, ``colour`` is the organisation's own for
    headings and rules, as `readiness.report.own_colour` made it readable, or nothing for the usual one. ``forms`` are
    what ``blocks`` say as questionnaires for paper, with boxes and lines to write on. ``made`` is the line under the
    title: by whom, when, until when; ``day`` is the day that the file itself bears.
    """

    title: str
    subtitle: str
    language: str
    author: str
    date: str
    blocks: tuple[Block, ...]
    logo: Logo | None = None
    is_large: bool = False
    colour: str = ""
    forms: tuple[BlankForm, ...] = ()
    made: str = ""
    day: datetime.date | None = None

    @property
    def name(self) -> str:
        """What the file is called: its kind first, so that several of one document are told apart."""
        return " – ".join(filter(None, (self.subtitle, self.title)))


def check(report: Report) -> tuple[str, ...]:
    """Return what keeps ``report`` from being printed, each as a sentence with its place; nothing where it is ready."""
    return (*_check_front(report), *_check_headings(report), *_check_blocks(report))


def _check_front(report: Report) -> Iterator[str]:
    if not report.title.strip():
        yield "The report has no title. Give it one."
    if not report.language.strip():
        yield "The report names no language. Name one, such as “en”."
    if not report.blocks:
        yield "The report is empty. Add at least one block."
    if report.logo and not report.logo.alt.strip():
        yield "The logo has no words for people who cannot see it. Name the organisation it stands for."


def _check_headings(report: Report) -> Iterator[str]:
    above = 0
    for heading in (block for block in report.blocks if isinstance(block, Heading)):
        if not heading.text.strip():
            yield f"A heading of level {heading.level} has no words. Write them."
        if not 1 <= heading.level <= min(above + 1, DEEPEST_HEADING):
            yield (
                f"“{heading.text}” is a heading of level {heading.level} under one of level {above}. "
                f"Use level {min(above + 1, DEEPEST_HEADING)} or higher up."
            )
        above = heading.level


def _check_blocks(report: Report) -> Iterator[str]:
    for number, block in enumerate(report.blocks, start=1):
        place = f"Block {number}"
        if isinstance(block, Table):
            yield from _check_table(block, place)
        elif isinstance(block, Figure):
            yield from _check_figure(block, place)
            if block.stands_apart and block.twin not in report.blocks:
                yield f"{place}, figure “{block.headline}”, has its table elsewhere, but it is nowhere. Add it."
        elif isinstance(block, BulletList | NumberedList) and not block.points:
            yield f"{place} is a list without points. Leave it out."
        elif isinstance(block, Facts) and not block.facts:
            yield f"{place} shows no figures. Leave it out."
        elif isinstance(block, Actions) and not block.actions:
            yield f"{place} is a plan without steps. Leave it out."


def _check_table(table: Table, place: str) -> Iterator[str]:
    named = f"{place}, table “{table.caption}”,"
    if not table.caption.strip():
        yield f"{place} is a table without a caption. Say what it shows."
    if not table.columns or not table.rows:
        yield f"{named} is empty. Leave it out or say in a sentence that there is nothing."
    if any(not column.title.strip() for column in table.columns):
        yield f"{named} has a column without a heading. Name every column."
    if any(len(row) != len(table.columns) for row in table.rows):
        yield f"{named} has a row with more or fewer cells than columns. Give each row {len(table.columns)}."


def _check_figure(figure: Figure, place: str) -> Iterator[str]:
    if not figure.headline.strip():
        yield f"{place} is a figure without a headline. Say what it shows."
    if not figure.alt.strip():
        yield f"{place}, figure “{figure.headline}”, has no words for people who cannot see it. Write them."
    yield from _check_table(figure.twin, f"{place}, twin of the figure,")
