"""The comparison in words: its phrases, and what partners are called while they go under aliases."""

from fractions import Fraction
from functools import lru_cache

from readiness.partnership.comparing.comparison import Comparison
from readiness.phrases import Phrases, read_phrases
from readiness.records import data_folder
from readiness.text import FALLBACK_LANGUAGE

HIGH, MEDIUM = Fraction(2, 3), Fraction(1, 3)


@lru_cache
def comparison_phrases() -> Phrases:
    """Return the phrases of the comparison."""
    return read_phrases(data_folder() / "phrases" / "compare.toml")


def party_name(comparison: Comparison, party: str, language: str = FALLBACK_LANGUAGE) -> str:
    """Return the name of ``party``, or its alias where partners go under aliases."""
    if comparison.shows_aliases:
        return comparison_phrases().say("partner.alias", language, number=comparison.alias_numbers[party])
    return comparison.panel.parties[party].name


def importance_word(share: Fraction) -> str:
    """Return the key of the word for an importance of 0 to 1: high, medium or low."""
    return "high" if share >= HIGH else "medium" if share >= MEDIUM else "low"


def decimal(value: Fraction) -> str:
    """Return ``value`` with one decimal."""
    return f"{float(value):.1f}"
