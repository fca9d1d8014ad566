"""What partners say about each other: both directions are kept, and a difference of two levels is a finding."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from readiness.document.model import Document
from readiness.partnership.pairs import pair_views, pairs_in_use
from readiness.partnership.people import parties
from readiness.questionnaire.format import Item

LEVELS_APART = 2


@dataclass(frozen=True, slots=True)
class PairItem:
    """Two partners on one item: the level that each gives the other, None where it has not said.

    ``there`` is what ``one`` says about ``other``; ``back`` what ``other`` says about ``one``.
    """

    one: str
    other: str
    item: Item
    highest: int
    there: Fraction | None
    back: Fraction | None

    @property
    def apart(self) -> Fraction | None:
        """How many levels apart the two stand, or None where one of them has not said."""
        return abs(self.there - self.back) if self.there is not None and self.back is not None else None

    @property
    def is_finding(self) -> bool:
        """Whether they stand two levels apart or more."""
        return self.apart is not None and self.apart >= LEVELS_APART


def pair_items(document: Document) -> tuple[PairItem, ...]:
    """Return every pair of partners of whom one has rated the other at least, item by item, in the order of ids."""
    return tuple(_pair_items(document)) if document.ratings else ()


def pair_findings(pairs: tuple[PairItem, ...]) -> tuple[PairItem, ...]:
    """Return the pairs that stand two levels apart or more, the furthest first."""
    found = [(pair.apart or Fraction(0), pair) for pair in pairs if pair.is_finding]
    return tuple(pair for _, pair in sorted(found, key=lambda each: -each[0]))


def _pair_items(document: Document) -> Iterator[PairItem]:
    asked, said = pairs_in_use(document), pair_views(document)
    highest = {item.id: len(asked.scale_of(item).codes) - 1 for item in asked.items}
    for one, other in combinations(parties(document), 2):
        for item in asked.items:
            there, back = said.get((one, other, item.id)), said.get((other, one, item.id))
            if there is not None or back is not None:
                most = highest[item.id]
                yield PairItem(one, other, item, most, _levels(there, most), _levels(back, most))


def _levels(share: Fraction | None, highest: int) -> Fraction | None:
    return share * highest if share is not None else None
