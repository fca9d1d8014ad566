"""What the product asks of a disk: to write so that a power cut loses nothing, and to say plainly when it cannot."""

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from readiness.errors import BadInputError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

SHARING_PATIENCE_SECONDS = 2.5
_SHARING_ERRORS = (5, 32, 33)
_REASONS = {
    errno.ENOSPC: "disk full",
    errno.EDQUOT: "disk space used up",
    errno.EFBIG: "disk full",
    errno.EACCES: "no permission to write here",
    errno.EPERM: "no permission to write here",
    errno.EROFS: "the disk is read-only",
    errno.EIO: "the disk reports a fault",
    errno.ENOENT: "the folder is gone",
    errno.ENOTDIR: "the folder is gone",
    errno.EBUSY: "another program holds the file",
}


def reason_of(error: OSError) -> str:
    """Return in a few words why ``error`` came, such as ``disk full``."""
    return _REASONS.get(error.errno or 0, (error.strerror or "unknown fault").lower())


def read(path: Path) -> bytes:
    """Return the whole file at ``path``.

    Raises:
        BadInputError: It cannot be read.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise BadInputError(str(path), "This is a device and not a file.", "Choose a file.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BadInputError(str(path), "There is no such file.", "Check its name and place.") from error
    except OSError as error:
        reason = (error.strerror or "unknown fault").lower()
        raise BadInputError(str(path), f"The file cannot be read ({reason}).", "Check its name and place.") from error


def read_if_there(path: Path) -> bytes | None:
    """Return the whole file at ``path``, or None where there is none; other faults are raised."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of ``data``."""
    # The hash library takes as long to load as a twentieth of a bare window; a window without a document needs none.
    import hashlib

    return hashlib.sha256(data).hexdigest()


def write_beside(target: Path, data: bytes, token: str) -> Path:
    """Write ``data`` to a temporary file beside ``target``, with its mode, down to the disk; return its path.

    ``token`` is in the name, so that this computer knows its own.
    """
    temporary = target.with_name(f".{target.name}.{token}.saving")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            sync(file.fileno())
        _take_over_rights(target, temporary)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def replace(temporary: Path, target: Path) -> None:
    """Put ``temporary`` in the place of ``target`` at once, and the change of names down to the disk."""
    try:
        _patiently_replace(temporary, target)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync(descriptor: int) -> None:
    """Bring what was written to ``descriptor`` down to the disk itself."""
    if sys.platform == "darwin":
        # fsync on this system stops at the drive's own memory.
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring the names in ``folder`` down to the disk; a renamed or new file is not safe before."""
    if sys.platform == "win32":  # which has no such call and needs none
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network folders refuse to sync a folder; the rename is then as safe as they make it.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, each down to the disk."""
    missing = [folder, *folder.parents]
    missing = missing[: next(place for place, each in enumerate(missing) if each.is_dir())]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for made in missing:
        sync_folder(made.parent)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file ``path`` for a moment, so that two programs on this computer take turns."""
    with contextlib.ExitStack() as held:
        # A disk that takes no lock file, or knows no locks, still has to work for the one program that uses it.
        with contextlib.suppress(OSError):
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            held.callback(os.close, descriptor)
            if sys.platform == "win32":
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            else:
                fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield


def _take_over_rights(target: Path, temporary: Path) -> None:
    try:
        rights = target.stat()
    except FileNotFoundError:
        return
    if hasattr(os, "chown"):
        # Colleagues read the file through its group; where the group may not be given, the mode has to do.
        with contextlib.suppress(OSError):
            os.chown(temporary, -1, rights.st_gid)
    temporary.chmod(stat.S_IMODE(rights.st_mode))


def _patiently_replace(temporary: Path, target: Path) -> None:
    deadline = time.monotonic() + SHARING_PATIENCE_SECONDS
    while True:
        try:
            temporary.replace(target)
        except OSError as error:
            # Virus scanners and sync programs hold a file for a moment on Windows.
            if getattr(error, "winerror", None) not in _SHARING_ERRORS or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
