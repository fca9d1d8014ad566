"""Files that the program writes for others (reports, pictures, tables): whole or not at all."""

import secrets
from pathlib import Path

from readiness.document.disk import reason_of, replace, write_beside
from readiness.errors import CannotWriteError


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, replacing what stands there at once; a failure leaves it as it was.

    Raises:
        CannotWriteError: The folder or the disk refuses; the message says why.
    """
    try:
        replace(write_beside(path, data, secrets.token_hex(4)), path)
    except OSError as error:
        problem = f"The file can't be written ({reason_of(error)})."
        raise CannotWriteError(str(path), problem, "Choose another folder or make room, and try again.") from error
