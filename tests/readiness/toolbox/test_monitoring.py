from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.toolbox import CorrectiveStep, PoorPerformance, Watch
from readiness.errors import BadInputError
from readiness.toolbox.monitoring import monitoring_rules, months_after, respond, review_calendar, watch_tier
from readiness.toolbox.rule_packs import rule_book

HOLIDAYS = rule_book().holidays
RULES = monitoring_rules()
TIERS = [tier.id for tier in RULES.tiers]
FACTORS = [one.id for one in RULES.factors]
whole = st.fixed_dictionaries({name: st.integers(0, 2) for name in FACTORS})


@pytest.mark.parametrize(
    ("answers", "tier"),
    [
        (dict.fromkeys(FACTORS, 0), "light"),
        (dict.fromkeys(FACTORS, 1), "usual"),
        ({**dict.fromkeys(FACTORS, 2), "people": 1}, "close"),
        ({**dict.fromkeys(FACTORS, 0), "people": 2}, "close"),
        ({}, "close"),
    ],
)
def test_the_watch_is_in_proportion_to_the_risk(answers: dict[str, int], tier: str) -> None:
    assert watch_tier(Watch(factors=answers)).tier.id == tier


@given(whole, st.sampled_from(FACTORS))
def test_a_greater_risk_never_loosens_the_watch(answers: dict[str, int], factor: str) -> None:
    worse = {**answers, factor: min(2, answers[factor] + 1)}
    before, after = (TIERS.index(watch_tier(Watch(factors=one)).tier.id) for one in (answers, worse))
    assert after >= before


def test_what_is_not_answered_is_named() -> None:
    assert [one.id for one in watch_tier(Watch(factors={"people": 0})).unanswered] == FACTORS[1:]


def test_reviews_come_every_quarter_and_every_year_on_working_days() -> None:
    found = review_calendar(date(2026, 4, 1), date(2027, 4, 30), "england", HOLIDAYS)
    meetings = [one.due for one in found if one.kind == "all-party meeting"]
    assert meetings == ["2026-07-01", "2026-10-01", "2027-01-04", "2027-04-01"]
    assert [one.due for one in found if one.kind == "board review"] == ["2027-04-01"]


def test_no_review_is_proposed_for_a_bank_holiday_of_a_year_without_a_list() -> None:
    found = {one.due for one in review_calendar(date(2027, 4, 1), date(2030, 3, 31), "england", HOLIDAYS)}
    assert found >= {"2028-01-04", "2029-01-02", "2030-01-02"}
    assert not found & {"2028-01-01", "2028-01-03", "2029-01-01", "2030-01-01"}


@pytest.mark.parametrize(("tier", "returns", "visits"), [("light", 2, 0), ("usual", 4, 1), ("close", 12, 4)])
def test_a_closer_watch_asks_for_more(tier: str, returns: int, visits: int) -> None:
    one = RULES.tiers[TIERS.index(tier)]
    found = review_calendar(date(2026, 4, 1), date(2027, 4, 30), "england", HOLIDAYS, one)
    kinds = [review.kind for review in found]
    assert (kinds.count("data return"), kinds.count("visit")) == (returns, visits)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_a_month_without_that_day_has_its_last(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


ALL = ("seriousness", "risk", "breach", "relationship", "reaction")


@pytest.mark.parametrize(
    ("answers", "approach"),
    [
        (dict.fromkeys(ALL, 0), "developmental"),
        (dict.fromkeys(ALL, 1), "developmental"),
        ({**dict.fromkeys(ALL, 2), "risk": 1}, "punitive"),
        ({"risk": 2}, "both"),
        ({"seriousness": 2, "breach": 2}, None),
        ({"seriousness": 2, "breach": 2, "reaction": 0}, "punitive"),
        ({}, None),
    ],
)
def test_five_considerations_choose_the_response(answers: dict[str, int], approach: str | None) -> None:
    assert respond(PoorPerformance(what="late", considerations=answers)).approach == approach


def said(**changed: Any) -> list[str]:
    matter = PoorPerformance(what="late", considerations=dict.fromkeys(ALL, 0), **changed)
    return [one.rule.removeprefix("response.") for one in respond(matter).remarks]


@pytest.mark.parametrize(
    ("changed", "rules"),
    [
        ({}, ["cause", "no_plan"]),
        ({"agreed_cause": "staff left", "plan": (CorrectiveStep(what="hire"),)}, ["loose_step"]),
        ({"agreed_cause": "x", "plan": (CorrectiveStep(what="hire", who="Ann", by="2026-05-01"),)}, []),
        ({"agreed_cause": "x", "response": "punitive"}, ["no_plan", "say_why"]),
    ],
)
def test_a_response_needs_a_cause_a_plan_and_a_reason(changed: dict[str, Any], rules: list[str]) -> None:
    assert said(**changed) == rules


def test_nothing_punitive_rests_on_a_breach_that_is_not_plain() -> None:
    matter = PoorPerformance(what="late", considerations={**dict.fromkeys(ALL, 2), "risk": 1, "breach": 1})
    assert "response.no_plain_breach" in {one.rule for one in respond(matter).remarks}


def test_a_question_that_nobody_asks_is_refused() -> None:
    with pytest.raises(BadInputError, match="did you mean “people”"):
        watch_tier(Watch(factors={"peple": 1}))
    with pytest.raises(BadInputError, match="did you mean “breach”"):
        respond(PoorPerformance(what="late", considerations={"breech": 1}))
