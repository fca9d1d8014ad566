import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.views.test_depth import HEADLINE, document, said, walk, with_commissioner
from ui.kit.choices import ActionRow
from ui.pages.task_list import TaskListPage
from ui.views.questions import task_list
from ui.views.walk import Walk


def page(qtbot: QtBot, shown: Walk) -> TaskListPage:
    made = TaskListPage()
    qtbot.addWidget(made)
    made.show_view(task_list(document() if shown.leads_on else with_commissioner(), shown))
    return made


def done(code: str = "2") -> Walk:
    made, here = document(), walk(document())
    sure = [key for key in here.keys if code in here.part_of(key).questionnaire.scale_of(here.item(key)).codes]
    return walk(said(said(made, "?", here.keys), code, sure))


def rows(made: TaskListPage) -> list[str]:
    return [row.accessibleName() for row in made.groups_holder.findChildren(ActionRow)]


def test_both_ways_through_say_how_long_they_take(qtbot: QtBot) -> None:
    made = page(qtbot, walk(document()))
    assert made.quick.accessibleName() == "Quick check (about 7 minutes)"
    assert made.full.accessibleName() == "Full assessment (about 16 minutes)"
    assert made.quick.isChecked()


def test_choosing_the_other_way_is_said_once(qtbot: QtBot) -> None:
    made = page(qtbot, walk(document()))
    heard: list[bool] = []
    made.quick_set.connect(heard.append)
    made.full.click()
    assert heard == [False]


@pytest.mark.parametrize("is_quick", [True, False])
def test_showing_the_choice_says_nothing(qtbot: QtBot, is_quick: bool) -> None:
    made = page(qtbot, walk(document(), is_quick=not is_quick))
    with qtbot.assertNotEmitted(made.quick_set):
        made.show_view(task_list(document(), walk(document(), is_quick=is_quick)))
    assert (made.quick.isChecked(), made.full.isChecked()) == (is_quick, not is_quick)


def test_going_deeper_is_offered_once_the_quick_check_is_done(qtbot: QtBot) -> None:
    begun = page(qtbot, walk(said(document(), "1", [HEADLINE])))
    assert not [words for words in rows(begun) if "Go deeper" in words]
    finished = page(qtbot, done())
    assert (finished.done.isHidden(), finished.done.title.text()) == (False, "Quick check done")
    assert "Go deeper in “Purpose and people”" in rows(finished)


def test_going_deeper_leads_to_the_first_further_question_of_the_section(qtbot: QtBot) -> None:
    made = page(qtbot, done())
    row = next(one for one in made.groups_holder.findChildren(ActionRow) if "Go deeper" in one.accessibleName())
    assert row.accessibleDescription() == "4 more questions"
    with qtbot.waitSignal(made.question_wanted) as heard:
        row.click()
    assert heard.args == [done().parts[0].further_keys[0]]


@pytest.mark.parametrize(("made", "words"), [
    (document(), "No commissioner takes part here."),
    (with_commissioner(), "The commissioner describes the service."),
])  # fmt: skip
def test_the_optional_part_says_why_it_is_optional(qtbot: QtBot, made: object, words: str) -> None:
    shown = page(qtbot, walk(made))  # type: ignore[arg-type]  # a document
    texts = [label.text() for label in shown.groups_holder.findChildren(QLabel)]
    assert "Service context (optional)" in texts
    assert any(text.startswith(words) for text in texts)
