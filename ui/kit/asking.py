"""Asking where a file is, and whether something is really meant; tests answer in the person's stead."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QWidget

SUFFIX = ".readiness"


class Asking:
    """The system's own dialogs, opened over ``window``.

    Their classes are loaded when one is first wanted: they cost a sixth of the time to the first window.
    """

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def new_path(self, title: str, name: str) -> Path | None:
        """Ask where a new document shall stand; None where the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(self.window, title, str(_documents() / f"{name}{SUFFIX}"), _kinds())
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(SUFFIX)

    def output_path(self, title: str, name: str, suffix: str, kind: str) -> Path | None:
        """Ask where a file for others shall stand; ``kind`` says in words what it is, ``suffix`` begins with a dot."""
        from PySide6.QtWidgets import QFileDialog

        start = str(_documents() / f"{name}{suffix}")
        chosen, _ = QFileDialog.getSaveFileName(self.window, title, start, f"{kind} (*{suffix})")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.name.endswith(suffix) else path.with_name(f"{path.name}{suffix}")

    def old_path(self, title: str) -> Path | None:
        """Ask which document shall be opened."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(self.window, title, str(_documents()), _kinds())
        return Path(chosen) if chosen else None

    def input_path(self, title: str, kind: str, *suffixes: str) -> Path | None:
        """Ask for a file that came from others; ``kind`` says in words what it is, suffixes begin with a dot."""
        from PySide6.QtWidgets import QFileDialog

        wanted = " ".join(f"*{suffix}" for suffix in suffixes)
        chosen, _ = QFileDialog.getOpenFileName(self.window, title, str(_documents()), f"{kind} ({wanted})")
        return Path(chosen) if chosen else None

    def is_meant(self, title: str, question: str, yes: str, no: str) -> bool:
        """Ask ``question`` with two named buttons; the careful one is the default."""
        from ui.kit.messages import is_meant

        return is_meant(self.window, title, question, (yes, no))

    def password(self, title: str, complaint: str) -> str | None:
        """Ask for a password; None where the person thought better of it."""
        from ui.kit.messages import password

        return password(self.window, title, complaint or title)

    def tell(self, title: str, text: str) -> None:
        """Tell something that cannot wait."""
        from ui.kit.messages import tell

        tell(self.window, title, text)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _kinds() -> str:
    return QCoreApplication.translate("Asking", "Readiness documents (*.readiness)")
