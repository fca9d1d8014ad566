"""A chance in words: so many of a hundred plausible cases, and the everyday word that goes with the number."""

from fractions import Fraction

from readiness.phrases import Phrases
from readiness.scoring.ranges import whole_percentage
from readiness.text import FALLBACK_LANGUAGE

HUNDRED = 100
# Sums of chances leave so little behind by arithmetic alone.
DUST = 1e-9
# The printed number from which a word holds, so that a number and its word never contradict each other.
WORDS = (
    (99, "as_good_as_certain"), (90, "very_likely"), (66, "likely"), (34, "even"), (11, "unlikely"),
    (2, "very_unlikely"), (0, "hardly"),
)  # fmt: skip


def in_cases(phrases: Phrases, chance: float, language: str = FALLBACK_LANGUAGE) -> str:
    """Return ``chance`` as “in 83 of 100 plausible cases”; all and none are said only where they are meant.

    Args:
        phrases: The phrases of the reports.
        chance: 0 to 1; what arithmetic leaves beside either end counts as the end.
        language: The language of the words.
    """
    count = whole_percentage(Fraction(chance))
    if count == 0:
        return phrases.say("chance.none" if chance <= DUST else "chance.hardly_any", language)
    if count == HUNDRED:
        return phrases.say("chance.all" if chance >= 1 - DUST else "chance.nearly_all", language)
    return phrases.say("chance.some", language, count=count)


def of_hundred(chance: float) -> str:
    """Return ``chance`` as a number of a hundred, with a sign where 0 or 100 would say more than is meant."""
    count = whole_percentage(Fraction(chance))
    if count == 0 and chance > DUST:
        return "< 1"
    return "> 99" if count == HUNDRED and chance < 1 - DUST else str(count)


def likelihood(phrases: Phrases, chance: float, language: str = FALLBACK_LANGUAGE) -> str:
    """Return the everyday word for ``chance``, 0 to 1.

    Source:
        Mastrandrea and others, Guidance note on consistent treatment of uncertainties, IPCC 2010, table 1.
    """
    count = whole_percentage(Fraction(chance))
    return phrases.say(f"likelihood.{next(word for least, word in WORDS if count >= least)}", language)
