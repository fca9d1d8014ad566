from datetime import date
from typing import Any

import pytest

from readiness.document.toolbox import Risk
from readiness.toolbox.risks import register, risk_findings, risk_rules

TODAY = date(2026, 6, 1)
WHOLE = {
    "what": "Staff leave",
    "kind": "operational",
    "likelihood": 2,
    "impact": 2,
    "owner": "Ann",
    "response": "Pay",
    "appetite": "open",
}


def risk(**changed: Any) -> Risk:
    return Risk.model_validate({**WHOLE, **changed})


def test_an_eager_board_takes_more_than_an_averse_one() -> None:
    limits = list(risk_rules().limits.values())
    assert limits == sorted(limits)
    assert list(risk_rules().limits) == ["averse", "minimal", "cautious", "open", "eager"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"likelihood": 4, "impact": 4}, ["over"]),
        ({"owner": ""}, ["no_owner"]),
        ({"response": ""}, ["no_response"]),
        ({"due": "2026-05-31"}, ["overdue"]),
        ({"due": "2026-06-01"}, []),
        ({"appetite": None}, ["no_appetite"]),
        ({"owner": "", "status": "closed"}, []),
    ],
)
def test_what_a_register_lacks_is_named(changed: dict[str, Any], expected: list[str]) -> None:
    found = risk_findings({"r": risk(**changed)}, TODAY)
    assert [one.rule.removeprefix("risk.") for one in found] == expected
    assert all("Staff leave" in one.say() for one in found)


def test_the_register_puts_what_is_over_the_appetite_first_and_closed_last() -> None:
    rows = {
        "small": risk(),
        "great": risk(likelihood=5, impact=2),
        "over": risk(likelihood=2, impact=2, appetite="averse"),
        "closed": risk(likelihood=5, impact=5, status="closed"),
    }
    assert [row.key for row in register(rows)] == ["over", "great", "small", "closed"]
