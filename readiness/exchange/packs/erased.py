"""Who was erased: only the mark by which a sender's replies name them, so that none brings them back unasked."""

import re

from readiness.document.change import Change
from readiness.document.history import moment, new_id
from readiness.document.model import Document, Person, Revision

# Roles are words; a role of this beginning is nobody's, because its entry never has a value.
_BEGINNING = "erased"
_MARK = re.compile(r"-([0-9a-f]{6})$")
_REMEMBERED = re.compile(rf"/{_BEGINNING}-[0-9a-f]{{6}}$")


def mark_of(sent_id: str) -> str:
    """Return the mark of a person whom a reply names by ``sent_id``; it ends the person's id here."""
    return sent_id[:6]


def is_of(key: str, mark: str) -> bool:
    """Return whether ``key`` (party/person) belongs to whoever has ``mark``; what is left of one erased does not."""
    return key.endswith(f"-{mark}") and not key.endswith(f"/{_BEGINNING}-{mark}")


def is_erased(document: Document, sent_id: str) -> bool:
    """Return whether whoever a reply names by ``sent_id`` was erased here and was not brought back since."""
    mark = mark_of(sent_id)
    was = any(key.endswith(f"/{_BEGINNING}-{mark}") for key in document.people)
    return was and not any(is_of(key, mark) and entry.value is not None for key, entry in document.people.items())


def is_remembrance(key: str) -> bool:
    """Return whether ``key`` (party/person) is what is left of somebody who was erased, and nobody's."""
    return _REMEMBERED.search(key) is not None


def remembering(document: Document, party: str, person: str) -> tuple[Change, ...]:
    """Return the change by which ``document`` remembers that ``person`` of ``party`` was erased.

    Nothing is remembered of people who came in no reply: nothing could bring them back.
    """
    found = _MARK.search(person)
    key = f"{party}/{_BEGINNING}-{found[1]}" if found else ""
    if not found or key in document.people:
        return ()
    return (Change("people", key, Revision[Person](id=new_id(), by="", at=moment(), value=None)),)
