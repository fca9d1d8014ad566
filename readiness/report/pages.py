"""Strips put on pages: what belongs together stays together, and table heads come again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readiness.report.sheet import Sheet
from readiness.report.strips import Strip


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip with the distance of its top from the head margin; ``repeated`` ones are decoration."""

    strip: Strip
    top: float
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page of paper and what stands on it."""

    sheet: Sheet
    placed: tuple[Placed, ...]


def on_pages(strips: Iterable[Strip], sheet: Sheet) -> Iterator[Page]:
    """Yield the pages that ``strips`` fill; a chain of kept strips breaks only where it is taller than a page."""
    placed: list[Placed] = []
    used = 0.0
    for chain in _chains(strips):
        height = sum(strip.height for strip in chain)
        if placed and used + _tight(chain) > sheet.room and height <= sheet.room:
            yield Page(sheet, tuple(placed))
            placed, used = [], 0.0
        for strip in chain:
            if placed and used + strip.height > sheet.room and not strip.is_space:
                yield Page(sheet, tuple(placed))
                placed, used = [], 0.0
            if not placed:
                if strip.is_space:
                    continue
                placed, used = _begin(strip)
            placed.append(Placed(strip, used))
            used += strip.height
    if placed:
        yield Page(sheet, tuple(placed))


def _begin(first: Strip) -> tuple[list[Placed], float]:
    placed: list[Placed] = []
    used = 0.0
    for strip in first.head:
        placed.append(Placed(strip, used, repeated=True))
        used += strip.height
    return placed, used


def _chains(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    chain: list[Strip] = []
    for strip in strips:
        chain.append(strip)
        if not strip.keep:
            yield chain
            chain = []
    if chain:
        yield chain


def _tight(chain: list[Strip]) -> float:
    height = sum(strip.height for strip in chain)
    return height - (chain[-1].height if chain[-1].is_space else 0.0)
