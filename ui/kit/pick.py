"""A field that picks one of a few named things."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.theme.current import role_colour, space
from ui.theme.icons import draw_icon


class PickField(QComboBox):
    """A combo box of words, each standing for a key.

    It paints its own face: Fusion's outline is too pale for people who see poorly, and a style sheet would
    take its arrow away.

    Signals:
        picked: The key that the person's hand chose.
    """

    picked = Signal(str)

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.show_words(words or {})
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda row: self.picked.emit(str(self.itemData(row))))

    def show_words(self, words: Mapping[str, str]) -> None:
        """Offer ``words`` (key -> text) instead of what was offered; nothing is emitted."""
        if list(words.items()) == [(self.itemData(row), self.itemText(row)) for row in range(self.count())]:
            return
        self.clear()
        for key, text in words.items():
            self.addItem(text, key)

    def show_key(self, key: str) -> None:
        """Show what ``key`` stands for; nothing is emitted."""
        self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        """Return room for the longest words and the arrow."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0)
        return QSize(widest + metrics.height() + space(9), metrics.height() + space(4))

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters: in a narrow window the words are cut with dots."""
        return QSize(self.fontMetrics().averageCharWidth() * 14, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw frame, words and arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(role_colour("focus" if self.hasFocus() else "border"), 3 if self.hasFocus() else 2))
        painter.setBrush(role_colour("surface_raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        side = self.fontMetrics().height()
        corner = QPoint(self.width() - side - space(2), (self.height() - side) // 2)
        draw_icon(painter, "down", corner, side, "text")
        painter.setPen(role_colour("text" if self.isEnabled() else "muted"))
        room = self.rect().adjusted(space(3), 0, -side - space(3), 0)
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over a closed list must not change an answer."""
        event.ignore()
