import contextlib
import zlib

import pytest

from readiness.errors import BadInputError, DamagedFileError
from readiness.exchange.packs import sealing
from readiness.exchange.packs.formats import PackFile
from readiness.exchange.packs.keys import fingerprint, make_key
from readiness.exchange.packs.sealing import seal, unseal
from tests.readiness.exchange.packs.builders import Table

BARE = {
    "format": "readiness-pack", "version": 1, "id": "a" * 32, "invitation": "b" * 32, "key_for": "",
    "made_at": "2026-11-30T09:00:00Z", "program": "0", "to_asker": "", "to_sender": "", "nonce": "", "content": "",
}  # fmt: skip


def sealed(content: bytes) -> PackFile:
    asker = make_key("1" * 32)
    bare = PackFile.model_construct(**{**BARE, "key_for": fingerprint(asker.public)})  # type: ignore[arg-type]
    return seal(bare, content, asker.public, make_key("2" * 32).public)[0]


@pytest.mark.parametrize("owner", ["1" * 32, "2" * 32])
def test_asker_and_sender_open_it(two: Table, owner: str) -> None:
    assert unseal(sealed(b"words"), make_key(owner), "pack").content == b"words"


def test_nobody_else_opens_it(two: Table) -> None:
    with pytest.raises(DamagedFileError, match="sealed for somebody else"):
        unseal(sealed(b"words"), make_key("3" * 32), "pack")


def test_only_who_opened_it_knows_the_code(two: Table) -> None:
    made = two.replies()
    assert two.looks_at(made.data).code == made.code
    assert made.code.encode() not in made.data


def test_a_bomb_is_refused_before_it_fills_the_memory(two: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "LARGEST_CONTENT_BYTES", 1000)
    with pytest.raises(DamagedFileError, match="unpacks to more"):
        unseal(sealed(bytes(100_000)), make_key("1" * 32), "pack")


def test_content_that_is_not_packed_is_refused(two: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zlib, "compress", lambda data, _level: data)
    with pytest.raises(DamagedFileError, match="damaged or altered"):
        unseal(sealed(b"words"), make_key("1" * 32), "pack")


def test_every_altered_byte_is_refused(two: Table) -> None:
    data = two.replies().data
    taken = []
    for place in range(len(data)):
        with contextlib.suppress(BadInputError):
            two.looks_at(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
            taken.append(place)
    assert taken == []
    assert two.looks_at(data).answers == 2


def test_a_key_that_is_none_is_refused_in_words(two: Table) -> None:
    bare = PackFile.model_construct(**BARE)  # type: ignore[arg-type]  # a table of every field
    with pytest.raises(BadInputError, match="cannot seal anything"):
        seal(bare, b"words", "00" * 32, make_key("2" * 32).public)
