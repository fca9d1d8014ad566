"""A disclosure: a line that opens to show more, and closes again."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.theme.current import space


class Disclosure(QWidget):
    """A quiet button with an arrow, and what it shows and hides."""

    def __init__(self, text: str, content: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        self.button = Button(text, "quiet", "forward")
        self.button.setCheckable(True)
        self.button.setProperty("look", "disclosure")
        self.content = content
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(space(6), 0, 0, space(2))
        inner.addWidget(content)
        self.holder = holder
        column.addWidget(self.button)
        column.addWidget(holder)
        self.button.toggled.connect(self._show)
        self._show(is_open=False)

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)

    def _show(self, is_open: bool) -> None:
        self.holder.setVisible(is_open)
        self.button.show_icon("down" if is_open else "forward")
        words = self.tr("Shown; press to hide") if is_open else self.tr("Hidden; press to show")
        self.button.setAccessibleDescription(words)
