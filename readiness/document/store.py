"""The open document: what is recorded is on the disk before anybody says so, and the file is never torn."""

import contextlib
import threading
from collections.abc import Iterable, Set
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from readiness.document import disk, places
from readiness.document.backups import Backups, EarlierVersion
from readiness.document.change import Change, apply, back_to, between, holds, merge, missing_from, setting
from readiness.document.history import moment, new_id
from readiness.document.journal import Journal
from readiness.document.model import PARTS, Document, LogLine
from readiness.document.password import cipher_for
from readiness.document.recovery import recovery_for
from readiness.document.saving import DocumentFile, NotSavedError, SaveState, Standing, sweep
from readiness.document.siblings import Offer, offers_for
from readiness.errors import BadInputError, CannotWriteError, LostFileError, NewerFileError, PasswordError

KEPT_FOR = timedelta(days=90)
ANSWERS = frozenset({"answers", "ratings", "pooled"})


class OpenDocument:
    """A document that is open: its value, its file and its journal.

    Attributes:
        path: The file, as it was named.
        document: The document, a value: ask again after each call.
        state: Where the latest changes are, with the words for the window.
        recovered: How many entries were recorded but not saved when the program last ended.
        read_only: Whether a newer version made the file; then nothing is recorded or saved.

    ``record`` may be called while another thread is in ``save``.
    """

    def __init__(self, file: DocumentFile, document: Document) -> None:
        """Put the parts together; use :meth:`create` and :meth:`open`."""
        self.path = file.path
        self.document = document
        self.recovered = 0
        self.read_only = False
        self.state = SaveState(Standing.SAVED, file.path.name, _clock())
        self._file = file
        self._folder = places.folder_of(document.id)
        self._journal = Journal(self._folder, file.cipher)
        self._backups = Backups(self._folder)
        self._waiting: tuple[Change, ...] = ()
        self._value_lock = threading.Lock()
        self._save_lock = threading.Lock()

    @classmethod
    def create(cls, path: Path, document: Document, password: str | None = None) -> Self:
        """Write ``document`` as a new file at ``path`` and open it.

        Raises:
            CannotWriteError: There is a file already, or the folder cannot be written.
            PasswordError: The password is too short.
        """
        if path.exists():
            raise CannotWriteError(str(path), "There is a file of this name already.", "Choose another name.")
        made = cls(DocumentFile(path, cipher_for(password) if password else None), document)
        if made.save().is_trouble:
            problem = f"The document can't be written here ({made.state.reason})."
            raise CannotWriteError(str(path), problem, "Choose another folder.")
        places.remember(document.id, path.absolute())
        return made

    @classmethod
    def open(cls, path: Path, password: str | None = None) -> Self:
        """Open the file at ``path`` and bring in what the journal holds beyond it.

        Raises:
            BadInputError: The file cannot be read, or is no document.
            LostFileError: The same, and this computer has a version that `recovery.have_back` brings back.
            PasswordError: It has a password, and this is not it.
            NewerFileError: Only a newer version can read it.
        """
        file = DocumentFile(path, password)
        try:
            reading = file.read()
        except (PasswordError, NewerFileError):
            raise
        except BadInputError as error:
            recovery = recovery_for(path, password)
            if recovery is None:
                raise
            raise LostFileError(error.where, error.problem, recovery.words) from error
        opened = cls(file, reading.document)
        opened.state = replace(opened.state, at=_clock(path.stat().st_mtime))
        places.remember(reading.document.id, path.absolute())
        if reading.is_newer:
            opened.read_only = True
            opened.state = SaveState(Standing.NEWER, path.name)
            return opened
        opened._replay()
        return opened

    @property
    def is_protected(self) -> bool:
        """Whether the document has a password."""
        return self._file.cipher is not None

    @property
    def unsaved(self) -> int:
        """How many answers were recorded since the file was last written."""
        return _entries(self._waiting, ANSWERS)

    @property
    def unsaved_others(self) -> int:
        """How many other things people entered since then, such as a party's name."""
        return _entries(self._waiting, PARTS.keys() - ANSWERS)

    def record(self, changes: Iterable[Change]) -> None:
        """Bring ``changes`` down to the disk of this computer, and only then into the document.

        Raises:
            NewerFileError: The document is open for reading only.
            UsageError: A change does not fit the document.
            CannotWriteError: Neither the journal nor the file takes them; the document stays as it was.
        """
        changes = tuple(changes)
        if self.read_only:
            raise NewerFileError(self.path.name, "It is open for reading only.", "Install the newer version first.")
        try:
            with self._value_lock:
                changed = apply(self.document, changes)
                self._journal.append(changes)
                self.document = changed
                self._waiting += changes
                standing = self.state.standing if self.state.is_trouble else Standing.RECORDED
                self.state = _state(self, standing, self.state.at, self.state.reason)
        except OSError as fault:
            self._save_at_once(changes, fault)

    def save(self, *, anyway: bool = False) -> SaveState:
        """Write the document into its file, merged with what others wrote there, and say where things stand.

        Args:
            anyway: Write even where the file is gone or something else damaged it; ask the reader first.
        """
        if self.read_only:
            return self.state
        with self._save_lock, disk.locked(self._folder / "saving"):
            with self._value_lock:
                wanted, waiting = self.document, self._waiting
            self._backups.keep_file(self.path, self._file.seen, only_if_due=True)
            try:
                saved = self._file.save(wanted, places.computer_token(), anyway=anyway)
            except NotSavedError as error:
                with self._value_lock:
                    self.state = _state(self, error.standing, reason=error.reason)
            else:
                self._settle(wanted, saved, len(waiting))
        return self.state

    def save_copy_as(self, path: Path) -> None:
        """Write a copy of the document to ``path``, merged with a copy that is there; this one keeps its own file.

        Raises:
            CannotWriteError: The folder cannot be written, or something else stands there.
        """
        try:
            DocumentFile(path, self._file.key).save(self.document, places.computer_token())
        except NotSavedError as error:
            problem = f"The copy can't be written ({error.reason})."
            raise CannotWriteError(str(path), problem, "Choose another folder or name.") from error

    def close(self) -> SaveState:
        """Save what is unsaved and keep a last backup; what cannot be saved stays in the journal."""
        if self._waiting or self.state.is_trouble:
            self.save()
        self._backups.keep_file(self.path, self._file.seen)
        return self.state

    def offers(self) -> tuple[Offer, ...]:
        """Look for copies beside the file, and for answers that an older file took away; slow on large documents."""
        return offers_for(self.document, self._file, self._journal)

    def merge_with(self, theirs: Document) -> int:
        """Bring in everything of ``theirs``, a copy of this document, and return how many entries it changed.

        Raises:
            UsageError: It is another document.
        """
        merged = merge(self.document, theirs)
        self.record(between(self.document, merged.document))
        return merged.from_theirs

    def earlier_versions(self) -> tuple[EarlierVersion, ...]:
        """Return the backups on this computer, newest first."""
        return self._backups.versions()

    def restore(self, version: EarlierVersion, *, by: str = "") -> int:
        """Make everything stand as it did in ``version``, as new revisions; return how many entries that changed.

        Raises:
            BadInputError: The backup cannot be read.
        """
        earlier = self._file.decoded(disk.read(version.path)).document
        changes = back_to(self.document, earlier, by=by)
        when = version.at.astimezone().strftime("%d %B %Y, %H:%M")
        line = LogLine(at=moment(), what=f"Restored the version of {when}.")
        self.record((*changes, setting(self.document, "log", new_id(), line, by=by)))
        return len(changes)

    def protect(self, password: str | None) -> SaveState:
        """Put the document under ``password``, or under none: the file, the journal and the backups.

        Raises:
            PasswordError: The password is too short.
        """
        key = cipher_for(password) if password else None
        if self.save().is_trouble:
            return self.state
        former, self._file.key, self._file.saved = self._file.key, key, None
        if self.save().is_trouble:
            self._file.key = former
            return self.state
        self._journal.rewrite(key)
        # Earlier backups would open without the new password.
        self._backups.clear()
        self._backups.keep_file(self.path, self._file.seen)
        return self.state

    def _replay(self) -> None:
        with disk.locked(self._folder / "saving"):
            sweep(self.path, places.computer_token())
        missing = missing_from(self.document, self._journal.read())
        if missing:
            self.document = apply(self.document, missing)
            self._waiting = missing
            self.recovered = self.unsaved + self.unsaved_others
            self.state = _state(self, Standing.RECORDED)
        with contextlib.suppress(OSError):
            self._journal.drop_kept(before=moment(datetime.now(UTC) - KEPT_FOR))

    def _save_at_once(self, changes: tuple[Change, ...], fault: OSError) -> None:
        # Application data may be full while the document's own disk is not; the file is as good a witness.
        with self._save_lock, self._value_lock:
            try:
                self.document = self._file.save(apply(self.document, changes), places.computer_token())
            except NotSavedError as error:
                problem = f"The answer can't be recorded on this computer ({disk.reason_of(fault)})."
                raise CannotWriteError(
                    self.path.name, problem, "Make room on the disk or allow writing there, then enter it again."
                ) from error
            self._waiting = ()
            self.state = SaveState(Standing.SAVED, self.path.name, _clock())

    def _settle(self, wanted: Document, saved: Document, count: int) -> None:
        with self._value_lock:
            if saved is not wanted:
                self.document = saved if self.document is wanted else merge(self.document, saved).document
            self._waiting = self._waiting[count:]
            standing = Standing.RECORDED if self._waiting else Standing.SAVED
            self.state = _state(self, standing, _clock())
        # A line that stays in the journal too long does no harm: it is in the document already.
        with contextlib.suppress(OSError):
            self._journal.trim(lambda change: holds(saved, change))


def _state(opened: OpenDocument, standing: Standing, at: str = "", reason: str = "") -> SaveState:
    return SaveState(standing, opened.path.name, at, reason, opened.unsaved, opened.unsaved_others)


def _entries(changes: Iterable[Change], parts: Set[str]) -> int:
    return len({(change.part, change.key) for change in changes if change.part in parts})


def _clock(seconds: float | None = None) -> str:
    now = datetime.now().astimezone()
    when = now if seconds is None else datetime.fromtimestamp(seconds).astimezone()
    return when.strftime("%H:%M") if when.date() == now.date() else f"{when:%H:%M} on {when.day} {when:%B %Y}"
