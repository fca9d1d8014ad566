from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.fit.bench import ROLES, Bench, Member
from readiness.fit.catalogue import DeliveryModel, load_catalogue
from readiness.fit.fit import best_first, fit_model
from readiness.scoring.ranges import Range
from tests.builders import bench, between, exactly, member, model

GATE = {"level": 2, "who": "each", "opens_with": "Talk about it."}
MODELS = load_catalogue().models
FACTORS = sorted({need.factor for one in MODELS for need in one.needs})
CONTEXT = sorted({line.factor for one in MODELS for line in one.suitability})
levels = st.integers(0, 4).map(lambda level: exactly(25 * level))
readings = st.fixed_dictionaries(dict.fromkeys(FACTORS, levels))
contexts = st.fixed_dictionaries(dict.fromkeys(CONTEXT, levels))
any_model = st.sampled_from(MODELS)


def need(factor: str, **more: Any) -> dict[str, Any]:
    return {"factor": factor, "target": 1.0, **more}


def table_of(*readings: dict[str, Range], context: dict[str, Range] | None = None, **more: Any) -> Bench:
    filled = [Member(f"p{n}", f"Party {n}", ROLES[n % 3], own) for n, own in enumerate(readings)]
    return Bench(tuple(filled), context or {}, **more)


@pytest.mark.parametrize(
    ("rule", "expected"), [("weakest", "1/4"), ("mean", "1/2"), ("covered", "3/4"), ("lead", "3/4")]
)
def test_partners_combine_as_the_need_says(rule: str, expected: str) -> None:
    parties = bench(member("a", "lead", trust=exactly(75)), member("b", trust=exactly(25)))
    assert fit_model(model([need("trust", combine=rule)]), parties).readiness.expected == Fraction(expected)


def test_readiness_is_the_weighted_mean_of_what_readings_are_worth() -> None:
    parties = bench(member("a", x=exactly(100), y=exactly(50)))
    made = model([need("x", relevance={"all": 3}), need("y", relevance={"all": 1})])
    assert fit_model(made, parties).readiness.expected == Fraction(7, 8)


def test_a_role_that_nobody_fills_yet_is_open_and_not_nothing() -> None:
    made = model([need("x", relevance={"lead": 1})])
    assert fit_model(made, bench(member("a", x=exactly(100)))).readiness == Range(
        Fraction(0), Fraction(1, 2), Fraction(1)
    )


def test_somebody_alone_is_read_in_their_own_role_only() -> None:
    made = model(
        [need("x", relevance={"lead": 3, "member": 1}), need("y", relevance={"lead": 3}, gate={**GATE, "who": "lead"})]
    )
    fit = fit_model(made, bench(member("a", x=exactly(100), y=exactly(0)), alone=True))
    assert (fit.readiness.expected, [gate.state for gate in fit.gates]) == (Fraction(1), ["for others"])


def test_a_need_told_apart_by_role_reads_each_role_by_itself() -> None:
    made = model([need("x", relevance={"lead": 3, "member": 1}, combine="lead")])
    parties = bench(member("a", "lead", x=exactly(100)), member("b", x=exactly(50)), member("c", x=exactly(0)))
    assert fit_model(made, parties).readiness == Range.at(Fraction(13, 16))


def test_an_outside_commissioner_does_not_count_among_the_parties() -> None:
    parties = bench(member("a", x=exactly(100)), member("c", "commissioner", x=exactly(0)))
    outside = fit_model(model([need("x")]), parties)
    inside = fit_model(model([need("x")], commissioner_inside=True), parties)
    assert (outside.readiness.expected, inside.readiness.expected) == (Fraction(1), Fraction(1, 2))


@pytest.mark.parametrize(
    ("reading", "state"),
    [
        (exactly(50), "passed"),
        (exactly(49.9), "failed"),
        (between(0, 100), "not yet known"),
        (between(50, 75), "passed"),
    ],
)
def test_a_gate_is_passed_failed_or_not_yet_known(reading: Range, state: str) -> None:
    fit = fit_model(model([need("x", gate=GATE)]), bench(member("a", x=exactly(100)), member("b", x=reading)))
    assert fit.gates[0].state == state


def test_a_shut_gate_names_who_holds_it_and_what_opens_it() -> None:
    fit = fit_model(model([need("x", gate=GATE)]), bench(member("a", x=exactly(100)), member("b", x=exactly(25))))
    assert (fit.failed_gates[0].failing, fit.failed_gates[0].opens_with.read()) == (("b",), "Talk about it.")


@pytest.mark.parametrize(
    ("ready", "suitable", "status"),
    [(100, 100, "choose"), (0, 100, "prepare"), (100, 0, "possible, not needed"), (0, 0, "set aside")],
)
def test_the_two_axes_give_the_status(ready: int, suitable: int, status: str) -> None:
    parties = bench(member("a", x=exactly(ready)), integration_need=exactly(suitable))
    assert fit_model(model([need("x")]), parties).status == status


def test_no_score_buys_off_a_gate() -> None:
    made = model([need("x", relevance={"all": 3}), need("y", gate=GATE)])
    parties = bench(member("a", x=exactly(100), y=exactly(25)), integration_need=exactly(100))
    assert (fit_model(made, parties).is_ready, fit_model(made, parties).status) == (False, "prepare")


def test_without_context_suitability_is_open_and_never_made_up() -> None:
    fit = fit_model(model([need("x")]), bench(member("a", x=exactly(100)), alone=True))
    assert (fit.suitability, fit.status) == (Range(Fraction(0), Fraction(1, 2), Fraction(1)), "not yet known")
    assert fit.is_ready is True


def test_a_strength_below_nothing_turns_the_reading_round() -> None:
    made = model([need("x")], {"integration-need": -2, "capital-need": 1})
    fit = fit_model(made, bench(member("a"), integration_need=exactly(100), capital_need=exactly(100)))
    assert fit.suitability.expected == Fraction(1, 3)


@given(any_model, readings, readings, st.sampled_from(FACTORS), levels)
def test_a_better_reading_never_lowers_readiness_or_shuts_a_gate(
    which: DeliveryModel, one: dict[str, Range], other: dict[str, Range], factor: str, reading: Range
) -> None:
    before = fit_model(which, table_of(one, other, one))
    better = {**other, factor: max(reading, other[factor], key=lambda spread: spread.expected)}
    after = fit_model(which, table_of(one, better, one))
    assert after.readiness.expected >= before.readiness.expected
    assert {gate.factor for gate in after.failed_gates} <= {gate.factor for gate in before.failed_gates}


@given(any_model, readings, contexts)
def test_contributions_sum_to_the_difference_from_a_middling_reading(
    which: DeliveryModel, own: dict[str, Range], context: dict[str, Range]
) -> None:
    fit = fit_model(which, table_of(own, own, own, context=context))
    middling = dict.fromkeys(FACTORS, exactly(50))
    reference = fit_model(which, table_of(middling, middling, middling)).readiness.expected
    assert sum(row.amount for row in fit.contributions) == fit.readiness.expected - reference


@given(readings, contexts, st.lists(any_model, min_size=1, unique_by=lambda one: one.id))
def test_a_model_more_in_the_list_never_changes_anothers_score(
    own: dict[str, Range], context: dict[str, Range], some: list[DeliveryModel]
) -> None:
    table = table_of(own, own, own, context=context)
    everything = {fit.model: fit for fit in best_first([fit_model(one, table) for one in MODELS])}
    assert all(everything[one.id] == fit_model(one, table) for one in some)


@given(any_model, readings, st.data())
def test_a_range_holds_the_value_whatever_the_open_readings_turn_out_to_be(
    which: DeliveryModel, own: dict[str, Range], data: st.DataObject
) -> None:
    known = data.draw(st.sets(st.sampled_from(FACTORS)))
    partly = {factor: reading for factor, reading in own.items() if factor in known}
    before = fit_model(which, table_of(partly, partly, partly))
    after = fit_model(which, table_of(own, own, own))
    assert before.readiness.low <= after.readiness.expected <= before.readiness.high
    settled = {gate.factor: gate.state for gate in before.gates if gate.state != "not yet known"}
    assert settled.items() <= {gate.factor: gate.state for gate in after.gates}.items()


@given(any_model, readings, st.permutations(range(3)))
def test_the_order_of_parties_changes_nothing(which: DeliveryModel, own: dict[str, Range], order: list[int]) -> None:
    members = table_of(own, dict.fromkeys(FACTORS, exactly(25)), own).members
    turned = Bench(tuple(members[place] for place in order), {})
    assert fit_model(which, turned).readiness == fit_model(which, Bench(members, {})).readiness
