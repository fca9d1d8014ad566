"""A table with a column for each organisation: long names break into lines, and the table scrolls sideways."""

from collections.abc import Sequence
from textwrap import fill

from PySide6.QtCore import QSize

from ui.kit.table import TextTable

LETTERS = 18


class CoverTable(TextTable):
    """Rows of words under named columns, as many columns as there are organisations.

    Args:
        name: What the table shows, for screen readers.
        columns: The headings; each is broken after some eighteen letters.
    """

    def __init__(self, name: str, columns: Sequence[str]) -> None:
        super().__init__(name, [fill(column, LETTERS, break_long_words=False) for column in columns])
        self.headings = tuple(columns)

    def sizeHint(self) -> QSize:
        """Return the height of all rows and of the bar that scrolls sideways."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + self.horizontalScrollBar().sizeHint().height())
