"""The password of the open document: set, typed twice, or taken off."""

from PySide6.QtCore import QObject

from readiness.errors import PasswordError
from ui.desk import Desk


class Protecting(QObject):
    """Asks for what a password needs and has the document sealed or opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def ask(self) -> None:
        """Put the open document under a password that is typed twice, or take the password off."""
        session, asking = self.desk.session, self.desk.asking
        title, new = self.tr("Password"), None
        if session.store.is_protected:
            question = self.tr("The document has a password. Take it off? Anybody can open the file then.")
            if not asking.is_meant(title, question, self.tr("Take it off"), self.tr("Keep it")):
                return
        else:
            new = asking.password(self.tr("A password for this document. Nobody can recover it if it is lost."), "")
            if new is None:
                return
            if new != asking.password(self.tr("The same password again"), ""):
                asking.tell(title, self.tr("The two were not the same. The document has no password."))
                return
        self._put(new)

    def _put(self, password: str | None) -> None:
        session = self.desk.session
        try:
            state = session.store.protect(password)
        except PasswordError as error:
            session.failed.emit(error)
            return
        session.saving_changed.emit()
        if not state.is_trouble:
            done = self.tr("The document has a password now.") if password else self.tr("The password was taken off.")
            self.desk.say(done)
