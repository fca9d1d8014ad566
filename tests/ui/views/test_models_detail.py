from fractions import Fraction

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Choice
from readiness.partnership.assessment import assess
from readiness.questionnaire.shipped import shipped_library
from readiness.scoring.ranges import HALF, whole_percentage
from tests.ui.samples import charity, charity_models, models, reading, sample
from ui.content import catalogue
from ui.views.models_detail import ModelDetail, model_detail

SAMPLES = ("lambeth", "greenwich-public-health", "wirral-home-care")
MODELS = [model.id for model in catalogue().models]


def detail(model: str, name: str = "lambeth") -> ModelDetail:
    return model_detail(
        sample(name), shipped_library(), catalogue(), reading(name), models(name), name=model
    )  # fmt: skip


def alone(model: str) -> ModelDetail:
    document, library = charity(shared_purpose="3"), shipped_library()
    read = assess(document, library, catalogue())
    return model_detail(document, library, catalogue(), read, charity_models(shared_purpose="3"), name=model)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("model", MODELS)
def test_what_lifts_and_what_pulls_adds_up_as_printed(model: str, name: str) -> None:
    shown = detail(model, name)
    for balance, axis in ((shown.readiness, shown.row.readiness), (shown.suitability, shown.row.suitability)):
        assert balance is not None
        assert balance.start + balance.lift - balance.pull == balance.end == axis.number
        assert min(balance.lift, balance.pull) >= 0


@pytest.mark.parametrize("model", MODELS)
def test_suitability_is_a_half_and_what_speaks_for_and_against(model: str) -> None:
    shown = detail(model)
    assert shown.suitability is not None
    total = sum((push.points for push in shown.suitability.pushes), Fraction(0))
    assert HALF * 100 + total == reading().fit(model).suitability.expected * 100


def test_pushes_stand_strongest_first() -> None:
    balance = detail("alliance").readiness
    assert balance is not None
    assert [push.points for push in balance.lifts] == sorted((push.points for push in balance.lifts), reverse=True)
    assert [push.points for push in balance.pulls] == sorted(push.points for push in balance.pulls)


def test_a_shut_gate_names_who_holds_it_and_what_opens_it() -> None:
    gate = next(
        gate for gate in detail("alliance", "greenwich-public-health").gates if gate.factor == "delegated-authority"
    )
    assert (gate.state, gate.who, gate.level) == ("failed", "each", 2)
    read = reading("greenwich-public-health")
    result = next(one for one in read.fit("alliance").gates if one.factor == "delegated-authority")
    assert gate.holders == tuple(read.parties[party].name for party in result.failing) != ()
    assert gate.opens_with


def test_gates_of_others_are_for_others_to_open() -> None:
    states = {gate.factor: gate.state for gate in alone("alliance").gates}
    assert states["commissioner-at-the-table"] == "for others"


def test_an_open_suitability_has_no_sum() -> None:
    assert alone("alliance").suitability is None
    assert alone("alliance").readiness is not None


def test_payment_stands_beside_the_outcomes_and_the_cash_there_are() -> None:
    payment = next(one for one in detail("alliance").payments if one.title == "Capitated outcome budget")
    read = reading()
    clarity, cash = read.context["outcome-clarity"], read.scores["certitude"]["financial-resilience"].range
    assert clarity is not None
    assert (payment.clarity_wanted, payment.clarity) == (90, whole_percentage(clarity.expected))
    assert (payment.cash_of, payment.cash) == ("Certitude", whole_percentage(cash.expected))
    assert alone("grant").payments[0].cash is None


def test_the_chosen_variant_is_marked() -> None:
    choice = Choice(chosen="management-contractor", variant="manager-holds")
    document = apply(sample(), [setting(sample(), "choices", "model", choice, by="all")])
    shown = model_detail(
        document, shipped_library(), catalogue(), reading(), models(), name="management-contractor"
    )  # fmt: skip
    assert [variant.variant for variant in shown.variants if variant.is_chosen] == ["manager-holds"]
