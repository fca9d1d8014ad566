"""Checks of the responsibility matrix."""

import pytest

from readiness.governance.checks.checking import check
from tests.readiness.governance.checks.mutations import activity
from tests.readiness.governance.maps import drawn


@pytest.mark.parametrize(
    ("statutory", "accountable", "found"),
    [
        (None, "leadership-team", ["to-do"]),
        (False, "leadership-team", []),
        (True, "leadership-team", ["error"]),
        (None, "council", []),
    ],
)
def test_whether_a_duty_is_statutory_may_be_unrecorded(
    statutory: bool | None, accountable: str, found: list[str]
) -> None:
    graph = activity("2-steering", statutory=statutory, accountable=(accountable,))(drawn("alliance"))
    assert [one.severity for one in check(graph) if one.rule == "C31"] == found
