from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.fit.catalogue import DeliveryModel, load_catalogue
from readiness.fit.fit import fit_model
from readiness.fit.open_bench import OpenBench
from readiness.fit.tornado import tornado
from tests.builders import model
from tests.readiness.fit.tables import need, replies, seat, table

MODELS = load_catalogue().models


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(MODELS), st.data())
def test_each_end_of_a_swing_is_what_the_scorer_gives_with_that_answer(
    made: DeliveryModel, data: st.DataObject
) -> None:
    factors = [one.factor for one in made.needs]
    said = [data.draw(st.text("0134?", min_size=len(factors), max_size=len(factors))) for _ in range(2)]
    rows = [{f: replies(sign, "2", factor=f) for f, sign in zip(factors, own, strict=True)} for own in said]
    lines = [line.factor for line in made.suitability]
    context = {line: {"a": replies("3", factor=line), "b": replies("1", factor=line)} for line in lines}
    where = OpenBench(table(a=rows[0], b=rows[1]).seats, context, importance={factors[0]: 30})
    for swing in tornado(made, where)[::7]:
        for level, value in ((0, swing.lowest), (swing.answered.reply.highest, swing.highest)):
            fit = fit_model(made, where.with_levels({swing.answered.place: level}).bench)
            assert value == getattr(fit, swing.axis).expected


def test_the_answer_that_moves_most_stands_first_and_one_that_moves_nothing_is_left_out() -> None:
    made = model([need("x", relevance={"all": 3}), need("y"), need("z", combine="weakest")])
    found = tornado(made, table(a=seat("xyz", "204"), b=seat("xyz", "200")))
    assert [swing.answered.reply.item for swing in found[:2]] == ["x.0", "x.0"]
    assert [swing.answered.party for swing in found if swing.answered.factor == "z"] == ["b"]


def test_an_answer_about_the_service_moves_suitability_the_way_the_model_feels_it() -> None:
    made = model([need("x")], {"integration-need": -1, "capital-need": 1})
    swing = tornado(made, table(a=seat("x", "2"), context={"integration-need": "2", "capital-need": "2"}))[1]
    assert (swing.axis, swing.lowest, swing.highest, swing.span) == (
        "suitability", Fraction(3, 4), Fraction(1, 4), Fraction(1, 2),
    )  # fmt: skip


def test_what_applies_to_nobody_moves_nothing() -> None:
    assert not tornado(model([need("x")]), table(a=seat("x", "-")))


@pytest.mark.parametrize("rule", ["mean", "median", "lowest"])
def test_where_organisations_speak_a_swing_moves_all_its_people_and_names_none(rule: Any) -> None:
    where = replace(table(a={"x": replies("13", "42", rule=rule), "y": replies("1", "2", factor="y")}), is_joined=True)
    made = model([need("x"), need("y")])
    found = tornado(made, where)
    assert {swing.answered.person for swing in found} == {""}
    assert len(found) == 3
    for swing in found:
        ends = (fit_model(made, where.with_levels({swing.answered.place: level}).bench) for level in (0, 4))
        assert [fit.readiness.expected for fit in ends] == [swing.lowest, swing.highest]
