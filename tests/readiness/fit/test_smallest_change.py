from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.fit.catalogue import DeliveryModel, load_catalogue
from readiness.fit.fit import ModelFit, fit_model
from readiness.fit.open_bench import OpenBench, Seat
from readiness.fit.smallest_change import smallest_change
from tests.builders import model
from tests.readiness.fit.tables import need, replies, seat, table

EACH = {"level": 2, "who": "each", "opens_with": "Talk about it."}
ALL = {**EACH, "who": "all"}
SHAPES: list[list[dict[str, Any]]] = [
    [need("x", relevance={"all": 3}), need("y")],
    [need("x", gate=EACH), need("y", target=0.75, relevance={"all": 2})],
    [need("x", combine="weakest"), need("y", combine="covered", gate=ALL)],
    [need("x", relevance={"lead": 3, "member": 1}, combine="lead", gate={**EACH, "who": "lead"}), need("y")],
    [need("x", floor=0.25, bends=((0.5, 0.75),)), need("y", combine="lead", gate=ALL)],
]
answers = st.text("0123?", min_size=2, max_size=2)
targets = st.sampled_from([Fraction(1, 2), Fraction(3, 5), Fraction(4, 5), Fraction(1)])


def is_open(fit: ModelFit) -> bool:
    return all(door.state in ("passed", "for others") for door in fit.gates)


def by_trying_everything(
    made: DeliveryModel, where: OpenBench, target: Fraction, locked: set[tuple[str, str]]
) -> int | None:
    """Return the least number of levels by which answers must rise, from scoring every table that can be reached."""
    free = [one for one in where.answers() if (one.party, one.reply.item) not in locked]
    tried = product(*([None, *range((one.reply.level or 0) + 1, 5)] for one in free))
    efforts = []
    for levels in tried:
        raised = {one.place: level for one, level in zip(free, levels, strict=True) if level is not None}
        fit = fit_model(made, where.with_levels(raised).bench)
        if is_open(fit) and fit.readiness.expected >= target:
            efforts.append(sum(raised[one.place] - (one.reply.level or 0) for one in free if one.place in raised))
    return min(efforts, default=None)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(SHAPES), answers, answers, targets, st.sets(st.sampled_from([("a", "x.0"), ("b", "y.0")])))
def test_no_other_change_reaches_as_much_with_less(
    shape: list[dict[str, Any]], lead: str, other: str, target: Fraction, locked: set[tuple[str, str]]
) -> None:
    made, where = model(shape), table(a=seat("xy", lead), b=seat("xy", other))
    found = smallest_change(made, where, target, frozenset(locked))
    least = by_trying_everything(made, where, target, locked)
    assert found.is_reached == (least is not None)
    assert least is None or found.effort == least


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(SHAPES), answers, answers, targets)
def test_what_is_promised_is_what_the_scorer_gives(
    shape: list[dict[str, Any]], lead: str, other: str, target: Fraction
) -> None:
    made, where = model(shape), table(a=seat("xy", lead), b=seat("xy", other))
    found = smallest_change(made, where, target)
    raised = {(one.party, one.factor, "p0", one.item): one.level for one in found.improvements}
    assert fit_model(made, where.with_levels(raised).bench) == found.fit
    assert (is_open(found.fit), found.fit.readiness.expected >= target) == (True, True)
    assert sum(one.effort for one in found.improvements) == found.effort


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(SHAPES), answers, answers, targets)
def test_the_curve_names_the_effort_for_every_target_at_once(
    shape: list[dict[str, Any]], lead: str, other: str, target: Fraction
) -> None:
    made, where = model(shape), table(a=seat("xy", lead), b=seat("xy", other))
    found = smallest_change(made, where, target)
    assert next(step.effort for step in found.curve if step.readiness >= target) == found.effort
    assert [step.effort for step in found.curve] == sorted({step.effort for step in found.curve})
    assert [step.readiness for step in found.curve] == sorted({step.readiness for step in found.curve})


def test_a_lock_keeps_an_answer_as_it_is() -> None:
    made, where = model([need("x"), need("y", relevance={"all": 2})]), table(a=seat("xy", "00"))
    assert [one.item for one in smallest_change(made, where).improvements] == ["y.0"]
    locked = smallest_change(made, where, Fraction(1, 3), frozenset({("a", "y.0")}))
    assert [one.item for one in locked.improvements] == ["x.0"]


def test_a_gate_that_only_locked_answers_hold_shut_is_named() -> None:
    made = model([need("x", gate=EACH), need("y")])
    found = smallest_change(made, table(a=seat("xy", "10")), Fraction(1, 2), frozenset({("a", "x.0")}))
    assert (found.is_reached, found.shut, found.fit.readiness.expected) == (False, ("x",), Fraction(1, 2))


def test_a_gate_whose_keeper_is_not_there_is_named() -> None:
    made = model([need("x", relevance={"commissioner": 1}, gate={**EACH, "who": "commissioner"}), need("y")])
    assert smallest_change(made, table(a=seat("y", "4"))).shut == ("x",)


def test_a_target_beyond_everything_is_approached_as_far_as_it_goes() -> None:
    made = model([need("x"), need("y")])
    found = smallest_change(made, table(a=seat("xy", "23")), Fraction(1), frozenset({("a", "x.0")}))
    assert (found.is_reached, found.fit.readiness.expected, found.effort) == (False, Fraction(3, 4), Fraction(1))


def test_several_people_rise_together_and_the_effort_is_their_mean() -> None:
    where = table(a={"x": replies("1", "3", "?")})
    found = smallest_change(model([need("x")]), where, Fraction(3, 4))
    assert [(one.level, one.effort) for one in found.improvements] == [(3, Fraction(5, 3))]
    assert found.fit.readiness.expected == Fraction(3, 4)


@pytest.mark.parametrize("rule", ["lowest", "median"])
def test_where_one_person_speaks_for_all_the_others_follow(rule: str) -> None:
    where = table(a={"x": replies("13", "40", "22", rule=rule)})
    found = smallest_change(model([need("x")]), where, Fraction(3, 4))
    assert (found.is_reached, found.fit.readiness.expected >= Fraction(3, 4)) == (True, True)


def test_dearer_levels_are_left_where_cheaper_ones_do() -> None:
    made, where = model([need("x"), need("y")]), table(a=seat("xy", "00"))
    found = smallest_change(made, where, Fraction(1, 2), effort={"x.0": 3})
    assert {one.item for one in found.improvements} == {"y.0"}


def test_nothing_is_to_be_done_where_everything_is_there() -> None:
    found = smallest_change(model([need("x", gate=EACH)]), table(a=seat("x", "4")))
    assert (found.improvements, found.effort, found.is_reached) == ((), Fraction(0), True)


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(load_catalogue().models), st.data())
def test_every_shipped_model_can_be_reached_from_anywhere(made: DeliveryModel, data: st.DataObject) -> None:
    factors = [one.factor for one in made.needs]
    said = [data.draw(st.text("01234?", min_size=len(factors), max_size=len(factors))) for _ in range(3)]
    rows = [{f: replies(sign, factor=f) for f, sign in zip(factors, own, strict=True)} for own in said]
    found = smallest_change(made, table(a=rows[0], b=rows[1], commissioner=rows[2]), Fraction(9, 10))
    assert (found.is_reached, found.fit.is_ready) == (True, True)


def test_a_gate_that_each_of_thirty_parties_keeps_takes_a_step_of_each() -> None:
    gate = {"level": 2, "who": "each", "opens_with": "A step."}
    parties = tuple(Seat(f"p{number}", "A party", "member", seat("x", "1")) for number in range(30))
    found = smallest_change(model([need("x", gate=gate)]), OpenBench(parties, {}), Fraction(1, 2))
    assert found.is_reached
    assert (float(found.effort), len({one.party for one in found.improvements})) == (30, 30)
