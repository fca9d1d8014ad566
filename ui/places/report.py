"""Report: a report of any kind, shown as it will look and made on another thread."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QColorDialog, QWidget

from readiness.errors import ReadinessError
from ui.background import Progress, Task
from ui.commands import file_name
from ui.desk import Desk
from ui.places.place import Place
from ui.session import Session
from ui.today import today

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the report.
    from readiness.document.model import Document
    from readiness.report.blocks import Report
    from readiness.report.material import Material
    from ui.pages.report import ReportPage
    from ui.views.report import Details, Made, Outline

# So long nothing is set in type after a choice: the next one may follow.
_PAUSE_MILLISECONDS = 350


class ReportPlace(Place):
    """Joins the Report page to the document; nothing about the report is kept in the document."""

    key = "report"
    icon_name = "report"
    details: "Details | None" = None
    outline: "Outline | None" = None
    made: "Made | None" = None
    read_from: "tuple[Document, Details] | None" = None
    reading: Task | None = None
    making: Task | None = None

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MILLISECONDS)
        self.pause.timeout.connect(self._read)

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.report import ReportPage

        page = ReportPage()
        page.details_changed.connect(self.set_details)
        page.logo_wanted.connect(self.choose_logo)
        page.colour_wanted.connect(self.choose_colour)
        page.make_wanted.connect(self.make)
        page.cancel_wanted.connect(self.stop)
        page.made.open_wanted.connect(self.open)
        page.preview.page_wanted.connect(self.draw_page)
        return page

    def refresh(self) -> None:
        """Show what there is; where the document or a choice changed, set the report anew on another thread."""
        from ui.places.report_choices import remembered

        if self.details is None:
            self.details = remembered(self.desk.settings)
        wanted = (self.desk.session.document, self.details)
        if self.read_from is None or self.read_from[0] is not wanted[0] or self.read_from[1] != wanted[1]:
            if self.read_from is not None and self.read_from[1].kind != self.details.kind:
                # Another kind may have something in its way; other choices have not.
                self.outline = None
            self.read_from = wanted
            self.pause.start()
        self._show()

    def forget(self) -> None:
        """Stop what is being made, and forget what belongs to another document."""
        self.stop()
        if self.reading is not None:
            self.reading.cancel()
        self.details = self.outline = self.made = self.read_from = self.reading = None

    def set_details(self, details: "Details") -> None:
        """Keep what the person wants of the report: its form for the next time, the rest while the document is open."""
        from ui.places.report_choices import remember

        self.details = details
        remember(self.desk.settings, details)
        self.refresh()

    def choose_logo(self) -> None:
        """Ask for a picture and put it on the first page, if it is one."""
        from readiness.report.logo import read_logo

        path = self.desk.asking.input_path(self.tr("Choose a logo"), self.tr("Pictures"), ".png", ".jpg", ".jpeg")
        if path is None or self.details is None:
            return
        try:
            read_logo(path, path.stem)
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
        else:
            self.set_details(replace(self.details, logo=path))

    def choose_colour(self) -> None:
        """Ask for a colour on the system's board of colours."""
        if self.details is None:
            return
        own = self.details.own_colour
        first = QColor(own.asked) if own is not None else QColor()
        picked = QColorDialog.getColor(first, self.page, self.tr("Choose a colour"))
        if picked.isValid():
            self.set_details(replace(self.details, colour=picked.name().upper()))

    def make(self) -> None:
        """Ask where the report shall stand, and make it on another thread."""
        if self.details is None:
            return
        name = self.tr("{0}, report").format(self.desk.session.title)
        question, format_words = self.tr("Where shall the report stand?"), self._report().ending.currentText()
        path = self.desk.asking.output_path(question, file_name(name), self.details.ending, format_words)
        if path is None:
            return
        material, details = _material(self.desk.session, self.details), self.details
        task = self.desk.background.start(lambda progress: _write(material, details, path, progress))
        self.making = task
        self._report().show_progress(0)
        task.progressed.connect(lambda per_cent, _sentence: self._report().show_progress(per_cent))
        task.finished.connect(self._take_made)
        task.failed.connect(self.desk.session.failed)
        task.ended.connect(lambda: self._report().show_progress(None))
        task.ended.connect(lambda: setattr(self, "making", None))

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
        outline = self.outline
        if outline is None or not outline.pdf:
            return
        task = self.desk.background.start(lambda _progress: _drawn(outline.pdf, number, pixels))
        task.finished.connect(lambda image: self._report().preview.show_page(number, image))
        task.failed.connect(lambda error: self.desk.say(str(error)))

    def _read(self) -> None:
        if self.read_from is None:
            return
        if self.reading is not None:
            self.reading.cancel()
        details = self.read_from[1]
        material = _material(self.desk.session, details)
        task = self.desk.background.start(lambda progress: _outline(material, details, progress))

        def take(outline: "Outline") -> None:
            if task is self.reading:
                self.outline = outline
                self._show()

        self.reading = task
        task.finished.connect(take)
        task.failed.connect(lambda error: take(_in_the_way(error)))

    def _take_made(self, made: "Made") -> None:
        self.made = made
        self._show()
        self.desk.say(self.tr("The report was saved in {0}.").format(made.path.name))

    def _show(self) -> None:
        from ui.views.report import Details, ReportView

        self._report().show_view(ReportView(self.details or Details(), self.outline, self.made))

    def _report(self) -> "ReportPage":
        from ui.pages.report import ReportPage

        page = self.page
        assert isinstance(page, ReportPage)  # noqa: S101 - `build` makes no other
        return page


def _material(session: Session, details: "Details") -> "Material":
    from readiness.phrases import report_phrases
    from readiness.report.material import Material
    from ui.content import catalogue, library

    day = today()
    return Material(
        session.document, session.assessment(), library(), catalogue(), report_phrases(), day,
        details.language, details.author, details.review_date,
    )  # fmt: skip


def _report_of(material: "Material", details: "Details") -> "Report":
    from readiness.report.kinds.kind import kind_named
    from readiness.report.kinds.making import report_of, what_is_missing
    from readiness.report.logo import read_logo

    kind = kind_named(details.kind)
    if missing := what_is_missing(material, kind):
        raise ReadinessError("", missing, "")
    logo = read_logo(details.logo, details.author or material.about.title) if details.logo else None
    own = details.own_colour
    return report_of(
        material, kind, without=details.without, logo=logo, is_large=details.is_large,
        colour=own.printed if own is not None else "", side=details.side,
    )  # fmt: skip


def _outline(material: "Material", details: "Details", progress: Progress) -> "Outline":
    from readiness.report.blocks import check
    from readiness.report.pdf import pdf_of
    from ui.views.report import outline_of

    report = _report_of(material, details)
    if check(report):
        return outline_of(report)
    return outline_of(report, *pdf_of(report, lambda _share: _stop_where_asked(progress, report.title)))


def _in_the_way(error: ReadinessError) -> "Outline":
    from ui.views.report import Outline

    return Outline("", (), (str(error),))


def _write(material: "Material", details: "Details", path: Path, progress: Progress) -> "Made":
    from readiness.report.rendering import write_report
    from ui.views.report import Made

    def tell(share: float) -> None:
        _stop_where_asked(progress, path.name)
        progress.tell(round(100 * share), "")

    return Made(path, write_report(_report_of(material, details), path, tell))


def _stop_where_asked(progress: Progress, name: str) -> None:
    if progress.is_cancelled():
        raise ReadinessError(name, "The report was stopped.", "What stood there before still stands.")


def _drawn(pdf: bytes, number: int, pixels: int) -> QImage:
    from ui.preview import page_image

    return page_image(pdf, number, pixels)
