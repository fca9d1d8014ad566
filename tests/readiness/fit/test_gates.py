from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from readiness.fit.ask_next import ask_next
from readiness.fit.exact import viability
from readiness.fit.gates import GateResult, gates
from readiness.fit.open_answers import ANY_LEVEL, Likelihood, least_of
from readiness.fit.outlook import outlook
from readiness.fit.smallest_change import smallest_change
from tests.builders import bench, exactly, member, model
from tests.readiness.fit.tables import need, seat, table

LOW, HALF, HIGH = Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)
EYE_TO_EYE = model([need("x", gate={"level": 2, "who": "pairs", "opens_with": "Work together."})])
BOTH = {("a", "b"): HIGH, ("b", "a"): HIGH}


def result(trust: Mapping[tuple[str, str], Fraction], *, own: float = 0) -> GateResult:
    where = bench(member("a", "lead", x=exactly(own)), member("b", x=exactly(own)))
    (found,) = gates(EYE_TO_EYE, replace(where, trust=trust))
    return found


@pytest.mark.parametrize(("trust", "state", "between"), [
    (BOTH, "passed", ()),
    ({**BOTH, ("b", "a"): HALF}, "passed", ()),
    ({**BOTH, ("b", "a"): LOW}, "failed", (("b", "a"),)),
    ({("a", "b"): HIGH}, "not yet known", (("b", "a"),)),
    ({("a", "b"): LOW}, "failed", (("a", "b"),)),
])  # fmt: skip
def test_partners_words_about_each_other_decide_where_there_are_any(
    trust: Mapping[tuple[str, str], Fraction], state: str, between: tuple[tuple[str, str], ...]
) -> None:
    assert (result(trust).state, result(trust).between) == (state, between)


def test_without_them_each_partys_own_answers_decide() -> None:
    assert (result({}).state, result({}, own=75).state, result({}).between) == ("failed", "passed", ())


def test_words_about_somebody_whom_the_model_does_not_bind_count_for_nothing() -> None:
    assert result({("a", "council"): LOW, ("council", "a"): LOW}, own=75).state == "passed"


def test_the_least_of_what_was_told_and_what_may_still_be_said() -> None:
    assert least_of([HIGH, LOW], 0) == Likelihood((LOW,), (Fraction(1),))
    assert least_of([HALF], 1) == Likelihood((Fraction(0), LOW, HALF), (Fraction(1, 5), Fraction(1, 5), Fraction(3, 5)))
    assert least_of([], 1) == ANY_LEVEL


@pytest.mark.parametrize(("trust", "chance"), [
    (BOTH, 1.0), ({**BOTH, ("a", "b"): LOW}, 0.0), ({("a", "b"): HIGH}, 0.6),
])  # fmt: skip
def test_chances_and_the_exact_count_read_the_same_words(
    trust: Mapping[tuple[str, str], Fraction], chance: float
) -> None:
    where = replace(table(a=seat("x", "4"), b=seat("x", "4")), trust=trust)
    exact = viability(EYE_TO_EYE, where)
    assert exact is not None
    assert (exact.passes_gates, outlook([EYE_TO_EYE], where).models[0].passes_gates) == pytest.approx((chance, chance))


def test_a_change_of_answers_does_not_open_what_partners_say_of_each_other() -> None:
    shut = replace(table(a=seat("x", "1"), b=seat("x", "1")), trust={**BOTH, ("a", "b"): LOW})
    found = smallest_change(EYE_TO_EYE, shut, HALF)
    assert (found.is_reached, found.shut) == (False, ("x",))
    assert smallest_change(EYE_TO_EYE, replace(shut, trust=BOTH), HALF).is_reached


def test_what_partners_have_not_said_is_a_doubt_of_its_own() -> None:
    other = model([need("x")], id="other", order=2, template="other")
    where = replace(table(a=seat("x", "4"), b=seat("x", "4")), trust={("a", "b"): HIGH})
    (doubt,) = ask_next([EYE_TO_EYE, other], where).others
    assert (doubt.party, doubt.reason) == ("?pairs", "partners have not said")
