from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from readiness.questionnaire.shipped import shipped_library
from readiness.scoring.ranges import whole_percentage
from tests.builders import between
from tests.ui.samples import charity_models, models, reading, sample
from ui.content import catalogue
from ui.pages.models import ModelsPage, ModelsPageView
from ui.views.models import Axis, ModelsView
from ui.views.models_detail import model_detail


def page(qtbot: QtBot, view: ModelsView, opened: str = "", name: str = "lambeth") -> ModelsPage:
    made = ModelsPage()
    qtbot.addWidget(made)
    given = (sample(name), shipped_library(), catalogue(), reading(name), view)
    made.show_view(ModelsPageView(view, model_detail(*given, name=opened) if opened else None))
    return made


def words(made: ModelsPage) -> str:
    return "\n".join(label.text() for label in made.inside.findChildren(QLabel))


def button(made: ModelsPage, text: str) -> QAbstractButton:
    return next(one for one in made.inside.findChildren(QAbstractButton) if one.text() == text)


@pytest.mark.parametrize(
    ("name", "sentence", "tone"),
    [
        (
            "lambeth",
            "Alliance contract fits best: it suits the service ({suits} of 100), you are ready for it ({ready} "
            "of 100), and every gate is open.",
            "positive",
        ),
        (
            "greenwich-public-health",
            "Alliance contract suits the service best ({suits} of 100), but you are not ready for it yet: "
            "{shut} gates are shut, among them Financial risk, Collective accountability and Delegated "
            "authority.",
            "warning",
        ),
    ],
)
def test_first_stands_the_best_model_and_why(qtbot: QtBot, name: str, sentence: str, tone: str) -> None:
    made, fit = page(qtbot, models(name), name=name), reading(name).fit("alliance")
    suits, ready = whole_percentage(fit.suitability.expected), whole_percentage(fit.readiness.expected)
    assert made.verdict.title.text() == sentence.format(suits=suits, ready=ready, shut=len(fit.failed_gates))
    assert made.verdict.property("look") == f"callout-{tone}"


def test_a_charity_alone_is_told_what_would_settle_it_and_gets_no_made_up_plan(qtbot: QtBot) -> None:
    made = page(qtbot, charity_models(shared_purpose="3"))
    assert "nobody has described the service" in made.verdict.title.text()
    assert (made.standing.plan, made.answer.text()) == (None, "Answer the service context")
    with qtbot.waitSignal(made.questions_wanted):
        made.answer.click()


def test_each_row_says_rank_status_both_axes_and_gates(qtbot: QtBot) -> None:
    suits, ready = Axis(between(62, 66), False, True), Axis(between(58, 96), False, True)
    first = replace(models().rows[0], status="not yet known", suitability=suits, readiness=ready, gates=4, open_gates=1)
    first = replace(first, shut_gates=(), unknown_gates=("Trust", "Openness", "Authority"))
    row = page(qtbot, replace(models(), rows=(first, *models().rows[1:]))).standing.list.rows["alliance"]
    assert row.accessibleName() == (
        "1. Alliance contract: Not yet known. Suitability 64 of 100, between 62 and 66, "
        "readiness 77 of 100, between 58 and 96. 1 of 4 gates open, 3 not yet known."
    )


def test_plan_list_and_table_show_the_same_models(qtbot: QtBot) -> None:
    made = page(qtbot, models())
    assert made.standing.plan is not None
    assert [mark.key for mark in made.standing.plan.marks] == list(made.standing.list.rows)
    assert [row[0] for row in made.standing.table.rows.rows] == [mark.number for mark in made.standing.plan.marks]


def test_choosing_a_model_opens_it(qtbot: QtBot) -> None:
    made = page(qtbot, models())
    with qtbot.waitSignal(made.model_opened) as heard:
        made.standing.list.rows["consortium"].click()
    assert heard.args == ["consortium"]


def test_an_opened_model_says_what_opens_its_gates_and_who_holds_them(qtbot: QtBot) -> None:
    shown = words(page(qtbot, models("greenwich-public-health"), "alliance", "greenwich-public-health"))
    assert "Held shut by Healthy living charity." in shown
    assert "What opens it: Each partner’s board" in shown
    for heading in ("Who contracts with whom", "What goes wrong", "What to ask before signing", "Ways of paying"):
        assert heading in shown


def test_a_gate_without_a_lead_says_so(qtbot: QtBot) -> None:
    shown = words(page(qtbot, models(), "prime-provider"))
    assert "No party is the lead yet. Name one among the parties." in shown


def test_a_model_is_chosen_by_one_button(qtbot: QtBot) -> None:
    made = page(qtbot, models(), "consortium")
    with qtbot.waitSignal(made.model_chosen) as heard:
        button(made, "Choose this model").click()
    assert heard.args == ["consortium", ""]


def test_a_variant_can_be_chosen(qtbot: QtBot) -> None:
    made = page(qtbot, models(), "management-contractor")
    with qtbot.waitSignal(made.model_chosen) as heard:
        button(made, "Choose this variant").click()
    assert heard.args == ["management-contractor", "client-holds"]


def test_the_chosen_model_can_be_let_go(qtbot: QtBot) -> None:
    made = page(qtbot, models(), "alliance")
    with qtbot.waitSignal(made.choice_dropped):
        button(made, "Take the choice back").click()


def test_few_answers_print_a_range_and_no_number(qtbot: QtBot) -> None:
    made = page(qtbot, charity_models(shared_purpose="3"))
    bar = made.standing.list.rows["grant"].figure.bars[1]
    assert (bar.number, bar.low is not None) == ("–", True)
    assert "too few answers yet" in made.standing.list.rows["grant"].accessibleName()
    assert made.standing.list_title.text() == "All models, in no order of merit yet"
