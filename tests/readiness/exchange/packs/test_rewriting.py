import os
import re
from pathlib import Path

import pytest

from readiness.document import places
from readiness.document.change import Place, setting
from readiness.document.consortium import Round
from readiness.document.store import OpenDocument
from readiness.errors import BadInputError, CannotWriteError
from readiness.exchange.packs import rewriting
from readiness.exchange.packs.erasing import erasure_of, holdings
from readiness.exchange.packs.rewriting import WINDOW_LOCK, rewrite
from tests.readiness.exchange.packs.builders import Table, answered


def named_in_round(two: Table) -> tuple[str, ...]:
    return f"{two.own}/manager/small/open.2", f"{two.own}/manager/south/pairs/trust", "small/open.1/" + "cd" * 16


@pytest.fixture
def path(two: Table, tmp_path: Path) -> Path:
    """Return the guest's own document as a file, with earlier versions and a journal."""
    two.at("guest")
    made = tmp_path / "north.readiness"
    opened = OpenDocument.create(made, two.guest)
    for level in ("0", "4"):
        value = answered(level, f"CANARY-EARLIER-{level}")
        key = f"{two.own}/manager/small/open.2"
        opened.record([setting(opened.document, "answers", key, value, by="Manager")])
        opened.save()
    opened.record([setting(opened.document, "ratings", named_in_round(two)[1], answered("3"), by="Manager")])
    closed = Round(name="First", closed_on="2026-11-30", answers=dict.fromkeys(named_in_round(two), "ab" * 16))
    opened.record([setting(opened.document, "rounds", "first", closed, by="")])
    opened.close()
    return made


def everywhere(path: Path) -> bytes:
    """Return the document and all that this computer keeps of it, one after the other."""
    kept = [file for file in places.application_data().rglob("*") if file.is_file() and file.name != "places.json"]
    return b"".join(file.read_bytes() for file in (path, *kept))


def test_an_erased_person_is_nowhere_on_this_computer(two: Table, path: Path) -> None:
    document = OpenDocument.open(path).document
    assert everywhere(path).count(b"CANARY-EARLIER") > 3
    rewrite(path, None, (), erasure_of(document, two.own, "manager"))
    assert b"CANARY" not in everywhere(path)
    assert b"/manager" not in everywhere(path)


def test_a_closed_round_forgets_what_is_erased_and_nothing_else(two: Table, path: Path) -> None:
    gone = (Place("pooled", named_in_round(two)[2]), Place("ratings", named_in_round(two)[1]))
    after = rewrite(path, None, (), gone)
    (closed,) = [entry.value for entry in after.rounds.values() if entry.value]
    assert set(closed.answers) == {named_in_round(two)[0]}


def test_all_else_stays(two: Table, path: Path) -> None:
    document = OpenDocument.open(path).document
    rewrite(path, None, (), erasure_of(document, two.own, "manager"))
    after = OpenDocument.open(path).document
    assert (after.parties, after.invitations, after.questionnaires, holdings(after).people) == (
        document.parties, document.invitations, document.questionnaires, ()
    )  # fmt: skip


def test_a_document_with_a_password_stays_under_it(two: Table, path: Path) -> None:
    opened = OpenDocument.open(path)
    opened.protect("correct horse battery")
    opened.close()
    rewrite(path, "correct horse battery", (), erasure_of(opened.document, two.own, "manager"))
    assert holdings(OpenDocument.open(path, "correct horse battery").document).people == ()
    assert not re.search(rb"North Charity", everywhere(path))


def test_earlier_versions_do_not_tell_whose_reply_brought_which_totals(two: Table, tmp_path: Path) -> None:
    two.shares("money", "totals")
    made = two.replies()
    two.at("asker")
    path = tmp_path / "asker.readiness"
    OpenDocument.create(path, two.asker).close()
    rewrite(path, None, two.looks_at(made.data).changes)
    token = next(iter(OpenDocument.open(path).document.pooled)).encode()
    backups = list(places.application_data().rglob("backups/*.readiness"))
    assert [token in backup.read_bytes() for backup in backups] == [True] * len(backups)
    journals = [file.read_bytes() for file in places.application_data().rglob("journal*")]
    assert not [journal for journal in journals if token in journal]


def test_nothing_is_rewritten_under_an_open_window(two: Table, path: Path) -> None:
    (places.folder_of(two.guest.id) / WINDOW_LOCK).write_text("1")
    before = path.read_bytes()
    with pytest.raises(BadInputError, match="open in a window"):
        rewrite(path, None, (), erasure_of(two.guest, two.own, "manager"))
    assert path.read_bytes() == before


def test_an_erasure_that_is_cut_short_can_be_done_again(
    two: Table, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(*_words: object) -> None:
        raise KeyboardInterrupt

    places_of = erasure_of(OpenDocument.open(path).document, two.own, "manager")
    with monkeypatch.context() as patched:
        patched.setattr(rewriting, "_cleanse_backups", power_cut)
        with pytest.raises(KeyboardInterrupt):
            rewrite(path, None, (), places_of)
    assert OpenDocument.open(path).document.people
    rewrite(path, None, (), places_of)
    assert b"CANARY" not in everywhere(path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that refuses")
def test_a_file_that_cannot_be_written_stays_as_it_was(two: Table, path: Path) -> None:
    before = path.read_bytes()
    path.parent.chmod(0o500)
    try:
        with pytest.raises(CannotWriteError, match="can't be written"):
            rewrite(path, None, (), erasure_of(two.guest, two.own, "manager"))
    finally:
        path.parent.chmod(0o700)
    assert path.read_bytes() == before
