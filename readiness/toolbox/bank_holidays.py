"""The usual bank holidays of any year: what a diary needs for years of which no official list is kept yet."""

from calendar import MONDAY, monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from readiness.document.toolbox import Nation

DAY = timedelta(days=1)
SATURDAY = 5
DAYS_A_WEEK = 7
_FIXED: dict[Nation, tuple[tuple[int, int], ...]] = {
    "england": ((1, 1), (12, 25), (12, 26)),
    "wales": ((1, 1), (12, 25), (12, 26)),
    "northern-ireland": ((1, 1), (3, 17), (7, 12), (12, 25), (12, 26)),
    "scotland": ((1, 1), (1, 2), (11, 30), (12, 25), (12, 26)),
}


@lru_cache(maxsize=256)
def usual_bank_holidays(year: int, nation: Nation) -> frozenset[date]:
    """Return the bank holidays that come round every year; a day proclaimed for once, as for a crowning, is not there.

    A fixed day at a weekend is kept on the next weekday that is not a holiday already.

    Source:
        Banking and Financial Dealings Act 1971, schedule 1, with the days since proclaimed for every year.
    """
    easter = easter_sunday(year)
    moving = {easter - 2 * DAY, _first_monday(year, 5), _last_monday(year, 5)}
    if nation == "scotland":
        moving.add(_first_monday(year, 8))
    else:
        moving |= {easter + DAY, _last_monday(year, 8)}
    return frozenset(moving) | _on_weekdays(date(year, month, day) for month, day in _FIXED[nation])


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of ``year`` in the Gregorian calendar.

    Source:
        The anonymous algorithm of Nature, 20 April 1876, as in J. Meeus, Astronomical Algorithms, chapter 8.
    """
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + (MONDAY - first.weekday()) % DAYS_A_WEEK * DAY


def _last_monday(year: int, month: int) -> date:
    last = date(year, month, monthrange(year, month)[1])
    return last - last.weekday() * DAY


def _on_weekdays(days: Iterable[date]) -> frozenset[date]:
    fixed = sorted(days)
    kept = {day for day in fixed if day.weekday() < SATURDAY}
    for day in (day for day in fixed if day not in kept):
        moved = day
        while moved.weekday() >= SATURDAY or moved in kept:
            moved += DAY
        kept.add(moved)
    return frozenset(kept)
