"""A drawing as inline SVG: the same shapes and the same words as on paper, placed where the paper places them."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Path, Polygon, PolyLine, Rect, String

from readiness.report.fonts import FACES, is_right_to_left, width_of

_BOLD = FACES["bold"]
# The names of reportlab's path operators, each with how many numbers it takes.
_OPERATORS = (("M", 2), ("L", 2), ("C", 6), ("Z", 0))
_WHOLE = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def svg_of(drawing: Drawing, words: str) -> ET.Element:
    """Return ``drawing`` as an SVG element that a screen reader calls ``words``."""
    wide, high = _number(drawing.width), _number(drawing.height)
    root = ET.Element("svg", {"viewBox": f"0 0 {wide} {high}", "width": wide, "height": high, "role": "img"})
    root.set("aria-label", words)
    # Paper counts upwards, a screen downwards.
    stage = ET.SubElement(root, "g", {"transform": f"matrix(1 0 0 -1 0 {high})"})
    if tuple(drawing.transform) != _WHOLE:
        stage = ET.SubElement(stage, "g", {"transform": _matrix(drawing.transform)})
    for shape in drawing.contents:
        _add(stage, shape)
    return root


def _add(parent: ET.Element, shape: Any) -> None:
    match shape:
        case Group():
            turned = tuple(shape.transform) != _WHOLE
            inner = ET.SubElement(parent, "g", {"transform": _matrix(shape.transform)}) if turned else parent
            for kid in shape.contents:
                _add(inner, kid)
        case String():
            _add_words(parent, shape)
        case _:
            tag, place = _outline(shape)
            ET.SubElement(parent, tag, {**place, **_pen(shape)})


def _add_words(parent: ET.Element, shape: String) -> None:
    if not shape.text.strip():
        return
    # The length keeps the words in their place whatever font the reader's computer has.
    place = {
        "transform": f"matrix(1 0 0 -1 {_number(shape.x)} {_number(shape.y)})", "font-size": _number(shape.fontSize),
        "fill": _colour(shape.fillColor), "textLength": _number(width_of(shape.text, shape.fontName, shape.fontSize)),
        "lengthAdjust": "spacingAndGlyphs",
    }  # fmt: skip
    bold = {"font-weight": "600"} if shape.fontName == _BOLD else {}
    # Words from right to left stand in their places already; a browser must not turn them again.
    kept = {"style": "direction:ltr;unicode-bidi:bidi-override"} if is_right_to_left(shape.text) else {}
    ET.SubElement(parent, "text", {**place, **bold, **kept}).text = shape.text


def _outline(shape: Any) -> tuple[str, Mapping[str, str]]:
    match shape:
        case Rect():
            place = {"x": shape.x, "y": shape.y, "width": shape.width, "height": shape.height}
            if shape.rx or shape.ry:
                place |= {"rx": shape.rx, "ry": shape.ry}
            return "rect", {key: _number(value) for key, value in place.items()}
        case Circle():
            return "circle", {"cx": _number(shape.cx), "cy": _number(shape.cy), "r": _number(shape.r)}
        case Line():
            ends = {"x1": shape.x1, "y1": shape.y1, "x2": shape.x2, "y2": shape.y2}
            return "line", {key: _number(value) for key, value in ends.items()}
        case Polygon() | PolyLine():
            return (
                "polygon" if isinstance(shape, Polygon) else "polyline",
                {"points": " ".join(map(_number, shape.points))},
            )
        case Path():
            return "path", {"d": _path(shape)}
        case _:
            raise TypeError(f"A chart is drawn with {type(shape).__name__}, which has no place in SVG yet.")


def _path(shape: Path) -> str:
    points = iter(shape.points)
    words = []
    for operator in shape.operators:
        letter, count = _OPERATORS[operator]
        words.append(letter + " ".join(_number(next(points)) for _ in range(count)))
    return "".join(words)


def _pen(shape: Any) -> Mapping[str, str]:
    fill = _colour(getattr(shape, "fillColor", None))
    stroke = _colour(shape.strokeColor)
    pen = {"fill": fill}
    if stroke != "none":
        pen |= {"stroke": stroke, "stroke-width": _number(shape.strokeWidth)}
    if stroke != "none" and shape.strokeDashArray:
        pen["stroke-dasharray"] = " ".join(map(_number, shape.strokeDashArray))
    return pen


def _colour(colour: Any) -> str:
    return "none" if colour is None else f"#{colour.hexval()[2:]}"


def _matrix(transform: Any) -> str:
    return f"matrix({' '.join(map(_number, transform))})"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
