"""A list of figures in groups: one stop of the Tab key, walked with the arrow keys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.kit.boxes import column_in, empty_layout
from ui.kit.figure_row import Figure, FigureRow
from ui.kit.labels import heading
from ui.kit.tall import Tall
from ui.theme.current import space


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures by key under a heading, empty for none."""

    title: str
    figures: Mapping[str, Figure]


class FigureList(Tall):
    """Rows that are walked with Up, Down, Home and End, so that Tab leads past them to what follows.

    Signals:
        chosen: The key of the row that was pressed.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.column = column_in(self, 1)
        self.rows: dict[str, FigureRow] = {}
        self.shape: list[tuple[str, tuple[str, ...]]] = []

    def show_groups(self, groups: Sequence[FigureGroup], open_key: str = "") -> None:
        """Show ``groups``; rows that are there already keep their place and the focus."""
        shape = [(group.title, tuple(group.figures)) for group in groups]
        if shape != self.shape:
            self.shape = shape
            self._lay(groups)
        for group in groups:
            for key, figure in group.figures.items():
                self.rows[key].show_figure(figure)
                self.rows[key].show_open(key == open_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from row to row."""
        rows = list(self.rows.values())
        here = next((place for place, row in enumerate(rows) if row is self.focusWidget()), None)
        if here is None:
            super().keyPressEvent(event)
            return
        last = len(rows) - 1
        there = {
            Qt.Key.Key_Down: min(here + 1, last),
            Qt.Key.Key_Up: max(here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if there is None:
            super().keyPressEvent(event)
        else:
            self._make_stop(rows[there])
            rows[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay(self, groups: Sequence[FigureGroup]) -> None:
        empty_layout(self.column)
        self.rows = {}
        for group in groups:
            if group.title:
                self.column.addSpacing(space(3))
                self.column.addWidget(heading(group.title))
            for key, figure in group.figures.items():
                row = FigureRow(figure)
                row.clicked.connect(lambda _on=False, key=key: self._choose(key))
                self.rows[key] = row
                self.column.addWidget(row)
        for row in list(self.rows.values())[:1]:
            self._make_stop(row)

    def _choose(self, key: str) -> None:
        self._make_stop(self.rows[key])
        self.chosen.emit(key)

    def _make_stop(self, stop: FigureRow) -> None:
        for row in self.rows.values():
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is stop else Qt.FocusPolicy.ClickFocus)
