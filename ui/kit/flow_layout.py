"""A row that breaks into lines like words do, so that large text never pushes a button out of sight."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from ui.theme.current import space


class FlowLayout(QLayout):
    """Parts from left to right at the width they want, and on the next line where there is no room."""

    def __init__(self, steps: int = 2) -> None:
        super().__init__()
        self.parts: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())
        self.setSpacing(space(steps))

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more part."""
        self.parts.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self.parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the part at ``index``, or None past the end."""
        return self.parts[index] if 0 <= index < len(self.parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take out the part at ``index``."""
        return self.parts.pop(index) if 0 <= index < len(self.parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that the row wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow row has more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in ``width`` pixels."""
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its place."""
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        hints = [part.sizeHint() for part in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return room for the widest part."""
        least = [part.minimumSize() for part in self._shown()]
        return QSize(
            max((size.width() for size in least), default=0), max((size.height() for size in least), default=0)
        )

    def _shown(self) -> list[QLayoutItem]:
        return [part for part in self.parts if not part.isEmpty()]

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            left = rect.x()
            for part, size in line:
                if not is_trial:
                    part.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        room = 0
        for part in self._shown():
            hint = part.sizeHint()
            size = QSize(min(hint.width(), max(width, part.minimumSize().width())), hint.height())
            if not lines or size.width() > room:
                lines.append([])
                room = width
            lines[-1].append((part, size))
            room -= size.width() + self.spacing()
        return lines
