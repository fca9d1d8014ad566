import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.errors import BadInputError
from ui.background import Background, Progress


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_comes_back_here(qtbot: QtBot, background: Background) -> None:
    heard_on = []
    task = background.start(lambda _progress: threading.get_ident())
    task.finished.connect(lambda _result: heard_on.append(threading.get_ident()))
    with qtbot.waitSignal(task.finished) as heard:
        pass
    assert heard.args is not None
    assert heard.args[0] != threading.get_ident()
    assert heard_on == [threading.get_ident()]


def test_progress_is_told_on_the_thread_of_the_window(qtbot: QtBot, background: Background) -> None:
    heard: list[tuple[int, str, int]] = []
    task = background.start(lambda progress: progress.tell(50, "Half done"))
    task.progressed.connect(lambda share, words: heard.append((share, words, threading.get_ident())))
    with qtbot.waitSignal(task.ended):
        pass
    assert heard == [(50, "Half done", threading.get_ident())]


@pytest.mark.parametrize(("error", "words"), [
    (BadInputError("plan", "It is damaged.", "Choose another."), "plan: It is damaged. Choose another."),
    (ZeroDivisionError(), "The work could not be finished (ZeroDivisionError). Nothing was changed; please try again."),
])  # fmt: skip
def test_a_failure_comes_back_in_words(qtbot: QtBot, background: Background, error: Exception, words: str) -> None:
    def work(_progress: Progress) -> None:
        raise error

    task = background.start(work)
    with qtbot.waitSignal(task.failed) as heard:
        pass
    assert heard.args is not None
    assert str(heard.args[0]) == words


def test_a_cancelled_task_says_only_that_it_ended(qtbot: QtBot, background: Background) -> None:
    task = background.start(lambda progress: progress.stop.wait(5))
    with qtbot.assertNotEmitted(task.finished), qtbot.waitSignal(task.ended):
        task.cancel()


def test_automatic_collection_rests_while_there_are_threads(qtbot: QtBot, background: Background) -> None:
    with qtbot.waitSignal(background.start(lambda _progress: None).ended):
        assert not gc.isenabled()
    assert background.collector.isActive()
    background.close()
    assert gc.isenabled()
