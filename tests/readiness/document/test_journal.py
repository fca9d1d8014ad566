from pathlib import Path

import pytest

from readiness.document.change import Change, setting
from readiness.document.journal import Journal
from readiness.document.password import cipher_for
from tests.readiness.document.builders import document, party, questionnaire

WORDS = "four ordinary small words"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal in a folder that is not there yet."""
    return Journal(tmp_path / "data" / "id")


def change(key: str, at: str = "2026-11-30T12:00:00Z") -> Change:
    return party(document(), key, "Canary", at)


def test_what_is_appended_is_read_in_its_order(journal: Journal) -> None:
    first, second, third = change("a"), change("b"), change("a")
    journal.append([first, second])
    journal.append([third])
    assert journal.read() == (first, second, third)


def test_a_journal_that_is_not_there_is_empty(journal: Journal) -> None:
    journal.trim(lambda _: True)
    journal.drop_kept("2026")
    assert (journal.read(), journal.read_kept(), journal.folder.exists()) == ((), (), False)


@pytest.mark.parametrize("torn", [b"0123", b"0123 {", b"\0" * 50, b""])
def test_a_torn_last_line_is_cut_before_the_next_is_written(journal: Journal, torn: bytes) -> None:
    first, second = change("a"), change("b")
    journal.append([first])
    journal.path.write_bytes(journal.path.read_bytes() + torn)
    journal.append([second])
    assert journal.read() == (first, second)
    assert torn == b"" or torn not in journal.path.read_bytes()


@pytest.mark.parametrize(
    "damaged", [b"\n", b"no digest\n", b"\xff\xfe\n", b"0" * 32 + b' {"part": "parties"}\n', b"\0" * 70 + b"\n"]
)
def test_a_damaged_line_is_passed_over_and_the_others_stand(journal: Journal, damaged: bytes) -> None:
    first, second = change("a"), change("b")
    journal.append([first])
    journal.path.write_bytes(journal.path.read_bytes() + damaged)
    journal.append([second])
    assert journal.read() == (first, second)


def test_only_what_is_saved_leaves_the_journal_and_waits_elsewhere(journal: Journal) -> None:
    first, second, third = change("a"), change("b"), change("c")
    journal.append([first, second, third])
    journal.trim(lambda one: one in (first, third))
    assert (journal.read(), journal.read_kept()) == ((second,), (first, third))


def test_what_was_saved_long_ago_is_erased(journal: Journal) -> None:
    old, young = change("a", "2026-01-01T00:00:00Z"), change("b", "2026-11-01T00:00:00Z")
    journal.append([old, young])
    journal.trim(lambda _: True)
    journal.drop_kept(before="2026-08-01T00:00:00Z")
    assert journal.read_kept() == (young,)


def test_under_a_password_nothing_can_be_read_without_it(journal: Journal) -> None:
    journal.append([change("a")])
    journal.trim(lambda _: True)
    journal.append([change("b")])
    journal.rewrite(cipher_for(WORDS))
    journal.append([change("c")])
    assert b"Canary" not in journal.path.read_bytes() + journal.kept_path.read_bytes()
    assert [each.key for each in (*journal.read_kept(), *journal.read())] == ["a", "b", "c"]
    assert Journal(journal.folder).read() == ()


def test_a_whole_questionnaire_goes_through_the_journal(journal: Journal) -> None:
    added = setting(document(), "questionnaires", "values/1", questionnaire(), by="")
    journal.append([added])
    assert journal.read() == (added,)
