"""Text on a page: titles, headings, paragraphs; always plain text, never markup."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

Look = Literal["title", "heading", "label", "body", "muted", "danger"]


def label(text: str, look: Look = "body") -> QLabel:
    """Return a label that shows ``text`` as it is, wrapped to the width it is given."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("look", look)
    made.setWordWrap(True)
    policy = made.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
    policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
    made.setSizePolicy(policy)
    return made


def title(text: str) -> QLabel:
    """Return the one title of a page."""
    return label(text, "title")


def heading(text: str) -> QLabel:
    """Return the heading of a part of a page."""
    return label(text, "heading")


def muted(text: str) -> QLabel:
    """Return a paragraph that stands back."""
    return label(text, "muted")


def rule() -> QFrame:
    """Return a thin line between two parts of a page."""
    made = QFrame()
    made.setProperty("look", "rule")
    return made


def keep_room(widget: QWidget) -> None:
    """Keep the room of ``widget`` while it is hidden, so that nothing moves when it comes and goes."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def show_text(made: QLabel, text: str) -> None:
    """Put ``text`` into a label and hide the label where there is none."""
    made.setText(text)
    made.setVisible(bool(text))
