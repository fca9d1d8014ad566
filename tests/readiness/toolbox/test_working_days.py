from datetime import date

import pytest

from readiness.document.toolbox import Nation
from readiness.toolbox.rule_packs import Counted, rule_book
from readiness.toolbox.working_days import last_day

HOLIDAYS = rule_book().holidays


@pytest.mark.parametrize(
    ("notice", "counted", "nation", "expected"),
    [
        # SI 2023/1348, regulation 12: begins on Tuesday the 2nd; the eighth working day after that day.
        (date(2026, 6, 1), "after-the-next-day", "england", date(2026, 6, 12)),
        # Procurement Act 2023, section 51: the day of the notice is the first of the eight.
        (date(2026, 6, 1), "with-the-day", "england", date(2026, 6, 10)),
        (date(2026, 6, 1), "after-the-day", "wales", date(2026, 6, 11)),
        (date(2026, 6, 6), "with-the-day", "england", date(2026, 6, 17)),
        (date(2026, 12, 18), "after-the-next-day", "england", date(2027, 1, 4)),
        (date(2026, 7, 6), "with-the-day", "england", date(2026, 7, 15)),
        (date(2026, 7, 6), "with-the-day", "northern-ireland", date(2026, 7, 16)),
    ],
)
def test_eight_working_days_end_when_the_rules_say(
    notice: date, counted: Counted, nation: Nation, expected: date
) -> None:
    assert last_day(notice, 8, counted, nation, HOLIDAYS) == expected


def test_days_that_are_not_working_days_are_counted_straight_on() -> None:
    assert last_day(date(2026, 6, 1), 25, "after-the-day", "england", None) == date(2026, 6, 26)


@pytest.mark.parametrize("notice", [date(2023, 6, 1), date(2027, 12, 30), date(2028, 1, 1)])
def test_a_year_without_its_bank_holidays_has_no_last_day(notice: date) -> None:
    assert last_day(notice, 8, "with-the-day", "england", HOLIDAYS) is None


def test_no_bank_holiday_that_is_kept_falls_on_a_weekend() -> None:
    assert not [day for days in HOLIDAYS.days.values() for day in days if day.weekday() > 4]
    assert {len(days) for days in HOLIDAYS.days.values()} == {32, 40}
