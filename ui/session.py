"""The open document: a change is recorded before anything is said, saved when it is quiet, and can be undone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtGui import QUndoStack

from readiness.errors import BadInputError, LostFileError, PasswordError, ReadinessError
from ui.background import Background
from ui.reading import Reading
from ui.saver import Saver
from ui.undo import Edit, EditCommand, Edits

if TYPE_CHECKING:
    # Loaded when a document opens: the first window must not wait for the document's records.
    from readiness.document.model import Document
    from readiness.document.saving import SaveState
    from readiness.document.store import OpenDocument
    from readiness.partnership.assessment import Assessment


class Session(QObject):
    """One document at a time, with its undo steps, its saving and its reading.

    ``respondent`` is the party and the person who answers just now, empty until somebody is chosen.

    Signals:
        opened: Another document is open, or none is.
        changed: Something in the document changed.
        saving_changed: What the status line says about saving may be different now.
        failed: A `ReadinessError` to be told; nothing was lost.
    """

    opened = Signal()
    changed = Signal()
    saving_changed = Signal()
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.respondent = ("", "")
        self.saver = Saver(background, self)
        self.saver.ended.connect(self._save_ended)
        self.saver.failed.connect(self.failed)
        self._reading = Reading()
        self._lock: QLockFile | None = None

    @property
    def is_open(self) -> bool:
        """Whether a document is open."""
        return self.saver.store is not None

    @property
    def store(self) -> "OpenDocument":
        """The open document with its file.

        Raises:
            BadInputError: None is open.
        """
        if self.saver.store is None:
            raise BadInputError("", "No document is open.", "Open one or make a new one.")
        return self.saver.store

    @property
    def document(self) -> "Document":
        """The document as it stands now."""
        return self.store.document

    @property
    def title(self) -> str:
        """The title of the open document, or its file's name where it has none."""
        entry = self.document.about.get("document")
        return entry.value.title if entry and entry.value else self.store.path.stem

    @property
    def state(self) -> "SaveState":
        """Where the latest changes are."""
        return self.store.state

    def create(self, path: Path, document: "Document") -> bool:
        """Write ``document`` as a new file at ``path`` and open it; say whether that went well."""
        from readiness.document.store import OpenDocument

        return self._take(lambda: OpenDocument.create(path, document))

    def open(self, path: Path, password: str | None = None) -> bool:
        """Open the file at ``path``; say whether that went well.

        Raises:
            PasswordError: The document needs a password, or another one.
            LostFileError: The file is damaged or gone, and :meth:`have_back` brings it back.
        """
        from readiness.document.store import OpenDocument

        if self.is_open and self.store.path.resolve() == path.resolve():
            return True
        return self._take(lambda: OpenDocument.open(path, password))

    def have_back(self, path: Path, password: str | None = None) -> bool:
        """Bring back what this computer keeps of the document at ``path`` and open it; say whether that went well.

        Raises:
            PasswordError: What is kept has a password, or another one.
        """
        from readiness.document.recovery import have_back
        from readiness.document.store import OpenDocument

        def brought_back() -> OpenDocument:
            have_back(path, password)
            return OpenDocument.open(path, password)

        return self._take(brought_back)

    def change(self, sentence: str, *edits: Edit, typing: str = "") -> bool:
        """Record ``edits`` as one step of undo; say whether they are on the disk.

        Args:
            sentence: What is done, for the Edit menu.
            edits: What shall stand where; an edit that changes nothing is left out.
            typing: Names the field where letters are typed: successive steps in it become one.
        """
        fresh = tuple(edit for edit in edits if self._standing(edit).value != edit.value)
        before = tuple(self._standing(edit) for edit in fresh)
        if not fresh or not self._put(fresh):
            return not fresh
        self.undo_stack.push(EditCommand(sentence, before, fresh, self._put, typing))
        return True

    def add_once(self, part: str, key: str, value: object) -> bool:
        """Record what is never undone, such as the copy of a questionnaire; say whether it is on the disk."""
        return key in getattr(self.document, part) or self._put((Edit(part, key, value),))

    def assessment(self) -> "Assessment":
        """Return the reading of the document as it stands now."""
        return self._reading.of(self.document)

    def read_again(self) -> None:
        """Take note that the document changed as a whole: restored, or merged with another copy."""
        self.undo_stack.clear()
        self._reading.forget()
        self.saver.save_soon()
        self.changed.emit()
        self.saving_changed.emit()

    def merge_with(self, theirs: "Document") -> None:
        """Bring in everything of ``theirs``, a copy of this document.

        Raises:
            ReadinessError: It cannot be recorded, or is another document.
        """
        self.store.merge_with(theirs)
        self.read_again()

    def close(self) -> None:
        """Save what is unsaved and let the document go; what cannot be saved stays recorded on this computer."""
        if self.is_open:
            self._let_go()
            self.opened.emit()

    def _take(self, how: Callable[[], "OpenDocument"]) -> bool:
        try:
            store = how()
            if self.is_open and store.document.id == self.document.id:
                # The same document at another place: a copy, or the file under a new name.
                self._let_go()
            lock = _locked(store)
        except (PasswordError, LostFileError):
            raise
        except ReadinessError as error:
            self.failed.emit(error)
            return False
        self._let_go()
        self.saver.take(store)
        self._lock = lock
        self.opened.emit()
        return True

    def _let_go(self) -> None:
        if self.is_open:
            self.store.close()
        if self._lock is not None:
            self._lock.unlock()
        self.saver.take(None)
        self._lock = None
        self.respondent = ("", "")
        self._reading.forget()
        self.undo_stack.clear()

    def _standing(self, edit: Edit) -> Edit:
        entry = getattr(self.document, edit.part).get(edit.key)
        return Edit(edit.part, edit.key, entry.value if entry else None, edit.by)

    def _put(self, edits: Edits) -> bool:
        from readiness.document.change import setting

        store = self.store
        try:
            store.record([setting(store.document, one.part, one.key, one.value, by=one.by) for one in edits])
        except ReadinessError as error:
            self.failed.emit(error)
            return False
        self._reading.note(edits)
        self.saver.save_soon()
        self.changed.emit()
        self.saving_changed.emit()
        return True

    def _save_ended(self, is_different: bool) -> None:
        if is_different:
            self._reading.forget()
            self.changed.emit()
        self.saving_changed.emit()


def _locked(store: "OpenDocument") -> QLockFile:
    from readiness.document.places import folder_of

    folder = folder_of(store.document.id)
    lock = QLockFile(str(folder / "window.lock"))
    # Never stale by age: a window may stay open for days. A lock whose program is gone is taken over.
    lock.setStaleLockTime(0)
    lock.tryLock(0)
    # Where application data cannot be written there is no lock, and the store will say what is wrong.
    if lock.error() == QLockFile.LockError.LockFailedError:
        problem = "It is open in another window on this computer."
        raise BadInputError(store.path.name, problem, "Go to that window, or close it first.")
    return lock
