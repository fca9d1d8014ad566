"""What this computer still knows of a document whose file is damaged or gone."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from readiness.document import disk, places
from readiness.document.backups import Backups, EarlierVersion
from readiness.document.change import apply, missing_from
from readiness.document.encoding import document_id
from readiness.document.journal import Journal
from readiness.document.model import Document
from readiness.document.saving import DocumentFile, NotSavedError
from readiness.errors import BadInputError, CannotWriteError, PasswordError, ReadinessError


@dataclass(frozen=True, slots=True)
class Recovery:
    """The newest good backup of a document with everything that the journal adds to it.

    ``file`` is where it belongs, with the password that opened the backup.
    """

    document: Document
    backup_at: datetime
    from_journal: int
    file: DocumentFile

    @property
    def words(self) -> str:
        """What can be had back, in a sentence."""
        when = self.backup_at.astimezone().strftime("%d %B %Y, %H:%M")
        answers = {0: "", 1: " and 1 later answer"}.get(self.from_journal, f" and {self.from_journal} later answers")
        return f"This computer has a good version of {when}{answers} to have back: open it in the window."


def recovery_for(path: Path, password: str | None = None) -> Recovery | None:
    """Return what can be recovered of the document at ``path``, or None.

    Args:
        path: The file, which may be damaged or gone; it is not altered.
        password: The document's password, where it has one.

    Raises:
        PasswordError: What is kept has a password, and this is not it.
    """
    data = _head(path)
    known = document_id(data) if data else None
    document = known or places.id_at(path.absolute())
    if document is None or not places.folder_of(document).is_dir():
        return None
    file = DocumentFile(path, password)
    for version in Backups(places.folder_of(document)).versions():
        good = _read(file, version)
        if good is not None:
            journal = Journal(places.folder_of(document), file.cipher)
            missing = missing_from(good, (*journal.read_kept(), *journal.read()))
            return Recovery(apply(good, missing), version.at, len(missing), file)
    return None


def have_back(path: Path, password: str | None = None) -> None:
    """Write what this computer keeps of the document to ``path``; a damaged file is kept beside it.

    Raises:
        BadInputError: Nothing is kept of it.
        PasswordError: What is kept has a password, and this is not it.
        CannotWriteError: The file cannot be written there.
    """
    recovery = recovery_for(path, password)
    if recovery is None:
        raise BadInputError(str(path), "This computer keeps nothing of it.", "Look for a copy of the file.")
    try:
        recovery.file.save(recovery.document, places.computer_token(), anyway=True)
    except NotSavedError as error:
        problem = f"It can't be written here ({error.reason})."
        raise CannotWriteError(str(path), problem, "Make room, then open it again.") from error


def _read(file: DocumentFile, version: EarlierVersion) -> Document | None:
    try:
        return file.decoded(version.path.read_bytes()).document
    except PasswordError:
        raise
    except (OSError, ReadinessError):
        return None


def _head(path: Path) -> bytes | None:
    try:
        return disk.read_if_there(path)
    except OSError:
        return None
