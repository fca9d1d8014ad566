"""The reading of the open document, kept up to date party by party."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded when a document opens: the first window must not wait for the document's records.
    from readiness.document.model import Document
    from readiness.partnership.assessment import Assessment

_OF_A_PARTY = frozenset({"parties", "people", "answers", "ratings"})
_OF_EVERYBODY = frozenset({"weights", "choices", "questionnaires"})


class Reading:
    """Scores and fits as they stood, and the parties whose answers changed since."""

    def __init__(self) -> None:
        self._last: Assessment | None = None
        self._stale: set[str] = set()

    def of(self, document: "Document") -> "Assessment":
        """Return the reading of ``document``; parties that did not change are not scored again."""
        from readiness.partnership.assessment import assess
        from ui.content import catalogue, library

        if self._last is None or self._stale:
            self._last = assess(document, library(), catalogue(), self._last, frozenset(self._stale))
            self._stale.clear()
        return self._last

    def note(self, edits: Iterable[Edit]) -> None:
        """Take note of what was changed."""
        for edit in edits:
            if edit.part in _OF_A_PARTY:
                self._stale.add(edit.key.split("/")[0])
            elif edit.part in _OF_EVERYBODY:
                self._last = None

    def forget(self) -> None:
        """Read everything again next time."""
        self._last = None
        self._stale.clear()
