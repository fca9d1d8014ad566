"""Fields for typing: they say when what was typed has settled, so that nothing typed is lost."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
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
        if self.toPlainText() != text and not (self.hasFocus() and self.pause.isActive()):
            self.setPlainText(text)
            self.pause.stop()

    def settle(self) -> None:
        """Say what was typed, if it is new."""
        self.pause.stop()
        text = clean(self.toPlainText(), PROSE_LENGTH)
        if text != self.kept:
            self.kept = text
            self.settled.emit(text)

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
        self.kept = ""
        self.setMaxLength(NAME_LENGTH)
        self.editingFinished.connect(self.settle)

    def show_text(self, text: str) -> None:
        """Show ``text`` without saying that it settled."""
        self.kept = text
        if self.text() != text:
            self.setText(text)
            # The beginning says more than the end.
            self.setCursorPosition(0)

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
