"""Check C06: whose right to step in answers a single point of failure."""

import pytest

from readiness.governance.checks.checking import check
from tests.readiness.governance.checks.mutations import add, both, edge, lines
from tests.readiness.governance.maps import drawn


@pytest.mark.parametrize(("holder", "found"), [("stranger", ["prime"]), ("council", [])])
def test_only_the_commissioners_side_can_hold_the_step_in_right(holder: str, found: list[str]) -> None:
    graph = drawn("prime-provider", "one prime, six others")
    other = add(
        edge("contract", holder, "prime", label="Other", exit_terms=True, step_in_right=True),
        stranger=graph.nodes["sub-0"].model_copy(update={"name": "Stranger", "party": None}),
    )
    checked = check(both(lines("contract", step_in_right=False), other)(graph))
    assert [one.nodes[0] for one in checked if one.rule == "C06"] == found
