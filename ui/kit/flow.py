"""Small parts in a row that goes on in the next line where the room ends."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.current import space


class Flow(QWidget):
    """Parts side by side, wrapped like words."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Add ``part`` at the end."""
        part.setParent(self)
        self.parts.append(part)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Return True: parts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        places = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of all parts in one line."""
        width = sum(part.sizeHint().width() + space(3) for part in self.parts)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest part."""
        hints = [part.sizeHint() for part in self.parts]
        return QSize(max((hint.width() for hint in hints), default=0), max((h.height() for h in hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the parts anew where one of them wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        for part, place in zip(self.parts, self._places(self.width()), strict=True):
            part.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = height = 0
        for part in self.parts:
            hint = part.sizeHint()
            if left and left + hint.width() > width:
                left, top, height = 0, top + height + space(1), 0
            places.append(QRect(left, top, min(hint.width(), max(width, 1)), hint.height()))
            left, height = left + hint.width() + space(3), max(height, hint.height())
        return places
