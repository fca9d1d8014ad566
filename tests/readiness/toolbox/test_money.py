from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.toolbox.money import exact, given_out, pounds, to_the_penny

totals = st.integers(-(10**9), 10**9).map(lambda pence: Fraction(pence, 100))
shares = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=2), st.integers(0, 100).map(Fraction), min_size=1
).filter(lambda those: sum(those.values()) > 0)


@given(totals, shares)
def test_the_parts_make_the_total_to_the_penny(total: Fraction, those: dict[str, Fraction]) -> None:
    assert sum(given_out(total, those).values()) == total


@given(totals, shares)
def test_no_part_is_a_penny_away_from_its_exact_share(total: Fraction, those: dict[str, Fraction]) -> None:
    whole = sum(those.values())
    parts = given_out(total, those)
    assert all(abs(parts[name] - total * share / whole) < Fraction(1, 100) for name, share in those.items())


@given(totals, shares)
def test_the_order_of_rows_says_nothing(total: Fraction, those: dict[str, Fraction]) -> None:
    assert given_out(total, dict(reversed(those.items()))) == given_out(total, those)


@given(totals, shares)
def test_a_loss_is_given_out_as_the_same_gain_would_be(total: Fraction, those: dict[str, Fraction]) -> None:
    assert given_out(-total, those) == {name: -part for name, part in given_out(total, those).items()}


def test_a_penny_left_over_goes_to_the_greatest_remainder_then_to_the_larger_share() -> None:
    thirds = {name: Fraction(1) for name in "cab"}
    assert given_out(Fraction(1, 100), thirds) == {"a": Fraction(1, 100), "b": 0, "c": 0}
    assert given_out(Fraction(10), {"a": Fraction(1), "b": Fraction(2)}) == {
        "a": Fraction(333, 100),
        "b": Fraction(667, 100),
    }


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Fraction(0), "£0"),
        (Fraction(50_000), "£50,000"),
        (Fraction(-1234567, 100), "−£12,345.67"),
        (Fraction(1, 2), "£0.50"),
        (Fraction(-1, 1000), "£0"),
    ],
)
def test_pounds_are_written_as_people_write_them(amount: Fraction, words: str) -> None:
    assert pounds(amount) == words


def test_an_amount_is_taken_as_it_was_typed() -> None:
    assert exact(0.1) == exact(Decimal("0.1")) == Fraction(1, 10)
    assert to_the_penny(Fraction(1, 200)) == Fraction(1, 100)
