"""The one form helper: a row has a label, a field and a sentence of help, joined for eyes and screen readers alike."""

from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.labels import label, muted
from ui.theme.current import space

Field = TypeVar("Field", bound=QWidget)


class Form(QWidget):
    """Rows one under the other, each label above its field, so that nothing is cut at large text."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(space(1))

    def add_row(self, text: str, field: Field, help_text: str = "") -> Field:
        """Add ``field`` under its label; set buddy, accessible name and description; return the field.

        Args:
            text: The label, without a key marked by “&”: the field is reached by Tab.
            field: The control.
            help_text: A sentence under the label, empty for none.
        """
        if self.column.count():
            self.column.addSpacing(space(3))
        name = label(text, "label")
        name.setBuddy(field)
        self.column.addWidget(name)
        if help_text:
            self.column.addWidget(muted(help_text))
        field.setAccessibleName(text)
        field.setAccessibleDescription(help_text)
        self.column.addWidget(field)
        return field

    def add_widget(self, widget: QWidget) -> None:
        """Add a part that carries its own name, such as a tick row or a row of buttons."""
        self.column.addSpacing(space(3))
        self.column.addWidget(widget)
