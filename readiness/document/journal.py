"""The journal: every change stands in it, down to the disk, before the screen says that it is recorded.

One file for each document's id in application data, one line for each change: a digest, a blank, and
the change as JSON (sealed where the document has a password). Lines whose changes are in the saved
file move to a second file, where they wait 90 days in case a sync program brings an older file back.
"""

import base64
import binascii
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from readiness.document import disk
from readiness.document.change import REVISIONS, Change
from readiness.document.password import Cipher
from readiness.errors import DamagedFileError

_DIGEST_LENGTH = 32


class Journal:
    """The journal of one document in ``folder``; several programs on one computer may write it in turn."""

    def __init__(self, folder: Path, cipher: Cipher | None = None) -> None:
        """Know the folder; nothing is read or made yet."""
        self.folder = folder
        self.cipher = cipher
        self.path = folder / "journal"
        self.kept_path = folder / "journal-saved"

    def append(self, changes: Iterable[Change]) -> None:
        """Write ``changes`` and bring them down to the disk before returning.

        Raises:
            OSError: The disk refuses; then none of them stands in the journal.
        """
        self._append(self.path, [self._line(change) for change in changes])

    def read(self) -> tuple[Change, ...]:
        """Return the changes that wait for a save; a torn last line was never acknowledged and is passed over."""
        return self._changes(self.path)

    def read_kept(self) -> tuple[Change, ...]:
        """Return the changes that were in a saved file within the last 90 days."""
        return self._changes(self.kept_path)

    def drop_kept(self, before: str) -> None:
        """Erase the kept lines from before a moment."""
        if not self.kept_path.exists():
            return
        with disk.locked(self.folder / "lock"):
            lines = _whole_lines(self.kept_path)
            young = [line for line in lines if (change := self._change(line)) and change.revision.at >= before]
            if len(young) < len(lines):
                self._rewrite(self.kept_path, young)

    def trim(self, is_saved: Callable[[Change], bool]) -> None:
        """Move the lines whose changes are in the saved and verified file to the kept ones."""
        if not self.path.exists():
            return
        with disk.locked(self.folder / "lock"):
            lines = _whole_lines(self.path)
            saved = [line for line in lines if (change := self._change(line)) is None or is_saved(change)]
            if not saved:
                return
            self._append_locked(self.kept_path, saved)
            waiting = set(lines) - set(saved)
            self._rewrite(self.path, [line for line in lines if line in waiting])

    def rewrite(self, cipher: Cipher | None) -> None:
        """Write the journal anew under another password, or none."""
        contents = {path: self._changes(path) for path in (self.path, self.kept_path)}
        self.cipher = cipher
        with disk.locked(self.folder / "lock"):
            for path, changes in contents.items():
                self._rewrite(path, [self._line(change) for change in changes])

    def _append(self, path: Path, lines: list[bytes]) -> None:
        if not self.folder.is_dir():
            disk.make_folder(self.folder)
        with disk.locked(self.folder / "lock"):
            self._append_locked(path, lines)

    def _append_locked(self, path: Path, lines: list[bytes]) -> None:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            end = os.lseek(descriptor, 0, os.SEEK_END)
            start = _end_of_whole_lines(descriptor, end)
            try:
                os.ftruncate(descriptor, start)
                os.lseek(descriptor, start, os.SEEK_SET)
                _write_all(descriptor, b"".join(lines))
                disk.sync(descriptor)
            except OSError:
                # Nothing was acknowledged, so nothing of it may come back later.
                os.ftruncate(descriptor, start)
                raise
        finally:
            os.close(descriptor)
        if not end:
            disk.sync_folder(path.parent)

    @staticmethod
    def _rewrite(path: Path, lines: list[bytes]) -> None:
        if not path.exists():
            return
        if not lines:
            with path.open("rb+") as file:
                file.truncate(0)
                disk.sync(file.fileno())
            return
        disk.replace(disk.write_beside(path, b"".join(lines), "journal"), path)

    def _line(self, change: Change) -> bytes:
        table = {"part": change.part, "key": change.key, "revision": change.revision}
        content = to_json(table, by_alias=True, exclude_none=False)
        if self.cipher:
            content = base64.b64encode(self.cipher.seal(content, b"journal"))
        return b"%b %b\n" % (_digest(content), content)

    def _changes(self, path: Path) -> tuple[Change, ...]:
        return tuple(change for line in _whole_lines(path) if (change := self._change(line)) is not None)

    def _change(self, line: bytes) -> Change | None:
        digest, _, content = line.rstrip(b"\n").partition(b" ")
        if digest != _digest(content):
            return None
        try:
            if self.cipher:
                content = self.cipher.unseal(base64.b64decode(content), b"journal")
            table = from_json(content)
            revision = REVISIONS[table["part"]].model_validate_json(to_json(table["revision"]))
            return Change(table["part"], table["key"], revision)
        except (ValueError, KeyError, TypeError, ValidationError, binascii.Error, DamagedFileError):
            return None


def _whole_lines(path: Path) -> list[bytes]:
    data = disk.read_if_there(path) or b""
    return list(_split(data))


def _split(data: bytes) -> Iterator[bytes]:
    for line in data.splitlines(keepends=True):
        if line.endswith(b"\n"):
            yield line


def _end_of_whole_lines(descriptor: int, end: int) -> int:
    position = end
    while position:
        step = min(65_536, position)
        os.lseek(descriptor, position - step, os.SEEK_SET)
        found = os.read(descriptor, step).rfind(b"\n")
        if found >= 0:
            return position - step + found + 1
        position -= step
    return 0


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest()[:_DIGEST_LENGTH].encode()
