"""A printed page on the screen: the picture of a sheet, drawn to the width that it has."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.kit.picture import Picture
from ui.theme.current import role_colour

_LETTERS = 62
_LEAST_LETTERS = 16
_SHEET_RATIO = 297 / 210


class SheetPicture(Picture):
    """One page; empty paper until its picture has come."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage, words: str) -> None:
        """Show ``image``; ``words`` say which page it is."""
        self.image = image
        self.show_words(words)

    def wanted_size(self) -> QSize:
        """Return a sheet some sixty letters wide, upright or lying as its picture is."""
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a small sheet: in a narrow window the page is drawn smaller."""
        width = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Return True: a sheet keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of a sheet of ``width``."""
        ratio = self.image.height() / self.image.width() if not self.image.isNull() else _SHEET_RATIO
        return round(min(width, self.maximumWidth()) * ratio)

    @property
    def pixels(self) -> int:
        """How many pixels wide a sharp picture is."""
        return round(max(self.width(), self.wanted_size().width()) * self.devicePixelRatioF())

    def draw(self, painter: QPainter) -> None:
        """Draw the paper, then the page on it."""
        paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, self.image)
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper)
