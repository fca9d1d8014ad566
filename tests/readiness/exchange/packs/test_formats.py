import json
import secrets
from collections.abc import Callable

import pytest

from readiness.errors import BadInputError, DamagedFileError, NewerFileError
from readiness.exchange.packs.formats import LARGEST_BYTES, decode, invitation_in, receipt_in, reply_in, with_checksum
from readiness.exchange.packs.receipts import receipt_for
from tests.readiness.exchange.packs.builders import Table

ODD: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "zeros": lambda _: bytes(4096),
    "cut in half": lambda data: data[: len(data) // 2],
    "one line lost": lambda data: data.replace(data.splitlines(keepends=True)[3], b""),
    "UTF-16": lambda data: data.decode().encode("utf-16"),
    "bad UTF-8": lambda data: data.replace(b'"format"', b'"form\xff"'),
    "a key twice": lambda data: data.replace(b'{\n "format"', b'{\n "version": 1,\n "format"'),
    "not a number": lambda data: data.replace(b'"version": 1', b'"version": NaN'),
    "no end of a number": lambda data: data.replace(b'"version": 1', b'"version": 1e999'),
    "five thousand digits": lambda data: data.replace(b'"version": 1', b'"version": ' + b"9" * 5000),
    "without end": lambda _: b"[" * 100_000,
    "a stranger's key": lambda data: data.replace(b'"version": 1,', b'"version": 1,\n "extra": 1,'),
    "a space more": lambda data: data.replace(b'"version": 1', b'"version":  1'),
    "text after it": lambda data: data + b"{}",
    "a document": lambda _: b'{"format": "readiness-document"}',
    "a list": lambda _: b"[]",
}


def files(two: Table) -> dict[str, bytes]:
    made = two.replies()
    receipt = receipt_for(two.looks_at(made.data), "Harbour Trust")
    return {"invitation": with_checksum(two.invitation), "reply": made.data, "receipt": receipt}


@pytest.mark.parametrize("kind", ["invitation", "reply", "receipt"])
@pytest.mark.parametrize("odd", ODD)
def test_whatever_happened_to_a_file_it_is_refused_in_words(two: Table, kind: str, odd: str) -> None:
    with pytest.raises(BadInputError) as refused:
        decode(ODD[odd](files(two)[kind]), "post.readiness-pack")
    assert str(refused.value).startswith("post.readiness-pack: ")
    assert not [word for word in ("pydantic", "Traceback", "[type=", "http") if word in str(refused.value)]


@pytest.mark.parametrize("kind", ["invitation", "reply", "receipt"])
def test_a_mark_and_turned_line_ends_of_a_mail_gateway_do_no_harm(two: Table, kind: str) -> None:
    data = files(two)[kind]
    assert decode(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), kind) == decode(data, kind)


def test_a_newer_pack_is_called_newer(two: Table) -> None:
    data = two.replies().data.replace(b'"version": 1', b'"version": 2')
    with pytest.raises(NewerFileError, match="pack format 2"):
        decode(data, "pack")


def test_a_giant_is_refused_by_its_size() -> None:
    with pytest.raises(DamagedFileError, match="larger than 20 MB"):
        decode(bytes(LARGEST_BYTES + 1), "pack")


@pytest.mark.parametrize(
    ("read", "kind", "words"),
    [
        (invitation_in, "reply", "This is a reply, not an invitation."),
        (reply_in, "receipt", "This is a receipt, not a reply."),
        (receipt_in, "invitation", "This is an invitation, not a receipt."),
    ],
)
def test_one_kind_is_not_taken_for_another(
    two: Table, read: Callable[[bytes, str], object], kind: str, words: str
) -> None:
    with pytest.raises(BadInputError, match=words):
        read(files(two)[kind], "pack")


def test_an_altered_word_of_an_invitation_is_noticed(two: Table) -> None:
    with pytest.raises(DamagedFileError, match="damaged or altered"):
        decode(with_checksum(two.invitation).replace(b"Harbour Trust", b"Harbour Thief"), "pack")


def test_hidden_characters_in_a_name_are_refused(two: Table) -> None:
    sly = two.invitation.model_copy(update={"asker": "Harbour \u202etsurT"})
    with pytest.raises(DamagedFileError):
        decode(with_checksum(sly), "pack")


def test_an_invitation_says_every_question_word_for_word(two: Table) -> None:
    table = json.loads(with_checksum(two.invitation))
    assert table["questionnaires"][0]["items"][0]["text"]["provider"]["en"] == "How is open.1?"


def test_random_bytes_are_no_pack() -> None:
    with pytest.raises(DamagedFileError):
        decode(secrets.token_bytes(500), "pack")
