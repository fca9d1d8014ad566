"""The comparison in words: its phrases, and what partners are called while they go under aliases."""

from fractions import Fraction
from functools import lru_cache

from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.rounds import FactorMove
from readiness.partnership.comparing.seated_then import last_name
from readiness.phrases import Phrases, read_phrases
from readiness.records import data_folder
from readiness.scoring.ranges import rounded
from readiness.text import FALLBACK_LANGUAGE

HIGH, MEDIUM = Fraction(2, 3), Fraction(1, 3)


@lru_cache
def comparison_phrases() -> Phrases:
    """Return the phrases of the comparison."""
    return read_phrases(data_folder() / "phrases" / "compare.toml")


def party_name(comparison: Comparison, party: str, language: str = FALLBACK_LANGUAGE) -> str:
    """Return the name of ``party``, or its alias where partners go under aliases.

    A party that was taken away goes by the name that it had.
    """
    if party not in comparison.panel.parties:
        return last_name(comparison.document, party)
    if comparison.shows_aliases:
        return comparison_phrases().say("partner.alias", language, number=comparison.alias_numbers[party])
    return comparison.panel.parties[party].name


def names_left_out(comparison: Comparison, move: FactorMove, language: str = FALLBACK_LANGUAGE) -> tuple[str, ...]:
    """Return who answered only one of the two times; whoever was taken away has no alias and is then not named."""
    gone = () if comparison.shows_aliases else move.left_out_and_gone
    return tuple(party_name(comparison, party, language) for party in (*move.left_out, *gone))


def importance_word(share: Fraction) -> str:
    """Return the key of the word for an importance of 0 to 1: high, medium or low."""
    return "high" if share >= HIGH else "medium" if share >= MEDIUM else "low"


def decimal(value: Fraction) -> str:
    """Return ``value`` with one decimal, half up like every other number."""
    return f"{float(rounded(value, 1)):.1f}"
