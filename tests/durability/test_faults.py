import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from readiness.document.change import setting
from readiness.document.model import Document, Party
from readiness.document.places import ENVIRONMENT
from readiness.document.saving import Standing
from readiness.document.store import OpenDocument
from readiness.errors import CannotWriteError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="faults are made through the ways of one system")

ID = "0123456789abcdef" * 2
FAULTS = {
    errno.ENOSPC: "disk full",
    errno.EDQUOT: "disk space used up",
    errno.EACCES: "no permission to write here",
    errno.EROFS: "the disk is read-only",
    errno.EIO: "the disk reports a fault",
}


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenDocument:
    """A document with 60 parties, in a folder apart from the application data."""
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "data"))
    (tmp_path / "office").mkdir()
    made = OpenDocument.create(tmp_path / "office" / "plan.readiness", Document(id=ID))
    for number in range(60):
        name_party(made, f"p{number}")
    made.save()
    return made


def name_party(opened: OpenDocument, key: str) -> None:
    opened.record([setting(opened.document, "parties", key, Party(name=key), by="chair")])


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let the system refuse every byte beyond ``size`` in a file, as a full disk does."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def failing(call: str, number: int, folder: str) -> Iterator[None]:
    """Let one call of the system fail wherever it touches ``folder``."""
    real: Callable[..., Any] = getattr(os, call)

    def refuse(first: Any, *rest: Any, **named: Any) -> Any:
        place = str(Path(f"/proc/self/fd/{first}").readlink()) if isinstance(first, int) else str(first)
        if f"/{folder}" in place:
            raise OSError(number, os.strerror(number))
        return real(first, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, call, refuse)
        yield


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
@pytest.mark.parametrize(("number", "reason"), FAULTS.items())
def test_a_disk_that_refuses_is_named_and_the_answers_are_safe(
    opened: OpenDocument, call: str, number: int, reason: str
) -> None:
    before = opened.path.read_bytes()
    with failing(call, number, "office/"):
        name_party(opened, "new")
        words = opened.save().words
    assert words == f"plan.readiness can't be written ({reason}). 1 other change is safe on this computer."
    assert "new" in OpenDocument.open(opened.path).document.parties
    # A refused sync of the folder comes after the rename: then the file is the new one, else the old.
    assert before == opened.path.read_bytes() or call == "fsync"
    assert opened.save().standing == Standing.SAVED


def test_a_full_disk_leaves_the_file_whole_and_the_answers_in_the_journal(opened: OpenDocument) -> None:
    before = opened.path.read_bytes()
    with largest_file(len(before) // 2):
        for number in range(7):
            name_party(opened, f"new{number}")
        words = opened.save().words
    assert words == "plan.readiness can't be written (disk full). 7 other changes are safe on this computer."
    assert sorted(opened.path.parent.iterdir()) == [opened.path]
    assert (opened.path.read_bytes(), OpenDocument.open(opened.path).recovered) == (before, 7)
    assert opened.save().standing == Standing.SAVED


def test_trouble_stays_on_the_screen_while_further_answers_come(opened: OpenDocument) -> None:
    with failing("replace", errno.ENOSPC, "office/"):
        name_party(opened, "one")
        opened.save()
        name_party(opened, "two")
    assert opened.state.words.endswith("(disk full). 2 other changes are safe on this computer.")


def test_where_nothing_can_be_written_nothing_is_acknowledged_and_nothing_comes_back(opened: OpenDocument) -> None:
    before = opened.document
    with largest_file(100), pytest.raises(CannotWriteError, match=r"can't be recorded .*disk full"):
        name_party(opened, "new")
    assert opened.document == before == OpenDocument.open(opened.path).document


@pytest.mark.parametrize("call", ["open", "fsync"])
def test_without_a_journal_the_file_itself_takes_the_answer(opened: OpenDocument, call: str) -> None:
    with failing(call, errno.ENOSPC, "data/"):
        name_party(opened, "new")
    assert opened.state.standing == Standing.SAVED
    assert "new" in OpenDocument.open(opened.path).document.parties


def test_without_application_data_a_document_still_opens_and_saves(
    opened: OpenDocument, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    monkeypatch.setenv(ENVIRONMENT, str(blocked))
    again = OpenDocument.open(opened.path)
    name_party(again, "new")
    assert (again.close().standing, again.earlier_versions()) == (Standing.SAVED, ())


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_read_only_folder_is_named(opened: OpenDocument) -> None:
    opened.path.parent.chmod(0o555)
    name_party(opened, "new")
    assert "no permission to write here" in opened.save().words
    opened.path.parent.chmod(0o755)
