"""Strips: the horizontal bands that a laid-out report is made of, and the marks that lie on them.

A strip never breaks across pages. A paragraph is a strip for each line, a table row a strip for each
line of its tallest cell, a figure one strip. Positions count from the strip's top left corner, in
points, x to the right and y downwards.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from readiness.report.lines import Line

Role = Literal[
    "Document", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody", "Sect", "Div", "Figure", "Caption", "Table",
    "THead", "TBody", "TR", "TH", "TD", "TOC", "TOCI", "Link",
]  # fmt: skip
Scope = Literal["", "Row", "Column"]
Numbering = Literal["None", "Disc", "Decimal"]
Shape = Literal["circle", "triangle", "square", "diamond"]


@dataclass(slots=True, eq=False)
class Element:
    """A place in the structure tree, in the order in which a screen reader goes through it.

    ``scope`` is a heading cell's, ``numbering`` a list's; ``kids`` are filled as the report is laid out.
    """

    role: Role
    alt: str = ""
    scope: Scope = ""
    numbering: Numbering = "None"
    kids: list["Element"] = field(default_factory=list)

    def add(self, role: Role, *, alt: str = "", scope: Scope = "", numbering: Numbering = "None") -> "Element":
        """Return a new last child."""
        child = Element(role, alt, scope, numbering)
        self.kids.append(child)
        return child


@dataclass(frozen=True, slots=True)
class TextMark:
    """A line of type; without an element it is decoration that no screen reader says twice."""

    element: Element | None
    line: Line
    x: float
    baseline: float
    size: float
    colour: str


@dataclass(frozen=True, slots=True)
class PageNumberMark:
    """The number of the page where the heading ``anchor`` stands, ending at ``right``, and the link to it."""

    element: Element
    anchor: str
    words: str
    right: float
    baseline: float
    size: float
    colour: str
    height: float


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A filled rectangle behind the text or a rule under it; always decoration."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class ShapeMark:
    """The small shape of a status: decoration, since the word beside it says the same."""

    shape: Shape
    x: float
    y: float
    size: float
    colour: str


@dataclass(frozen=True, slots=True)
class DrawingMark:
    """A drawn chart; ``drawing`` is a reportlab Drawing, painted as large as ``width`` and ``height`` say."""

    element: Element
    drawing: Any
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A picture in points, such as a logo: the bytes of a PNG, as large as ``width`` and ``height`` say."""

    element: Element
    content: bytes
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class AnchorMark:
    """A place that bookmarks and the list of contents point to."""

    anchor: str
    title: str
    level: int


Mark = TextMark | PageNumberMark | BoxMark | ShapeMark | DrawingMark | PictureMark | AnchorMark


@dataclass(frozen=True, slots=True)
class Strip:
    """A band of the page.

    Attributes:
        height: In points.
        marks: What lies on it.
        keep: Whether the next strip must stand on the same page.
        is_space: Whether it is white space that falls away at the head of a page.
        head: Strips to repeat, as decoration, when a new page begins with this one.
        least: How low its drawing may become to stand with its neighbours, or 0 where it may not shrink.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    keep: bool = False
    is_space: bool = False
    head: tuple["Strip", ...] = ()
    least: float = 0.0


def space(height: float, *, keep: bool = False) -> Strip:
    """Return white space of ``height`` points."""
    return Strip(height, keep=keep, is_space=True)


def shrunk(strip: Strip, height: float) -> Strip:
    """Return ``strip`` with its drawing ``height`` points high, still in the middle; others stay as they are."""
    if not strip.least:
        return strip
    marks = tuple(
        _scaled(mark, height / strip.height) if isinstance(mark, DrawingMark) else mark for mark in strip.marks
    )
    return replace(strip, height=height, marks=marks)


def _scaled(mark: DrawingMark, factor: float) -> DrawingMark:
    width = mark.width * factor
    return replace(mark, x=mark.x + (mark.width - width) / 2, width=width, height=mark.height * factor)
