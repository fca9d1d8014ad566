from pathlib import Path

import pytest

from readiness.document.places import ENVIRONMENT
from readiness.document.store import OpenDocument
from tests.readiness.document.builders import document


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Application data of this test alone."""
    folder = tmp_path / "application data"
    monkeypatch.setenv(ENVIRONMENT, str(folder))
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of a document, in a folder of its own."""
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder / "plan.readiness"


@pytest.fixture
def opened(path: Path) -> OpenDocument:
    """A new document that is open."""
    return OpenDocument.create(path, document())
