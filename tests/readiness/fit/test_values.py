from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.fit.values import partial_value

KNOTS = tuple((Fraction(share), Fraction(value)) for share, value in (("1/4", "0"), ("1/2", "3/4"), ("3/4", "1")))
shares = st.fractions(min_value=0, max_value=1, max_denominator=1000)


@pytest.mark.parametrize(
    ("share", "value"),
    [("0", "0"), ("1/4", "0"), ("3/8", "3/8"), ("1/2", "3/4"), ("5/8", "7/8"), ("3/4", "1"), ("1", "1")],
)
def test_values_run_straight_between_the_knots(share: str, value: str) -> None:
    assert partial_value(KNOTS, Fraction(share)) == Fraction(value)


@given(shares, shares)
def test_a_better_reading_is_never_worth_less(one: Fraction, other: Fraction) -> None:
    low, high = sorted((one, other))
    assert partial_value(KNOTS, low) <= partial_value(KNOTS, high)
