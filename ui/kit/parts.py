"""The parts of a page: a row of buttons of which one is down, and only its part is shown."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.boxes import side_by_side
from ui.kit.buttons import secondary_button
from ui.theme.current import space


class Parts(QWidget):
    """One part of several; the row breaks into lines where there is no room, and the arrow keys walk in it.

    Signals:
        picked: The key of the part that the person's hand chose.
    """

    picked = Signal(str)

    def __init__(self, name: str, parts: Mapping[str, tuple[str, QWidget]]) -> None:
        super().__init__()
        self.widgets = {key: widget for key, (_, widget) in parts.items()}
        self.buttons = {key: secondary_button(words) for key, (words, _) in parts.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        row = side_by_side(*self.buttons.values())
        row.setAccessibleName(name)
        column.addWidget(row)
        for key, button in self.buttons.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAccessibleDescription(name)
            button.clicked.connect(lambda _on, key=key: self.picked.emit(key))
            column.addWidget(self.widgets[key])
            self.widgets[key].hide()

    def show_part(self, wanted: str) -> None:
        """Show the part called ``wanted`` and hide the others; nothing is emitted."""
        for key, widget in self.widgets.items():
            self.buttons[key].setChecked(key == wanted)
            widget.setVisible(key == wanted)
