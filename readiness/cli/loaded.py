"""A document as a command needs it: read without opening it for writing, with the library and the catalogue."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from readiness.document.model import Document
from readiness.document.saving import DocumentFile
from readiness.fit.catalogue import Catalogue, load_catalogue
from readiness.partnership.assessment import Assessment, assess
from readiness.questionnaire.shipped import Library, shipped_library

PASSWORD_VARIABLE = "READINESS_PASSWORD"  # noqa: S105 - the variable's name


@dataclass(frozen=True)
class Loaded:
    """A document with what is needed to read it."""

    document: Document
    library: Library
    catalogue: Catalogue

    @cached_property
    def assessment(self) -> Assessment:
        """Return the reading of the document."""
        return assess(self.document, self.library, self.catalogue)

    def factor_title(self, factor: str) -> str:
        """Return the factor's title, or its id where no questionnaire asks about it."""
        known = self.library.factors.get(factor)
        return known.title.read() if known else factor

    def party_name(self, party: str) -> str:
        """Return the party's name."""
        return self.assessment.parties[party].name


def load(path: Path) -> Loaded:
    """Return the document at ``path``; nothing is written.

    Raises:
        BadInputError: It cannot be read, is damaged, or its password is another.
    """
    document = DocumentFile(path, password()).read().document
    return Loaded(document, shipped_library(), load_catalogue())


def password() -> str | None:
    """Return the password for sealed documents from the environment, or None."""
    return os.environ.get(PASSWORD_VARIABLE)
