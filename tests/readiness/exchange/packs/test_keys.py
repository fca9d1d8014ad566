import stat
import sys
from pathlib import Path

import pytest

from readiness.document import places
from readiness.errors import CannotWriteError
from readiness.exchange.packs.keys import FILE, check_words, fingerprint, key_of, keys_here, make_key

ID = "ab" * 16


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READINESS_DATA", str(tmp_path / "data"))


def test_a_key_is_made_once_and_found_again() -> None:
    assert key_of(ID) is None
    made = make_key(ID)
    assert (make_key(ID), key_of(ID), keys_here()) == (made, made, (made,))


@pytest.mark.skipif(sys.platform == "win32", reason="modes are not kept there")
def test_only_its_owner_may_read_a_key() -> None:
    make_key(ID)
    assert stat.S_IMODE((places.folder_of(ID) / FILE).stat().st_mode) == 0o600


def test_forgetting_a_document_forgets_its_key() -> None:
    make_key(ID)
    places.forget(ID)
    assert key_of(ID) is None


def test_a_damaged_key_is_no_key() -> None:
    make_key(ID)
    (places.folder_of(ID) / FILE).write_text("{")
    assert key_of(ID) is None


def test_a_key_that_cannot_be_kept_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(CannotWriteError, match="can't be kept"):
        make_key(ID)


def test_a_secret_does_not_show_in_a_log() -> None:
    assert make_key(ID).secret not in repr(make_key(ID))


def test_check_words_name_a_key_the_same_everywhere() -> None:
    assert check_words("00" * 32) == "garden-feather-waterfall-fountain-bicycle-lumber"
    assert check_words("00" * 31 + "01") != check_words("00" * 32)
    assert len(fingerprint("00" * 32)) == 16
