from dataclasses import replace

import pytest

from readiness.fit.fit import Status
from tests.builders import exactly
from tests.ui.samples import charity_models, models
from ui.pages.models_verdict import ModelsVerdict
from ui.views.models import Axis, ModelRow, ModelsView


def first(view: ModelsView, row: ModelRow) -> ModelsView:
    return replace(view, rows=(row, *view.rows[1:]))


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (
            "not yet known",
            "No model can be named yet. Alliance contract comes first so far; still open: too few answers.",
        ),
        (
            "set aside",
            "No model suits this service so far. You could do Alliance contract, but it is not what the service needs.",
        ),
        (
            "prepare",
            "Alliance contract suits the service best (71 of 100), but you are not ready for it yet: "
            "readiness stands at 77 of 100.",
        ),
    ],
)
def test_the_sentence_follows_the_status_of_the_best(status: Status, sentence: str) -> None:
    suits, ready = Axis(exactly(71), False, True), Axis(exactly(77), False, True)
    row = replace(models().rows[0], status=status, suitability=suits, readiness=ready)
    assert ModelsVerdict().sentence(first(models(), row)) == sentence


def test_one_shut_gate_is_named() -> None:
    view = models()
    row = replace(view.rows[0], status="prepare", shut_gates=("Open book",))
    assert ModelsVerdict().sentence(first(view, row)).endswith("one gate is shut (Open book).")


def test_nothing_is_said_about_nothing() -> None:
    assert ModelsVerdict().sentence(charity_models()).startswith("Nothing is known yet")


def test_few_answers_name_no_model() -> None:
    sentence = ModelsVerdict().sentence(charity_models(shared_purpose="3"))
    assert sentence.endswith("Too few questions are answered to say which model you would be readiest for.")


def test_rivals_are_named_beside_the_best() -> None:
    assert ModelsVerdict().second(models()) == "Could be chosen too: Constituted consortium and Shared service."
