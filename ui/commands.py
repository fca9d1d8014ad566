"""The commands of the window: what menus, keys and the Start page set going."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from readiness.errors import LostFileError, PasswordError, ReadinessError
from ui.desk import Desk
from ui.settings import RecentDocument

if TYPE_CHECKING:
    # Loaded when a document is made: the first window must not wait for the document's records.
    from readiness.document.model import Document
    from readiness.document.siblings import Offer

Result = TypeVar("Result")


class Commands(QObject):
    """Open, make, save and check documents."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def open_document(self) -> None:
        """Ask which document to open."""
        path = self.desk.asking.old_path(self.tr("Open a document"))
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open the document at ``path``, asking for its password where it has one; what is lost may be had back."""
        self.settle()
        if self._opened(path):
            self._remember(path)
            self._tell_recovered()
            self._offer_copies()

    def settle(self) -> None:
        """Save before the document is left; where its file is gone or was altered, ask before it is written again."""
        session, focused = self.desk.session, QApplication.focusWidget()
        if focused is not None:
            # Leaving the field settles what is still being typed in it.
            focused.clearFocus()
        if session.is_open and (session.state.is_trouble or session.store.unsaved + session.store.unsaved_others):
            self.save_now()

    def _opened(self, path: Path) -> bool:
        session, asking = self.desk.session, self.desk.asking
        try:
            return bool(self._with_password(path, lambda password: session.open(path, password)))
        except LostFileError as error:
            words = f"{error.problem} {error.remedy}"
            yes, no = self.tr("Have it back"), self.tr("Leave it")
            if not asking.is_meant(self.tr("Have {0} back?").format(path.name), words, yes, no):
                return False
            return bool(self._with_password(path, lambda password: session.have_back(path, password)))

    def create(self, title: str, document: "Document") -> bool:
        """Ask where ``document`` shall stand, write it there and open it; say whether it is open."""
        path = self.desk.asking.new_path(self.tr("Where shall the document stand?"), file_name(title))
        if path is None or not self.desk.session.create(path, document):
            return False
        self._remember(path)
        return True

    def save_now(self) -> None:
        """Save at once; where the file is gone or was altered, ask before it is written again."""
        session = self.desk.session
        session.saver.save_now()
        if session.state.standing.value in {"gone", "damaged"} and self.desk.asking.is_meant(
            self.tr("Write the file again?"), session.state.words, self.tr("Write it again"), self.tr("Leave it")
        ):
            session.saver.save_now(anyway=True)

    def save_copy(self) -> None:
        """Ask for a place and write a copy of the document there."""
        session = self.desk.session
        path = self.desk.asking.new_path(self.tr("Save a copy as"), self.tr("{0} copy").format(session.store.path.stem))
        if path is None:
            return
        try:
            session.store.save_copy_as(path)
        except ReadinessError as error:
            session.failed.emit(error)
        else:
            self.desk.say(self.tr("A copy was saved in {0}.").format(path.name))

    def close_document(self) -> None:
        """Save and let the document go."""
        self.settle()
        self.desk.session.close()
        self.desk.go_to("start")

    def check_file(self) -> None:
        """Ask for a file and show what is wrong with it, if anything."""
        from readiness.document.checking import verify

        path = self.desk.asking.old_path(self.tr("Check a file"))
        if path is None:
            return
        try:
            found = self._with_password(path, lambda password: verify(path, password))
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
            return
        if found is not None:
            self.desk.show_check(path, tuple(f"{finding.place}: {finding.words}" for finding in found))

    def _with_password(self, path: Path, work: Callable[[str | None], Result]) -> Result | None:
        password, title, complaint = None, self.tr("Password of {0}").format(path.name), ""
        while True:
            try:
                return work(password)
            except PasswordError:
                password = self.desk.asking.password(title, complaint)
            if password is None:
                return None
            complaint = self.tr("That is not the password of {0}. Try again.").format(path.name)

    def _remember(self, path: Path) -> None:
        title = self.desk.session.title
        today = datetime.now(UTC).astimezone().strftime("%d %B %Y, %H:%M")
        self.desk.settings.remember(RecentDocument(str(path.absolute()), title, today))
        self.desk.resume()

    def _tell_recovered(self) -> None:
        count = self.desk.session.store.recovered
        if count:
            words = self.tr("Brought back from this computer, not yet in the file when the program last ended: {0}.")
            self.desk.say(words.format(count))

    def _offer_copies(self) -> None:
        store = self.desk.session.store
        task = self.desk.background.start(lambda _progress: store.offers())
        task.finished.connect(self._ask_about)

    def _ask_about(self, offers: "tuple[Offer, ...]") -> None:
        for offer in offers:
            title, yes, no = self.tr("Bring them in?"), self.tr("Bring them in"), self.tr("Not now")
            if self.desk.asking.is_meant(title, offer.words, yes, no):
                try:
                    self.desk.session.merge_with(offer.document)
                except ReadinessError as error:
                    self.desk.session.failed.emit(error)


def file_name(title: str) -> str:
    """Return ``title`` as a file name that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())[:60] or "readiness"
