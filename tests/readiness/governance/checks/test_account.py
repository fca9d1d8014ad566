"""Checks of who answers to whom."""

import pytest

from readiness.governance.checks.checking import check
from tests.readiness.governance.checks.mutations import both, drop, place
from tests.readiness.governance.maps import LAMBETH, drawn

COMMISSIONERS = f"{LAMBETH['council'].name} and {LAMBETH['ccg'].name}"


@pytest.mark.parametrize(
    ("body", "above"), [("leadership-team", COMMISSIONERS), ("management-team", "Alliance leadership team")]
)
def test_nobody_is_told_to_answer_to_itself(body: str, above: str) -> None:
    graph = both(drop("reports_to", source=body), place(body, apex=False))(drawn("alliance"))
    found = next(one for one in check(graph) if one.rule == "C02" and one.nodes == (body,))
    assert f"answers to {above} and reports there" in found.remedy
