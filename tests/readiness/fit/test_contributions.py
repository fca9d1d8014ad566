from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.fit.catalogue import DeliveryModel, load_catalogue
from readiness.fit.contributions import added_by_factor, differences
from readiness.fit.fit import fit_model
from tests.builders import model
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
