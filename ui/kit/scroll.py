"""The page that scrolls: one column, lines under eighty letters, and focus never out of sight."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.current import space

LINE_LETTERS = 76
WIDE_LETTERS = 130


class ScrollPage(QScrollArea):
    """A page of one column that scrolls downwards and never sideways at usual widths."""

    def __init__(self, name: str, letters: int = LINE_LETTERS) -> None:
        super().__init__()
        self.letters = letters
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # The page itself is no stop of the Tab key; Page Up and Down reach it through what has the focus.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget()
        outer.setObjectName("column")
        sideways = QHBoxLayout(outer)
        sideways.setContentsMargins(space(8), space(6), space(8), space(8))
        self.holder = QWidget()
        self.column = QVBoxLayout(self.holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(space(4))
        sideways.addWidget(self.holder, 1, Qt.AlignmentFlag.AlignTop)
        sideways.addStretch(0)
        self.setWidget(outer)
        self._limit_width()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the line length where the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._limit_width()

    def show_top(self) -> None:
        """Scroll to the beginning."""
        self.verticalScrollBar().setValue(0)

    def _limit_width(self) -> None:
        self.holder.setMaximumWidth(self.fontMetrics().averageCharWidth() * self.letters)

    def _keep_in_sight(self, _before: QObject | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and self.holder.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, space(6))
