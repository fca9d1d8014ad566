"""The picture as SVG: told apart by word, letter and stroke as well as by colour, and described in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree import ElementTree as ET

from readiness.document.graph import EdgeKind
from readiness.governance.description import describe, describe_tie
from readiness.governance.graph import Graph, xml_text
from readiness.governance.layout import Bead, Box, Line, Picture, Point
from readiness.governance.lenses import EDGE_KINDS, LENSES
from readiness.governance.wrapping import NAME_SIZE, estimated_width, wrap

FONTS = "'Source Sans 3', 'DejaVu Sans', sans-serif"
TITLE_SPACE = 48.0
LEGEND_ROW = 24.0
LEGEND_COLUMN = 310.0
NARROWEST_DRAWING = 2 * LEGEND_COLUMN + 48
CORNER = 6.0
LEFT_EDGE = 24.0
LARGEST_TITLE, LEAST_TITLE = 20.0, 13.0
SRGB_LINEAR_BELOW = 0.04045


@dataclass(frozen=True, slots=True)
class Stroke:
    """How one kind of tie is drawn: its letter, its words in the legend, its dashes and its colour by role."""

    letter: str
    words: str
    dashes: str
    colour: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a drawing, by role."""

    surface: str = "#FFFFFF"
    text: str = "#0B0C0C"
    muted: str = "#505A5F"
    grey: str = "#C8CED1"
    border: str = "#505A5F"
    mark: str = "#B3261E"
    kinds: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({
            "blue": "#12436D", "teal": "#28A197", "plum": "#801650", "orange": "#F46A25", "grey": "#505A5F",
        })
    )  # fmt: skip
    boxes: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({
            "organisation": "#FFFFFF", "vehicle": "#FDEFE6", "body": "#E8EFF5", "people": "#E6F4F3",
        })
    )  # fmt: skip


NO_MARKS: Mapping[str, str] = MappingProxyType({})
STROKES: Mapping[EdgeKind, Stroke] = MappingProxyType(
    {
        "contract": Stroke("C", "Contract: arrow to the contractor", "", "blue"),
        "subcontract": Stroke("Sc", "Subcontract: arrow to the subcontractor", "10 4", "blue"),
        "funding": Stroke("£", "Money: arrow to the payee", "2 3", "blue"),
        "shareholding": Stroke("%", "Shares: arrow to the company", "12 3 2 3", "orange"),
        "delivers": Stroke("D", "Delivers: arrow to the people served", "", "teal"),
        "reports_to": Stroke("A", "Answers to: arrow to who holds to account", "", "plum"),
        "regulates": Stroke("R", "Regulates: arrow to the regulated", "6 3 2 3", "plum"),
        "seat": Stroke("S", "Seat: arrow to the body", "8 4", "plum"),
        "voice": Stroke("V", "Voice: arrow to who listens", "4 4", "teal"),
        "data_flow": Stroke("i", "Data: arrow to the receiver", "1 4", "orange"),
        "relationship": Stroke("W", "Working relationship", "3 6", "grey"),
    }
)


def to_svg(picture: Picture, graph: Graph, palette: Palette | None = None, marks: Mapping[str, str] = NO_MARKS) -> str:
    """Return ``picture`` as an SVG document with title, description, legend and a sentence on every line.

    Args:
        picture: The picture to draw.
        graph: The map it shows; its ties are described from it.
        palette: The colours; those of the house where none are given.
        marks: Place or tie -> why it stands out, such as a finding; it gets a halo, and a place a sign.
    """
    return _Drawing(picture, graph, palette or Palette(), marks).svg()


def legend_of(picture: Picture) -> tuple[tuple[EdgeKind, Stroke], ...]:
    """Return the kinds of tie that the picture lights, each with how it is drawn."""
    lit = {bead.kind for line in picture.lines for bead in line.beads if bead.lit}
    return tuple((kind, STROKES[kind]) for kind in EDGE_KINDS if kind in lit)


def rounded_path(points: Sequence[Point]) -> str:
    """Return the path through ``points`` in SVG's words, its corners rounded."""
    words = [f"M{_number(points[0][0])} {_number(points[0][1])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start, end = _towards(corner, before), _towards(corner, after)
        words.append(f"L{_pair(start)}Q{_pair(corner)} {_pair(end)}")
    return "".join([*words, f"L{_pair(points[-1])}"])


def _towards(corner: Point, other: Point) -> Point:
    length = abs(other[0] - corner[0]) + abs(other[1] - corner[1])
    part = min(CORNER, length / 2) / length if length else 0
    return corner[0] + (other[0] - corner[0]) * part, corner[1] + (other[1] - corner[1]) * part


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _ink_on(colour: str) -> str:
    """Return black or white, whichever reads better on ``colour`` (WCAG 2.2, relative luminance)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= SRGB_LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#FFFFFF" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "#000000"


@dataclass(frozen=True, slots=True)
class _Drawing:
    picture: Picture
    graph: Graph
    palette: Palette
    marks: Mapping[str, str]

    def svg(self) -> str:
        """Return the document as text."""
        legend = legend_of(self.picture)
        width = max(self.picture.width, NARROWEST_DRAWING)
        columns = max(1, int((width - 48) // LEGEND_COLUMN))
        height = TITLE_SPACE + self.picture.height + LEGEND_ROW * (-(-len(legend) // columns) + 1)
        root = ET.Element("svg", {
            "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {_number(width)} {_number(height)}",
            "width": _number(width), "height": _number(height), "role": "img", "font-family": FONTS,
            "aria-labelledby": "map-title map-description",
        })  # fmt: skip
        self._text(root, "title", self._title(), {"id": "map-title"})
        self._text(root, "desc", " ".join(describe(self.graph)), {"id": "map-description"})
        ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": self.palette.surface})
        self._headline(root)
        shift = (width - self.picture.width) / 2 - self.picture.left
        stage = ET.SubElement(root, "g", {"transform": f"translate({_number(shift)} {_number(TITLE_SPACE)})"})
        self._stage(stage)
        self._legend(root, legend, TITLE_SPACE + self.picture.height, columns)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"

    def _title(self) -> str:
        lens = LENSES.get(self.picture.lens)
        return f"{self.picture.title or 'Governance map'} – {lens.title.lower() if lens else self.picture.lens}"

    def _headline(self, root: ET.Element) -> None:
        lens = LENSES.get(self.picture.lens)
        # A long title is set smaller before it is cut.
        room = max(self.picture.width, NARROWEST_DRAWING) - 2 * LEFT_EDGE
        title = self.picture.title or "Governance map"
        size = max(LEAST_TITLE, min(LARGEST_TITLE, NAME_SIZE * room / estimated_width(title)))
        words = wrap(title, widest=NAME_SIZE * room / size + 1)
        self._text(root, "text", words[0] + ("…" if len(words) > 1 else ""), {
            "x": "24", "y": "32", "font-size": _number(size), "font-weight": "600", "fill": self.palette.text,
        })  # fmt: skip
        self._text(root, "text", lens.title if lens else self.picture.lens, {
            "x": "24", "y": "52", "font-size": "14", "fill": self.palette.muted,
        })  # fmt: skip

    def _stage(self, stage: ET.Element) -> None:
        for line in sorted(self.picture.lines, key=lambda line: line.lit):
            self._line(stage, line)
        for box in self.picture.boxes:
            self._box(stage, box)
        # Letters last, so that no line runs over one.
        for line in self.picture.lines:
            for bead in line.beads:
                if bead.lit:
                    self._bead(stage, bead)

    def _line(self, parent: ET.Element, line: Line) -> None:
        group = ET.SubElement(parent, "g", {"fill": "none"})
        marked = [self.marks[edge] for edge in line.edges if edge in self.marks]
        told = [describe_tie(self.graph, self.graph.edges[edge]) for edge in line.edges]
        self._text(group, "title", " ".join((*told, *marked)))
        colour, dashes = self._pen(line)
        path = rounded_path(line.points)
        # A pale edge lets the eye follow a line over those it crosses.
        if marked:
            ET.SubElement(group, "path", {"d": path, "stroke": self.palette.mark, "stroke-width": "9"})
        ET.SubElement(group, "path", {"d": path, "stroke": self.palette.surface, "stroke-width": "5"})
        pen = {"d": path, "stroke": colour, "stroke-width": "1.6" if line.lit else "1.2"}
        ET.SubElement(group, "path", {**pen, **({"stroke-dasharray": dashes} if dashes else {})})
        if line.head_lower:
            self._head(group, line.points[-1], line.points[-2], colour)
        if line.head_upper:
            self._head(group, line.points[0], line.points[1], colour)

    def _pen(self, line: Line) -> tuple[str, str]:
        if not line.lit:
            return self.palette.grey, ""
        strokes = [STROKES[bead.kind] for bead in line.beads if bead.lit]
        colours = {stroke.colour for stroke in strokes}
        colour = self.palette.kinds[colours.pop() if len(colours) == 1 else "grey"]
        return colour, strokes[0].dashes if len(strokes) == 1 else ""

    def _head(self, parent: ET.Element, tip: Point, before: Point, colour: str) -> None:
        along_x = (before[0] > tip[0]) - (before[0] < tip[0])
        along_y = (before[1] > tip[1]) - (before[1] < tip[1])
        back = (tip[0] + 8 * along_x, tip[1] + 8 * along_y)
        left = (back[0] + 4 * along_y, back[1] + 4 * along_x)
        right = (back[0] - 4 * along_y, back[1] - 4 * along_x)
        ET.SubElement(parent, "path", {"d": f"M{_pair(tip)}L{_pair(left)}L{_pair(right)}Z", "fill": colour})

    def _bead(self, parent: ET.Element, bead: Bead) -> None:
        self._letter(parent, STROKES[bead.kind], bead.at)

    def _letter(self, parent: ET.Element, stroke: Stroke, at: Point) -> None:
        colour = self.palette.kinds[stroke.colour]
        ET.SubElement(parent, "circle", {
            "cx": _number(at[0]), "cy": _number(at[1]), "r": "6.5", "fill": colour, "stroke": self.palette.surface,
        })  # fmt: skip
        self._text(parent, "text", stroke.letter, {
            "x": _number(at[0]), "y": _number(at[1] + 3.2), "font-weight": "600",
            "font-size": "9" if len(stroke.letter) == 1 else "7.5",
            "text-anchor": "middle", "fill": _ink_on(colour),
        })  # fmt: skip

    def _box(self, parent: ET.Element, box: Box) -> None:
        group = ET.SubElement(parent, "g")
        if box.id in self.marks:
            self._text(group, "title", self.marks[box.id])
        round_by = {"organisation": 3.0, "vehicle": 3.0, "body": 14.0, "people": box.height / 2}[box.shape]
        frame = {
            "x": _number(box.x), "y": _number(box.y), "width": _number(box.width), "height": _number(box.height),
            "rx": _number(round_by), "fill": self.palette.boxes[box.shape], "stroke": self.palette.border,
        }  # fmt: skip
        ET.SubElement(group, "rect", {**frame, **self._border(box)})
        if box.shape == "vehicle":
            inner = {
                "x": _number(box.x + 3), "y": _number(box.y + 3), "width": _number(box.width - 6),
                "height": _number(box.height - 6), "fill": "none", "stroke": self.palette.border,
            }  # fmt: skip
            ET.SubElement(group, "rect", inner)
        middle = {"x": _number(box.centre), "text-anchor": "middle"}
        top = box.y + (box.height - 14 - 18 * len(box.lines)) / 2
        self._text(group, "text", box.caption, {
            **middle, "y": _number(top + 11), "font-size": "11", "fill": self.palette.muted,
        })  # fmt: skip
        for number, words in enumerate(box.lines, 1):
            self._text(group, "text", words, {
                **middle, "y": _number(top + 11 + 18 * number), "font-size": "14", "font-weight": "600",
                "fill": self.palette.text,
            })  # fmt: skip
        if box.id in self.marks:
            self._sign(group, box)

    def _border(self, box: Box) -> dict[str, str]:
        if box.id in self.marks:
            return {"stroke": self.palette.mark, "stroke-width": "3"}
        waiting = self.graph.nodes[box.id].party is None and self.graph.nodes[box.id].kind == "organisation"
        return {"stroke-dasharray": "5 3"} if waiting else {"stroke-width": "1.4"}

    def _sign(self, parent: ET.Element, box: Box) -> None:
        # A sign beside the frame, so that colour never says it alone.
        at = {"cx": _number(box.x + box.width), "cy": _number(box.y), "r": "8"}
        ET.SubElement(parent, "circle", {**at, "fill": self.palette.mark, "stroke": self.palette.surface})
        self._text(parent, "text", "!", {
            "x": at["cx"], "y": _number(box.y + 4), "font-size": "12", "font-weight": "700", "text-anchor": "middle",
            "fill": _ink_on(self.palette.mark),
        })  # fmt: skip

    def _legend(self, root: ET.Element, legend: Sequence[tuple[EdgeKind, Stroke]], top: float, columns: int) -> None:
        for number, (_, stroke) in enumerate(legend):
            x, y = 24 + LEGEND_COLUMN * (number % columns), top + LEGEND_ROW * (number // columns + 0.5)
            pen = {
                "d": f"M{_number(x)} {_number(y)}h34", "stroke": self.palette.kinds[stroke.colour],
                "stroke-width": "1.6", "fill": "none",
            }  # fmt: skip
            ET.SubElement(root, "path", {**pen, **({"stroke-dasharray": stroke.dashes} if stroke.dashes else {})})
            self._letter(root, stroke, (x + 17, y))
            self._text(root, "text", stroke.words, {
                "x": _number(x + 42), "y": _number(y + 4), "font-size": "12", "fill": self.palette.text,
            })  # fmt: skip

    @staticmethod
    def _text(parent: ET.Element, tag: str, words: str, attributes: Mapping[str, str] | None = None) -> None:
        ET.SubElement(parent, tag, dict(attributes or {})).text = xml_text(words)
