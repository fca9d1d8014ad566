from fractions import Fraction

import pytest

from readiness.fit.gates import GateResult, GateState
from readiness.partnership.gate_holders import gate_holders
from readiness.wording import Wording

PAIRS = (("a", "b"), ("a", "c"), ("b", "a"), ("c", "b"), ("c", "a"))


def gate(state: GateState, between: tuple[tuple[str, str], ...] = ()) -> GateResult:
    return GateResult("x", Fraction(1, 2), "pairs", state, ("a",), ("b",), Wording.model_validate("Step."), between)


@pytest.mark.parametrize(("found", "expected"), [
    (gate("failed"), ("A",)),
    (gate("not yet known"), ("B",)),
    (gate("failed", PAIRS[:2]), ("A about B", "A about C")),
    (gate("failed", PAIRS[:4]), ("A about B", "A about C", "B about A", "1 more")),
    (gate("not yet known", PAIRS), ("A about B", "A about C", "B about A", "2 more")),
])  # fmt: skip
def test_who_holds_a_gate_is_named_and_of_pairs_who_about_whom(found: GateResult, expected: tuple[str, ...]) -> None:
    assert gate_holders(found, str.upper) == expected
