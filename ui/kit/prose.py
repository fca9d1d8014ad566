"""Fields for typing: they say when what was typed has settled, so that nothing typed is lost."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from readiness.text import NAME_LENGTH, PROSE_LENGTH, clean
from ui.theme.current import space

_QUIET_MILLISECONDS = 800


class ProseField(QPlainTextEdit):
    """A few lines of plain text.

    Signals:
        settled: The text after a pause, on leaving the field, or when it is hidden.
    """

    settled = Signal(str)

    def __init__(self, lines: int = 3) -> None:
        super().__init__()
        self.lines = lines
        self.kept = ""
        self.setTabChangesFocus(True)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_QUIET_MILLISECONDS)
        self.pause.timeout.connect(self.settle)
        self.textChanged.connect(self.pause.start)
        self._set_height()

    def show_text(self, text: str) -> None:
        """Show ``text`` without saying that it settled; what is being typed right now is left alone."""
        self.kept = text
        # A space at the end is no part of what is kept, and still wanted by whoever types on.
        if clean(self.toPlainText(), PROSE_LENGTH) != text and not (self.hasFocus() and self.pause.isActive()):
            self.setPlainText(text)
            self.pause.stop()

    def settle(self) -> None:
        """Say what was typed, if it is new."""
        self.pause.stop()
        text = clean(self.toPlainText(), PROSE_LENGTH)
        if text != self.kept:
            self.kept = text
            self.settled.emit(text)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the document where the field has no step of its own."""
        own = self.document()
        if _is_for_the_document(event, undoes=own.isUndoAvailable(), redoes=own.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Settle on leaving the field."""
        super().focusOutEvent(event)
        self.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Settle when the page turns."""
        super().hideEvent(event)
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the number of lines where the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_height()

    def _set_height(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self.lines + space(6))


class LineField(QLineEdit):
    """One line of plain text.

    Signals:
        settled: The text on Enter, on leaving the field, or when it is hidden.
    """

    settled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.kept = self.stands = ""
        self.setMaxLength(NAME_LENGTH)
        self.editingFinished.connect(self.settle)

    def show_text(self, text: str) -> None:
        """Show ``text`` without saying that it settled; steps of undo before it are the document's own."""
        self.kept = self.stands = text
        # The beginning says more than the end, unless somebody stands in these very words.
        place = self.cursorPosition() if self.text() == text else 0
        if self.text() != text or self.isUndoAvailable() or self.isRedoAvailable():
            self.setText(text)
            self.setCursorPosition(place)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the document where the field has no step of its own."""
        if _is_for_the_document(event, undoes=self.isUndoAvailable(), redoes=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Settle at once where undo brings back what stands: nothing is refused any more."""
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Undo) and self.text() == self.stands:
            self.settle()

    def clear(self) -> None:
        """Empty the field for good: undo belongs to what was made of its words, not to the words."""
        self.show_text("")

    def settle(self) -> None:
        """Say what was typed, if it is new."""
        text = clean(self.text(), NAME_LENGTH).replace("\n", " ")
        if text != self.kept:
            self.kept = text
            self.settled.emit(text)

    def hideEvent(self, event: QHideEvent) -> None:
        """Settle when the page turns."""
        super().hideEvent(event)
        self.settle()


def _is_for_the_document(event: QEvent, *, undoes: bool, redoes: bool) -> bool:
    """Return whether ``event`` asks for a step of undo or redo that the field itself does not have."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return (event.matches(keys.Undo) and not undoes) or (event.matches(keys.Redo) and not redoes)
