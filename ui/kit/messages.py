"""Dialogs in plain text: names of files and people stand in them, and nothing in a name may be taken for markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QMessageBox, QWidget


def is_meant(window: QWidget, title: str, question: str, answers: tuple[str, str]) -> bool:
    """Ask ``question``; return whether the first of two ``answers`` was chosen. The second is the default."""
    box = _box(window, QMessageBox.Icon.Question, title, question)
    accept = box.addButton(answers[0], QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(answers[1], QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is accept


def tell(window: QWidget, title: str, text: str) -> None:
    """Tell something that cannot wait."""
    _box(window, QMessageBox.Icon.Information, title, text).exec()


def password(window: QWidget, title: str, question: str) -> str | None:
    """Ask for a password; return None where the person thought better of it."""
    box = QInputDialog(window)
    box.setWindowTitle(title)
    box.setTextEchoMode(QLineEdit.EchoMode.Password)
    for shown in box.findChildren(QLabel):
        shown.setTextFormat(Qt.TextFormat.PlainText)
    box.setLabelText(question)
    return box.textValue() if box.exec() else None


def _box(window: QWidget, kind: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    box = QMessageBox(kind, title, "", parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box
