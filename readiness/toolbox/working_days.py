"""The last day of a period that the rules count in days or in working days."""

from datetime import date, timedelta
from itertools import count

from readiness.document.toolbox import Nation
from readiness.toolbox.bank_holidays import usual_bank_holidays
from readiness.toolbox.rule_packs import Counted, Holidays

SATURDAY = 5
DAY = timedelta(days=1)
_DAYS_AFTER_NOTICE = {"with-the-day": 0, "after-the-day": 1, "after-the-next-day": 2}


def is_working_day(day: date, nation: Nation, holidays: Holidays) -> bool:
    """Return whether ``day`` is neither at a weekend nor a bank holiday in ``nation``.

    Of a year or a nation without a list in ``holidays`` the usual bank holidays are left out.
    """
    is_kept = nation in holidays.days and holidays.first_year <= day.year <= holidays.last_year
    closed = holidays.days[nation] if is_kept else usual_bank_holidays(day.year, nation)
    return day.weekday() < SATURDAY and day not in closed


def last_day(notice: date, days: int, counted: Counted, nation: Nation, holidays: Holidays | None) -> date | None:
    """Return the last day of a period of ``days``, or None where the bank holidays of its years are not kept.

    Args:
        notice: The day on which the notice is published.
        days: The length of the period, 1 or more.
        counted: Which day is the first that counts.
        nation: Whose bank holidays hold.
        holidays: The bank holidays, or None where every day counts.

    Source:
        SI 2023/1348, regulation 12 (after the next day); Procurement Act 2023, section 51 (with the day).
    """
    first = notice + _DAYS_AFTER_NOTICE[counted] * DAY
    if holidays is None:
        return first + (days - 1) * DAY
    left = days
    for step in count():
        day = first + step * DAY
        if not holidays.first_year <= day.year <= holidays.last_year:
            return None
        left -= is_working_day(day, nation, holidays)
        if not left:
            return day
    return None
