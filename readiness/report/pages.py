"""Strips put on pages: what belongs together stays together, and table heads come again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from readiness.report.sheet import Sheet
from readiness.report.strips import AnchorMark, Strip, shrunk


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


# What stands under a heading and is lower than this share of a page does not stay behind without what it leads to.
_FEW_WORDS = 0.21


def on_pages(strips: Iterable[Strip], sheet: Sheet) -> Iterator[Page]:
    """Yield the pages that ``strips`` fill; a chain of kept strips breaks only where it is taller than a page.

    A heading with a few words goes over with the chain that follows it, where both find room on the next page.
    """
    page = _Filling(sheet)
    for chain in chains(strips):
        fitted = _fitted(chain, page.left, sheet.room)
        if page.placed and _tight(fitted) > page.left and _tight(fitted) <= sheet.room:
            carried = page.given_up(sheet.room - _least(chain))
            yield page.done()
            page = _Filling(sheet)
            for strip in carried:
                page.put(strip)
            fitted = _fitted(chain, page.left, sheet.room)
        for strip in fitted:
            if page.placed and not strip.is_space and strip.height > page.left:
                yield page.done()
                page = _Filling(sheet)
            page.put(strip)
    if page.placed:
        yield page.done()


def chains(strips: Iterable[Strip]) -> Iterator[tuple[Strip, ...]]:
    """Yield the strips that must stand on one page, run by run."""
    chain: list[Strip] = []
    for strip in strips:
        chain.append(strip)
        if not strip.keep:
            yield tuple(chain)
            chain = []
    if chain:
        yield tuple(chain)


@dataclass(slots=True)
class _Filling:
    """A page that is being filled."""

    sheet: Sheet
    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0

    @property
    def left(self) -> float:
        return self.sheet.room - self.used

    def put(self, strip: Strip) -> None:
        if not self.placed:
            if strip.is_space:
                return
            for head in strip.head:
                self._place(head, repeated=True)
        self._place(strip)

    def given_up(self, most: float) -> tuple[Strip, ...]:
        """Take back the last heading with the few words under it, if they are no taller than ``most``."""
        start = max((number for number, one in enumerate(self.placed) if _is_heading(one.strip)), default=0)
        while start > 0 and self.placed[start - 1].strip.keep:
            start -= 1
        given = tuple(one.strip for one in self.placed[start:])
        height = sum(strip.height for strip in given)
        if start == 0 or height > min(most, _FEW_WORDS * self.sheet.room):
            return ()
        del self.placed[start:]
        self.used -= height
        return given

    def done(self) -> Page:
        return Page(self.sheet, tuple(self.placed))

    def _place(self, strip: Strip, *, repeated: bool = False) -> None:
        self.placed.append(Placed(strip, self.used, repeated))
        self.used += strip.height


def _fitted(chain: tuple[Strip, ...], left: float, room: float) -> tuple[Strip, ...]:
    """Return ``chain`` with its drawing shrunk as little as lets the chain stand here, else on a page of its own."""
    tall = _tight(chain)
    give = tall - _least(chain)
    wanted = next((height for height in (left, room) if tall - give <= height), tall)
    if tall <= wanted or not give:
        return chain
    part = (tall - wanted) / give
    return tuple(shrunk(strip, strip.height - part * (strip.height - strip.least)) for strip in chain)


def _is_heading(strip: Strip) -> bool:
    return any(isinstance(mark, AnchorMark) for mark in strip.marks)


def _least(chain: tuple[Strip, ...]) -> float:
    return _tight(chain) - sum(strip.height - strip.least for strip in chain if strip.least)


def _tight(chain: tuple[Strip, ...]) -> float:
    height = sum(strip.height for strip in chain)
    return height - (chain[-1].height if chain[-1].is_space else 0.0)
