from fractions import Fraction

from readiness.scoring.agreement import polarisation
from tests.readiness.partnership.comparing.consortia import ITEM, compared, consortium


def test_a_gap_is_the_distance_between_the_two_sides_each_organisation_counted_once() -> None:
    (gap,) = compared(consortium(a="0000", b="2", council="4")).gaps
    assert (gap.item.key, gap.providers, gap.commissioners) == (ITEM, Fraction(1, 4), Fraction(1))
    assert (gap.gap, gap.levels_apart) == (Fraction(3, 4), Fraction(3))


def test_a_gap_weighs_importance_times_gap_times_polarisation() -> None:
    (gap,) = compared(consortium(a="0", b="0", council="4")).gaps
    expected = float(gap.item.importance) * float(gap.gap) * polarisation((2, 0, 0, 0, 1))
    assert gap.weight == expected


def test_there_is_no_gap_where_one_side_is_silent_or_both_say_the_same() -> None:
    assert compared(consortium(a="0", b="4")).gaps == ()
    assert compared(consortium(a="3", council="3")).gaps == ()
