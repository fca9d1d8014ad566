import pytest
from pytestqt.qtbot import QtBot

from readiness.questionnaire.format import ScaleKind
from ui.pages.answer_field import ChoiceField, MultiField, TypedField, answer_field
from ui.views.questions import ChoiceView, QuestionView
from ui.views.walk import ItemKey


def question(kind: ScaleKind, *codes: str) -> QuestionView:
    choices = tuple(ChoiceView(code, f"Level {code}", f"What level {code} looks like") for code in codes)
    key = ItemKey("values", "openness.1")
    beside = ("why", "small", "hint", "source", (), True)
    return QuestionView(key, "How open?", "", kind, choices, ("dont_know",), None, *beside)


@pytest.mark.parametrize(("kind", "field"), [
    ("levels", ChoiceField), ("likert", ChoiceField), ("yesno", ChoiceField), ("multi", MultiField),
])  # fmt: skip
def test_points_are_rows(qtbot: QtBot, kind: ScaleKind, field: type[object]) -> None:
    made = answer_field(question(kind, "0", "1"))
    qtbot.addWidget(made)
    assert isinstance(made, field)


def test_one_choice_is_said_once(qtbot: QtBot) -> None:
    made = ChoiceField(question("levels", "0", "1", "2").choices)
    qtbot.addWidget(made)
    heard: list[object] = []
    made.given.connect(heard.append)
    made.rows["1"].click()
    made.rows["1"].click()
    made.choose(2)
    assert heard == [("1",), ("2",)]


def test_showing_an_answer_says_nothing_and_can_show_none(qtbot: QtBot) -> None:
    made = ChoiceField(question("levels", "0", "1").choices)
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.given):
        made.show_values(("1",))
        assert made.rows["1"].isChecked()
        made.show_values(())
    assert not any(row.isChecked() for row in made.rows.values())


def test_several_choices_are_said_together(qtbot: QtBot) -> None:
    made = MultiField(question("multi", "a", "b", "c").choices)
    qtbot.addWidget(made)
    made.show_values(("a",))
    with qtbot.waitSignal(made.given) as heard:
        made.rows["c"].click()
    assert heard.args == [("a", "c")]


@pytest.mark.parametrize(("kind", "typed", "given"), [
    ("text", "We meet", ("We meet",)), ("number", "12", ("12",)), ("number", "-3.5", ("-3.5",)),
    ("date", "2026-03-31", ("2026-03-31",)),
    ("number", "1e9", None), ("number", "inf", None), ("number", "twelve", None), ("number", "٣", None),
    ("date", "31.3.2026", None), ("date", "2026-02-30", None),
])  # fmt: skip
def test_what_is_typed_is_checked_and_refused_in_words(
    qtbot: QtBot, kind: ScaleKind, typed: str, given: tuple[str, ...] | None
) -> None:
    made = TypedField(question(kind))
    qtbot.addWidget(made)
    heard: list[object] = []
    made.given.connect(heard.append)
    made.line.setText(typed)
    made.line.settle()
    assert (heard, made.problem.isHidden()) == (([given], True) if given else ([], False))
