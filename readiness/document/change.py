"""Changes to a document: making, applying, undoing and merging them; every result is a new value."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_core import to_json

from readiness.document.history import join, moment, new_id, revise
from readiness.document.model import PARTS, Document, Entry, LogLine, Revision
from readiness.errors import UsageError
from readiness.questionnaire.format import Questionnaire

KEY_PATTERN = r"[a-z0-9._-]+(/[a-z0-9._-]+)*"
LONGEST_KEY = 330
# Questionnaires and log lines have no history: they are added once and never altered.
ADDED_ONCE: Mapping[str, type[Any]] = {"questionnaires": Questionnaire, "log": LogLine}
REVISIONS: Mapping[str, type[Revision[Any]]] = {
    part: Revision.__class_getitem__(content)  # type: ignore[misc]  # a class made at run time
    for part, content in {**PARTS, **ADDED_ONCE}.items()
}


@dataclass(frozen=True, slots=True)
class Change:
    """One revision and the entry it belongs to: ``part`` is a field of the document, ``key`` an entry in it."""

    part: str
    key: str
    revision: Revision[Any]


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of a document."""

    part: str
    key: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A document that holds everything of two; ``clashes`` are those the first did not have before."""

    document: Document
    from_theirs: int
    clashes: tuple[Place, ...] = ()


def setting(document: Document, part: str, key: str, value: Any, *, by: str, at: str = "") -> Change:
    """Return the change that makes ``value`` stand at ``key``; None takes the thing away.

    Raises:
        UsageError: The document has no such part, or there is nothing to take away.
    """
    _check(part)
    if part in ADDED_ONCE:
        return Change(part, key, REVISIONS[part](id=new_id(), by=by, at=at or moment(), value=value))
    entry = getattr(document, part).get(key)
    if entry is None and value is None:
        raise UsageError(f"{part} {key}", "There is nothing here to take away.", "Choose something that stands there.")
    return Change(part, key, revise(entry, value, by=by, at=at or moment()).now)


def undo_of(before: Document, change: Change, *, at: str = "") -> Change:
    """Return the change that brings back what stood in ``before``, as a further revision after ``change``.

    Args:
        before: The document to which ``change`` was applied.
        change: What is to be undone; an undo can be undone in the same way.
        at: When it is undone; this moment unless given.

    Raises:
        UsageError: A questionnaire or a log line was added, which is not undone.
    """
    if change.part in ADDED_ONCE:
        raise UsageError(change.key, "What was added once stays in the document.", "Leave it; it does no harm.")
    entry: Entry[Any] | None = getattr(before, change.part).get(change.key)
    done = change.revision
    value = entry.value if entry else None
    back = type(done)(id=new_id(), replaces=(done.id,), by=done.by, at=at or moment(), value=value)
    return Change(change.part, change.key, back)


def apply(document: Document, changes: Iterable[Change]) -> Document:
    """Return ``document`` with ``changes``; one that is there already alters nothing.

    Raises:
        UsageError: A change names a part that a document does not have, or does not fit into it.
    """
    by_part: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        _check(change.part)
        _check_fit(change)
        by_part[change.part].append(change)
    return document.model_copy(update={part: _changed(document, part, those) for part, those in by_part.items()})


def holds(document: Document, change: Change) -> bool:
    """Return whether ``change`` is in ``document`` already, standing or as history."""
    if change.part == "log":
        return change.revision.value in document.log
    entry = getattr(document, change.part).get(change.key)
    if entry is None or change.part in ADDED_ONCE:
        return entry is not None
    return any(revision.id == change.revision.id for revision in entry.revisions)


def missing_from(document: Document, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return those of ``changes`` that ``document`` does not hold."""
    return tuple(change for change in changes if not holds(document, change))


def merge(mine: Document, theirs: Document) -> Merged:
    """Return everything of both documents; whoever merges with whom, the document is the same.

    Returns:
        The document, how many of its entries came or changed through ``theirs``, and the new clashes.

    Raises:
        UsageError: The two are different documents.
    """
    if mine.id != theirs.id:
        raise UsageError("Merging", "These are two different documents.", "Choose a copy of the same document.")
    fields: dict[str, Any] = {part: _joined(getattr(mine, part), getattr(theirs, part)) for part in PARTS}
    fields["questionnaires"] = _united(mine.questionnaires, theirs.questionnaires)
    fields["log"] = _in_order({*mine.log, *theirs.log})
    changed = [
        Place(part, key)
        for part in (*PARTS, "questionnaires")
        for key, entry in fields[part].items()
        if getattr(mine, part).get(key) != entry
    ]
    clashes = tuple(place for place in changed if _clashes(fields, place) and not _clashes(dict(mine), place))
    return Merged(mine.model_copy(update=fields), len(changed), clashes)


def between(mine: Document, theirs: Document) -> tuple[Change, ...]:
    """Return the changes that ``theirs`` holds and ``mine`` does not."""
    recorded = [
        Change(part, key, revision)
        for part in PARTS
        for key, entry in getattr(theirs, part).items()
        if getattr(mine, part).get(key) != entry
        for revision in entry.revisions
    ]
    added = [setting(theirs, "questionnaires", key, each, by="") for key, each in theirs.questionnaires.items()]
    lines = [setting(theirs, "log", new_id(), line, by="") for line in theirs.log]
    return missing_from(mine, (*recorded, *added, *lines))


def back_to(document: Document, earlier: Document, *, by: str, at: str = "") -> tuple[Change, ...]:
    """Return the changes that make every entry of ``document`` stand as it did in ``earlier``."""
    places = [Place(part, key) for part in PARTS for key in getattr(document, part) | getattr(earlier, part)]
    return tuple(
        setting(document, place.part, place.key, _standing(earlier, place), by=by, at=at)
        for place in places
        if _standing(document, place) != _standing(earlier, place)
    )


def _standing(document: Document, place: Place) -> Any:
    entry: Entry[Any] | None = getattr(document, place.part).get(place.key)
    return entry.value if entry else None


def _check(part: str) -> None:
    if part not in REVISIONS:
        raise UsageError(f"“{part}”", "A document has no such part.", f"Use one of: {', '.join(REVISIONS)}.")


def _check_fit(change: Change) -> None:
    if re.fullmatch(KEY_PATTERN, change.key) is None or len(change.key) > LONGEST_KEY:
        rule = "A key has small letters, digits, “.”, “-”, “_” and “/” only."
        raise UsageError(f"“{change.key[:60]}”", rule, "Correct it.")
    if not isinstance(change.revision, REVISIONS[change.part]):
        raise UsageError(f"{change.part} {change.key}", "The value is of another kind.", "Make it for this part.")


def _changed(document: Document, part: str, changes: list[Change]) -> Any:
    if part == "log":
        lines: set[LogLine] = {change.revision.value for change in changes if change.revision.value}
        return _in_order({*document.log, *lines})
    entries = dict(getattr(document, part))
    for change in changes:
        if part in ADDED_ONCE:
            added: Any = change.revision.value
            entries |= _united(entries, {change.key: added})
            continue
        new: Entry[Any] = _ENTRIES[part](now=change.revision)
        entries[change.key] = join(entries[change.key], new) if change.key in entries else new
    return entries


def _joined(mine: dict[str, Entry[Any]], theirs: dict[str, Entry[Any]]) -> dict[str, Entry[Any]]:
    both = {key: join(mine[key], theirs[key]) for key in mine.keys() & theirs.keys()}
    return mine | theirs | both


def _united(mine: dict[str, Questionnaire], theirs: dict[str, Questionnaire]) -> dict[str, Questionnaire]:
    # One id and version with two contents should not be; which stays must not depend on who merges.
    clash = [key for key in mine.keys() & theirs.keys() if mine[key] != theirs[key]]
    kept = {key: max(mine[key], theirs[key], key=lambda one: to_json(one, by_alias=True)) for key in clash}
    return mine | theirs | kept


def _in_order(lines: Iterable[LogLine]) -> tuple[LogLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.at, line.what)))


def _clashes(fields: Mapping[str, Any], place: Place) -> bool:
    return bool(getattr(fields[place.part].get(place.key), "clash", ()))


_ENTRIES: Mapping[str, type[Entry[Any]]] = {
    part: Entry.__class_getitem__(content)  # type: ignore[misc]  # a class made at run time
    for part, content in PARTS.items()
}
