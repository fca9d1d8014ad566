from datetime import date
from typing import Any

import pytest

from readiness.toolbox.route import route
from readiness.toolbox.route_turns import questions, turns
from readiness.toolbox.rule_packs import rule_book
from tests.readiness.toolbox.builders import route_case

BOOK = rule_book()
GOODS = {"subject": "goods-or-services"}


def turned(day: str, **facts: Any) -> dict[str, str]:
    return {
        one.field: one.remark.say() for one in turns(route(route_case(**facts), date.fromisoformat(day), BOOK), BOOK)
    }


ACT = "Procurement Act 2023."
BELOW = "Below the threshold (Procurement Act 2023, part 6)."
BETWEEN = {**GOODS, "value": 210_000}
HEALTH = {"subject": "health-care", "buyer": "nhs-body"}


@pytest.mark.parametrize(
    ("day", "facts", "field", "words"),
    [
        ("2026-06-01", {}, "value", f"Under £663,540 (with VAT): {BELOW}"),
        ("2026-06-01", {"value": 1}, "value", f"From £663,540 (with VAT): {ACT}"),
        ("2025-12-31", BETWEEN, "later", f"A procurement that begins on or after 1 January 2026: {ACT}"),
        ("2026-01-01", BETWEEN, "earlier", f"A procurement that began before 1 January 2026: {BELOW}"),
        ("2026-06-01", {}, "grant", "If the money were a grant: A grant."),
        ("2026-06-01", {"grant": True}, "grant", f"If the money were payment under a contract: {ACT}"),
        ("2026-06-01", {}, "subject", f"If the subject were building works: {BELOW}"),
        ("2026-06-01", HEALTH, "nation", f"If it were bought in Northern Ireland: {ACT}"),
    ],
)
def test_one_thing_different_is_named_with_what_follows(
    day: str, facts: dict[str, Any], field: str, words: str
) -> None:
    facts = {"value": 700_000, **facts}
    found = [one.remark.say() for one in turns(route(route_case(**facts), date.fromisoformat(day), BOOK), BOOK)]
    assert words in found
    assert field in turned(day, **facts)


def test_each_turn_does_lead_to_another_regime() -> None:
    answer = route(route_case(), date(2026, 6, 1), BOOK)
    assert answer.pack.id not in {one.regime for one in turns(answer, BOOK)}


def test_only_the_nearest_day_on_each_side_is_named() -> None:
    answer = route(route_case(subject="health-care", buyer="nhs-body", nation="wales"), date(2024, 6, 1), BOOK)
    fields = [one.field for one in turns(answer, BOOK)]
    assert (fields.count("later"), fields.count("earlier")) == (1, 0)


def test_nothing_is_asked_for_an_option_that_is_closed_anyway() -> None:
    facts = {**HEALTH, "existing_provider": True, "only_capable": True, "framework": False}
    asked = questions(route(route_case(**facts), date(2026, 6, 1), BOOK), BOOK)
    assert [fact for fact, _ in asked] == ["grant", "patient_choice"]


def test_what_is_not_known_yet_is_asked_once() -> None:
    asked = questions(route(route_case(subject="health-care", buyer="nhs-body"), date(2026, 6, 1), BOOK), BOOK)
    names = [fact for fact, _ in asked]
    assert names[0] == "grant"
    assert len(set(names)) == len(names) == 8
