"""A page with a detail beside it when it is asked for; in a narrow window the detail takes the page's place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

SIDE_BY_SIDE_LETTERS = 118


class WithDetail(QWidget):
    """``main`` on the left, ``detail`` on the right only when it is shown; Escape closes it.

    Signals:
        closed: The person wants the detail closed.
    """

    closed = Signal()

    def __init__(self, main: QWidget, detail: QWidget, shares: tuple[int, int] = (3, 2)) -> None:
        super().__init__()
        self.main, self.detail = main, detail
        self.opener: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(main, shares[0])
        row.addWidget(detail, shares[1])
        detail.hide()

    @property
    def is_shown(self) -> bool:
        """Whether the detail is shown."""
        return not self.detail.isHidden()

    def show_detail(self, wanted: bool) -> None:
        """Show or hide the detail; hiding gives the focus back to what opened it."""
        if wanted == self.is_shown:
            return
        if wanted:
            self.opener = self.focusWidget()
        self.detail.setVisible(wanted)
        self._arrange(self.width())
        if not wanted and self.opener is not None:
            self.opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew with the width."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the detail with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_shown:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self, width: int) -> None:
        is_wide = width >= self.fontMetrics().averageCharWidth() * SIDE_BY_SIDE_LETTERS
        self.main.setVisible(is_wide or not self.is_shown)
