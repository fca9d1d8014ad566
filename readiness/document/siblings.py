"""What a document may have lost to a sync program: copies beside it, and answers an older file brought away."""

import re
from dataclasses import dataclass
from pathlib import Path

from readiness.document import disk
from readiness.document.change import apply, merge, missing_from
from readiness.document.encoding import document_id
from readiness.document.journal import Journal
from readiness.document.model import Document
from readiness.document.saving import DocumentFile
from readiness.errors import ReadinessError

MOST_FILES = 500
_HEAD_BYTES = 2000
# “NAME (1)”, “NAME - Copy”, “NAME-COMPUTER” and whatever holds the word “conflict”.
_SUFFIX = re.compile(r" ?\(\d{1,3}\)| - \w+( \(\d{1,3}\))?|[-_ ][\w-]{1,40}|.*conflict.*|.*konflikt.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offer:
    """A document that holds something the open one lacks, and how many entries of it."""

    words: str
    changes: int
    document: Document


def offers_for(document: Document, file: DocumentFile, journal: Journal) -> tuple[Offer, ...]:
    """Return what is found beside ``file`` and among the journal's saved lines that ``document`` lacks.

    Args:
        document: The open document.
        file: Its file; a copy is opened with the same password.
        journal: Its journal on this computer.
    """
    found = [_offer_of(copy, document, file) for copy in conflict_copies(file.path, document.id)]
    lost = missing_from(document, journal.read_kept())
    if lost:
        words = f"{file.path.name} lacks {_answers(len(lost))} that were saved from this computer."
        found.append(Offer(words, len(lost), apply(document, lost)))
    return tuple(offer for offer in found if offer is not None)


def conflict_copies(path: Path, document: str) -> tuple[Path, ...]:
    """Return the files beside ``path`` that are named like its copies and hold the same document.

    Args:
        path: The document's file.
        document: Its id.
    """
    folder = sorted(path.parent.glob("*.readiness"))[:MOST_FILES]
    return tuple(other for other in folder if _is_copy_name(path.stem, other.stem) and _id_in(other) == document)


def _offer_of(path: Path, document: Document, file: DocumentFile) -> Offer | None:
    try:
        theirs = file.decoded(disk.read(path)).document
        changes = merge(document, theirs).from_theirs
    except ReadinessError:
        return None
    words = f"{path.name} is a copy of this document and holds {_answers(changes)} that this one lacks."
    return Offer(words, changes, theirs) if changes else None


def _answers(count: int) -> str:
    return "1 answer" if count == 1 else f"{count} answers"


def _is_copy_name(stem: str, other: str) -> bool:
    return other != stem and other.startswith(stem) and _SUFFIX.fullmatch(other[len(stem) :]) is not None


def _id_in(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return document_id(file.read(_HEAD_BYTES))
    except OSError:
        return None
