from itertools import pairwise

import pytest

from readiness.contrast import contrast
from readiness.report.palette import ACCENT, CATEGORIES, GRID, LEVELS, MUTED, PAPER, RULE, SURFACE, TEXT, TINTS, TONES


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((ink, ground) for ink in (TEXT, MUTED, ACCENT) for ground in (PAPER, SURFACE)),
        *((tone, PAPER) for tone in TONES.values()),
        *((TONES[tone], TINTS[tone]) for tone in TONES),
        *((TEXT, tint) for tint in TINTS.values()),
        (PAPER, CATEGORIES[0]),
    ],
)
def test_text_stands_out(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("mark", [CATEGORIES[0], CATEGORIES[2], LEVELS[1], LEVELS[2]])
def test_marks_stand_out(mark: str) -> None:
    assert contrast(mark, PAPER) >= 3.0


def test_the_ramp_of_levels_darkens_in_steps_that_are_seen() -> None:
    assert all(contrast(pale, deep) >= 1.5 for pale, deep in pairwise(LEVELS))


def test_rules_stay_behind_the_words() -> None:
    assert all(contrast(line, PAPER) < contrast(MUTED, PAPER) for line in (RULE, GRID))
