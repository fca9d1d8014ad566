import os
import re
import stat
import threading
import time
from pathlib import Path

import pytest

from readiness.document import places
from readiness.document.change import apply
from readiness.document.encoding import decode, encode
from readiness.document.model import Document
from readiness.document.saving import Standing
from readiness.document.store import OpenDocument
from readiness.errors import BadInputError, CannotWriteError, DamagedFileError, NewerFileError, UsageError
from tests.readiness.document.builders import ID, document, name_of, party, signed


def in_file(path: Path) -> Document:
    return decode(path.read_bytes(), path.name).document


def on_another_computer(path: Path, key: str, name: str) -> None:
    """A colleague's program, which knows nothing of our journal, changes the file."""
    theirs = in_file(path)
    path.write_bytes(encode(apply(theirs, [party(theirs, key, name)])))


def test_what_is_recorded_is_there_after_the_program_vanished(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North"), party(opened, "b", "South")])
    again = OpenDocument.open(path)
    assert (name_of(again, "a"), name_of(again, "b"), again.recovered) == ("North", "South", 2)


def test_the_words_follow_an_answer_from_here_into_the_file(opened: OpenDocument) -> None:
    opened.record([party(opened, "a", "North")])
    assert (opened.state.words, opened.unsaved_others) == ("Recorded on this computer", 1)
    assert opened.save().words == f"Saved in plan.readiness {opened.state.at}"
    assert opened.unsaved_others == 0


@pytest.mark.parametrize(("age_days", "words"), [(0, r"\d\d:\d\d"), (40, r"\d\d:\d\d on \d+ \w+ \d{4}")])
def test_on_opening_the_words_say_when_the_file_was_written(
    opened: OpenDocument, path: Path, age_days: int, words: str
) -> None:
    written = time.time() - age_days * 24 * 3600
    os.utime(path, (written, written))
    assert re.fullmatch(f"Saved in plan.readiness {words}", OpenDocument.open(path).state.words)


def test_what_was_saved_is_not_recovered_again(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North")])
    opened.save()
    assert (OpenDocument.open(path).recovered, name_of(in_file(path), "a")) == (0, "North")


def test_a_change_that_does_not_fit_is_neither_recorded_nor_shown(opened: OpenDocument, path: Path) -> None:
    wrong = party(opened, "a", "North")
    with pytest.raises(UsageError):
        opened.record([wrong, type(wrong)("nothing", "a", wrong.revision)])
    assert opened.document == OpenDocument.open(path).document == document()


def test_a_colleagues_file_is_merged_and_never_overwritten(opened: OpenDocument, path: Path) -> None:
    on_another_computer(path, "b", "South")
    opened.record([party(opened, "a", "North")])
    opened.save()
    assert in_file(path).parties.keys() == opened.document.parties.keys() == {"a", "b"}


def test_both_sides_of_a_true_clash_are_kept(opened: OpenDocument, path: Path) -> None:
    on_another_computer(path, "a", "South")
    opened.record([party(opened, "a", "North")])
    opened.save()
    entry = in_file(path).parties["a"]
    assert {each.value.name for each in (entry.now, *entry.clash) if each.value} == {"North", "South"}


def test_a_stale_journal_does_not_undo_a_colleagues_newer_file(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North")])
    on_another_computer(path, "b", "South")
    again = OpenDocument.open(path)
    again.save()
    assert in_file(path).parties.keys() == {"a", "b"}


def test_two_windows_on_one_computer_lose_nothing(opened: OpenDocument, path: Path) -> None:
    second = OpenDocument.open(path)
    for number in range(5):
        opened.record([party(opened, f"a{number}", "North")])
        second.record([party(second, f"b{number}", "South")])
        opened.save()
        second.save()
    opened.save()
    assert len(in_file(path).parties) == 10


def test_answers_recorded_while_another_thread_saves_are_all_kept(opened: OpenDocument, path: Path) -> None:
    done = threading.Event()
    saver = threading.Thread(target=lambda: [opened.save() for _ in iter(done.is_set, True)])
    saver.start()
    for number in range(60):
        opened.record([party(opened, f"p{number}", "North")])
    done.set()
    saver.join()
    opened.close()
    assert len(in_file(path).parties) == len(opened.document.parties) == 60


def test_saving_unchanged_leaves_the_file_alone(opened: OpenDocument, path: Path) -> None:
    before = path.stat().st_ino
    opened.save()
    assert path.stat().st_ino == before


@pytest.mark.skipif(os.name == "nt", reason="the modes and links of other systems")
def test_the_mode_and_a_link_stay_as_they_are(opened: OpenDocument, path: Path) -> None:
    path.chmod(0o664)
    link = path.with_name("link.readiness")
    link.symlink_to(path)
    through_link = OpenDocument.open(link)
    through_link.record([party(through_link, "a", "North")])
    through_link.save()
    assert link.is_symlink()
    assert (stat.S_IMODE(path.stat().st_mode), name_of(in_file(path), "a")) == (0o664, "North")


def test_a_vanished_file_is_asked_about_and_then_rewritten(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North")])
    path.unlink()
    state = opened.save()
    assert (state.standing, path.exists()) == (Standing.GONE, False)
    assert "no longer there" in state.words
    assert opened.save(anyway=True).standing == Standing.SAVED
    assert name_of(in_file(path), "a") == "North"


def test_a_file_that_something_else_damaged_is_left_and_set_aside_when_told(opened: OpenDocument, path: Path) -> None:
    path.write_bytes(b"\0" * 500)
    opened.record([party(opened, "a", "North")])
    assert opened.save().standing == Standing.DAMAGED
    assert path.read_bytes() == b"\0" * 500
    assert opened.save(anyway=True).standing == Standing.SAVED
    assert path.with_name("plan (damaged).readiness").read_bytes() == b"\0" * 500


def test_another_document_in_its_place_is_never_overwritten(opened: OpenDocument, path: Path) -> None:
    path.write_bytes(encode(Document(id="f" * 32)))
    opened.record([party(opened, "a", "North")])
    assert "another document stands in its place" in opened.save().words
    assert in_file(path).id == "f" * 32


def newer(path: Path, reader: int) -> None:
    old = b'"version": 1,\n "min_reader": 1,'
    path.write_bytes(signed(path.read_bytes().replace(old, b'"version": 2,\n "min_reader": %d,' % reader)))


def test_a_newer_file_is_read_but_never_changed(opened: OpenDocument, path: Path) -> None:
    newer(path, reader=1)
    before = path.read_bytes()
    again = OpenDocument.open(path)
    with pytest.raises(NewerFileError):
        again.record([party(again, "a", "North")])
    assert "reading only" in again.save().words
    assert "reading only" in again.close().words
    assert path.read_bytes() == before


@pytest.mark.parametrize("reader", [1, 2])
def test_a_newer_file_that_arrives_meanwhile_is_never_saved_over(opened: OpenDocument, path: Path, reader: int) -> None:
    newer(path, reader)
    before = path.read_bytes()
    opened.record([party(opened, "a", "North")])
    assert opened.save().standing == Standing.NEWER
    assert path.read_bytes() == before


def test_a_refused_file_is_left_as_it_was_and_names_what_can_be_had_back(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North")])
    opened.close()
    path.write_bytes(b"\0" * 99)
    with pytest.raises(DamagedFileError, match="This computer has a good version"):
        OpenDocument.open(path)
    assert path.read_bytes() == b"\0" * 99


def test_a_missing_file_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no such file"):
        OpenDocument.open(tmp_path / "none.readiness")


def test_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be read"):
        OpenDocument.open(tmp_path)


def test_an_existing_file_is_not_created_anew(opened: OpenDocument, path: Path) -> None:
    with pytest.raises(CannotWriteError, match="already"):
        OpenDocument.create(path, document())


def test_creating_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError, match="the folder is gone"):
        OpenDocument.create(tmp_path / "none" / "plan.readiness", document())


def test_a_renamed_folder_keeps_the_answers_and_a_copy_can_be_saved(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North")])
    path.parent.rename(path.parent.with_name("moved"))
    assert (
        opened.save().words
        == "plan.readiness can't be written (the folder is gone). 1 other change is safe on this computer."
    )
    copy = path.parent.parent / "copy.readiness"
    opened.save_copy_as(copy)
    assert name_of(in_file(copy), "a") == "North"
    assert opened.unsaved_others == 1


def test_a_copy_over_another_document_is_refused(opened: OpenDocument, path: Path) -> None:
    other = path.with_name("other.readiness")
    other.write_bytes(encode(Document(id="f" * 32)))
    with pytest.raises(CannotWriteError, match="another document"):
        opened.save_copy_as(other)


def test_our_own_stale_temporary_file_is_swept_and_no_others(opened: OpenDocument, path: Path) -> None:
    own = path.with_name(f".plan.readiness.{places.computer_token()}.saving")
    other = path.with_name(".plan.readiness.ffffffff.saving")
    own.write_bytes(b"half")
    other.write_bytes(b"half")
    OpenDocument.open(path)
    assert (own.exists(), other.exists()) == (False, True)


def test_nothing_is_left_beside_the_document(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North")])
    opened.close()
    assert list(path.parent.iterdir()) == [path]


def test_an_earlier_version_is_restored_as_a_change_that_can_be_undone(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North")])
    opened.close()
    again = OpenDocument.open(path)
    again.record([party(again, "a", "South"), party(again, "b", "New")])
    again.save()
    assert again.restore(again.earlier_versions()[0], by="chair") == 2
    assert (name_of(again, "a"), name_of(again, "b")) == ("North", None)
    assert [each.value.name for each in again.document.parties["a"].past if each.value] == ["North", "South"]


def test_a_copy_beside_is_offered_once_and_merged(opened: OpenDocument, path: Path) -> None:
    copy = path.with_name("plan (1).readiness")
    opened.save_copy_as(copy)
    on_another_computer(copy, "b", "South")
    (offer,) = opened.offers()
    assert offer.words.startswith("plan (1).readiness is a copy of this document and holds 1 answer")
    assert opened.merge_with(offer.document) == 1
    assert (opened.offers(), name_of(opened, "b")) == ((), "South")
    assert name_of(OpenDocument.open(path), "b") == "South"


def test_answers_that_a_sync_program_took_away_are_offered_again(opened: OpenDocument, path: Path) -> None:
    before = path.read_bytes()
    opened.record([party(opened, "a", "North")])
    opened.close()
    path.write_bytes(before)
    again = OpenDocument.open(path)
    (offer,) = again.offers()
    assert (again.recovered, offer.changes) == (0, 1)
    again.merge_with(offer.document)
    assert name_of(again, "a") == "North"


def test_a_document_can_be_forgotten_on_this_computer(opened: OpenDocument, path: Path, data: Path) -> None:
    opened.record([party(opened, "a", "Canary")])
    opened.close()
    places.forget(ID)
    assert not [file for file in data.rglob("*") if file.is_file() and b"Canary" in file.read_bytes()]
    assert name_of(OpenDocument.open(path), "a") == "Canary"


def test_the_clock_may_go_back(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North", at="2030-01-01T00:00:00Z")])
    opened.record([party(opened, "a", "South", at="1990-01-01T00:00:00Z")])
    opened.save()
    assert (name_of(in_file(path), "a"), in_file(path).parties["a"].clash) == ("South", ())


def test_the_original_of_an_older_file_is_kept_beside_it(opened: OpenDocument, path: Path) -> None:
    original = path.read_bytes()
    opened._file.original = original
    opened.record([party(opened, "a", "North")])
    opened.save()
    opened.record([party(opened, "a", "South")])
    opened.save()
    kept = path.with_name("plan (before upgrade).readiness")
    assert kept.read_bytes() == original
    assert sorted(path.parent.iterdir()) == [kept, path]
