"""Small documents and changes for the tests."""

import hashlib
import re

from readiness.document.change import Change, apply, setting
from readiness.document.history import moment
from readiness.document.model import Document, Party, Revision
from readiness.document.store import OpenDocument
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire
from readiness.records import data_folder, read_toml

ID = "0123456789abcdef" * 2
NOON = "2026-11-30T12:00:00Z"


def document(**parties: str) -> Document:
    """A document with parties by id and name."""
    empty = Document(id=ID)
    return apply(
        empty, [setting(empty, "parties", key, Party(name=name), by="", at=NOON) for key, name in parties.items()]
    )


def party(there: Document | OpenDocument, key: str, name: str | None, at: str = "") -> Change:
    """The change that names a party, or takes it away."""
    value = there if isinstance(there, Document) else there.document
    return setting(value, "parties", key, Party(name=name) if name else None, by="chair", at=at or moment())


def answer(there: Document, item: str, code: str, person: str = "a/director") -> Change:
    """The change that answers an item of the questionnaire on values."""
    given = Answer(state="answered", values=(code,), version="1")
    return setting(there, "answers", f"{person}/values/{item}", given, by="director", at=NOON)


def name_of(there: Document | OpenDocument, key: str) -> str | None:
    """The standing name of a party, or None."""
    value = there if isinstance(there, Document) else there.document
    entry = value.parties.get(key)
    return entry.value.name if entry and entry.value else None


def revision(name: str, at: str = NOON, replaces: str = "", value: str | None = None) -> Revision[Party]:
    """A revision whose id is made of one hex digit, replacing those of the digits in ``replaces``."""
    parents = tuple(digit * 16 for digit in replaces)
    return Revision[Party](id=name * 16, replaces=parents, at=at, value=Party(name=value or name))


def questionnaire() -> Questionnaire:
    """The questionnaire on values, as it ships."""
    return read_toml(data_folder() / "values.toml", Questionnaire)


def signed(data: bytes) -> bytes:
    """``data`` with a checksum that fits it, as somebody who knows the format could make."""
    line = re.search(rb' "checksum": "[0-9a-f]{64}",\n', data)
    assert line
    digest = hashlib.sha256(data[: line.start()] + data[line.end() :]).hexdigest()
    return data[: line.start()] + b' "checksum": "%b",\n' % digest.encode() + data[line.end() :]
