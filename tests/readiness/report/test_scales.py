"""Scales of money: round sums that hold the whole line, and not too many of them."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from readiness.report.scales import round_sums

sums = st.integers(-(10**9), 10**9).map(lambda pence: Fraction(pence, 100))


@given(sums, sums, st.integers(2, 8))
def test_every_sum_lies_on_the_scale_and_the_steps_are_few_and_even(one: Fraction, other: Fraction, most: int) -> None:
    low, high = sorted((one, other))
    scale = round_sums(low, high, most)
    assert scale[0] <= low <= high <= scale[-1]
    assert len({after - before for before, after in pairwise(scale)}) == 1
    assert 2 <= len(scale) <= most + 1


def test_steps_are_such_as_people_count_in() -> None:
    scale = round_sums(Fraction(-208_000), Fraction(572_000), 6)
    assert [int(one) for one in scale] == [-400_000, -200_000, 0, 200_000, 400_000, 600_000]
