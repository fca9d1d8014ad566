from pathlib import Path

import pytest

from readiness.document.encoding import encode
from readiness.document.password import cipher_for, is_sealed, seal_document, unseal_document
from readiness.document.store import OpenDocument
from readiness.errors import BadInputError, DamagedFileError, PasswordError
from tests.readiness.document.builders import ID, document, name_of, party

WORDS = "four ordinary small words"
CIPHER = cipher_for(WORDS)
SEALED = seal_document(b"the content", ID, CIPHER)


def test_the_password_opens_what_it_sealed() -> None:
    assert unseal_document(SEALED, "plan", WORDS) == (b"the content", CIPHER)
    assert is_sealed(SEALED)


def test_two_seals_of_one_content_differ() -> None:
    assert seal_document(b"the content", ID, CIPHER) != SEALED


@pytest.mark.parametrize("password", [None, "", "short", "quite another password"])
def test_without_the_password_it_stays_shut(password: str | None) -> None:
    with pytest.raises(PasswordError):
        unseal_document(SEALED, "plan", password)


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (ID.encode(), b"f" * 32, "altered"),
        (b'"passes": 3', b'"passes": 4', "altered"),
        (b'"passes": 3', b'"passes": 1', "damaged"),
        (b'"memory": 67108864', b'"memory": 99999999999', "damaged"),
        (b'"salt": "', b'"salt": "AAAA', "damaged"),
        (b'"content": "', b'"content": "AAAA', "altered"),
        (b'"content": "', b'"content": "?', "damaged"),
        (b'"version": 1', b'"version": 2', "damaged"),
        (b'"version": 1', b'"colour": 1,\n "version": 1', "damaged"),
    ],
)  # fmt: skip
def test_whatever_is_altered_is_noticed(before: bytes, after: bytes, word: str) -> None:
    altered = SEALED.replace(before, after)
    assert altered != SEALED
    with pytest.raises(BadInputError, match=word):
        unseal_document(altered, "plan", WORDS)


def test_a_cut_sealed_file_is_damaged() -> None:
    with pytest.raises(DamagedFileError):
        unseal_document(SEALED[:-20], "plan", WORDS)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(PasswordError, match="shorter"):
        cipher_for("1234567")


def test_a_document_under_a_password_shows_nothing_on_the_disk(path: Path, data: Path) -> None:
    opened = OpenDocument.create(path, document(), WORDS)
    opened.record([party(opened, "a", "Canary")])
    opened.save()
    opened.record([party(opened, "b", "Canary")])
    opened.close()
    files = [file for folder in (path.parent, data) for file in folder.rglob("*") if file.is_file()]
    assert not [file for file in files if b"Canary" in file.read_bytes()]
    assert name_of(OpenDocument.open(path, WORDS), "b") == "Canary"


def test_what_was_recorded_under_a_password_is_recovered_with_it(path: Path) -> None:
    opened = OpenDocument.create(path, document(), WORDS)
    opened.record([party(opened, "a", "North")])
    assert OpenDocument.open(path, WORDS).recovered == 1


def test_putting_a_password_on_and_taking_it_off_covers_every_trace(
    opened: OpenDocument, path: Path, data: Path
) -> None:
    opened.record([party(opened, "a", "Canary")])
    opened.save()
    opened.protect(WORDS)
    assert not [file for file in data.rglob("*") if file.is_file() and b"Canary" in file.read_bytes()]
    with pytest.raises(PasswordError):
        OpenDocument.open(path)
    opened.protect(None)
    assert path.read_bytes() == encode(opened.document)


def test_a_password_changed_elsewhere_is_not_overwritten(path: Path) -> None:
    opened = OpenDocument.create(path, document(), WORDS)
    other = OpenDocument.open(path, WORDS)
    other.protect("another password")
    opened.record([party(opened, "a", "North")])
    assert "can't be read" in opened.save().words
    assert OpenDocument.open(path, "another password").document == document()
