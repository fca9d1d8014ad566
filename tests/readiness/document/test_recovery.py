from pathlib import Path

import pytest

from readiness.document import places
from readiness.document.password import is_sealed
from readiness.document.recovery import have_back, recovery_for
from readiness.document.store import OpenDocument
from readiness.errors import BadInputError, LostFileError, PasswordError
from tests.readiness.document.builders import ID, document, name_of, party


@pytest.fixture
def worked(opened: OpenDocument, path: Path) -> Path:
    """A document with one party in the file and in a backup, and a second in the journal."""
    opened.record([party(opened, "a", "North")])
    opened.close()
    opened.record([party(opened, "b", "South")])
    return path


@pytest.mark.parametrize("damage", [b"", b"\0" * 400, b"{}"])
def test_the_newest_good_backup_and_the_journal_are_offered(worked: Path, damage: bytes) -> None:
    worked.write_bytes(damage)
    found = recovery_for(worked)
    assert found
    assert (name_of(found.document, "a"), name_of(found.document, "b"), found.from_journal) == ("North", "South", 1)
    assert "and 1 later answer to have back" in found.words


def test_a_file_that_is_gone_is_recovered_by_its_place(worked: Path) -> None:
    worked.unlink()
    found = recovery_for(worked)
    assert found
    assert name_of(found.document, "b") == "South"


def test_a_moved_and_cut_file_is_recovered_by_the_id_in_its_first_lines(worked: Path) -> None:
    moved = worked.with_name("moved.readiness")
    moved.write_bytes(worked.read_bytes()[:300])
    assert recovery_for(moved)


def test_a_damaged_backup_is_passed_over(worked: Path) -> None:
    backups = sorted((places.folder_of(ID) / "backups").iterdir())
    assert len(backups) == 2
    backups[-1].write_bytes(b"\0")
    worked.unlink()
    found = recovery_for(worked)
    assert found
    assert (name_of(found.document, "a"), found.from_journal) == ("North", 2)


@pytest.mark.parametrize("content", [None, b"\0" * 99])
def test_a_file_that_was_never_here_has_nothing_to_recover(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "unknown.readiness"
    if content:
        path.write_bytes(content)
    assert recovery_for(path) is None


def test_what_is_recovered_can_be_saved_under_another_name(worked: Path) -> None:
    worked.write_bytes(b"\0")
    found = recovery_for(worked)
    assert found
    again = OpenDocument.create(worked.with_name("plan (recovered).readiness"), found.document)
    assert (again.close().is_trouble, worked.read_bytes()) == (False, b"\0")


@pytest.mark.parametrize("damage", [None, b"", b"\0" * 400, b"{}"])
def test_what_is_lost_can_be_had_back_where_it_stood(worked: Path, damage: bytes | None) -> None:
    worked.unlink() if damage is None else worked.write_bytes(damage)
    with pytest.raises(LostFileError, match="to have back"):
        OpenDocument.open(worked)
    have_back(worked)
    opened = OpenDocument.open(worked)
    assert (name_of(opened.document, "a"), name_of(opened.document, "b")) == ("North", "South")


def test_a_damaged_file_is_kept_beside_the_one_had_back(worked: Path) -> None:
    worked.write_bytes(b"what a virus left")
    have_back(worked)
    assert worked.with_name("plan (damaged).readiness").read_bytes() == b"what a virus left"


def test_a_file_of_which_nothing_is_kept_cannot_be_had_back(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="keeps nothing"):
        have_back(tmp_path / "unknown.readiness")


def test_what_is_kept_under_a_password_is_had_back_with_it(tmp_path: Path) -> None:
    path = tmp_path / "secret.readiness"
    OpenDocument.create(path, document(), "correct horse battery").close()
    path.unlink()
    with pytest.raises(PasswordError):
        OpenDocument.open(path)
    with pytest.raises(LostFileError):
        OpenDocument.open(path, "correct horse battery")
    have_back(path, "correct horse battery")
    assert is_sealed(path.read_bytes())
