"""Reads the JSON file that a tool of the command line is given."""

import json
from pathlib import Path
from typing import TypeVar

from readiness.errors import BadInputError
from readiness.records import LARGEST_DATA_FILE_BYTES, Record, record_from

Spec = TypeVar("Spec", bound=Record)


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
