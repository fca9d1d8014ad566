"""What every part of the Models page starts from: the document as it stands, its reading, and what is worked out."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Loaded with the first document.
    from readiness.document.model import Document
    from readiness.fit.catalogue import Catalogue
    from readiness.fit.open_bench import OpenBench
    from readiness.partnership.assessment import Assessment
    from readiness.questionnaire.shipped import Library
    from ui.views.models import ModelsView
    from ui.views.models_sure import Findings


@dataclass(frozen=True)
class Now:
    """The document, its reading and the models; ``found`` may still be that of the document before the last change.

    ``is_current`` is true where it is that of this document.
    """

    document: "Document"
    library: "Library"
    catalogue: "Catalogue"
    assessment: "Assessment"
    models: "ModelsView"
    found: "Findings | None"
    is_current: bool

    @cached_property
    def table(self) -> "OpenBench":
        """Everybody at the table with their answers."""
        from readiness.partnership.at_the_table import open_bench

        if self.found is not None and self.is_current:
            return self.found.table
        return open_bench(self.document, self.library)
