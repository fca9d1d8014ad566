"""Saving: when it is quiet, at the latest after a while, and never on the thread of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.background import Background

if TYPE_CHECKING:
    # Loaded when a document opens: the first window must not wait for the document's records.
    from readiness.document.model import Document
    from readiness.document.store import OpenDocument

QUIET_MILLISECONDS = 2_000
LONGEST_WAIT_MILLISECONDS = 15_000
# Room on the disk, a stick or a shared folder may come back without anybody doing anything here.
WORTH_ANOTHER_TRY = frozenset({"not written", "gone"})


class Saver(QObject):
    """Writes the open document into its file.

    Signals:
        ended: A save is over, however it went; whether the document came back different,
            because somebody else had written into the file.
        failed: An error that the store itself could not put into its state.
    """

    ended = Signal(bool)
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.background = background
        self.store: OpenDocument | None = None
        self._saving: tuple[OpenDocument, Document] | None = None
        self._quiet = self._timer(QUIET_MILLISECONDS)
        self._longest = self._timer(LONGEST_WAIT_MILLISECONDS)

    def take(self, store: "OpenDocument | None") -> None:
        """Save ``store`` from now on, or nothing."""
        self._stop_timers()
        self.store = store
        if store is not None and not store.read_only and store.unsaved + store.unsaved_others:
            # Brought back from the journal: whoever copies the file now should have them, too.
            self.save_soon()

    def save_soon(self) -> None:
        """Save once no further change has come for two seconds, and after fifteen at the latest."""
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()

    def save(self) -> None:
        """Save on another thread, so that a slow disk never holds the window."""
        self._stop_timers()
        if self.store is None:
            return
        if self._saving is not None:
            self.save_soon()
            return
        store = self.store
        self._saving = (store, store.document)
        task = self.background.start(lambda _progress: store.save())
        task.failed.connect(self.failed)
        # A method and not a function: it is let go when this object goes, even with a save still under way.
        task.ended.connect(self._end)

    def save_now(self, *, anyway: bool = False) -> None:
        """Save and wait for it; ``anyway`` also where the file is gone or was altered by something else."""
        self._stop_timers()
        if self.store is not None:
            before = self.store.document
            self.store.save(anyway=anyway)
            self.ended.emit(self.store.document is not before)

    @Slot()
    def _end(self) -> None:
        if self._saving is None:
            return
        store, before = self._saving
        self._saving = None
        if store is self.store and store.state.standing.value in WORTH_ANOTHER_TRY:
            self._longest.start()
        self.ended.emit(store is self.store and store.document is not before)

    def _stop_timers(self) -> None:
        self._quiet.stop()
        self._longest.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.save)
        return timer
