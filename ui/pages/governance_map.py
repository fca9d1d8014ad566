"""The map of the Governance page with its key, and the panel that opens beside what was chosen."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.kit.boxes import column_in, empty_layout
from ui.kit.flow_layout import FlowLayout
from ui.kit.two_columns import SIDE_LETTERS
from ui.map.key import StrokeKey
from ui.map.stage import MapStage
from ui.pages.governance_details import MapDetails
from ui.pages.governance_words import GovernanceWords
from ui.theme.current import space
from ui.views.governance import GovernanceView

_LEAST_LINES = 22
# The key over the map, so that both are seen at once.
_OTHER_LINES = 5
_TOGETHER_LETTERS = 110
_UNLIMITED = 16_777_215


class MapPart(QWidget):
    """Key, stage and panel; what is chosen in the stage opens the panel.

    Signals:
        parties_wanted: A chosen place waits for a party, and the Parties page is wanted.
    """

    parties_wanted = Signal()

    def __init__(self, words: GovernanceWords) -> None:
        super().__init__()
        self.words = words
        self.view: GovernanceView | None = None
        self.chosen: tuple[str, tuple[str, ...]] = ("", ())
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(space(4))
        left = QWidget()
        column = column_in(left, 2)
        key = QWidget()
        self.key = FlowLayout(4)
        key.setLayout(self.key)
        self.stage = MapStage()
        column.addWidget(key)
        column.addWidget(self.stage)
        column.addStretch(1)
        self.details = MapDetails(words)
        self.details.hide()
        self.row.addWidget(left, 1)
        self.row.addWidget(self.details, 0)
        self.stage.place_chosen.connect(self._show_place)
        self.stage.ties_chosen.connect(self._show_ties)
        self.details.closed.connect(self.close_details)
        self.details.parties_wanted.connect(self.parties_wanted)

    def show_view(self, view: GovernanceView) -> None:
        """Draw ``view``; what was chosen is kept under another lens and let go where another map comes."""
        before, self.view = self.view, view
        self.stage.show_view(view, self.words.kinds, self.words.picture(view))
        empty_layout(self.key)
        for kind, stroke in view.legend:
            self.key.addWidget(StrokeKey(stroke, self.words.keys[kind]))
        if before is None or before.asked.shape != view.asked.shape:
            self.stage.picture.show_readable()
            self.close_details()
        elif not self.details.isHidden():
            self._show_chosen_again()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the map again in the colours of another theme."""
        super().changeEvent(event)
        view: GovernanceView | None = getattr(self, "view", None)
        if event.type() == QEvent.Type.PaletteChange and view is not None:
            self.stage.show_picture(view)
            self.stage.show_chosen(*self.chosen)

    def take_room(self, width: int, height: int) -> None:
        """Make the stage fit a window of ``width`` and ``height``; the panel goes below where it is narrow."""
        line, letter = self.fontMetrics().lineSpacing(), self.fontMetrics().averageCharWidth()
        self.stage.setFixedHeight(max(line * _LEAST_LINES, height - line * _OTHER_LINES))
        is_wide = width >= letter * _TOGETHER_LETTERS
        self.details.setMinimumWidth(letter * SIDE_LETTERS if is_wide else 0)
        self.details.setMaximumWidth(letter * SIDE_LETTERS if is_wide else _UNLIMITED)
        self.row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def close_details(self) -> None:
        """Close the panel and let the choice go."""
        self.chosen = ("", ())
        self.details.hide()
        self.stage.show_chosen("", ())

    def _show_chosen_again(self) -> None:
        place, ties = self.chosen
        if ties:
            self._show_ties(ties)
        else:
            self._show_place(place)
        self.stage.show_chosen(*self.chosen)

    def _show_place(self, key: str) -> None:
        row = self.view.place(key) if self.view else None
        if row is None:
            self.close_details()
            return
        self.chosen = (key, ())
        self.details.show_place(row)
        self.details.show()

    def _show_ties(self, keys: tuple[str, ...]) -> None:
        rows = [row for row in self.view.ties if row.key in keys] if self.view else []
        if not rows:
            self.close_details()
            return
        self.chosen = ("", keys)
        self.details.show_ties(rows)
        self.details.show()
