"""The empty state: a place with nothing to show says what would fill it, with the button that does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import primary_button
from ui.kit.labels import heading, label
from ui.kit.picture import IconPicture
from ui.theme.current import space


class EmptyState(QWidget):
    """A large quiet icon, a heading, a sentence, and the button that helps.

    Signals:
        wanted: The person pressed the button.
    """

    wanted = Signal()

    def __init__(self, icon_name: str, title_text: str, text: str, button_text: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(6), 0, space(6))
        column.setSpacing(space(3))
        self.picture = IconPicture(icon_name, "accent", ratio=2.6)
        column.addWidget(self.picture)
        self.title = heading(title_text)
        self.text = label(text)
        self.button = primary_button(button_text, "next")
        self.button.clicked.connect(self.wanted)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_words(self, icon_name: str, title_text: str, text: str, button_text: str) -> None:
        """Change the icon, the words and the button."""
        self.picture.show_icon(icon_name, "accent")
        self.title.setText(title_text)
        self.text.setText(text)
        self.button.setText(button_text)
