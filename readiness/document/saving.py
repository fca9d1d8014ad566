"""The file of an open document: read, merged with what others wrote, and replaced whole or not at all."""

import contextlib
import errno
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import NoReturn

from readiness.document import disk
from readiness.document.change import merge
from readiness.document.encoding import Encoder, Reading, decode
from readiness.document.model import Document
from readiness.document.password import Cipher, is_sealed, seal_document, unseal_document
from readiness.errors import BadInputError, NewerFileError, ReadinessError

MOST_ATTEMPTS = 5


class Standing(Enum):
    """Where the latest changes are: on this computer, in the file, or held back from the file and why."""

    RECORDED = "recorded"
    SAVED = "saved"
    NOT_WRITTEN = "not written"
    GONE = "gone"
    DAMAGED = "damaged"
    NEWER = "newer"


TROUBLE = frozenset({Standing.NOT_WRITTEN, Standing.GONE, Standing.DAMAGED, Standing.NEWER})
_WORDS = {
    Standing.RECORDED: "Recorded on this computer",
    Standing.SAVED: "Saved in {file} {at}",
    Standing.NOT_WRITTEN: "{file} can't be written ({reason}). {safe}",
    Standing.GONE: "{file} is no longer there (moved, renamed or deleted). {safe}",
    Standing.DAMAGED: "{file} was altered by something else and can't be read ({reason}). It was left as it is. {safe}",
    Standing.NEWER: "{file} was made with a newer version of this program and is open for reading only. {safe}",
}


@dataclass(frozen=True, slots=True)
class SaveState:
    """What the window shows about saving.

    ``unsaved`` answers and ``others``, such as a party's name, are in the journal and not yet in the file.
    """

    standing: Standing
    file: str
    at: str = ""
    reason: str = ""
    unsaved: int = 0
    others: int = 0

    @property
    def is_trouble(self) -> bool:
        """Whether the file does not take the changes and the reader should know why."""
        return self.standing in TROUBLE

    @property
    def words(self) -> str:
        """The state in words, such as ``Saved in plan.readiness 14:03``."""
        return _WORDS[self.standing].format(file=self.file, at=self.at, reason=self.reason, safe=self._safe)

    @property
    def _safe(self) -> str:
        answers = "1 answer" if self.unsaved == 1 else f"{self.unsaved} answers"
        others = "1 other change" if self.others == 1 else f"{self.others} other changes"
        counted = [words for words, count in ((answers, self.unsaved), (others, self.others)) if count]
        if not counted:
            return "Nothing is lost."
        is_one = self.unsaved + self.others == 1
        return f"{' and '.join(counted)} {'is' if is_one else 'are'} safe on this computer."


class NotSavedError(Exception):
    """The file was left as it is; ``standing`` and ``reason`` say why. It never leaves the store."""

    def __init__(self, standing: Standing, reason: str = "") -> None:
        """Keep where that leaves the document, and why."""
        super().__init__(standing, reason)
        self.standing = standing
        self.reason = reason


class DocumentFile:
    """The file at ``path``, and what it was when this program last read or wrote it."""

    def __init__(self, path: Path, key: str | Cipher | None = None) -> None:
        """Know the path and the password, or the cipher made of it."""
        self.path = path
        self.key = key
        self._encoder = Encoder()
        self.seen: str | None = None
        self.saved: Document | None = None
        self.original: bytes | None = None

    @property
    def cipher(self) -> Cipher | None:
        """The cipher in use, once the file was read or written under a password."""
        return self.key if isinstance(self.key, Cipher) else None

    @property
    def real(self) -> Path:
        """The file itself where ``path`` is a link, so that a link stays a link."""
        return self.path.resolve()

    def read(self) -> Reading:
        """Read the file and remember what it was.

        Raises:
            BadInputError: It cannot be read, is damaged, or its password is another.
        """
        data = disk.read(self.path)
        reading = self.decoded(data)
        self.seen = disk.fingerprint(data)
        self.saved = reading.document
        self.original = data if reading.is_older else None
        return reading

    def decoded(self, data: bytes) -> Reading:
        """Return the document in ``data``, opened with this file's password where it is sealed."""
        if is_sealed(data):
            data, self.key = unseal_document(data, self.path.name, self.key)
        return decode(data, self.path.name)

    def encoded(self, document: Document) -> bytes:
        """Return the bytes of ``document``, sealed where this file has a password."""
        data = self._encoder.encode(document)
        return seal_document(data, document.id, self.cipher) if self.cipher else data

    def save(self, document: Document, token: str, *, anyway: bool = False) -> Document:
        """Make the file hold ``document`` and whatever others wrote into it meanwhile.

        Args:
            document: What is to be in the file.
            token: This computer's token, for the temporary file.
            anyway: Whether to write even where the file is gone or was damaged by something else.

        Returns:
            What the file holds now, read back and found equal.

        Raises:
            NotSavedError: The file was left as it is, because the disk refuses or something else stands there.
        """
        try:
            return self._save(document, token, anyway=anyway)
        except OSError as error:
            raise NotSavedError(Standing.NOT_WRITTEN, disk.reason_of(error)) from error

    def _save(self, document: Document, token: str, *, anyway: bool) -> Document:
        for _ in range(MOST_ATTEMPTS):
            there = disk.read_if_there(self.real)
            document = self._with_theirs(document, there, anyway=anyway)
            is_settled = document is self.saved and there is not None and disk.fingerprint(there) == self.seen
            if is_settled or self._wrote(document, there, token):
                self.saved = document
                return document
        raise NotSavedError(Standing.NOT_WRITTEN, "another program keeps changing it")

    def _with_theirs(self, document: Document, there: bytes | None, *, anyway: bool) -> Document:
        if there is None:
            if not self.real.parent.is_dir():
                raise OSError(errno.ENOENT, "the folder is gone")
            if self.seen is not None and not anyway:
                raise NotSavedError(Standing.GONE)
            return document
        if disk.fingerprint(there) == self.seen:
            return document
        try:
            theirs = self.decoded(there)
        except BadInputError as error:
            if not anyway:
                _refuse(error)
            keep_beside(self.real, there, "damaged")
            return document
        if theirs.is_newer:
            raise NotSavedError(Standing.NEWER, "a newer version of this program made it")
        if theirs.document.id != document.id:
            raise NotSavedError(Standing.NOT_WRITTEN, "another document stands in its place")
        return merge(document, theirs.document).document

    def _wrote(self, document: Document, expected: bytes | None, token: str) -> bool:
        data = self.encoded(document)
        temporary = disk.write_beside(self.real, data, token)
        if disk.read_if_there(self.real) != expected:
            # Somebody else's file arrived while ours was being written: merge first.
            temporary.unlink(missing_ok=True)
            return False
        if self.original is not None:
            keep_beside(self.real, self.original, "before upgrade")
            self.original = None
        disk.replace(temporary, self.real)
        if disk.read_if_there(self.real) != data:
            return False
        self.seen = disk.fingerprint(data)
        return True


def keep_beside(path: Path, data: bytes, note: str) -> Path:
    """Write ``data`` beside ``path`` as ``NAME (NOTE).readiness``, under a number where that is taken."""
    names = (f"{path.stem} ({note}{number}){path.suffix}" for number in ("", *(f" {each}" for each in range(2, 1000))))
    free = next(each for name in names if not (each := path.with_name(name)).exists() or each.read_bytes() == data)
    if not free.exists():
        disk.replace(disk.write_beside(free, data, "kept"), free)
    return free


def sweep(path: Path, token: str) -> None:
    """Remove the temporary file that a save of this computer left beside ``path`` when it was cut short."""
    real = path.resolve()
    with contextlib.suppress(OSError):
        real.with_name(f".{real.name}.{token}.saving").unlink(missing_ok=True)


def _refuse(error: ReadinessError) -> NoReturn:
    if isinstance(error, NewerFileError):
        raise NotSavedError(Standing.NEWER, "a newer version of this program made it") from error
    raise NotSavedError(Standing.DAMAGED, error.problem.rstrip(".").lower()) from error
