"""The one place for slow work: a function of values runs on another thread, its result comes back on this one.

Python's collector may destroy Qt objects on whatever thread it happens to run, which Qt forbids. So
automatic collection is switched off while a pool exists, and a timer of the first thread collects.
"""

import gc
import logging
import sys
from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from readiness.errors import ReadinessError

_COLLECT_MILLISECONDS = 1_000
_THREADS = 2
_SHORT_TURN_SECONDS = 0.0001
_log = logging.getLogger(__name__)


class Progress:
    """What slow work holds of its owner: a way to tell how far it is, and to learn that it should stop."""

    def __init__(self, tell: Callable[[int, str], None]) -> None:
        self.tell = tell
        self.stop = Event()

    def is_cancelled(self) -> bool:
        """Return whether somebody asked the work to stop."""
        return self.stop.is_set()


class Task(QObject):
    """One piece of slow work, owned by the first thread.

    Signals:
        progressed: How far it is, 0 to 100, and a sentence.
        finished: The result.
        failed: The error, always one that speaks in sentences.
        ended: It is over, however it ended; nothing else comes after.
    """

    progressed = Signal(int, str)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _told = Signal(int, str)
    _returned = Signal(object, object)

    def __init__(self, work: Callable[[Progress], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.work = work
        # The worker emits the inner signals; slots of this object bring them to the thread that owns it.
        self.progress = Progress(self._told.emit)
        self._told.connect(self._pass_on)
        self._returned.connect(self._deliver)

    def cancel(self) -> None:
        """Ask the work to stop; its result is thrown away."""
        self.progress.stop.set()

    def run_work(self) -> None:
        """Run the work on the calling thread; touches no widget."""
        try:
            result, error = self.work(self.progress), None
        except ReadinessError as known:
            result, error = None, known
        except Exception as unknown:  # noqa: BLE001 - the edge of a thread: nothing may leave it unsaid
            _log.exception("Slow work failed")
            result, error = None, _in_words(unknown)
        self._returned.emit(result, error)

    @Slot(int, str)
    def _pass_on(self, per_cent: int, sentence: str) -> None:
        self.progressed.emit(per_cent, sentence)

    @Slot(object, object)
    def _deliver(self, result: object, error: ReadinessError | None) -> None:
        if not self.progress.is_cancelled():
            if error is None:
                self.finished.emit(result)
            else:
                self.failed.emit(error)
        self.ended.emit()


class _Run(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self.task = task

    def run(self) -> None:
        self.task.run_work()


class Background(QObject):
    """The pool of threads and the collector beside it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pool = QThreadPool(self)
        self.pool.setMaxThreadCount(_THREADS)
        self.tasks: set[Task] = set()
        self.turn = sys.getswitchinterval()
        self.collector = QTimer(self)
        self.collector.setInterval(_COLLECT_MILLISECONDS)
        self.collector.timeout.connect(self._collect)

    def start(self, work: Callable[[Progress], Any]) -> Task:
        """Run ``work`` on another thread; connect to the task's signals before the event loop turns.

        Args:
            work: A function of values; it takes a `Progress` and touches no widget.
        """
        if not self.collector.isActive():
            gc.disable()
            self.collector.start()
        if not self.tasks:
            # While work is under way the threads take turns more often, so that no frame has to wait for it.
            self.turn = sys.getswitchinterval()
            sys.setswitchinterval(_SHORT_TURN_SECONDS)
        task = Task(work, self)
        self.tasks.add(task)
        task.ended.connect(lambda: self._forget(task))
        self.pool.start(_Run(task))
        return task

    def close(self) -> None:
        """Stop all work, wait for it, and give collection back to Python."""
        for task in self.tasks:
            task.cancel()
        self.pool.waitForDone()
        self.collector.stop()
        sys.setswitchinterval(self.turn)
        gc.enable()

    @Slot()
    def _collect(self) -> None:
        # As Python itself would, generation by generation, but on this thread. A method and not a
        # function: while it runs, the timer that called it cannot be among what is collected.
        for generation in reversed(range(len(gc.get_threshold()))):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return

    def _forget(self, task: Task) -> None:
        self.tasks.discard(task)
        if not self.tasks:
            sys.setswitchinterval(self.turn)
        task.deleteLater()


def _in_words(error: Exception) -> ReadinessError:
    return ReadinessError(
        "", f"The work could not be finished ({type(error).__name__}).", "Nothing was changed; please try again."
    )
