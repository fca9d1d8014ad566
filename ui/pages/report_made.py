"""The report that was made: where it stands, how to open it, and its pages to look at."""

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from ui.kit.boxes import Callout, Card, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.labels import label
from ui.kit.sheet_picture import SheetPicture
from ui.views.report import Made

_ZERO_WIDTH_SPACE = "\u200b"


class ReportMade(Card):
    """Path, pages, two buttons, and one page at a time.

    Signals:
        open_wanted: The path of the report, or of its folder, that the system shall open.
        page_wanted: The picture of a page, and how many pixels wide.
    """

    open_wanted = Signal(object)
    page_wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The report that was made"))
        self.made: Made | None = None
        self.page = 1
        self.done = Callout("positive", "")
        opening = secondary_button(self.tr("Open the report"), "open")
        opening.clicked.connect(lambda: self.made and self.open_wanted.emit(self.made.path))
        folder = quiet_button(self.tr("Show in folder"))
        folder.clicked.connect(lambda: self.made and self.open_wanted.emit(self.made.path.parent))
        self.back = secondary_button(self.tr("Page before"), "back")
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forward = secondary_button(self.tr("Page after"), "forward")
        self.forward.clicked.connect(lambda: self._turn(1))
        self.where = label("")
        self.where.setWordWrap(False)
        self.sheet = SheetPicture()
        self.column.addWidget(self.done)
        self.column.addWidget(side_by_side(opening, folder))
        self.column.addWidget(side_by_side(self.back, self.forward, self.where))
        self.column.addWidget(self.sheet)

    def show_made(self, made: Made) -> None:
        """Show a report from its first page; one that is shown already stays at its page."""
        if made is self.made:
            return
        self.made, self.page = made, 1
        pages = self.tr("1 page") if made.pages == 1 else self.tr("{0} pages").format(made.pages)
        self.done.show_message("positive", self.tr("The report is made: {0}").format(pages), _breakable(made.path))
        self._ask()

    def show_page(self, number: int, image: QImage) -> None:
        """Show the picture of a page, unless another was turned to meanwhile."""
        if number == self.page and self.made is not None:
            words = self.tr("Page {0} of {1} of the report; open the report to read it aloud").format(
                number, self.made.pages
            )
            self.sheet.show_image(image, words)

    def _turn(self, steps: int) -> None:
        if self.made is not None:
            self.page = min(max(1, self.page + steps), self.made.pages)
            self._ask()

    def _ask(self) -> None:
        pages = self.made.pages if self.made else 1
        self.where.setText(self.tr("Page {0} of {1}").format(self.page, pages))
        self.back.setEnabled(self.page > 1)
        self.forward.setEnabled(self.page < pages)
        self.page_wanted.emit(self.page, self.sheet.pixels)


def _breakable(path: Path) -> str:
    """Return ``path`` so that a narrow window may break it after each folder."""
    return str(path).replace(os.sep, f"{os.sep}{_ZERO_WIDTH_SPACE}")
