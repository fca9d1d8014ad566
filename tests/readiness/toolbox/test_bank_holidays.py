from datetime import date

import pytest

from readiness.document.toolbox import Nation
from readiness.toolbox.bank_holidays import easter_sunday, usual_bank_holidays
from readiness.toolbox.rule_packs import rule_book

HOLIDAYS = rule_book().holidays
KEPT = range(HOLIDAYS.first_year, HOLIDAYS.last_year + 1)


@pytest.mark.parametrize("nation", HOLIDAYS.days)
def test_the_usual_days_are_those_of_the_official_lists(nation: Nation) -> None:
    found = {day for year in KEPT for day in usual_bank_holidays(year, nation)}
    assert found == set(HOLIDAYS.days[nation])


@pytest.mark.parametrize(
    ("year", "easter"),
    [(1818, (3, 22)), (1943, (4, 25)), (2000, (4, 23)), (2019, (4, 21)), (2028, (4, 16)), (2038, (4, 25))],
)
def test_easter_falls_where_the_almanacs_say(year: int, easter: tuple[int, int]) -> None:
    assert easter_sunday(year) == date(year, *easter)


@pytest.mark.parametrize(
    ("year", "nation", "days"),
    [
        (2022, "england", [(1, 3), (12, 26), (12, 27)]),
        (2028, "england", [(1, 3), (4, 14), (4, 17), (12, 25), (12, 26)]),
        (2022, "scotland", [(1, 3), (1, 4), (11, 30)]),
        (2023, "scotland", [(1, 2), (1, 3)]),
        (2027, "scotland", [(1, 1), (1, 4), (8, 2)]),
        (2029, "northern-ireland", [(3, 19), (7, 12)]),
    ],
)
def test_a_day_at_a_weekend_is_kept_on_the_next_free_weekday(
    year: int, nation: Nation, days: list[tuple[int, int]]
) -> None:
    found = usual_bank_holidays(year, nation)
    assert {date(year, *day) for day in days} <= found
    assert not [day for day in found if day.weekday() > 4]
