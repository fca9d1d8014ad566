"""Two columns that become one where the window is narrow or the text is large."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.kit.scroll import LINE_LETTERS
from ui.theme.current import space

SIDE_LETTERS = 42


class TwoColumns(QWidget):
    """What the page is for on the left, what helps with it on the right or below."""

    def __init__(self, main: QWidget, side: QWidget) -> None:
        super().__init__()
        self.main, self.side = main, side
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(space(8))
        self.row.addWidget(main, LINE_LETTERS, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(side, SIDE_LETTERS, Qt.AlignmentFlag.AlignTop)
        # Takes what both leave, so that neither drifts to the middle.
        self.row.addStretch(1)
        self._turn(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the width."""
        super().resizeEvent(event)
        self._turn(event.size().width())

    def _turn(self, width: int) -> None:
        letter = self.fontMetrics().averageCharWidth()
        is_wide = width >= letter * (LINE_LETTERS * 3 // 4 + SIDE_LETTERS * 3 // 4)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self.main.setMaximumWidth(letter * LINE_LETTERS)
        self.side.setMaximumWidth(letter * (SIDE_LETTERS if is_wide else LINE_LETTERS))
        if self.row.direction() != direction:
            self.row.setDirection(direction)
