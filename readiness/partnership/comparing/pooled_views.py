"""Views on partners that are shared in totals only, item by item, as far as they may be shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.words import comparison_phrases
from readiness.partnership.pairs import pairs_in_use
from readiness.questionnaire.format import Item
from readiness.text import FALLBACK_LANGUAGE


@dataclass(frozen=True, slots=True)
class PooledItem:
    """What people said about ``party`` to ``item``: how many chose each level, or each third where they are few."""

    party: str
    item: Item
    counts: tuple[int, ...]
    in_thirds: bool

    @property
    def people(self) -> int:
        """How many people said something."""
        return sum(self.counts)


def pooled_items(comparison: Comparison) -> Iterator[PooledItem]:
    """Yield what may be shown of views in totals only, partner by partner, in the order of the questions."""
    asked = pairs_in_use(comparison.document)
    for party, shown in comparison.pooled_views.items():
        for key, counts in shown.counts.items():
            yield PooledItem(party, asked.item(key.partition("/")[2]), counts, shown.in_thirds)


def spread_words(counts: Sequence[int], language: str = FALLBACK_LANGUAGE, *, in_thirds: bool) -> str:
    """Return how people spread over the scale, in words."""
    say = comparison_phrases().say
    if in_thirds:
        low, middle, high = counts
        return say("comparison.pooled_thirds", language, low=low, middle=middle, high=high)
    return say("comparison.pooled_levels", language, counts=", ".join(str(count) for count in counts))
