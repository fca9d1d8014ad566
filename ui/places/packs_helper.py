"""What the helpers of the Exchange place share: recording, writing files, and rewriting a document that is open."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from readiness.errors import PasswordError, ReadinessError
from ui.commands import Commands
from ui.desk import Desk

if TYPE_CHECKING:
    # Loaded with the first document.
    from readiness.document.change import Change
    from readiness.document.change import Place as Entry
    from ui.pages.packs import ExchangePages
    from ui.views.packs import WrittenView

KEY = "exchange"
SUFFIX = ".readiness-pack"


class PagesShown(Protocol):
    """The way to show what was written or brought in."""

    def __call__(self, view: "WrittenView", *, offers_receipt: bool = False) -> None:
        """Show it; ``offers_receipt`` adds the button that writes one."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the Exchange place lends its helpers: the desk, the commands, its pages and the ways to turn them."""

    desk: Desk
    commands: Commands
    pages: "Callable[[], ExchangePages]"
    show_front: Callable[[], None]
    show_written: PagesShown


class PackHelper(QObject):
    """One part of the Exchange place's work, beside the others."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.desk = frame.desk

    @property
    def pages(self) -> "ExchangePages":
        """The pages of the place."""
        return self.frame.pages()

    def asker_before(self) -> str:
        """Return the name in which the document asked before, or its title."""
        sent = (one.value for key, one in self.desk.session.document.invitations.items() if key.startswith("sent/"))
        return next((one.asker for one in sent if one is not None), self.desk.session.title)

    def letter_language(self) -> str:
        """Return the language of letters: the document's, or that in which the person reads questions."""
        from readiness.exchange.packs.letters import language_of

        return language_of(self.desk.session.document, self.desk.settings.question_language)

    def come_back(self) -> None:
        """Show the place again after the document was closed and opened."""
        self.desk.go_to(KEY)

    def record(self, changes: "Iterable[Change]") -> bool:
        """Record what cannot be undone, because a file went out with it; say whether it is on the disk."""
        session = self.desk.session
        try:
            session.store.record(changes)
        except ReadinessError as error:
            session.failed.emit(error)
            return False
        session.read_again()
        return True

    def write(self, path: Path, data: bytes) -> bool:
        """Write a file for others; say whether it is there."""
        from readiness.document.outputs import write_whole

        try:
            write_whole(path, data)
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
            return False
        return True

    def rewrite(self, changes: "Iterable[Change]", erased: "Iterable[Entry]") -> bool:
        """Close the document, rewrite its file, and open it again; say whether it was rewritten.

        The document has to be closed because what is erased must go from everything that an open one keeps.
        """
        session = self.desk.session
        path = session.store.path
        session.close()
        password: str | None = None
        while True:
            try:
                done = self._rewritten(path, password, tuple(changes), tuple(erased))
                session.open(path, password)
            except PasswordError as error:
                password = self.desk.asking.password(self.tr("Password of {0}").format(path.name), error.problem)
                if password is None:
                    return False
            else:
                return done

    def _rewritten(
        self, path: Path, password: str | None, changes: "tuple[Change, ...]", erased: "tuple[Entry, ...]"
    ) -> bool:
        from readiness.exchange.packs.rewriting import rewrite

        try:
            rewrite(path, password, changes, erased)
        except PasswordError:
            raise
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
            return False
        return True
