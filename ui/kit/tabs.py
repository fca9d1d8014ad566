"""Tabs: the parts of one page, one shown at a time; the arrow keys walk them and they wrap where there is no room."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.kit.figure_row import bold
from ui.kit.flow_layout import FlowLayout
from ui.theme.current import role_colour, space


class Tab(QRadioButton):
    """One tab: its words, underlined heavily while its part is shown."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = ""
        self.show_words(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, words: str) -> None:
        """Change the words."""
        if words != self.words:
            self.words = words
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words in bold, so that nothing moves when another tab is chosen."""
        probe = self.fontMetrics().horizontalAdvance(self.words) * 1.12
        return QSize(round(probe) + space(6), self.fontMetrics().height() + space(5))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click at ``position`` chooses: anywhere on the tab does."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the words and the line under them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(role_colour("focus"), 3) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(role_colour("accent_soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.setFont(bold(self.font()) if self.isChecked() else self.font())
        painter.setPen(role_colour("accent" if self.isChecked() else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
        height = 4 if self.isChecked() else 1
        line = QRectF(space(1), self.height() - height - 2, self.width() - space(2), height)
        painter.fillRect(line, role_colour("accent" if self.isChecked() else "line"))
        painter.end()


class Tabs(QWidget):
    """A row of tabs; it is one stop of the Tab key.

    Signals:
        picked: The key of the tab that the person's hand chose.
    """

    picked = Signal(str)

    def __init__(self, name: str, words: Mapping[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.tabs = {key: Tab(text) for key, text in words.items()}
        row = FlowLayout(1)
        self.setLayout(row)
        for key, tab in self.tabs.items():
            tab.clicked.connect(lambda _on=False, key=key: self.picked.emit(key))
            row.addWidget(tab)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def take_focus(self) -> None:
        """Put the focus on the tab that is chosen."""
        for tab in self.tabs.values():
            if tab.isChecked():
                tab.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_key(self, key: str) -> None:
        """Mark the tab of ``key``; nothing is emitted."""
        self.tabs[key].setChecked(True)
