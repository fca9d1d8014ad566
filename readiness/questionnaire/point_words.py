"""What an answer says: the level's own description where every level has one, else the label of the scale."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readiness.questionnaire.format import Item, Point, Scale
from readiness.text import FALLBACK_LANGUAGE
from readiness.wording import Wording

RISING = ("likert", "levels")


@dataclass(frozen=True, slots=True)
class PointWords:
    """One point in words.

    Attributes:
        code: The point's code.
        label: The word of the scale, or nothing where the description says all.
        anchor: What one would see, or nothing.
    """

    code: str
    label: str
    anchor: str

    @property
    def said(self) -> str:
        """What somebody said who chose the point, in one phrase."""
        return self.label or self.anchor


def anchor_of(item: Item, point: Point) -> Wording | None:
    """Return what ``point`` looks like in practice: in the item's words, else in the scale's."""
    return item.anchors.get(point.code) or point.anchor


def is_anchored(item: Item, scale: Scale) -> bool:
    """Return whether every level of ``item`` is described, so that “Low” or “In part” would add nothing."""
    return scale.kind in RISING and bool(scale.points) and all(anchor_of(item, point) for point in scale.points)


def point_words(item: Item, scale: Scale, language: str = FALLBACK_LANGUAGE) -> tuple[PointWords, ...]:
    """Return every point of ``scale`` as ``item`` puts it, lowest first."""
    anchored = is_anchored(item, scale)
    return tuple(_words(item, point, language, is_anchored=anchored) for point in scale.points)


def said_words(item: Item, scale: Scale, values: Sequence[str], language: str = FALLBACK_LANGUAGE) -> str:
    """Return ``values`` in words; a number, a text, a date or a code that is not known stands as it is."""
    words = {one.code: one.said for one in point_words(item, scale, language)}
    return ", ".join(words.get(value, value) for value in values)


def _words(item: Item, point: Point, language: str, *, is_anchored: bool) -> PointWords:
    label, wording = point.label.read(language), anchor_of(item, point)
    anchor = wording.read(language) if wording else ""
    if is_anchored:
        return PointWords(point.code, "", anchor)
    return PointWords(point.code, label, _without(label, anchor))


def _without(label: str, anchor: str) -> str:
    """Return ``anchor`` without the label that it begins with as a word of its own: “Yes. We meet” after “Yes”."""
    said = re.match(rf"{re.escape(label)}[.:]\s*", anchor, re.IGNORECASE)
    return anchor[said.end() :] if said else anchor
