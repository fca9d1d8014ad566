"""A holder of wrapped texts that asks for no more height than they need at the width they have."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Tall(QWidget):
    """A holder whose height follows its width alone.

    A layout's least height is that of its narrowest state; a page that scrolls would keep that much empty
    room at its end.
    """

    def minimumSizeHint(self) -> QSize:
        """Return the least width, and no height: the layout gives the height that the width asks for."""
        return QSize(super().minimumSizeHint().width(), 0)
