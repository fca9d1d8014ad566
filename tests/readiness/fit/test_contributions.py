from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.fit.bench import Bench
from readiness.fit.catalogue import DeliveryModel, load_catalogue
from readiness.fit.contributions import added_by_context, added_by_factor, context_differences, differences
from readiness.fit.fit import fit_model
from tests.builders import exactly, model
from tests.readiness.fit.tables import need, replies, seat, table

MODELS = load_catalogue().models
FACTORS = sorted({one.factor for made in MODELS for one in made.needs})


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(MODELS), st.sampled_from(MODELS), st.text("01234?", min_size=len(FACTORS), max_size=len(FACTORS))
)
def test_contributions_sum_exactly_to_the_difference(one: DeliveryModel, other: DeliveryModel, said: str) -> None:
    where = table(a={f: replies(sign, factor=f) for f, sign in zip(FACTORS, said, strict=True)}).bench
    fits = fit_model(one, where), fit_model(other, where)
    rows = differences(*fits)
    assert sum((row.amount for row in rows), Fraction(0)) == fits[0].readiness.expected - fits[1].readiness.expected
    assert sum(added_by_factor(fits[0]).values(), Fraction(0)) == fits[0].readiness.expected


def test_the_greatest_difference_stands_first() -> None:
    where = table(a=seat("xyz", "410")).bench
    one, other = (fit_model(model([need(name) for name in names]), where) for names in ("xy", "yz"))
    assert [(row.factor, row.amount) for row in differences(one, other)] == [
        ("x", Fraction(1, 2)), ("y", Fraction(0)), ("z", Fraction(0)),
    ]  # fmt: skip


def test_a_model_of_which_nothing_applies_stands_in_the_middle_without_a_factor() -> None:
    fit = fit_model(model([need("x")]), table(a=seat("x", "-")).bench)
    assert added_by_factor(fit) == {"": Fraction(1, 2)}


@given(st.lists(st.integers(-2, 2), min_size=3, max_size=3), st.lists(st.integers(0, 100), min_size=3, max_size=3))
def test_what_the_service_adds_sums_to_the_suitability(strengths: list[int], weights: list[int]) -> None:
    names = ("a", "b", "c")
    one = model([need("x")], dict(zip(names, strengths, strict=True)))
    context = {"a": exactly(25), "b": None}
    given_weights = dict(zip(names, weights, strict=True))
    fit = fit_model(one, Bench((), context, False, given_weights))
    assert sum(added_by_context(one, context, given_weights).values()) == fit.suitability.expected


def test_the_differences_of_the_service_sum_to_that_of_two_suitabilities() -> None:
    one, other = (model([need("x")], signs) for signs in ({"a": 2, "b": -1}, {"b": 1, "c": 2}))
    context = {"a": exactly(75), "b": exactly(10)}
    ends = [fit_model(each, Bench((), context)).suitability.expected for each in (one, other)]
    assert sum(row.amount for row in context_differences(one, other, context, {})) == ends[0] - ends[1]
