"""Reads what a tool of the command line is given: a JSON file, or a document that holds such a thing."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from readiness.cli.loaded import password
from readiness.document.saving import DocumentFile
from readiness.errors import BadInputError, UsageError
from readiness.records import LARGEST_DATA_FILE_BYTES, Record, no_such, record_from
from readiness.toolbox.standing import standing

Spec = TypeVar("Spec", bound=Record)
DOCUMENT_END = ".readiness"


def add_case(parser: argparse.ArgumentParser) -> None:
    """Add the word that says which of several things in a document is meant."""
    parser.add_argument("--case", metavar="KEY", default="", help="which one, where a document holds several")


def read_case(path: Path, record: type[Spec], part: str, key: str = "") -> Spec:
    """Return what ``path`` holds: a JSON file as a ``record``, or the entry ``key`` of a document's ``part``.

    Raises:
        BadInputError: The file cannot be read, or the document holds nothing of the kind.
        DataFileError: The content breaks the record's schema; every finding is named.
        UsageError: The document holds several and none is named, or it has no such one.
    """
    if path.suffix.casefold() != DOCUMENT_END:
        return read_spec(path, record)
    held: Mapping[str, Spec] = standing(getattr(DocumentFile(path, password()).read().document, part))
    if not held:
        raise BadInputError(path.name, "The document holds nothing for this tool.", "Fill it in first.")
    if key and key not in held:
        raise UsageError("--case", no_such("case", key, tuple(held)), f"Choose one of: {', '.join(held)}.")
    if not key and len(held) > 1:
        raise UsageError("--case", "The document holds several.", f"Name one of: {', '.join(held)}.")
    return held[key] if key else next(iter(held.values()))


def read_spec(path: Path, record: type[Spec]) -> Spec:
    """Return the JSON file at ``path`` as a ``record``.

    Raises:
        BadInputError: The file cannot be read, is too large, or is no JSON object.
        DataFileError: The content breaks the record's schema; every finding is named.
    """
    try:
        if path.stat().st_size > LARGEST_DATA_FILE_BYTES:
            raise BadInputError(path.name, "The file is larger than 5 MB.", "Choose another file.")
        table = json.loads(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except OSError as error:
        problem = f"The file cannot be read ({error.strerror})."
        raise BadInputError(str(path), problem, "Check its name and place.") from error
    except (ValueError, RecursionError) as error:
        raise BadInputError(
            path.name, f"The file is not JSON: {error}.", "Correct that place and try again."
        ) from error
    if not _is_text(table):
        raise BadInputError(path.name, "The file holds half a character.", "Type the text again and save it as UTF-8.")
    if not isinstance(table, dict):
        raise BadInputError(path.name, "The file is not one table of settings.", "Begin it with “{”.")
    return record_from(table, record, path.name)


def _is_text(table: object) -> bool:
    # JSON may spell half of a pair of surrogates, which no file and no screen can hold.
    try:
        json.dumps(table, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
