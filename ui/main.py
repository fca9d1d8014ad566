"""The program's entry: a window, or the command line where a command is given."""

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from readiness.document.places import application_data

SUFFIX = ".readiness"
WRONG_USAGE = 2
_NO_SCREEN = (
    "There is no screen to show the window on. "
    "Use a command instead, such as “readiness demo” or “readiness info FILE”; “readiness --help” lists them all."
)
_BROKEN_QT = (
    "PySide6 6.12.0 does not work with this Python: it ends the program after some minutes. "
    "Install PySide6-Essentials 6.11.3, or use Python 3.12 or newer."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or hand over to the command line; return the exit code.

    Args:
        argv: The words after the program's name: none or one document for the window, else a command.
    """
    words = tuple(sys.argv[1:] if argv is None else argv)
    # Before NumPy is loaded: its threads would wait for one another over tables as small as these.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _start_log()
    if not _is_for_window(words):
        from readiness.cli.main import main as run_command

        return run_command(words)
    if complaint := window_complaint():
        sys.stderr.write(f"{complaint}\n")
        return WRONG_USAGE
    from ui.application import run

    return run(Path(words[0]) if words else None)


def window_complaint() -> str:
    """Return why no window can open here, in a sentence, or nothing."""
    import PySide6

    if sys.version_info < (3, 12) and PySide6.__version__ == "6.12.0":
        return _BROKEN_QT
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return _NO_SCREEN if sys.platform.startswith("linux") and not has_screen else ""


def _is_for_window(words: tuple[str, ...]) -> bool:
    if not words:
        return True
    return len(words) == 1 and (words[0].endswith(SUFFIX) or os.path.isfile(words[0]))  # noqa: PTH113 - it refuses no name


def _start_log() -> None:
    folder = application_data()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        # Without application data the log goes to the terminal; the store will say what is wrong.
        logging.basicConfig(level=logging.WARNING)
        return
    file = logging.FileHandler(folder / "readiness.log", encoding="utf-8", delay=True)
    logging.basicConfig(level=logging.WARNING, handlers=[file])
