from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.toolbox import Band
from readiness.toolbox.bands import band_faults, increments, outturn_that_costs, providers_part, spans
from tests.readiness.toolbox.builders import bands

TARGET = Fraction(1000)
hundredths = st.integers(0, 100).map(lambda whole: whole / 100)
tops = st.lists(st.integers(1, 200).map(lambda whole: whole / 100), max_size=5, unique=True)


@st.composite
def whole_bands(draw: st.DrawFn) -> tuple[Band, ...]:
    """Draw bands that cover every outturn, in any order."""
    return bands(*draw(st.permutations([(top, draw(hundredths)) for top in [*draw(tops), None]])))


outturns = st.integers(0, 3000).map(Fraction)


@given(whole_bands(), outturns)
def test_the_order_of_bands_says_nothing(those: tuple[Band, ...], outturn: Fraction) -> None:
    assert increments(TARGET, outturn, spans(those[::-1])) == increments(TARGET, outturn, spans(those))


@given(whole_bands(), outturns)
def test_the_increments_make_the_whole_saving(those: tuple[Band, ...], outturn: Fraction) -> None:
    assert sum(one.amount for one in increments(TARGET, outturn, spans(those))) == TARGET - outturn


@given(whole_bands(), outturns)
def test_a_penny_more_spent_never_moves_the_part_by_more_than_a_penny(
    those: tuple[Band, ...], outturn: Fraction
) -> None:
    penny = Fraction(1, 100)
    step = providers_part(TARGET, outturn, spans(those)) - providers_part(TARGET, outturn + penny, spans(those))
    assert 0 <= step <= penny


@given(whole_bands(), st.integers(0, 1500).map(Fraction))
def test_the_outturn_that_costs_so_much_costs_just_that(those: tuple[Band, ...], loss: Fraction) -> None:
    outturn = outturn_that_costs(loss, TARGET, spans(those))
    if outturn is None:
        assert -providers_part(TARGET, TARGET * 1000, spans(those)) <= max(loss, TARGET * 2)
    else:
        assert -providers_part(TARGET, outturn, spans(those)) == loss


def test_a_limited_loss_that_is_never_reached_has_no_outturn() -> None:
    assert outturn_that_costs(Fraction(51), TARGET, spans(bands((1.1, 0.5), (None, 0)))) is None
    assert outturn_that_costs(Fraction(50), TARGET, spans(bands((1.1, 0.5), (None, 0)))) == 1100


@pytest.mark.parametrize(
    ("those", "word"),
    [
        (bands((0.9, 0.5), (1.1, 0.5)), "leave “up_to” out"),
        (bands((None, 0.5), (None, 0.5)), "more than one"),
        (bands((0.9, 0.5), (0.9, 0.1), (None, 0)), "two bands end at 0.9"),
    ],
)
def test_bands_with_gaps_or_doubles_are_named(those: tuple[Band, ...], word: str) -> None:
    (fault,) = band_faults(those)
    assert word in fault


def test_key_results_never_lift_a_share_above_the_whole() -> None:
    assert [span.share for span in spans(bands((1, 0.8), (None, 0.2)), Fraction(3, 2))] == [1, Fraction(3, 10)]
