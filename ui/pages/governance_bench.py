"""The bench of the Governance page: map and part side by side where there is room, else one under the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.governance_beside import BesideMap
from ui.pages.governance_map import MapPart
from ui.theme.current import space

_LEAST_LINES = 22
_OTHER_LINES = 3
_TOGETHER_LETTERS = 118
_SHARES = (13, 9)


class Workbench(QWidget):
    """The map, the tabs and the part that is shown.

    Signals:
        turned: The parts stand in another order now.
    """

    turned = Signal()

    def __init__(self, picture: MapPart, beside: BesideMap) -> None:
        super().__init__()
        self.map, self.beside = picture, beside
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(space(4))
        self.grid.setVerticalSpacing(space(2))
        self.is_wide, self.is_alone = True, False
        self._lay_out()

    def take_room(self, width: int, height: int, above: int) -> None:
        """Fit a window of ``width`` and ``height``, of which ``above`` is taken by what stands above and the margins.

        Side by side, everything is seen at once; else the map fills the window, and the page scrolls.
        """
        line, letter = self.fontMetrics().lineSpacing(), self.fontMetrics().averageCharWidth()
        is_wide = width >= letter * _TOGETHER_LETTERS
        tabs = 0 if self.is_alone else self.beside.tabs.height()
        other = above + tabs if is_wide else line * _OTHER_LINES
        for part in (self.map, self.beside):
            part.setFixedHeight(max(line * _LEAST_LINES, height - other))
        if is_wide != self.is_wide:
            self.is_wide = is_wide
            self._lay_out()
            self.turned.emit()

    def show_alone(self, is_alone: bool) -> None:
        """Show the map without what stands beside it, or both."""
        self.is_alone = is_alone
        for part in (self.beside.tabs, self.beside):
            part.setVisible(not is_alone)
        self._lay_out()

    def _lay_out(self) -> None:
        tabs = self.beside.tabs
        # Under a map that fills the window nobody would look for them.
        self.map.below.setVisible(not self.is_wide and not self.is_alone)
        for part in (tabs, self.map, self.beside):
            self.grid.removeWidget(part)
        self.grid.setColumnStretch(0, _SHARES[0])
        self.grid.setColumnStretch(1, _SHARES[1] if self.is_wide and not self.is_alone else 0)
        if self.is_alone:
            self.grid.addWidget(self.map, 0, 0, 2, 2)
        elif self.is_wide:
            self.grid.addWidget(tabs, 0, 0, 1, 2)
            self.grid.addWidget(self.map, 1, 0)
            self.grid.addWidget(self.beside, 1, 1)
        else:
            parts: tuple[QWidget, ...] = (self.map, tabs, self.beside)
            for row, one in enumerate(parts):
                self.grid.addWidget(one, row, 0)
