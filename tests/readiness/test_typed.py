import pytest

from readiness.errors import BadInputError
from readiness.typed import day_from, number_from


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12),
        ("£250,000", 250_000),
        (" 33.5 % ", 33.5),
        ("", None),
        ("  ", None),
        ("-3", -3),
        ("£ 1,250,000.50", 1_250_000.5),
        ("250 000", 250_000),
        ("2500", 2500),
    ],
)
def test_numbers_are_read_as_people_write_them(typed: str, number: float | None) -> None:
    assert number_from(typed) == number


@pytest.mark.parametrize(
    "typed", ["many", "1e9", "1.2.3", "٣٤", "12 or 13", "2,5", "12,5", "33 4", "1,2,3", "1,0000", "1,000 000"]
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(BadInputError, match="is not a number"):
        number_from(typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/3/2027", "2027-03-31"),
        ("1.4.2027", "2027-04-01"),
        ("3 March 2027", "2027-03-03"),
        ("3 sep 2027", "2027-09-03"),
        ("2027-03-31", "2027-03-31"),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: str | None) -> None:
    assert day_from(typed) == day


@pytest.mark.parametrize("typed", ["31/6/2027", "2027-02-30", "3 Ma 2027", "1/1", "soon"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(BadInputError, match=f"“{typed}” is not a date"):
        day_from(typed)


@pytest.mark.parametrize("typed", ["0001-01-01", "31 December 1899", "1/1/2201"])
def test_a_year_that_nobody_means_is_refused(typed: str) -> None:
    with pytest.raises(BadInputError, match=f"“{typed}” is too far from today. Give a year from 1900 to 2200."):
        day_from(typed)


@pytest.mark.parametrize("day", ["1900-01-01", "2200-12-31"])
def test_the_years_at_the_ends_are_taken(day: str) -> None:
    assert day_from(day) == day
