"""What tests of the window share: data of their own, a person who answers dialogs, a document, a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.asking import Asking
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme.appearance import Appearance
from ui.views.new_document import NewDocument, document_from


class Answering(Asking):
    """A person who has made up their mind before the dialog opens."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QWidget())
        self.path: Path | None = folder / "riverside.readiness"
        self.means_it = True
        self.knows: str | None = None
        self.knows_next: str | None = None
        self.told: list[str] = []

    def new_path(self, title: str, name: str) -> Path | None:  # noqa: ARG002 - the dialog's own words
        """Return the path decided on."""
        return self.path

    def output_path(self, title: str, name: str, suffix: str, kind: str) -> Path | None:  # noqa: ARG002 - as above
        """Return the path decided on, with the suffix that is asked for."""
        return self.path.with_suffix(suffix) if self.path else None

    def old_path(self, title: str) -> Path | None:  # noqa: ARG002 - the dialog's own words
        """Return the path decided on."""
        return self.path

    def input_path(self, title: str, kind: str, *suffixes: str) -> Path | None:  # noqa: ARG002 - as above
        """Return the path decided on."""
        return self.path

    def is_meant(self, title: str, question: str, yes: str, no: str) -> bool:  # noqa: ARG002 - the dialog's own words
        """Return what was decided."""
        self.told.append(question)
        return self.means_it

    def password(self, title: str, complaint: str) -> str | None:  # noqa: ARG002 - the dialog's own words
        """Return what the person knows, once."""
        known, self.knows, self.knows_next = self.knows, self.knows_next, None
        return known

    def tell(self, title: str, text: str) -> None:  # noqa: ARG002 - the dialog's own words
        """Remember what was told."""
        self.told.append(text)


@pytest.fixture(autouse=True)
def application_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, journals and locks of a test in its own folder."""
    folder = tmp_path / "application data"
    monkeypatch.setenv("READINESS_DATA", str(folder))
    return folder


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """Return a window without a document, in the light theme."""
    appearance = Appearance(qapp)
    appearance.set_look("light", 100)
    made = MainWindow(Settings(), appearance, Answering(tmp_path))
    made.resize(1180, 780)
    yield made
    made.close()
    made.deleteLater()
    appearance.deleteLater()
    # At once, because every widget that lingers is painted anew when the next test sets its look.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Return a window with the document of one small charity and its manager."""
    wanted = NewDocument("Riverside Mind", "self-assessment", "Riverside Mind", "Manager")
    assert window.session.create(tmp_path / "riverside.readiness", document_from(wanted))
    return window
