"""Where this computer keeps what belongs to a document but not in its file: one folder for each document's id."""

import contextlib
import json
import os
import re
import secrets
import shutil
import zlib
from pathlib import Path

import platformdirs

from readiness.document import disk

ENVIRONMENT = "READINESS_DATA"
MOST_PLACES = 20


def application_data() -> Path:
    """Return the folder of the user's application data; ``READINESS_DATA`` names another, as for portable use."""
    chosen = os.environ.get(ENVIRONMENT)
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("readiness", appauthor=False))


def folder_of(document_id: str) -> Path:
    """Return the folder for the journal and the backups of a document; it need not be there yet."""
    return application_data() / "documents" / document_id


def computer_token() -> str:
    """Return eight hex digits that name this computer in the names of temporary files."""
    file = application_data() / "computer"
    try:
        known = disk.read_if_there(file) or b""
        if re.fullmatch(rb"[0-9a-f]{8}", known) is None:
            known = secrets.token_hex(4).encode()
            disk.make_folder(file.parent)
            file.write_bytes(known)
        return known.decode()
    except OSError:
        # Where nothing can be kept, the computer's name has to do; it is asked for so rarely that no start pays for it.
        import platform

        return f"{zlib.crc32(platform.node().encode()):08x}"


def remember(document_id: str, path: Path) -> None:
    """Note where a document's file stands, so that it is known again even when the file is damaged."""
    folder = folder_of(document_id)
    names = (str(path), *(place for place in _places(folder) if place != str(path)))
    # A document still opens where nothing can be kept; only its backups cannot be found by place then.
    with contextlib.suppress(OSError):
        disk.make_folder(folder)
        file = folder / "places.json"
        disk.replace(disk.write_beside(file, json.dumps(names[:MOST_PLACES]).encode(), "places"), file)


def id_at(path: Path) -> str | None:
    """Return the id of the document that last stood at ``path`` on this computer, or None."""
    known = application_data() / "documents"
    folders = sorted(known.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True) if known.is_dir() else []
    return next((folder.name for folder in folders if str(path) in _places(folder)), None)


def forget(document_id: str) -> None:
    """Erase the journal and all backups of a document on this computer; its file stays as it is."""
    shutil.rmtree(folder_of(document_id), ignore_errors=True)


def _places(folder: Path) -> tuple[str, ...]:
    try:
        found = json.loads((folder / "places.json").read_bytes())
    except (OSError, ValueError):
        return ()
    return tuple(place for place in found if isinstance(place, str)) if isinstance(found, list) else ()
