"""Boxes: a card holds one subject, a callout one message (word, shape and colour), a row what stands side by side."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.flow_layout import FlowLayout
from ui.kit.labels import heading, label, show_text
from ui.kit.picture import IconPicture
from ui.theme.current import space

CalloutKind = Literal["info", "positive", "warning", "danger"]


class Card(QFrame):
    """A raised sheet with one subject on it."""

    def __init__(self, heading_text: str = "") -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(space(5), space(4), space(5), space(5))
        self.column.setSpacing(space(2))
        if heading_text:
            self.column.addWidget(heading(heading_text))


class Callout(QFrame):
    """One message that must be seen: a shape, a heading in words, and a sentence."""

    def __init__(self, kind: CalloutKind, title_text: str, text: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(space(3), space(3), space(4), space(3))
        row.setSpacing(space(3))
        self.picture = IconPicture(kind, kind if kind != "info" else "accent")
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(space(1))
        self.title = label(title_text, "label")
        self.text = label(text)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self.show_message(kind, title_text, text)

    def show_message(self, kind: CalloutKind, title_text: str, text: str = "") -> None:
        """Change the message, its shape and its colour."""
        self.setProperty("look", f"callout-{kind}")
        self.style().polish(self)
        self.picture.show_icon(kind, kind if kind != "info" else "accent")
        show_text(self.title, title_text)
        show_text(self.text, text)


def side_by_side(*widgets: QWidget) -> QWidget:
    """Return ``widgets`` in a row, kept to the left; it breaks into lines where there is no room."""
    holder = QWidget()
    row = FlowLayout()
    holder.setLayout(row)
    for widget in widgets:
        row.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


def column_in(holder: QWidget, steps: int = 2) -> QVBoxLayout:
    """Return a column without margins in ``holder``, its parts ``steps`` steps of the grid apart."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(steps))
    return column


def empty_layout(layout: QLayout) -> None:
    """Take every widget out of ``layout`` and let Qt delete it when it is safe."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            # Hidden first: a deleted widget stays on screen and in the tab order until the event loop turns.
            # Its parent keeps it till then: without one, Python's collector might take it at a bad moment.
            widget.hide()
            widget.deleteLater()
