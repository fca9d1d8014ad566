"""What people type for numbers and days, read the way they write it."""

import re
from datetime import date

from readiness.errors import BadInputError

# Commas and spaces stand between thousands only: “2,5” is refused, for it means 2.5 to some and 25 to nobody.
_NUMBER = re.compile(r"-?([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:\s[0-9]{3})+)(\.[0-9]+)?")
_DAY_MONTH_YEAR = ("day", "month", "year")
_YEAR_DIGITS, _FEWEST_LETTERS = 4, 3
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_BETWEEN = re.compile(r"[/. ]+")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


def number_from(text: str) -> int | float | None:
    """Return the number that somebody typed, with or without “£”, “%” and commas between thousands.

    Returns:
        The number; None where nothing was typed.

    Raises:
        BadInputError: It is not a number.
    """
    typed = text.strip().removeprefix("£").removesuffix("%").strip()
    if not typed:
        return None
    if _NUMBER.fullmatch(typed) is None:
        remedy = "Give it in figures, such as 12, 2.5 or 250,000; a comma stands only between thousands."
        raise BadInputError("", f"“{text}” is not a number.", remedy)
    plain = re.sub(r"[,\s]", "", typed)
    return float(plain) if "." in plain else int(plain)


def day_from(text: str) -> str | None:
    """Return the day that somebody typed, as year-month-day: 31/3/2027, 31 March 2027 and 2027-03-31 are one day.

    Returns:
        The day; None where nothing was typed.

    Raises:
        BadInputError: It is not a day of the calendar, or of a year that nobody means.
    """
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(_as_year_month_day(text))
    except ValueError as error:
        raise BadInputError(
            "", f"“{text}” is not a date.", "Write it such as 31 March 2027, 31/3/2027 or 2027-03-31."
        ) from error
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        remedy = f"Give a year from {_FIRST_YEAR} to {_LAST_YEAR}."
        raise BadInputError("", f"“{text}” is too far from today.", remedy)
    return day.isoformat()


def _as_year_month_day(text: str) -> str:
    parts = _BETWEEN.split(text.strip().lower())
    if len(parts) != len(_DAY_MONTH_YEAR) or len(parts[2]) != _YEAR_DIGITS:
        return text.strip()
    month = next((number for number, name in enumerate(_MONTHS, start=1) if _names(parts[1], name)), parts[1])
    return "-".join(part.rjust(2, "0") for part in (parts[2], str(month), parts[0]))


def _names(typed: str, month: str) -> bool:
    return len(typed) >= _FEWEST_LETTERS and month.startswith(typed)
