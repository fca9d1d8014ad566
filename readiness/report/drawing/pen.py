"""The pen of every chart: type that any font can draw, lines, boxes and the marks that tell things apart."""

from collections.abc import Sequence

from reportlab.graphics.shapes import STATE_DEFAULTS, Circle, Group, Line, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import HexColor

from readiness.report.fonts import FACES, Face, printable, shaped, visible, width_of
from readiness.report.lines import Line as TypeLine
from readiness.report.lines import Manner, plain

# reportlab sets this font before it draws anything; its own default would not be embedded.
STATE_DEFAULTS["fontName"] = FACES["regular"]

SIZE = 9.5
LEADING = 11.5


def words(
    text: str, x: float, y: float, colour: str, *, size: float = SIZE, face: Face = "regular", anchor: str = "start"
) -> Group:
    """Return ``text`` on the baseline ``y``, starting, centred or ending at ``x``."""
    stretches = shaped(visible(printable(text).replace("\n", " ")), face)
    width = sum(width_of(part, font, size) for font, part in stretches)
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    group = Group()
    for font, part in stretches:
        group.add(String(left, y, part, fontName=font, fontSize=size, fillColor=HexColor(colour)))
        left += width_of(part, font, size)
    return group


def wrapped(text: str, measure: float, *, size: float = SIZE, face: Face = "regular", most: int = 2) -> tuple[str, ...]:
    """Return ``text`` in at most ``most`` lines of ``measure`` points; what is left out shows as “…”."""
    lines = [_text(line) for line in plain(text, Manner(size, size, "#000000", face), measure)]
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1].rstrip(' ,;:')}…"]
    return tuple(lines)


def width(text: str, *, size: float = SIZE, face: Face = "regular") -> float:
    """Return how wide ``text`` is drawn, in points."""
    return sum(width_of(part, font, size) for font, part in shaped(visible(printable(text)), face))


def line(x1: float, y1: float, x2: float, y2: float, colour: str, *, weight: float = 1.0, dashes: str = "") -> Line:
    """Return a straight line; ``dashes`` are lengths in points, apart by spaces."""
    return Line(
        x1, y1, x2, y2, strokeColor=HexColor(colour), strokeWidth=weight, strokeDashArray=dash_array(dashes),
        strokeLineCap=0,
    )  # fmt: skip


def box(x: float, y: float, wide: float, high: float, fill: str | None, *, edge: str | None = None) -> Rect:
    """Return a rectangle with its lower left corner at ``x`` and ``y``."""
    return Rect(
        x, y, wide, high, fillColor=HexColor(fill) if fill else None, strokeColor=HexColor(edge) if edge else None,
        strokeWidth=1.0,
    )  # fmt: skip


def disc(x: float, y: float, radius: float, fill: str, *, edge: str | None = None, weight: float = 1.0) -> Circle:
    """Return a filled circle about ``x`` and ``y``."""
    return Circle(
        x, y, radius, fillColor=HexColor(fill), strokeColor=HexColor(edge) if edge else None, strokeWidth=weight
    )


def outline(points: Sequence[float], fill: str | None, *, edge: str | None = None, weight: float = 1.0) -> Polygon:
    """Return a closed shape through ``points``, given as x, y, x, y."""
    return Polygon(
        list(points), fillColor=HexColor(fill) if fill else None, strokeColor=HexColor(edge) if edge else None,
        strokeWidth=weight, strokeLineJoin=1,
    )  # fmt: skip


def stroke(points: Sequence[float], colour: str, *, weight: float = 1.0) -> PolyLine:
    """Return an open line through ``points``, given as x, y, x, y."""
    return PolyLine(list(points), strokeColor=HexColor(colour), strokeWidth=weight, strokeLineJoin=1)


def dash_array(dashes: str) -> list[float] | None:
    """Return ``dashes`` as reportlab wants them."""
    return [float(part) for part in dashes.split()] or None


def _text(line_of_type: TypeLine) -> str:
    return line_of_type.spelled or "".join(part for _, part in line_of_type.stretches)
