"""The Report page: what will be printed, the button that prints it, and the pages that came out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, secondary_button
from ui.kit.form import Form
from ui.kit.labels import heading, label, show_text, title
from ui.kit.prose import LineField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.two_columns import TwoColumns
from ui.pages.report_made import ReportMade
from ui.views.report import Details, Outline, ReportView


class ReportPage(ScrollPage):
    """Details, contents, making, result.

    Signals:
        details_changed: The `Details` that the person gave.
        make_wanted: The report is to be made.
        cancel_wanted: The making is to stop.
    """

    details_changed = Signal(object)
    make_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", WIDE_LETTERS)
        self.setAccessibleName(self.tr("Report"))
        self.column.addWidget(title(self.tr("Report")))
        self.verdict, self.explained = heading(""), label("")
        self.findings = Callout("warning", "")
        main = QWidget()
        self.main = column_in(main, 4)
        for widget in (self.verdict, self.explained, self.findings):
            self.main.addWidget(widget)
        self._add_form()
        self._add_making()
        self.made = ReportMade()
        self.main.addWidget(self.made)
        self.main.addStretch(1)
        self.column.addWidget(TwoColumns(main, self._contents()))
        self.column.addStretch(1)

    def show_view(self, view: ReportView) -> None:
        """Draw ``view``."""
        self.author.show_text(view.details.author)
        self.review.show_text(view.details.review)
        self.verdict.setText(self._verdict(view))
        self.explained.setText(
            self.tr("One PDF file for your board: page one is enough to decide, the rest says why. It prints in A4.")
        )
        wrong = self.tr("Write the date as year, month and day, such as 2026-11-30.")
        show_text(self.complaint, wrong if view.details.is_date_wrong else "")
        self._show_findings(view.outline)
        self._show_chapters(view.outline)
        self.make.setEnabled(view.may_be_made)
        self.made.setVisible(view.made is not None)
        if view.made is not None:
            self.made.show_made(view.made)

    def show_progress(self, per_cent: int | None) -> None:
        """Show how far the making is, or that nothing is being made where it is None."""
        is_making = per_cent is not None
        had_focus = self.cancel.hasFocus() or self.make.hasFocus()
        self.making.setVisible(is_making)
        self.make_row.setVisible(not is_making)
        if is_making:
            self.bar.setValue(per_cent or 0)
        if had_focus:
            # Keyboard users stay where they were, on whichever button stands there now.
            (self.cancel if is_making else self.make).setFocus()

    def _contents(self) -> QWidget:
        side = QWidget()
        column = column_in(side)
        card = Card(self.tr("What will be in it"))
        self.chapters_holder = QWidget()
        self.chapters = column_in(self.chapters_holder, 1)
        card.column.addWidget(self.chapters_holder)
        column.addWidget(card)
        column.addStretch(1)
        return side

    def _add_form(self) -> None:
        form = Form()
        self.author = form.add_row(
            self.tr("Author"), LineField(), self.tr("Whose report it is, such as a name or a role. It may stay empty.")
        )
        self.review = form.add_row(
            self.tr("Next review"), LineField(), self.tr("The day you look at it again, such as 2026-11-30.")
        )
        self.complaint = label("", "danger")
        form.add_widget(self.complaint)
        for field in (self.author, self.review):
            field.settled.connect(self._tell_details)
        self.main.addWidget(form)

    def _add_making(self) -> None:
        self.make = primary_button(self.tr("Make the report…"), "report")
        self.make.clicked.connect(self.make_wanted)
        self.make_row = side_by_side(self.make)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How far the report is"))
        self.cancel = secondary_button(self.tr("Stop"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.making = QWidget()
        column = column_in(self.making)
        column.addWidget(label(self.tr("The report is being made. You can go on working.")))
        column.addWidget(self.bar)
        column.addWidget(side_by_side(self.cancel))
        self.making.hide()
        self.main.addWidget(self.make_row)
        self.main.addWidget(self.making)

    def _tell_details(self) -> None:
        self.details_changed.emit(Details(self.author.kept, self.review.kept.strip()))

    def _verdict(self, view: ReportView) -> str:
        if view.outline is None:
            return self.tr("Looking at what there is to print…")
        if view.outline.findings:
            return self.tr("The report cannot be made yet")
        return self.tr("Ready to print: {0}").format(view.outline.title)

    def _show_findings(self, outline: Outline | None) -> None:
        findings = outline.findings if outline else ()
        self.findings.setVisible(bool(findings))
        self.findings.show_message("warning", self.tr("What is in the way"), "\n".join(findings))

    def _show_chapters(self, outline: Outline | None) -> None:
        empty_layout(self.chapters)
        for number, chapter in enumerate(outline.chapters if outline else (), start=1):
            self.chapters.addWidget(label(self.tr("{0}. {1}").format(number, chapter)))
