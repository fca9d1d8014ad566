from pathlib import Path

import pytest

from readiness.document import places
from tests.readiness.document.builders import ID


def test_application_data_is_where_the_environment_says(data: Path) -> None:
    assert places.folder_of(ID) == data / "documents" / ID


def test_without_a_word_it_is_the_users_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(places.ENVIRONMENT)
    assert places.application_data().name == "readiness"


def test_a_place_is_remembered_and_forgotten(path: Path) -> None:
    places.remember(ID, path)
    assert places.id_at(path) == ID
    places.forget(ID)
    assert places.id_at(path) is None


@pytest.mark.parametrize("content", [b"", b"\0" * 9, b"7", b'{"a": 1}', b"[1, 2]"])
def test_damaged_notes_of_places_are_passed_over(path: Path, content: bytes) -> None:
    places.remember(ID, path)
    (places.folder_of(ID) / "places.json").write_bytes(content)
    assert places.id_at(path) is None


@pytest.mark.parametrize("content", [b"", b"\0" * 8, b"../../up"])
def test_the_token_of_this_computer_stays_and_heals(data: Path, content: bytes) -> None:
    token = places.computer_token()
    assert places.computer_token() == token
    (data / "computer").write_bytes(content)
    assert len(bytes.fromhex(places.computer_token())) == 4
