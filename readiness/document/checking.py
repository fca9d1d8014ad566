"""“Check this file”: everything that can be said about a document's file, a sentence each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from readiness.document import disk, places
from readiness.document.change import missing_from
from readiness.document.history import settled
from readiness.document.journal import Journal
from readiness.document.model import PARTS, Document
from readiness.document.recovery import recovery_for
from readiness.document.saving import DocumentFile
from readiness.document.siblings import conflict_copies
from readiness.errors import DamagedFileError, NewerFileError
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the check found: how bad it is, where it is, and what to know or do."""

    severity: Severity
    place: str
    words: str


def verify(path: Path, password: str | None = None) -> tuple[Finding, ...]:
    """Check the file at ``path`` without altering anything; nothing found means that all is well.

    Args:
        path: The document's file.
        password: Its password, where it has one.

    Raises:
        BadInputError: There is no such file, or it cannot be read from the disk.
        PasswordError: It has a password, and this is not it.
    """
    file = DocumentFile(path, password)
    try:
        reading = file.decoded(disk.read(path))
    except NewerFileError as error:
        return (Finding("error", path.name, f"{error.problem} {error.remedy}"),)
    except DamagedFileError as error:
        recovery = recovery_for(path, password)
        return (Finding("error", path.name, f"{error.problem} {recovery.words if recovery else error.remedy}"),)
    return (*_about_the_file(path, file, reading.document, reading.version), *findings_in(reading.document))


def findings_in(document: Document) -> tuple[Finding, ...]:
    """Return what does not hold together inside ``document``."""
    return (
        *_clashes(document),
        *_histories(document),
        *_people(document),
        *_answers(document),
        *_lines(document),
        *_speakers(document),
        *_duties(document),
    )


def _about_the_file(path: Path, file: DocumentFile, document: Document, version: int) -> Iterator[Finding]:
    if version > document.version:
        yield Finding("warning", path.name, "A newer version of this program made it; it opens for reading only.")
    if version < document.version:
        yield Finding("note", path.name, "An older version made it; it is brought up to date when it is next saved.")
    waiting = missing_from(document, Journal(places.folder_of(document.id), file.cipher).read())
    if waiting:
        words = f"Changes recorded on this computer and not yet in the file: {len(waiting)}. Open it to bring them in."
        yield Finding("note", path.name, words)
    for copy in conflict_copies(path, document.id):
        yield Finding("note", copy.name, "It is another copy of this document. Open the document to merge them.")


def _clashes(document: Document) -> Iterator[Finding]:
    for part in PARTS:
        for key, entry in getattr(document, part).items():
            if entry.clash:
                words = "Two people set it without knowing of each other. Both are kept; choose which should stand."
                yield Finding("warning", f"{part} {key}", words)


def _histories(document: Document) -> Iterator[Finding]:
    for part in PARTS:
        for key, entry in getattr(document, part).items():
            if (entry.past or entry.clash) and settled(entry.revisions) != entry:
                yield Finding("warning", f"{part} {key}", "Its history is out of order. Set it again to settle it.")


def _people(document: Document) -> Iterator[Finding]:
    for key, entry in document.people.items():
        party = key.partition("/")[0]
        if entry.value is not None and not _stands(document, "parties", party):
            yield Finding("warning", f"people {key}", f"It belongs to “{party}”, which is not among the parties.")


def _answers(document: Document) -> Iterator[Finding]:
    instruments = {(one.id, one.version): one for one in document.questionnaires.values()}
    for key, entry in document.answers.items():
        if entry.value is not None:
            for words in _faults_of(key, entry.value, document, instruments):
                yield Finding("warning", f"answers {key}", words)


def _faults_of(
    key: str, answer: Answer, document: Document, instruments: dict[tuple[str, str], Questionnaire]
) -> Iterator[str]:
    party, _, rest = key.partition("/")
    person, _, rest = rest.partition("/")
    questionnaire, _, item = rest.partition("/")
    if not item:
        yield "Its key should be party, person, questionnaire and item."
        return
    if not _stands(document, "people", f"{party}/{person}"):
        yield f"It was given by “{party}/{person}”, who is not among the people."
    instrument = instruments.get((questionnaire, answer.version))
    if instrument is None:
        yield f"Version “{answer.version}” of the questionnaire “{questionnaire}” is not in the document."
        return
    try:
        scale = instrument.scale_of(instrument.item(item))
    except KeyError:
        yield f"The questionnaire “{questionnaire}” asks no “{item}”."
        return
    if scale.points and (strangers := sorted(set(answer.values) - set(scale.codes))):
        yield f"The scale has no point “{strangers[0]}”."


def _lines(document: Document) -> Iterator[Finding]:
    for key, entry in document.map_edges.items():
        if entry.value is None:
            continue
        home = key.rpartition("/")[0]
        for end in (entry.value.source, entry.value.target):
            if not _stands(document, "map_nodes", f"{home}/{end}"):
                yield Finding("warning", f"map_edges {key}", f"It leads to “{end}”, which is not on the map.")


def _speakers(document: Document) -> Iterator[Finding]:
    for key, entry in document.map_nodes.items():
        speaker = entry.value.represented_by if entry.value is not None else None
        if speaker is not None and not _stands(document, "map_nodes", f"{key.rpartition('/')[0]}/{speaker}"):
            yield Finding("warning", f"map_nodes {key}", f"“{speaker}” speaks for it, but is not on the map.")


def _duties(document: Document) -> Iterator[Finding]:
    for key, entry in document.map_activities.items():
        home = key.rpartition("/")[0]
        row = entry.value
        named = (*row.responsible, *row.accountable, *row.consulted, *row.informed) if row is not None else ()
        for place in dict.fromkeys(named):
            if not _stands(document, "map_nodes", f"{home}/{place}"):
                yield Finding("warning", f"map_activities {key}", f"It names “{place}”, which is not on the map.")


def _stands(document: Document, part: str, key: str) -> bool:
    entry = getattr(document, part).get(key)
    return entry is not None and entry.value is not None
