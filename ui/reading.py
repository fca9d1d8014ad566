"""The reading of the open document, kept up to date party by party."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.background import Background
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded when a document opens: the first window must not wait for the document's records.
    from readiness.document.model import Document
    from readiness.partnership.assessment import Assessment

_AFTER_MILLISECONDS = 200
_OF_A_PARTY = frozenset({"parties", "people", "answers", "ratings"})
_OF_EVERYBODY = frozenset({"weights", "choices", "questionnaires"})


def read_document(
    document: "Document", last: "Assessment | None" = None, stale: frozenset[str] = frozenset()
) -> "Assessment":
    """Return the scores and fits of ``document``, taking over from ``last`` what is not ``stale``."""
    from readiness.partnership.assessment import assess
    from ui.content import catalogue, library

    return assess(document, library(), catalogue(), last, stale)


class Reading:
    """Scores and fits as they stood, and the parties whose answers changed since."""

    def __init__(self) -> None:
        self._last: Assessment | None = None
        self._stale: set[str] = set()

    def of(self, document: "Document") -> "Assessment":
        """Return the reading of ``document``; parties that did not change are not scored again."""
        if self._last is None or self._stale:
            self._last = read_document(document, self._last, frozenset(self._stale))
            self._stale.clear()
        return self._last

    def note(self, edits: Iterable[Edit]) -> None:
        """Take note of what was changed."""
        for edit in edits:
            if edit.part in _OF_A_PARTY:
                self._stale.add(edit.key.split("/")[0])
            elif edit.part in _OF_EVERYBODY:
                self._last = None

    @property
    def is_known(self) -> bool:
        """Whether a first reading was made."""
        return self._last is not None

    def take(self, first: "Assessment") -> None:
        """Take over a reading that was made elsewhere, unless there is one."""
        if self._last is None and not self._stale:
            self._last = first

    def forget(self) -> None:
        """Read everything again next time."""
        self._last = None
        self._stale.clear()


class ReadingAhead(QObject):
    """Makes the first reading of a document on another thread, a moment after it was opened.

    A consortium's first reading takes as long as a dozen frames; nobody should wait for it on a page.

    Args:
        background: Where it is made.
        reading: What takes it over.
        document: Returns the open document, or None.
        parent: Its owner.
    """

    def __init__(
        self, background: Background, reading: Reading, document: "Callable[[], Document | None]", parent: QObject
    ) -> None:
        super().__init__(parent)
        self.background, self.reading, self.document = background, reading, document
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MILLISECONDS)
        self._soon.timeout.connect(self.begin)

    def begin_soon(self) -> None:
        """Begin once the page is on the screen."""
        self._soon.start()

    def begin(self) -> None:
        """Read the open document, unless that was done."""
        document = self.document()
        if document is None or self.reading.is_known:
            return
        task = self.background.start(lambda _progress: read_document(document))
        task.finished.connect(lambda read: self.take(document, read))

    def take(self, document: "Document", read: "Assessment") -> None:
        """Hand ``read`` over, where ``document`` still stands as it was read."""
        if self.document() is document:
            self.reading.take(read)
