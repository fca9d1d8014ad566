"""Two columns of equal width that become one where the window is narrow or the text is large."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme.current import space

_LEAST_LETTERS = 118


class EvenColumns(QWidget):
    """What is typed in on the left, what comes of it on the right, or below."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(space(8))
        for part in (left, right):
            self.row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self._turn(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the width."""
        super().resizeEvent(event)
        self._turn(event.size().width())

    def _turn(self, width: int) -> None:
        is_wide = width >= self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self.row.direction() != direction:
            self.row.setDirection(direction)
