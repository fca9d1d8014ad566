import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Choice
from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import charity_models, models, reading, sample
from ui.content import catalogue
from ui.views.models import models_view


def test_the_best_model_comes_first_with_its_rivals() -> None:
    view = models()
    assert [row.rank for row in view.rows] == list(range(1, 12))
    assert (view.rows[0].model, view.rows[0].status) == ("alliance", "choose")
    assert {row.status for row in view.rivals} == {"choose"}


@pytest.mark.parametrize("name", ["lambeth", "greenwich-public-health", "south-westminster"])
def test_gates_are_open_shut_or_unknown(name: str) -> None:
    for row in models(name).rows:
        assert row.open_gates + len(row.shut_gates) + len(row.unknown_gates) == row.gates


def test_a_charity_alone_has_an_open_suitability() -> None:
    view = charity_models(shared_purpose="3")
    assert (view.alone, view.has_answers, view.has_context) == (True, True, False)
    assert all(row.suitability.is_open for row in view.rows)


def test_three_answers_do_not_make_a_reading_firm() -> None:
    assert not any(row.readiness.is_firm for row in charity_models(shared_purpose="3").rows)
    assert all(row.readiness.is_firm for row in models().rows)


def test_gates_of_other_roles_do_not_count_for_somebody_alone() -> None:
    alliance = next(row for row in charity_models().rows if row.model == "alliance")
    assert (alliance.gates, alliance.others_gates) == (9, 2)


def test_the_choice_of_the_parties_is_marked() -> None:
    document = sample()
    document = apply(document, [setting(document, "choices", "model", Choice(chosen="grant"), by="all")])
    view = models_view(document, shipped_library(), catalogue(), reading())
    assert [row.model for row in view.rows if row.is_chosen] == ["grant"]
