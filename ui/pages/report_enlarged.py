"""One page of a report, large enough to be read, in a window of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from ui.kit.boxes import side_by_side
from ui.kit.buttons import Button, secondary_button
from ui.kit.labels import label
from ui.kit.sheet_picture import SheetPicture

_LETTERS = 130
_WINDOW_LETTERS, _WINDOW_LINES = 148, 46
_FIRST, _LAST = -100_000, 100_000


class ReportEnlarged(QDialog):
    """A sheet to scroll over, and buttons to turn it; Escape closes it.

    Signals:
        turned: By how many pages to go on, or back.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How the report will look"))
        self.first = self._button(self.tr("First page"), _FIRST)
        self.back = self._button(self.tr("Page before"), -1)
        self.forward = self._button(self.tr("Page after"), 1)
        self.last = self._button(self.tr("Last page"), _LAST)
        self.where = label("")
        self.where.setWordWrap(False)
        close = secondary_button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.sheet = SheetPicture()
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        self.sheet.setFixedWidth(letter * _LETTERS)
        self.frame = QScrollArea()
        self.frame.setAccessibleName(self.tr("The page, enlarged; the arrow keys move over it"))
        self.frame.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.frame.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.frame.setWidget(self.sheet)
        column = QVBoxLayout(self)
        column.addWidget(side_by_side(self.first, self.back, self.forward, self.last, self.where, close))
        column.addWidget(self.frame, 1)
        room = self.screen().availableSize()
        self.resize(min(letter * _WINDOW_LETTERS, room.width()), min(line * _WINDOW_LINES, room.height()))

    def show_page(self, image: QImage, words: str) -> None:
        """Show the picture of a page from its top."""
        self.sheet.show_image(image, words)
        self.sheet.setFixedHeight(self.sheet.heightForWidth(self.sheet.width()))
        self.frame.verticalScrollBar().setValue(0)

    def show_where(self, words: str, *, is_first: bool, is_last: bool) -> None:
        """Say where among the pages this one stands."""
        self.where.setText(words)
        for button in (self.first, self.back):
            button.setEnabled(not is_first)
        for button in (self.forward, self.last):
            button.setEnabled(not is_last)

    def _button(self, text: str, steps: int) -> Button:
        button = secondary_button(text)
        button.clicked.connect(lambda: self.turned.emit(steps))
        return button
