"""Report: the readiness report, made on another thread and shown page by page."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QWidget

from readiness.errors import ReadinessError
from ui.background import Progress, Task
from ui.commands import file_name
from ui.places.place import Place
from ui.session import Session

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the report.
    from readiness.document.model import Document
    from readiness.report.material import Material
    from ui.pages.report import ReportPage
    from ui.views.report import Details, Made, Outline


class ReportPlace(Place):
    """Joins the Report page to the document; nothing about the report is kept in the document."""

    key = "report"
    icon_name = "report"
    details: "Details | None" = None
    outline: "Outline | None" = None
    made: "Made | None" = None
    read_from: "Document | None" = None
    reading: Task | None = None
    making: Task | None = None

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Report")

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.report import ReportPage

        page = ReportPage()
        page.details_changed.connect(self.set_details)
        page.make_wanted.connect(self.make)
        page.cancel_wanted.connect(self.stop)
        page.made.open_wanted.connect(self.open)
        page.made.page_wanted.connect(self.draw_page)
        return page

    def refresh(self) -> None:
        """Show what there is; where the document changed, read on another thread what the report would hold."""
        self._show()
        if self.read_from is not self.desk.session.document:
            self.read_from = self.desk.session.document
            self._read()

    def forget(self) -> None:
        """Stop what is being made, and forget what belongs to another document."""
        self.stop()
        self.details = self.outline = self.made = self.read_from = self.reading = None

    def set_details(self, details: "Details") -> None:
        """Keep author and review for as long as the document is open."""
        self.details = details
        self._show()

    def make(self) -> None:
        """Ask where the report shall stand, and make it on another thread."""
        name = self.tr("{0}, report").format(self.desk.session.title)
        question, kind = self.tr("Where shall the report stand?"), self.tr("PDF files")
        path = self.desk.asking.output_path(question, file_name(name), ".pdf", kind)
        if path is None:
            return
        material = _material(self.desk.session, self.details)
        task = self.desk.background.start(lambda progress: _write(material, path, progress))
        self.making = task
        self._report().show_progress(0)
        task.progressed.connect(lambda per_cent, _sentence: self._report().show_progress(per_cent))
        task.finished.connect(self._take_made)
        task.failed.connect(self.desk.session.failed)
        task.ended.connect(self._end_making)

    def stop(self) -> None:
        """Stop the making; what stood at its place before still stands."""
        if self.making is not None:
            self.making.cancel()

    def open(self, path: Path) -> None:
        """Open the report or its folder as the system does."""
        if not path.exists() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.desk.say(self.tr("The system did not open {0}. You find it there in your file manager.").format(path))

    def draw_page(self, number: int, pixels: int) -> None:
        """Draw a page of the report on another thread and show it."""
        made = self.made
        if made is None:
            return
        task = self.desk.background.start(lambda _progress: _drawn(made.path, number, pixels))
        task.finished.connect(lambda image: self._report().made.show_page(number, image))
        task.failed.connect(lambda error: self.desk.say(str(error)))

    def _read(self) -> None:
        material = _material(self.desk.session, self.details)
        task = self.desk.background.start(lambda _progress: _outline(material))
        self.reading = task
        task.finished.connect(lambda outline: self._take_outline(task, outline))
        task.failed.connect(lambda error: self._take_outline(task, _in_the_way(error)))

    def _take_outline(self, task: Task, outline: "Outline") -> None:
        if task is self.reading:
            self.outline = outline
            self._show()

    def _take_made(self, made: "Made") -> None:
        self.made = made
        self._show()
        self.desk.say(self.tr("The report was saved in {0}.").format(made.path.name))

    def _end_making(self) -> None:
        self.making = None
        self._report().show_progress(None)

    def _show(self) -> None:
        from ui.views.report import Details, ReportView

        self._report().show_view(ReportView(self.details or Details(), self.outline, self.made))

    def _report(self) -> "ReportPage":
        from ui.pages.report import ReportPage

        page = self.page
        assert isinstance(page, ReportPage)  # noqa: S101 - `build` makes no other
        return page


def _material(session: Session, details: "Details | None") -> "Material":
    from readiness.phrases import report_phrases
    from readiness.report.material import Material
    from ui.content import catalogue, library

    today = datetime.now(UTC).astimezone().date()
    return Material(
        session.document, session.assessment(), library(), catalogue(), report_phrases(), today,
        author=details.author if details else "",
        review=details.review_date if details else None,
    )  # fmt: skip


def _outline(material: "Material") -> "Outline":
    from readiness.report.readiness_report import readiness_report
    from ui.views.report import outline_of

    return outline_of(readiness_report(material))


def _in_the_way(error: ReadinessError) -> "Outline":
    from ui.views.report import Outline

    return Outline("", (), (str(error),))


def _write(material: "Material", path: Path, progress: Progress) -> "Made":
    from readiness.report.pdf import write_pdf
    from readiness.report.readiness_report import readiness_report
    from ui.views.report import Made

    def tell(share: float) -> None:
        if progress.is_cancelled():
            raise ReadinessError(path.name, "The report was stopped.", "What stood there before still stands.")
        progress.tell(round(100 * share), "")

    return Made(path, write_pdf(readiness_report(material), path, tell))


def _drawn(path: Path, number: int, pixels: int) -> QImage:
    from ui.preview import page_image

    return page_image(path, number, pixels)
