from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from readiness.questionnaire.answers import Answer, Evidence
from readiness.questionnaire.format import UncertainState
from tests.ui.pages.test_answer_field import question
from ui.pages.evidence_editor import EvidenceEditor
from ui.pages.question_block import QuestionBlock
from ui.views.question_words import question_words
from ui.views.questions import QuestionView
from ui.views.walk import ItemKey

STATES: tuple[UncertainState, ...] = ("dont_know", "not_applicable", "prefer_not_to_say")


def view(answer: Answer | None = None) -> QuestionView:
    return replace(question("levels", "0", "1", "2"), states=STATES, answer=answer)


@pytest.fixture
def block(qtbot: QtBot) -> QuestionBlock:
    made = QuestionBlock(is_alone=True)
    qtbot.addWidget(made)
    made.show_view(view())
    return made


@pytest.mark.parametrize("state", ["dont_know", "prefer_not_to_say"])
def test_each_state_has_its_own_button(qtbot: QtBot, block: QuestionBlock, state: UncertainState) -> None:
    with qtbot.waitSignal(block.state_chosen) as heard:
        block.states[state].click()
    assert heard.args == [view().key, state, ""]


def test_not_applicable_counts_once_it_has_a_reason(qtbot: QtBot, block: QuestionBlock) -> None:
    with qtbot.assertNotEmitted(block.state_chosen):
        block.states["not_applicable"].click()
    assert block.reason_form.isVisibleTo(block)
    block.reason.setText("We hold no data")
    with qtbot.waitSignal(block.state_chosen) as heard:
        block.reason.settle()
    assert heard.args == [view().key, "not_applicable", "We hold no data"]


def test_only_the_states_that_the_scale_allows_are_offered(block: QuestionBlock) -> None:
    block.show_view(replace(view(), states=("dont_know",)))
    assert [name for name, button in block.states.items() if button.isVisibleTo(block)] == ["dont_know"]


def test_the_states_are_said_in_the_language_of_the_question(block: QuestionBlock) -> None:
    block.show_view(replace(view(), key=ItemKey("values", "openness.2"), words=question_words("cy")))
    assert [button.text() for button in block.states.values()] == [
        "Ddim yn gwybod",
        "Ddim yn berthnasol",
        "Gwell gennyf beidio â dweud",
    ]


@pytest.mark.parametrize("step", ["", "Ask for three more months."])
def test_a_warning_sign_says_at_once_what_to_do(block: QuestionBlock, step: str) -> None:
    block.show_view(replace(view(), next_step=step))
    assert block.next_step.isVisibleTo(block) == bool(step)
    assert block.next_step.text.text() == step


def test_an_answer_can_be_taken_back(qtbot: QtBot, block: QuestionBlock) -> None:
    block.show_view(view(Answer(state="answered", values=("1",))))
    with qtbot.waitSignal(block.answered) as heard:
        block.clear.click()
    assert heard.args == [view().key, ()]


def test_turning_the_page_settles_the_comment_for_the_question_it_was_typed_at(
    qtbot: QtBot, block: QuestionBlock
) -> None:
    block.comment.setPlainText("We met twice")
    with qtbot.waitSignal(block.commented) as heard:
        block.show_view(replace(view(), key=ItemKey("values", "other.1")))
    assert heard.args == [view().key, "We met twice"]
    assert block.comment.toPlainText() == ""


def test_a_comment_and_evidence_that_are_there_stand_open(block: QuestionBlock) -> None:
    said = Answer(state="answered", values=("1",), comment="Twice", evidence=(Evidence(what="Minutes"),))
    block.show_view(replace(view(said), key=ItemKey("values", "other.1")))
    assert block.comment.isVisibleTo(block)
    assert block.evidence.isVisibleTo(block)


@pytest.mark.parametrize(("what", "date", "problem"), [
    ("", "", "Say what the evidence is."),
    ("Minutes", "last week", "Write the date as year, month and day, such as 2026-03-31."),
])  # fmt: skip
def test_evidence_that_cannot_be_kept_is_refused_in_words(qtbot: QtBot, what: str, date: str, problem: str) -> None:
    editor = EvidenceEditor()
    qtbot.addWidget(editor)
    editor.what.setText(what)
    editor.date.setText(date)
    with qtbot.assertNotEmitted(editor.changed):
        editor._add()
    assert editor.problem.text() == problem


def test_evidence_is_added_to_what_there_is(qtbot: QtBot) -> None:
    editor = EvidenceEditor()
    qtbot.addWidget(editor)
    editor.show_pieces((Evidence(what="Minutes"),), "A hint")
    editor.what.setText("Policy")
    with qtbot.waitSignal(editor.changed) as heard:
        editor._add()
    assert heard.args is not None
    assert [piece.what for piece in heard.args[0]] == ["Minutes", "Policy"]
