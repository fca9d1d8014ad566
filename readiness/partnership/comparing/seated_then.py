"""Who sat at the table when a round was closed: those who had answered, whether or not they were taken away since."""

from collections.abc import Iterable, Mapping
from typing import Any

from readiness.document.model import Document, Entry, Party


def seated_then(document: Document, answers: Iterable[str]) -> Document:
    """Return ``document`` with everybody back who gave one of ``answers`` (by key) and was taken away since."""
    owners = {"/".join(key.split("/", 2)[:2]) for key in answers}
    update = {
        "people": _brought_back(document.people, owners),
        "parties": _brought_back(document.parties, {owner.partition("/")[0] for owner in owners}),
    }
    return document.model_copy(update=update)


def last_name(document: Document, party: str) -> str:
    """Return what ``party`` is called, or was when it was taken away; its id where that was erased."""
    entry = document.parties.get(party)
    value: Party | None = last_value(entry) if entry is not None else None
    return value.name if value is not None else party


def last_value(entry: Entry[Any]) -> Any:
    """Return what stands in ``entry``, or what did last before it was taken away."""
    if entry.value is not None:
        return entry.value
    return next((one.value for one in reversed(entry.past) if one.value is not None), None)


def _brought_back(entries: Mapping[str, Entry[Any]], wanted: set[str]) -> dict[str, Entry[Any]]:
    return {key: _standing(entry) if key in wanted else entry for key, entry in entries.items()}


def _standing(entry: Entry[Any]) -> Entry[Any]:
    if entry.value is not None:
        return entry
    value = last_value(entry)
    return entry if value is None else entry.model_copy(update={"now": entry.now.model_copy(update={"value": value})})
