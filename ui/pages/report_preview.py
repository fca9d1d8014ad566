"""How the report will look, one page at a time, before it is made."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from ui.kit.boxes import Card, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.labels import label, muted, show_text
from ui.kit.sheet_picture import SheetPicture
from ui.pages.report_enlarged import ReportEnlarged
from ui.views.report import PDF, Outline


class ReportPreview(Card):
    """A sheet, where it stands among the others, and two buttons to turn it.

    Signals:
        page_wanted: The picture of a page, and how many pixels wide.
    """

    page_wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__(self.tr("How it will look"))
        self.outline: Outline | None = None
        self.page = 1
        self.back = secondary_button(self.tr("Page before"), "back")
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forward = secondary_button(self.tr("Page after"), "forward")
        self.forward.clicked.connect(lambda: self._turn(1))
        self.larger = secondary_button(self.tr("Enlarge"))
        self.larger.clicked.connect(self._enlarge)
        self.enlarged: ReportEnlarged | None = None
        self.where = label("")
        self.where.setWordWrap(False)
        self.sheet = SheetPicture()
        self.note = muted("")
        self.column.addWidget(side_by_side(self.back, self.forward, self.larger, self.where))
        self.column.addWidget(self.sheet)
        self.column.addWidget(self.note)

    def show_outline(self, outline: Outline | None, ending: str) -> None:
        """Show the pages of ``outline`` from where the last one was open; keep the old ones while it is None."""
        flows = "" if ending == PDF else self.tr("These are the pages of the PDF; in this format the same text flows.")
        show_text(self.note, flows)
        if outline is None or outline is self.outline:
            return
        self.outline = outline
        self.page = min(self.page, max(outline.pages, 1))
        self._ask()

    def show_page(self, number: int, image: QImage) -> None:
        """Show the picture of a page, unless another was turned to meanwhile."""
        if number == self.page and self.outline is not None:
            words = self.tr("Page {0} of {1} as it will look; make the report to read it aloud")
            told = words.format(number, self.outline.pages)
            self.sheet.show_image(image, told)
            self.sheet.updateGeometry()
            if self.enlarged is not None:
                self.enlarged.show_page(image, told)

    def _enlarge(self) -> None:
        if self.enlarged is None:
            self.enlarged = ReportEnlarged(self)
            self.enlarged.turned.connect(self._turn)
        self.enlarged.show()
        self.enlarged.frame.setFocus()
        self._ask()

    def _turn(self, steps: int) -> None:
        if self.outline is not None:
            self.page = min(max(1, self.page + steps), max(self.outline.pages, 1))
            self._ask()

    def _ask(self) -> None:
        pages = self.outline.pages if self.outline else 0
        self.where.setText(self.tr("Page {0} of {1}").format(self.page, pages) if pages else self.tr("No page yet"))
        self.back.setEnabled(self.page > 1)
        self.forward.setEnabled(self.page < pages)
        self.larger.setEnabled(pages > 0)
        pixels = self.sheet.pixels
        if self.enlarged is not None:
            self.enlarged.show_where(self.where.text(), is_first=self.page <= 1, is_last=self.page >= pages)
            pixels = max(pixels, self.enlarged.sheet.pixels)
        if pages:
            self.page_wanted.emit(self.page, pixels)
        else:
            self.sheet.show_image(QImage(), self.tr("No page yet"))
