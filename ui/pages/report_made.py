"""The report that was made: where it stands and how to open it."""

import os
from pathlib import Path

from PySide6.QtCore import Signal

from ui.kit.boxes import Callout, Card, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.labels import muted
from ui.views.report import Made

_ZERO_WIDTH_SPACE = "\u200b"


class ReportMade(Card):
    """Path, pages and two buttons.

    Signals:
        open_wanted: The path of the report, or of its folder, that the system shall open.
    """

    open_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The report that was made"))
        self.made: Made | None = None
        self.done = Callout("positive", "")
        opening = secondary_button(self.tr("Open the report"), "open")
        opening.clicked.connect(lambda: self.made and self.open_wanted.emit(self.made.path))
        folder = quiet_button(self.tr("Show in folder"))
        folder.clicked.connect(lambda: self.made and self.open_wanted.emit(self.made.path.parent))
        self.column.addWidget(self.done)
        self.column.addWidget(side_by_side(opening, folder))
        self.column.addWidget(muted(self.tr("Print it from the program that opens it.")))

    def show_made(self, made: Made) -> None:
        """Show a report that was made."""
        self.made = made
        self.done.show_message("positive", self._words(made.pages), _breakable(made.path))

    def _words(self, pages: int | None) -> str:
        if pages is None:
            return self.tr("The report is made")
        if pages == 1:
            return self.tr("The report is made: 1 page")
        return self.tr("The report is made: {0} pages").format(pages)


def _breakable(path: Path) -> str:
    """Return ``path`` so that a narrow window may break it after each folder."""
    return str(path).replace(os.sep, f"{os.sep}{_ZERO_WIDTH_SPACE}")
