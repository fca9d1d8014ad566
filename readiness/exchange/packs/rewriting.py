"""Rewriting a document's file past its history: for what must leave no trace of when, or no trace at all.

The open document only ever adds. Two things need more: answers for group totals must not stand in the journal
beside the name of whoever sent them, and what is erased must go from history, journal and earlier versions too.
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from readiness.document import disk, places
from readiness.document.backups import Backups
from readiness.document.change import Change, Place, apply, holds, missing_from
from readiness.document.consortium import Round
from readiness.document.journal import Journal
from readiness.document.model import Document, Entry, Revision
from readiness.document.saving import DocumentFile, NotSavedError
from readiness.errors import BadInputError, CannotWriteError, NewerFileError, ReadinessError
from readiness.exchange.packs.splicing import spliced, totals_in

WINDOW_LOCK = "window.lock"
# What a closed round names by its key.
ROUND_PARTS = frozenset({"answers", "ratings", "pooled"})


def rewrite(path: Path, password: str | None, changes: Iterable[Change] = (), erased: Iterable[Place] = ()) -> Document:
    """Put ``changes`` into the file at ``path``, take ``erased`` out of it for good, and return what it holds.

    Earlier versions on this computer lose what is erased, and all get the group totals that stand now, so that no
    two of them tell whose reply brought which. The document must not be open in a window.

    Raises:
        BadInputError: The file cannot be read, is too new, or is open in a window.
        CannotWriteError: The file cannot be written; it stays as it was.
    """
    file = DocumentFile(path, password)
    reading = file.read()
    if reading.is_newer:
        raise NewerFileError(path.name, "It is open for reading only.", "Install the newer version first.")
    folder = places.folder_of(reading.document.id)
    if (folder / WINDOW_LOCK).exists():
        raise BadInputError(path.name, "It is open in a window on this computer.", "Close it there first.")
    places.remember(reading.document.id, path.absolute())
    gone = frozenset(erased)
    with disk.locked(folder / "saving"):
        return _rewritten(file, folder, reading.document, tuple(changes), gone)


def without(document: Document, erased: Iterable[Place]) -> Document:
    """Return ``document`` as if ``erased`` had never stood in it."""
    gone = frozenset(erased)
    parts = {place.part for place in gone}
    fields: dict[str, Any] = {
        part: {key: entry for key, entry in getattr(document, part).items() if Place(part, key) not in gone}
        for part in parts
    }
    answers = _answers_in(gone)
    if answers and document.rounds:
        fields["rounds"] = {key: _round_without(entry, answers) for key, entry in document.rounds.items()}
    return document.model_copy(update=fields)


def _answers_in(gone: frozenset[Place]) -> frozenset[str]:
    return frozenset(place.key for place in gone if place.part in ROUND_PARTS)


def _rewritten(
    file: DocumentFile, folder: Path, document: Document, changes: tuple[Change, ...], gone: frozenset[Place]
) -> Document:
    journal, backups = Journal(folder, file.cipher), Backups(folder)
    backups.keep_file(file.path, file.seen)
    document = _saved(file, apply(document, missing_from(document, journal.read())))
    if gone:
        # Before the file: cut short here, the person still stands in the file, and can be erased again.
        _cleanse_journal(journal, document, gone)
        _cleanse_backups(backups, file, document, gone)
    saved = _saved(file, without(apply(document, changes), gone))
    if any(place.key in getattr(saved, place.part) for place in gone):
        problem = "Another program wrote the file meanwhile, and brought back what was to be erased."
        raise CannotWriteError(str(file.path), problem, "Erase it again.")
    if any(change.part == "pooled" for change in changes):
        _cleanse_backups(backups, file, saved, gone)
    return saved


def _saved(file: DocumentFile, document: Document) -> Document:
    try:
        return file.save(document, places.computer_token())
    except NotSavedError as error:
        problem = f"The file can't be written ({error.reason or error.standing.value})."
        raise CannotWriteError(str(file.path), problem, "Nothing is lost. Make room, then try again.") from error


def _cleanse_journal(journal: Journal, saved: Document, gone: frozenset[Place]) -> None:
    answers = _answers_in(gone)
    kept = [
        Change(change.part, change.key, _cleared(change.revision, answers)) if change.part == "rounds" else change
        for change in (*journal.read_kept(), *journal.read())
        if Place(change.part, change.key) not in gone
    ]
    for path in (journal.path, journal.kept_path):
        path.unlink(missing_ok=True)
    journal.append(kept)
    journal.trim(lambda change: holds(saved, change))


def _cleanse_backups(backups: Backups, file: DocumentFile, saved: Document, gone: frozenset[Place]) -> None:
    totals = b"" if file.cipher else totals_in(file.encoded(saved))
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for place in gone:
        keys[place.part].add(place.key)
    by_part = {part: frozenset(those) for part, those in keys.items()}
    for version in backups.versions():
        data = disk.read(version.path)
        quickly = spliced(data, by_part, totals) if file.cipher is None else None
        cleansed = quickly if quickly is not None else _cleansed(file, data, saved, gone)
        if cleansed is not None and cleansed != data:
            _replace(version.path, cleansed)
        elif cleansed is None and gone:
            # What cannot be read cannot be cleansed, so it has to go where something must be gone from it.
            version.path.unlink(missing_ok=True)


def _cleansed(file: DocumentFile, data: bytes, saved: Document, gone: frozenset[Place]) -> bytes | None:
    try:
        earlier = file.decoded(data).document
    except ReadinessError:
        return None
    return file.encoded(without(earlier, gone).model_copy(update={"pooled": saved.pooled}))


def _replace(path: Path, data: bytes) -> None:
    disk.replace(disk.write_beside(path, data, "backup"), path)


def _round_without(entry: Entry[Round], answers: frozenset[str]) -> Entry[Round]:
    past = tuple(_cleared(each, answers) for each in entry.past)
    clash = tuple(_cleared(each, answers) for each in entry.clash)
    return entry.model_copy(update={"now": _cleared(entry.now, answers), "past": past, "clash": clash})


def _cleared(revision: Revision[Round], answers: frozenset[str]) -> Revision[Round]:
    if revision.value is None:
        return revision
    kept = {key: name for key, name in revision.value.answers.items() if key not in answers}
    return revision.model_copy(update={"value": revision.value.model_copy(update={"answers": kept})})
