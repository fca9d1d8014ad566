"""The left-hand list of places."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ui.places.signposts import Signpost
from ui.theme.current import space
from ui.theme.icons import icon


class PlacesList(QListWidget):
    """One entry a place; the arrow keys walk, and the chosen place shows at once.

    Signals:
        chosen: The key of the place that the person went to.
    """

    chosen = Signal(str)

    def __init__(self, places: Sequence[Signpost]) -> None:
        super().__init__()
        self.setObjectName("places")
        self.setAccessibleName(self.tr("Places"))
        self.setAccessibleDescription(self.tr("The parts of this program. Use the arrow keys to go to one."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.places = tuple(places)
        for place in self.places:
            self.addItem(QListWidgetItem(place.title()))
        self._fit()
        self.verticalScrollBar().rangeChanged.connect(self._fit_width)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(self.places[row].key))

    def show_place(self, key: str) -> None:
        """Mark the place called ``key``, or none where the list does not have it; nothing is emitted."""
        row = next((row for row, place in enumerate(self.places) if place.key == key), -1)
        was_blocked = self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(was_blocked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without going anywhere: Qt would choose the first place where none is chosen."""
        row = self.currentRow()
        with QSignalBlocker(self):
            super().focusInEvent(event)
            self.setCurrentRow(row)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons and take the width anew where the look changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "places"):
            return
        side = round(self.fontMetrics().height() * 1.15)
        self.setIconSize(QSize(side, side))
        for row, place in enumerate(self.places):
            self.item(row).setIcon(icon(place.icon_name, side, "text", "on_accent"))
        self._fit_width()

    def _fit_width(self) -> None:
        widest = max(self.fontMetrics().horizontalAdvance(place.title()) for place in self.places)
        bar = self.verticalScrollBar()
        # In a low window the bar takes room beside the words, and must not cut them.
        beside = bar.sizeHint().width() if bar.maximum() else 0
        self.setFixedWidth(widest + self.iconSize().width() + space(15) + beside)
