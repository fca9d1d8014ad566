import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.views.test_walk import FIRST, document, said, walk
from ui.pages.check_answers import CheckAnswersPage
from ui.pages.questions import QuestionsPage
from ui.pages.task_list import TaskListPage
from ui.views.questions import check, sheet, task_list


def questions(qtbot: QtBot, *, whole: bool = False) -> QuestionsPage:
    page = QuestionsPage()
    qtbot.addWidget(page)
    page.show_sheet(sheet(walk(document()), FIRST, whole_section=whole), whole_section=whole)
    with qtbot.waitActive(page):
        page.show()
    page.sheet.take_focus()
    return page


def test_control_and_enter_go_on_from_anywhere_on_the_page(qtbot: QtBot) -> None:
    page = questions(qtbot)
    focused = page.window().focusWidget()
    assert focused is not None
    with qtbot.waitSignal(page.sheet.next_wanted):
        QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(("switched_on", "answers"), [(False, []), (True, [("2",)])])
def test_digits_choose_only_where_they_are_switched_on(qtbot: QtBot, switched_on: bool, answers: list[object]) -> None:
    page, heard = questions(qtbot), []
    page.answered.connect(lambda _key, values: heard.append(values))
    page.sheet.has_digit_keys = switched_on
    focused = page.window().focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_3)
    assert heard == answers


def test_drawing_the_same_page_again_keeps_what_is_being_typed(qtbot: QtBot) -> None:
    page = questions(qtbot)
    block = page.sheet.blocks[0]
    block.comment_part.set_open(True)
    block.comment.setFocus()
    QTest.keyClicks(block.comment, "We me")
    page.show_sheet(sheet(walk(document()), FIRST, whole_section=False), whole_section=False)
    assert page.sheet.blocks[0] is block
    assert block.comment.toPlainText() == "We me"


def test_a_whole_section_stands_on_one_page(qtbot: QtBot) -> None:
    page = questions(qtbot, whole=True)
    assert [block.view.key for block in page.sheet.blocks if block.view] == list(walk(document()).part_of(FIRST).keys)


def test_recorded_is_said_only_when_told(qtbot: QtBot) -> None:
    page = questions(qtbot)
    assert not page.sheet.recorded.isVisibleTo(page)
    page.sheet.show_recorded("Recorded on this computer")
    assert page.sheet.recorded.isVisibleTo(page)


def test_the_task_list_leads_to_the_first_open_question(qtbot: QtBot) -> None:
    page = TaskListPage()
    qtbot.addWidget(page)
    made = document(shared_purpose=said("answered"))
    page.show_view(task_list(made, walk(made)))
    with qtbot.waitSignal(page.question_wanted) as heard:
        page.go_on.click()
    assert heard.args == [walk(made).first_open()]


def test_a_finished_list_offers_no_going_on(qtbot: QtBot) -> None:
    page = TaskListPage()
    qtbot.addWidget(page)
    view = task_list(document(), walk(document()))
    page.show_view(type(view)(**{name: getattr(view, name) for name in view.__slots__} | {"next_open": None}))
    assert not page.go_on.isVisibleTo(page)


def test_a_filter_shows_its_count_and_can_be_chosen(qtbot: QtBot) -> None:
    page = CheckAnswersPage()
    qtbot.addWidget(page)
    page.show_view(check(walk(document(shared_purpose=said("dont_know"))), "all"))
    assert page.buttons["unsure"].text() == "Unsure (1)"
    with qtbot.waitSignal(page.filter_chosen) as heard:
        page.buttons["unsure"].click()
    assert heard.args == ["unsure"]
