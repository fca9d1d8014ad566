"""Files of the exchange as commands need them: packs read and written, documents read and recorded into."""

from collections.abc import Iterable
from pathlib import Path

from readiness.cli.loaded import password
from readiness.document.change import Change
from readiness.document.model import Document
from readiness.document.outputs import write_whole
from readiness.document.store import OpenDocument
from readiness.errors import CannotWriteError
from readiness.exchange.packs.formats import SUFFIX
from readiness.text import NAME_LENGTH, clean


def document_at(path: Path) -> Document:
    """Return the document at ``path`` with what this computer still holds beyond the file.

    Raises:
        BadInputError: It cannot be read.
    """
    opened = OpenDocument.open(path, password())
    try:
        return opened.document
    finally:
        opened.close()


def recorded(path: Path, changes: Iterable[Change]) -> Document:
    """Record ``changes`` in the document at ``path``, save it, and return it.

    Raises:
        BadInputError: The file cannot be read.
        CannotWriteError: It cannot be written; what was recorded is safe on this computer.
    """
    opened = OpenDocument.open(path, password())
    opened.record(tuple(changes))
    state = opened.close()
    if state.is_trouble:
        raise CannotWriteError(str(path), state.words, "Make room or choose another folder, and try again.")
    return opened.document


def write_pack_file(path: Path, data: bytes) -> None:
    """Write a pack to ``path``; a file that is there is never replaced.

    Raises:
        CannotWriteError: There is a file already, or the folder refuses.
    """
    refuse_a_bad_place(path)
    write_whole(path, data)


def refuse_a_bad_place(path: Path) -> None:
    """Refuse ``path`` before anything is noted, where a file stands already or the folder is not there.

    Raises:
        CannotWriteError: Nothing can be written there.
    """
    if path.exists():
        raise CannotWriteError(str(path), "There is a file of this name already.", "Choose another name.")
    if not path.absolute().parent.is_dir():
        raise CannotWriteError(str(path), "There is no such folder.", "Choose another folder.")


def one_line(words: str) -> str:
    """Return a name as it was typed, cleaned and on one line."""
    return " ".join(clean(words, NAME_LENGTH).split())


def with_suffix(path: Path) -> Path:
    """Return ``path`` with the suffix of packs, where it has none."""
    return path if path.suffix == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")
