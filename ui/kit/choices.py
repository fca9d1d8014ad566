"""Large rows: radio for one of several, tick for any of several, action for what leads on."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton

from ui.kit.buttons import Pressable
from ui.kit.row_face import RowFace


class ChoiceRow(QRadioButton):
    """One point of a scale; the arrow keys move among the rows of one parent."""

    def __init__(self, words: str, anchor: str = "") -> None:
        super().__init__()
        self.face = RowFace(self, "round")
        self.face.show_words(words, anchor)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return self.face.wanted_size()

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return self.face.least_size()

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        return self.face.height(width)

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click at ``position`` chooses: anywhere on the row does."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the row."""
        self.face.paint()


class TickRow(QCheckBox):
    """A yes or no, or one of several that may all be chosen."""

    def __init__(self, words: str, anchor: str = "") -> None:
        super().__init__()
        self.face = RowFace(self, "square")
        self.face.show_words(words, anchor)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return self.face.wanted_size()

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return self.face.least_size()

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        return self.face.height(width)

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click at ``position`` chooses: anywhere on the row does."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the row."""
        self.face.paint()


class ActionRow(Pressable):
    """A row that leads somewhere: an icon, a name, and a sentence under it."""

    def __init__(self, icon_name: str, words: str, anchor: str = "", icon_role: str = "accent") -> None:
        super().__init__()
        self.face = RowFace(self, "icon", icon_name)
        self.face.icon_role = icon_role
        self.face.show_words(words, anchor)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return self.face.wanted_size()

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return self.face.least_size()

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        return self.face.height(width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the row."""
        self.face.paint()
