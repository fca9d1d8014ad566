"""Pictures that are painted: each tells a screen reader in words what it shows."""

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon


class Picture(QWidget):
    """A painted picture whose size comes from the font; its words are its accessible name.

    A subclass says its size in `wanted_size` and draws itself in `draw`.
    """

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._asked_for = QSize()
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wanted_size(self) -> QSize:
        """Return the size that the picture needs with the font in force."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw the picture in the theme in force."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Return the size that the picture wants."""
        return self.wanted_size()

    def minimumSizeHint(self) -> QSize:
        """Return the same: a picture is never squeezed."""
        return self.wanted_size()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw with smooth edges."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for new room where the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def show_words(self, words: str) -> None:
        """Change what a screen reader says, and draw again."""
        self.setAccessibleName(words)
        wanted = self.wanted_size()
        if wanted != self._asked_for:
            # Only then: the whole page would be laid out again for a number that changed.
            self._asked_for = wanted
            self.updateGeometry()
        self.update()


class IconPicture(Picture):
    """An icon beside a text that says the same; silent for a screen reader."""

    def __init__(self, icon_name: str, role: str = "text", ratio: float = 1.3) -> None:
        super().__init__()
        self.icon_name = icon_name
        self.role = role
        self.ratio = ratio

    def show_icon(self, icon_name: str, role: str) -> None:
        """Change the icon and its colour role."""
        self.icon_name, self.role = icon_name, role
        self.update()

    def wanted_size(self) -> QSize:
        """Return a square a little taller than the text."""
        side = round(self.fontMetrics().height() * self.ratio)
        return QSize(side, side)

    def draw(self, painter: QPainter) -> None:
        """Draw the icon."""
        draw_icon(painter, self.icon_name, QPoint(), self.width(), self.role)
