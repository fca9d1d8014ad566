"""The history of one entry: revisions ordered by ancestry, never by a clock."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from graphlib import CycleError, TopologicalSorter
from typing import Any, TypeVar

from pydantic_core import to_json

from readiness.document.model import Entry, Revision

Content = TypeVar("Content")


def new_id() -> str:
    """Return a fresh id for a revision or a document: 32 random hex digits."""
    return secrets.token_hex(16)


def moment(when: datetime | None = None) -> str:
    """Return ``when`` (this moment unless given) as the document writes it, such as ``2026-11-30T14:03:00Z``."""
    return (when or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def revise(entry: Entry[Content] | None, value: Content | None, *, by: str, at: str, id: str = "") -> Entry[Content]:  # noqa: A002  # the field's name
    """Return ``entry`` with ``value`` standing; every standing or clashing revision is replaced, so a clash is settled.

    Args:
        entry: What there is, or None where this is the first revision.
        value: The new content, or None to take the thing away.
        by: Who sets it, as a role or name.
        at: When, as :func:`moment` writes it.
        id: The revision's id; random unless given.
    """
    heads = (entry.now, *entry.clash) if entry else ()
    # The parametrised class, because a plain Revision would be written without its content's schema.
    made: Any = type(entry.now) if entry else Revision.__class_getitem__(type(value))
    kind: type[Revision[Content]] = made
    new = kind(id=id or new_id(), replaces=tuple(sorted(head.id for head in heads)), by=by, at=at, value=value)
    return settled((*entry.revisions, new) if entry else (new,))


def join(mine: Entry[Content], theirs: Entry[Content]) -> Entry[Content]:
    """Return one entry with every revision of both; commutative, associative and idempotent."""
    return mine if mine == theirs else settled((*mine.revisions, *theirs.revisions))


def settled(revisions: Sequence[Revision[Content]]) -> Entry[Content]:
    """Return the entry that ``revisions`` make, in whatever order they come.

    Returns:
        now = of the revisions that nobody replaces, the one with the greatest (at, id);
        clash = the others of them, latest first; past = the rest, by generation and then by (at, id).
    """
    known = _one_of_each(revisions)
    replaced = {parent for revision in known.values() for parent in revision.replaces if parent != revision.id}
    # A crafted circle leaves nobody unreplaced; then all of them stand, so that nothing is lost.
    heads = sorted((known.keys() - replaced) or known.keys(), key=lambda name: (known[name].at, name), reverse=True)
    standing = frozenset(heads)
    now, *clash = (known[name] for name in heads)
    past = tuple(known[name] for name in _by_generation(known) if name not in standing) if len(known) > 1 else ()
    content: Any = type(now).__pydantic_generic_metadata__["args"] or (Any,)
    kind: Any = Entry.__class_getitem__(content)
    entry: Entry[Content] = kind(now=now, past=past, clash=tuple(clash))
    return entry


def _one_of_each(revisions: Iterable[Revision[Content]]) -> dict[str, Revision[Content]]:
    known: dict[str, Revision[Content]] = {}
    for revision in revisions:
        other = known.setdefault(revision.id, revision)
        # One id with two contents was tampered with; which of them stays must not depend on the order.
        if other is not revision and other != revision:
            known[revision.id] = max(other, revision, key=lambda one: to_json(one, by_alias=True))
    return known


def _by_generation(known: dict[str, Revision[Content]]) -> list[str]:
    sorter = TopologicalSorter({name: known.keys() & set(one.replaces) - {name} for name, one in known.items()})
    try:
        sorter.prepare()
    except CycleError:
        return sorted(known, key=lambda name: (known[name].at, name))
    ordered: list[str] = []
    while sorter.is_active():
        generation = sorter.get_ready()
        sorter.done(*generation)
        ordered += sorted(generation, key=lambda name: (known[name].at, name))
    return ordered
