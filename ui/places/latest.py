"""Slow work of which only the latest counts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.background import Background, Progress, Task
from ui.session import Session


class Latest(QObject):
    """Runs one piece of work at a time: starting anew stops what is under way, and its result is thrown away."""

    def __init__(self, background: Background, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.background, self.session = background, session
        self.task: Task | None = None

    @property
    def is_running(self) -> bool:
        """Whether work is under way whose result still counts."""
        return self.task is not None

    def start(
        self,
        work: Callable[[Progress], Any],
        take: Callable[[Any], None],
        tell: Callable[[int], None] | None = None,
    ) -> None:
        """Run ``work``; give its result to ``take``, and how far it is, 0 to 100, to ``tell``."""
        self.stop()
        task = self.background.start(work)
        self.task = task
        task.finished.connect(lambda result: self._end(task, take, result))
        task.failed.connect(lambda error: self._end(task, self.session.failed.emit, error))
        if tell is not None:
            task.progressed.connect(lambda per_cent, _words: tell(per_cent) if task is self.task else None)

    def stop(self) -> None:
        """Stop what is under way."""
        if self.task is not None:
            self.task.cancel()
            self.task = None

    def _end(self, task: Task, take: Callable[[Any], None], result: object) -> None:
        if task is self.task:
            self.task = None
            take(result)


def watching(progress: Progress) -> Callable[[int, int], bool]:
    """Return what a calculation tells (done, all), and learns from whether it should go on."""

    def watch(done: int, every: int) -> bool:
        progress.tell(round(100 * done / every), "")
        return not progress.is_cancelled()

    return watch
