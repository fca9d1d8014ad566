from fractions import Fraction

import pytest

from readiness.scoring.ranges import Range, combine, rounded, whole_percentage


@pytest.mark.parametrize(
    ("value", "places", "mode", "expected"),
    [
        ("2.5", 0, "half-up", "3"),
        ("-2.5", 0, "half-up", "-3"),
        ("2.5", 0, "half-even", "2"),
        ("3.5", 0, "half-even", "4"),
        ("2.99", 1, "down", "2.9"),
        ("2.45", 1, "half-up", "2.5"),
        ("5.95", 1, "half-up", "6.0"),
    ],
)
def test_a_half_is_rounded_as_the_instrument_says(value: str, places: int, mode: str, expected: str) -> None:
    assert rounded(Fraction(value), places, mode) == Fraction(expected)  # type: ignore[arg-type]


def test_a_share_is_printed_as_a_whole_percentage() -> None:
    assert [whole_percentage(Fraction(share)) for share in ("0", "1/3", "5/8", "1")] == [0, 33, 63, 100]


@pytest.mark.parametrize(
    ("rule", "low", "expected"), [("mean", "1/3", "1/2"), ("median", "1/4", "1/2"), ("lowest", "0", "1/4")]
)
def test_peoples_ranges_combine_bound_by_bound(rule: str, low: str, expected: str) -> None:
    ranges = [
        Range(Fraction(0), Fraction(1, 4), Fraction(1)),
        Range.at(Fraction(3, 4)),
        Range(Fraction(1, 4), Fraction(1, 2), Fraction(1)),
    ]
    found = combine(ranges, rule)  # type: ignore[arg-type]
    assert (found.low, found.expected) == (Fraction(low), Fraction(expected))
