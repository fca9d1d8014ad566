"""A letter that is ready to be copied into an e-mail."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.kit.boxes import column_in, side_by_side
from ui.kit.buttons import secondary_button
from ui.theme.current import space

_LINES = 18


class Letter(QWidget):
    """The words, which can be selected, and a button that copies them all.

    Signals:
        copied: The words are on the clipboard.
    """

    copied = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        column = column_in(self)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(name)
        self.copy_button = secondary_button(self.tr("&Copy the letter"))
        self.copy_button.clicked.connect(self._copy)
        column.addWidget(self.words)
        column.addWidget(side_by_side(self.copy_button))
        self._fit()

    def show_words(self, words: str) -> None:
        """Show another letter."""
        self.words.setPlainText(words)
        self._fit()

    def _fit(self) -> None:
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * _LINES + space(4))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        self.copied.emit()
