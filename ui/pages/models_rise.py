"""A part that was picked comes into sight: in a low window the row of tabs rises to the top of the page."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme.current import space


class Rise(QObject):
    """Scrolls ``page`` until ``row`` stands at the top, where less than half of the window is left under it.

    What stands under the row may still be worked out, and the page be too short to scroll so far: the row goes on
    rising as the page grows, until it is up or the person scrolls by hand.
    """

    def __init__(self, page: QScrollArea, row: QWidget) -> None:
        super().__init__(page)
        self.page, self.row, self.is_rising = page, row, False
        self.bar = page.verticalScrollBar()
        self.bar.rangeChanged.connect(self._rise)
        self.bar.actionTriggered.connect(self.end)
        page.viewport().installEventFilter(self)

    def begin(self) -> None:
        """Begin once the part is laid out."""
        self.is_rising = True
        QTimer.singleShot(0, self, self._rise)

    def end(self) -> None:
        """Leave the page where it is."""
        self.is_rising = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End where the person turns the wheel."""
        if event.type() == QEvent.Type.Wheel:
            self.end()
        return super().eventFilter(watched, event)

    def _rise(self) -> None:
        inside = self.page.widget()
        if not self.is_rising or inside is None:
            return
        top = self.row.mapTo(inside, QPoint(0, 0)).y() - space(2)
        under = self.row.mapTo(self.page.viewport(), QPoint(0, self.row.height())).y()
        if under <= self.page.viewport().height() / 2:
            self.end()
            return
        self.bar.setValue(top)
        self.is_rising = self.bar.value() < top
