from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.toolbox import Buyer, RouteCase, Subject
from readiness.errors import BadInputError
from readiness.records import record_from
from readiness.toolbox.route import RouteAnswer, route
from readiness.toolbox.rule_packs import FACTS, rule_book
from tests.readiness.toolbox.builders import route_case

BOOK = rule_book()
ACT, BELOW, OLD = "procurement-act-2023", "below-threshold", "public-contracts-regulations-2015"
HEALTH: dict[str, Any] = {"subject": "health-care", "buyer": "nhs-body"}


def asked(day: str = "2026-06-01", **facts: Any) -> RouteAnswer:
    return route(route_case(**facts), date.fromisoformat(day), BOOK)


def standings(answer: RouteAnswer) -> dict[str, str]:
    return {one.option.id: one.standing for one in answer.options}


@pytest.mark.parametrize(
    ("day", "facts", "regime"),
    [
        ("2025-02-23", {}, OLD),
        ("2025-02-24", {}, ACT),
        ("2015-02-26", {}, OLD),
        ("2023-12-31", HEALTH, OLD),
        ("2024-01-01", HEALTH, "provider-selection-regime"),
        ("2026-06-01", {**HEALTH, "value": 1}, "provider-selection-regime"),
        ("2026-06-01", {**HEALTH, "buyer": "local-authority"}, "provider-selection-regime"),
        ("2026-06-01", {**HEALTH, "buyer": "central-government"}, ACT),
        ("2025-02-23", {**HEALTH, "nation": "wales"}, OLD),
        ("2025-02-24", {**HEALTH, "nation": "wales"}, "provider-selection-regime-wales"),
        ("2026-06-01", {**HEALTH, "nation": "northern-ireland"}, ACT),
        ("2026-06-01", {"grant": True}, "grant"),
        ("2026-06-01", {"grant": False}, ACT),
    ],
)
def test_the_day_the_place_and_the_subject_choose_the_regime(day: str, facts: dict[str, Any], regime: str) -> None:
    assert asked(day, **facts).pack.id == regime


GOODS = {"subject": "goods-or-services"}
CENTRAL = {"subject": "goods-or-services", "buyer": "central-government"}


@pytest.mark.parametrize(
    ("day", "facts", "threshold"),
    [
        ("2025-12-31", {}, 663_540),
        ("2026-01-01", {}, 663_540),
        ("2025-12-31", GOODS, 214_904),
        ("2026-01-01", GOODS, 207_720),
        ("2025-12-31", CENTRAL, 139_688),
        ("2026-01-01", CENTRAL, 135_018),
        ("2025-12-31", {"subject": "works"}, 5_372_609),
        ("2026-01-01", {"subject": "works"}, 5_193_000),
        ("2026-01-01", {**GOODS, "concession": True}, 5_193_000),
        ("2026-01-01", {"concession": True}, 5_372_609),
    ],
)
def test_a_threshold_holds_from_its_day_and_at_its_pound(day: str, facts: dict[str, Any], threshold: float) -> None:
    assert [asked(day, **facts, value=value).pack.id for value in (threshold - 0.01, threshold)] == [BELOW, ACT]
    assert asked(day, **facts, value=threshold).threshold is not None


PATIENTS: dict[str, Any] = {"patient_choice": False}
FRAMEWORK = {**PATIENTS, "only_capable": False, "framework": True, "suitable_known": True}
EXISTING: dict[str, Any] = {"existing_provider": True, "only_capable": False, "framework": False, "sufficient": True}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"existing_provider": True, "only_capable": True, "framework": False}, {"direct-award-a": "must"}),
        ({"patient_choice": True, "framework": False}, {"direct-award-b": "must", "psr-competitive": "closed"}),
        ({**EXISTING, **PATIENTS, "considerable_change": False}, {"direct-award-c": "may", "psr-competitive": "may"}),
        ({**EXISTING, **PATIENTS, "considerable_change": True}, {"direct-award-c": "closed"}),
        ({**EXISTING, **PATIENTS}, {"direct-award-c": "depends"}),
        (FRAMEWORK, {"most-suitable-provider": "closed", "psr-competitive": "may"}),
    ],
)  # fmt: skip
def test_facts_open_and_close_the_five_ways(facts: dict[str, Any], expected: dict[str, str]) -> None:
    assert standings(asked(**HEALTH, **facts)).items() >= expected.items()


def test_what_must_be_used_closes_the_rest_and_stands_first() -> None:
    answer = asked(**HEALTH, patient_choice=True, framework=False)
    assert answer.options[0].option.id == "direct-award-b"
    assert {one.standing for one in answer.options[1:] if not one.option.must} == {"closed"}
    assert "direct-award-b" in {one.gives_way_to for one in answer.options} | {answer.options[0].option.id}


def test_one_reason_of_several_opens_a_direct_award() -> None:
    assert standings(asked())["direct-award"] == "depends"
    assert standings(asked(urgent=True))["direct-award"] == "may"
    assert standings(asked(urgent=False, single_supplier=False))["direct-award"] == "closed"


@pytest.mark.parametrize(
    ("facts", "word", "bound"),
    [
        ({}, "No standstill must be kept", True),
        (GOODS, "Wait out a standstill", True),
        ({**GOODS, "value": 5_000_000}, "three key performance", False),
        ({**GOODS, "value": 5_000_001}, "three key performance", True),
        ({"value": 9_000_000}, "three key performance", False),
        ({**GOODS, "value": 29_999}, "below-threshold tender notice", False),
        ({**GOODS, "value": 30_000}, "below-threshold tender notice", True),
        ({**CENTRAL, "value": 12_000}, "below-threshold tender notice", True),
    ],
)
def test_duties_bind_where_they_are_meant_to(facts: dict[str, Any], word: str, bound: bool) -> None:
    assert any(word in duty.what.read() for duty in asked(**facts).duties) == bound


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({}, []),
        ({"subject": "health-care", "buyer": "central-government"}, []),
        (GOODS, [25, 10, 8]),
        ({"subject": "works", "value": 6_000_000}, [25, 10, 8]),
    ],
)
def test_the_act_sets_no_least_time_for_light_touch_tenders_and_the_answer_says_so(
    facts: dict[str, Any], days: list[int]
) -> None:
    option = next(one for one in asked(**facts).options if one.option.id == "open-procedure")
    assert [one.step.days for one in option.timetable] == days
    assert any("no least time" in duty.what.read() for duty in option.duties) == (not days)


def test_a_timetable_ends_on_a_day() -> None:
    answer = asked(**HEALTH, **EXISTING, **PATIENTS, considerable_change=False)
    (step,) = next(one for one in answer.options if one.option.id == "direct-award-c").timetable
    assert step.ends == date(2026, 6, 12)


@pytest.mark.parametrize(("day", "facts", "word"), [
    ("2015-02-25", {}, "the earliest are those of 26 February 2015"),
    ("2026-06-01", {"nation": "scotland"}, "procurement law of its own"),
    ("9999-12-31", {}, "Nobody knows the rules of 9999"),
])  # fmt: skip
def test_what_no_pack_covers_is_said_in_words(day: str, facts: dict[str, Any], word: str) -> None:
    with pytest.raises(BadInputError, match=word):
        asked(day, **facts)


def test_every_answer_names_its_sources() -> None:
    answer = asked()
    assert {one.option.source for one in answer.options} <= answer.sources.keys()
    assert "threshold" in answer.sources


def test_a_fact_that_nobody_knows_is_refused() -> None:
    with pytest.raises(BadInputError, match="did you mean “urgent”"):
        record_from({"nation": "england", "urgnt": True}, RouteCase, "test")


known = st.one_of(st.none(), st.booleans())
cases = st.fixed_dictionaries(
    {
        "nation": st.sampled_from(["england", "wales", "northern-ireland"]),
        "buyer": st.sampled_from(get_args(Buyer)),
        "subject": st.sampled_from(get_args(Subject)),
        "value": st.floats(0, 1e7, allow_nan=False),
        "concession": st.booleans(),
        **dict.fromkeys(FACTS, known),
    }
)


@given(cases, st.dates(date(2015, 2, 26), date(2030, 12, 31)))
def test_every_purchase_has_a_regime_with_a_way_that_is_open_or_may_be(facts: dict[str, Any], day: date) -> None:
    answer = route(route_case(**facts), day, BOOK)
    assert answer.pack.holds_on(day)
    assert {one.standing for one in answer.options} - {"closed"} or facts["framework"] or facts["only_capable"]
